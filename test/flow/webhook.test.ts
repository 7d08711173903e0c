import { expect } from 'chai';
import { makeService, PARTIES } from '../../src/messages/make.ts';
import { openMessages } from '../../src/messages/reader.ts';
import type { PartnerEntry } from '../../src/store/sql/partner-book.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { importPartners } from './import-partners.ts';
import { letter } from './letters.ts';
import type { Letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';
import { openWebhookReceiver, status } from './webhook-receiver.ts';
import type { Reply, WebhookReceiver } from './webhook-receiver.ts';

const ORGANISATION = { her: 6001, name: 'Webvik kommune' };
const CAREFUL = makeService(ORGANISATION, { her: 6011, name: 'Sykepleietjeneste' });
const CARELESS = makeService(ORGANISATION, { her: 6012, name: 'Saksbehandling' });
const ASLEEP = makeService(ORGANISATION, { her: 6013, name: 'Fysioterapi' });
const WARD = 1011;
const TIMEOUT_MS = 600;

const never: Reply = () => undefined;

describe('delivery by webhook', function () {
  this.timeout(30_000);
  const reader = openMessages('schemas');
  let broker: Broker;
  let database: Database;
  let hospital: Partner;
  let receiver: WebhookReceiver;
  let sleepingPort: number;

  const entry = (): PartnerEntry => {
    const webhook = { transport: 'webhook', apprec: 'broker' } as const;
    const { endpoint } = receiver;
    return {
      herId: ORGANISATION.her,
      name: ORGANISATION.name,
      kind: 'kommune',
      parties: [
        { herId: 6011, name: CAREFUL.name, ...webhook, endpoint, dropsDuplicates: true },
        { herId: 6012, name: CARELESS.name, ...webhook, endpoint, dropsDuplicates: false },
        {
          herId: 6013,
          name: ASLEEP.name,
          ...webhook,
          endpoint: `http://127.0.0.1:${sleepingPort}/inn`,
          dropsDuplicates: false,
        },
      ],
    };
  };

  before(async () => {
    const dataDir = await makeDataDir();
    broker = await startBroker(dataDir, {
      OVERGANG_WEBHOOK_TIMEOUT_MS: String(TIMEOUT_MS),
      OVERGANG_RETRY_MOST_MS: '400',
    });
    database = await openDatabase(dataDir);
    hospital = partnerOf(broker, 'sykehus');
    receiver = await openWebhookReceiver();
    const sleeper = await openWebhookReceiver();
    sleepingPort = sleeper.port;
    await sleeper.close();
    await importPartners(dataDir, [entry()]);
  });
  beforeEach(() => {
    receiver.reply = status(204);
  });
  after(async () => {
    await receiver.close();
    await database.close();
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  const hit = (id: string, count = 1) =>
    until(`${count} requests`, () => {
      const hits = receiver.hitsOf(id);
      return hits.length >= count ? hits : undefined;
    });
  const settled = (id: string) =>
    until('the delivery to be acknowledged', async () => {
      const [one] = await hospital.status(id);
      return one?.sent ? one : undefined;
    });
  const deadLetter = (id: string) =>
    until('a dead letter', async () => {
      const [row] = await database.rows<{ failure: string; detail: string; state: string }>(
        'select failure, detail, state from dead_letter where message_id = $1',
        [id],
      );
      return row;
    });
  const noAppRecFor = async ({ msgId }: Letter) => {
    for (const { id } of await hospital.inbox(WARD))
      expect((await hospital.document(id)).includes(msgId)).to.be.false;
    expect(
      await database.rows(
        'select from answer a join message m on m.id = a.message_id where m.msg_id = $1',
        [msgId],
      ),
    ).to.be.empty;
  };

  it('delivers the bytes as they are, and the broker answers only after a 2xx', async () => {
    let held: Parameters<Reply>[0] | undefined;
    receiver.reply = (response) => (held = response);
    const sent = letter({ receiver: CAREFUL });
    const id = await hospital.send(sent.text);
    const [first] = await hit(id);
    expect(first?.bytes.equals(Buffer.from(sent.text))).to.be.true;
    expect(first?.path).to.equal('/inn');
    expect(first?.headers).to.include({
      'content-type': 'application/xml',
      'idempotency-key': `${id}/6011`,
      'overgang-message-type': 'LOG_INNLAGT',
      'overgang-sender-her-id': '1011',
      'overgang-receiver-her-id': '6011',
      'overgang-msg-id': sent.msgId,
    });

    expect((await hospital.status(id))[0]).to.include({ sent: false, appRecStatus: null });
    await noAppRecFor(sent);
    held?.writeHead(202).end();

    expect(await settled(id)).to.include({ transportDeliveryState: 'Acknowledged' });
    const { document } = await hospital.appRecTo(WARD, sent.msgId);
    expect(reader.schemaOnly(document)).to.deep.equal([]);
    const reading = reader.read(document);
    if (reading.kind !== 'apprec') throw new Error('no AppRec');
    expect(reading.facts).to.deep.include({ status: '1', errors: [], role: 'PRIM' });
    expect(reading.facts.sender.herId).to.equal(6011);
    expect(reading.facts.sender.organisation.herId).to.equal(ORGANISATION.her);
    expect(reading.facts.receiver.herId).to.equal(PARTIES.ward.herId);
    expect(reading.facts.original.msgId).to.equal(sent.msgId);
    expect((await hospital.status(id))[0]).to.include({ appRecStatus: 'Ok' });
    expect(receiver.hitsOf(id)).to.have.length(1);
  });

  it('tries again after a 500, under the same Idempotency-Key, and settles once', async () => {
    receiver.reply = (response, count) => status(count < 3 ? 500 : 200)(response, count);
    const sent = letter({ receiver: CAREFUL });
    const id = await hospital.send(sent.text);
    await settled(id);
    const hits = receiver.hitsOf(id);
    expect(hits).to.have.length(3);
    expect(new Set(hits.map(({ headers }) => headers['idempotency-key']))).to.deep.equal(
      new Set([`${id}/6011`]),
    );
    await hospital.appRecTo(WARD, sent.msgId);
    const effects = await database.rows('select state from effect where message_id = $1', [id]);
    expect(effects).to.deep.equal([{ state: 'settled' }]);
    const tries = (await hospital.history(id)).filter(({ what }) => what === 'try-failed');
    expect(tries.map(({ detail }) => detail)).to.deep.equal(['receiver-silent', 'receiver-silent']);
  });

  for (const [name, reply, detail] of [
    ['a 400', status(400), 'HTTP 400'],
    ['a redirect, which it does not follow', status(302, { location: '/annet' }), 'HTTP 302'],
  ] as const)
    it(`lays before the operator what was refused by ${name}`, async () => {
      receiver.reply = reply;
      const sent = letter({ receiver: CAREFUL });
      const id = await hospital.send(sent.text);
      expect(await deadLetter(id)).to.deep.equal({
        failure: 'receiver-refused',
        detail,
        state: 'open',
      });
      expect(receiver.hitsOf(id).map(({ path }) => path)).to.deep.equal(['/inn']);
      expect((await hospital.status(id))[0]).to.include({
        transportDeliveryState: 'Unconfirmed',
        sent: false,
        appRecStatus: null,
      });
      await noAppRecFor(sent);
    });

  it('asks the operator after a silence when the receiver does not drop duplicates', async () => {
    receiver.reply = never;
    const sent = letter({ receiver: CARELESS });
    const id = await hospital.send(sent.text);
    expect(await deadLetter(id)).to.include({ failure: 'receiver-silent', state: 'open' });
    // A sound neighbour's delivery comes after it, and finds nothing more was sent.
    receiver.reply = status(204);
    await settled(await hospital.send(letter({ receiver: CARELESS }).text));
    expect(receiver.hitsOf(id)).to.have.length(1);
    const effects = await database.rows(
      'select state, attempts from effect where message_id = $1',
      [id],
    );
    expect(effects).to.deep.equal([{ state: 'stuck', attempts: 1 }]);
    await noAppRecFor(sent);
  });

  it('repeats after a silence, under the same key, when the receiver drops duplicates', async () => {
    receiver.reply = (response, count) => (count === 1 ? never : status(200))(response, count);
    const id = await hospital.send(letter({ receiver: CAREFUL }).text);
    await settled(id);
    const keys = receiver.hitsOf(id).map(({ headers }) => headers['idempotency-key']);
    expect(keys).to.deep.equal([`${id}/6011`, `${id}/6011`]);
  });

  it('waits for a receiver that is down, and delivers when it is up', async () => {
    const sent = letter({ receiver: ASLEEP });
    const id = await hospital.send(sent.text);
    await until('a refused connection in the history', async () =>
      (await hospital.history(id)).some(
        ({ what, detail }) => what === 'try-failed' && detail === 'receiver-unreachable',
      ),
    );
    expect((await hospital.status(id))[0]).to.include({ sent: false, appRecStatus: null });
    await noAppRecFor(sent);
    const awake = await openWebhookReceiver(sleepingPort);
    try {
      await settled(id);
      expect(awake.hitsOf(id)).to.have.length(1);
      expect(awake.hitsOf(id)[0]?.bytes.equals(Buffer.from(sent.text))).to.be.true;
      await hospital.appRecTo(WARD, sent.msgId);
    } finally {
      await awake.close();
    }
  });
});
