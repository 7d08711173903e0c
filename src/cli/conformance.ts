import { parseArgs } from 'node:util';
import { SCHEMA_FOLDER } from '../messages/folder.ts';
import { numbers } from './bench/numbers.ts';
import { BadBoundary, readBoundary, VERDICT, type BoundaryCase } from './boundary.ts';
import { engineOf, openEngine, type Engine } from './engines.ts';
import { EngineTrouble, type SchemaJudge } from './schema-judge.ts';
import type { Io } from './validate.ts';
import { DONE, FAILED, WrongUse, WRONG_USE } from './verb.ts';

/** Documents handed to the engine at once. */
const BATCH = 800;

/** A document that the engine judges otherwise than the file says. */
export interface Disagreement extends Pick<BoundaryCase, 'id' | 'root' | 'target' | 'case'> {
  readonly expected: boolean;
  readonly got: boolean;
}

interface Command {
  readonly file: string;
  readonly engine: Engine;
  readonly json: boolean;
  readonly sample?: { readonly size: number; readonly seed: number };
}

/** @throws WrongUse */
function commandOf(args: string[]): Command {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      engine: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongUse('one boundary file is judged');
  if (values.seed !== undefined && values.sample === undefined)
    throw new WrongUse('--seed is for --sample');
  const engine = engineOf(values.engine);
  const json = values.json ?? false;
  if (values.sample === undefined) return { file, engine, json };
  const size = whole('--sample', values.sample);
  return { file, engine, json, sample: { size, seed: whole('--seed', values.seed ?? '1') } };
}

function whole(name: string, text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new WrongUse(`${name} is a whole number from 1`);
  return Number(text);
}

/**
 * Runs a boundary file: each of its documents is judged, and the verdict held against the one the
 * file has for the engine. Prints every disagreement, then totals.
 * @returns 0 when all agree, 1 when one does not, 2 for a file that cannot be used or an engine
 *   that cannot run.
 * @throws WrongUse
 */
export async function conformance(
  args: string[],
  io: Io,
  schemaDir = SCHEMA_FOLDER,
): Promise<number> {
  const command = commandOf(args);
  const judge = await openEngine(command.engine, schemaDir);
  const totals = { documents: 0, disagreements: 0 };
  try {
    for await (const batch of batchesOf(casesOf(command))) {
      totals.documents += batch.length;
      for (const one of await disagreements(batch, judge, command.engine)) {
        totals.disagreements += 1;
        io.out(command.json ? JSON.stringify(one) : inWords(one));
      }
    }
  } catch (error) {
    if (!(error instanceof BadBoundary || error instanceof EngineTrouble)) throw error;
    io.err(error.message);
    return WRONG_USE;
  } finally {
    await judge.close();
  }
  printTotals(command, totals, io);
  return totals.disagreements === 0 ? DONE : FAILED;
}

/** What the engine says otherwise than these documents are known for. */
export async function disagreements(
  cases: readonly BoundaryCase[],
  judge: SchemaJudge,
  engine: Engine,
): Promise<Disagreement[]> {
  const found = await judge.judge(cases.map(({ xml }) => Buffer.from(xml)));
  return cases.flatMap(({ id, root, target, case: kind, ...known }, index) => {
    const expected = known[VERDICT[engine]];
    const got = found[index]?.length === 0;
    return got === expected ? [] : [{ id, root, target, case: kind, expected, got }];
  });
}

const casesOf = ({ file, sample }: Command): AsyncIterable<BoundaryCase> =>
  sample === undefined ? readBoundary(file) : drawn(readBoundary(file), sample);

/** A sample in which each document is as likely as any other, without holding more than it. */
async function* drawn(
  cases: AsyncIterable<BoundaryCase>,
  { size, seed }: { readonly size: number; readonly seed: number },
): AsyncGenerator<BoundaryCase> {
  const next = numbers(seed);
  const kept: BoundaryCase[] = [];
  let seen = 0;
  for await (const one of cases) {
    seen += 1;
    if (kept.length < size) kept.push(one);
    else {
      const place = Math.floor(next() * seen);
      if (place < size) kept[place] = one;
    }
  }
  yield* kept;
}

async function* batchesOf(cases: AsyncIterable<BoundaryCase>): AsyncGenerator<BoundaryCase[]> {
  let batch: BoundaryCase[] = [];
  for await (const one of cases) {
    batch.push(one);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const said = (valid: boolean): string => (valid ? 'valid' : 'invalid');

const inWords = ({ id, root, target, case: kind, expected, got }: Disagreement): string =>
  `${id} ${root} ${target} ${kind}: expected ${said(expected)}, got ${said(got)}`;

function printTotals(
  { engine, sample, json }: Command,
  { documents, disagreements: wrong }: { documents: number; disagreements: number },
  io: Io,
): void {
  const of = VERDICT[engine];
  if (json) {
    const seed = sample === undefined ? {} : { seed: sample.seed };
    io.out(JSON.stringify({ engine, verdicts: of, documents, disagreements: wrong, ...seed }));
    return;
  }
  const part = sample === undefined ? '' : `, a sample with seed ${sample.seed}`;
  io.out(
    `${documents} documents under ${engine}${part}: ${documents - wrong} agree with the ${of} verdicts, ${wrong} do not`,
  );
}
