import type { Case } from './case.ts';
import { HEART, KIDNEY, LUNG, STROKE } from './medical.ts';
import { FOOT, HIP } from './surgical.ts';

export type { Case, Diagnosis } from './case.ts';

/** The courses that made messages tell of; one more is a row. */
export const CASES: readonly Case[] = [HIP, HEART, LUNG, STROKE, KIDNEY, FOOT];
