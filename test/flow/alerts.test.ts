import { expect } from 'chai';
import { LOCAL_PARTNERS } from '../../src/local-partners.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { importPartners } from './import-partners.ts';
import { letter } from './letters.ts';
import type { Letter } from './letters.ts';
import { openMailServer, textOf } from './mail-server.ts';
import type { Mail, MailServer } from './mail-server.ts';
import { partnerOf } from './partner.ts';
import { until } from './until.ts';
import { openWebhookReceiver } from './webhook-receiver.ts';

const FOUR_DAYS_IN_HOURS = 96;
const AT_ONCE_MS = 5_000;

const late = () => letter({ type: 'LOG_UTSKREVET', hours: FOUR_DAYS_IN_HOURS });

/** Throws when a text holds anything of the patient or the message; the message itself does. */
function saysNothingOf({ input, text: message }: Letter, text: string): void {
  const { patient, sender, msgId } = input;
  const secrets = [
    ...(patient?.idents.map(({ id }) => id) ?? []),
    patient?.familyName,
    patient?.givenName,
    sender.name,
    msgId,
  ];
  expect(secrets).to.have.length(5);
  for (const secret of secrets) {
    expect(secret).to.be.a('string').and.not.empty;
    const word = new RegExp(`\\b${secret}\\b`, 'i');
    expect(message, 'the control').to.match(word);
    expect(text).not.to.match(word);
  }
  expect(text).not.to.match(new RegExp(`\\b${patient?.dateOfBirth}\\b`));
}

/** The tests follow each other on the same data, as the days of one broker do. */
describe('a deadline that has passed', function () {
  this.timeout(60_000);
  let dataDir: string;
  let server: MailServer;
  let broker: Broker;
  let database: Database;

  const start = async (env: Readonly<Record<string, string>> = {}) => {
    broker = await startBroker(dataDir, env);
    database = await openDatabase(dataDir);
  };
  const stop = async () => {
    await database.close();
    await broker.stop();
  };
  before(async () => {
    dataDir = await makeDataDir();
    server = await openMailServer();
  });
  after(async () => {
    await stop();
    await server.close();
    await removeDataDir(dataDir);
  });

  /** Id of the pathway that a message moved, once its deadline is overdue. */
  async function overdueOf({ text }: Letter): Promise<string> {
    const id = await partnerOf(broker, 'sykehus').send(text);
    const rows = await until(
      'the deadline to be overdue',
      async () => {
        const found = await database.rows<{ pathway_id: string; timer: string }>(
          `select d.pathway_id, d.timer from deadline d
           join pathway_event e on e.pathway_id = d.pathway_id
           where e.message_id = $1 and d.status = 'overdue'`,
          [id],
        );
        return found.length > 0 ? found : undefined;
      },
      AT_ONCE_MS,
    );
    expect(rows.map(({ timer }) => timer)).to.deep.equal(['t2']);
    return rows[0]?.pathway_id ?? '';
  }
  /** The alert that is mailed, and the state of its digest while it waits. */
  const alertOf = async (pathwayId: string) => {
    const [row] = await database.rows<{ id: string; told: string | null; state: string | null }>(
      `select a.id, a.told, e.state from alert a left join effect e on e.id = a.digest_id
       where a.pathway_id = $1 and a.level = 'L1' and a.timer = 't2'`,
      [pathwayId],
    );
    return row;
  };
  const inDigest = (pathwayId: string, state: string) =>
    until(`the alert of ${pathwayId} to be ${state}`, async () => {
      const alert = await alertOf(pathwayId);
      return alert?.state === state && alert;
    });
  const told = (pathwayId: string) =>
    until(`the alert of ${pathwayId} to be told`, async () => {
      const alert = await alertOf(pathwayId);
      return alert?.told === 'overdue' && alert;
    });
  /** The unit has had its mail of this hour: the next comes now all the same. */
  const hourLater = () => database.rows(`update effect set due_at = now() where state = 'owed'`);
  const mailAbout = (pathwayId: string) =>
    until(
      `a mail about ${pathwayId}`,
      () => server.mails.find((mail) => textOf(mail).includes(pathwayId)),
      AT_ONCE_MS,
    );
  const messageIdOf = ({ source }: Mail) => /^message-id:\s+(<\S+>)/im.exec(source)?.[1];

  let held: string;
  let sent: Letter;

  it('is kept, and its alert held, while there is no mail server', async () => {
    await start();
    held = await overdueOf(late());
    await inDigest(held, 'held');
    expect(server.mails).to.be.empty;
  });

  it('is told of once there is one', async () => {
    await stop();
    await start({ SMTP_URL: server.url });
    await mailAbout(held);
    await told(held);
    expect(server.mails).to.have.length(1);
  });

  it('waits for the next hour when its unit has had a mail, which says nothing of the patient', async () => {
    sent = late();
    const pathwayId = await overdueOf(sent);
    await inDigest(pathwayId, 'owed');
    const hours = await database.rows<{ gap: number }>(
      `select extract(epoch from e.due_at - date_trunc('hour', first.gathered_at))::int / 3600 as gap
       from effect e, digest first
       where e.kind = 'alert' and e.state = 'owed' and first.gathered_at is not null`,
    );
    expect(hours).to.deep.equal([{ gap: 1 }]);
    expect(server.mails).to.have.length(1);
    await hourLater();
    const mail = await mailAbout(pathwayId);
    saysNothingOf(sent, `${mail.source}\n${textOf(mail)}`);
    expect(mail).to.deep.include({
      from: 'overgang@localhost',
      to: ['hjemmetjenesten@fjordvik.example'],
    });
    expect(messageIdOf(mail)).to.match(/^<alert\.[0-9a-f-]{36}\.2011\.L1\.\d{10}@overgang>$/);
    expect(textOf(mail)).to.include(`/ops/overdue#${pathwayId}`);
    expect(textOf(mail)).to.include('HPH2');
  });

  it('is not told of again by a broker that starts anew', async () => {
    await stop();
    await start({ SMTP_URL: server.url });
    // A third patient's mail comes after whatever the start would have repeated.
    const third = await overdueOf(late());
    await inDigest(third, 'owed');
    await hourLater();
    await mailAbout(third);
    await told(third);
    const ids = server.mails.map(messageIdOf);
    expect(ids).to.have.length(3);
    expect(new Set(ids).size).to.equal(3);
    // The mail is here a moment before the broker has written that it went.
    const effects = await until('every alert to be settled', async () => {
      const rows = await database.rows(`select state, attempts from effect where kind = 'alert'`);
      return rows.every(({ state }) => state === 'settled') && rows;
    });
    expect(effects).to.deep.equal(
      Array.from({ length: 3 }, () => ({ state: 'settled', attempts: 1 })),
    );
  });

  it('is posted to the system of its unit as well, with as little of the patient', async () => {
    const receiver = await openWebhookReceiver();
    const kommune = LOCAL_PARTNERS.filter(({ herId }) => herId === 2001);
    await importPartners(
      dataDir,
      kommune.map((entry) => ({ ...entry, alertWebhook: receiver.endpoint })),
    );
    const other = late();
    const pathwayId = await overdueOf(other);
    await inDigest(pathwayId, 'owed');
    await hourLater();
    const hit = await until('the digest to be posted', () => receiver.hitsOf(undefined)[0]);
    const body = hit.bytes.toString();
    expect(body).to.contain(pathwayId);
    saysNothingOf(other, `${body}${JSON.stringify(hit.headers)}`);
    saysNothingOf(other, textOf(await mailAbout(pathwayId)));
    await receiver.close();
  });

  it('can be seen to by the system of the municipality, and by no other', async () => {
    const alert = await alertOf(held);
    const kommune = partnerOf(broker, 'kommune').api;
    const at = `/pathways/${held}/alerts/${alert?.id}`;
    const taken = { reason: 'ringer dem i dag', key: 'taken' };
    const acknowledged = await kommune.post(`${at}/acknowledge`, { json: taken });
    expect(acknowledged.status).to.equal(201);
    expect(acknowledged.body).to.deep.include({
      id: alert?.id,
      acknowledged: true,
      told: 'overdue',
    });
    expect((await kommune.post(`${at}/acknowledge`, { json: taken })).status).to.equal(200);

    const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
    const off = { reason: 'besøk er avtalt', key: 'off', until: hours(24) };
    const snoozed = await kommune.post(`${at}/snooze`, { json: off });
    expect(snoozed.status).to.equal(201);
    expect(snoozed.body).to.deep.include({ snoozedUntil: off.until, told: 'snoozed' });
    const listed = (await kommune.get(`/pathways/${held}/alerts`)).body as { alerts: object[] };
    expect(listed.alerts).to.deep.include(snoozed.body);

    const REFUSED: readonly (readonly [object, RegExp])[] = [
      [{ ...off, key: 'x', until: hours(24 * 8) }, /at most 7 days/],
      [{ ...off, key: 'x', until: hours(-1) }, /to come/],
      [{ ...off, key: 'x', until: undefined }, /until/],
      [{ ...off, key: 'x', reason: 'nei' }, /5 to 500/],
      [{ ...off, key: 'x', reason: 'gjelder 13916900216' }, /national number/],
      [{ ...off, reason: 'en annen grunn' }, /key has been used/],
      [{ ...off, key: undefined }, /idempotency key/],
    ];
    for (const [json, fault] of REFUSED) {
      const answer = await kommune.post(`${at}/snooze`, { json });
      expect(answer.status, JSON.stringify(json)).to.equal(400);
      expect(JSON.stringify(answer.body)).to.match(fault);
    }
    const nobody = await partnerOf(broker, 'lege').api.post(`${at}/acknowledge`, { json: taken });
    expect(nobody.status).to.equal(404);
  });
});
