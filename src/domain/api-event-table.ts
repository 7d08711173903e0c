import type { EventKind } from './pathway-event.ts';
import { CRITERIA, NOTICE_FIELDS, OVERRIDE_REASONS, TELLERS } from './pathway-event.ts';
import { DAY_RULES } from './payment/day-rules.ts';
import { DISPUTE_CODES } from './payment/disputes.ts';

/** One kind of event that the record system (EPJ) can report, or an operator. */
export interface ApiEventRow {
  readonly kind: EventKind;
  readonly required: readonly ApiField[];
  readonly optional: readonly ApiField[];
  /** At least one of these, all of them optional. */
  readonly oneOf?: readonly ApiField[];
  /** All of these or none, all of them optional. */
  readonly together?: readonly ApiField[];
}
export type ApiField =
  | 'at'
  | 'profession'
  | 'signedBy'
  | 'answer'
  | 'appointedAt'
  | 'deterioration'
  | 'about'
  | 'institution'
  | 'step'
  | 'reason'
  | 'from'
  | 'overrides'
  | 'settles'
  | 'channel'
  | 'toldBy'
  | 'toldTo'
  | 'toldAt'
  | 'hospital'
  | 'dischargedTo'
  | 'ref'
  | 'fields'
  | 'criteria';

/** A notice given by telephone is logged with who told whom; it counts as a message does (law.md L-13). */
const CALL = ['channel', 'toldBy', 'toldTo'] as const;
const CALLED = ['at', ...CALL] as const;
const OF_STAY = ['toldAt', 'hospital'] as const;

/** What `POST /pathways/{id}/events` takes. */
export const API_EVENTS: readonly ApiEventRow[] = [
  { kind: 'Homecoming', required: ['at'], optional: [] },
  { kind: 'HPH0Completed', required: ['at'], optional: [] },
  { kind: 'HPH1Completed', required: ['at'], optional: [] },
  { kind: 'HPH2Completed', required: ['at', 'profession'], optional: [] },
  { kind: 'GPConsultationHeld', required: ['at'], optional: [] },
  // The GP's plan came another way, or will not come: then with the reason.
  { kind: 'MedicalInfo', required: ['at'], optional: ['reason'] },
  { kind: 'HPH4Completed', required: ['at'], optional: ['about'] },
  { kind: 'HPH5Completed', required: ['at'], optional: [] },
  {
    kind: 'KommuneAnswer',
    required: ['at', 'answer'],
    optional: ['appointedAt', 'reason', 'ref', ...CALL],
    together: CALL,
  },
  // What PLO has messages for, when it was told by telephone.
  { kind: 'AdmissionNotified', required: CALLED, optional: OF_STAY },
  { kind: 'EarlyNotice', required: CALLED, optional: [...OF_STAY, 'fields', 'reason'] },
  { kind: 'DischargeReady', required: CALLED, optional: [...OF_STAY, 'criteria'] },
  { kind: 'DischargeReadyWithdrawn', required: CALLED, optional: OF_STAY },
  { kind: 'Discharged', required: CALLED, optional: [...OF_STAY, 'dischargedTo'] },
  // What a hospital assesses and PLO has no field for: §7, and points a to e of §9.
  { kind: 'NeedAssessed', required: ['at'], optional: ['hospital'] },
  { kind: 'ReadinessDocumented', required: ['at', 'criteria'], optional: ['hospital', 'ref'] },
  { kind: 'Epikrise', required: ['at'], optional: [] },
  // Without `from` nobody knows whose list it is, and no item is filled in by it.
  { kind: 'MedicationList', required: ['at'], optional: ['from'] },
  { kind: 'ServiceDecision', required: ['at'], optional: [] },
  { kind: 'AdmissionReportSent', required: ['at'], optional: [] },
  { kind: 'HealthInfoToGP', required: ['at'], optional: [] },
  { kind: 'AppointmentRequested', required: ['at'], optional: [] },
  { kind: 'AppointmentConfirmed', required: ['at', 'appointedAt'], optional: ['ref'] },
  { kind: 'AppointmentDeclined', required: ['at'], optional: ['reason', 'ref'] },
  { kind: 'AppointmentCancelled', required: ['at'], optional: ['reason', 'ref'] },
  { kind: 'DeteriorationReported', required: ['at', 'deterioration'], optional: [] },
  { kind: 'DeteriorationResolved', required: ['at'], optional: ['about', 'reason'] },
  { kind: 'MovedToInstitution', required: ['at', 'institution'], optional: [] },
  { kind: 'LeftInstitution', required: ['at'], optional: [] },
  { kind: 'MovedKommune', required: ['at'], optional: [] },
  { kind: 'Declined', required: ['at', 'reason'], optional: ['step'] },
  { kind: 'Died', required: ['at'], optional: [] },
  // A person sets aside what the rules say: of a stay's payment, or of a step that is owed.
  {
    kind: 'Override',
    required: ['at', 'reason', 'signedBy'],
    optional: ['overrides', 'settles', 'about', 'step'],
    oneOf: ['overrides', 'step'],
  },
];

/** What an Override may set aside of a payment proposal: a dispute, or the rule behind a day. */
const OVERRIDABLE: readonly string[] = [
  ...new Set<string>([...DISPUTE_CODES, ...DAY_RULES.map(({ code }) => code)]),
];

/** The values a coded field may have. */
export const API_VALUES: Readonly<Partial<Record<ApiField, readonly string[]>>> = {
  answer: ['ACCEPT', 'REFUSE', 'ACCEPT_LATER'],
  deterioration: ['HELSESVIKT', 'FUNKSJONSSVIKT', 'FALL', 'LEGEVAKT', 'AMK'],
  institution: ['SHORT', 'LONG'],
  step: ['HPH2', 'HPH3', 'HPH5'],
  from: ['HOSPITAL', 'GP', 'MUNICIPALITY'],
  overrides: OVERRIDABLE,
  settles: OVERRIDE_REASONS,
  channel: ['PHONE'],
  toldBy: TELLERS,
  toldTo: TELLERS,
};

/** What a field that is a list may hold. */
export const API_LISTS: Readonly<Partial<Record<ApiField, readonly string[]>>> = {
  fields: NOTICE_FIELDS,
  criteria: CRITERIA,
};
