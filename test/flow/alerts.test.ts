import { expect } from 'chai';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { letter } from './letters.ts';
import type { Letter } from './letters.ts';
import { openMailServer, textOf } from './mail-server.ts';
import type { Mail, MailServer } from './mail-server.ts';
import { partnerOf } from './partner.ts';
import { until } from './until.ts';

const FOUR_DAYS_IN_HOURS = 96;
const AT_ONCE_MS = 5_000;

const late = () => letter({ type: 'LOG_UTSKREVET', hours: FOUR_DAYS_IN_HOURS });

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
  const effectsOf = (pathwayId: string) =>
    database.rows<{ state: string }>(
      `select e.state from effect e join alert a on a.id = e.alert_id where a.pathway_id = $1`,
      [pathwayId],
    );
  const mailAbout = (pathwayId: string) =>
    until(
      `a mail about ${pathwayId}`,
      () => server.mails.find((mail) => textOf(mail).includes(pathwayId)),
      AT_ONCE_MS,
    );
  const messageIdOf = ({ source }: Mail) => /^message-id: (.+)$/im.exec(source)?.[1];

  let held: string;
  let sent: Letter;

  it('is kept, and its alert held, while there is no mail server', async () => {
    await start();
    held = await overdueOf(late());
    expect(await effectsOf(held)).to.deep.equal([{ state: 'held' }]);
    expect(server.mails).to.be.empty;
  });

  it('is told of once there is one', async () => {
    await stop();
    await start({ SMTP_URL: server.url });
    await mailAbout(held);
    await until('the effect to be settled', async () => {
      const effects = await effectsOf(held);
      return effects.length === 1 && effects[0]?.state === 'settled';
    });
    expect(server.mails).to.have.length(1);
  });

  it('is told of within five seconds by one mail that says nothing of the patient', async () => {
    sent = late();
    const pathwayId = await overdueOf(sent);
    const mail = await mailAbout(pathwayId);
    const { patient, sender, msgId } = sent.input;
    const text = `${mail.source}\n${textOf(mail)}`;
    const secrets = [
      ...(patient?.idents.map(({ id }) => id) ?? []),
      patient?.familyName,
      patient?.givenName,
      patient?.dateOfBirth,
      sender.name,
      msgId,
    ];
    expect(secrets).to.have.length(6);
    for (const secret of secrets) {
      expect(secret).to.be.a('string').and.not.empty;
      expect(text).not.to.match(new RegExp(`\\b${secret}\\b`, 'i'));
    }
    expect(mail).to.deep.include({
      from: 'overgang@localhost',
      to: ['hjemmetjenesten@fjordvik.example'],
    });
    expect(messageIdOf(mail)).to.match(/^<alert-[0-9a-f-]{36}@overgang>$/);
    expect(textOf(mail)).to.include(`/ops/overdue#${pathwayId}`);
    expect(textOf(mail)).to.include('HPH2');
  });

  it('is not told of again by a broker that starts anew', async () => {
    await stop();
    await start({ SMTP_URL: server.url });
    // A third patient's mail comes after whatever the start would have repeated.
    await mailAbout(await overdueOf(late()));
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
});
