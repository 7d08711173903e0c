import { TIMER_NAMES } from '../episode.ts';
import { EVENT_KINDS } from '../pathway-event.ts';
import {
  BOUNDS,
  DATE_ANCHORS,
  DETAILS,
  INSTANT_ANCHORS,
  LANGUAGES,
  SENT_BY,
  SHIPPED_PREFIX,
} from './definition.ts';
import { STEPS } from './definition.ts';
import type { Checklist } from './definition.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The faults of a value that stands at a place, such as `[0].items[2].text.nn is missing`. */
type Check = (value: unknown, at: string) => readonly string[];

interface Field {
  readonly check: Check;
  readonly required?: true;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One condition on one value. */
const must =
  (holds: (value: unknown) => boolean, what: string): Check =>
  (value, at) =>
    holds(value) ? [] : [`${at} must be ${what}`];

const written = (pattern: RegExp, what: string): Check =>
  must((value) => typeof value === 'string' && pattern.test(value), what);
const oneOf = (allowed: readonly string[]): Check =>
  must((value) => allowed.includes(value as string), `one of ${allowed.join(', ')}`);
const whole = (least: number, most: number): Check =>
  must(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `a whole number from ${least} to ${most}`,
  );
const onlyTrue: Check = must((value) => value === true, 'true, or left out');
const text: Check = must(
  (value) => typeof value === 'string' && value.trim() !== '' && value.length <= BOUNDS.textLength,
  `a text of 1 to ${BOUNDS.textLength} characters`,
);

/** Every fault of one object; a field we do not know is most often a misspelt one. */
const object =
  (fields: Readonly<Record<string, Field>>): Check =>
  (value, at) => {
    if (!isFields(value)) return [`${at} must be an object`];
    const unknown = Object.keys(value)
      .filter((name) => !Object.hasOwn(fields, name))
      .map((name) => `${at}.${name} is not a field here`);
    const wrong = Object.entries(fields).flatMap(([name, { check, required }]) => {
      if (value[name] === undefined) return required ? [`${at}.${name} is missing`] : [];
      return check(value[name], `${at}.${name}`);
    });
    return [...unknown, ...wrong];
  };

const listOf =
  (check: Check, most: number): Check =>
  (value, at) => {
    if (!Array.isArray(value) || value.length === 0 || value.length > most)
      return [`${at} must be a list of 1 to ${most}`];
    return value.flatMap((one: unknown, i) => check(one, `${at}[${i}]`));
  };

const words: Check = object(
  Object.fromEntries(LANGUAGES.map((language) => [language, { check: text, required: true }])),
);
const events: Check = listOf(oneOf(EVENT_KINDS), EVENT_KINDS.length);

const byTimer: Check = object({ timer: { check: oneOf(TIMER_NAMES), required: true } });
const byDays: Check = object({
  after: { check: oneOf(DATE_ANCHORS), required: true },
  days: { check: whole(0, BOUNDS.days), required: true },
});
const byHours: Check = object({
  after: { check: oneOf(INSTANT_ANCHORS), required: true },
  hours: { check: whole(0, BOUNDS.hours), required: true },
});

/** A deadline is of the form that its own field says. */
const due: Check = (value, at) => {
  if (isFields(value) && 'timer' in value) return byTimer(value, at);
  if (isFields(value) && 'days' in value) return byDays(value, at);
  if (isFields(value) && 'hours' in value) return byHours(value, at);
  return [`${at} must say timer, or after and days, or after and hours`];
};

const evidence: Check = object({
  events: { check: events, required: true },
  need: { check: oneOf(['any', 'all']) },
  inTime: { check: onlyTrue },
  since: { check: oneOf(DATE_ANCHORS) },
  sentBy: { check: oneOf(SENT_BY) },
  acknowledged: { check: onlyTrue },
});

const itemFields: Check = object({
  id: {
    check: written(
      new RegExp(`^[a-z][a-z0-9-]{0,${BOUNDS.idLength - 1}}$`),
      `a short id of small letters, digits and dashes`,
    ),
    required: true,
  },
  order: { check: whole(1, 1_000), required: true },
  step: { check: oneOf(STEPS), required: true },
  text: { check: words, required: true },
  due: { check: due },
  evidence: { check: evidence },
  demands: { check: listOf(oneOf(DETAILS), DETAILS.length) },
  important: { check: onlyTrue },
});

const item: Check = (value, at) => {
  const faults = itemFields(value, at);
  const { evidence: rule, due: limit } = isFields(value) ? value : {};
  if (isFields(rule) && rule['inTime'] === true && limit === undefined)
    return [...faults, `${at}.due is missing: evidence that must be in time needs it`];
  return faults;
};

const checklist: Check = object({
  list: {
    check: written(/^[A-Z][A-Z0-9-]{0,19}$/, 'a short id of capitals, digits and dashes'),
    required: true,
  },
  version: {
    check: written(
      new RegExp(`^(?!${SHIPPED_PREFIX})[A-Za-z0-9][A-Za-z0-9._-]{0,${BOUNDS.versionLength - 1}}$`),
      `a short name of your own, such as 2026-1 (names that begin with ${SHIPPED_PREFIX} are ours)`,
    ),
    required: true,
  },
  title: { check: words, required: true },
  provisional: { check: onlyTrue },
  optional: { check: onlyTrue },
  per: { check: oneOf(['deterioration']) },
  opensOn: { check: events },
  items: { check: listOf(item, BOUNDS.items), required: true },
});

/** Values that stand twice where each may stand once. */
function doubles(values: readonly (readonly [string | number, string])[]): string[] {
  const seen = new Map<string | number, string>();
  return values.flatMap(([value, at]) => {
    const before = seen.get(value);
    seen.set(value, before ?? at);
    return before === undefined ? [] : [`${at} is the same as ${before}`];
  });
}

const twice = (lists: readonly Checklist[]): string[] => [
  ...doubles(lists.map(({ list }, i) => [list, `[${i}].list`])),
  ...lists.flatMap(({ items }, i) => [
    ...doubles(items.map(({ id }, j) => [id, `[${i}].items[${j}].id`])),
    ...doubles(items.map(({ order }, j) => [order, `[${i}].items[${j}].order`])),
  ]),
];

export type ReadChecklists =
  | { readonly checklists: readonly Checklist[]; readonly faults?: undefined }
  | { readonly checklists?: undefined; readonly faults: readonly string[] };

/**
 * Reads a file of checklists: a JSON list of them, each as `Checklist`. Answers all of them, or
 * every fault with its place. What a value was is never repeated.
 */
export function readChecklists(json: string): ReadChecklists {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return { faults: ['the file is not JSON'] };
  }
  if (!Array.isArray(value) || value.length === 0 || value.length > BOUNDS.lists)
    return { faults: [`the file must hold a list of 1 to ${BOUNDS.lists} checklists`] };
  const faults = value.flatMap((one: unknown, i) => checklist(one, `[${i}]`));
  if (faults.length > 0) return { faults };
  const checklists = value as Checklist[];
  const same = twice(checklists);
  return same.length > 0 ? { faults: same } : { checklists };
}
