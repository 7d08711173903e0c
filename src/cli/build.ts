import { readFileSync } from 'node:fs';
import { SCHEMA_FOLDER } from '../messages/folder.ts';
import { fromJson } from '../messages/from-json.ts';
import { openMessageSchemas } from '../messages/schemas.ts';
import { JsonTextRefused, parseJsonText } from '../schema/json-text.ts';
import { bytesOf, type Io } from './validate.ts';
import { DONE, FAILED, WRONG_USE } from './verb.ts';

export const BUILD_USAGE = 'usage: overgang build FILE.json (or - for standard input)';

const STANDARD_INPUT = 0;

/**
 * Writes the document that JSON says, as `read` prints it or its content alone, to the standard
 * output: valid by the schemas, in the form of the published samples.
 * @returns 0 when built, 1 when the JSON says no valid document (a line each: path and what is
 *   wrong), 2 for wrong use or a file that cannot be read.
 */
export function build(args: string[], io: Io, schemaDir = SCHEMA_FOLDER): Promise<number> {
  const [file, ...more] = args;
  if (file === undefined || (file.startsWith('-') && file !== '-') || more.length > 0) {
    io.err(BUILD_USAGE);
    return Promise.resolve(WRONG_USE);
  }
  const bytes = file === '-' ? readFileSync(STANDARD_INPUT) : bytesOf(file, io);
  if (!bytes) return Promise.resolve(WRONG_USE);
  return Promise.resolve(buildBytes(bytes, io, schemaDir));
}

function buildBytes(bytes: Buffer, io: Io, schemaDir: string): number {
  let json: unknown;
  try {
    json = parseJsonText(bytes);
  } catch (error) {
    if (!(error instanceof JsonTextRefused)) throw error;
    io.err(`${error.path || '/'}: ${error.message}`);
    return FAILED;
  }
  const built = fromJson(openMessageSchemas(schemaDir), json);
  if (typeof built === 'string') {
    // A line writes its own end.
    io.out(built.replace(/\n$/, ''));
    return DONE;
  }
  for (const { path, message } of built) io.err(`${path || '/'}: ${message}`);
  return FAILED;
}
