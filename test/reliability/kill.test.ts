import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import type { Verdict } from './judge.ts';
import { postMortem } from './post-mortem.ts';
import { between, seeded } from './random.ts';
import type { Random } from './random.ts';
import { openRig } from './rig.ts';
import type { Rig } from './rig.ts';
import type { Senders } from './senders.ts';

const SENDERS = 20;
const KILLS = Number(process.env['TEST_KILLS'] ?? 60);
const POSTGRES_KILLS = Math.ceil(KILLS / 6);
/** Of the broker kills, one in this many takes PostgreSQL along. */
const BOTH_EVERY = 15;
const APART_MS = { least: 100, most: 900 } as const;
/** A claim of the dead must run out (15 s to decide, 21 s to deliver) before all is done. */
const QUIET_MS = 30_000;
const RECOVERY_MS = 30_000;

const say = (line: string): void => void process.stdout.write(`      ${line}\n`);

type Blow = 'broker' | 'postgres' | 'both';

/** The blows in seeded order. */
function planOf(random: Random): Blow[] {
  const blows: Blow[] = Array.from({ length: KILLS }, (_, i) =>
    i % BOTH_EVERY === BOTH_EVERY - 1 ? 'both' : 'broker',
  );
  for (let i = 0; i < POSTGRES_KILLS; i += 1)
    blows.splice(between(random, 0, blows.length), 0, 'postgres');
  return blows;
}

/** The same process must answer 201 again by itself; says after how long. */
async function strikePostgres(rig: Rig): Promise<number> {
  const from = performance.now();
  const { pid } = rig.broker().process;
  await rig.killPostgres();
  const before = rig.ledger.entries.length;
  const isReceipt = () => rig.ledger.entries.slice(before).some(({ what }) => what === 'receipt');
  while (!isReceipt()) {
    if (performance.now() - from > RECOVERY_MS) throw new Error('no 201 after PostgreSQL was back');
    await wait(20);
  }
  expect(rig.broker().process.pid).to.equal(pid);
  expect(rig.broker().process.exitCode).to.equal(null);
  return performance.now() - from;
}

async function strike(rig: Rig, blow: Blow, recoveries: number[]): Promise<void> {
  switch (blow) {
    case 'broker':
      return rig.killBroker();
    case 'both':
      return rig.killBoth();
    case 'postgres':
      recoveries.push(await strikePostgres(rig));
  }
}

const report = (verdict: Verdict, senders: Senders): string =>
  [
    `accepted ${verdict.accepted}, effects ${verdict.effects}, AppRecs ${verdict.appRecs}`,
    `repeats ${verdict.repeats}`,
    `answers ${JSON.stringify(Object.fromEntries(senders.statuses))}`,
  ].join('; ');

describe('kill -9', function () {
  this.timeout(600_000);
  const seed = Number(process.env['OVERGANG_TEST_SEED'] ?? Date.now() % 1_000_000);
  let rig: Rig | undefined;
  afterEach(async () => {
    await rig?.close();
    rig = undefined;
  });

  it(`loses nothing and does nothing twice: ${KILLS} + ${POSTGRES_KILLS} kills, seed ${seed}`, async () => {
    const from = performance.now();
    rig = await openRig(seed);
    const random = seeded(seed);
    const senders = rig.send(SENDERS, seed + 1);
    const recoveries: number[] = [];
    for (const blow of planOf(random)) {
      await wait(between(random, APART_MS.least, APART_MS.most));
      await strike(rig, blow, recoveries);
    }
    const struck = performance.now();
    await senders.stop();
    const verdict = await rig.drain(QUIET_MS);
    const seconds = (ms: number) => (ms / 1_000).toFixed(1);
    say(
      `${KILLS} kills of the broker, ${POSTGRES_KILLS} of PostgreSQL; ${report(verdict, senders)}`,
    );
    say(
      `${seconds(struck - from)} s of blows, ${seconds(performance.now() - struck)} s to drain; ` +
        `PostgreSQL back within ${seconds(Math.max(0, ...recoveries))} s`,
    );
    if (verdict.faults.length > 0) say(await postMortem(rig.store, verdict.faults));
    expect(verdict.faults.slice(0, 10)).to.deep.equal([]);
    expect([...senders.statuses.keys()].filter((s) => ![0, 201, 503].includes(s))).to.deep.equal(
      [],
    );
    expect(verdict.repeats, 'the test never needed a receiver that drops doubles').to.be.above(0);
  });
});
