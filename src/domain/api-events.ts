import type { ApiEventRow, ApiField } from './api-event-table.ts';
import { API_EVENTS, API_LISTS, API_VALUES } from './api-event-table.ts';
import { readTime } from './calendar.ts';
import type { ReadTime } from './calendar.ts';
import { herId } from './ids.ts';
import type { Instant, MsgId } from './ids.ts';
import type { EventData, PathwayEvent } from './pathway-event.ts';

const SIGNED = ['signedBy', 'profession'] as const;
const TIMES: readonly ApiField[] = ['at', 'appointedAt', 'toldAt'];

/** Fields copied into the event as they are; times, lists and numbers are read. */
const COPIED = [
  'profession',
  'signedBy',
  'answer',
  'deterioration',
  'about',
  'institution',
  'step',
  'reason',
  'from',
  'overrides',
  'settles',
  'channel',
  'toldBy',
  'toldTo',
  'dischargedTo',
] as const;

/**
 * Texts as given: the times are `xs:dateTime` or `xs:date`, Europe/Oslo without a zone;
 * `profession` is a code of list 9060, `hospital` a HER-id, `ref` the MsgId of the message that is
 * answered or judged; `signedBy` the signer's identifier in the record system and `reason` a short
 * text, both kept as given. A list is an array, or a text with spaces or commas between its codes.
 */
export type ApiInput = { readonly kind: string } & {
  readonly [F in ApiField]?: string | readonly string[] | undefined;
};

/** Where an API event comes from. */
export interface ApiOrigin {
  /** The client, or the operator. */
  readonly client: string;
  /** The client's own idempotency key. */
  readonly key: string;
  readonly receivedAt: Instant;
  readonly source?: 'api' | 'operator';
  /** Why an operator enters it by hand; not the reason of what is told. */
  readonly loggedBecause?: string;
}

/** Why an API event was not taken: which field, and what about it. */
export interface ApiProblem {
  readonly field: 'kind' | ApiField;
  readonly problem: 'unknown' | 'missing' | 'unreadable';
}

export type ApiResult =
  | { readonly event: PathwayEvent; readonly problems?: undefined }
  | { readonly event?: undefined; readonly problems: readonly ApiProblem[] };

/** What stands in a field, without the space around it; empty: nothing. */
function textOf(input: ApiInput, field: ApiField): string {
  const value = input[field];
  return (typeof value === 'string' ? value : (value?.join(' ') ?? '')).trim();
}
const isGiven = (input: ApiInput, field: ApiField): boolean => textOf(input, field) !== '';

/** Who did it may be said of everything; what else is given and not taken is left out. */
const takes = (row: ApiEventRow, field: ApiField): boolean =>
  [...row.required, ...row.optional, ...SIGNED].includes(field);

/** Every field a report may have, beside its kind. */
export const API_FIELDS: readonly ApiField[] = [
  'at',
  'appointedAt',
  ...COPIED,
  'toldAt',
  'hospital',
  'ref',
  'fields',
  'criteria',
];

const itemsOf = (text: string): readonly string[] => text.split(/[\s,]+/);

function problemOf(
  row: ApiEventRow,
  input: ApiInput,
  field: ApiField,
): ApiProblem['problem'] | undefined {
  if (!isGiven(input, field)) return row.required.includes(field) ? 'missing' : undefined;
  if (!takes(row, field)) return undefined;
  const text = textOf(input, field);
  if (TIMES.includes(field)) return readTime(text) === undefined ? 'unreadable' : undefined;
  if (field === 'hospital') return herId(text) === undefined ? 'unreadable' : undefined;
  const list = API_LISTS[field];
  if (list !== undefined)
    return itemsOf(text).every((one) => list.includes(one)) ? undefined : 'unknown';
  return API_VALUES[field]?.includes(text) === false ? 'unknown' : undefined;
}

/** What a row asks of fields that may each be absent. */
function lacking({ oneOf = [], together = [] }: ApiEventRow, input: ApiInput): ApiField[] {
  const given = (field: ApiField) => isGiven(input, field);
  const none = oneOf.some(given) ? [] : oneOf.slice(0, 1);
  const rest = together.some(given) ? together.filter((field) => !given(field)) : [];
  return [...none, ...rest];
}

const problemsOf = (row: ApiEventRow, input: ApiInput): ApiProblem[] => [
  ...API_FIELDS.flatMap((field) => {
    const problem = problemOf(row, input, field);
    return problem === undefined ? [] : [{ field, problem }];
  }),
  ...lacking(row, input).map((field) => ({ field, problem: 'missing' as const })),
];

/** Lists hold each code once, in the order of their table. */
const listOf = (input: ApiInput, field: ApiField): readonly string[] | undefined => {
  const given = itemsOf(textOf(input, field));
  return API_LISTS[field]?.filter((one) => given.includes(one));
};

function dataOf(row: ApiEventRow, input: ApiInput, time: ReadTime): EventData {
  const read = (field: ApiField) =>
    takes(row, field) ? readTime(textOf(input, field)) : undefined;
  const isHere = (field: ApiField) => takes(row, field) && isGiven(input, field);
  const [appointed, told] = [read('appointedAt'), read('toldAt')];
  const copied = COPIED.filter(isHere).map((field) => [field, textOf(input, field)] as const);
  const lists = (['fields', 'criteria'] as const)
    .filter(isHere)
    .map((field) => [field, listOf(input, field)] as const);
  return {
    ...(Object.fromEntries([...copied, ...lists]) as EventData),
    ...(appointed === undefined
      ? {}
      : {
          appointedAt: appointed.at,
          appointedOn: appointed.on,
          appointedWritten: textOf(input, 'appointedAt'),
        }),
    ...(told === undefined ? {} : { toldAt: told.at }),
    ...(time.assumedZone ? { assumedZone: true } : {}),
  };
}

/** What an event is about beside its data: only of what its row takes. */
function aboutOf(row: ApiEventRow, input: ApiInput): Pick<PathwayEvent, 'ref' | 'hospital'> {
  const ref = takes(row, 'ref') ? textOf(input, 'ref') : '';
  const hospital = takes(row, 'hospital') ? herId(textOf(input, 'hospital')) : undefined;
  return {
    ...(ref === '' ? {} : { ref: ref as MsgId }),
    ...(hospital === undefined ? {} : { hospital }),
  };
}

/** The event an API call or an operator reports, or every field that stands in the way. */
export function apiEventOf(input: ApiInput, origin: ApiOrigin): ApiResult {
  const row = API_EVENTS.find(({ kind }) => kind === input.kind);
  if (row === undefined) return { problems: [{ field: 'kind', problem: 'unknown' }] };
  const problems = problemsOf(row, input);
  const time = readTime(textOf(input, 'at'));
  if (time === undefined || problems.length > 0) return { problems };
  const { client, key, receivedAt, source = 'api', loggedBecause } = origin;
  const data = dataOf(row, input, time);
  return {
    event: {
      key: `${source === 'api' ? 'api' : 'page'}:${client}:${key}`,
      kind: row.kind,
      occurredAt: time.at,
      occurredOn: time.on,
      ...(time.dateOnly ? { dateOnly: true } : {}),
      written: textOf(input, 'at'),
      sentAt: data.toldAt ?? receivedAt,
      ...(data.toldAt === undefined ? {} : { sentWritten: textOf(input, 'toldAt') }),
      receivedAt,
      source,
      ...aboutOf(row, input),
      data: loggedBecause === undefined ? data : { ...data, loggedBecause },
    },
  };
}
