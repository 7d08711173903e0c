import { SCHEMA_FOLDER } from '../messages/folder.ts';
import { openMessages } from '../messages/reader.ts';
import { bytesOf, type Io } from './validate.ts';

export const READ_USAGE = 'usage: overgang read FILE';

/**
 * Writes what a message says as JSON: facts, violations and content, keys in the order of the
 * document and its schema; the same document always gives the same bytes.
 * @returns 0 when it could be read and may pass, 1 when it has violations, 2 for wrong use or a
 *   file that cannot be read.
 */
export function read(args: string[], io: Io, schemaDir = SCHEMA_FOLDER): Promise<number> {
  const [file, ...more] = args;
  if (file === undefined || file.startsWith('--') || more.length > 0) {
    io.err(READ_USAGE);
    return Promise.resolve(2);
  }
  const bytes = bytesOf(file, io);
  if (!bytes) return Promise.resolve(2);
  const reader = openMessages(schemaDir);
  io.out(JSON.stringify(reader.json(bytes), null, 2));
  return Promise.resolve(reader.read(bytes).violations.length === 0 ? 0 : 1);
}
