import type { Io } from './validate.ts';

/** One command of the program. */
export interface Verb {
  /** One word, or two where a noun comes first. */
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  readonly says: string;
  /** Resolves with the exit code; throws `WrongUse` when the arguments make no sense. */
  readonly run: (args: string[], io: Io) => Promise<number>;
}

/** Exit codes of the verbs: done, not as wanted, wrong use. */
export const DONE = 0;
export const FAILED = 1;
export const WRONG_USE = 2;

/** The arguments are not those of the usage line; the message says which, or nothing. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
