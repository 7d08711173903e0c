import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { overgang } from '../../src/cli/verbs.ts';
import { APPREC, CATALOGUE } from '../../src/messages/catalogue/index.ts';
import { makePatient } from '../../src/messages/make.ts';
import { appRecFactsOf, factsOf, refusals } from '../messages/support.ts';

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await overgang(['make', ...args], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'overgang-make-'));

describe('overgang make', () => {
  it('writes one valid message, the same every time', async () => {
    const { code, out } = await run('UTSKRIVNINGSRAPPORT', '--version', '1.5', '--seed', '12');
    expect(code).to.equal(0);
    const facts = factsOf(out);
    expect(facts).to.include({ type: 'UTSKRIVNINGSRAPPORT' });
    expect(facts.catalogue?.version).to.equal('1.5');
    const again = await run('UTSKRIVNINGSRAPPORT', '--version', '1.5', '--seed', '12');
    expect(again.out).to.equal(out);
    const other = await run('UTSKRIVNINGSRAPPORT', '--version', '1.5', '--seed', '13');
    expect(factsOf(other.out).msgId).not.to.equal(facts.msgId);
  });

  it('says what it is told to say', async () => {
    const { out } = await run(
      ...['HELSEOPPL_SOKNAD', '--status', 'M', '--patient', '77', '--now', '2026-05-01T10:00:00'],
      ...['--sender', '90998', '--receiver', '4711', '--copy', '3011', '--copy', '2011'],
      ...['--size', '25000', '--attachments', '1'],
    );
    const facts = factsOf(out);
    expect(Buffer.byteLength(`${out}\n`)).to.equal(25_000);
    expect(facts.patient).to.deep.equal(makePatient(77));
    expect(facts).to.deep.include({ genDate: '2026-05-01T10:00:00' });
    expect(facts.sender.organisation.herId).to.equal(59);
    expect(facts.receivers.map(({ herId, role }) => [herId, role])).to.deep.equal([
      [4711, 'PRIM'],
      [3011, 'COP'],
      [2011, 'COP'],
    ]);
    expect(out).to.include('<MimeType>application/pdf</MimeType>');
    const first = factsOf((await run('HELSEOPPL_SOKNAD')).out);
    expect(facts.conversation?.conversation).to.equal(first.msgId);
  });

  it('writes many into a folder, one seed after the other', async () => {
    const into = path.join(folder(), 'new');
    const { out } = await run('LOG_DOD', '--seed', '5', '--count', '3', '--out', into);
    expect(readdirSync(into)).to.deep.equal([5, 6, 7].map((seed) => `LOG_DOD-1.6-N-${seed}.xml`));
    expect(out.split('\n').map((file) => path.basename(file))).to.deep.equal(readdirSync(into));
    for (const file of out.split('\n')) expect(refusals(readFileSync(file))).to.deep.equal([]);
  });

  it('lists what is known when the type, version or status is not', async () => {
    const unknown = await run('EPIKRISE');
    expect(unknown.code).to.equal(2);
    for (const { type, version } of [...CATALOGUE, ...APPREC])
      expect(unknown.err).to.match(new RegExp(`${type} .*${version.replace('.', '\\.')}`));
    expect(await run('LOG_DOD', '--version', '2.0')).to.deep.include({ code: 2, out: '' });
    expect((await run('LOG_DOD', '--version', '2.0')).err).to.include('known: 1.6, 1.5');
    const change = await run('LOG_DOD', '--status', 'M');
    expect(change.code).to.equal(2);
    expect(change.err).to.include('allowed: N, C');
    expect((await run('DIALOG_SVAR', '--status', 'C')).err).to.include('allowed: N');
  });

  for (const [what, ...args] of [
    ['no type', '--seed', '1'],
    ['two types', 'LOG_DOD', 'LOG_INNLAGT'],
    ['many and no folder', 'LOG_DOD', '--count', '2'],
    ['a seed that is no number', 'LOG_DOD', '--seed', 'x'],
    ['no message at all', 'LOG_DOD', '--count', '0'],
    ['a time that is none', 'LOG_DOD', '--now', 'tomorrow'],
    ['a code without an AppRec', 'LOG_DOD', '--code', 'E10'],
    ['an AppRec to nothing', 'APPREC'],
  ] as const)
    it(`refuses ${what}`, async () => {
      const { code, out, err } = await run(...args);
      expect({ code, out }).to.deep.equal({ code: 2, out: '' });
      expect(err).to.include('usage: overgang make TYPE');
    });

  it('says when a size is too small', async () => {
    const { code, err } = await run('LOG_DOD', '--size', '100');
    expect(code).to.equal(1);
    expect(err).to.match(/has \d+ bytes already/);
  });
});

describe('overgang make APPREC', () => {
  const asked = async (): Promise<string> => {
    const file = path.join(folder(), 'message.xml');
    writeFileSync(file, (await run('UTSKRIVNINGSRAPPORT', '--copy', '3011')).out);
    return file;
  };

  it('answers a message for its receiver, or for the one named', async () => {
    const file = await asked();
    const message = factsOf(readFileSync(file));
    const ok = appRecFactsOf((await run('APPREC', '--for', file)).out);
    expect(ok).to.deep.include({ status: '1', errors: [], role: 'PRIM' });
    expect(ok.original.msgId).to.equal(message.msgId);
    expect([ok.sender.herId, ok.receiver.herId]).to.deep.equal([2011, 1011]);
    const no = appRecFactsOf(
      (await run('APPREC', '--for', file, '--status', '2', '--code', 'E36', '--sender', '3011'))
        .out,
    );
    expect(no).to.deep.include({ status: '2', role: 'COP' });
    expect(no.errors[0]).to.include({
      code: 'E36',
      text: 'Pasientopplysninger er utilstrekkelige',
    });
    expect(no.id).not.to.equal(ok.id);
  });

  it('is of the version that the message asks for, or of the one named (R055)', async () => {
    const file = path.join(folder(), 'older.xml');
    writeFileSync(file, (await run('LOG_DOD', '--version', '1.5')).out);
    const older = appRecFactsOf((await run('APPREC', '--for', file)).out);
    expect(older).to.include({ version: '1.0', role: 'SPR' });
    const other = appRecFactsOf((await run('APPREC', '--for', file, '--version', '1.1')).out);
    expect(other).to.include({ version: '1.1', role: 'PRIM' });
  });

  it('refuses what no AppRec may say', async () => {
    const file = await asked();
    for (const args of [
      ['--status', '3'],
      ['--status', '2'],
      ['--status', '2', '--code', 'E99'],
      ['--code', 'E10'],
      ['--sender', '4711'],
      ['--version', '2.0'],
    ])
      expect(await run('APPREC', '--for', file, ...args)).to.deep.include({ code: 2, out: '' });
    const receipt = path.join(folder(), 'apprec.xml');
    writeFileSync(receipt, (await run('APPREC', '--for', file)).out);
    const { code, err } = await run('APPREC', '--for', receipt);
    expect(code).to.equal(1);
    expect(err).to.include('R062');
  });
});
