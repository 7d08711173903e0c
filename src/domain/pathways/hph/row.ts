import type { Step } from '../../step.ts';
import type { GuardName } from './guards.ts';
import type { RecordName } from './records.ts';

/** A row of the HPH pathway: its guards and records are spelt as in their tables or not at all. */
export type HphStep = Step<GuardName, RecordName>;

/** Ready for discharge, whatever the municipality has said to it. */
export const READY = ['READY', 'READY_ACCEPTED', 'READY_REFUSED'] as const;

/** The stay states in which the patient is known to be in hospital. */
export const ADMITTED = ['ADMITTED', 'EARLY_NOTICE', ...READY] as const;

/** The stay states in which the patient may be in hospital. */
export const IN_HOSPITAL = ['UNKNOWN', ...ADMITTED] as const;

/** Every state of the nurse's visit after a homecoming. */
export const AFTER_HOME = ['HPH2_OPEN', 'HPH2_OVERDUE', 'HPH2_DONE', 'HPH2_DONE_LATE'] as const;

/** Every state of the consultation before it is held. */
export const NOT_HELD = ['G_IDLE', 'G_INFO_SENT', 'G_REQUESTED', 'G_BOOKED'] as const;

/** Every state of the consultation once it is held. */
export const HELD = ['G_HELD', 'HPH3_DONE'] as const;

/** Every state of the review before it is held. */
export const NOT_REVIEWED = ['R_WAIT', 'HPH5_WINDOW', 'HPH5_OVERDUE'] as const;

export const REVIEW_TIMERS = ['t5open', 't5due', 't5over'] as const;

/** The timers of what is owed after a homecoming. */
export const HOME_TIMERS = ['t2', ...REVIEW_TIMERS] as const;

/** The timers of one stay. */
export const STAY_TIMERS = ['t24', 't6', 'tAns'] as const;

/** The timers of what is owed after a discharge, wherever the patient is. */
export const AFTER_STAY_TIMERS = ['tHome', 'tAway', ...HOME_TIMERS, 't3', 'tPlan', 't4'] as const;

/** All but `tPeriodic`, which is owed when everything else is done. */
export const EVERY_TIMER = [...STAY_TIMERS, ...AFTER_STAY_TIMERS] as const;
