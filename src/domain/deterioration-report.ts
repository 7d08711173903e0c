import { readTime } from './calendar.ts';
import type { Instant } from './ids.ts';
import type { EventData, PathwayEvent } from './pathway-event.ts';

/** One field of a report; every value is a text. */
export interface ReportField {
  readonly name: string;
  readonly required: boolean;
  /** What it must be, for the answer and for the documentation. */
  readonly says: string;
  readonly fits: (text: string) => boolean;
  /** The values of a coded field. */
  readonly values?: readonly string[];
}

const coded = (name: string, required: boolean, ...values: readonly string[]): ReportField => ({
  name,
  required,
  values,
  says: `one of ${values.join(', ')}`,
  fits: (text) => values.includes(text),
});

/** Seen by whoever looks at the pathway, so nobody's number may stand in it. */
const ID = /^(?!.*(?<!\d)\d{11}(?!\d))[\x21-\x7e]{1,100}$/;

/**
 * `POST /hph4/deteriorations` (HPH specification §3 HPH4, §4.2 DeteriorationReported). Codes only:
 * a free text would be clinical, and nothing here decides by it. `severity` has the three degrees
 * of the Norwegian index for medical emergencies.
 */
export const REPORT_FIELDS: readonly ReportField[] = [
  {
    name: 'id',
    required: true,
    says: "the sender's own id of the event: 1 to 100 printable ASCII characters without spaces, and no number of 11 digits",
    fits: (text) => ID.test(text),
  },
  {
    name: 'patient',
    required: true,
    says: 'a national number (fødselsnummer or D-number) of 11 digits',
    fits: (text) => /^\d{11}$/.test(text),
  },
  {
    name: 'occurredAt',
    required: true,
    says: 'an xs:dateTime or xs:date',
    fits: (text) => readTime(text) !== undefined,
  },
  coded('kind', true, 'HELSESVIKT', 'FUNKSJONSSVIKT', 'FALL', 'LEGEVAKT', 'AMK'),
  coded('source', true, 'VELFERDSTEKNOLOGI', 'LEGEVAKT', 'AMK'),
  coded('severity', false, 'AKUTT', 'HASTER', 'VANLIG'),
];

/** A report as given, the patient apart: everything that makes it the same report. */
export interface ReportContent {
  readonly occurredAt: string;
  readonly kind: NonNullable<EventData['deterioration']>;
  readonly source: string;
  readonly severity?: string;
}

export interface Report {
  readonly id: string;
  /** Eleven digits; the caller hashes them and lets go. */
  readonly patient: string;
  readonly content: ReportContent;
}

export type ReadReport =
  | { readonly report: Report; readonly problems?: undefined }
  | { readonly report?: undefined; readonly problems: readonly string[] };

function problemOf({ name, required, says, fits }: ReportField, value: unknown): string[] {
  if (value === undefined || value === null) return required ? [`${name} is missing`] : [];
  return typeof value === 'string' && fits(value) ? [] : [`${name} must be ${says}`];
}

/**
 * Reads a report. Every problem is named by its field and never repeats what stood there; a field
 * nobody documented is refused, because it is most often one misspelt.
 */
export function readReport(body: Readonly<Record<string, unknown>>): ReadReport {
  const known = REPORT_FIELDS.map(({ name }) => name);
  const others = Object.keys(body).filter((name) => !known.includes(name)).length;
  const problems = [
    ...REPORT_FIELDS.flatMap((field) => problemOf(field, body[field.name])),
    ...(others > 0 ? [`only ${known.join(', ')} are read, and ${others} more were given`] : []),
  ];
  if (problems.length > 0) return { problems };
  const { id, patient, ...content } = Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== null),
  ) as unknown as ReportContent & { readonly id: string; readonly patient: string };
  return { report: { id, patient, content } };
}

/** The event of a report; the time has been read once already. */
export function reportedEvent(
  { id, content }: Pick<Report, 'id' | 'content'>,
  from: { readonly client: string; readonly receivedAt: Instant },
): PathwayEvent {
  const time = readTime(content.occurredAt);
  if (time === undefined) throw new RangeError('a report whose time nobody has read');
  return {
    key: `hph4:${from.client}:${id}`,
    kind: 'DeteriorationReported',
    occurredAt: time.at,
    occurredOn: time.on,
    ...(time.dateOnly ? { dateOnly: true } : {}),
    written: content.occurredAt,
    sentAt: from.receivedAt,
    receivedAt: from.receivedAt,
    source: 'api',
    data: {
      deterioration: content.kind,
      reportedBy: content.source,
      ...(content.severity === undefined ? {} : { severity: content.severity }),
      ...(time.assumedZone ? { assumedZone: true } : {}),
    },
  };
}
