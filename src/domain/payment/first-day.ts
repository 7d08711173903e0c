import type { Calendar } from '../calendar.ts';
import { isWorkingDay } from '../holidays.ts';
import type { LocalDate } from '../ids.ts';
import type { EvidenceItem } from './evidence.ts';
import { given, givenAt } from './evidence.ts';
import type { EvidenceTime } from './evidence-time.ts';
import { hourOf } from './evidence-time.ts';
import type { Interval } from './readiness.ts';
import type { Agreement, PaymentSettings } from './settings.ts';

/** From when a time of readiness counts. */
export interface FirstDay {
  /** The version that counts; absent: every notice was refused. */
  readonly version?: EvidenceItem;
  /** The first date any version named that was no forecast. */
  readonly firstOn: LocalDate;
  readonly declaredOn: LocalDate;
  readonly readyOn: LocalDate;
  readonly startOn: LocalDate;
}

const latest = (a: EvidenceTime, b: EvidenceTime): EvidenceTime =>
  a.on > b.on || (a.on === b.on && a.utc > b.utc) ? a : b;

/** The agreement's own rules, on the time that makes the first day. */
function agreed(time: EvidenceTime, agreement: Agreement | undefined, calendar: Calendar) {
  const { cutOffHour, startOnWorkingDay } = agreement ?? {};
  const hour = hourOf(time);
  const late = cutOffHour !== undefined && hour !== undefined && hour >= cutOffHour;
  let on = late ? calendar.plusDays(time.on, 1) : time.on;
  if (startOnWorkingDay === undefined) return on;
  while (!isWorkingDay(on, startOnWorkingDay)) on = calendar.plusDays(on, 1);
  return on;
}

/**
 * The first day of a time of readiness: R of law.md §3. The version sent last says the date; the
 * notice given first says since when the municipality knew.
 */
export function firstDayOf(
  interval: Interval,
  settings: PaymentSettings,
  calendar: Calendar,
): FirstDay {
  const told = interval.versions.filter(({ refused }) => refused === undefined);
  const version = told.at(-1);
  const dates = (told.length > 0 ? told : interval.versions)
    .filter((item) => item === version || item.data?.estimate !== true)
    .map(({ occurred }) => occurred.on)
    .sort();
  const firstOn = dates[0] ?? interval.opening.occurred.on;
  const notice = given(interval.notices, settings.receiptBasis)[0];
  if (version === undefined || notice === undefined) {
    return { firstOn, declaredOn: firstOn, readyOn: firstOn, startOn: firstOn };
  }
  const declared = version.occurred;
  const time =
    settings.readyDateBasis === 'DECLARED'
      ? declared
      : latest(declared, givenAt(notice, settings.receiptBasis));
  const startOn = agreed(time, settings.agreement, calendar);
  return { version, firstOn, declaredOn: declared.on, readyOn: time.on, startOn };
}
