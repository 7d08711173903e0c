import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { HerId } from '../../src/domain/ids.ts';
import { claimEffects, failEffect } from '../../src/store/sql/effects.ts';
import { settleReceipts } from '../../src/store/sql/receipts.ts';
import type { Settled } from '../../src/store/sql/receipts.ts';
import type { Store } from '../../src/store/store.ts';
import type { NewEnvelope } from '../../src/store/sql/insert-envelopes.ts';
import { acknowledged, ask, countOf, decided, RECEIVER, SENDER } from './rows.ts';
import { closeStores, freshStore } from './server.ts';

const receipt = (original: NewEnvelope, status: string, answering: HerId = RECEIVER) => ({
  apprecId: randomUUID(),
  originalSender: SENDER,
  originalMsgId: original.msgId,
  answering,
  status,
  errors: status === '2' ? [{ code: 'X99' }] : [],
});

interface State {
  readonly forward: string;
  readonly receipt: string;
  readonly status: string | null;
  readonly effect: string;
}

const stateOf = async (store: Store, id: string): Promise<State | undefined> =>
  (
    await ask<State>(
      store,
      `select l.forward, l.receipt, l.receipt_status as status, e.state as effect
       from leg l join effect e on e.message_id = l.message_id where l.message_id = $1`,
      [id],
    )
  )[0];

/** What can happen to one leg; each verb is done exactly once, in every order. */
type Verb = 'delivered' | 'ok' | 'refused' | 'failed';

async function claimed(store: Store) {
  const [effect] = await claimEffects(store, 1, 60, []);
  if (effect === undefined) throw new Error('nothing was owed');
  return effect;
}

type Outcome = Settled | undefined;

const permutations = <T>(of: readonly T[]): T[][] =>
  of.length <= 1
    ? [[...of]]
    : of.flatMap((one, i) =>
        permutations([...of.slice(0, i), ...of.slice(i + 1)]).map((rest) => [one, ...rest]),
      );

describe('settling receipts', function () {
  this.timeout(120_000);
  let store: Store;
  before(async () => {
    store = await freshStore();
  });
  after(closeStores);

  const settle = async (original: NewEnvelope, status: string): Promise<Outcome> => {
    const given = receipt(original, status);
    return (await settleReceipts(store, [given])).get(given.apprecId);
  };

  it('the first answer is final: OK, then OK', async () => {
    const one = await decided(store);
    expect((await settle(one, '1'))?.settled).to.equal(true);
    expect((await settle(one, '1'))?.settled).to.equal(false);
    expect(await countOf(store, 'answer', `message_id = '${one.id}'`)).to.equal(1);
  });

  it('the first answer is final: refused, then OK', async () => {
    const one = await decided(store);
    expect((await settle(one, '2'))?.settled).to.equal(true);
    expect((await settle(one, '1'))?.settled).to.equal(false);
    expect(await stateOf(store, one.id)).to.include({ receipt: 'refused', status: '2' });
  });

  it('two answers in one batch: one settles', async () => {
    const one = await decided(store);
    const both = [receipt(one, '1'), receipt(one, '2')];
    const settled = await settleReceipts(store, both);
    expect([...settled.values()].filter((s) => s.settled)).to.have.length(1);
  });

  it('two answers at the same moment: one settles', async () => {
    for (let round = 0; round < 20; round += 1) {
      const one = await decided(store);
      const outcomes = await Promise.all([settle(one, '1'), settle(one, '2'), settle(one, '3')]);
      expect(outcomes.filter((outcome) => outcome?.settled)).to.have.length(1);
    }
  });

  it('an answer proves a delivery that nobody has confirmed yet', async () => {
    const one = await decided(store);
    const effect = await claimed(store);
    const outcome = await settle(one, '1');
    expect(outcome).to.include({ settled: true, provedForward: true });
    expect(await stateOf(store, one.id)).to.deep.equal({
      forward: 'sent',
      receipt: 'confirmed',
      status: '1',
      effect: 'settled',
    });
    const late = await acknowledged(store, one.id, effect, randomUUID());
    expect(late.size, 'the delivery came late: we do not answer as well').to.equal(0);
  });

  it('closes the case of a delivery that an answer proves', async () => {
    const one = await decided(store);
    const effect = await claimed(store);
    await failEffect(store, {
      effect,
      failure: 'receiver-silent',
      detail: undefined,
      next: { state: 'stuck' },
    });
    await settle(one, '1');
    expect(await stateOf(store, one.id)).to.include({ forward: 'sent', effect: 'settled' });
    const where = (state: string) => `message_id = '${one.id}' and state = '${state}'`;
    expect(await countOf(store, 'dead_letter', where('open'))).to.equal(0);
    expect(await countOf(store, 'dead_letter', where('settled'))).to.equal(1);
  });

  it('names nothing for a stranger: unknown original, or a party it was not sent to', async () => {
    const one = await decided(store);
    const strangers = [
      { ...receipt(one, '1'), originalMsgId: 'never-sent' },
      { ...receipt(one, '1'), originalSender: 4711 as HerId },
      receipt(one, '1', 4711 as HerId),
    ];
    expect((await settleReceipts(store, strangers)).size).to.equal(0);
    expect(await stateOf(store, one.id)).to.include({ receipt: 'owed' });
  });

  const VERBS: readonly Verb[] = ['delivered', 'ok', 'refused', 'failed'];

  for (const order of permutations(VERBS))
    it(`one state whatever the order: ${order.join(', ')}`, async () => {
      const one = await decided(store);
      const effect = await claimed(store);
      const failure = { failure: 'receiver-silent', detail: undefined } as const;
      const verbs: Readonly<Record<Verb, () => Promise<unknown>>> = {
        delivered: () => acknowledged(store, one.id, effect),
        ok: () => settle(one, '1'),
        refused: () => settle(one, '2'),
        failed: () => failEffect(store, { effect, ...failure, next: { state: 'stuck' } }),
      };
      for (const verb of order) await verbs[verb]();
      // Delivered in the end, for somebody has answered; the answer is the one that came first.
      const first = order.indexOf('ok') < order.indexOf('refused') ? '1' : '2';
      expect(await stateOf(store, one.id)).to.deep.equal({
        forward: 'sent',
        receipt: first === '1' ? 'confirmed' : 'refused',
        status: first,
        effect: 'settled',
      });
      const open = `message_id = '${one.id}' and state = 'open'`;
      expect(await countOf(store, 'dead_letter', open)).to.equal(0);
    });
});
