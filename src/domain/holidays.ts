import { OSLO } from './calendar.ts';
import type { LocalDate } from './ids.ts';

/**
 * Norway's public holidays beside the Sundays (HPH specification §4.5 rule 7), as they are now;
 * 1 and 17 May are listed for years before 1947 too. They move no deadline and no payment day: they drive
 * planning warnings, and what two parties have agreed about working days.
 */
const FIXED = [
  ['01-01', 'NEW_YEAR'],
  ['05-01', 'LABOUR_DAY'],
  ['05-17', 'CONSTITUTION_DAY'],
  ['12-25', 'CHRISTMAS_DAY'],
  ['12-26', 'SECOND_CHRISTMAS_DAY'],
] as const;

/** Days from Easter Sunday. */
const MOVABLE = [
  [-3, 'MAUNDY_THURSDAY'],
  [-2, 'GOOD_FRIDAY'],
  [0, 'EASTER_SUNDAY'],
  [1, 'EASTER_MONDAY'],
  [39, 'ASCENSION_DAY'],
  [49, 'WHIT_SUNDAY'],
  [50, 'WHIT_MONDAY'],
] as const;

export type HolidayName = (typeof FIXED)[number][1] | (typeof MOVABLE)[number][1];

export interface Holiday {
  readonly on: LocalDate;
  readonly name: HolidayName;
}

/** What a municipality calls a working day. */
export interface WorkingDays {
  /** `MM-DD` of the days with shorter hours; 24 and 31 December are no public holidays. */
  readonly halfDays: readonly string[];
  /** Whether a half day is a working day. */
  readonly workOnHalfDays: boolean;
}

export const WORKING_DAYS: WorkingDays = { halfDays: ['12-24', '12-31'], workOnHalfDays: true };

const plusDays = (on: LocalDate, days: number): LocalDate => OSLO.plusDays(on, days);
const monthDay = (year: number, day: string): LocalDate =>
  `${String(year).padStart(4, '0')}-${day}` as LocalDate;
const two = (n: number): string => String(n).padStart(2, '0');

/**
 * Easter Sunday of a Gregorian year (the method of Meeus, Jones and Butcher). The rule is from
 * 1582 and will not change, so that ten lines held to the church's own tables by a test are less
 * to look after than a dependency.
 */
export function easterSunday(year: number): LocalDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const skipped = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const moon = (19 * a + skipped + 15) % 30;
  const weekday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return monthDay(year, `${two(Math.floor(days / 31))}-${two((days % 31) + 1)}`);
}

const byYear = new Map<number, readonly Holiday[]>();

/** The named holidays of a year in order of date; two may fall on one date (17 May 2027). */
export function holidaysOf(year: number): readonly Holiday[] {
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const all: Holiday[] = [
    ...FIXED.map(([day, name]) => ({ on: monthDay(year, day), name })),
    ...MOVABLE.map(([days, name]) => ({ on: plusDays(easter, days), name })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  byYear.set(year, all);
  return all;
}

const SATURDAY = 6;
const SUNDAY = 0;

function weekdayOf(on: LocalDate): number {
  const day = new Date(on).getUTCDay();
  if (Number.isNaN(day)) throw new RangeError('no date');
  return day;
}

/** A Sunday or a named holiday. */
export const isHoliday = (on: LocalDate): boolean =>
  weekdayOf(on) === SUNDAY ||
  holidaysOf(Number(on.slice(0, 4))).some((holiday) => holiday.on === on);

/** `half` is a day with shorter hours; on a Saturday or a holiday it is `off` all the same. */
export function dayKind(on: LocalDate, profile = WORKING_DAYS): 'working' | 'half' | 'off' {
  if (weekdayOf(on) === SATURDAY || isHoliday(on)) return 'off';
  return profile.halfDays.includes(on.slice(5)) ? 'half' : 'working';
}

/** Throws RangeError for what is no date, as all of these do. */
export function isWorkingDay(on: LocalDate, profile = WORKING_DAYS): boolean {
  const kind = dayKind(on, profile);
  return kind === 'working' || (kind === 'half' && profile.workOnHalfDays);
}

function seek(on: LocalDate, step: 1 | -1, profile: WorkingDays): LocalDate {
  let date = plusDays(on, step);
  while (!isWorkingDay(date, profile)) date = plusDays(date, step);
  return date;
}

/** The last working day before a date; never the date itself. */
export const previousWorkingDay = (on: LocalDate, profile = WORKING_DAYS): LocalDate =>
  seek(on, -1, profile);

/** The first working day after a date; never the date itself. */
export const nextWorkingDay = (on: LocalDate, profile = WORKING_DAYS): LocalDate =>
  seek(on, 1, profile);

/** The date itself if it is a working day, otherwise the last one before it. */
export const lastWorkingDayBy = (on: LocalDate, profile = WORKING_DAYS): LocalDate =>
  isWorkingDay(on, profile) ? on : previousWorkingDay(on, profile);

/** The n-th working day after a date; `n` 0 is the date itself, working day or not. */
export function plusWorkingDays(on: LocalDate, n: number, profile = WORKING_DAYS): LocalDate {
  let date = on;
  for (let i = 0; i < n; i++) date = nextWorkingDay(date, profile);
  return date;
}
