import { openMessages } from '../../messages/reader.ts';
import { openMessageSchemas } from '../../messages/schemas.ts';
import { percentile } from './load.ts';

/** Documents timed together, so that the clock's own grain does not count. */
const TOGETHER = 20;

/**
 * What reading a message costs (gate, facts, rules and validation) as a multiple of what libxml2
 * takes to parse and validate it. Both in turns, so that whatever slows the machine slows both;
 * the median of the turns.
 * @param messages UTF-8, without byte order mark
 * @throws Error when a message is not valid: then one of them would stop early
 */
export function readRatio(schemaDir: string, messages: readonly Buffer[], turns: number): number {
  const reader = openMessages(schemaDir);
  const schemas = openMessageSchemas(schemaDir);
  const bare = (body: Buffer): boolean =>
    schemas.withDocument(
      { body, encoding: 'UTF-8' },
      (document) => document.validate().length === 0,
      () => false,
    );
  const read = (body: Buffer): boolean => {
    const { kind, violations } = reader.read(body);
    return kind === 'message' && violations.length === 0;
  };
  const ratios: number[] = [];
  // The first turns are for the compiler of JavaScript.
  for (let turn = -turns; turn < turns; turn += 1) {
    const first = (turn + turns) * TOGETHER;
    const some = Array.from(
      { length: TOGETHER },
      (_, n) => messages[(first + n) % messages.length],
    );
    const ratio = timeOf(read, some) / timeOf(bare, some);
    if (turn >= 0) ratios.push(ratio);
  }
  return percentile(ratios, 0.5);
}

function timeOf(
  work: (body: Buffer) => boolean,
  messages: readonly (Buffer | undefined)[],
): number {
  const start = performance.now();
  for (const message of messages)
    if (!message || !work(message)) throw new Error('a message is not valid');
  return performance.now() - start;
}
