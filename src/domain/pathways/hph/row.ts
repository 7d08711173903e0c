import type { Step } from '../../step.ts';
import type { GuardName } from './guards.ts';
import type { RecordName } from './records.ts';

/** A row of the HPH pathway: its guards and records are spelt as in their tables or not at all. */
export type HphStep = Step<GuardName, RecordName>;

/** The stay states in which the patient is in hospital. */
export const IN_HOSPITAL = ['UNKNOWN', 'ADMITTED', 'EARLY_NOTICE', 'READY'] as const;

/** Every state of the nurse's visit after a homecoming. */
export const AFTER_HOME = ['HPH2_OPEN', 'HPH2_OVERDUE', 'HPH2_DONE', 'HPH2_DONE_LATE'] as const;

export const EVERY_TIMER = ['t2', 't3'] as const;
