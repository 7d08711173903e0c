import pg from 'pg';
import type { Pool, PoolClient } from 'pg';
import { Failure } from '../domain/failure.ts';
import type { Log } from '../log.ts';

/** A statement with a name: prepared once per connection, and listed for the query-plan test. */
export interface Sql {
  readonly name: string;
  readonly text: string;
}

/** Where a database verb runs: the store itself (one statement, one transaction) or a `Tx`. */
export interface Db {
  rows<R extends object>(sql: Sql, values?: readonly unknown[]): Promise<R[]>;
}

export interface Store extends Db {
  /** Runs `work` in one transaction; retried when the database asks for it (deadlock). */
  tx<T>(work: (db: Db) => Promise<T>): Promise<T>;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** Serialisation failure and deadlock: the transaction did nothing and may be run again. */
const RETRYABLE = new Set(['40001', '40P01']);
const TX_TRIES = 5;

/** Connection lost, server starting or stopping: nothing is known to be wrong with the request. */
const UNAVAILABLE = /^(08|57P0|53|25006)/;
const UNAVAILABLE_ERRNO = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']);

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Whether an error says that the database is away, not that we are wrong. */
export function databaseAway(error: unknown): boolean {
  const code = codeOf(error);
  if (UNAVAILABLE.test(code) || UNAVAILABLE_ERRNO.has(code)) return true;
  const text = error instanceof Error ? error.message : '';
  return /Connection terminated|timeout exceeded when trying to connect|Client was closed/.test(
    text,
  );
}

export interface StoreOptions {
  readonly url: string;
  readonly schema: string;
  readonly connections: number;
  readonly log: Log;
}

const dbOf = (client: Pool | PoolClient): Db => ({
  async rows<R extends object>(sql: Sql, values: readonly unknown[] = []): Promise<R[]> {
    const result = await client.query<R>({ name: sql.name, text: sql.text, values: [...values] });
    return result.rows;
  },
});

/** Opens a pool on the database; `search_path` is our schema only. Does not connect yet. */
export function openStore(options: StoreOptions): Store {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    options: `-c search_path=${options.schema}`,
    application_name: 'overgang',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  });
  // Without a listener on pool and client a server stop would end the process.
  pool.on('error', (error) => options.log.warn('store.connection-lost', { code: codeOf(error) }));
  pool.on('connect', (client) => client.on('error', () => undefined));

  const once = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await work(dbOf(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((e: unknown) => {
        broken = e instanceof Error ? e : new Error(String(e));
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };

  return {
    ...dbOf(pool),
    pool,
    async tx(work) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await once(work);
        } catch (error) {
          if (tries >= TX_TRIES || !RETRYABLE.has(codeOf(error))) throw error;
        }
      }
    },
    close: () => pool.end(),
  };
}

/** What a caller is told about a database error: `busy` when it is away, else our fault. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const inside = error instanceof Error ? `${codeOf(error)} ${error.message}` : String(error);
  return new Failure(databaseAway(error) ? 'busy' : 'internal', inside, { cause: error });
}
