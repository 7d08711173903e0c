import { expect } from 'chai';
import { buildAppRec } from '../../src/messages/app-rec.ts';
import { makeService, PARTIES } from '../../src/messages/make.ts';
import { openMessages } from '../../src/messages/reader.ts';
import type { AppRecFacts } from '../../src/messages/reading.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { change, dialog, inPlo15 } from '../rules/remarks.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { importPartners } from './import-partners.ts';
import { hoursAgo, letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';
import { openWebhookReceiver } from './webhook-receiver.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

const WARD = 1011;
const NURSING = 2011;
const ORGANISATION = { her: 6001, name: 'Webvik kommune' };
const SILENT = makeService(ORGANISATION, { her: 6011, name: 'Sykepleietjeneste' });
const AR10 = 'http://www.kith.no/xmlstds/apprec/2004-11-21';
const PLO15 = 'http://www.kith.no/xmlstds/po/Pasientlogistikk/2009-06-30';

describe('the AppRec that a message is answered by', function () {
  this.timeout(30_000);
  const reader = openMessages('schemas');
  let broker: Broker;
  let database: Database;
  let hospital: Partner;
  let kommune: Partner;
  let system: WebhookReceiver;

  before(async () => {
    broker = await startBroker(await makeDataDir(), {
      OVERGANG_UNSUPPORTED_TYPE: 'hold',
      OVERGANG_APPREC_10_ROLE: 'REQ',
    });
    database = await openDatabase(broker.dataDir);
    hospital = partnerOf(broker, 'sykehus');
    kommune = partnerOf(broker, 'kommune');
    system = await openWebhookReceiver();
    const { endpoint } = system;
    const webhook = { transport: 'webhook', apprec: 'broker', endpoint } as const;
    await importPartners(broker.dataDir, [
      {
        herId: ORGANISATION.her,
        name: ORGANISATION.name,
        kind: 'kommune',
        parties: [{ herId: 6011, name: SILENT.name, ...webhook }],
      },
    ]);
  });
  after(async () => {
    await system.close();
    await database.close();
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  const delivered = async (text: string): Promise<string> => {
    const id = await hospital.send(text);
    await until('the message in the inbox', async () =>
      (await kommune.inbox(NURSING)).some((row) => row.id === id),
    );
    return id;
  };
  const receiptOf = async (id: string) => (await hospital.status(id))[0]?.appRecStatus ?? null;
  const caseOf = (id: string) =>
    until('a dead letter', async () => {
      const [row] = await database.rows<{ failure: string; state: string }>(
        'select failure, state from dead_letter where message_id = $1',
        [id],
      );
      return row;
    });

  /** The AppRec as it came to the ward, valid by its schema. */
  async function answerTo(msgId: string): Promise<{ facts: AppRecFacts; text: string }> {
    const { document } = await hospital.appRecTo(WARD, msgId);
    expect(reader.schemaOnly(document)).to.deep.equal([]);
    const reading = reader.read(document);
    if (reading.kind !== 'apprec') throw new Error('no AppRec');
    return { facts: reading.facts, text: document.toString() };
  }

  it('R055 is 1.0 for PLO 1.5, through the API', async () => {
    const sent = letter();
    const text = inPlo15(sent.text);
    expect(text).to.include(PLO15).and.not.include('2012-04-01');
    const id = await delivered(text);
    expect((await kommune.document(id)).equals(Buffer.from(text))).to.be.true;
    await kommune.answer(id, NURSING, { appRecStatus: '1' });
    const { facts, text: apprec } = await answerTo(sent.msgId);
    expect(facts).to.deep.include({ version: '1.0', status: '1', errors: [], role: 'REQ' });
    expect(apprec).to.include(`<AppRec xmlns="${AR10}">`).and.include('1.0 2004-11-21');
    expect(facts.sender.herId).to.equal(NURSING);
    expect(facts.receiver.herId).to.equal(WARD);
    expect(await receiptOf(id)).to.equal('Ok');
  });

  it('R055 is 1.0 for a refused PLO 1.5, with its Error', async () => {
    const sent = letter({ patient: undefined });
    await hospital.send(inPlo15(sent.text));
    const { facts } = await answerTo(sent.msgId);
    expect(facts).to.deep.include({ version: '1.0', status: '2' });
    expect(facts.errors[0]).to.include({
      code: 'E36',
      text: 'Pasientopplysninger er utilstrekkelige',
    });
  });

  it('R055 is 1.0 where the broker answers for a system that cannot', async () => {
    const sent = letter({ receiver: SILENT });
    await hospital.send(inPlo15(sent.text));
    expect((await answerTo(sent.msgId)).facts).to.deep.include({ version: '1.0', status: '1' });
  });

  it('R055 is 1.0 for dialogue 1.0, and 1.1 for dialogue 1.1 and PLO 1.6', async () => {
    for (const [text, version] of [
      [(msgId: string) => dialog('DIALOG_NOTAT', '1.0', { msgId }), '1.0'],
      [(msgId: string) => dialog('DIALOG_HELSEFAGLIG', '1.1', { msgId }), '1.1'],
      [() => letter().text, '1.1'],
    ] as const) {
      const own = letter();
      const document = text(own.msgId);
      const msgId = /<MsgId>([^<]+)</.exec(document)?.[1] ?? '';
      const id = await delivered(document);
      await kommune.answer(id, NURSING, { appRecStatus: '1' });
      expect((await answerTo(msgId)).facts.version).to.equal(version);
    }
  });

  it('an AppRec 1.0 that the receiver wrote itself settles the receipt and is passed on', async () => {
    const sent = letter();
    const id = await delivered(inPlo15(sent.text));
    const document = buildAppRec({
      version: '1.0',
      id: '0f1e2d3c-0000-4000-8000-0000000000bb',
      genDate: hoursAgo(0),
      status: '2',
      errors: [{ code: 'X99', name: 'Annen feil', detail: 'kan ikke behandles' }],
      from: { ...PARTIES.nursing, role: 'PRIM' },
      to: PARTIES.ward,
      original: { type: 'LOG_INNLAGT', msgId: sent.msgId, genDate: sent.input.genDate },
    });
    await kommune.send(document);
    await until('the refusal', async () => (await receiptOf(id)) === 'Rejected');
    const relayed = await hospital.appRecTo(WARD, sent.msgId);
    expect(relayed.document.equals(Buffer.from(document))).to.be.true;
  });

  it('R054 is made at once and by itself when a message is refused: nobody opens it', async () => {
    const sent = letter({ msgId: '12345' });
    const id = await hospital.send(sent.text);
    expect((await answerTo(sent.msgId)).facts.errors[0]?.code).to.equal('E10');
    expect((await kommune.inbox(NURSING)).map((row) => row.id)).not.to.include(id);
  });

  it('R056 is not given for having stored a message: without the receiver’s word there is none', async () => {
    const sent = letter();
    const id = await delivered(sent.text);
    await kommune.document(id);
    await until('the delivery', async () => (await hospital.status(id))[0]?.sent);
    expect(await receiptOf(id)).to.equal(null);
    expect(await database.rows('select from answer where message_id = $1', [id])).to.be.empty;
  });

  const written = (sent: ReturnType<typeof letter>, status: string) =>
    change(
      buildAppRec({
        id: sent.msgId.replace(/^.{8}/, '0f1e2d3c'),
        genDate: hoursAgo(0),
        status: '1',
        errors: [],
        from: { ...PARTIES.nursing, role: 'PRIM' },
        to: PARTIES.ward,
        original: { type: 'LOG_INNLAGT', msgId: sent.msgId, genDate: sent.input.genDate },
      }),
      '<Status V="1"',
      `<Status V="${status}"`,
    );

  it('R058 of status 3 is read as OK, and never written here', async () => {
    const sent = letter();
    const id = await delivered(sent.text);
    const answer = await kommune.answer(id, NURSING, { appRecStatus: '3' });
    expect(answer.status).to.equal(400);
    await kommune.send(written(sent, '3'));
    await until('the answer', async () => (await receiptOf(id)) === 'OkErrorInMessagePart');
  });

  it('R058 of a status that is none confirms nothing and lies before the operator', async () => {
    const sent = letter();
    const id = await delivered(sent.text);
    const apprec = await kommune.send(written(sent, '9'));
    expect(await caseOf(apprec)).to.deep.equal({ failure: 'apprec-status', state: 'open' });
    expect(await receiptOf(id)).to.equal(null);
    // A proper one still counts.
    await kommune.answer(id, NURSING, { appRecStatus: '1' });
    await until('the answer', async () => (await receiptOf(id)) === 'Ok');
  });

  it('R061 is overdue 96 hours after GenDate: a case, the sender told; a late one counts', async () => {
    const dueOf = async (id: string) =>
      (
        await database.rows<{ due: Date }>(
          'select receipt_due as due from leg where message_id = $1',
          [id],
        )
      )[0]?.due;
    const inTime = await delivered(letter().text);
    const sent = letter({ genDate: hoursAgo(90) });
    const id = await delivered(sent.text);
    const due = await dueOf(id);
    expect(due?.getTime()).to.equal(Date.parse(sent.input.genDate) + 96 * 3_600_000);
    await database.rows(`update leg set receipt_due = now() where message_id = $1`, [id]);
    expect(await caseOf(id)).to.deep.equal({ failure: 'apprec-overdue', state: 'open' });
    expect((await hospital.history(id)).map(({ what }) => what)).to.include('apprec-overdue');
    expect(await receiptOf(id)).to.equal(null);
    await kommune.answer(id, NURSING, { appRecStatus: '1' });
    await until('the late answer', async () => (await receiptOf(id)) === 'Ok');
    expect(await caseOf(id)).to.deep.equal({ failure: 'apprec-overdue', state: 'settled' });
    expect(await database.rows('select from dead_letter where message_id = $1', [inTime])).to.be
      .empty;
  });

  it('R066 is none for a type that is kept for the operator, who may deliver it', async () => {
    const sent = letter();
    const id = await hospital.send(
      change(sent.text, /<Type [^>]*>/, '<Type V="EPIKRISE" DN="Epikrise"/>'),
    );
    expect(await caseOf(id)).to.deep.equal({ failure: 'type-unsupported', state: 'open' });
    expect((await hospital.status(id))[0]).to.include({
      transportDeliveryState: 'Unconfirmed',
      appRecStatus: null,
    });
  });

  it('remarks go into the history by rule, and are kept with their places', async () => {
    const sent = letter();
    const text = change(sent.text, '<Sender>', '<Ack V="N" DN="Nei"/><Sender>');
    const id = await delivered(text);
    const row = (await hospital.history(id)).find(({ what }) => what === 'remarked');
    expect(row).to.include({ detail: 'R006' });
    const kept = await database.rows<{ remarks: unknown }>(
      'select remarks from message where id = $1',
      [id],
    );
    expect(kept[0]?.remarks).to.deep.equal([
      {
        rule: 'R006',
        severity: 'note',
        line: 2,
        xpath: '/mh:MsgHead/mh:MsgInfo[1]/mh:Ack[1]',
        message: 'Ack is no longer in use and is ignored',
      },
    ]);
  });
});
