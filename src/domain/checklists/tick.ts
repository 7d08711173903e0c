import { plusElapsed, readTime } from '../calendar.ts';
import type { Instant } from '../ids.ts';
import { BOUNDS } from './definition.ts';
import type { DetailName } from './definition.ts';
import { detailsOf } from './details.ts';
import type { DetailInput, DetailProblem, Details } from './details.ts';

/**
 * Status of an item (ME-2). Registered by a person it means what it says, but for
 * `UREGISTRERT`: that takes back what was registered before.
 */
export const STATUSES = ['UTFORT', 'IKKE_UTFORT', 'IKKE_AKTUELT', 'UREGISTRERT'] as const;
export type Status = (typeof STATUSES)[number];

/** One registration by a person or a record system; stored once and never changed. */
export interface Tick {
  /** Order in which they were stored: the last one stands, whatever `at` says. */
  readonly seq: number;
  readonly episode: string;
  readonly list: string;
  readonly item: string;
  /** Of a list with one for each deterioration: key of its report. */
  readonly about?: string;
  /** Version of the list that it was made on. */
  readonly version: string;
  readonly status: Status;
  /** When it was done or seen to be so, in the words of who registers. */
  readonly at: Instant;
  /** Who, as the record system names them; never a national number. */
  readonly by: string;
  /** Code of list 9060. */
  readonly profession?: string;
  /** What the item asks for beside its status. */
  readonly details?: Details;
  /** When the broker stored it. */
  readonly recordedAt: Instant;
}

export interface TickInput extends DetailInput {
  readonly status?: string | undefined;
  /** `xs:dateTime` or `xs:date`; without a zone it is Europe/Oslo. */
  readonly at?: string | undefined;
  readonly by?: string | undefined;
  readonly profession?: string | undefined;
}

/** What a registration says, before it has a place and an order. */
export type TickContent = Pick<Tick, 'status' | 'at' | 'by' | 'profession' | 'details'>;

export interface TickProblem {
  readonly field: Exclude<keyof TickContent, 'details'> | DetailName;
  readonly problem:
    'missing' | 'unknown' | 'in the future' | 'a national number' | DetailProblem['problem'];
}

export type TickResult =
  | { readonly content: TickContent; readonly problems?: undefined }
  | { readonly content?: undefined; readonly problems: readonly TickProblem[] };

/** Eleven digits, also written as six and five. */
const NATIONAL_NUMBER = /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/;

const given = (text: string | undefined): string | undefined => text?.trim() || undefined;

const isStatus = (text: string): text is Status => STATUSES.some((status) => status === text);

/** The first instant that may be registered when `latest` is the last one. */
export const earliestFor = (latest: Instant): Instant =>
  plusElapsed(latest, `-PT${BOUNDS.daysBack * 24}H`);

function timeProblem(at: string | undefined, latest: Instant): TickProblem[] {
  if (at === undefined) return [{ field: 'at', problem: 'missing' }];
  const read = readTime(at);
  if (read === undefined) return [{ field: 'at', problem: 'unreadable' }];
  if (read.at > latest) return [{ field: 'at', problem: 'in the future' }];
  return read.at < earliestFor(latest) ? [{ field: 'at', problem: 'too long ago' }] : [];
}

function problemsOf(input: TickInput, latest: Instant): TickProblem[] {
  const problems: TickProblem[] = [];
  const [status, by] = [given(input.status), given(input.by)];
  if (status === undefined) problems.push({ field: 'status', problem: 'missing' });
  else if (!isStatus(status)) problems.push({ field: 'status', problem: 'unknown' });
  problems.push(...timeProblem(given(input.at), latest));
  if (by === undefined) problems.push({ field: 'by', problem: 'missing' });
  problems.push(...detailsOf(input, latest).problems);
  for (const field of ['by', 'profession', 'noControlReason'] as const)
    if (NATIONAL_NUMBER.test(input[field] ?? ''))
      problems.push({ field, problem: 'a national number' });
  return problems;
}

/** What a call registers, or every field that stands in the way; `latest` bounds `at`, and so does a year before it. */
export function tickOf(input: TickInput, latest: Instant): TickResult {
  const problems = problemsOf(input, latest);
  const [status = '', by = ''] = [given(input.status), given(input.by)];
  const time = readTime(given(input.at) ?? '');
  if (problems.length > 0 || time === undefined || !isStatus(status)) return { problems };
  const profession = given(input.profession);
  const { details } = detailsOf(input, latest);
  return {
    content: {
      status,
      at: time.at,
      by,
      ...(profession === undefined ? {} : { profession }),
      ...(Object.keys(details).length === 0 ? {} : { details }),
    },
  };
}
