import { expect } from 'chai';
import { makeService, PARTIES } from '../../src/messages/make.ts';
import type { PartnerEntry } from '../../src/store/sql/partner-book.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { importPartners } from './import-partners.ts';
import { letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';
import { openWebhookReceiver } from './webhook-receiver.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

const WARD = 1011;
const NURSING = 2011;
const CASES = 2012;
const GP = 3011;
const SHARED = { her: 6001, name: 'Fellesvik kommune' };
const NURSES = makeService(SHARED, { her: 6011, name: 'Sykepleietjeneste' });
const OFFICE = makeService(SHARED, { her: 6012, name: 'Saksbehandling' });

/** One system behind two parts: both have its one address. */
const book = (endpoint: string): PartnerEntry => {
  const webhook = { transport: 'webhook', apprec: 'broker', endpoint } as const;
  return {
    herId: SHARED.her,
    name: SHARED.name,
    kind: 'kommune',
    parties: [
      { herId: 6011, name: NURSES.name, ...webhook, service: 'nursing' },
      { herId: 6012, name: OFFICE.name, ...webhook, service: 'case-handling' },
    ],
  };
};

describe('a message with several receivers', function () {
  this.timeout(30_000);
  let broker: Broker;
  let hospital: Partner;
  let kommune: Partner;
  let doctor: Partner;
  let system: WebhookReceiver;

  before(async () => {
    broker = await startBroker(await makeDataDir());
    hospital = partnerOf(broker, 'sykehus');
    kommune = partnerOf(broker, 'kommune');
    doctor = partnerOf(broker, 'lege');
    system = await openWebhookReceiver();
    await importPartners(broker.dataDir, [book(system.endpoint)]);
  });
  after(async () => {
    await system.close();
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  const lies = (partner: Partner, her: number, id: string) =>
    until(`${id} in the inbox of ${her}`, async () =>
      (await partner.inbox(her)).some((row) => row.id === id),
    );
  const statusOf = async (id: string, her: number) =>
    (await hospital.status(id)).find(({ receiverHerId }) => receiverHerId === her);

  it('R026 is delivered to each of them, the identical bytes', async () => {
    const sent = letter({ others: [PARTIES.gp, { ...NURSES, role: 'COP' }] });
    const id = await hospital.send(sent.text);
    await lies(kommune, NURSING, id);
    await lies(doctor, GP, id);
    const [hit] = await until('the webhook', () => {
      const hits = system.hitsOf(id);
      return hits.length > 0 ? hits : undefined;
    });
    const bytes = Buffer.from(sent.text);
    expect((await kommune.document(id)).equals(bytes)).to.be.true;
    expect((await doctor.document(id)).equals(bytes)).to.be.true;
    expect(hit?.bytes.equals(bytes)).to.be.true;
  });

  it('R027 who share one system get it once each, told apart by key, and one AppRec each', async () => {
    const sent = letter({ receiver: NURSES, others: [{ ...OFFICE, role: 'COP' }] });
    const id = await hospital.send(sent.text);
    await until('both to be confirmed', async () =>
      (await hospital.status(id)).every(({ appRecStatus }) => appRecStatus === 'Ok'),
    );
    const hits = system.hitsOf(id);
    expect(hits.map(({ headers }) => headers['idempotency-key']).sort()).to.deep.equal([
      `${id}/6011`,
      `${id}/6012`,
    ]);
    // The same document under the same MsgId: the system imports the first and drops the other.
    expect(new Set(hits.map(({ headers }) => headers['overgang-msg-id'])).size).to.equal(1);
    expect(hits[0]?.bytes.equals(hits[1]?.bytes ?? Buffer.alloc(0))).to.be.true;
    const answers = (await hospital.inbox(WARD)).filter(({ isAppRec }) => isAppRec);
    const about = [];
    for (const { id: answer } of answers)
      if ((await hospital.document(answer)).includes(sent.msgId)) about.push(answer);
    expect(about).to.have.length(2);
  });

  it('R028 two parts of one virksomhet each answer for themselves', async () => {
    const sent = letter({ others: [{ ...PARTIES.caseHandling, role: 'COP' }] });
    const id = await hospital.send(sent.text);
    await lies(kommune, NURSING, id);
    await lies(kommune, CASES, id);
    await kommune.answer(id, NURSING, { appRecStatus: '1' });
    await until(
      'the first answer',
      async () => (await statusOf(id, NURSING))?.appRecStatus === 'Ok',
    );
    expect((await statusOf(id, CASES))?.appRecStatus).to.equal(null);
  });

  it('R029 nobody answers for a part of another virksomhet', async () => {
    const id = await hospital.send(letter({ others: [PARTIES.gp] }).text);
    await lies(doctor, GP, id);
    const answer = await kommune.answer(id, GP, { appRecStatus: '1' });
    expect([answer.status, answer.body]).to.deep.include(403);
    expect((await statusOf(id, GP))?.appRecStatus).to.equal(null);
  });

  it('R030 R074 R075 each AppRec is kept and told by itself, a refusal of a copy like any', async () => {
    const id = await hospital.send(letter({ others: [PARTIES.gp] }).text);
    await lies(doctor, GP, id);
    await lies(kommune, NURSING, id);
    await kommune.answer(id, NURSING, { appRecStatus: '1' });
    const refusal = {
      appRecStatus: '2',
      appRecErrorList: [{ errorCode: 'X99', details: 'feil lege' }],
    };
    await doctor.answer(id, GP, refusal);
    await until('both answers', async () =>
      (await hospital.status(id)).every(({ appRecStatus }) => appRecStatus !== null),
    );
    expect((await statusOf(id, NURSING))?.appRecStatus).to.equal('Ok');
    expect((await statusOf(id, GP))?.appRecStatus).to.equal('Rejected');
    const said = (await hospital.history(id)).map(({ what }) => what);
    expect(said).to.include.members(['confirmed', 'refused']);
    const told = () => hospital.api.get(`/notifications?HerIds=${WARD}&NotificationsToFetch=1000`);
    await until('the sender is told', async () =>
      JSON.stringify((await told()).body).includes('MessageApprecInfoUpdated'),
    );
  });

  it('R089 a client sends for its own HER-ids only', async () => {
    const answer = await kommune.post(letter().text);
    expect(answer.status).to.equal(403);
    expect(answer.body).to.include({ ErrorCode: 1201 });
  });

  it('R102 the original is there byte for byte after all is settled, and its receipt on record', async () => {
    const sent = letter();
    const id = await hospital.send(sent.text);
    await lies(kommune, NURSING, id);
    await kommune.answer(id, NURSING, { appRecStatus: '1' });
    await until('the answer', async () => (await statusOf(id, NURSING))?.appRecStatus === 'Ok');
    expect((await hospital.document(id)).equals(Buffer.from(sent.text))).to.be.true;
    expect((await kommune.document(id)).equals(Buffer.from(sent.text))).to.be.true;
    expect((await kommune.history(id)).map(({ what }) => what)).to.include('accepted');
  });
});
