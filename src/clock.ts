import { errorFields } from './log.ts';
import { escalate, revise } from './revise.ts';
import type { Revising } from './revise.ts';
import { openSweeper } from './sweep.ts';
import type { Sweeping } from './sweep.ts';
import { insertConsequences, noConsequences } from './store/sql/consequences.ts';
import { putInDigests } from './store/sql/digests.ts';
import type { DigestPlan } from './store/sql/digests.ts';
import { SOMETHING_DUE } from './store/sql/effects.ts';
import { keepPartitions } from './store/sql/partitions.ts';
import { waitingInVain } from './store/sql/revisions.ts';
import { tellOverdueReceipts } from './store/sql/overdue-receipts.ts';
import { databaseAway } from './store/store.ts';

export interface Clocking extends Sweeping, Revising {
  readonly digests: DigestPlan;
}

/** Rows that one statement of a round takes. */
const MOST_AT_ONCE = 100;
const PARTITIONS_EVERY_MS = 3_600_000;

/** Finds originals that came at the same moment as their cancellation, and escalates the missing. */
export async function awaitOriginals(c: Clocking): Promise<void> {
  const found = await waitingInVain(c.store, MOST_AT_ONCE);
  await c.store.tx(async (db) => {
    const out = noConsequences();
    await revise(db, found, c, out);
    await escalate(db, c, out);
    if (out.history.length > 0) await insertConsequences(db, out);
  });
}

/** Lays every AppRec that has not come in time before the operator (R061). */
async function tellOverdue(c: Clocking): Promise<void> {
  while ((await tellOverdueReceipts(c.store, MOST_AT_ONCE)) === MOST_AT_ONCE);
}

/** Rings for rows that are due and taken by nobody: a lost ring costs one round, never a message. */
async function ringForForgotten(c: Clocking): Promise<void> {
  const [due] = await c.store.rows<{ decide: string | null; deliver: string | null }>(
    SOMETHING_DUE,
  );
  if (due?.decide) c.queue.ring('decide', due.decide);
  if (due?.deliver) c.queue.ring('deliver', due.deliver);
}

async function keepMonths(c: Clocking, at: { partitions: number }): Promise<void> {
  if (c.now().getTime() - at.partitions <= PARTITIONS_EVERY_MS) return;
  await keepPartitions(c.store, c.now());
  at.partitions = c.now().getTime();
}

/** Does some work every `everyMs`, the next round not before the last has ended, until stopped. */
function repeat(c: Clocking, everyMs: number, work: () => Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const round = async (): Promise<void> => {
    const started = performance.now();
    try {
      await work();
    } catch (error) {
      const away = databaseAway(error);
      c.log[away ? 'warn' : 'error']('clock.tick-failed', { away, ...errorFields(error) });
    }
    const wait = Math.max(0, everyMs - (performance.now() - started));
    if (!stopped) timer = setTimeout(() => (running = round()), wait);
  };
  running = round();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/**
 * Runs the clock every `everyMs` until stopped; several processes may, each does what is left.
 * Deadlines have a round of their own: a midnight at which many fall due holds nothing else up.
 */
export function startClock(c: Clocking, everyMs: number): { stop(): Promise<void> } {
  let stopped = false;
  const sweeper = openSweeper(c);
  const at = { partitions: 0 };
  const chores = async () => {
    await ringForForgotten(c);
    await putInDigests(c.store, c.now(), c.digests);
    await awaitOriginals(c);
    await tellOverdue(c);
    await keepMonths(c, at);
  };
  const rounds = [
    repeat(c, everyMs, () => sweeper.sweepAll(() => stopped)),
    repeat(c, everyMs, chores),
  ];
  return {
    async stop() {
      stopped = true;
      await Promise.all(rounds.map((round) => round.stop()));
    },
  };
}
