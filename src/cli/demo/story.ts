import { ADMISSION } from './admission.ts';
import { AT_HOME, OVERDUE } from './at-home.ts';
import { DOOR } from './door.ts';
import type { Step } from './step.ts';
import { WEBHOOK } from './webhook.ts';

/** The whole story, in the order in which it is told. */
export const STORY: readonly Step[] = [...ADMISSION, ...AT_HOME, OVERDUE, ...DOOR, WEBHOOK];
