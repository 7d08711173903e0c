import type { HerId, Instant, LocalDate, MsgId } from './ids.ts';

/**
 * Every kind of event of the pathway (HPH specification §4.2), in the order in which events of
 * one and the same instant are taken (§4.6). `MsgCancelled` is applied before the order and has
 * no rank of its own. A kind with no row in any region is kept and noted, never refused.
 */
export const EVENT_KINDS = [
  'AdmissionNotified',
  'AdmissionReportSent',
  'NeedAssessed',
  'EarlyNotice',
  'HealthInfoUpdated',
  'DischargeReady',
  'ReadinessDocumented',
  'KommuneAnswer',
  'KommuneReplied',
  'DischargeReadyWithdrawn',
  'DischargeReport',
  'Epikrise',
  'MedicationList',
  'Discharged',
  'Homecoming',
  'ServiceDecision',
  'HPH0Completed',
  'HPH1Completed',
  'HPH2Completed',
  'HealthInfoToGP',
  'AppointmentRequested',
  'AppointmentAnswered',
  'AppointmentConfirmed',
  'AppointmentDeclined',
  'AppointmentCancelled',
  'GPConsultationHeld',
  'MedicalInfo',
  'HPH5Completed',
  'DeteriorationReported',
  'HPH4Completed',
  'DeteriorationResolved',
  'MovedToInstitution',
  'LeftInstitution',
  'MovedKommune',
  'Declined',
  'Died',
  'MsgCorrected',
  'PositiveAppRec',
  'NegativeAppRec',
  'FaultReport',
  'Override',
  'MsgCancelled',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What an Override may find about a patient who stayed on (law.md §3, cases 8 and 11). */
export const OVERRIDE_REASONS = ['HOSPITAL_DELAYED', 'KOMMUNE_DID_NOT_FETCH'] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/** Who told, and who was told, in a call about a stay: a role and never a name (law.md L-13). */
export const TELLERS = [
  'HOSPITAL_DOCTOR',
  'HOSPITAL_NURSE',
  'HOSPITAL_OTHER',
  'KOMMUNE_CASE_WORKER',
  'KOMMUNE_NURSE',
  'KOMMUNE_OTHER',
] as const;
export type Teller = (typeof TELLERS)[number];

/** What an early notice holds (§8 of the regulation, law.md L-3). */
export const NOTICE_FIELDS = ['status', 'course', 'expectedDischarge'] as const;
/** The points of §9 that a hospital assesses and documents before a readiness (L-5). */
export const CRITERIA = ['a', 'b', 'c', 'd', 'e'] as const;

/** What an event carries beside its times; codes as published, never free text or names. */
export interface EventData {
  /** `UtTil`, list 8408. */
  readonly dischargedTo?: string;
  /** `Uttilstand`, list 8431. */
  readonly outcome?: string;
  /** Code of list 9060. */
  readonly profession?: string;
  readonly signedBy?: string;
  /** The time had no zone and was read as Europe/Oslo (R010). */
  readonly assumedZone?: boolean;
  /** `Anslag`: true is a forecast (K1). */
  readonly estimate?: boolean;
  /** Forsendelsesstatus M: takes the place of the earlier ones of its conversation (R041). */
  readonly replaces?: boolean;
  /** KommuneAnswer: whether the municipality can receive (F6); classified by a person. */
  readonly answer?: 'ACCEPT' | 'REFUSE' | 'ACCEPT_LATER';
  /** KommuneAnswer: from when it can receive. AppointmentConfirmed: when the appointment is. */
  readonly appointedAt?: Instant;
  /** The date of the same in Europe/Oslo. */
  readonly appointedOn?: LocalDate;
  /** The same as its sender wrote it (law.md L-16); absent in events stored before it was kept. */
  readonly appointedWritten?: string;
  /** DeteriorationReported: what happened (HPH4). */
  readonly deterioration?: 'HELSESVIKT' | 'FUNKSJONSSVIKT' | 'FALL' | 'LEGEVAKT' | 'AMK';
  /** DeteriorationReported: who tells of it (VELFERDSTEKNOLOGI, LEGEVAKT, AMK), and its degree. */
  readonly reportedBy?: string;
  readonly severity?: string;
  /** Which report an assessment, a resolution or an Override is about: its key. */
  readonly about?: string;
  /** MovedToInstitution: a short stay pauses the pathway, a long one ends it. */
  readonly institution?: 'SHORT' | 'LONG';
  /** Declined: the step the patient does not want; absent: the whole pathway. */
  readonly step?: string;
  /** MedicalInfo is not coming, and why (HPH3); also why a step was declined or overridden. */
  readonly reason?: string;
  /** MedicationList: who wrote it. */
  readonly from?: 'HOSPITAL' | 'GP' | 'MUNICIPALITY';
  /** Override: code of the rule or dispute of the payment proposal that a person sets aside. */
  readonly overrides?: string;
  /** Override: who kept the patient waiting, as a person has found it. */
  readonly settles?: OverrideReason;
  /** Early notice: which of its three fields it holds; absent: nobody has said. */
  readonly fields?: readonly (typeof NOTICE_FIELDS)[number][];
  /** Which of the five points of §9 are assessed and documented; absent: nobody has said. */
  readonly criteria?: readonly (typeof CRITERIA)[number][];
  /** It was told by telephone: by whom, to whom, and when if not at the time it tells of. */
  readonly channel?: 'PHONE';
  readonly toldBy?: Teller;
  readonly toldTo?: Teller;
  readonly toldAt?: Instant;
  /** Why an operator entered it by hand. */
  readonly loggedBecause?: string;
  /** When the receiver's positive AppRec came: the proof of receipt (law.md L-18). */
  readonly acknowledgedAt?: Instant;
  /** What was wrong with the report; each becomes a deviation of the episode. */
  readonly remarks?: readonly string[];
}

/** One thing that happened to the patient, as reported; immutable once stored. */
export interface PathwayEvent {
  /** Idempotency key: `msg:<sender HER-id>:<MsgId>`, `api:<client>:<key>` or `page:<operator>:<key>`. */
  readonly key: string;
  readonly kind: EventKind;
  /** When it happened. A date-only event: the first instant of that date. */
  readonly occurredAt: Instant;
  /** The same as a date in Europe/Oslo. */
  readonly occurredOn: LocalDate;
  readonly dateOnly?: boolean;
  /** The time as its sender wrote it, before anything was read into it (law.md L-16). */
  readonly written?: string;
  /** When its sender wrote it (GenDate). */
  readonly sentAt: Instant;
  /** GenDate, or the time of a call, as written. */
  readonly sentWritten?: string;
  /** When we got it; decides only what was known when an alert fired. */
  readonly receivedAt: Instant;
  readonly source: 'message' | 'api' | 'operator';
  readonly msgId?: MsgId;
  /** RefToParent; for a cancellation the message it cancels (R040). */
  readonly ref?: MsgId;
  /** RefToConversation: the first message of the document (R036). */
  readonly refConversation?: MsgId;
  /** The sending party; only the same party (or hospital) can cancel. */
  readonly sender?: HerId;
  /** The sending party's virksomhet. */
  readonly organisation?: HerId;
  /** Whom a message was sent to, parties and their virksomheter, those with copies left out. */
  readonly receivers?: readonly HerId[];
  /** The municipality or its record system sent the message. */
  readonly outbound?: true;
  /** The hospital's virksomhet (R035). */
  readonly hospital?: HerId;
  readonly data?: EventData;
}
