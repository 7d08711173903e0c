import { readFileSync } from 'node:fs';
import type { Violation } from '../domain/violation.ts';
import { SCHEMA_FOLDER } from '../messages/folder.ts';
import { openMessages } from '../messages/reader.ts';
import type { MessageReader, Remark } from '../messages/reading.ts';

/** Where a command writes, a line at a time. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
}

export const VALIDATE_USAGE = 'usage: overgang validate FILE… [--json] [--schema-only]';
const FLAGS = ['--json', '--schema-only'];

/** Exit codes: all is valid, something is not, or the command could not do its work. */
const VALID = 0;
const REFUSED = 1;
const TROUBLE = 2;

/**
 * Judges files as the broker would judge them on arrival; with `--schema-only` by the schemas
 * alone, and then any element a schema declares may be the root.
 * @returns 0 when all are valid, 1 when one is not, 2 for wrong use or a file that cannot be read.
 */
export function validate(args: string[], io: Io, schemaDir = SCHEMA_FOLDER): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const flags = args.filter((arg) => arg.startsWith('--'));
  if (files.length === 0 || flags.some((flag) => !FLAGS.includes(flag))) {
    io.err(VALIDATE_USAGE);
    return Promise.resolve(TROUBLE);
  }
  const reader = openMessages(schemaDir);
  const json = flags.includes('--json');
  const schemaOnly = flags.includes('--schema-only');
  let code = VALID;
  for (const file of files) {
    const bytes = bytesOf(file, io);
    if (!bytes) {
      code = TROUBLE;
      continue;
    }
    const { errors, warnings } = judge(reader, bytes, schemaOnly);
    io.out(json ? asJson(file, errors, warnings) : inWords(file, errors));
    if (!json) for (const warning of warnings) io.out(remarkInWords(file, warning));
    if (errors.length > 0 && code === VALID) code = REFUSED;
  }
  return Promise.resolve(code);
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

interface Verdict {
  readonly errors: readonly Violation[];
  readonly warnings: readonly Remark[];
}

function judge(reader: MessageReader, bytes: Buffer, schemaOnly: boolean): Verdict {
  if (schemaOnly) return { errors: reader.schemaOnly(bytes), warnings: [] };
  const reading = reader.read(bytes, { remarks: true });
  return {
    errors: reading.violations,
    warnings: reading.kind === 'unreadable' ? [] : reading.remarks,
  };
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
