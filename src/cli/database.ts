import { access } from 'node:fs/promises';
import pg from 'pg';
import type { Config } from '../config.ts';
import { openLog } from '../log.ts';
import type { Log } from '../log.ts';
import { holdDataDirectory } from '../store/assert-durable.ts';
import { embeddedUrl, startEmbedded } from '../store/embedded.ts';
import type { Embedded } from '../store/embedded.ts';
import { migrate } from '../store/migrate.ts';
import { openStore } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import type { Io } from './validate.ts';

const CONNECT_PATIENCE_MS = 5_000;
/** The server answers, but "not yet" or "no longer": it is there, and not ours to start. */
const STARTING_OR_STOPPING = '57P03';

/** The address of a database, and the server that was started for it, if one was. */
interface Opened {
  readonly url: string;
  readonly started?: Embedded;
}

/** Whether a server answers at an address; a refusal of any other kind is thrown. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_PATIENCE_MS,
  });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return false;
    if (code === STARTING_OR_STOPPING)
      throw new Error('the embedded database is starting or stopping: try again', { cause: error });
    throw error;
  }
}

/**
 * The embedded database of a data directory. A server that runs belongs to a broker (or was left
 * by one that was killed): it is used and left alone. Otherwise one is started and stopped again.
 */
async function openEmbedded(config: Config, log: Log): Promise<Opened> {
  await access(config.dataDir).catch((error: unknown) => {
    throw new Error(`there is no ${config.dataDir}: start the broker once, or set DATA_DIR`, {
      cause: error,
    });
  });
  const url = await embeddedUrl(config.dataDir);
  return (await answers(url))
    ? { url }
    : { url, started: await startEmbedded(config.dataDir, log) };
}

/** Holds the data directory while it works, and stops the server: unless a broker was faster. */
async function alone<T>(
  store: Store,
  on: { readonly config: Config; readonly server: Embedded },
  work: () => Promise<T>,
): Promise<T> {
  const { config, server } = on;
  const lock = await holdDataDirectory(store, config.dataDir);
  try {
    await migrate(store, config.databaseSchema);
    return await work();
  } finally {
    await lock.release();
    await store.close();
    await server.stop();
  }
}

/**
 * Works on the database of the configuration, beside a running broker or without one. A broker
 * that starts while we hold an embedded database says so and ends, as beside another broker.
 */
export async function withDatabase<T>(
  config: Config,
  io: Io,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const write = (line: string) => io.err(line);
  const log = openLog('warn', write, () => new Date());
  const { databaseUrl, databaseSchema: schema } = config;
  const opened: Opened = databaseUrl ? { url: databaseUrl } : await openEmbedded(config, log);
  const store = openStore({ url: opened.url, schema, connections: 2, log });
  if (opened.started) return alone(store, { config, server: opened.started }, () => work(store));
  try {
    // On a server, partners may be entered before a first start. Beside a broker that runs on its
    // embedded database, the tables are as that broker must have them.
    if (databaseUrl) await migrate(store, schema);
    return await work(store);
  } finally {
    await store.close();
  }
}
