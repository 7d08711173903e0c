import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import type { FaultKind, Verdict } from './judge.ts';
import { openRig } from './rig.ts';
import type { Rig } from './rig.ts';

const SENDERS = 20;
const SEED = 7;

const kinds = (verdict: Verdict): Set<FaultKind> => new Set(verdict.faults.map(({ kind }) => kind));

const say = (verdict: Verdict): void => {
  const counts = [...kinds(verdict)].map(
    (kind) => `${kind} ${verdict.faults.filter((fault) => fault.kind === kind).length}`,
  );
  process.stdout.write(`      of ${verdict.accepted} accepted: ${counts.join(', ')}\n`);
};

/** A test that cannot fail proves nothing: the same rig and judge, with one protection taken away. */
describe('negative controls of the kill test', function () {
  this.timeout(120_000);
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig(SEED);
  });
  afterEach(() => rig.close());

  it('without the UNIQUE key of R048 the judge finds effects done twice', async () => {
    await rig.store.pool.query('alter table seen drop constraint seen_once');
    const senders = rig.send(SENDERS, SEED);
    await wait(3_000);
    await senders.stop();
    const verdict = await rig.drain(10_000);
    say(verdict);
    expect(kinds(verdict)).to.include('effect-twice');
    expect(kinds(verdict)).to.include('accepted-twice');
    expect(kinds(verdict)).to.include('answered-twice');
  });

  it('without durable commits the judge finds acknowledged messages lost', async () => {
    // Start is refused with this setting (T62); here it is slipped under a running broker.
    await rig.store.pool.query('alter role overgang set synchronous_commit = off');
    await rig.store.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'overgang' and pid <> pg_backend_pid()`,
    );
    const senders = rig.send(SENDERS, SEED);
    for (let blow = 0; blow < 3; blow += 1) {
      await wait(1_500);
      await rig.killPostgres();
      await wait(1_500);
    }
    await senders.stop();
    // What only waits for a claim to run out (21 s) is not lost.
    const verdict = await rig.drain(26_000);
    say(verdict);
    expect(kinds(verdict)).to.include('lost');
  });
});
