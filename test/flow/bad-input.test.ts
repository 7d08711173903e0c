import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { makePatient, makeService } from '../../src/messages/make.ts';
import { openMessages } from '../../src/messages/reader.ts';
import { sharedBytes } from '../schema/shared.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { AT_THE_DOOR, BY_APPREC, json, xml } from './bad-input-rows.ts';
import type { Given } from './bad-input-rows.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { flood } from './flood.ts';
import { letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';

const WARD = 1011;
const NURSING = 2011;
const MEBIBYTE = 1_048_576;

interface Problem {
  readonly Error?: string;
  readonly Places?: readonly { readonly line: number; readonly column: number }[];
}

describe('bad input', function () {
  this.timeout(30_000);
  const reader = openMessages('schemas');
  let broker: Broker;
  let database: Database;
  let hospital: Partner;
  let kommune: Partner;
  /** What was posted with a token, by what became of it. */
  const refused: string[] = [];
  const stored = new Set<string>();

  before(async () => {
    broker = await startBroker(await makeDataDir());
    database = await openDatabase(broker.dataDir);
    hospital = partnerOf(broker, 'sykehus');
    kommune = partnerOf(broker, 'kommune');
  });
  after(async () => {
    await database.close();
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  async function post({ type, body, client = 'sykehus' }: Given) {
    const answer = await fetch(`${broker.url}/Messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${broker.tokenOf(client)}`, 'content-type': type },
      body,
    });
    const said: unknown = await answer.json();
    const id = typeof said === 'string' ? said : '';
    if (answer.status === 201) stored.add(id);
    else refused.push(id);
    return { status: answer.status, id, problem: said as Problem };
  }

  const lastRefusal = async () =>
    (
      await database.rows<{ http: number; failure: string; client: string }>(
        'select http, failure, client from refusal order by id desc limit 1',
      )
    )[0];

  for (const row of AT_THE_DOOR)
    it(`refuses ${row.name}: ${row.http}, and keeps that it did`, async () => {
      const given = row.given();
      const { status, problem } = await post(given);
      expect(status).to.equal(row.http);
      expect(problem.Error).to.be.a('string').and.not.empty;
      expect(await lastRefusal()).to.deep.equal({
        http: row.http,
        failure: row.failure,
        client: given.client ?? 'sykehus',
      });
      if (!row.placed) return;
      const [place] = problem.Places ?? [];
      expect(place?.line).to.be.greaterThan(0);
      expect(place?.column).to.be.greaterThan(0);
    });

  it('notes in the audit who tried to send for somebody else', async () => {
    const rows = await database.rows(
      `select actor, target from audit where action = 'sender-refused' order by id limit 1`,
    );
    expect(rows).to.deep.equal([{ actor: 'client:kommune', target: String(WARD) }]);
  });

  for (const row of BY_APPREC)
    it(`answers ${row.name} with ${row.code}`, async () => {
      const text = row.given();
      const { status, id } = await post(xml(text));
      expect(status).to.equal(201);
      const msgId = /<MsgId>([^<]+)</.exec(text)?.[1] ?? '';
      const { document } = await hospital.appRecTo(WARD, msgId);
      expect(reader.schemaOnly(document)).to.deep.equal([]);
      const reading = reader.read(document);
      if (reading.kind !== 'apprec') throw new Error('no AppRec');
      const [error, ...more] = reading.facts.errors;
      expect(reading.facts.status).to.equal('2');
      expect(more).to.be.empty;
      expect(error).to.include({ code: row.code, system: '2.16.578.1.12.4.1.1.8221' });
      expect(error?.text).to.be.a('string').and.not.empty;
      if (row.detail) expect(error?.detail).to.include(row.detail);
      expect((await hospital.status(id))[0]).to.include({ sent: false, appRecStatus: 'Rejected' });
      const cases = await database.rows(
        'select failure, state from dead_letter where message_id = $1',
        [id],
      );
      expect(cases).to.deep.equal([{ failure: row.failure, state: 'open' }]);
      // The part it was for never sees it.
      expect((await kommune.inbox(NURSING)).map((one) => one.id)).not.to.include(id);
      expect((await kommune.api.get(`/Messages/${id}`)).status).to.equal(404);
    });

  it('answers a message of a type that is not supported with T10', async function () {
    const published = sharedBytes('examples/Dialogmelding_foresporsel_PLO_v1-0.xml');
    if (published === undefined) {
      this.test!.title += ' (skipped: the published examples are not on this machine)';
      return this.skip();
    }
    const sender = partnerOf(broker, 'eksempel-kommune');
    const bytes = published.toString('utf8').replace('V="DIALOG_FORESPORSEL"', 'V="EPIKRISE"');
    stored.add(await sender.send(bytes));
    const { document } = await sender.appRecTo(5078, 'f0f88210-0111-11e8-8f1a-0800200c9a66');
    const reading = reader.read(document);
    expect(reading.kind === 'apprec' && reading.facts.errors[0]?.code).to.equal('T10');
  });

  it('lays before the operator what is for nobody in the book, and answers nothing', async () => {
    const nobody = makeService({ her: 7777, name: 'Andre steder' }, { her: 7778, name: 'Der' });
    const sent = letter({ receiver: nobody });
    const { id } = await post(xml(sent.text));
    const [row] = await until('a dead letter', async () => {
      const rows = await database.rows<{ failure: string; effect_id: string }>(
        'select failure, effect_id from dead_letter where message_id = $1',
        [id],
      );
      return rows.length > 0 ? rows : undefined;
    });
    expect(row).to.deep.equal({ failure: 'no-route', effect_id: `${id}/7778` });
    expect((await hospital.status(id))[0]).to.include({
      transportDeliveryState: 'Unconfirmed',
      appRecStatus: null,
    });
  });

  it('takes ISO-8859-1 with æøå, and delivers the very bytes', async () => {
    const patient = { ...makePatient(7), familyName: 'Blåbærsyltetøy' };
    const bytes = Buffer.from(letter({ patient, encoding: 'ISO-8859-1' }).text, 'latin1');
    expect(bytes.includes(0xe5), 'å as one byte').to.be.true;
    const { status, id } = await post(xml(bytes));
    expect(status).to.equal(201);
    await until('the message in the inbox', async () =>
      (await kommune.inbox(NURSING)).some((row) => row.id === id),
    );
    expect((await kommune.document(id)).equals(bytes)).to.be.true;
  });

  for (const [name, authorization] of [
    ['no token', undefined],
    ['a token of nobody', `Bearer ${'x'.repeat(43)}`],
    ['another scheme', 'Basic c3lrZWh1czp4'],
  ] as const)
    it(`lets nobody in with ${name}: 401`, async () => {
      const before = await database.rows('select from message');
      const answer = await fetch(`${broker.url}/Messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/xml', ...(authorization && { authorization }) },
        body: letter().text,
      });
      expect(answer.status).to.equal(401);
      expect(answer.headers.get('www-authenticate')).to.equal('Bearer');
      expect(await answer.json()).to.include({ ErrorCode: 1200 });
      expect(await database.rows('select from message')).to.have.length(before.length);
    });

  it('takes the same bytes twice as one message, other bytes under the MsgId not at all', async () => {
    const sent = letter();
    const first = await post(xml(sent.text));
    const again = await post(xml(sent.text));
    expect(again).to.deep.equal(first);
    const viaJson = await post(
      json({ businessDocument: Buffer.from(sent.text).toString('base64') }),
    );
    expect(viaJson).to.deep.equal(first);
    const other = await post(xml(`${sent.text}\n`));
    expect(other.status).to.equal(409);
    expect(await lastRefusal()).to.include({ failure: 'msgid-reused' });
    const document = await hospital.document(first.id);
    expect(document.equals(Buffer.from(sent.text))).to.be.true;
  });

  for (const processingStatus of ['T', 'D'])
    it(`delivers ProcessingStatus ${processingStatus} and leaves the pathway alone (R005)`, async () => {
      const pathwaysOf = async (id: string) =>
        ((await kommune.api.get(`/pathways?message=${id}`)).body as { pathways: unknown[] })
          .pathways.length;
      const patient = makePatient(processingStatus.charCodeAt(0));
      const test = await post(xml(letter({ patient, processingStatus }).text));
      const real = await post(xml(letter({ patient, processingStatus: 'P' }).text));
      await until('both messages in the inbox', async () => {
        const ids = (await kommune.inbox(NURSING)).map((row) => row.id);
        return ids.includes(test.id) && ids.includes(real.id);
      });
      expect(await pathwaysOf(test.id)).to.equal(0);
      expect(await pathwaysOf(real.id)).to.equal(1);
    });

  const residentMb = () => {
    const text = readFileSync(`/proc/${broker.process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1]) / 1024;
  };

  for (const [name, headers] of [
    ['told beforehand', { 'content-length': 40 * MEBIBYTE }],
    ['not told', { 'transfer-encoding': 'chunked' }],
  ] as const)
    it(`refuses 40 MB, its length ${name}, and the others notice nothing`, async () => {
      const before = residentMb();
      const others = Array.from({ length: 5 }, () => post(xml(letter().text)));
      const [status, ...neighbours] = await Promise.all([
        flood(`${broker.url}/Messages`, 40, {
          authorization: `Bearer ${broker.tokenOf('sykehus')}`,
          'content-type': 'application/xml',
          ...headers,
        }),
        ...others,
      ]);
      expect(status).to.equal(413);
      refused.push('too large');
      expect(neighbours.map((one) => one.status)).to.deep.equal([201, 201, 201, 201, 201]);
      const row = await until('the refusal', async () => {
        const last = await lastRefusal();
        return last?.failure === 'too-large' ? last : undefined;
      });
      expect(row).to.include({ http: 413 });
      // At most what may come in is held, not what was sent.
      expect(residentMb() - before).to.be.lessThan(150);
    });

  it('loses nothing: each request is a message or a refusal', async () => {
    const [count] = await database.rows<{ refusals: number; messages: string[] }>(
      `select (select count(*)::int from refusal) as refusals,
        (select array_agg(id::text) from message where origin = 'client') as messages`,
    );
    expect(count?.refusals).to.equal(refused.length);
    expect(new Set(count?.messages)).to.deep.equal(stored);
    await until('all to be decided', async () => {
      const waiting = await database.rows(`select from message where state = 'accepted'`);
      return waiting.length === 0;
    });
    const [stuck] = await database.rows(`select from message where state = 'stuck'`);
    expect(stuck).to.be.undefined;
  });
});
