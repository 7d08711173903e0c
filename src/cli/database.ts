import { access } from 'node:fs/promises';
import pg from 'pg';
import type { Config } from '../config.ts';
import { openLog } from '../log.ts';
import type { Log } from '../log.ts';
import { holdDataDirectory } from '../store/assert-durable.ts';
import { embeddedUrl, startEmbedded } from '../store/embedded.ts';
import { migrate } from '../store/migrate.ts';
import { openStore } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import type { Io } from './validate.ts';

const CONNECT_PATIENCE_MS = 5_000;
/** The server answers, but "not yet" or "no longer": it is there, and not ours to start. */
const STARTING_OR_STOPPING = '57P03';

/** A database under way, and what has to be done when we leave it. */
interface Opened {
  readonly url: string;
  /** We are the only one on it: its tables may be brought up to date. */
  readonly alone: boolean;
  stop(): Promise<void>;
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
  if (await answers(url)) return { url, alone: false, stop: () => Promise.resolve() };
  const embedded = await startEmbedded(config.dataDir, log);
  return { url: embedded.url, alone: true, stop: () => embedded.stop() };
}

async function open(config: Config, log: Log): Promise<Opened> {
  if (config.databaseUrl === undefined) return openEmbedded(config, log);
  // On a server nobody can tell who else is there; partners may be entered before a first start.
  return { url: config.databaseUrl, alone: true, stop: () => Promise.resolve() };
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
  const log = openLog(
    'warn',
    (line) => io.err(line),
    () => new Date(),
  );
  const opened = await open(config, log);
  const { url, alone } = opened;
  const store = openStore({ url, schema: config.databaseSchema, connections: 2, log });
  try {
    const lock =
      alone && config.databaseUrl === undefined
        ? await holdDataDirectory(store, config.dataDir)
        : undefined;
    try {
      // Beside a running broker its tables are as they must be for that broker.
      if (alone) await migrate(store, config.databaseSchema);
      return await work(store);
    } finally {
      await lock?.release();
    }
  } finally {
    await store.close();
    await opened.stop();
  }
}
