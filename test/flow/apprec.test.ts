import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { buildAppRec } from '../../src/messages/app-rec.ts';
import type { AppRecInput } from '../../src/messages/app-rec.ts';
import { PARTIES } from '../../src/messages/make.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { hoursAgo, letter } from './letters.ts';
import type { Letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';

const WARD = 1011;
const NURSING = 2011;

/** An AppRec as the receiver's own system would write it. */
const appRec = (to: Letter, given: Partial<AppRecInput> = {}): string =>
  buildAppRec({
    id: randomUUID(),
    genDate: hoursAgo(0),
    status: '1',
    errors: [],
    from: { ...PARTIES.nursing, role: 'PRIM' },
    to: PARTIES.ward,
    original: { type: to.input.type, msgId: to.msgId, genDate: to.input.genDate },
    ...given,
  });

const REFUSED: Partial<AppRecInput> = {
  status: '2',
  errors: [{ code: 'X99', name: 'Annen feil', detail: 'kan ikke behandles' }],
};

describe('AppRecs', function () {
  this.timeout(30_000);
  let broker: Broker;
  let database: Database;
  let hospital: Partner;
  let kommune: Partner;

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

  /** A message that lies in the kommune's inbox. */
  async function delivered(): Promise<{ id: string; sent: Letter }> {
    const sent = letter();
    const id = await hospital.send(sent.text);
    await until('the message in the inbox', async () =>
      (await kommune.inbox(NURSING)).some((row) => row.id === id),
    );
    return { id, sent };
  }
  const receiptOf = async (id: string) => (await hospital.status(id))[0]?.appRecStatus;
  const historyOf = async (id: string) => (await kommune.history(id)).map(({ what }) => what);

  it('settles the receipt leg when it comes as a document, and is passed on as it is', async () => {
    const { id, sent } = await delivered();
    const document = appRec(sent, REFUSED);
    await kommune.send(document);
    await until('the refusal', async () => (await receiptOf(id)) === 'Rejected');
    const relayed = await hospital.appRecTo(WARD, sent.msgId);
    expect(relayed.document.equals(Buffer.from(document))).to.be.true;
    const answer = await hospital.api.get(`/Messages/${id}/apprec`);
    expect(answer.body).to.deep.equal([
      {
        receiverHerId: NURSING,
        appRecStatus: 'Rejected',
        appRecErrorList: [
          {
            errorCode: 'X99',
            details: 'kan ikke behandles',
            description: 'Annen feil',
            oid: '2.16.578.1.12.4.1.1.8221',
          },
        ],
      },
    ]);
    // Whoever answers has received, though it never fetched.
    expect((await hospital.status(id))[0]).to.include({ sent: true });
  });

  it('is final: a second, other answer is kept and not passed on (R059)', async () => {
    const { id, sent } = await delivered();
    await kommune.send(appRec(sent));
    await until('the first answer', async () => (await receiptOf(id)) === 'Ok');
    const second = await kommune.send(appRec(sent, REFUSED));
    await until('the second to be set aside', async () =>
      (await historyOf(second)).includes('not-relayed'),
    );
    expect(await receiptOf(id)).to.equal('Ok');
    const listed = (await hospital.inbox(WARD)).map((row) => row.id);
    expect(listed).not.to.include(second);
    expect(await historyOf(id)).to.include('answered-again');
    const again = await kommune.answer(id, NURSING, {
      appRecStatus: '2',
      appRecErrorList: [{ errorCode: 'X99' }],
    });
    expect(again.status).to.equal(409);
    expect(again.body).to.include({ ErrorCode: 1102 });
  });

  it('said twice alike through the API is one answer', async () => {
    const { id, sent } = await delivered();
    const first = await kommune.answer(id, NURSING, { appRecStatus: 'Ok' });
    const second = await kommune.answer(id, NURSING, { appRecStatus: '1' });
    expect([first.status, second.status]).to.deep.equal([201, 201]);
    expect(second.body).to.equal(first.body);
    await hospital.appRecTo(WARD, sent.msgId);
    const rows = await database.rows('select from answer where message_id = $1', [id]);
    expect(rows).to.have.length(1);
  });

  it('is never answered with another: 1100 (R062)', async () => {
    const { id, sent } = await delivered();
    await kommune.answer(id, NURSING, { appRecStatus: '1' });
    const { id: apprecId } = await hospital.appRecTo(WARD, sent.msgId);
    const answer = await hospital.answer(apprecId, WARD, { appRecStatus: '1' });
    expect(answer.status).to.equal(400);
    expect(answer.body).to.include({ ErrorCode: 1100 });
  });

  it('that names a message nobody sent lies before the operator', async () => {
    const unknown = letter();
    const id = await kommune.send(appRec(unknown));
    const row = await until('a dead letter', async () => {
      const [found] = await database.rows<{ failure: string; state: string }>(
        'select failure, state from dead_letter where message_id = $1',
        [id],
      );
      return found;
    });
    expect(row).to.deep.equal({ failure: 'apprec-orphan', state: 'open' });
    expect((await hospital.inbox(WARD)).map((one) => one.id)).not.to.include(id);
  });

  it('of somebody the message was not for settles nothing', async () => {
    const { id, sent } = await delivered();
    const stranger = await kommune.send(
      appRec(sent, { from: { ...PARTIES.caseHandling, role: 'PRIM' } }),
    );
    // It may have come before its message: that is waited for, then the operator is asked.
    const row = await until(
      'a dead letter',
      async () => {
        const [found] = await database.rows<{ failure: string }>(
          'select failure from dead_letter where message_id = $1',
          [stranger],
        );
        return found;
      },
      15_000,
    );
    expect(row).to.deep.equal({ failure: 'apprec-orphan' });
    expect(await receiptOf(id)).to.equal(null);
  });

  for (const [what, body] of [
    ['a refusal without a reason', { appRecStatus: '2' }],
    ['an OK with a reason', { appRecStatus: '1', appRecErrorList: [{ errorCode: 'X99' }] }],
    ['a status that is none', { appRecStatus: '4' }],
    ['a reason without a code', { appRecStatus: '2', appRecErrorList: [{ details: 'x' }] }],
  ] as const)
    it(`is not written for ${what} (R057)`, async () => {
      const { id } = await delivered();
      const answer = await kommune.answer(id, NURSING, body);
      expect(answer.status).to.equal(400);
      expect(await receiptOf(id)).to.equal(null);
    });
});
