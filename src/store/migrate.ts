import { readdir, readFile } from 'node:fs/promises';
import type { PoolClient } from 'pg';
import type { Store } from './store.ts';

/** Held while migrating, so that several processes may start at once. */
const MIGRATION_LOCK = 7_309_8221;

/** The migrations are read from the source tree: SQL files are not compiled. */
const FOLDER = new URL('../../../src/store/migrations/', import.meta.url);

async function apply(client: PoolClient, name: string): Promise<void> {
  const text = await readFile(new URL(name, FOLDER), 'utf8');
  await client.query('begin');
  try {
    // The ledger row first: had another process applied it, this fails before any change.
    await client.query('insert into migration (name) values ($1)', [name]);
    await client.query(text);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/**
 * Brings the schema up to date, forward only. A database that holds migrations we do not know is
 * refused: it was written by a newer version.
 */
export async function migrate(store: Store, schema: string): Promise<readonly string[]> {
  const known = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  const client = await store.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(`create schema if not exists ${schema}`);
    await client.query(
      'create table if not exists migration (name text primary key, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const done = new Set(rows.map((row) => row.name));
    const newer = [...done].filter((name) => !known.includes(name));
    if (newer.length > 0)
      throw new Error(`the database was written by a newer version (${newer.join(', ')})`);
    const missing = known.filter((name) => !done.has(name));
    for (const name of missing) await apply(client, name);
    return missing;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}
