import type { FailureCode } from './failure.ts';

/**
 * One place in a document that is wrong. `message` names elements, codes and types, never the
 * content found there (no name, number or clinical text may leave through it).
 */
export interface Violation {
  /** 1-based; 0 when the engine gives none. */
  readonly line: number;
  /** 1-based; 0 when the engine gives none. */
  readonly column: number;
  /** XPath with positions, empty when only the line is known. */
  readonly xpath: string;
  readonly code: FailureCode;
  /** Rule of the message rules (`R003`) or the schema engine's own name (`XSD-1871`). */
  readonly rule: string;
  readonly message: string;
}
