import { randomInt } from 'node:crypto';
import { expect } from 'chai';
import type { PathwayView } from '../../src/domain/pathway.ts';
import { makePatient } from '../../src/messages/make.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { cli } from './cli.ts';
import { everything, openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { fall, KOMMUNE, openReporter } from './hph4.ts';
import type { Reporter } from './hph4.ts';
import { hoursAgo, letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';

type Pathway = PathwayView & { readonly id: string };

const numberOf = (patient: ReturnType<typeof makePatient>): string => patient.idents[0]?.id ?? '';
const somebody = () => makePatient(randomInt(2_000_000));

describe('deteriorations reported by welfare technology and legevakt (HPH4)', function () {
  this.timeout(60_000);
  let broker: Broker;
  let database: Database;
  let hospital: Partner;
  let kommune: Partner;
  let alarm: Reporter;

  before(async () => {
    broker = await startBroker(await makeDataDir());
    database = await openDatabase(broker.dataDir);
    hospital = partnerOf(broker, 'sykehus');
    kommune = partnerOf(broker, 'kommune');
    alarm = await openReporter(broker, 'trygghetsalarm');
  });
  after(async () => {
    await database.close();
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  /** A patient who went home two hours ago, and the pathway. */
  async function atHome(patient = somebody()) {
    const sent = await hospital.send(letter({ type: 'LOG_UTSKREVET', patient }).text);
    const id = await until('the pathway', async () => {
      const { body } = await kommune.api.get(`/pathways?message=${sent}`);
      return (body as { pathways: Pathway[] }).pathways[0]?.id;
    });
    return { id, number: numberOf(patient) };
  }
  const view = async (id: string): Promise<Pathway> =>
    (await kommune.api.get(`/pathways/${id}`)).body as Pathway;
  const incidents = async (id: string) =>
    (await view(id)).episodes.flatMap((episode) => episode.incidents);
  const events = (key: string) =>
    database.rows<{ pathwayId: string }>(
      'select pathway_id as "pathwayId" from pathway_event where key = $1',
      [`hph4:trygghetsalarm:${key}`],
    );

  it('opens HPH4 in the pathway of the patient, found by the number alone', async () => {
    const { id, number } = await atHome();
    const answer = await alarm.report(fall('fall-1', number));
    expect(answer.status).to.equal(201);
    expect(answer.body).to.include({ id: 'fall-1', outcome: 'opened' });
    const [incident, ...others] = await incidents(id);
    expect(others).to.be.empty;
    expect(incident).to.include({
      key: 'hph4:trygghetsalarm:fall-1',
      state: 'X_OPEN',
      deterioration: 'FALL',
      severity: 'HASTER',
    });
  });

  it('counts a report once under its id, however often and however simultaneously it comes', async () => {
    const { id, number } = await atHome();
    const report = fall('fall-2', number);
    const answers = await Promise.all(Array.from({ length: 8 }, () => alarm.report(report)));
    expect(answers.map(({ status }) => status).sort()).to.eql([...Array<number>(7).fill(200), 201]);
    for (const { body } of answers) expect(body).to.deep.equal(answers[0]?.body);
    expect(await incidents(id)).to.have.length(1);
  });

  it('refuses another report under an id that was used, whatever differs', async () => {
    const [one, other] = [await atHome(), await atHome()];
    const report = fall('fall-3', one.number);
    expect((await alarm.report(report)).status).to.equal(201);
    for (const change of [
      { patient: other.number },
      { occurredAt: hoursAgo(0.5) },
      { kind: 'AMK' },
      { source: 'AMK' },
      { severity: 'AKUTT' },
    ]) {
      const answer = await alarm.report({ ...report, ...change });
      expect(answer.status, JSON.stringify(change)).to.equal(409);
    }
    expect(await incidents(one.id)).to.have.length(1);
    expect(await incidents(other.id)).to.be.empty;
  });

  it('lets another sender use the same id', async () => {
    const watch = await openReporter(broker, 'legevakt');
    const { id, number } = await atHome();
    expect((await alarm.report(fall('same', number))).status).to.equal(201);
    expect((await watch.report(fall('same', number))).status).to.equal(201);
    expect(await incidents(id)).to.have.length(2);
  });

  it('keeps a report on somebody unknown, shows it, and gives it a place when one is found', async () => {
    const patient = somebody();
    const report = { ...fall('unknown', numberOf(patient)), occurredAt: hoursAgo(0.5) };
    const answer = await alarm.report(report);
    expect(answer.status).to.equal(202);
    expect(answer.body).to.include({ outcome: 'waiting' });
    const [row] = await events('unknown');
    const pathway = await view(row?.pathwayId ?? '');
    expect(pathway.parked).to.deep.include({
      key: 'hph4:trygghetsalarm:unknown',
      kind: 'DeteriorationReported',
      reason: 'NO_EPISODE',
      since: (answer.body as { receivedAt: string }).receivedAt,
    });
    const cases = await database.rows(
      `select failure, state from dead_letter where pathway_id = $1`,
      [row?.pathwayId],
    );
    expect(cases).to.eql([{ failure: 'unplaced', state: 'open' }]);
    // The hospital tells late that the patient had gone home before the fall.
    const late = await atHome(patient);
    expect(late.id).to.equal(row?.pathwayId);
    expect(await incidents(late.id)).to.have.length(1);
    const again = await alarm.report(report);
    expect([again.status, again.body]).to.eql([200, answer.body]);
  });

  it('keeps a report on a pathway that has ended, and lays it before the operator once', async () => {
    const { id, number } = await atHome();
    const moved = { kind: 'MovedKommune', at: hoursAgo(1.5) };
    await kommune.api.post(`/pathways/${id}/events`, { json: moved, key: 'moved' });
    expect((await alarm.report(fall('late-1', number))).status).to.equal(202);
    expect((await alarm.report(fall('late-2', number))).status).to.equal(202);
    const { episodes } = await view(id);
    const late = episodes[0]?.deviations.filter(({ code }) => code === 'AFTER_CLOSE');
    expect(late?.map(({ kind }) => kind)).to.eql(Array(2).fill('DeteriorationReported'));
    const cases = await database.rows(`select from dead_letter where pathway_id = $1`, [id]);
    expect(cases).to.have.length(1);
  });

  const good = () => fall('x', numberOf(somebody()));
  for (const [what, change, says] of [
    ['no id', { id: undefined }, 'id is missing'],
    ['an id with a national number', { id: `a-${numberOf(somebody())}` }, 'id must be the sender'],
    ['no patient', { patient: undefined }, 'patient is missing'],
    ['a patient by name', { patient: 'Xyløfonsen' }, 'patient must be a national number'],
    ['a miscounted number', { patient: '12843456789' }, 'control digits'],
    ['a time that is none', { occurredAt: 'i går' }, 'occurredAt must be an xs:dateTime'],
    ['a kind nobody knows', { kind: 'STROM' }, 'kind must be one of HELSESVIKT'],
    ['no source', { source: null }, 'source is missing'],
    ['a severity nobody knows', { severity: 3 }, 'severity must be one of AKUTT'],
    ['a further field', { comment: 'Xyløfonsen falt' }, 'are read, and 1 more'],
  ] as const)
    it(`refuses ${what}, says so and repeats nothing`, async () => {
      const given = { ...good(), ...change };
      const answer = await alarm.report(given);
      expect(answer.status).to.equal(400);
      const text = JSON.stringify(answer.body);
      expect(text).to.include(says);
      expect(text).not.to.match(/Xyløfonsen|STROM/);
      expect(text).not.to.include(given.patient ?? 'no patient');
      expect((await events('x')).length).to.equal(0);
    });

  it('answers as problem+json, and bounds body and media type', async () => {
    const post = (body: string, type: string) =>
      fetch(`${broker.url}/hph4/deteriorations`, {
        method: 'POST',
        headers: { authorization: `Bearer ${alarm.token}`, 'content-type': type },
        body,
      });
    const json = JSON.stringify(good());
    for (const [body, type, status, kind] of [
      [json, 'text/plain', 415, 'content-type'],
      ['', 'application/json', 400, 'bad-request'],
      ['[]', 'application/json', 415, 'empty-body'],
      [`{"id": `, 'application/json', 400, 'bad-request'],
      [JSON.stringify({ ...good(), id: 'a'.repeat(9_000) }), 'application/json', 413, 'too-large'],
    ] as const) {
      const answer = await post(body, type);
      expect(answer.status, kind).to.equal(status);
      expect(answer.headers.get('content-type')).to.match(/^application\/problem\+json/);
      expect(await answer.json()).to.include({ type: `urn:overgang:problem:${kind}`, status });
    }
    const refusals = await database.rows(
      `select from refusal where client = 'trygghetsalarm' and sha256 is null`,
    );
    expect(refusals.length).to.be.greaterThan(5);
  });

  it('lets such a client do nothing else, and nobody else do this', async () => {
    const { id, number } = await atHome();
    const paths = ['/Messages?ReceiverHerIds=2011', '/notifications?HerIds=2011', '/pathways'];
    for (const path of [...paths, `/pathways/${id}`])
      expect((await alarm.api.get(path)).status, path).to.equal(403);
    const home = { json: { kind: 'Homecoming', at: hoursAgo(1) }, key: 'x' };
    expect((await alarm.api.post(`/pathways/${id}/events`, home)).status).to.equal(403);
    const json = fall('theirs', number);
    for (const partner of [kommune, hospital])
      expect((await partner.api.post('/hph4/deteriorations', { json })).status).to.equal(403);
    const stranger = await fetch(`${broker.url}/hph4/deteriorations`, { method: 'POST' });
    expect(stranger.status).to.equal(401);
    expect(await incidents(id)).to.be.empty;
  });

  it('is let in for a municipality only, without HER-ids', async () => {
    for (const args of [
      ['--organisation', '1001', '--scope', 'hph4'],
      ['--organisation', KOMMUNE, '--scope', 'hph4', '--her', '2011'],
      ['--organisation', KOMMUNE, '--scope', 'everything'],
      ['--organisation', KOMMUNE],
    ]) {
      const ran = await cli(broker.dataDir, ['clients', 'add', 'ny', ...args]);
      expect([ran.code !== 0, ran.out], args.join(' ')).to.eql([true, '']);
    }
    const taken = ['clients', 'add', 'kommune', '--organisation', KOMMUNE, '--scope', 'hph4'];
    expect((await cli(broker.dataDir, taken)).code, 'the scope of a client stays').to.equal(1);
  });

  it('leaves the number nowhere but in the protected column', async () => {
    const { number } = await atHome();
    const stranger = numberOf(somebody());
    await alarm.report(fall('private-1', number));
    await alarm.report(fall('private-2', stranger));
    await alarm.report({ ...fall('private-3', stranger), kind: stranger });
    const tables = await everything(database, ['overgang']);
    const holding = [...tables].filter(([, text]) => text.includes(stranger));
    // The driver of the database shows bytes in hex: the protected column is looked at as such.
    expect(holding.map(([name]) => name)).to.eql([]);
    const hex = Buffer.from(stranger).toString('hex');
    const inHex = [...tables].filter(([, text]) => text.includes(hex));
    expect(inHex.map(([name]) => name)).to.eql(['overgang.patient']);
    for (const one of [number, stranger]) expect(broker.log()).not.to.include(one);
  });

  it('would take a report twice without its unique key', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => atHome()));
    const storm = (id: string) =>
      Promise.all(people.map(({ number }) => alarm.report({ ...fall(id, number) })));
    const statuses = (await storm('storm-1')).map(({ status }) => status).sort();
    expect(statuses).to.eql([201, 409, 409, 409, 409, 409]);
    expect(await events('storm-1')).to.have.length(1);
    await database.rows(`alter table deterioration_report
      drop constraint deterioration_report_once, disable trigger deterioration_report_final`);
    await storm('storm-2');
    expect(await events('storm-2')).to.have.length(6);
  });
});

describe('the pace of one reporting client', function () {
  this.timeout(60_000);
  let broker: Broker;
  before(async () => {
    broker = await startBroker(await makeDataDir(), { OVERGANG_REPORTS_PER_MINUTE: '3' });
  });
  after(async () => {
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  it('is counted in the database: beyond it 429 says how long to wait, others go on', async () => {
    const [one, other] = [await openReporter(broker, 'en'), await openReporter(broker, 'to')];
    const post = (token: string, id: string) =>
      fetch(`${broker.url}/hph4/deteriorations`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(fall(id, numberOf(somebody()))),
      });
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => post(one.token, id)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).to.eql([202, 202, 202, 429, 429]);
    const refused = answers.filter(({ status }) => status === 429);
    for (const answer of refused) {
      expect(Number(answer.headers.get('retry-after'))).to.be.within(1, 20);
      expect(await answer.json()).to.include({ type: 'urn:overgang:problem:too-many' });
    }
    expect((await post(other.token, 'a')).status).to.equal(202);
    // The control: once its row is set back, as time does, the client has its turn again.
    const database = await openDatabase(broker.dataDir);
    await database.rows(`update client_pace set free_at = free_at - interval '20 seconds'`);
    await database.close();
    expect((await post(one.token, 'f')).status).to.equal(202);
    expect((await post(one.token, 'g')).status).to.equal(429);
  });
});
