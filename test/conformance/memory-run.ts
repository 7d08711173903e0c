import { XmlDocument } from 'libxml2-wasm';
import { openMessages } from '../../src/messages/reader.ts';
import { seeded } from '../reliability/random.ts';
import { mutate } from './mutate.ts';
import { FIXTURES } from './support.ts';

/**
 * Reads documents over and over and prints by how many bytes the process has grown since it was
 * warm: `node --expose-gc memory-run.js TIMES SEED [keep]`; with `keep` every document is parsed
 * once more and never given back.
 */
const SLICE = 5_000;
const WARM_UP = 2 * SLICE;

const [times = 0, seed = 0] = process.argv.slice(2, 4).map(Number);
const keep = process.argv[4] === 'keep';

const reader = openMessages('schemas');
const random = seeded(seed);
const whole = FIXTURES.filter(({ name }) => !name.startsWith('refused/')).map(({ bytes }) => bytes);
// Some well-formed and invalid, some broken: every way out of the engine.
const changed = whole
  .map((bytes) => mutate(bytes, random).bytes)
  .filter((one) => one.length < 30_000);
const documents = [...whole, ...changed];
const kept: XmlDocument[] = [];

function read(count: number, keeping: boolean): void {
  for (let n = 0; n < count; n += 1) {
    reader.read(documents[n % documents.length] ?? Buffer.alloc(0));
    // V8 takes its heap by leaps when it is let run; what is not given back stays all the same.
    if (n % SLICE === SLICE - 1) globalThis.gc?.();
    if (keeping) kept.push(XmlDocument.fromBuffer(whole[n % whole.length] ?? Buffer.alloc(0)));
  }
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}

read(WARM_UP, false);
const before = resident();
read(times, keep);
process.stdout.write(`${resident() - before}\n`);
