import type { Calendar } from '../../src/domain/calendar.ts';
import { OSLO } from '../../src/domain/calendar.ts';
import type { Instant, LocalDate } from '../../src/domain/ids.ts';

const DAY = 86_400_000;

/** Counts in UTC days: what a careless change would make of ours. */
export const UTC_DAYS: Calendar = {
  dateOf: (at) => at.slice(0, 10) as LocalDate,
  startOf: (on) => `${on}T00:00:00.000Z` as Instant,
  plusDays: (on, days) =>
    new Date(Date.parse(on) + days * DAY).toISOString().slice(0, 10) as LocalDate,
};

/** Knows the zone, but only the offset of the date it counts from: 24 hours times n. */
export const FIXED_OFFSET: Calendar = (() => {
  let offset = 0;
  return {
    dateOf: (at) => {
      const on = OSLO.dateOf(at);
      offset = Date.parse(on) - Date.parse(OSLO.startOf(on));
      return on;
    },
    startOf: (on) => new Date(Date.parse(on) - offset).toISOString() as Instant,
    plusDays: (on, days) => OSLO.plusDays(on, days),
  };
})();
