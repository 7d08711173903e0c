import { endOfDays, plusElapsed } from '../calendar.ts';
import type { Calendar } from '../calendar.ts';
import type { Instant } from '../ids.ts';
import type { Due } from './definition.ts';
import type { EpisodeFacts } from './facts.ts';

/** A deadline of an item that is known. */
export interface Limit {
  readonly at: Instant;
  /** Hours include their last instant; days end before the next one begins (§4.5). */
  readonly inclusive: boolean;
  /** The step is no longer owed: the deadline never passes. */
  readonly void?: true;
  /** When the pathway took the step as done; only of the pathway's own deadlines. */
  readonly metAt?: Instant;
  /** It is the pathway that decides whether the step was done, not the event alone. */
  readonly decided: boolean;
}

/** When an item is due, or undefined while that is not known. */
export function limitOf(due: Due, facts: EpisodeFacts, calendar: Calendar): Limit | undefined {
  if ('timer' in due) {
    // Of the deadlines that each stay has, that of the last one.
    const deadline = facts.deadlines
      .filter(({ timer }) => timer === due.timer)
      .toSorted((a, b) => (b.stay ?? 0) - (a.stay ?? 0))[0];
    if (deadline === undefined) return undefined;
    const { dueAt: at, status, metAt } = deadline;
    return {
      at,
      inclusive: false,
      decided: true,
      ...(status === 'void' ? { void: true } : {}),
      ...(metAt === undefined ? {} : { metAt }),
    };
  }
  if ('days' in due) {
    const on = facts.anchors[due.after];
    if (on === undefined) return undefined;
    return { at: endOfDays(calendar, on, due.days), inclusive: false, decided: false };
  }
  const from = facts.anchors[due.after];
  if (from === undefined) return undefined;
  return { at: plusElapsed(from, `PT${due.hours}H`), inclusive: true, decided: false };
}

export const isInTime = (at: Instant, limit: Limit): boolean =>
  limit.inclusive ? at <= limit.at : at < limit.at;

export const hasPassed = (limit: Limit | undefined, now: Instant): boolean =>
  limit !== undefined && limit.void !== true && !isInTime(now, limit);
