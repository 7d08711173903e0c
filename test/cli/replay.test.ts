import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { REPLAY_USAGE, replay } from '../../src/cli/replay/replay.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../../fixtures');
const PATIENT = '03853900167';
const OTHER_PATIENT = '03853900248';

interface Said {
  readonly code: number;
  readonly out: string[];
  readonly err: string[];
}

async function run(...args: string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await replay(args, { out: (l) => out.push(l), err: (l) => err.push(l) });
  return { code, out, err };
}

interface Shown {
  readonly state: Record<string, string>;
  readonly deadlines: readonly { timer: string; dueAt: string; status: string }[];
  readonly alerts: readonly { timer: string; level: string; at: string }[];
}
const shown = ({ out }: Said): Shown[] =>
  (JSON.parse(out.join('\n')) as { episodes: Shown[] }).episodes;

const alertsOf = (said: Said, timer: string) =>
  shown(said)[0]?.alerts.filter((alert) => alert.timer === timer) ?? [];

describe('overgang replay', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'replay-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  /** A fixture with some of its text replaced; each pair must be found. */
  function message(name: string, from: string, ...pairs: readonly [string, string][]): string {
    let text = readFileSync(path.join(FIXTURES, from), 'utf8');
    for (const [old, now] of pairs) {
      expect(text, `${from} holds ${old}`).to.include(old);
      text = text.replaceAll(old, now);
    }
    return write(name, text);
  }

  const admitted = () =>
    message('in.xml', 'LOG_INNLAGT/1.6-new.xml', ['2026-03-27T', '2026-03-20T']);
  const discharged = () =>
    message('out.xml', 'LOG_UTSKREVET/1.6-new.xml', ['2026-04-03', '2026-03-27']);
  const events = (name: string, ...lines: object[]) =>
    write(name, lines.map((line) => JSON.stringify(line)).join('\n') + '\n');
  const home = () => events('home.jsonl', { kind: 'Homecoming', at: '2026-03-27T20:00:00+01:00' });

  it('leaves out what is no production, as the broker does, and says so', async () => {
    const real = message('real.xml', 'LOG_INNLAGT/1.6-production.xml');
    const training = message('training.xml', 'LOG_INNLAGT/1.6-production.xml', [
      '<ProcessingStatus V="P"',
      '<ProcessingStatus V="T"',
    ]);
    const now = ['--now', '2026-03-30T21:59:59Z', '--json'] as const;
    expect(shown(await run(real, ...now))).to.have.length(1);
    const said = await run(training, ...now);
    expect([said.code, shown(said).length]).to.deep.equal([0, 0]);
    expect(said.err).to.deep.equal([
      `${training}: R005 ProcessingStatus is not P: the message moves no pathway`,
    ]);
  });

  it('has a visit open until the last instant and overdue at the due one', async () => {
    const files = [admitted(), discharged(), home()];
    const before = await run(...files, '--now', '2026-03-30T21:59:59Z', '--json');
    expect(shown(before)[0]?.deadlines[0]).to.include({
      timer: 't2',
      dueAt: '2026-03-30T22:00:00Z',
      status: 'open',
    });
    expect(alertsOf(before, 't2')).to.deep.equal([]);
    const at = await run(...files, '--now', '2026-03-30T22:00:00Z', '--json');
    expect([at.code, at.err, at.out.length]).to.deep.equal([0, [], 1]);
    expect(shown(at)[0]?.state).to.include({ N: 'HPH2_OVERDUE' });
    expect(shown(at)[0]?.deadlines[0]?.status).to.equal('overdue');
    expect(alertsOf(at, 't2')[0]).to.include({
      timer: 't2',
      level: 'L1',
      at: '2026-03-30T22:00:00Z',
    });
  });

  it('says the same for any order of the files and with any of them twice', async () => {
    const [a, b, c] = [admitted(), discharged(), home()];
    const now = ['--now', '2026-04-20T00:00:00Z', '--json'];
    const { out } = await run(a, b, c, ...now);
    for (const files of [
      [c, b, a],
      [b, a, c],
      [a, b, c, c, a, b],
    ]) {
      expect((await run(...now, ...files)).out).to.deep.equal(out);
    }
    expect(out[0]).to.include('overdue');
  });

  it('does not list an alert that a late report has retracted', async () => {
    const visit = events('visit.jsonl', {
      kind: 'HPH2Completed',
      at: '2026-03-30T10:00:00+02:00',
      profession: 'SP',
      receivedAt: '2026-04-01T10:00:00+02:00',
    });
    const files = [admitted(), discharged(), home(), visit];
    const told = await run(...files, '--now', '2026-04-02T00:00:00Z', '--json');
    expect(shown(told)[0]?.state).to.include({ N: 'HPH2_DONE' });
    expect(alertsOf(told, 't2')).to.deep.equal([]);
    const words = await run(...files, '--now', '2026-04-02T00:00:00Z', '--lang', 'en');
    expect(words.out.join('\n')).to.match(
      /31\.03\.2026 00:00 {2}Alert L1: HPH2 .*\(Retracted: in time after all\)/,
    );
  });

  it('undoes a message that is cancelled', async () => {
    const undo = message('undo.xml', 'LOG_UTSKREVET/1.6-cancelled.xml', [
      '2026-04-03',
      '2026-03-27',
    ]);
    const now = ['--now', '2026-04-20T00:00:00Z', '--json'];
    const base = await run(admitted(), ...now);
    expect((await run(undo, admitted(), discharged(), ...now)).out).to.deep.equal(base.out);
  });

  it('speaks of dates as they are read in Norway, and of nobody by name or number', async () => {
    const said = await run(admitted(), discharged(), home(), '--now', '2026-03-31T00:00:00+02:00');
    const text = said.out.join('\n');
    expect(text).to.match(/HPH2 .*: innen utgangen av 30\.03\.2026 – fristen er passert/);
    expect(text).to.match(/31\.03\.2026 00:00 {2}Varsel L1: HPH2 /);
    const source = readFileSync(path.join(FIXTURES, 'LOG_INNLAGT/1.6-new.xml'), 'utf8');
    for (const secret of [PATIENT, 'Rask', 'Vott']) {
      expect(source).to.include(secret);
      expect(text).not.to.include(secret);
    }
  });

  it('tells what happened in order, each with what it changed, in three languages', async () => {
    const files = [admitted(), discharged(), home()];
    const said = async (...more: string[]) =>
      (await run(...files, '--now', '2026-04-01T12:00:00Z', ...more)).out;
    const text = await said();
    const order = ['Innlagt', 'Utskrevet', 'Kom hjem', 'Varsel L1: HPH2', 'Varsel L2: HPH2'];
    const places = order.map((words) => text.findIndex((line) => line.includes(`  ${words}`)));
    expect(places)
      .to.deep.equal(places.toSorted((a, b) => a - b))
      .and.not.to.include(-1);
    expect(text).to.include('    HPH2 Sykepleiers besøk             over fristen');
    const later = ['--now', '2026-04-02T12:00:00Z', '--lang', 'en'];
    expect((await run(...files, ...later)).out.join('\n')).to.match(
      /02\.04\.2026 00:00 {2}Alert L0: HPH3 .*: neither information nor a request/,
    );
    expect((await said('--lang', 'nn')).join('\n')).to.include('Besøk av sjukepleiar');
    expect((await said('--lang', 'en')).join('\n')).to.include('by the end of 30.03.2026');
    expect((await run(...files, '--now', '2026-04-01', '--lang', 'sv')).code).to.equal(2);
  });

  it('keeps two patients apart, and asks which of them an event is about', async () => {
    const second = message(
      'second.xml',
      'LOG_INNLAGT/1.6-new.xml',
      [PATIENT, OTHER_PATIENT],
      ['000000000001', '000000000901'],
    );
    const files = [admitted(), discharged(), second];
    const now = ['--now', '2026-04-01T00:00:00Z', '--json'];
    const whose = await run(...files, home(), ...now);
    expect([whose.code, whose.err.length]).to.deep.equal([1, 1]);
    const named = events('named.jsonl', {
      kind: 'Homecoming',
      at: '2026-03-30T12:00:00+02:00',
      patient: PATIENT,
    });
    const said = await run(...files, named, ...now);
    expect([said.code, shown(said).length]).to.deep.equal([0, 2]);
    expect(shown(said).map(({ state }) => state.N)).to.deep.equal(['HPH2_OPEN', 'N_WAIT_HOME']);
    expect(said.out.join() + said.err.join()).not.to.include(PATIENT);
  });

  it('reports what is refused and folds the rest', async () => {
    const bad = write('bad.xml', '<MsgHead/>');
    const odd = events('odd.jsonl', { kind: 'HPH2Completed', at: '2026-03-28T10:00:00Z' });
    const torn = write('torn.jsonl', '{"kind":\n');
    const now = ['--now', '2026-03-28T00:00:00Z', '--json'];
    const said = await run(admitted(), bad, odd, torn, discharged(), ...now);
    expect(said.code).to.equal(1);
    expect(said.err.length).to.be.greaterThan(2);
    expect(said.err).to.include(`${odd}:1: profession: missing`);
    expect(said.err).to.include(`${torn}:1: not a JSON object`);
    expect(shown(said)[0]?.state).to.include({ N: 'HPH2_OPEN' });
  });

  const REPORT = '886dd3a7-55c5-4c21-bfdb-d505aeb46b12';
  const reported = () =>
    message(
      'report.xml',
      'INNLEGGELSESRAPPORT/1.6-new.xml',
      ['27913511692', PATIENT],
      ['2026-01-08T14:18:00', '2026-03-20T15:00:00'],
    );
  /** A fault report on a message, from a part and its virksomhet to another. */
  const faulty = (name: string, of: string, from: readonly [number, number], to = [1001, 1011]) =>
    message(
      name,
      'DIALOG_AVVIK/1.1-new.xml',
      ['19903504784', PATIENT],
      ['2026-07-08T16:37:00', '2026-03-21T10:00:00'],
      ['f0b5b2a6-0733-40a7-bfd1-336b7db3b684', of],
      ['<Id>1001<', `<Id>${to[0]} <`],
      ['<Id>1011<', `<Id>${to[1]} <`],
      ['<Id>2001<', `<Id>${from[0]}<`],
      ['<Id>2011<', `<Id>${from[1]}<`],
      [' <', '<'],
    );

  it('takes a fault report as the broker does: from a receiver, of what the municipality sent', async () => {
    const admission = async (...files: string[]) => {
      const said = await run(admitted(), reported(), ...files, '--now', '2026-03-22', '--json');
      expect(said.err).to.deep.equal([]);
      return shown(said)[0]?.state;
    };
    const kommune = [2001, 2011] as const;
    const fromWard = faulty('ward.xml', REPORT, [1001, 1011], [...kommune]);
    const fromOther = faulty('other.xml', REPORT, [3001, 3011], [...kommune]);
    const sent = await admission();
    expect(sent?.['A']).to.equal('A_SENT');
    expect((await admission(fromWard))?.['A'], 'of its receiver').to.equal('A_OVERDUE');
    expect(await admission(fromOther), 'of somebody else').to.deep.equal(sent);
    const ofAdmission = faulty('mine.xml', '0f1e2d3c-0000-4000-8000-000000000001', kommune);
    expect(await admission(ofAdmission), 'of what others told').to.deep.equal(sent);
  });

  it("undoes a reply of the municipality's own that the hospital found faulty", async () => {
    const READY = '0f1e2d3c-0000-4000-8000-000000000011';
    const ready = message('ready.xml', 'LOG_UTSKRIVNINGSKLAR/1.6-new.xml', [
      '2026-04-0',
      '2026-03-2',
    ]);
    const reply = message(
      'reply.xml',
      'DIALOG_NOTAT/1.1-new.xml',
      ['31873601941', PATIENT],
      ['1e991d65-ac54-40f9-9e01-708e2b6cee16', READY],
      ['2026-02-22T17:01:00', '2026-03-21T09:30:00'],
    );
    const fault = faulty(
      'found.xml',
      '35f0e29a-9cae-4cd9-b4a6-e3327e899df1',
      [1001, 1011],
      [2001, 2012],
    );
    const flags = async (...files: string[]) => {
      const now = ['--now', '2026-03-21T12:00:00Z', '--json'];
      const [episode] = shown(await run(admitted(), ready, ...files, ...now));
      return (episode as { flags?: string[] } | undefined)?.flags ?? [];
    };
    expect(await flags(reply)).to.include('TO_CLASSIFY_ANSWER');
    expect(await flags(reply, fault)).not.to.include('TO_CLASSIFY_ANSWER');
  });

  it('prints what may be contested of the payment, and what a person has settled', async () => {
    const ready = message(
      'ready25.xml',
      'LOG_UTSKRIVNINGSKLAR/1.6-new.xml',
      ['2026-04-01T', '2025-06-09T'],
      ['V="2026-04-02"', 'V="2025-06-09T09:00:00"'],
      ['2026-03-27T', '2025-06-06T'],
    );
    const inJune = message('in25.xml', 'LOG_INNLAGT/1.6-new.xml', ['2026-03-27T', '2025-06-06T']);
    const left = message('out25.xml', 'LOG_UTSKREVET/1.6-new.xml', ['2026-04-03', '2025-06-11']);
    const call = { channel: 'PHONE', toldBy: 'HOSPITAL_NURSE', toldTo: 'KOMMUNE_NURSE' };
    const calls = events(
      'calls.jsonl',
      { kind: 'EarlyNotice', at: '2025-06-06T15:00:00+02:00', ...call },
      { kind: 'KommuneAnswer', at: '2025-06-09T12:00:00+02:00', answer: 'ACCEPT', key: 'yes' },
    );
    const settled = events('settled.jsonl', {
      kind: 'Override',
      at: '2025-06-12T10:00:00+02:00',
      overrides: 'ACCEPTED_NOT_FETCHED',
      settles: 'HOSPITAL_DELAYED',
      about: 'api:replay:yes',
      reason: 'bekreftet av avdelingen',
      signedBy: 'leder-7',
    });
    const files = [inJune, ready, left, calls, '--now', '2025-06-20'];
    const text = async (...more: string[]) => (await run(...files, ...more)).out.join('\n');
    expect(await text()).to.match(/: 2 døgn, 11962 kr\n {4}Partene kan være uenige om: \S/);
    for (const [lang, words] of [
      ['nb', 'Avgjort av person: .* – sykehuset holdt pasienten tilbake'],
      ['nn', 'Avgjort av person: .* – sjukehuset heldt pasienten tilbake'],
      ['en', 'Decided by a person: .* – the hospital kept the patient'],
    ] as const) {
      const said = await text(settled, '--lang', lang);
      expect(said).to.match(new RegExp(`: 0 .*\n    12\\.06\\.2025 10:00  ${words}`));
      expect(said, 'names nobody').not.to.match(/leder-7|bekreftet|ACCEPTED|payment\./);
    }
    const { out } = await run(...files, settled, '--json');
    const [episode] = (JSON.parse(out.join('')) as { episodes: { payment: object }[] }).episodes;
    expect(episode?.payment).to.deep.include({
      days: [],
      decisions: [
        {
          at: '2025-06-12T08:00:00Z',
          overrides: 'ACCEPTED_NOT_FETCHED',
          settles: 'HOSPITAL_DELAYED',
        },
      ],
    });
  });

  it('is trouble when a file cannot be read', async () => {
    const said = await run(path.join(folder, 'none.xml'), '--now', '2026-03-28', '--json');
    expect([said.code, shown(said)]).to.deep.equal([2, []]);
  });

  for (const args of [
    ['x.xml'],
    ['x.xml', '--now'],
    ['x.xml', '--now', 'tomorrow'],
    ['--now', '2026-03-28T00:00:00Z'],
    ['x.xml', '--now', '2026-03-28T00:00:00Z', '--verbose'],
  ]) {
    it(`shows its use for ${args.join(' ')}`, async () => {
      const said = await run(...args);
      expect(said).to.deep.equal({ code: 2, out: [], err: [REPLAY_USAGE] });
    });
  }

  it("folds by a municipality's settings file, and refuses one that is wrong", async () => {
    const due = async (...more: string[]) => {
      const said = await run(discharged(), '--now', '2026-04-10', '--json', ...more);
      return shown(said)[0]?.deadlines.find(({ timer }) => timer === 't3')?.dueAt;
    };
    const settings = write('fjordvik.json', '{"pathway": {"hph3Days": 21}}');
    expect(await due()).to.equal('2026-04-10T22:00:00Z');
    expect(await due('--settings', settings)).to.equal('2026-04-17T22:00:00Z');
    const wrong = write('wrong.json', '{"pathway": {"hph3days": 21}}');
    const said = await run(discharged(), '--now', '2026-04-10', '--settings', wrong);
    expect(said).to.include({ code: 2 });
    expect(said.err).to.eql([`${wrong}: $.pathway.hph3days is not a setting`]);
  });
});
