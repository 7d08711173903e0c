// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { AnyContent } from '../json.ts';

/** Personal signature of a message (R094): kept as it is, never looked into. */

/** An opaque signature. */
export type DsSignature = AnyContent;
