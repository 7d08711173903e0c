import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { openEngine } from '../../src/cli/engines.ts';
import type { SchemaJudge } from '../../src/cli/schema-judge.ts';
import { overgang } from '../../src/cli/verbs.ts';
import { EXAMPLES, FIXTURES, hear, noJava, say } from './support.ts';

/** Well known in the field and tolerated by the reader, and yet not what the schema says. */
const TOLERATED = ['APPREC/1.1-swapped-code-and-list.xml'];

const GOOD = 'fixtures/LOG_INNLAGT/1.6-new.xml';
const SEVERAL = 'fixtures/refused/schema-several.xml';

const skipped = noJava === undefined ? '' : ` (skipped: ${noJava})`;

describe(`two engines${skipped}`, function () {
  this.timeout(60_000);
  let libxml2: SchemaJudge;
  let xerces: SchemaJudge;
  before(async function () {
    if (noJava !== undefined) return this.skip();
    libxml2 = await openEngine('libxml2', 'schemas');
    xerces = await openEngine('xerces', 'schemas');
  });
  after(() => noJava ?? xerces.close());

  it('find every example and fixture valid, and refuse the same of those to be refused', async () => {
    const files = [...EXAMPLES, ...FIXTURES];
    const documents = files.map(({ bytes }) => bytes);
    const [first, second] = [await libxml2.judge(documents), await xerces.judge(documents)];
    const refused = (found: typeof first): string[] =>
      files.filter((_, index) => found[index]?.length !== 0).map(({ name }) => name);
    say(`${EXAMPLES.length} examples and ${FIXTURES.length} fixtures in both engines`);
    expect(refused(second)).to.deep.equal(refused(first));
    const kept = refused(first).filter((name) => !name.startsWith('refused/'));
    expect(kept).to.deep.equal(TOLERATED);
    expect(refused(first).length).to.be.greaterThan(10);
  });

  it('are given the same verdict by Xerces alone as among others', async () => {
    const documents = FIXTURES.map(({ bytes }) => bytes);
    const picked = [
      GOOD,
      SEVERAL,
      'fixtures/refused/schema-order.xml',
      'fixtures/APPREC/1.1-ok.xml',
    ];
    const together = await xerces.judge(documents);
    for (const file of picked) {
      const index = FIXTURES.findIndex(({ name }) => `fixtures/${name}` === file);
      const bytes = documents[index] ?? Buffer.alloc(0);
      expect((await xerces.judge([bytes]))[0], file).to.deep.equal(together[index]);
    }
  });

  it('leave a document that speaks like Xerces no way to speak for another', async () => {
    const text =
      FIXTURES.find(({ name }) => name === 'LOG_INNLAGT/1.6-new.xml')?.bytes.toString() ?? '';
    const lie = ' (8:1)\n[error] cvc-elt.1: x';
    const liar = text.replace(/<MIGversion>[^<]*/, `$&${lie.replaceAll('[', '&#91;')}`);
    const found = await xerces.judge([text, liar, text].map((one) => Buffer.from(one)));
    expect(found.map((one) => one.length > 0)).to.deep.equal([false, true, false]);
  });

  it('judge as one what would only together be one document', async () => {
    const [open, close] = ['<a><b>', '</b></a>'].map((text) => Buffer.from(text));
    const good = FIXTURES.find(({ name }) => name === 'APPREC/1.1-ok.xml')?.bytes;
    const found = await xerces.judge([open, close, good].filter((one) => one !== undefined));
    expect(found.map((one) => one.at(-1)?.code)).to.deep.equal([
      'not-well-formed',
      'not-well-formed',
      undefined,
    ]);
  });
});

describe(`overgang validate --engine xerces${skipped}`, function () {
  this.timeout(30_000);
  before(function () {
    if (noJava !== undefined) this.skip();
  });
  const run = (...args: string[]) => hear((io) => overgang(['validate', ...args], io));

  it('writes what validate writes, and exits as it does', async () => {
    const { code, out } = await run('--engine', 'xerces', GOOD, SEVERAL);
    expect(code).to.equal(1);
    expect(out).to.deep.equal([
      `${GOOD}: valid`,
      `${SEVERAL}: refused, schema-violation, 5:34, cvc-elt.5.2.2.2.2: the value is not the fixed one (and 4 more)`,
    ]);
    const json = await run('--engine', 'xerces', '--json', SEVERAL);
    const [answer] = json.out.map((line) => JSON.parse(line) as { errors: object[] });
    expect(answer?.errors[0]).to.deep.equal({
      line: 5,
      column: 34,
      xpath: '',
      code: 'schema-violation',
      rule: 'cvc-elt.5.2.2.2.2',
      message: 'the value is not the fixed one',
    });
  });

  it('keeps our gate before it', async () => {
    const { code, out } = await run('--engine', 'xerces', 'fixtures/refused/doctype.xml');
    expect(code).to.equal(1);
    expect(out[0]).to.match(/refused, doctype, 2:1/);
  });

  it('goes on with the other files when one cannot be read', async () => {
    const { code, out, err } = await run('--engine', 'xerces', 'no-such-file.xml', GOOD);
    expect([code, err.length]).to.deep.equal([2, 1]);
    expect(out).to.deep.equal([`${GOOD}: valid`]);
  });

  describe('without what it needs', () => {
    let home: string;
    const before_ = process.env['JAVA_HOME'];
    before(async () => {
      home = mkdtempSync(path.join(tmpdir(), 'overgang-'));
      await mkdir(path.join(home, 'bin'));
      process.env['JAVA_HOME'] = home;
    });
    after(() => {
      rmSync(home, { recursive: true });
      if (before_ === undefined) delete process.env['JAVA_HOME'];
      else process.env['JAVA_HOME'] = before_;
    });

    it('says that Java is missing', async () => {
      const { code, out, err } = await run('--engine', 'xerces', GOOD);
      expect([code, out]).to.deep.equal([2, []]);
      expect(err.join()).to.match(/java was not found: install a JDK/);
    });

    it('gives no verdict when Java dies', async () => {
      symlinkSync('/bin/false', path.join(home, 'bin', 'java'));
      const { code, out, err } = await run('--engine', 'xerces', GOOD);
      expect([code, out]).to.deep.equal([2, []]);
      expect(err.join()).to.match(/Java gave no verdict/);
    });
  });
});
