import { errorFields } from './log.ts';
import type { Log } from './log.ts';
import { expire } from './pathways.ts';
import { escalate, revise } from './revise.ts';
import type { Revising } from './revise.ts';
import type { Advancing } from './pathways.ts';
import type { Doorbell } from './queue.ts';
import { insertConsequences, noConsequences } from './store/sql/consequences.ts';
import { putInDigests } from './store/sql/digests.ts';
import type { DigestPlan } from './store/sql/digests.ts';
import { SOMETHING_DUE } from './store/sql/effects.ts';
import { keepPartitions } from './store/sql/partitions.ts';
import { waitingInVain } from './store/sql/revisions.ts';
import { tellOverdueReceipts } from './store/sql/overdue-receipts.ts';
import { duePathways } from './store/sql/save-pathways.ts';
import { databaseAway } from './store/store.ts';
import type { Store } from './store/store.ts';

export interface Clocking extends Advancing, Revising {
  readonly store: Store;
  readonly queue: Doorbell;
  readonly log: Log;
  readonly digests: DigestPlan;
}

/** Pathways folded by one transaction. */
const MOST_AT_ONCE = 100;
const PARTITIONS_EVERY_MS = 3_600_000;

/** Fires the deadlines that have passed, in order; returns how many pathways were folded. */
export async function fireDeadlines(c: Clocking): Promise<number> {
  let folded = 0;
  for (;;) {
    const due = await duePathways(c.store, c.now(), MOST_AT_ONCE);
    if (due.length === 0) return folded;
    const ids = due.map((row) => row.id);
    await c.store.tx((db) => expire(db, ids, c));
    folded += due.length;
    if (due.length < MOST_AT_ONCE) return folded;
  }
}

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

/** Runs the clock every `everyMs` until stopped; several processes may, each does what is left. */
export function startClock(c: Clocking, everyMs: number): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let partitionsAt = 0;

  const tick = async (): Promise<void> => {
    try {
      await ringForForgotten(c);
      await fireDeadlines(c);
      await putInDigests(c.store, c.now(), c.digests);
      await awaitOriginals(c);
      await tellOverdue(c);
      if (c.now().getTime() - partitionsAt > PARTITIONS_EVERY_MS) {
        await keepPartitions(c.store, c.now());
        partitionsAt = c.now().getTime();
      }
    } catch (error) {
      const away = databaseAway(error);
      c.log[away ? 'warn' : 'error']('clock.tick-failed', { away, ...errorFields(error) });
    }
  };
  const timer = setInterval(() => {
    // A tick that takes longer than the interval is not overtaken by the next.
    running = running.then(() => (stopped ? undefined : tick()));
  }, everyMs);
  running = tick();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
