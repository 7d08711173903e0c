import { endOfDays, OSLO, plusMinutes } from '../domain/calendar.ts';
import { instant } from '../domain/ids.ts';
import { HPH } from '../domain/pathways/hph/index.ts';

/** A deadline as it is stored: what it was counted from, and its exclusive end. */
export interface Counted {
  /** With the number of the stay after the first: `t6.1`. */
  readonly timer: string;
  /** `yyyy-mm-dd` */
  readonly anchorOn: string | null;
  readonly anchorAt: Date | null;
  readonly dueAt: Date;
}

export interface Allotted {
  readonly unit: 'same-day' | 'hour' | 'hours' | 'day' | 'days' | 'weeks';
  /** 0 of the same day. */
  readonly n: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function daysOf(anchorOn: string, dueAt: Date): number {
  const last = OSLO.dateOf(plusMinutes(instant(dueAt), -1));
  return Math.round((Date.parse(last) - Date.parse(anchorOn)) / DAY_MS);
}

const isEndOfDay = (anchorAt: Date, dueAt: Date): boolean =>
  endOfDays(OSLO, OSLO.dateOf(instant(anchorAt)), 0) === instant(dueAt);

function inHours(anchorAt: Date, dueAt: Date): Allotted | undefined {
  const n = Math.round((dueAt.getTime() - anchorAt.getTime()) / HOUR_MS);
  return n > 0 ? { unit: n === 1 ? 'hour' : 'hours', n } : undefined;
}

function inDays(anchorOn: string, dueAt: Date): Allotted | undefined {
  const n = daysOf(anchorOn, dueAt);
  if (n >= 14 && n % 7 === 0) return { unit: 'weeks', n: n / 7 };
  return n > 0 ? { unit: n === 1 ? 'day' : 'days', n } : undefined;
}

/**
 * How long a step has by its own deadline, whatever its municipality's settings are now; undefined
 * for what is not counted in hours or calendar days.
 */
export function allotted({ timer, anchorOn, anchorAt, dueAt }: Counted): Allotted | undefined {
  switch (HPH.timers.find((row) => row.timer === timer.split('.')[0])?.unit) {
    case 'hours':
      return anchorAt === null ? undefined : inHours(anchorAt, dueAt);
    case 'hours or end of the day':
      if (anchorAt === null) return undefined;
      return isEndOfDay(anchorAt, dueAt) ? { unit: 'same-day', n: 0 } : inHours(anchorAt, dueAt);
    case 'calendar days':
      return anchorOn === null ? undefined : inDays(anchorOn, dueAt);
    default:
      return undefined;
  }
}
