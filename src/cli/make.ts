import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { APPREC, CATALOGUE, type CatalogueRow } from '../messages/catalogue/index.ts';
import { makeMessage } from '../messages/make.ts';
import { scenario, type Asked } from '../messages/make/scenario.ts';
import { momentAsked, numberAsked, OPTIONS, type MakeOptions } from './make-options.ts';
import { partyOf } from './make-party.ts';
import { makeReceipt } from './make-receipt.ts';
import type { Io } from './validate.ts';
import { DONE, WrongUse } from './verb.ts';

/** `DIALOG_SVAR 1.0, 1.1`, a type a line. */
const known = (): string =>
  [...new Set(ALL_ROWS.map(({ type }) => type))]
    .map((type) => `  ${type} ${versionsOf(type).join(', ')}`)
    .join('\n');

const ALL_ROWS = [...CATALOGUE, ...APPREC];
const versionsOf = (type: string): readonly string[] =>
  ALL_ROWS.filter((row) => row.type === type).map(({ version }) => version);

function rowAsked(type: string, version: string | undefined): CatalogueRow {
  const versions = versionsOf(type);
  if (versions.length === 0) throw new WrongUse(`there is no type ${type}; known are\n${known()}`);
  const row = CATALOGUE.find(
    (one) => one.type === type && (version === undefined || one.version === version),
  );
  if (!row) throw new WrongUse(`${type} has no version ${version}; known: ${versions.join(', ')}`);
  return row;
}

function statusAsked(row: CatalogueRow, status = 'N'): string {
  const allowed = row.statuses.length === 0 ? ['N'] : row.statuses;
  if (allowed.includes(status)) return status;
  throw new WrongUse(
    `${row.type} ${row.version} is not sent with status ${status}; allowed: ${allowed.join(', ')} (R037, R038)`,
  );
}

function asked(row: CatalogueRow, values: MakeOptions, seed: number): Asked {
  const her = (name: string, value: string | undefined) => {
    const number = numberAsked(name, value, 1);
    return number === undefined ? undefined : partyOf(number);
  };
  return {
    seed,
    status: statusAsked(row, values.status),
    now: momentAsked(values.now),
    patient: numberAsked('patient', values.patient),
    sender: her('sender', values.sender),
    receiver: her('receiver', values.receiver),
    copies: values.copy?.flatMap((one) => her('copy', one) ?? []),
    size: numberAsked('size', values.size, 1),
    attachments: numberAsked('attachments', values.attachments),
  };
}

/** The options that the usage line leaves out. */
const MORE = `also:
  --size BYTES  --patient N  --sender HER  --receiver HER  --copy HER (may be repeated)
  --attachments N  --now DATETIME
  APPREC --for FILE [--version V] [--status 1|2] [--code CODE] [--detail TEXT] [--sender HER]`;

/** One message as the seed has it, a line per element. */
function made(row: CatalogueRow, wanted: Asked): string {
  const document = makeMessage({ ...scenario(row, wanted), indent: true });
  const bytes = Buffer.byteLength(document);
  if (wanted.size !== undefined && bytes > wanted.size)
    throw new Error(`a message of this type and seed has ${bytes} bytes already`);
  return document;
}

/**
 * `make TYPE`: valid synthetic messages on standard output, or as files with --out. Ids, times and
 * content follow from type, version, status and seed alone: the same command gives the same bytes,
 * and status M or C names the new message (N) of the same seed. `--now` is the GenDate; what the
 * message tells of is moved along. `make APPREC --for FILE` answers a message.
 * @returns 0 when all were made.
 */
export function make(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [type, ...more] = positionals;
  if (type === undefined) throw new WrongUse(`no type is named; known are\n${known()}\n${MORE}`);
  if (more.length > 0) throw new WrongUse('one type is made at a time');
  if (type === 'APPREC') {
    io.out(makeReceipt(values).trimEnd());
    return Promise.resolve(DONE);
  }
  for (const name of ['for', 'code', 'detail'] as const)
    if (values[name] !== undefined) throw new WrongUse(`--${name} goes with APPREC only`);
  const row = rowAsked(type, values.version);
  const seed = numberAsked('seed', values.seed) ?? 0;
  const count = numberAsked('count', values.count, 1) ?? 1;
  if (count > 1 && values.out === undefined)
    throw new WrongUse('more than one message goes into a folder: name it with --out');
  if (values.out !== undefined) mkdirSync(values.out, { recursive: true });
  for (let each = seed; each < seed + count; each += 1) {
    const wanted = asked(row, values, each);
    const document = made(row, wanted);
    if (values.out === undefined) io.out(document.trimEnd());
    else
      io.out(written(values.out, `${row.type}-${row.version}-${wanted.status}-${each}`, document));
  }
  return Promise.resolve(DONE);
}

function written(folder: string, name: string, document: string): string {
  const file = path.join(folder, `${name}.xml`);
  writeFileSync(file, document);
  return file;
}
