import { serialise } from '../schema/engine.ts';
import { gate } from '../schema/gate.ts';
import { parseJson, type Json } from '../schema/parse.ts';
import type { SchemaSet } from '../schema/schema-set.ts';
import type { Reading } from './reading.ts';

/**
 * A reading with the whole document beside it, keys in the order of document and schema; same
 * bytes, same result. `content` is there only for a document whose facts could be read.
 */
export function contentJson(
  schemas: SchemaSet,
  bytes: Uint8Array,
  reading: Reading,
  charset?: string,
): unknown {
  if (reading.kind === 'unreadable') return reading;
  const settled = gate(bytes, charset);
  if (!('body' in settled)) return { kind: 'unreadable', violations: settled };
  const content = schemas.withDocument<{ root: string; value: Json } | undefined>(
    { ...settled, mergeCdata: true },
    ({ parsed }) => parseJson(schemas.plan, serialise(parsed)),
    () => undefined,
  );
  const facts: object = { ...reading.facts, catalogue: undefined };
  return {
    kind: reading.kind,
    facts: withoutAbsent(facts),
    violations: reading.violations,
    ...(content ? { content: { [content.root]: content.value } } : {}),
  };
}

/** The catalogue row is ours and the same for every message of a type: it is not the message's. */
const withoutAbsent = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined));
