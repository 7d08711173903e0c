import { codeOf } from '../store.ts';
import type { Sql, Store } from '../store.ts';

/** Months for which a partition of `body` exists ahead of time. */
const MONTHS_AHEAD = 2;
/** Held while making one: `if not exists` alone fails when two processes start at once. */
const PARTITION_LOCK = 7_309_8223;
const CHECK_VIOLATION = '23514';

const monthStart = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

const ALONE: Sql = { name: 'lock-partitions', text: 'select pg_advisory_xact_lock($1)' };

async function makePartition(store: Store, from: string, to: string): Promise<void> {
  const name = `body_${from.slice(0, 7).replace('-', '_')}`;
  // Both texts are made of digits below: nothing from outside enters this statement.
  const text = `create table if not exists ${name} partition of body for values from ('${from}') to ('${to}')`;
  try {
    await store.tx(async (db) => {
      await db.rows(ALONE, [PARTITION_LOCK]);
      await db.rows({ name: '', text });
    });
  } catch (error) {
    // A clock that once ran ahead has put bodies of this month into the default: they may stay.
    if (codeOf(error) !== CHECK_VIOLATION) throw error;
  }
}

/**
 * Makes the partitions of this month and the next ones. What falls outside all of them lies in
 * the default partition and is found all the same.
 */
export async function keepPartitions(store: Store, now: Date): Promise<void> {
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead += 1) {
    const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + ahead];
    await makePartition(store, monthStart(year, month), monthStart(year, month + 1));
  }
}
