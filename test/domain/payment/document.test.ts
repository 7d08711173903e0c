import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { DAY_RATES } from '../../../src/domain/data/day-rates.ts';
import { DAY_RULES } from '../../../src/domain/payment/day-rules.ts';
import { DISPUTE_CODES } from '../../../src/domain/payment/disputes.ts';
import { PAYMENT_SETTINGS } from '../../../src/domain/payment/index.ts';
import { CASES } from './cases.ts';
import { BASES, summary } from './stay.ts';

/** Compiled to dist/test/domain/payment: the document is four folders up. */
const DOCUMENT = new URL('../../../../docs/payment.md', import.meta.url);

type Row = readonly (string | number)[];

const table = (heads: readonly string[], rows: readonly Row[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const TABLES: Readonly<Record<string, string>> = {
  rules: table(
    ['Rule', 'Pays', 'When', 'Source', 'Flag'],
    DAY_RULES.map((rule) => [
      rule.code,
      rule.counts ? 'yes' : 'no',
      rule.says,
      rule.law,
      'dispute' in rule ? rule.dispute : '',
    ]),
  ),
  cases: table(
    ['#', 'Case', ...BASES],
    CASES.map(({ nr, what, events }) => [
      nr,
      what,
      ...BASES.map((readyDateBasis) => summary(events, { readyDateBasis })),
    ]),
  ),
  rates: table(
    ['Year', 'Kroner a day', 'Source'],
    Object.entries(DAY_RATES).map(([year, { kroner, source }]) => [
      year,
      kroner ?? 'not known',
      source,
    ]),
  ),
};

const document = (): string => readFileSync(DOCUMENT, 'utf8');

/** Cells without the padding that the formatter gives them. */
const cells = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((row) =>
      row
        .trim()
        .replaceAll(/\s*\|\s*/g, '|')
        .replaceAll(/-{3,}/g, '---'),
    );

const around = (name: string): RegExp =>
  new RegExp(`(<!-- ${name} -->\n)(.*?)(<!-- /${name} -->)`, 's');

/** What stands in the document; with UPDATE=1 in the environment it is written anew first. */
function section(name: string, printed: string): string {
  if (process.env.UPDATE === '1') {
    const anew = (_: string, open: string, __: string, end: string) =>
      `${open}\n${printed}\n\n${end}`;
    writeFileSync(DOCUMENT, document().replace(around(name), anew));
  }
  const found = around(name).exec(document())?.[2];
  if (found === undefined) throw new Error(`no ${name} in the document`);
  return found;
}

describe('The document of the payment days', () => {
  for (const [name, printed] of Object.entries(TABLES)) {
    it(`has the ${name} as they are`, () => {
      expect(cells(section(name, printed))).to.deep.equal(cells(printed));
    });
  }

  it('names every flag and every setting', () => {
    const text = document();
    expect(DISPUTE_CODES.filter((code) => !text.includes(code))).to.deep.equal([]);
    const settings = [...Object.keys(PAYMENT_SETTINGS), 'agreement', 'payers', 'rates', 'asOf'];
    expect(
      settings.filter((name) => name !== 'tzVersion' && !text.includes(`| \`${name}\` |`)),
    ).to.deep.equal([]);
  });
});
