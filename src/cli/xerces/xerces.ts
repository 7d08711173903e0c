import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Violation } from '../../domain/violation.ts';
import { driverOf } from '../../schema/driver.ts';
import { serialise } from '../../schema/engine.ts';
import { gate } from '../../schema/gate.ts';
import { LIMITS } from '../../schema/limits.ts';
import { openMessageSchemas } from '../../messages/schemas.ts';
import type { SchemaSet } from '../../schema/schema-set.ts';
import type { XsdFile } from '../../schema/xsd-files.ts';
import { batchOf, BATCH_ELEMENT, mayJoin, schemasLookAcross } from './batch.ts';
import { EngineTrouble, type SchemaJudge } from '../schema-judge.ts';
import { judgeOne } from './jvm.ts';
import { remarksOf, violationOf } from './remarks.ts';

/** Documents of one start of Java. */
const MOST_TOGETHER = 400;
const MOST_CHARACTERS = 8_000_000;
/** Starts of Java at a time. */
const AT_ONCE = Math.min(2, os.availableParallelism());

/** A document that has passed the gate. */
interface Entry {
  readonly index: number;
  readonly bytes: Uint8Array;
  /** Its characters when it may stand in a batch. */
  readonly text?: string;
}

interface Files {
  readonly alone: string;
  readonly batch: string;
}

/**
 * Opens Xerces, the JDK's XSD processor, on the schemas of a folder. What stands before the parser
 * (encoding, DOCTYPE, bounds) stays ours. Each file is judged alone or with others; the verdict is
 * the same.
 * @throws Error when the schema set does not compile
 */
export async function openXerces(schemaDir: string): Promise<SchemaJudge> {
  const schemas = openMessageSchemas(schemaDir);
  const { files: xsds, heads } = schemas.chosen;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-xerces-'));
  const files = { alone: path.join(folder, 'driver.xsd'), batch: path.join(folder, 'batch.xsd') };
  // Both engines judge by the same text, whichever of a folder's files was chosen.
  const placeOf = ({ file }: XsdFile): string => path.join(folder, 'set', file);
  for (const xsd of xsds) {
    await mkdir(path.dirname(placeOf(xsd)), { recursive: true });
    await writeFile(placeOf(xsd), xsd.text);
  }
  const locate = (xsd: XsdFile): string => pathToFileURL(placeOf(xsd)).href;
  await writeFile(files.alone, driverOf(heads, schemas.plan, { locate }));
  const elements = [BATCH_ELEMENT];
  await writeFile(files.batch, driverOf(heads, schemas.plan, { locate, elements }));
  const together = !schemasLookAcross(xsds.map(({ text }) => text));
  return {
    async judge(documents) {
      const found = new Map<number, readonly Violation[]>();
      const entries: Entry[] = [];
      for (const [index, bytes] of documents.entries()) {
        const entry = entryOf(schemas, index, bytes);
        if ('bytes' in entry) entries.push(entry);
        else found.set(index, entry);
      }
      await each(jobsOf(entries, together), async (job) => {
        for (const [index, violations] of await run(job, files)) found.set(index, violations);
      });
      return documents.map((_one, index) => found.get(index) ?? []);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What the gate says, or the document; only one that libxml2 can parse may stand with others. */
function entryOf(
  schemas: SchemaSet,
  index: number,
  bytes: Uint8Array,
): Entry | readonly Violation[] {
  const settled = gate(bytes);
  if (!('body' in settled)) return settled;
  const joins = schemas.withDocument(
    { ...settled, mergeCdata: true },
    (document) => {
      const { parsed } = document;
      return mayJoin(serialise(parsed), document.tree().text(parsed.root));
    },
    () => false,
  );
  if (!joins) return { index, bytes };
  const text = settled.body.toString(settled.encoding === 'UTF-8' ? 'utf8' : 'latin1');
  return { index, bytes, text };
}

function jobsOf(entries: readonly Entry[], together: boolean): Entry[][] {
  const jobs: Entry[][] = [];
  let open: Entry[] = [];
  let characters = 0;
  for (const entry of entries) {
    if (!together || entry.text === undefined) {
      jobs.push([entry]);
      continue;
    }
    if (open.length >= MOST_TOGETHER || characters + entry.text.length > MOST_CHARACTERS) {
      jobs.push(open);
      [open, characters] = [[], 0];
    }
    open.push(entry);
    characters += entry.text.length;
  }
  return open.length > 0 ? [...jobs, open] : jobs;
}

type Found = readonly (readonly [index: number, violations: readonly Violation[]])[];

async function run(job: readonly Entry[], files: Files): Promise<Found> {
  const [first] = job;
  if (first === undefined) return [];
  if (job.length > 1) return runBatch(job, files);
  const { ok, said } = await judgeOne(first.bytes, files.alone);
  const remarks = ok ? [] : remarksOf(said).filter(({ line }) => line > 0);
  if (!ok && remarks.length === 0) throw new EngineTrouble('Xerces refuses and names no place');
  return [[first.index, remarks.slice(0, LIMITS.violations).map(violationOf)]];
}

async function runBatch(job: readonly Entry[], files: Files): Promise<Found> {
  const batch = batchOf(job.map(({ text }) => text ?? ''));
  const { ok, said, whole } = await judgeOne(batch.bytes, files.batch);
  const remarks = ok ? [] : remarksOf(said);
  const found = job.map(({ index }) => [index, [] as Violation[]] as const);
  let strange = !whole || (!ok && remarks.length === 0);
  for (const remark of remarks) {
    const place = batch.locate(remark);
    const violations = place && found[place.index]?.[1];
    if (!violations || remark.fatal) strange = true;
    else if (violations.length < LIMITS.violations)
      violations.push(violationOf({ ...remark, line: place.line }));
  }
  if (!strange) return found;
  // Something is wrong with the whole: the halves tell which document it is.
  const middle = Math.ceil(job.length / 2);
  const left = await run(job.slice(0, middle), files);
  return [...left, ...(await run(job.slice(middle), files))];
}

/** Does the work on each, a few at a time. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
