import type { Calendar } from '../domain/calendar.ts';
import { OSLO } from '../domain/calendar.ts';
import type { Instant, LocalDate } from '../domain/ids.ts';

const DAY_MS = 86_400_000;
const isoDate = (ms: number) => new Date(ms).toISOString().slice(0, 10) as LocalDate;

/** Cuts the days at midnight in UTC: what a careless change would make of ours. */
const utcDays: Calendar = {
  dateOf: (at) => at.slice(0, 10) as LocalDate,
  startOf: (on) => `${on}T00:00:00.000Z` as Instant,
  plusDays: (on, days) => isoDate(Date.parse(on) + days * DAY_MS),
};

/** A date with the offset, in ms, of the date that it was counted from. */
const [date, offset] = [0, 1] as const;
const parts = (on: LocalDate): string[] => on.split('@');
const offsetOf = (on: LocalDate): string =>
  parts(on)[offset] ?? String(Date.parse(on) - Date.parse(OSLO.startOf(on)));

/** Knows the zone, but takes three days for 72 hours, whatever the clocks do in between. */
const elapsedDays: Calendar = {
  dateOf: (at) => OSLO.dateOf(at),
  startOf: (on) =>
    parts(on)[offset] === undefined
      ? OSLO.startOf(on)
      : (new Date(
          Date.parse(parts(on)[date] ?? on) - Number(offsetOf(on)),
        ).toISOString() as Instant),
  plusDays: (on, days) =>
    `${isoDate(Date.parse(parts(on)[date] ?? on) + days * DAY_MS)}@${offsetOf(on)}` as LocalDate,
};

/** The calendar of the deadlines, and two broken ones by which a simulation must fail. */
export const CALENDARS: Readonly<Record<string, Calendar>> = {
  oslo: OSLO,
  'utc-days': utcDays,
  'elapsed-days': elapsedDays,
};
