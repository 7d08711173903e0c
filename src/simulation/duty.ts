import type { Ms } from './oslo.ts';

/** One alert that is owed if nothing is done by `at`. */
export interface Reminder {
  /** The level; a second one of the same level has a number. */
  readonly name: string;
  readonly at: Ms;
}

/** Something to be done before an instant, as the pathway's description has it. */
export interface Duty {
  /** The timer, with the stay after the first. */
  readonly name: string;
  /** The first instant that is too late. */
  readonly due: Ms;
  readonly reminders: readonly Reminder[];
  readonly doneAt?: Ms | undefined;
  /** The pathway has left a lapse behind: nobody is reminded of it from here on. */
  readonly leftAt?: Ms;
}

/** What stops a duty that nobody has done. */
export interface Stop {
  readonly at: Ms;
  /** Also what had lapsed is owed by nobody: the patient is dead, or wants none of it. */
  readonly forGood: boolean;
}

/** What a stop leaves of a duty: done stays done, a lapse stays a lapse, the rest is called off. */
export function stopped(duty: Duty, stop: Stop | undefined): Duty[] {
  if (stop === undefined || duty.doneAt !== undefined) return [duty];
  if (stop.forGood || stop.at < duty.due) return [];
  return [{ ...duty, leftAt: Math.min(duty.leftAt ?? Infinity, stop.at) }];
}

export const isOpen = ({ doneAt }: Duty): boolean => doneAt === undefined;

/** Whether a reminder is true by all that is known: not done, nor left behind, at its instant. */
export const isTrue = (duty: Duty, { at }: Reminder): boolean =>
  (duty.leftAt === undefined || at < duty.leftAt) &&
  (duty.doneAt === undefined || duty.doneAt >= at);
