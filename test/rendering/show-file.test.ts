import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { show } from '../../src/cli/show.ts';
import { WrongUse } from '../../src/cli/verb.ts';
import { PDF, PNG, SCRIPT, withAttachments } from './attachments.ts';

const GOOD = path.join('fixtures', 'LOG_UTSKREVET', '1.6-new.xml');
const FAULTY = path.join('fixtures', 'refused', 'schema-order.xml');
const BROKEN = path.join('fixtures', 'refused', 'not-well-formed.xml');

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await show(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err };
}

const refusal = (...args: string[]): Promise<unknown> =>
  run(...args).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('overgang show FILE', () => {
  it('writes one whole HTML document, the same every time', async () => {
    const first = await run(GOOD);
    expect(first.code).to.equal(0);
    expect(first.err).to.eql([]);
    expect(first.out).to.match(/^<!doctype html>\s*<html lang="nb">[^]*<\/html>\s*$/);
    expect(first.out).to.contain('<h1>Melding om utskrevet pasient</h1>');
    expect(await run(GOOD)).to.eql(first);
  });

  it('writes it in the language asked for, or as plain text', async () => {
    const { out } = await run(GOOD, '--lang', 'nn', '--text');
    expect(out).to.match(/^MELDING OM UTSKRIVEN PASIENT\n/);
    expect(out).not.to.match(/[<>]/);
    expect((await run(GOOD, '--lang', 'en')).out).to.contain('<h1>Patient discharged</h1>');
  });

  it('shows a receipt', async () => {
    const { code, out } = await run(path.join('fixtures', 'APPREC', '1.1-refused.xml'), '--text');
    expect(code).to.equal(0);
    expect(out)
      .to.match(/^APPLIKASJONSKVITTERING\n/)
      .and.to.contain('Svar: Avvist');
  });

  it('shows a message with violations all the same, says so in it and fails', async () => {
    const { code, out, err } = await run(FAULTY, '--text');
    expect(code).to.equal(1);
    expect(err.join('\n')).to.match(/schema-order\.xml: line \d+ \/mh:MsgHead.*XSD-1871: /);
    expect(out).to.contain('! Meldingen følger ikke standarden');
  });

  it('writes only why a document cannot be shown', async () => {
    const { code, out, err } = await run(BROKEN);
    expect([code, out]).to.eql([1, '']);
    expect(err).to.have.length(1);
  });

  it('saves attachments under names of ours and overwrites nothing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'overgang-show-'));
    const file = path.join(folder, 'message.xml');
    writeFileSync(file, withAttachments());
    const into = path.join(folder, 'vedlegg');
    const { code, err } = await run(file, '--attachments', into);
    expect([code, err.length]).to.eql([0, 3]);
    const names = ['vedlegg-1.pdf', 'vedlegg-2.png', 'vedlegg-3.bin'];
    expect(readdirSync(into).sort()).to.eql(names);
    expect(names.map((name) => readFileSync(path.join(into, name)))).to.eql([PDF, PNG, SCRIPT]);
    expect(readdirSync(folder).sort()).to.eql(['message.xml', 'vedlegg']);
    expect(await refusal(file, '--attachments', into)).to.have.property('code', 'EEXIST');
  });

  it('refuses what is neither a file nor an id, and an unknown language', async () => {
    expect(await refusal('no-such-file.xml')).to.be.instanceOf(WrongUse);
    expect(await refusal(GOOD, '--lang', 'se')).to.be.instanceOf(WrongUse);
    expect(await refusal(GOOD, GOOD)).to.be.instanceOf(WrongUse);
  });
});
