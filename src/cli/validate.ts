import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Violation } from '../domain/violation.ts';
import { SCHEMA_FOLDER } from '../messages/folder.ts';
import { openMessages } from '../messages/reader.ts';
import type { Remark } from '../messages/reading.ts';
import { engineOf, openEngine, type Engine } from './engines.ts';
import { EngineTrouble, type SchemaJudge } from './schema-judge.ts';
import { WrongUse } from './verb.ts';

/** Where a command writes, a line at a time. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
}

/** Exit codes: all is valid, something is not, or the command could not do its work. */
const VALID = 0;
const REFUSED = 1;
const TROUBLE = 2;

/** Files in memory at a time: one start of Java serves them all. */
const XERCES_TOGETHER = 200;

interface Command {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly schemaOnly: boolean;
  readonly engine: Engine;
}

/** @throws WrongUse, and what parseArgs throws for an option that there is not */
function commandOf(args: string[]): Command {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      'schema-only': { type: 'boolean' },
      engine: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new WrongUse('no file is named');
  return {
    files: positionals,
    json: values.json ?? false,
    schemaOnly: values['schema-only'] ?? false,
    engine: engineOf(values.engine),
  };
}

/**
 * Judges files as the broker would judge them on arrival. With `--schema-only` the schemas alone
 * judge, and then any element a schema declares may be the root; `--engine xerces` is that too, by
 * a second processor.
 * @returns 0 when all are valid, 1 when one is not, 2 for a file that cannot be read or an engine
 *   that cannot run.
 * @throws WrongUse
 */
export async function validate(args: string[], io: Io, schemaDir = SCHEMA_FOLDER): Promise<number> {
  const { files, json, ...how } = commandOf(args);
  const judge = await openJudge(how, schemaDir);
  const together = how.engine === 'xerces' ? XERCES_TOGETHER : 1;
  let code = VALID;
  try {
    for (let from = 0; from < files.length; from += together) {
      const named = files.slice(from, from + together);
      const read = named.map((file) => ({ file, bytes: bytesOf(file, io) }));
      const there = read.filter((one): one is Read => one.bytes !== undefined);
      if (there.length < read.length) code = TROUBLE;
      const found = await judge.judge(there.map(({ bytes }) => bytes));
      for (const [index, { file }] of there.entries()) {
        const { errors, warnings } = found[index] ?? NOTHING;
        io.out(json ? asJson(file, errors, warnings) : inWords(file, errors));
        if (!json) for (const warning of warnings) io.err(remarkInWords(file, warning));
        if (errors.length > 0 && code === VALID) code = REFUSED;
      }
    }
  } catch (error) {
    if (!(error instanceof EngineTrouble)) throw error;
    io.err(`overgang: ${error.message}`);
    return TROUBLE;
  } finally {
    await judge.close();
  }
  return code;
}

interface Read {
  readonly file: string;
  readonly bytes: Buffer;
}

interface Verdict {
  readonly errors: readonly Violation[];
  /** What bends a rule and refuses nothing; the schemas alone have none. */
  readonly warnings: readonly Remark[];
}

const NOTHING: Verdict = { errors: [], warnings: [] };

interface Judge {
  readonly judge: (documents: readonly Buffer[]) => Promise<readonly Verdict[]>;
  readonly close: () => Promise<void>;
}

async function openJudge(
  { engine, schemaOnly }: Pick<Command, 'engine' | 'schemaOnly'>,
  schemaDir: string,
): Promise<Judge> {
  if (engine === 'xerces' || schemaOnly) {
    const schemas: SchemaJudge = await openEngine(engine, schemaDir);
    return {
      judge: async (documents) =>
        (await schemas.judge(documents)).map((errors) => ({ errors, warnings: [] })),
      close: schemas.close,
    };
  }
  const reader = openMessages(schemaDir);
  const judge = (bytes: Buffer): Verdict => {
    const reading = reader.read(bytes, { remarks: true });
    const warnings = reading.kind === 'unreadable' ? [] : reading.remarks;
    return { errors: reading.violations, warnings };
  };
  return {
    judge: (documents) => Promise.resolve(documents.map(judge)),
    close: () => Promise.resolve(),
  };
}

/** The bytes of a file; undefined, with a line on the error output, when it cannot be read. */
export function bytesOf(file: string, io: Io): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    io.err(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
    return undefined;
  }
}

/** `FILE: note, line 12 /mh:MsgHead/…, R099: an empty element`. */
const remarkInWords = (file: string, { severity, line, xpath, rule, message }: Remark): string =>
  `${file}: ${severity}, line ${line} ${xpath}, ${rule}: ${message}`;

function inWords(file: string, errors: readonly Violation[]): string {
  const [first, ...more] = errors;
  if (!first) return `${file}: valid`;
  const { line, column, xpath } = first;
  const where = column > 0 ? `${line}:${column}` : line > 0 ? `line ${line}` : '';
  const place = [where, xpath].filter((one) => one !== '').join(' ');
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
  return `${file}: refused, ${first.code}, ${place}, ${first.rule}: ${first.message}${rest}`;
}

const asJson = (file: string, errors: readonly Violation[], warnings: readonly Remark[]): string =>
  JSON.stringify({
    file,
    ok: errors.length === 0,
    errors: errors.map(({ line, column, xpath, code, rule, message }) => ({
      line,
      column,
      xpath,
      code,
      rule,
      message,
    })),
    warnings,
  });
