import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { LIMITS } from '../schema/limits.ts';
import type { Engine } from './engines.ts';

/** One document of a boundary file, and the verdicts it is known to get. */
export interface BoundaryCase {
  readonly id: number;
  /** `prefix:Local` of the document root. */
  readonly root: string;
  /** What of the schema it stands at the edge of, and how. */
  readonly target: string;
  readonly case: string;
  /** Verdict of a processor that follows the standard to the letter. */
  readonly xsd: boolean;
  readonly libxml2: boolean;
  readonly xml: string;
}

/** Which of the verdicts each engine is held to. */
export const VERDICT: Readonly<Record<Engine, 'xsd' | 'libxml2'>> = {
  libxml2: 'libxml2',
  xerces: 'xsd',
};

/** A boundary file that cannot be read, with the line. */
export class BadBoundary extends Error {
  override readonly name = 'BadBoundary';
}

const FIELDS: readonly (readonly [keyof BoundaryCase, string])[] = [
  ['id', 'number'],
  ['root', 'string'],
  ['target', 'string'],
  ['case', 'string'],
  ['xsd', 'boolean'],
  ['libxml2', 'boolean'],
  ['xml', 'string'],
];

/**
 * Reads a boundary file (JSON lines, packed by gzip where the name ends in `.gz`), a line at a time.
 * @throws BadBoundary
 */
export async function* readBoundary(file: string): AsyncGenerator<BoundaryCase> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.length > LIMITS.boundaryLine)
      throw new BadBoundary(`${file}:${number}: longer than ${LIMITS.boundaryLine} characters`);
    if (line.trim() !== '') yield caseOf(line, `${file}:${number}`);
  }
  if (number === 0) throw new BadBoundary(`${file}: is empty`);
}

function caseOf(line: string, where: string): BoundaryCase {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadBoundary(`${where}: is not JSON`);
  }
  if (typeof value !== 'object' || value === null)
    throw new BadBoundary(`${where}: is not a JSON object`);
  for (const [name, type] of FIELDS)
    if (typeof (value as Record<string, unknown>)[name] !== type)
      throw new BadBoundary(`${where}: ${name} must be a ${type}`);
  return value as BoundaryCase;
}

/** Lines of a file; one that is too long is given out cut, and ends the reading. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const stored = createReadStream(file);
  const text = file.endsWith('.gz') ? stored.pipe(createGunzip()) : stored;
  // The error of the file does not travel along a pipe.
  stored.on('error', (error) => text.destroy(error));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const chunk of text) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
      if (rest.length > LIMITS.boundaryLine) break;
    }
    rest += decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    throw error instanceof BadBoundary ? error : new BadBoundary(`${file}: ${reasonOf(error)}`);
  } finally {
    stored.destroy();
    text.destroy();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  Z_DATA_ERROR: 'is not gzip, or is damaged',
  Z_BUF_ERROR: 'ends before gzip does',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'is not UTF-8',
  ENOENT: 'does not exist',
};
function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return REASONS[code] ?? `cannot be read (${code})`;
}
