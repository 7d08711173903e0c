import { readTime } from './calendar.ts';
import type { Instant } from './ids.ts';
import type { EventData, EventKind, PathwayEvent } from './pathway-event.ts';

/** One kind of event that only the record system (EPJ) can report; no PLO message carries it. */
export interface ApiEventRow {
  readonly kind: EventKind;
  readonly required: readonly ApiField[];
  readonly optional: readonly ApiField[];
}
export type ApiField = 'at' | 'profession' | 'signedBy';

/** What `POST /pathways/{id}/events` takes. */
export const API_EVENTS: readonly ApiEventRow[] = [
  { kind: 'Homecoming', required: ['at'], optional: [] },
  { kind: 'HPH2Completed', required: ['at', 'profession'], optional: ['signedBy'] },
  { kind: 'GPConsultationHeld', required: ['at'], optional: ['signedBy'] },
];

export interface ApiInput {
  readonly kind: string;
  /** `xs:dateTime` or `xs:date`; without a zone it is Europe/Oslo. */
  readonly at?: string | undefined;
  /** Code of list 9060. */
  readonly profession?: string | undefined;
  /** The signer's identifier in the record system, kept as given; never shown outside. */
  readonly signedBy?: string | undefined;
}

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

/** The event an API call reports, or every field that stands in the way. */
export function apiEventOf(input: ApiInput, origin: ApiOrigin): ApiResult {
  const row = API_EVENTS.find(({ kind }) => kind === input.kind);
  if (row === undefined) return { problems: [{ field: 'kind', problem: 'unknown' }] };
  const missing = row.required.filter((field) => !isGiven(input, field));
  const problems: ApiProblem[] = missing.map((field) => ({ field, problem: 'missing' }));
  const time = readTime(input.at ?? '');
  if (time === undefined && !missing.includes('at')) {
    problems.push({ field: 'at', problem: 'unreadable' });
  }
  if (time === undefined || problems.length > 0) return { problems };
  const data: EventData = {
    ...(isGiven(input, 'profession') ? { profession: input.profession?.trim() ?? '' } : {}),
    ...(isGiven(input, 'signedBy') ? { signedBy: input.signedBy?.trim() ?? '' } : {}),
    ...(time.assumedZone ? { assumedZone: true } : {}),
  };
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
