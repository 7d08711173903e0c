import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { claimEffects, failEffect } from '../../src/store/sql/effects.ts';
import type { ClaimedEffect, FailedTry } from '../../src/store/sql/effects.ts';
import { retryEffect } from '../../src/store/sql/dead-letters.ts';
import type { Store } from '../../src/store/store.ts';
import { ask, countOf, decided } from './rows.ts';
import { closeStores, freshStore } from './server.ts';

const LEASE = 60;
const fail = (store: Store, effect: ClaimedEffect, next: FailedTry['next']) =>
  failEffect(store, { effect, failure: 'receiver-silent', detail: 'HTTP 504', next });

async function claimOne(store: Store, seconds = LEASE): Promise<ClaimedEffect> {
  const [effect] = await claimEffects(store, 1, seconds, []);
  if (effect === undefined) throw new Error('nothing is due');
  return effect;
}

describe('claiming effects', function () {
  this.timeout(60_000);
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
  });
  afterEach(closeStores);

  it('gives each effect to one of many claimers', async () => {
    const hers = Array.from({ length: 60 }, (_, i) => 5_000 + i);
    await decided(store, { receivers: hers });
    const claims = await Promise.all(
      Array.from({ length: 8 }, () => claimEffects(store, 20, LEASE, [])),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    // A row that another claimer was just looking at is passed over, not lost.
    const rest = await claimEffects(store, 100, LEASE, []);
    expect(ids.length + rest.length).to.equal(hers.length);
  });

  it('passes over receivers that are busy', async () => {
    await decided(store, { receivers: [1, 2, 3] });
    const claimed = await claimEffects(store, 10, LEASE, [1, 3]);
    expect(claimed.map(({ receiverHer }) => receiverHer)).to.deep.equal([2]);
    expect(await claimEffects(store, 10, LEASE, [])).to.have.length(2);
  });

  it('takes the one that has waited longest', async () => {
    await decided(store, { receivers: [1, 2, 3] });
    await ask(store, `update effect set due_at = now() - interval '1 hour' where receiver_her = 2`);
    expect((await claimOne(store)).receiverHer).to.equal(2);
  });

  it('does not give out what is claimed, until the claim runs out', async () => {
    await decided(store);
    const first = await claimOne(store, 0.3);
    expect(await claimEffects(store, 1, LEASE, [])).to.deep.equal([]);
    await wait(400);
    const second = await claimOne(store);
    expect(second.attempts).to.equal(first.attempts + 1);
  });

  it('says whether the try before may have arrived', async () => {
    await decided(store);
    const first = await claimOne(store);
    expect(first.unsure, 'the first try').to.equal(false);
    await fail(store, first, { state: 'owed', inMs: 0 });
    const second = await claimOne(store, 0);
    expect(second.unsure, 'after a try that was settled').to.equal(false);
    const third = await claimOne(store, 0);
    expect(third.unsure, 'after a try that was cut off').to.equal(true);
  });

  it('an operator who tries again vouches for the try before', async () => {
    await decided(store);
    const effect = await claimOne(store, 0);
    await fail(store, effect, { state: 'stuck' });
    expect(await retryEffect(store, effect.id, 'operator:x')).to.equal(true);
    expect((await claimOne(store)).unsure).to.equal(false);
  });
});

describe('a try that failed', function () {
  this.timeout(60_000);
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
  });
  afterEach(closeStores);

  it('waits for its next time, and is kept as a try', async () => {
    await decided(store);
    const effect = await claimOne(store);
    expect(await fail(store, effect, { state: 'owed', inMs: 60_000 })).to.equal(true);
    expect(await claimEffects(store, 1, LEASE, [])).to.deep.equal([]);
    expect(await countOf(store, 'attempt')).to.equal(1);
    expect(await countOf(store, 'dead_letter')).to.equal(0);
    expect(await countOf(store, 'leg', `forward = 'owed'`)).to.equal(1);
  });

  for (const [state, forward] of [
    ['stuck', 'stuck'],
    ['held', 'owed'],
  ] as const)
    it(`opens exactly one case when it ends ${state}, however often it is told`, async () => {
      await decided(store);
      const effect = await claimOne(store);
      const told = await Promise.all(
        Array.from({ length: 5 }, () => fail(store, effect, { state })),
      );
      expect(told.filter(Boolean)).to.have.length(1);
      expect(await countOf(store, 'dead_letter', `state = 'open'`)).to.equal(1);
      expect(await countOf(store, 'leg', `forward = '${forward}'`)).to.equal(1);
      expect(await countOf(store, 'attempt')).to.equal(1);
    });

  it('has one open case at a time, also when it fails again after a retry', async () => {
    await decided(store);
    for (let round = 0; round < 3; round += 1) {
      const effect = await claimOne(store, 0);
      await fail(store, effect, { state: 'stuck' });
      await retryEffect(store, effect.id, 'operator:x');
    }
    await fail(store, await claimOne(store), { state: 'stuck' });
    expect(await countOf(store, 'dead_letter', `state = 'open'`)).to.equal(1);
  });
});
