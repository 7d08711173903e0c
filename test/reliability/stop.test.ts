import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { postMortem } from './post-mortem.ts';
import { openRig } from './rig.ts';
import type { Rig } from './rig.ts';

const SENDERS = 20;
const SEED = 11;
const UNDER_LOAD_MS = 1_500;
const STOP_WITHIN_MS = 20_000;
const ROUNDS = 3;

describe('SIGTERM under load', function () {
  this.timeout(180_000);
  let rig: Rig;
  before(async () => {
    rig = await openRig(SEED);
  });
  after(() => rig.close());

  it('ends what is under way, exits 0 within 20 s, and nothing is lost', async () => {
    const senders = rig.send(SENDERS, SEED);
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await wait(UNDER_LOAD_MS);
      const from = performance.now();
      const code = await rig.stopBroker();
      took.push(Math.round(performance.now() - from));
      expect(code, rig.broker().log()).to.equal(0);
      await rig.startAgain();
    }
    await senders.stop();
    const verdict = await rig.drain(30_000);
    process.stdout.write(`      stopped in ${took.join(', ')} ms; accepted ${verdict.accepted}\n`);
    if (verdict.faults.length > 0)
      process.stdout.write(`${await postMortem(rig.store, verdict.faults)}\n`);
    expect(Math.max(...took)).to.be.below(STOP_WITHIN_MS);
    expect(verdict.faults.slice(0, 10)).to.deep.equal([]);
    const odd = [...senders.statuses.keys()].filter((status) => ![0, 201, 503].includes(status));
    expect(odd).to.deep.equal([]);
  });
});
