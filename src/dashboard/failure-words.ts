import { FAILURES } from '../domain/failure.ts';
import type { FailureCode, FailureRow } from '../domain/failure.ts';

/** The row of a stored failure code; undefined for one that a later version has written. */
export const failureRow = (code: string): FailureRow | undefined =>
  Object.hasOwn(FAILURES, code) ? FAILURES[code as FailureCode] : undefined;
