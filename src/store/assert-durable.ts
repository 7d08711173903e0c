import type { PoolClient } from 'pg';
import type { Store } from './store.ts';

/** Held by the process that owns an embedded database. */
const OWNER_LOCK = 7_309_8222;
const LEAST_VERSION = 150_000;

/** Settings without which an acknowledged message could vanish (T62): start is refused. */
const NEEDED: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
};

/** Refuses a database that does not keep what it has acknowledged, or that is too old. */
export async function assertDurable(store: Store): Promise<void> {
  const { rows } = await store.pool.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'server_version_num')`,
  );
  const settings = new Map(rows.map((row) => [row.name, row.setting]));
  for (const [name, needed] of Object.entries(NEEDED))
    if (settings.get(name) !== needed)
      throw new Error(`the database runs with ${name}=${settings.get(name)}: it must be ${needed}`);
  if (settings.get('synchronous_commit') === 'off')
    throw new Error('the database runs with synchronous_commit=off: it must not be off');
  if (Number(settings.get('server_version_num')) < LEAST_VERSION)
    throw new Error('the database is older than PostgreSQL 15');
}

/**
 * One broker per embedded database: a second start says so instead of sharing a server that the
 * first will stop. The lock is a connection's, so it ends with a process however that dies.
 */
export async function holdDataDirectory(
  store: Store,
  dataDir: string,
): Promise<{ release(): Promise<void> }> {
  let client: PoolClient | undefined;
  const take = async (): Promise<boolean> => {
    client = await store.pool.connect();
    const { rows } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock($1) as held',
      [OWNER_LOCK],
    );
    if (rows[0]?.held) return true;
    client.release();
    client = undefined;
    return false;
  };
  if (!(await take())) throw new Error(`another Overgang is running on ${dataDir}`);
  return {
    release() {
      client?.release(true);
      return Promise.resolve();
    },
  };
}
