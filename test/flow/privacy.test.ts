import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { buildAppRec } from '../../src/messages/app-rec.ts';
import { makePatient, PARTIES } from '../../src/messages/make.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { cli } from './cli.ts';
import { everything, openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { importPartners } from './import-partners.ts';
import { hoursAgo, letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';
import { openWebhookReceiver, status } from './webhook-receiver.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

/** Words that stand in no schema, path or code of ours. */
const PATIENT = {
  ...makePatient(1_234_567),
  familyName: 'Xyløfonsen',
  givenName: 'Qvintarella',
};
const FNR = PATIENT.idents[0]?.id ?? '';
const SECRETS = [FNR, PATIENT.familyName, PATIENT.givenName, 'Zebrakveil'];
const CLINICAL = 'Zebrakveil';

/** Tables that are there to hold them: the bytes, and the protected description of patients. */
const MAY_HOLD = ['overgang.body', 'overgang.patient'];

/** Documents that carry the patient where a careless error text would repeat it. */
const good = () => letter({ patient: PATIENT }).text;
const CARELESS: readonly { readonly name: string; readonly text: () => string }[] = [
  { name: 'cut off within the name', text: () => good().split('Xyløfon')[0] + 'Xyløfonsen' },
  {
    name: 'the number as name of an element',
    text: () => good().replace('<Patient>', `<Patient><N${FNR}>${PATIENT.familyName}</N${FNR}>`),
  },
  {
    name: 'the number as date of birth',
    text: () => good().replace(/<DateOfBirth>[^<]*/, `<DateOfBirth>${FNR}`),
  },
  {
    name: 'the name as code of the sex',
    text: () => good().replace('<Sex V="', `<Sex V="${PATIENT.familyName}`),
  },
  {
    name: 'the number as name of an attribute',
    text: () => good().replace('<Patient>', `<Patient N${FNR}="${PATIENT.givenName}">`),
  },
  {
    name: 'the number as time of the event',
    text: () => good().replace(/TidspunktForHendelse V="[^"]*/, `TidspunktForHendelse V="${FNR}`),
  },
  {
    name: 'clinical text where a flag should be',
    text: () => good().replace('<po:Anslag>false<', `<po:Anslag>${CLINICAL}<`),
  },
  {
    name: 'an entity that nobody defined',
    text: () => good().replace('<FamilyName>', `<FamilyName>&${CLINICAL};`),
  },
  {
    name: 'a DOCTYPE that defines the name',
    text: () => good().replace('<MsgHead ', `<!DOCTYPE MsgHead [<!ENTITY a "${FNR}">]><MsgHead `),
  },
  {
    name: 'a prefix that nobody declared',
    text: () => good().replace('<FamilyName>', `<${CLINICAL}:FamilyName>`),
  },
  {
    name: 'the number where the HER-id should be',
    text: () =>
      good()
        .replaceAll('<Id>2011</Id>', `<Id>${FNR}</Id>`)
        .replaceAll('<Id>2001</Id>', `<Id>${FNR}</Id>`),
  },
];

describe('what may be known of a patient', function () {
  this.timeout(60_000);
  let broker: Broker;
  let database: Database;
  let hospital: Partner;
  let kommune: Partner;
  let receiver: WebhookReceiver;
  /** Everything the broker answered that is not the document itself. */
  const answers: string[] = [];

  before(async () => {
    const dataDir = await makeDataDir();
    broker = await startBroker(dataDir, { LOG_LEVEL: 'debug' });
    database = await openDatabase(dataDir);
    hospital = partnerOf(broker, 'sykehus');
    kommune = partnerOf(broker, 'kommune');
    receiver = await openWebhookReceiver();
    receiver.reply = status(400);
    await importPartners(dataDir, [
      {
        herId: 6001,
        name: 'Webvik kommune',
        kind: 'kommune',
        parties: [
          { herId: 6011, name: 'Sykepleie', transport: 'webhook', endpoint: receiver.endpoint },
        ],
      },
    ]);
  });
  after(async () => {
    await receiver.close();
    await database.close();
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  const post = async (text: string, partner = hospital): Promise<string> => {
    const { status: code, body } = await partner.post(text);
    answers.push(JSON.stringify(body));
    return code === 201 ? String(body) : '';
  };
  const decided = () =>
    until('all to be decided', async () => {
      const waiting = await database.rows(
        `select from message where state = 'accepted'
         union all select from effect where state = 'owed'`,
      );
      return waiting.length === 0;
    });
  const find = (text: string) =>
    SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

  it('a whole pathway with refusals, dead letters and pages of the API is played', async () => {
    const id = await post(letter({ type: 'LOG_UTSKREVET', hours: 96, patient: PATIENT }).text);
    await post(
      good().replace('<Id>2011</Id>', '<Id>6011</Id>').replace('<Id>2001</Id>', '<Id>6001</Id>'),
    );
    for (const { text } of CARELESS) {
      expect(find(text()), 'the document itself holds it').not.to.be.empty;
      await post(text());
    }
    await decided();
    const orphan = buildAppRec({
      id: randomUUID(),
      genDate: hoursAgo(0),
      status: '2',
      errors: [{ code: 'X99', detail: `${FNR} ${CLINICAL}` }],
      from: PARTIES.nursing,
      to: PARTIES.ward,
      original: { type: 'LOG_INNLAGT', msgId: randomUUID(), genDate: hoursAgo(1) },
    });
    await post(orphan, kommune);
    await decided();
    for (const path of ['', '/status', '/history', '/apprec'])
      answers.push(JSON.stringify((await hospital.api.get(`/Messages/${id}${path}`)).body));
    answers.push(JSON.stringify((await kommune.api.get('/pathways')).body));
    answers.push(JSON.stringify(await kommune.inbox(2011)));
    const rows = await database.rows<{ failure: string }>('select failure from dead_letter');
    expect(rows.map(({ failure }) => failure)).to.include.members([
      'receiver-refused',
      'schema-violation',
      'apprec-orphan',
    ]);
    expect(await database.rows('select from refusal')).not.to.be.empty;
  });

  it('stands in no answer of the API', () => {
    expect(answers).to.have.length.greaterThan(CARELESS.length);
    for (const answer of answers) expect(find(answer), answer).to.be.empty;
  });

  it('stands in no line of the log, and in nothing it said', () => {
    expect(broker.log()).to.include('process.ready');
    expect(find(broker.log())).to.be.empty;
    expect(find(broker.said)).to.be.empty;
  });

  it('stands in no table of the queue, whatever was rung', async () => {
    const tables = await everything(database, ['bullmq']);
    expect(tables.size).to.be.greaterThan(0);
    for (const [name, text] of tables) expect(find(text), name).to.be.empty;
  });

  it('stands in no table but the two that are there to hold it', async () => {
    const tables = await everything(database, ['overgang']);
    expect([...tables.keys()]).to.include.members([...MAY_HOLD, 'overgang.dead_letter']);
    for (const [name, text] of tables)
      if (!MAY_HOLD.includes(name) && !name.startsWith('overgang.body_'))
        expect(find(text), name).to.be.empty;
  });

  it('is not printed by show', async () => {
    const [row] = await database.rows<{ id: string }>('select id::text from message limit 1');
    const { code, out, err } = await cli(broker.dataDir, ['show', row?.id ?? '']);
    expect(code).to.equal(0);
    expect(find(out + err)).to.be.empty;
  });
});
