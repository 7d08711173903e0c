import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { read } from '../../src/cli/read.ts';
import { validate } from '../../src/cli/validate.ts';
import { overgang } from '../../src/cli/verbs.ts';

const GOOD = path.join('fixtures', 'LOG_INNLAGT', '1.6-new.xml');
const BAD = path.join('fixtures', 'refused', 'schema-several.xml');
const ATTRIBUTE = path.join('fixtures', 'refused', 'not-well-formed.xml');

async function run(command: typeof validate, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err };
}

describe('overgang validate', () => {
  it('writes one line a file, and fails when one file does', async () => {
    const { code, out } = await run(validate, GOOD, BAD, ATTRIBUTE);
    expect(code).to.equal(1);
    expect(out).to.have.length(3);
    expect(out[0]).to.equal(`${GOOD}: valid`);
    expect(out[1]).to.match(
      /refused, schema-violation, line 5 \/mh:MsgHead\/.*XSD-1858: .*\(and 2 more\)$/,
    );
    expect(out[2]).to.match(/refused, not-well-formed, \d+:\d+, XML-76: /);
    expect(await run(validate, GOOD)).to.deep.include({ code: 0 });
  });

  it('writes one JSON object a file with --json', async () => {
    const { out } = await run(validate, '--json', GOOD, BAD);
    const [good, bad] = out.map((line) => JSON.parse(line) as { ok: boolean; errors: object[] });
    expect(good).to.deep.equal({ file: GOOD, ok: true, errors: [], warnings: [] });
    expect(bad?.ok).to.be.false;
    expect(bad?.errors).to.have.length(3);
    expect(bad?.errors[0]).to.have.all.keys('line', 'column', 'xpath', 'code', 'rule', 'message');
  });

  it('judges by the schemas alone with --schema-only, any declared element as root', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'overgang-'));
    const part = path.join(folder, 'part.xml');
    writeFileSync(
      part,
      '<c:ConversationRef xmlns:c="http://www.kith.no/xmlstds/msghead/2006-05-24"><c:RefToParent/><c:RefToConversation/></c:ConversationRef>',
    );
    expect(await run(validate, part)).to.deep.include({ code: 1 });
    expect(await run(validate, '--schema-only', part)).to.deep.include({ code: 0 });
    const noUuid = path.join('fixtures', 'refused', 'msgid-not-uuid.xml');
    expect(await run(validate, '--schema-only', noUuid)).to.deep.include({ code: 0 });
    expect(await run(validate, '--schema-only', BAD)).to.deep.include({ code: 1 });
  });

  it('says when it cannot do its work', async () => {
    for (const args of [[], [GOOD, '--fast'], [GOOD, '--engine', 'other']])
      expect(await run((rest, io) => overgang(['validate', ...rest], io), ...args)).to.deep.include(
        {
          code: 2,
          out: [],
        },
      );
    const { code, out, err } = await run(validate, 'no-such-file.xml', GOOD);
    expect([code, out.length, err.length]).to.deep.equal([2, 1, 1]);
  });
});

describe('overgang read', () => {
  it('writes facts and content as JSON, the same every time', async () => {
    const first = await run(read, GOOD);
    expect(first.code).to.equal(0);
    expect(await run(read, GOOD)).to.deep.equal(first);
    const value = JSON.parse(first.out.join('\n')) as { facts: { msgId: string }; content: object };
    expect(value.facts.msgId).to.match(/^0f1e2d3c/);
    expect(Object.keys(value.content)).to.deep.equal(['mh:MsgHead']);
  });

  it('shows why a document is refused', async () => {
    const { code, out } = await run(read, BAD);
    expect(code).to.equal(1);
    expect(out.join('')).to.include('XSD-1858');
    expect(await run(read)).to.deep.include({ code: 2 });
    expect(await run(read, 'no-such-file.xml')).to.deep.include({ code: 2 });
  });
});
