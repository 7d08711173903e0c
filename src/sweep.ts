import { errorFields } from './log.ts';
import type { Log } from './log.ts';
import { expire } from './pathways.ts';
import type { Advancing } from './pathways.ts';
import type { Doorbell } from './queue.ts';
import { claimDuePathways, setAside } from './store/sql/due-pathways.ts';
import type { DuePathway, Unfoldable } from './store/sql/due-pathways.ts';
import { codeOf, databaseAway } from './store/store.ts';
import type { Store } from './store/store.ts';

export interface Sweeping extends Advancing {
  readonly store: Store;
  readonly queue: Doorbell;
  readonly log: Log;
}

/** Pathways in one transaction: as many as it can bring to the present in about this time. */
const GOAL_MS = 40;
/** Never fewer than this on account of time: where each commit is slow, small ones make it worse. */
const LEAST_AT_ONCE = 16;
const MOST_AT_ONCE = 128;
/** Transactions side by side: while the database writes one, the next is folded. */
const LANES = 2;
/** What cannot be folded is tried again after this time; a new version may be able to. */
const ASIDE_MS = 3_600_000;
/** Something that fires this much after its time is worth a line: the clock has stood still. */
const LATE_MS = 60_000;

/** What one transaction did. */
export interface Swept {
  readonly due: readonly DuePathway[];
  readonly ms: number;
  readonly failed: boolean;
}

/** How many pathways the next transaction takes. */
function sizeAfter(size: number, { due, ms, failed }: Swept): number {
  // The one that cannot be saved is found by taking fewer, until it is alone.
  if (failed) return 1;
  if (due.length < size) return size;
  const fitting = Math.max(LEAST_AT_ONCE, Math.floor((size * GOAL_MS) / ms));
  return Math.min(MOST_AT_ONCE, 2 * size, fitting);
}

const nameOf = (error: unknown): string =>
  `${codeOf(error)} ${error instanceof Error ? error.name : typeof error}`.trim();

const unfoldable = ({ id, orgId }: DuePathway, error: unknown): Unfoldable => ({
  id,
  orgId,
  detail: `${nameOf(error)}: pathway ${id}`,
});

function tell(s: Sweeping, { id }: DuePathway, error: unknown): void {
  s.log.error('clock.pathway-set-aside', { pathway: id, ...errorFields(error) });
}

/** Brings the pathways that were due first to the present, in one transaction. */
async function fire(s: Sweeping, most: number, claimed: (due: DuePathway[]) => void) {
  const failed = await s.store.tx(async (db) => {
    const due = await claimDuePathways(db, s.now(), most);
    claimed(due);
    if (due.length === 0) return [];
    const unfolded = await expire(db, due, s);
    if (unfolded.length > 0)
      await setAside(
        db,
        unfolded.map(({ pathway, error }) => unfoldable(pathway, error)),
        new Date(s.now().getTime() + ASIDE_MS),
      );
    return unfolded;
  });
  for (const { pathway, error } of failed) tell(s, pathway, error);
}

/** One transaction. What the database refuses is tried in smaller parts, and alone is set aside. */
async function sweep(s: Sweeping, most: number): Promise<Swept> {
  const started = performance.now();
  let due: readonly DuePathway[] = [];
  try {
    await fire(s, most, (rows) => (due = rows));
    return { due, ms: performance.now() - started, failed: false };
  } catch (error) {
    const [first] = due;
    if (databaseAway(error) || first === undefined) throw error;
    if (due.length === 1) {
      await setAside(s.store, [unfoldable(first, error)], new Date(s.now().getTime() + ASIDE_MS));
      tell(s, first, error);
    } else s.log.warn('clock.batch-failed', { pathways: due.length, ...errorFields(error) });
    return { due, ms: performance.now() - started, failed: true };
  }
}

export interface Sweeper {
  /**
   * Fires everything that has fallen due, earliest first; returns how many pathways were looked
   * at. Any number of processes may: what one has taken the others pass over.
   * @param stopped looked at between transactions
   */
  sweepAll(stopped?: () => boolean): Promise<number>;
}

/** @param watch told of every transaction: for measuring */
export function openSweeper(s: Sweeping, watch: (swept: Swept) => void = () => undefined): Sweeper {
  /** What the last transaction that went well suggests. */
  let size = LEAST_AT_ONCE;
  return {
    async sweepAll(stopped = () => false) {
      let [fired, latest] = [0, 0];
      const once = async (most: number): Promise<Swept> => {
        const swept = await sweep(s, most);
        const [first] = swept.due;
        if (first === undefined) return swept;
        watch(swept);
        fired += swept.due.length;
        latest = Math.max(latest, s.now().getTime() - first.wakeAt.getTime());
        if (!swept.failed) size = sizeAfter(most, swept);
        return swept;
      };
      const lane = async () => {
        let most = size;
        for (;;) {
          if (stopped()) return;
          const swept = await once(most);
          if (!swept.failed && swept.due.length < most) return;
          most = sizeAfter(most, swept);
        }
      };
      const first = size;
      // With little to do the second lane is not begun.
      const swept = await once(first);
      if (swept.failed || swept.due.length === first)
        await Promise.all(Array.from({ length: LANES }, lane));
      if (latest > LATE_MS)
        s.log.warn('clock.late', { pathways: fired, seconds: Math.round(latest / 1000) });
      return fired;
    },
  };
}
