import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shared } from '../schema/shared.ts';

/** The seed of everything drawn in these tests; TEST_SEED draws otherwise. */
export const SEED = Number(process.env['TEST_SEED'] ?? 20_260_301);

export const say = (line: string): boolean => process.stdout.write(`      ${line}\n`);

export interface TestFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const xmlIn = (folder: string): TestFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => ({
      name: name.split(path.sep).join('/'),
      bytes: readFileSync(path.join(folder, name)),
    }));

export const FIXTURES = xmlIn('fixtures');
const folder = shared('examples');
/** The standard's own examples; none where they may be absent. */
export const EXAMPLES = folder === undefined ? [] : xmlIn(folder);

/** Runs a verb that writes lines. */
export async function hear(
  verb: (io: { out: (line: string) => void; err: (line: string) => void }) => Promise<number>,
): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await verb({ out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}

const home = process.env['JAVA_HOME'] ?? '';
const JAVA = home === '' ? 'java' : path.join(home, 'bin', 'java');

/**
 * Why the second engine cannot be tested here; undefined where it can. Where TEST_NEED_JAVA says
 * that it must be, nothing is skipped.
 */
export const noJava: string | undefined =
  process.env['TEST_NEED_JAVA'] === '1' || spawnSync(JAVA, ['-version']).status === 0
    ? undefined
    : 'no java on the PATH, and no JAVA_HOME';
