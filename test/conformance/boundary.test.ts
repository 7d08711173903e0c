import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { readBoundary, type BoundaryCase } from '../../src/cli/boundary.ts';
import { conformance, disagreements } from '../../src/cli/conformance.ts';
import { judgeWith } from '../../src/cli/engines.ts';
import { overgang } from '../../src/cli/verbs.ts';
import { LIMITS } from '../../src/schema/limits.ts';
import { openSchemas, readXsds } from '../../src/schema/schema-set.ts';
import { seeded } from '../reliability/random.ts';
import { shared } from '../schema/shared.ts';
import { cardinalityErrors, withError } from './cardinality.ts';
import { standsAtEdge } from './edges.ts';
import { hear, noJava, say, SEED } from './support.ts';

const ERRORS = 40;
const CHUNK = 500;

describe('the schemas at their boundaries', function () {
  this.timeout(180_000);
  const file = shared('boundary.jsonl.gz');
  if (file === undefined) {
    it.skip('the boundary documents are not on this machine');
    return;
  }

  it('give the verdict of the published schemas on every boundary document', async () => {
    const { code, out } = await hear((io) => conformance([file], io));
    for (const line of out) say(line);
    expect(out).to.deep.equal([
      '11615 documents under libxml2: 11615 agree with the libxml2 verdicts, 0 do not',
    ]);
    expect(code).to.equal(0);
  });

  it('give the verdict of the letter of XML Schema under Xerces, on a sample of 300', async function () {
    if (noJava !== undefined) return this.skip();
    const args = [file, '--engine', 'xerces', '--sample', '300', '--seed', String(SEED)];
    const { code, out } = await hear((io) => conformance(args, io));
    for (const line of out) say(line);
    expect(out.at(-1)).to.match(/^300 documents .*: 300 agree with the xsd verdicts, 0 do not$/);
    expect(code).to.equal(0);
  });

  it('are judged otherwise by the other engine only where the document of engines says', async () => {
    const differing: BoundaryCase[] = [];
    for await (const one of readBoundary(file)) if (one.xsd !== one.libxml2) differing.push(one);
    expect(differing).to.have.length(28);
    for (const { root, target, libxml2 } of differing)
      expect(`${root} ${target} ${libxml2}`).to.match(
        /^epj[123]:\w+ @\{[^}]*epj\/meta[^}]*\}(basis)?komponenttype true$/,
      );
  });

  it(`would be exposed by it, had they one wrong cardinality: ${ERRORS} of those there could be`, async () => {
    const cases: BoundaryCase[] = [];
    for await (const one of readBoundary(file)) cases.push(one);
    const files = readXsds('schemas');
    const possible = files.flatMap(cardinalityErrors);
    const left = possible.filter(standsAtEdge(openSchemas(files).plan, cases));
    say(
      `seed ${SEED}: ${ERRORS} of ${left.length} errors at whose edge there is a document, of ${possible.length} possible`,
    );
    expect(left.length).to.be.greaterThan(possible.length / 2);
    const random = seeded(SEED);
    const unexposed: string[] = [];
    for (let n = 0; n < ERRORS; n += 1) {
      const [error] = left.splice(Math.floor(random() * left.length), 1);
      if (error === undefined) throw new Error('there are not so many');
      const judge = judgeWith(openSchemas(withError(files, error)));
      // The whole run, begun where the error is most likely to show, and ended when it does.
      const near = cases.filter(({ target }) => target.endsWith(error.target.replace('@', '')));
      const order = [...near, ...cases];
      let exposed = 0;
      for (let at = 0; at < order.length && exposed === 0; at += CHUNK)
        exposed = (await disagreements(order.slice(at, at + CHUNK), judge, 'libxml2')).length;
      if (exposed === 0) unexposed.push(`${error.file}:${error.line} ${error.after}`);
    }
    expect(unexposed).to.deep.equal([]);
  });
});

describe('overgang conformance', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'overgang-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const valid =
    '<c:ConversationRef xmlns:c="http://www.kith.no/xmlstds/msghead/2006-05-24"><c:RefToParent/><c:RefToConversation/></c:ConversationRef>';
  const row = (over: object): string =>
    JSON.stringify({
      id: 1,
      root: 'mh:ConversationRef',
      target: 'RefToParent',
      case: 'k1',
      xsd: true,
      libxml2: true,
      xml: valid,
      ...over,
    });
  const write = (name: string, content: string | Buffer): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const run = (...args: string[]) => hear((io) => overgang(['conformance', ...args], io));

  it('prints every disagreement and the totals, and fails by them', async () => {
    const lines = [row({}), row({ id: 2, libxml2: false }), row({ id: 3, xml: '<x/>' })];
    const file = write('two-wrong.jsonl.gz', gzipSync(lines.join('\n')));
    const { code, out } = await run(file);
    expect(code).to.equal(1);
    expect(out).to.deep.equal([
      '2 mh:ConversationRef RefToParent k1: expected invalid, got valid',
      '3 mh:ConversationRef RefToParent k1: expected valid, got invalid',
      '3 documents under libxml2: 1 agree with the libxml2 verdicts, 2 do not',
    ]);
    const json = await run(file, '--json');
    expect(json.out.map((line) => JSON.parse(line) as object)).to.deep.equal([
      { id: 2, ...NAMED, expected: false, got: true },
      { id: 3, ...NAMED, expected: true, got: false },
      { engine: 'libxml2', verdicts: 'libxml2', documents: 3, disagreements: 2 },
    ]);
  });
  const NAMED = { root: 'mh:ConversationRef', target: 'RefToParent', case: 'k1' };

  it('holds each engine to its own verdicts', async function () {
    if (noJava !== undefined) return this.skip();
    const file = write('own.jsonl', row({ xsd: false }));
    expect((await run(file)).code).to.equal(0);
    const { code, out } = await run(file, '--engine', 'xerces');
    expect([code, out.length]).to.deep.equal([1, 2]);
  }).timeout(30_000);

  it('draws the same sample for the same seed, and no document twice', async () => {
    const lines = Array.from({ length: 50 }, (_, id) => row({ id, libxml2: false }));
    const file = write('many.jsonl', lines.join('\n'));
    const ids = async (...more: string[]) =>
      (await run(file, '--sample', '20', ...more)).out
        .slice(0, -1)
        .map((line) => line.split(' ')[0]);
    const drawn = await ids('--seed', '5');
    expect(new Set(drawn).size).to.equal(20);
    expect(await ids('--seed', '5')).to.deep.equal(drawn);
    expect(await ids('--seed', '6')).not.to.deep.equal(drawn);
    expect(await ids('--sample', '80')).to.have.length(50);
  });

  for (const [says, content, answer] of [
    ['no JSON', `${row({})}\n{"id":`, /:2: is not JSON$/],
    ['no object', '\n\n7', /:3: is not a JSON object$/],
    ['a field of another kind', row({ xsd: 'true' }), /:1: xsd must be a boolean$/],
    ['nothing', '', /: is empty$/],
    ['a line without end', 'x'.repeat(LIMITS.boundaryLine + 1), /:1: longer than 1000000/],
    ['bytes of another encoding', Buffer.from([0x7b, 0xff]), /: is not UTF-8$/],
  ] as const)
    it(`says where a file with ${says} is wrong`, async () => {
      const { code, out, err } = await run(write('wrong.jsonl', content));
      expect([code, out]).to.deep.equal([2, []]);
      expect(err.join('\n')).to.match(answer);
    });

  it('says so when a file is not gzip, cut off or absent', async () => {
    const cut = gzipSync(row({})).subarray(0, -9);
    expect((await run(write('text.jsonl.gz', row({})))).err[0]).to.match(/is not gzip/);
    expect((await run(write('cut.jsonl.gz', cut))).err[0]).to.match(/ends before gzip does/);
    expect((await run('no-such-file.jsonl.gz')).err[0]).to.match(/does not exist/);
  });

  it('refuses wrong use', async () => {
    const file = write('good.jsonl', row({}));
    for (const args of [
      [],
      [file, file],
      [file, '--engine', 'msxml'],
      [file, '--sample', '0'],
      [file, '--seed', '4'],
      [file, '--sample', '1', '--seed', 'x'],
    ]) {
      const { code, err } = await run(...args);
      expect(code, args.join(' ')).to.equal(2);
      expect(err.join('\n')).to.include('usage: overgang conformance');
    }
  });
});
