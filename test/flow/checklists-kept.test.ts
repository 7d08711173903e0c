import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import type { Answer } from '../../src/cli/partner-api.ts';
import type { PathwayView } from '../../src/domain/pathway.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { cli } from './cli.ts';
import { hoursAgo, letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';

interface List {
  readonly list: string;
  readonly open: boolean;
  readonly items: readonly { readonly item: string; readonly status: string }[];
  readonly deterioration?: { readonly key: string; readonly deterioration?: string };
  readonly final?: object;
}

const KOMMUNE = '2001';
const DONE = { status: 'UTFORT', by: 'sykepleier-4711', profession: 'SP' };

describe('checklists as the pathway and its settings change', function () {
  this.timeout(60_000);
  let broker: Broker;
  let hospital: Partner;
  let kommune: Partner;

  before(async () => {
    broker = await startBroker(await makeDataDir());
    hospital = partnerOf(broker, 'sykehus');
    kommune = partnerOf(broker, 'kommune');
  });
  after(async () => {
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  const pathwayOf = (message: string): Promise<string> =>
    until('the pathway', async () => {
      const { body } = await kommune.api.get(`/pathways?message=${message}`);
      return (body as { pathways: (PathwayView & { id: string })[] }).pathways[0]?.id;
    });
  const lists = async (id: string, name: string): Promise<readonly List[]> => {
    const { body } = await kommune.api.get(`/pathways/${id}/checklists?list=${name}`);
    return (body as { episodes: { lists: List[] }[] }).episodes.at(-1)?.lists ?? [];
  };
  const register = (id: string, at: string, json: object, key: string): Promise<Answer> =>
    kommune.api.post(`/pathways/${id}/checklists/${at}`, {
      json: { at: hoursAgo(1), ...json },
      key,
    });
  const reporter =
    (id: string) =>
    (json: { kind: string } & Record<string, string>, key: string): Promise<Answer> =>
      kommune.api.post(`/pathways/${id}/events`, { json: { at: hoursAgo(1), ...json }, key });

  it('are one for each deterioration, and none opens filled in by another', async () => {
    const id = await pathwayOf(await hospital.send(letter({ type: 'LOG_UTSKREVET' }).text));
    const report = reporter(id);
    const hph4 = () => lists(id, 'HPH4');
    const [closed, ...more] = await hph4();
    expect([closed?.open, more.length]).to.deep.equal([false, 0]);
    await report({ kind: 'DeteriorationReported', deterioration: 'FALL' }, 'fall');
    await register(id, 'HPH4/items/observed', DONE, 'a');
    await report({ kind: 'DeteriorationResolved' }, 'up-again');
    const amk = { kind: 'DeteriorationReported', deterioration: 'AMK', at: hoursAgo(0.5) };
    await report(amk, 'amk');
    const of = (list: List | undefined) => [
      list?.deterioration?.deterioration,
      ...['observed', 'outcome-decided'].map(
        (name) => list?.items.find(({ item }) => item === name)?.status,
      ),
    ];
    const [fall, second, ...none] = await hph4();
    expect(none).to.deep.equal([]);
    expect(of(fall)).to.deep.equal(['FALL', 'UTFORT', 'UTFORT']);
    expect(of(second)).to.deep.equal(['AMK', 'UREGISTRERT', 'UREGISTRERT']);
    expect(second?.open).to.equal(true);

    const about = fall?.deterioration?.key;
    const first = await register(id, 'HPH4/items/right-contact', { ...DONE, about }, 'b');
    expect((first.body as List).deterioration?.key).to.equal(about);
    const last = await register(id, 'HPH4/items/right-contact', DONE, 'c');
    expect((last.body as List).deterioration?.deterioration).to.equal('AMK');
    for (const [at, json] of [
      ['HPH4/items/right-contact', { ...DONE, about: 'api:kommune:nothing' }],
      ['HPH2/items/function', { ...DONE, about }],
    ] as const)
      expect((await register(id, at, json, 'd')).status, at).to.equal(404);

    await report({ kind: 'MovedKommune', at: hoursAgo(0.1) }, 'moved');
    const scores = ['checklists', 'scores', '--municipality', KOMMUNE, '--list', 'HPH4'];
    const ran = await cli(broker.dataDir, scores);
    const found = (JSON.parse(ran.out) as Record<string, unknown>[]).filter(
      (row) => row['pathway'] === id,
    );
    expect(found.map(({ deterioration, done }) => [deterioration, done])).to.deep.equal([
      [1, 3],
      [2, 1],
    ]);
  });

  it('ask the doctor for the next control, or why there is none', async () => {
    const id = await pathwayOf(await hospital.send(letter({ type: 'LOG_UTSKREVET' }).text));
    const at = 'GP/items/plan-and-control';
    const controlAt = new Date(Date.now() + 14 * 86_400_000).toISOString();
    for (const [i, more] of [{}, { controlAt, noControlReason: 'flytter' }].entries()) {
      const answer = await register(id, at, { ...DONE, ...more }, `n${i}`);
      expect(answer.status).to.equal(400);
      expect(JSON.stringify(answer.body)).to.contain('exactly one of the details');
    }
    const other = await register(id, 'GP/items/orders', { ...DONE, controlAt }, 'o');
    expect(other.status).to.equal(400);
    const done = await register(id, at, { ...DONE, controlAt }, 'c');
    expect(done.status).to.equal(201);
    const found = (await lists(id, 'GP'))[0]?.items.find((one) => one.item === 'plan-and-control');
    expect(found).to.deep.include({ controlAt, demands: ['controlAt', 'noControlReason'] });
    const otherwise = await register(id, at, { ...DONE, noControlReason: 'flytter' }, 'c');
    expect(otherwise.status, 'another registration under the same key').to.equal(400);
    expect((await register(id, at, { ...DONE, noControlReason: 'flytter' }, 'r')).status).to.equal(
      201,
    );
  });

  it('keep a frozen score as it was when the municipality changes its settings', async () => {
    const patient = letter().input.patient;
    await hospital.send(letter({ type: 'LOG_INNLAGT', patient, hours: 200 }).text);
    const left = letter({ type: 'LOG_UTSKREVET', patient, hours: 170 });
    const id = await pathwayOf(await hospital.send(left.text));
    const report = reporter(id);
    await report({ kind: 'HPH2Completed', at: hoursAgo(30), profession: 'SP' }, 'visit');
    await report({ kind: 'MovedKommune' }, 'moved');
    const [frozen] = await lists(id, 'TEN');
    expect(frozen?.final).to.deep.include({ revision: 1, endedAs: 'CLOSED_MOVED', done: 0 });
    const file = path.join(broker.dataDir, 'settings.json');
    await writeFile(file, JSON.stringify({ pathway: { hph2Days: 10 } }));
    const ran = await cli(broker.dataDir, ['settings', 'import', file, '--municipality', KOMMUNE]);
    expect(ran.code, ran.err).to.equal(0);
    expect((await lists(id, 'TEN'))[0]?.final).to.deep.equal(frozen?.final);
    await register(id, 'TEN/items/primary-contact', DONE, 'late');
    const [corrected] = await lists(id, 'TEN');
    expect(corrected?.final).to.deep.include({ revision: 2, done: 1 });
  });
});
