import { OSLO, plusMinutes } from '../domain/calendar.ts';
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
  readonly unit: 'hour' | 'hours' | 'day' | 'days' | 'weeks';
  readonly n: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function daysOf(anchorOn: string, dueAt: Date): number {
  const last = OSLO.dateOf(plusMinutes(instant(dueAt), -1));
  return Math.round((Date.parse(last) - Date.parse(anchorOn)) / DAY_MS);
}

/**
 * How long a step has by its own deadline, whatever its municipality's settings are now; undefined
 * for what is not counted in hours or calendar days.
 */
export function allotted({ timer, anchorOn, anchorAt, dueAt }: Counted): Allotted | undefined {
  const unit = HPH.timers.find((row) => row.timer === timer.split('.')[0])?.unit;
  if (unit === 'hours' && anchorAt !== null) {
    const n = Math.round((dueAt.getTime() - anchorAt.getTime()) / HOUR_MS);
    return n > 0 ? { unit: n === 1 ? 'hour' : 'hours', n } : undefined;
  }
  if (unit !== 'calendar days' || anchorOn === null) return undefined;
  const n = daysOf(anchorOn, dueAt);
  if (n >= 14 && n % 7 === 0) return { unit: 'weeks', n: n / 7 };
  return n > 0 ? { unit: n === 1 ? 'day' : 'days', n } : undefined;
}
