import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import {
  claimMessages,
  claimSuspect,
  fenceMessages,
  postponeMessage,
} from '../../src/store/sql/claim-messages.ts';
import { callOffDigest, settleDigest } from '../../src/store/sql/alerts.ts';
import { claimEffects, failEffect, placeInInbox } from '../../src/store/sql/effects.ts';
import type { ClaimedEffect } from '../../src/store/sql/effects.ts';
import { insertConsequences, noConsequences } from '../../src/store/sql/consequences.ts';
import { insertEnvelopes } from '../../src/store/sql/insert-envelopes.ts';
import type { Db, Store } from '../../src/store/store.ts';
import { acknowledged, ask, decided, envelope, RECEIVER } from './rows.ts';
import { closeStores, freshStore } from './server.ts';

/** A claim of no length: the next claimer takes over at once, as after a stop longer than the lease. */
const OVER = 0;

interface MessageClaim {
  readonly id: string;
  readonly attempts: number;
}

/** Every verb that only the holder of a claim may do, and what it leaves behind when it worked. */
const MESSAGE_VERBS: readonly {
  verb: string;
  run: (db: Db, claim: MessageClaim) => Promise<unknown>;
  worked: string;
}[] = [
  ...(['decided', 'refused', 'stuck'] as const).map((state) => ({
    verb: `fenceMessages ${state}`,
    run: (db: Db, { id, attempts }: MessageClaim) => fenceMessages(db, [{ id, attempts, state }]),
    worked: `state = '${state}'`,
  })),
  {
    verb: 'postponeMessage',
    run: (db, claim) => postponeMessage(db, claim, 3_600, 'internal'),
    worked: `failure = 'internal'`,
  },
];

const EFFECT_VERBS: readonly {
  verb: string;
  run: (db: Db, effect: ClaimedEffect) => Promise<unknown>;
  worked: string;
}[] = [
  {
    verb: 'settleSent',
    run: (db, effect) => acknowledged(db, effect.messageId ?? '', effect),
    worked: `state = 'settled'`,
  },
  ...(['stuck', 'held'] as const).map((state) => ({
    verb: `failEffect ${state}`,
    run: (db: Db, effect: ClaimedEffect) =>
      failEffect(db, { effect, failure: 'internal', detail: undefined, next: { state } }),
    worked: `state = '${state}'`,
  })),
  {
    verb: 'failEffect owed',
    run: (db, effect) =>
      failEffect(db, {
        effect,
        failure: 'internal',
        detail: undefined,
        next: { state: 'owed', inMs: 60_000 },
      }),
    worked: `failure = 'internal'`,
  },
  { verb: 'placeInInbox', run: placeInInbox, worked: `state = 'settled'` },
  {
    verb: 'settleDigest',
    run: (db, effect) => settleDigest(db, effect, { now: new Date(), lines: [] }),
    worked: `state = 'settled'`,
  },
  { verb: 'callOffDigest', run: callOffDigest, worked: `state = 'closed'` },
];

const holds = async (db: Db, table: string, id: string, where: string): Promise<boolean> =>
  (await ask(db, `select from ${table} where id::text = $1 and ${where}`, [id])).length > 0;

async function twice<T>(claim: () => Promise<T[]>, again = claim): Promise<[T, T]> {
  const [first] = await claim();
  const [second] = await again();
  if (first === undefined || second === undefined) throw new Error('nothing to claim');
  return [first, second];
}

describe('fence: a claimer that was overtaken', function () {
  this.timeout(60_000);
  let store: Store;
  beforeEach(async () => {
    store = await freshStore(2);
  });
  afterEach(closeStores);

  for (const { verb, run, worked } of MESSAGE_VERBS)
    it(`cannot ${verb}, the later one can`, async () => {
      await insertEnvelopes(store, [envelope()]);
      const [late, ours] = await twice(
        () => claimMessages(store, 1, OVER),
        () => claimSuspect(store, OVER),
      );
      expect(ours).to.include({ id: late.id, attempts: late.attempts + 1 });
      await run(store, late);
      expect(await holds(store, 'message', late.id, worked)).to.equal(false);
      await run(store, ours);
      expect(await holds(store, 'message', ours.id, worked)).to.equal(true);
    });

  for (const { verb, run, worked } of EFFECT_VERBS)
    it(`cannot ${verb}, the later one can`, async () => {
      await decided(store);
      const [late, ours] = await twice(() => claimEffects(store, 1, OVER, []));
      expect(ours.unsure, 'the late try may have arrived').to.equal(true);
      await run(store, late);
      expect(await holds(store, 'effect', late.id, worked)).to.equal(false);
      await run(store, ours);
      expect(await holds(store, 'effect', ours.id, worked)).to.equal(true);
    });

  it('leaves no trace: neither leg nor case nor history', async () => {
    const one = await decided(store);
    const [late] = await twice(() => claimEffects(store, 1, OVER, []));
    const history = await ask(store, 'select from history');
    const answered = await acknowledged(store, one.id, late, randomUUID());
    const next = { state: 'stuck' } as const;
    const failed = await failEffect(store, {
      effect: late,
      failure: 'internal',
      detail: undefined,
      next,
    });
    expect({ answered: answered.size, failed }).to.deep.equal({ answered: 0, failed: false });
    expect(await ask(store, 'select from dead_letter')).to.deep.equal([]);
    expect(await ask(store, `select from leg where forward <> 'owed'`)).to.deep.equal([]);
    expect(await ask(store, 'select from history')).to.have.length(history.length);
  });

  it('does not settle twice with one claim', async () => {
    await decided(store);
    const [effect] = await claimEffects(store, 1, 60, []);
    if (effect === undefined) throw new Error('nothing to claim');
    const both = [randomUUID(), randomUUID()].map((apprecId) =>
      acknowledged(store, effect.messageId ?? '', effect, apprecId),
    );
    const claimed = (await Promise.all(both)).flatMap((set) => [...set]);
    expect(claimed).to.have.length(1);
    expect(await ask(store, 'select from answer')).to.have.length(1);
  });

  it('what follows from one message is written once: the second time is an error', async () => {
    const one = await decided(store);
    const out = noConsequences();
    const { id: messageId } = one;
    out.effects.push({
      id: `${messageId}/${RECEIVER}`,
      orgId: undefined,
      kind: 'forward',
      messageId,
      state: 'owed',
    });
    const error = await insertConsequences(store, out).then(
      () => undefined,
      (e: unknown) => e,
    );
    expect(error).to.have.property('code', '23505');
  });
});
