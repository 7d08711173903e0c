import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { printSettings, printSteps, printTimers } from '../../src/domain/print-table.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

/** Compiled to dist/test/domain: the document is three folders up. */
const DOCUMENT = new URL('../../../docs/pathway.md', import.meta.url);

/** Cells without the padding that the formatter gives them. */
const cells = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.replaceAll(/\s*\|\s*/g, '|').replaceAll(/-+/g, '-'));

const document = (): string => readFileSync(DOCUMENT, 'utf8');

const around = (name: string): RegExp =>
  new RegExp(`(<!-- ${name} -->\n)(.*?)(\n<!-- /${name} -->)`, 's');

/** What stands in the document; with UPDATE=1 in the environment it is written anew first. */
function section(name: string, printed: string): string {
  if (process.env.UPDATE === '1') {
    writeFileSync(
      DOCUMENT,
      document().replace(around(name), (_, open: string, __, end: string) => open + printed + end),
    );
  }
  const found = around(name).exec(document())?.[2];
  if (found === undefined) throw new Error(`no ${name} in the document`);
  return found;
}

describe('The document of the pathway', () => {
  for (const [name, printed] of [
    ['rows', printSteps(HPH)],
    ['timers', printTimers(HPH)],
    ['settings', printSettings(DEFAULT_SETTINGS)],
  ] as const) {
    it(`has the ${name} as they are`, () => {
      expect(cells(section(name, printed))).to.deep.equal(cells(printed));
    });
  }
});
