import { expect } from 'chai';
import { insertEnvelopes } from '../../src/store/sql/insert-envelopes.ts';
import { settleReceipts } from '../../src/store/sql/receipts.ts';
import { retryEffect, retryMessage } from '../../src/store/sql/dead-letters.ts';
import { claimEffects } from '../../src/store/sql/effects.ts';
import { effectIdOf } from '../../src/store/sql/consequences.ts';
import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/store/store.ts';
import { acknowledged, ask, countOf, decided, envelope, RECEIVER, SENDER } from '../store/rows.ts';
import { closeStores, freshStore } from '../store/server.ts';

describe('duplicates', function () {
  this.timeout(60_000);
  let store: Store;
  before(async () => {
    store = await freshStore();
  });
  after(closeStores);

  const stateOf = (id: string) =>
    ask(
      store,
      'select l.forward, e.state from leg l join effect e using (message_id) where message_id = $1',
      [id],
    );

  it('R048 the same MsgId again is answered with what it was the first time, and stored once', async () => {
    const one = envelope();
    const [first] = await insertEnvelopes(store, [one]);
    const [again] = await insertEnvelopes(store, [{ ...one, id: envelope().id }]);
    expect(first?.kind).to.equal('stored');
    expect(again).to.deep.equal({ kind: 'known', id: one.id, same: true });
  });

  it('R048 the same MsgId of another sender is another message', async () => {
    const one = envelope();
    const other = envelope({ msgId: one.msgId, sender: 2011 });
    const [first, second] = await insertEnvelopes(store, [one, other]);
    expect([first?.kind, second?.kind]).to.deep.equal(['stored', 'stored']);
  });

  it('R050 a known MsgId with other content is told apart', async () => {
    const one = envelope();
    await insertEnvelopes(store, [one]);
    const other = envelope({ msgId: one.msgId, bytes: Buffer.from('<MsgHead> </MsgHead>') });
    const [again] = await insertEnvelopes(store, [other]);
    expect(again).to.deep.equal({ kind: 'known', id: one.id, same: false });
  });

  it('R052 after a negative AppRec nothing sends the message again, nor does an operator', async () => {
    const one = await decided(store);
    await settleReceipts(store, [
      {
        apprecId: randomUUID(),
        originalSender: SENDER,
        originalMsgId: one.msgId,
        answering: RECEIVER,
        status: '2',
        errors: [{ code: 'X99' }],
      },
    ]);
    expect(await countOf(store, 'effect', "state = 'owed'")).to.equal(0);
    expect(await retryEffect(store, effectIdOf(one.id, RECEIVER), 'operator:x')).to.be.false;
    expect(await retryMessage(store, one.id, 'operator:x')).to.be.false;
  });

  it('R076 what its receiver has acknowledged, an AppRec too, is not sent again', async () => {
    const one = await decided(store);
    const [claimed] = await claimEffects(store, 1, 60, []);
    await acknowledged(store, one.id, claimed ?? { id: '', attempts: 0 });
    expect(await stateOf(one.id)).to.deep.equal([{ forward: 'sent', state: 'settled' }]);
    expect(await claimEffects(store, 1, 0, [])).to.be.empty;
    expect(await retryEffect(store, effectIdOf(one.id, RECEIVER), 'operator:x')).to.be.false;
  });
});
