import { percentile } from '../../src/cli/bench/load.ts';
import { openMessages } from '../../src/messages/reader.ts';
import { openMessageSchemas } from '../../src/messages/schemas.ts';
import type { SchemaSet } from '../../src/schema/schema-set.ts';

/** Documents timed together, so that the clock's own grain does not count. */
const TOGETHER = 20;

/** Whether a message is valid, by one of the ways that are compared. */
type Way = (body: Buffer) => boolean;

/** Nothing but libxml2, by our own bindings: they leave out what its package does beside. */
const byEngine =
  (schemas: SchemaSet): Way =>
  (body) =>
    schemas.withDocument(
      { body, encoding: 'UTF-8' },
      (document) => document.validate().length === 0,
      () => false,
    );

/** Gate, facts, rules and validation: all that a message meets on its way in. */
function byReader(schemaDir: string): Way {
  const reader = openMessages(schemaDir);
  return (body) => {
    const { kind, violations } = reader.read(body);
    return kind === 'message' && violations.length === 0;
  };
}

/**
 * What reading a message costs, as a multiple of what it takes libxml2 to parse and validate it.
 * Both ways in turns, so that whatever slows the machine slows each; the median of the turns.
 * @param messages UTF-8, without byte order mark
 * @throws Error when a message is not valid: then one of them would stop early
 */
export function readRatio(schemaDir: string, messages: readonly Buffer[], turns: number): number {
  const [bare, reader] = [byEngine(openMessageSchemas(schemaDir)), byReader(schemaDir)];
  const ratios: number[] = [];
  // The first turns are for the compiler of JavaScript.
  for (let turn = -turns; turn < turns; turn += 1) {
    const first = (turn + turns) * TOGETHER;
    const some = Array.from(
      { length: TOGETHER },
      (_, n) => messages[(first + n) % messages.length],
    );
    const ratio = timeOf(reader, some) / timeOf(bare, some);
    if (turn >= 0) ratios.push(ratio);
  }
  return percentile(ratios, 0.5);
}

function timeOf(way: Way, messages: readonly (Buffer | undefined)[]): number {
  const start = performance.now();
  for (const message of messages)
    if (!message || !way(message)) throw new Error('a message is not valid');
  return performance.now() - start;
}
