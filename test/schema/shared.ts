import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of standards beside the repository; only the project's own machines have it. */
const SHARED = path.resolve('..', 'shared', 'standards');

/**
 * A file of that folder; undefined when it may be absent here. It may not where the folder exists
 * on CI, nor where TEST_NEED_SHARED says so: then a skipped test would be a silent loss.
 */
export function shared(name: string): string | undefined {
  const file = path.join(SHARED, name);
  if (existsSync(file)) return file;
  const needed =
    process.env['TEST_NEED_SHARED'] === '1' ||
    (process.env['CI'] === 'true' && existsSync(path.resolve('..', 'shared')));
  if (needed) throw new Error(`${name} of the shared standards is missing`);
  return undefined;
}

export const sharedBytes = (name: string): Buffer | undefined => {
  const file = shared(name);
  return file === undefined ? undefined : readFileSync(file);
};
