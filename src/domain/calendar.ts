import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from './ids.ts';

const ZONE = 'Europe/Oslo';

/**
 * The calendar of the deadlines. An argument of the fold, so that a test can put a wrong one in
 * its place and see the deadline tests fail.
 */
export interface Calendar {
  /** The local date of an instant. */
  dateOf(at: Instant): LocalDate;
  /** The first instant of a local date. */
  startOf(on: LocalDate): Instant;
  /** The local date `days` calendar days later; never 24 hours times n (§4.5 rule 2). */
  plusDays(on: LocalDate, days: number): LocalDate;
}

const instantOf = (at: Temporal.Instant): Instant =>
  at.toString({ smallestUnit: 'millisecond', roundingMode: 'floor' }) as Instant;

/** Answers kept of one calendar question; then the memory begins anew. */
const MOST_REMEMBERED = 10_000;

/** The calendar never changes its answers, and messages ask about the same few days. */
function remembered<K, V>(ask: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}

const HOUR_MS = 3_600_000;

/** Offset of an hour counted from 1970, in ms: Oslo's clocks change at full hours only. */
const offsetOfHour = remembered(
  (hour: number) =>
    Temporal.Instant.fromEpochMilliseconds(hour * HOUR_MS).toZonedDateTimeISO(ZONE)
      .offsetNanoseconds / 1_000_000,
);
const offsetAt = (ms: number): number => offsetOfHour(Math.floor(ms / HOUR_MS));

/** Throws RangeError for what is no instant, as the whole calendar does. */
function instantMs(at: Instant): number {
  const ms = at.endsWith('Z') ? Date.parse(at) : Number.NaN;
  return Number.isNaN(ms) ? Temporal.Instant.from(at).epochMilliseconds : ms;
}

const dateAt = (ms: number): LocalDate =>
  new Date(ms + offsetAt(ms)).toISOString().slice(0, 10) as LocalDate;

const startOfDate = remembered((on: LocalDate) =>
  instantOf(Temporal.PlainDate.from(on).toZonedDateTime(ZONE).toInstant()),
);
const daysLater = remembered((key: string) => {
  const [on = '', days = ''] = key.split('+');
  return Temporal.PlainDate.from(on)
    .add({ days: Number(days) })
    .toString() as LocalDate;
});

export const OSLO: Calendar = {
  dateOf: (at) => dateAt(instantMs(at)),
  startOf: startOfDate,
  plusDays: (on, days) => daysLater(`${on}+${days}`),
};

/** The same day some months later, or the last day of a shorter month. */
export const plusMonths = (on: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(on).add({ months }).toString() as LocalDate;

/** The time on the wall in Oslo with its offset: `2026-10-25T02:30:00+02:00`. */
export function osloText(at: Instant): string {
  const ms = instantMs(at);
  const offset = offsetAt(ms);
  const zone = new Date(offset).toISOString().slice(11, 16);
  return `${new Date(ms + offset).toISOString().slice(0, 19)}+${zone}`;
}

/** "Within n days after date D": the first instant of D+n+1 (HPH specification §4.5 rule 2). */
export const endOfDays = (calendar: Calendar, on: LocalDate, days: number): Instant =>
  calendar.startOf(calendar.plusDays(on, days + 1));

/** Hours and shorter are elapsed time, whatever the clock on the wall does (§4.5 rule 3). */
export const plusElapsed = (at: Instant, duration: string): Instant =>
  instantOf(Temporal.Instant.from(at).add(duration));

const minutesLater = remembered((key: string) => {
  const [minutes, at = ''] = key.split(' ');
  return new Date(Date.parse(at) + Number(minutes) * 60_000).toISOString() as Instant;
});

export const plusMinutes = (at: Instant, minutes: number): Instant =>
  minutesLater(`${minutes} ${at}`);

/** What a written time means. */
export interface ReadTime {
  /** For a date alone: its first instant. */
  readonly at: Instant;
  readonly on: LocalDate;
  readonly dateOnly: boolean;
  /** `TZ_ASSUMED`: nothing said which zone, so Europe/Oslo was taken. */
  readonly assumedZone: boolean;
}

const DATE = /^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})?$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?$/;
/** A year outside these is a slip of the pen; it would only push a deadline out of sight. */
const YEARS = /^(19|20|21)\d\d-/;

function readDate(date: string): ReadTime {
  // The zone of a date alone is not used: it names the same day in the ward and at home.
  const on = Temporal.PlainDate.from(date, { overflow: 'reject' }).toString() as LocalDate;
  return { at: OSLO.startOf(on), on, dateOnly: true, assumedZone: false };
}

/** A date that exists; throws RangeError otherwise. */
const existing = remembered((date: string) =>
  Temporal.PlainDate.from(date, { overflow: 'reject' }).toString(),
);

const PLAIN_TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/;
const PLAIN_ZONE = /^(Z|[+-](0\d|1[0-3]):[0-5]\d)$/;
/** Around a change of clocks a local time may mean two instants or none. */
const NEAR_CHANGE_MS = 3 * HOUR_MS;

/**
 * The instant of a usual time on an existing date, or undefined where it takes the whole
 * calendar: midnight as 24:00, odd offsets, fractions of milliseconds, and the hours around a
 * change of clocks.
 */
function usualInstant(date: string, time: string, zone: string | undefined): number | undefined {
  if (!PLAIN_TIME.test(time) || (zone !== undefined && !PLAIN_ZONE.test(zone))) return undefined;
  const ms = Date.parse(`${existing(date)}T${time}${zone ?? 'Z'}`);
  if (zone !== undefined) return ms;
  const offset = offsetAt(ms);
  const steady =
    offsetAt(ms - NEAR_CHANGE_MS) === offset && offsetAt(ms + NEAR_CHANGE_MS) === offset;
  return steady ? ms - offset : undefined;
}

function readDateTime(date: string, time: string, zone: string | undefined): ReadTime {
  const usual = usualInstant(date, time, zone);
  if (usual !== undefined) {
    const at = new Date(usual).toISOString() as Instant;
    return { at, on: dateAt(usual), dateOnly: false, assumedZone: zone === undefined };
  }
  const midnight = /^24:00(:00(\.0+)?)?$/.test(time);
  const plain = Temporal.PlainDateTime.from(`${date}T${midnight ? '00:00' : time}`, {
    overflow: 'reject',
  }).add({ days: midnight ? 1 : 0 });
  // 'compatible': the earlier instant of a repeated hour, forward out of a skipped one (§4.5.4).
  const zoned =
    zone === undefined
      ? plain.toZonedDateTime(ZONE, { disambiguation: 'compatible' }).toInstant()
      : Temporal.Instant.from(`${plain.toString()}${zone}`);
  const at = instantOf(zoned);
  return { at, on: OSLO.dateOf(at), dateOnly: false, assumedZone: zone === undefined };
}

/**
 * Reads `xs:dateTime` or `xs:date` as messages write them (R010); undefined for anything else,
 * also for the year, month and clock-only forms that the type TS allows.
 */
export function readTime(text: string): ReadTime | undefined {
  const trimmed = text.trim();
  if (!YEARS.test(trimmed)) return undefined;
  try {
    const date = DATE.exec(trimmed);
    if (date?.[1] !== undefined) return readDate(date[1]);
    const [, day, time, zone] = DATE_TIME.exec(trimmed) ?? [];
    return day === undefined || time === undefined ? undefined : readDateTime(day, time, zone);
  } catch {
    // Temporal throws RangeError on 31 February and the like; such a time says nothing.
    return undefined;
  }
}
