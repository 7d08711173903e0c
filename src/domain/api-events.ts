import { readTime } from './calendar.ts';
import type { ReadTime } from './calendar.ts';
import type { Instant } from './ids.ts';
import type { EventData, EventKind, PathwayEvent } from './pathway-event.ts';
import { OVERRIDE_REASONS } from './pathway-event.ts';
import { DAY_RULES } from './payment/day-rules.ts';
import { DISPUTE_CODES } from './payment/disputes.ts';

/** One kind of event that the record system (EPJ) can report, or an operator. */
export interface ApiEventRow {
  readonly kind: EventKind;
  readonly required: readonly ApiField[];
  readonly optional: readonly ApiField[];
  /** At least one of these, all of them optional. */
  readonly oneOf?: readonly ApiField[];
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
  | 'overrides'
  | 'settles';

const SIGNED = ['signedBy', 'profession'] as const;

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
  { kind: 'KommuneAnswer', required: ['at', 'answer'], optional: ['appointedAt', 'reason'] },
  { kind: 'Epikrise', required: ['at'], optional: [] },
  { kind: 'MedicationList', required: ['at'], optional: [] },
  { kind: 'ServiceDecision', required: ['at'], optional: [] },
  { kind: 'AdmissionReportSent', required: ['at'], optional: [] },
  { kind: 'HealthInfoToGP', required: ['at'], optional: [] },
  { kind: 'AppointmentRequested', required: ['at'], optional: [] },
  { kind: 'AppointmentConfirmed', required: ['at', 'appointedAt'], optional: [] },
  { kind: 'AppointmentDeclined', required: ['at'], optional: ['reason'] },
  { kind: 'AppointmentCancelled', required: ['at'], optional: ['reason'] },
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
  overrides: OVERRIDABLE,
  settles: OVERRIDE_REASONS,
};

/** Fields copied into the event as they are; the times and `at` are read. */
const COPIED = [
  'profession',
  'signedBy',
  'answer',
  'deterioration',
  'about',
  'institution',
  'step',
  'reason',
  'overrides',
  'settles',
] as const;

/**
 * Texts as given: `at` and `appointedAt` are `xs:dateTime` or `xs:date`, Europe/Oslo without a
 * zone; `profession` is a code of list 9060; `signedBy` the signer's identifier in the record
 * system and `reason` a short text, both kept as given and never shown outside.
 */
export type ApiInput = { readonly kind: string } & {
  readonly [F in ApiField]?: string | undefined;
};

/** Where an API event comes from. */
export interface ApiOrigin {
  readonly client: string;
  /** The client's own idempotency key. */
  readonly key: string;
  readonly receivedAt: Instant;
  readonly source?: 'api' | 'operator';
}

/** Why an API event was not taken: which field, and what about it. */
export interface ApiProblem {
  readonly field: 'kind' | ApiField;
  readonly problem: 'unknown' | 'missing' | 'unreadable';
}

export type ApiResult =
  | { readonly event: PathwayEvent; readonly problems?: undefined }
  | { readonly event?: undefined; readonly problems: readonly ApiProblem[] };

const isGiven = (input: ApiInput, field: ApiField): boolean => (input[field] ?? '').trim() !== '';

/** Who did it may be said of everything; what else is given and not taken is left out. */
const takes = (row: ApiEventRow, field: ApiField): boolean =>
  [...row.required, ...row.optional, ...SIGNED].includes(field);

/** Every field a report may have, beside its kind. */
export const API_FIELDS: readonly ApiField[] = ['at', 'appointedAt', ...COPIED];

function problemOf(
  row: ApiEventRow,
  input: ApiInput,
  field: ApiField,
): ApiProblem['problem'] | undefined {
  if (!isGiven(input, field)) return row.required.includes(field) ? 'missing' : undefined;
  if (!takes(row, field)) return undefined;
  const text = input[field]?.trim() ?? '';
  if (field === 'at' || field === 'appointedAt')
    return readTime(text) === undefined ? 'unreadable' : undefined;
  return API_VALUES[field]?.includes(text) === false ? 'unknown' : undefined;
}

function problemsOf(row: ApiEventRow, input: ApiInput): ApiProblem[] {
  const [first] = row.oneOf ?? [];
  const none = first !== undefined && row.oneOf?.every((field) => !isGiven(input, field)) === true;
  const problems = API_FIELDS.flatMap((field) => {
    const problem = problemOf(row, input, field);
    return problem === undefined ? [] : [{ field, problem }];
  });
  return none ? [...problems, { field: first, problem: 'missing' }] : problems;
}

function dataOf(row: ApiEventRow, input: ApiInput, time: ReadTime): EventData {
  const appointed = takes(row, 'appointedAt') ? readTime(input.appointedAt ?? '') : undefined;
  const copied = COPIED.flatMap((field) =>
    takes(row, field) && isGiven(input, field) ? [[field, input[field]?.trim()] as const] : [],
  );
  return {
    ...(Object.fromEntries(copied) as EventData),
    ...(appointed === undefined ? {} : { appointedAt: appointed.at, appointedOn: appointed.on }),
    ...(time.assumedZone ? { assumedZone: true } : {}),
  };
}

/** The event an API call reports, or every field that stands in the way. */
export function apiEventOf(input: ApiInput, origin: ApiOrigin): ApiResult {
  const row = API_EVENTS.find(({ kind }) => kind === input.kind);
  if (row === undefined) return { problems: [{ field: 'kind', problem: 'unknown' }] };
  const problems = problemsOf(row, input);
  const time = readTime(input.at ?? '');
  if (time === undefined || problems.length > 0) return { problems };
  const data = dataOf(row, input, time);
  return {
    event: {
      key: `api:${origin.client}:${origin.key}`,
      kind: row.kind,
      occurredAt: time.at,
      occurredOn: time.on,
      ...(time.dateOnly ? { dateOnly: true } : {}),
      written: (input.at ?? '').trim(),
      sentAt: origin.receivedAt,
      receivedAt: origin.receivedAt,
      source: origin.source ?? 'api',
      data,
    },
  };
}
