import type { Store } from '../store.ts';

/** Months for which a partition of `body` exists ahead of time. */
const MONTHS_AHEAD = 2;

const monthStart = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/**
 * Makes the partitions of this month and the next ones. What falls outside all of them lies in
 * the default partition and is found all the same.
 */
export async function keepPartitions(store: Store, now: Date): Promise<void> {
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead += 1) {
    const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + ahead];
    const from = monthStart(year, month);
    const name = `body_${from.slice(0, 7).replace('-', '_')}`;
    // Both texts are made of digits above: nothing from outside enters this statement.
    await store.pool.query(
      `create table if not exists ${name} partition of body for values from ('${from}') to ('${monthStart(year, month + 1)}')`,
    );
  }
}
