import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emitFields } from './emit-fields.ts';
import { emitTypes } from './emit-types.ts';
import type { Plan } from './plan.ts';
import { readXsds } from './xsd-files.ts';
import { compileXsd } from './xsd.ts';

/** What is generated from the schemas: a folder each, and nothing else of that ending is in it. */
interface Derived {
  readonly folder: string;
  readonly ending: string;
  readonly emit: (plan: Plan) => ReadonlyMap<string, string>;
}

const DERIVED: readonly Derived[] = [
  { folder: 'src/schema/elements', ending: '.gen.ts', emit: emitTypes },
  { folder: 'docs/fields', ending: '.md', emit: emitFields },
];

const SCHEMAS = 'schemas';

/** A file that is not as it should be, and the text it should have; none: it should not be. */
interface Difference {
  readonly file: string;
  readonly is: 'missing' | 'not current' | 'superfluous';
  readonly text?: string;
}

function differences({ folder, ending, emit }: Derived, plan: Plan, root: string): Difference[] {
  const wanted = emit(plan);
  const at = join(root, folder);
  const there = existsSync(at) ? readdirSync(at).filter((name) => name.endsWith(ending)) : [];
  const found: Difference[] = there
    .filter((name) => !wanted.has(name))
    .map((name) => ({ file: join(folder, name), is: 'superfluous' }));
  for (const [name, text] of wanted) {
    const file = join(folder, name);
    if (!there.includes(name)) found.push({ file, is: 'missing', text });
    else if (readFileSync(join(root, file), 'utf8') !== text)
      found.push({ file, is: 'not current', text });
  }
  return found;
}

/**
 * Writes what is generated, or with `--check` says which files are missing, superfluous or not
 * current: 0 none, 1 some.
 * @param root folder that holds `schemas/` and the generated folders.
 */
export function derive(args: readonly string[], say: (line: string) => void, root = '.'): number {
  const plan = compileXsd(readXsds(join(root, SCHEMAS)));
  const found = DERIVED.flatMap((one) => differences(one, plan, root));
  if (found.length === 0) return 0;
  if (args.includes('--check')) {
    for (const { file, is } of found) say(`${file} is ${is}: run npm run derive`);
    return 1;
  }
  for (const { folder } of DERIVED) mkdirSync(join(root, folder), { recursive: true });
  for (const { file, text } of found) {
    if (text === undefined) rmSync(join(root, file));
    else writeFileSync(join(root, file), text);
    say(`${file} ${text === undefined ? 'removed' : 'written'}`);
  }
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = derive(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
