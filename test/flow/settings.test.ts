import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { PathwayView } from '../../src/domain/pathway.ts';
import { PARTIES } from '../../src/messages/make.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { cli } from './cli.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { importPartners } from './import-partners.ts';
import { letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';

const KOMMUNE = 2001;
const OTHER = { herId: 7001, part: 7011 };
const DAYS = 24;

type Pathway = PathwayView & {
  readonly id: string;
  readonly version: number;
  readonly episodes: readonly {
    readonly payment: { readonly reasons: readonly { readonly code: string }[] };
  }[];
};

describe('settings of a municipality in a running broker', function () {
  this.timeout(60_000);
  let broker: Broker;
  let database: Database;
  let folder: string;
  let hospital: Partner;
  let kommune: Partner;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-settings-'));
    broker = await startBroker(await makeDataDir());
    database = await openDatabase(broker.dataDir);
    await importPartners(broker.dataDir, [
      {
        herId: OTHER.herId,
        name: 'Prøvevik kommune',
        kind: 'kommune',
        parties: [{ herId: OTHER.part, name: 'Sykepleietjeneste' }],
      },
    ]);
    hospital = partnerOf(broker, 'sykehus');
    kommune = partnerOf(broker, 'kommune');
  });
  after(async () => {
    await database.close();
    await broker.stop();
    await removeDataDir(broker.dataDir);
    await rm(folder, { recursive: true });
  });

  const put = async (values: object, municipality = KOMMUNE) => {
    const file = path.join(folder, 'fjordvik.json');
    await writeFile(file, JSON.stringify(values));
    const args = ['settings', 'import', file, '--municipality', String(municipality)];
    return cli(broker.dataDir, [...args, '--by', 'Kari']);
  };
  const row = async (id: string) => {
    const [found] = await database.rows<{ view: PathwayView; version: number }>(
      'select view, version from pathway where id = $1',
      [id],
    );
    if (found === undefined) throw new Error('no pathway');
    return found;
  };
  const t2 = async (id: string) =>
    (await row(id)).view.episodes[0]?.deadlines.find(({ timer }) => timer === 't2');
  const alertsOf = (id: string, timer = 't2') =>
    database.rows<{ level: string; status: string }>(
      'select level, status from alert where pathway_id = $1 and timer = $2 order by level',
      [id, timer],
    );
  const becomes = (id: string, status: string) =>
    until(`HPH2 ${status}`, async () => (await t2(id))?.status === status);

  /** The pathway of a patient who went home so many days ago. */
  async function home(days: number, to = PARTIES.nursing, text = (t: string) => t) {
    const sent = letter({ type: 'LOG_UTSKREVET', hours: days * DAYS, receiver: to });
    const id = await hospital.send(text(sent.text));
    const pathway = await until('the pathway', async () => {
      const rows = await database.rows<{ id: string }>(
        'select pathway_id as id from pathway_event where message_id = $1',
        [id],
      );
      return rows[0]?.id;
    });
    await until('the fold', async () => (await t2(pathway)) !== undefined);
    return pathway;
  }
  const elsewhere = (text: string) =>
    text
      .replaceAll('<Id>2011</Id>', `<Id>${OTHER.part}</Id>`)
      .replaceAll('<Id>2001</Id>', `<Id>${OTHER.herId}</Id>`);

  it('fold its open pathways again, retract what no longer holds and raise it when it does again', async () => {
    const [ours, theirs] = [await home(5), await home(5, PARTIES.nursing, elsewhere)];
    await becomes(ours, 'overdue');
    await becomes(theirs, 'overdue');
    expect(await alertsOf(ours)).to.deep.include({ level: 'L1', status: 'raised' });
    const before = await row(theirs);

    const ran = await put({ pathway: { hph2Days: 9 } });
    expect(ran.code, ran.err).to.equal(0);
    expect(ran.err).to.include('1 open pathways');
    await becomes(ours, 'open');
    for (const { status } of await alertsOf(ours)) expect(status).to.equal('retracted');
    expect(await row(theirs), 'the other municipality').to.eql(before);

    expect((await put({})).code).to.equal(0);
    await becomes(ours, 'overdue');
    expect(await alertsOf(ours)).to.deep.include({ level: 'L1', status: 'raised' });
  });

  it('hold for what comes later, from a message and from the record system', async () => {
    await put({ pathway: { hph2Days: 9, homeCodes: [], inferHomecoming: false } });
    const sent = letter({ type: 'LOG_UTSKREVET', hours: 5 * DAYS });
    const message = await hospital.send(sent.text);
    const id = await until('the pathway', async () => {
      const { body } = await kommune.api.get(`/pathways?message=${message}`);
      return (body as { pathways: Pathway[] }).pathways[0]?.id;
    });
    expect(await t2(id), 'no homecoming is inferred').to.be.undefined;
    const at = new Date(Date.now() - 4 * DAYS * 3_600_000).toISOString();
    const report = { json: { kind: 'Homecoming', at }, key: 'h' };
    expect((await kommune.api.post(`/pathways/${id}/events`, report)).status).to.equal(201);
    expect((await t2(id))?.status).to.equal('open');
    await put({});
  });

  it('decide from which day a readiness counts', async () => {
    const ready = letter({ type: 'LOG_UTSKRIVNINGSKLAR', hours: 4 * DAYS });
    const message = await hospital.send(ready.text);
    const reasons = async () => {
      const payment = await until('the payment proposal', async () => {
        const { body } = await kommune.api.get(`/pathways?message=${message}`);
        const id = (body as { pathways: Pathway[] }).pathways[0]?.id;
        const one = id && (await kommune.api.get(`/pathways/${id}`)).body;
        return one ? (one as Pathway).episodes[0]?.payment : undefined;
      });
      return payment.reasons.map(({ code }) => code);
    };
    // Told today of a readiness four days ago: by the notice none of them counts.
    expect(await reasons()).to.eql(['NOT_NOTIFIED', 'STILL_READY']);
    await put({ payment: { readyDateBasis: 'DECLARED' } });
    expect(await reasons()).to.eql(['NO_NOTICE_8', 'STILL_READY']);
    await put({});
    expect(await reasons()).to.eql(['NOT_NOTIFIED', 'STILL_READY']);
  });

  it('are kept, each with who, when and from which file, and shown', async () => {
    await put({ pathway: { hph5Strict: true } });
    const again = await put({ pathway: { hph5Strict: true } });
    expect(again.err).to.include('has these settings already');
    const args = ['--municipality', String(KOMMUNE)];
    const shown = await cli(broker.dataDir, ['settings', 'show', ...args]);
    expect(shown.out).to.include('pathway.hph5Strict\ttrue\tdefault false');
    expect(shown.err).to.match(/^set 20\S+Z by Kari from fjordvik\.json$/m);
    const exported = await cli(broker.dataDir, ['settings', 'export', ...args]);
    const file = JSON.parse(exported.out) as { pathway: Record<string, unknown> };
    expect(file.pathway).to.include({ hph5Strict: true, hph2Days: 3 });
    const [row] = await database.rows(
      `select actor, target, detail->>'file' as file from audit
       where action = 'settings.import' order by id desc limit 1`,
    );
    expect(row).to.eql({ actor: 'Kari', target: '2001', file: 'fjordvik.json' });
  });

  it('are refused whole, by the place, and change nothing', async () => {
    const count = async () => (await database.rows('select from municipality_settings')).length;
    const before = await count();
    const ran = await put({ pathway: { hph2Days: 0, hph3Days: 15 } });
    expect([ran.code, ran.out]).to.eql([1, '']);
    expect(ran.err).to.include('$.pathway.hph2Days must be a whole number from 1 to 14');
    expect((await put({}, 4711)).err).to.include('4711 is not in the partner book');
    expect(await count()).to.equal(before);
  });

  it('would not reach an open pathway that nothing wakes', async () => {
    await put({});
    const [ours, theirs] = [await home(5), await home(5, PARTIES.nursing, elsewhere)];
    await becomes(ours, 'overdue');
    await becomes(theirs, 'overdue');
    const before = await row(ours);
    await database.rows(
      `insert into municipality_settings (org_id, at, actor, values)
       select id, now(), 'nobody', '{"pathway": {"hph2Days": 9}}' from organisation where her_id = $1`,
      [KOMMUNE],
    );
    // The clock goes its rounds: what the other municipality has set is folded meanwhile.
    await put({ pathway: { hph2Days: 9 } }, OTHER.herId);
    await becomes(theirs, 'open');
    expect((await row(ours)).version).to.equal(before.version);
    expect((await t2(ours))?.status).to.equal('overdue');
  });
});
