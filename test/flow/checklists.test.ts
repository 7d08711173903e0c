import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import type { Answer } from '../../src/cli/partner-api.ts';
import type { Checklist } from '../../src/domain/checklists/definition.ts';
import type { PathwayView } from '../../src/domain/pathway.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { cli } from './cli.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { hoursAgo, letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';

interface Item {
  readonly item: string;
  readonly status: string;
  readonly source?: string;
  readonly by?: string;
  readonly evidence?: readonly string[];
  readonly dueAt?: string;
}
interface List {
  readonly list: string;
  readonly version: string;
  readonly provisional: boolean;
  readonly open: boolean;
  readonly fulfilment: { readonly done: number; readonly of: number; readonly percent: number };
  readonly items: readonly Item[];
  readonly final?: { readonly revision: number; readonly percent: number };
}
interface Episode {
  readonly episode: string;
  readonly end?: { readonly at: string };
  readonly lists: readonly List[];
}

const KOMMUNE = '2001';
const DONE = { status: 'UTFORT', by: 'sykepleier-4711', profession: 'SP' };

describe('checklists by the API', function () {
  this.timeout(60_000);
  let broker: Broker;
  let hospital: Partner;
  let kommune: Partner;
  let database: Database;

  before(async () => {
    broker = await startBroker(await makeDataDir());
    hospital = partnerOf(broker, 'sykehus');
    kommune = partnerOf(broker, 'kommune');
    database = await openDatabase(broker.dataDir);
  });
  after(async () => {
    await database.close();
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  const pathwayOf = (message: string): Promise<string> =>
    until('the pathway', async () => {
      const { body } = await kommune.api.get(`/pathways?message=${message}`);
      return (body as { pathways: (PathwayView & { id: string })[] }).pathways[0]?.id;
    });
  /** The pathway of a patient who went home two hours ago. */
  const discharged = async (): Promise<string> =>
    pathwayOf(await hospital.send(letter({ type: 'LOG_UTSKREVET' }).text));
  const episodes = async (id: string, query = ''): Promise<readonly Episode[]> => {
    const { status, body } = await kommune.api.get(`/pathways/${id}/checklists${query}`);
    expect(status).to.equal(200);
    return (body as { episodes: Episode[] }).episodes;
  };
  const list = async (id: string, name: string): Promise<List> => {
    const found = (await episodes(id)).at(-1)?.lists.find((one) => one.list === name);
    if (found === undefined) throw new Error(`no list ${name}`);
    return found;
  };
  const item = (of: List, name: string): Item | undefined =>
    of.items.find((one) => one.item === name);
  const register = (id: string, at: string, json: object, key?: string): Promise<Answer> =>
    kommune.api.post(`/pathways/${id}/checklists/${at}`, {
      json: { at: hoursAgo(1), ...json },
      ...(key === undefined ? {} : { key }),
    });
  const rows = (id: string) =>
    database.rows<{ status: string; actor: string }>(
      'select status, actor from checklist_tick where pathway_id = $1 order by seq',
      [id],
    );

  it('are all there for an episode, with texts in three languages and what is due', async () => {
    const id = await discharged();
    const [episode] = await episodes(id);
    expect(episode?.lists.map((one) => one.list)).to.include.members(['HPH2', 'TEN', 'GP']);
    const hph2 = await list(id, 'HPH2');
    expect(hph2).to.deep.include({ open: true, provisional: true, version: 'overgang-1' });
    expect(hph2.fulfilment).to.deep.equal({ done: 0, of: 0, percent: null });
    expect(item(hph2, 'visited-in-time')).to.deep.include({ status: 'UREGISTRERT', step: 'HPH2' });
    expect(item(hph2, 'visited-in-time')?.dueAt).to.be.a('string');
    expect(item(hph2, 'visited-in-time')).to.have.property('text').with.keys('nb', 'nn', 'en');
    const [only] = await episodes(id, '?list=ten');
    expect(only?.lists.map((one) => one.list)).to.deep.equal(['TEN']);
  });

  it('register an item once under its key, however often it is sent', async () => {
    const id = await discharged();
    const json = { ...DONE, at: hoursAgo(1) };
    const first = await register(id, 'HPH2/items/function', json, 'k1');
    const again = await register(id, 'HPH2/items/function', json, 'k1');
    const inBody = await register(id, 'hph2/items/FUNCTION', { ...json, key: 'k1' });
    expect([first.status, again.status, inBody.status]).to.deep.equal([201, 200, 200]);
    expect(again.body).to.deep.equal(first.body);
    expect(item(first.body as List, 'function')).to.deep.include({
      status: 'UTFORT',
      source: 'manual',
      by: 'sykepleier-4711',
      profession: 'SP',
    });
    expect(await rows(id)).to.deep.equal([{ status: 'UTFORT', actor: 'client:kommune' }]);
    const audited = await database.rows(
      `select detail from audit where action = 'pathway.checklist' and target = $1`,
      [id],
    );
    expect(audited.map(({ detail }) => detail)).to.deep.equal([
      { list: 'HPH2', item: 'function', status: 'UTFORT', version: 'overgang-1' },
    ]);
  });

  it('refuse another registration under a key that was used', async () => {
    const id = await discharged();
    const json = { ...DONE, at: hoursAgo(1) };
    await register(id, 'HPH2/items/function', json, 'k1');
    for (const [at, other] of [
      ['HPH2/items/nutrition', json],
      ['HPH2/items/function', { ...json, status: 'IKKE_UTFORT' }],
      ['HPH2/items/function', { ...json, by: 'en annen' }],
    ] as const) {
      const answer = await register(id, at, other, 'k1');
      expect(answer.status).to.equal(400);
      expect(answer.body).to.deep.include({
        ValidationErrors: ['this key has been used for another registration'],
      });
    }
    expect(await rows(id)).to.have.length(1);
  });

  it('keep every registration, and show the last one', async () => {
    const id = await discharged();
    for (const [i, status] of ['UTFORT', 'IKKE_UTFORT', 'IKKE_AKTUELT', 'UREGISTRERT'].entries())
      await register(id, 'TEN/items/primary-contact', { ...DONE, status }, `k${i}`);
    expect((await rows(id)).map(({ status }) => status)).to.have.length(4);
    expect(item(await list(id, 'TEN'), 'primary-contact')?.status).to.equal('UREGISTRERT');
    await register(id, 'TEN/items/primary-contact', DONE, 'k5');
    const ten = await list(id, 'TEN');
    // The documents were due when the patient left, and did not come.
    expect(ten.fulfilment).to.deep.equal({ done: 1, of: 2, percent: 50 });
  });

  it('fill in by themselves what the pathway knows, and say from which event', async () => {
    const id = await discharged();
    const visit = { kind: 'HPH2Completed', at: hoursAgo(1), profession: 'SP' };
    await kommune.api.post(`/pathways/${id}/events`, { json: visit, key: 'v' });
    const ten = await list(id, 'TEN');
    expect(item(ten, 'nurse-visit')).to.deep.include({
      status: 'UTFORT',
      source: 'derived',
      evidence: ['api:kommune:v'],
    });
    expect(item(await list(id, 'HPH2'), 'visited-in-time')?.status).to.equal('UTFORT');
    expect(await rows(id), 'nothing is stored of it').to.deep.equal([]);
  });

  it('freeze the score when the episode ends, and revise it by what comes after', async () => {
    const patient = letter().input.patient;
    const admitted = { type: 'LOG_INNLAGT', patient, hours: 60 };
    await hospital.send(letter(admitted).text);
    const left = letter({ type: 'LOG_UTSKREVET', patient, hours: 20 });
    const id = await pathwayOf(await hospital.send(left.text));
    await register(id, 'TEN/items/services-ready', DONE, 'a');
    await register(id, 'TEN/items/what-matters', { ...DONE, status: 'IKKE_AKTUELT' }, 'b');
    expect(await list(id, 'TEN')).not.to.have.property('final');
    await hospital.send(letter({ type: 'LOG_DOD', patient, hours: 1 }).text);
    const ended = await until('the end of the episode', async () => {
      const ten = await list(id, 'TEN');
      return ten.final && ten;
    });
    expect(ended.final).to.deep.include({ revision: 1, done: 1, of: 9, endedAs: 'CLOSED_DEAD' });
    expect(ended.final?.percent).to.equal(100 / 9);
    await register(id, 'TEN/items/contingency-plan', DONE, 'c');
    const { final, revisions } = (await list(id, 'TEN')) as List & { revisions: object[] };
    expect(final).to.deep.include({ revision: 2, done: 2, of: 9 });
    expect(revisions[0], 'the first is as it was').to.deep.equal(ended.final);
    // Another report of the death, received later, tells of an earlier hour.
    const earlier = letter({ type: 'LOG_DOD', patient, hours: 3 });
    await hospital.send(earlier.text);
    await until('the earlier end', async () => {
      const end = (await episodes(id)).at(-1)?.end;
      return end !== undefined && Date.parse(end.at) < Date.parse(hoursAgo(2));
    });
    expect(await list(id, 'TEN')).to.deep.include({ final, revisions });
  });

  it('are for the municipality alone: others are told there is no such pathway', async () => {
    const id = await discharged();
    const json = { ...DONE, at: hoursAgo(1) };
    for (const client of ['eksempel-kommune', 'sykehus', 'lege']) {
      const { api } = partnerOf(broker, client);
      const at = `/pathways/${id}/checklists`;
      expect((await api.get(at)).status, client).to.equal(404);
      const answer = await api.post(`${at}/HPH2/items/function`, { json, key: 'x' });
      expect(answer.status, client).to.equal(404);
    }
    expect(await rows(id)).to.deep.equal([]);
  });

  it('leave as rows and as means in which few are held back (ME-5, ME-6)', async () => {
    const run = (...args: string[]) =>
      cli(broker.dataDir, ['checklists', 'scores', '--municipality', KOMMUNE, ...args]);
    const rowsAre = await run('--list', 'ten');
    expect(rowsAre.code, rowsAre.err).to.equal(0);
    const [row, ...more] = JSON.parse(rowsAre.out) as Record<string, unknown>[];
    expect(more).to.deep.equal([]);
    const score = { list: 'TEN', version: 'overgang-1', revision: 2, endedAs: 'CLOSED_DEAD' };
    expect(row).to.deep.include({ ...score, unit: 2011, done: 2, of: 9, percent: 200 / 9 });
    const csv = (await run('--list', 'TEN', '--csv')).out.trim().split('\n');
    expect(csv).to.have.length(2);
    expect(csv[0]).to.equal(
      'pathway,episode,unit,list,version,revision,endedOn,endedAs,done,of,percent,deterioration',
    );
    expect(csv[1]).to.match(
      /^[0-9a-f-]{36},1,2011,TEN,overgang-1,2,\d{4}-\d\d-\d\d,CLOSED_DEAD,2,9,/,
    );
    const means = await run('--list', 'HPH0', '--by', 'unit', '--csv');
    expect(means.out).to.equal('group,count,mean\n');
    expect((await run('--list', 'TEN', '--by', 'sky')).code).to.equal(2);
  });

  const good = { ...DONE };
  for (const [what, at, json, key, status, says] of [
    ['an unknown list', 'HPH9/items/function', good, 'a', 404, undefined],
    ['an unknown item', 'HPH2/items/birthday', good, 'a', 404, undefined],
    [
      'an unknown episode',
      'HPH2/items/function',
      { ...good, episode: 'nowhere' },
      'a',
      404,
      undefined,
    ],
    [
      'an unknown status',
      'HPH2/items/function',
      { ...good, status: 'OK' },
      'a',
      400,
      'status is unknown',
    ],
    ['nobody', 'HPH2/items/function', { status: 'UTFORT' }, 'a', 400, 'by is missing'],
    [
      'a time to come',
      'HPH2/items/function',
      { ...good, at: hoursAgo(-2) },
      'a',
      400,
      'at is in the future',
    ],
    [
      'a national number as name',
      'HPH2/items/function',
      { ...good, by: '13916900216' },
      'a',
      400,
      'by is a national number',
    ],
    [
      'no key',
      'HPH2/items/function',
      good,
      undefined,
      400,
      'an idempotency key is required: header Idempotency-Key, or field key',
    ],
  ] as const)
    it(`refuse ${what}`, async () => {
      const id = await discharged();
      const answer = await register(id, at, json, key);
      expect(answer.status).to.equal(status);
      if (says !== undefined)
        expect(answer.body).to.deep.include({ ErrorCode: 1001, ValidationErrors: [says] });
      expect(JSON.stringify(answer.body)).not.to.include('13916900216');
      expect(await rows(id)).to.deep.equal([]);
    });

  describe('of a municipality’s own', () => {
    const run = (...args: string[]) =>
      cli(broker.dataDir, ['checklists', ...args, '--municipality', KOMMUNE]);
    const write = async (lists: readonly object[]): Promise<string> => {
      const file = path.join(broker.dataDir, 'lists.json');
      await writeFile(file, JSON.stringify(lists));
      return file;
    };
    const exported = async (): Promise<Checklist[]> => {
      const ran = await run('export');
      expect(ran.code, ran.err).to.equal(0);
      return JSON.parse(ran.out) as Checklist[];
    };
    let own: Checklist;

    it('are ours in their own wording: exported, given a version, and imported', async () => {
      const begun = await discharged();
      await register(begun, 'HPH2/items/function', DONE, 'first');
      const untouched = await discharged();
      const { provisional, ...hph2 } = (await exported()).find((one) => one.list === 'HPH2') ?? {};
      expect(provisional).to.equal(true);
      own = { ...(hph2 as Checklist), version: '2026-1' };
      const ran = await run('import', await write([own]));
      expect(ran).to.include({ code: 0, out: '' });
      expect(ran.err).to.include('1 of 1 checklists are new');
      expect(await list(untouched, 'HPH2')).to.include({ version: '2026-1', provisional: false });
      const kept = await list(begun, 'HPH2');
      expect(kept.version, 'somebody has begun it').to.equal('overgang-1');
      expect((await list(untouched, 'TEN')).version).to.equal('overgang-1');
    });

    it('may be imported twice, but not with other content under the same version', async () => {
      const again = await run('import', await write([own]));
      expect(again.err).to.include('0 of 1 checklists are new');
      expect((await exported()).find((one) => one.list === 'HPH2')).to.deep.equal(own);
      const file = await write([{ ...own, items: own.items.slice(1) }]);
      const ran = await run('import', file);
      expect(ran).to.include({ code: 1, out: '' });
      expect(ran.err).to.equal(
        `${file}: [0].version has been used for other content: give the list a new version\n`,
      );
    });

    it('are refused with the place of the fault, and for a municipality nobody knows', async () => {
      const file = await write([{ ...own, version: '2', items: [{ ...own.items[0], step: 'X' }] }]);
      const ran = await run('import', file);
      expect(ran.code).to.equal(1);
      expect(ran.err).to.match(/lists\.json: \[0\]\.items\[0\]\.step must be one of HPH0/);
      const nobody = await cli(broker.dataDir, ['checklists', 'export', '--municipality', '9998']);
      expect(nobody).to.include({ code: 1, out: '' });
      expect(nobody.err).to.include('not in the partner book');
      expect((await cli(broker.dataDir, ['checklists', 'import', file])).code).to.equal(2);
    });
  });
});
