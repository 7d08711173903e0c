import { readFileSync } from 'node:fs';

/** A document of ours; compiled to dist/test/domain, it is three folders up. */
export const documentAt = (name: string): URL => new URL(`../../../docs/${name}`, import.meta.url);

const around = (name: string): RegExp =>
  new RegExp(`(<!-- ${name} -->\n)(.*?)(<!-- /${name} -->)`, 's');

/** What stands between the marks of a section; throws when there are none. */
export function sectionOf(text: string, name: string): string {
  const found = around(name).exec(text)?.[2];
  if (found === undefined) throw new Error(`no ${name} in the document`);
  return found.trim();
}

export const withSection = (text: string, name: string, content: string): string =>
  text.replace(around(name), (_, open: string, __, end: string) => `${open}\n${content}\n\n${end}`);

/** The rows of a Markdown table without its head, cell by cell. */
export const tableIn = (text: string, name: string): string[][] =>
  sectionOf(text, name)
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

export const read = (name: string): string => readFileSync(documentAt(name), 'utf8');
