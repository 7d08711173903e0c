import { Temporal } from 'temporal-polyfill';

/**
 * Date arithmetic in Europe/Oslo for the ground truth. Written apart from the calendar of the
 * deadlines, so that a mistake in that one is not made here too.
 */

/** Milliseconds since 1970. */
export type Ms = number;
/** `YYYY-MM-DD` in Europe/Oslo. */
export type Day = string;

const ZONE = 'Europe/Oslo';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Elapsed time only: a day on the wall may be an hour shorter or longer. */
export const DAY_OF_24_HOURS = 24 * HOUR;

const remembered = <K, V>(ask: (key: K) => V): ((key: K) => V) => {
  const answers = new Map<K, V>();
  return (key) => {
    const known = answers.get(key) ?? ask(key);
    answers.set(key, known);
    return known;
  };
};

export const iso = (at: Ms): string => new Date(at).toISOString();

/** The clocks change at full hours, so an hour has one offset. */
const offsetOf = remembered(
  (hour: number): Ms =>
    Temporal.Instant.fromEpochMilliseconds(hour * HOUR).toZonedDateTimeISO(ZONE).offsetNanoseconds /
    1_000_000,
);

export const dayOf = (at: Ms): Day => iso(at + offsetOf(Math.floor(at / HOUR))).slice(0, 10);

/** A minute of a day by the clock on the wall. */
export const onDay = (day: Day, minute: number): Ms =>
  Temporal.PlainDate.from(day)
    .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toZonedDateTime(ZONE).epochMilliseconds;

export const startOf = remembered((day: Day): Ms => onDay(day, 0));

const daysAfter = remembered((days: number) =>
  remembered((day: Day): Day => Temporal.PlainDate.from(day).add({ days }).toString()),
);

export const plusDays = (day: Day, days: number): Day => daysAfter(days)(day);

export const plusMonths = (day: Day, months: number): Day =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** The first instant after a day and `days` more. */
export const endOf = (day: Day, days = 0): Ms => startOf(plusDays(day, days + 1));

const FRIDAY = 5;
export const weekday = remembered((day: Day): number => Temporal.PlainDate.from(day).dayOfWeek);

/** Gauss's rule with its two exceptions, for 1900 to 2099. */
export function easterOf(year: number): Day {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10) ? 7 : 0;
  return plusDays(`${year}-03-22`, d + e - late);
}

const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Maundy Thursday to Whit Monday, in days from Easter. */
const MOVABLE = [-3, -2, 0, 1, 39, 49, 50];
const movable = remembered(
  (year: number) => new Set(MOVABLE.map((days) => plusDays(easterOf(year), days))),
);

const isWorkday = (day: Day): boolean =>
  weekday(day) <= FRIDAY &&
  !FIXED.includes(day.slice(5)) &&
  !movable(Number(day.slice(0, 4))).has(day);

export function workdaysAfter(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0;) {
    at = plusDays(at, 1);
    if (isWorkday(at)) left -= 1;
  }
  return at;
}

export function lastWorkdayBy(day: Day): Day {
  let at = day;
  while (!isWorkday(at)) at = plusDays(at, -1);
  return at;
}
