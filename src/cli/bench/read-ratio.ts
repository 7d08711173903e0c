import { openMessages } from '../../messages/reader.ts';
import { driverOf } from '../../schema/driver.ts';
import { compile, release, validate, withParsed } from '../../schema/engine.ts';
import { openSchemas, readXsds } from '../../schema/schema-set.ts';
import { percentile } from './load.ts';

/** Documents timed together, so that the clock's own grain does not count. */
const TOGETHER = 20;

/**
 * What reading a message costs (gate, facts, rules and validation) as a multiple of what libxml2
 * takes to parse and validate it. Both in turns, so that whatever slows the machine slows both;
 * the median of the turns.
 * @throws Error when a message is not valid: then one of them would stop early
 */
export function readRatio(schemaDir: string, messages: readonly Buffer[], turns: number): number {
  const reader = openMessages(schemaDir);
  const files = readXsds(schemaDir);
  const { plan } = openSchemas(files);
  const locate = (file: string): string => `mem:///${file}`;
  const texts = new Map(files.map(({ file, text }) => [locate(file), Buffer.from(text)]));
  const bare = compile(driverOf(files, plan, { locate }), texts);
  const parseAndValidate = (body: Buffer): boolean =>
    withParsed(
      { body, encoding: 'UTF-8' },
      (parsed) => validate(bare, parsed).length === 0,
      () => false,
    );
  const read = (body: Buffer): boolean => {
    const { kind, violations } = reader.read(body);
    return kind === 'message' && violations.length === 0;
  };
  const ratios: number[] = [];
  try {
    for (let turn = -turns / 4; turn < turns; turn += 1) {
      const ratio = timeOf(read, messages, turn) / timeOf(parseAndValidate, messages, turn);
      if (turn >= 0) ratios.push(ratio);
    }
  } finally {
    release(bare);
  }
  return percentile(ratios, 0.5);
}

function timeOf(
  work: (body: Buffer) => boolean,
  messages: readonly Buffer[],
  turn: number,
): number {
  const start = performance.now();
  for (let n = 0; n < TOGETHER; n += 1) {
    const at = Math.abs(Math.floor(turn) * TOGETHER + n) % messages.length;
    if (!work(messages[at] ?? Buffer.alloc(0))) throw new Error('a message is not valid');
  }
  return performance.now() - start;
}
