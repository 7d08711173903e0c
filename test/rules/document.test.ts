import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { SETTINGS } from '../../src/config.ts';
import { RULES, SECTIONS } from '../../src/messages/rules/index.ts';
import { printRules } from '../../src/messages/rules/print.ts';
import { rulesInTitles, testsByRule } from './titles.ts';

const DOCUMENT = 'docs/rules.md';
const tests = testsByRule();
const testsOf = (rule: string): readonly string[] => tests.get(rule) ?? [];

const HEAD = `# Message rules

The national rules on messages, what each leads to here, where that is and which tests show it. *refuse* is
answered with a negative AppRec of that code; *hold* is kept for the operator; *warn* and *note* pass, and are
listed in \`overgang validate\`, in the message's history and on its page; *structural* holds by how the
program is made; *not-ours* belongs to the transport in front of us. Printed from the rows in
\`src/messages/rules/\`: \`UPDATE=1\` with the test of this page writes it anew.
`;

const printed = (): string =>
  [
    HEAD,
    ...SECTIONS.map(({ title, rows }) => `## ${title}\n\n${printRules(rows, testsOf)}\n`),
  ].join('\n');

describe('the table of message rules', () => {
  it('has every rule once, in order', () => {
    const expected = Array.from({ length: 102 }, (_, i) => `R${String(i + 1).padStart(3, '0')}`);
    expect(RULES.map(({ rule }) => rule)).to.deep.equal(expected);
  });

  it('has a test named by the number of every rule', () => {
    expect(RULES.map(({ rule }) => rule).filter((rule) => testsOf(rule).length === 0)).to.eql([]);
  });

  it('would see a rule without a test: it reads titles, and nothing else', () => {
    const text = `// R001\nconst R002 = 'R003';\nit('R004 is so', () => 'R005');\ndescribe(\n  "and R006, R007", x)`;
    expect(rulesInTitles(text)).to.deep.equal(['R004', 'R006', 'R007']);
  });

  it('has a check, or says where the rule is kept', () => {
    for (const { rule, severity, checks = [], where } of RULES) {
      if (['structural', 'not-ours'].includes(severity)) {
        expect(checks, rule).to.be.empty;
        expect(where, rule).to.be.a('string');
      } else expect(checks.length > 0 || where !== undefined, rule).to.be.true;
    }
  });

  it('names only files and settings that exist', () => {
    for (const { rule, where = '', setting = '' } of RULES) {
      for (const [file] of where.matchAll(/\b(?:src|schemas|test)\/[\w./-]+\w/g))
        expect(existsSync(file), `${rule}: ${file}`).to.be.true;
      for (const [name] of setting.matchAll(/OVERGANG_\w+/g))
        expect(SETTINGS, rule).to.have.property(name);
    }
  });

  it('is printed as it is', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(DOCUMENT, printed());
    expect(readFileSync(DOCUMENT, 'utf8')).to.equal(printed());
  });
});
