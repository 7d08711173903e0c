import type { Violation } from '../domain/violation.ts';

/** The schemas' word on documents, by one engine or another; our gate stands before each. */
export interface SchemaJudge {
  /** Violations of each document, in the order given; none where it is valid. */
  readonly judge: (documents: readonly Uint8Array[]) => Promise<readonly (readonly Violation[])[]>;
  readonly close: () => Promise<void>;
}

/** An engine that cannot do its work here: no verdict; the message says what is missing. */
export class EngineTrouble extends Error {
  override readonly name = 'EngineTrouble';
}
