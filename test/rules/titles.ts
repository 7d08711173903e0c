import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const TITLE = /\b(?:describe|it)\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g;
const RULE = /\bR\d{3}\b/g;

/** The rules that the titles of a test file name. */
export const rulesInTitles = (text: string): string[] => [
  ...new Set([...text.matchAll(TITLE)].flatMap(([, , title = '']) => title.match(RULE) ?? [])),
];

/** Test files below `test/` by the rules that titles in them name, in order of their paths. */
export function testsByRule(folder = 'test'): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  for (const name of files)
    for (const rule of rulesInTitles(readFileSync(path.join(folder, name), 'utf8')))
      found.set(rule, [...(found.get(rule) ?? []), path.posix.join(folder, name)]);
  return found;
}
