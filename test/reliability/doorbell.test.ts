import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { openRig } from './rig.ts';
import type { Rig } from './rig.ts';

const SENDERS = 5;
const SEED = 13;
/** The clock of the rig rings every 200 ms; a round may be missed by the one before. */
const FEW_ROUNDS_MS = 3_000;

const DEAF = `
create function bullmq.forget() returns trigger language plpgsql as $$
begin return null; end $$;
create trigger forget before insert on bullmq.job for each row execute function bullmq.forget()`;

describe('a doorbell that nobody hears', function () {
  this.timeout(120_000);
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig(SEED);
  });
  afterEach(() => rig.close());

  it('costs a few rounds of the clock when every ring was swallowed', async () => {
    await rig.store.pool.query(DEAF);
    const senders = rig.send(SENDERS, SEED);
    await wait(1_500);
    await senders.stop();
    const deaf = await rig.drain(0);
    expect(deaf.accepted).to.be.above(0);
    expect(deaf.effects, 'the rings were not swallowed').to.equal(0);
    await rig.store.pool.query('drop trigger forget on bullmq.job');
    const verdict = await rig.drain(FEW_ROUNDS_MS);
    expect(verdict.faults).to.deep.equal([]);
  });

  it('costs a few rounds of the clock when the queue is wiped again and again', async () => {
    const senders = rig.send(SENDERS, SEED);
    for (let wipe = 0; wipe < 50; wipe += 1) {
      await rig.store.pool.query('delete from bullmq.job');
      await wait(20);
    }
    await senders.stop();
    await rig.store.pool.query('delete from bullmq.job');
    const verdict = await rig.drain(FEW_ROUNDS_MS);
    expect(verdict.accepted).to.be.above(0);
    // A receiver that hid its answer is tried again a little later: that is not the doorbell.
    expect(verdict.faults.filter(({ kind }) => kind !== 'unanswered')).to.deep.equal([]);
  });
});
