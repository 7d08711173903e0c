import type { Calendar } from '../calendar.ts';
import { osloText } from '../calendar.ts';
import type { Instant, LocalDate } from '../ids.ts';

/** One time in the four forms of law.md L-16. */
export interface EvidenceTime {
  /** As its sender wrote it; absent for our own clock, and for events stored before it was kept. */
  readonly written?: string;
  /** For a date alone its first instant. */
  readonly utc: Instant;
  /** `2026-10-25T02:30:00+02:00`, or `2026-10-25` for a date alone. */
  readonly oslo: string;
  /** The date in Europe/Oslo that every rule uses. */
  readonly on: LocalDate;
  readonly dateOnly?: true;
  readonly tzVersion: string;
}

/** Makes the four forms of an instant; throws RangeError for what is no instant. */
export const timesIn =
  (calendar: Calendar, tzVersion: string) =>
  (at: Instant, written?: string, date?: LocalDate): EvidenceTime => ({
    ...(written === undefined ? {} : { written }),
    utc: at,
    oslo: date ?? osloText(at),
    on: date ?? calendar.dateOf(at),
    ...(date === undefined ? {} : { dateOnly: true }),
    tzVersion,
  });
export type Times = ReturnType<typeof timesIn>;

/** The hour on the wall, 0 to 23; undefined for a date alone. */
export const hourOf = (time: EvidenceTime): number | undefined =>
  time.dateOnly === true ? undefined : Number(time.oslo.slice(11, 13));
