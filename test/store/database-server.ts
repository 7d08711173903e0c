import { setTimeout as wait } from 'node:timers/promises';
import { openLog } from '../../src/log.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import type { Embedded } from '../../src/store/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { keepPartitions } from '../../src/store/sql/partitions.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { makeDataDir, removeDataDir } from '../support/broker.ts';

export const silent = openLog(
  'error',
  () => undefined,
  () => new Date(),
);

export const SCHEMA = 'overgang';
export const TEMPLATE = 'migrated';

/** Set where several processes share one server (see one-server.ts). */
export const SHARED_SERVER = 'TEST_POSTGRES_SERVER';

/** A real PostgreSQL with the database of which all others are copies. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

export const urlOf = ({ url }: Server, database: string): string =>
  url.replace('/postgres?', `/${database}?`);

export const openOne = (url: string): Store =>
  openStore({ url, schema: SCHEMA, connections: 1, log: silent });

export async function start(): Promise<Server> {
  const dataDir = await makeDataDir();
  const embedded = await startEmbedded(dataDir, silent);
  const server: Server = { url: embedded.url, stop: () => discard(embedded, dataDir) };
  const first = openOne(server.url);
  await first.pool.query(`create database ${TEMPLATE}`);
  await first.close();
  const template = openOne(urlOf(server, TEMPLATE));
  await migrate(template, SCHEMA);
  await keepPartitions(template, new Date());
  await template.close();
  return server;
}

/** Ends a server whose data nobody needs: it need not be written out first. */
export async function discard(embedded: Embedded, dataDir: string): Promise<void> {
  const pid = embedded.pid();
  const stopped = embedded.stop();
  await wait(50);
  try {
    if (pid !== undefined) process.kill(pid, 'SIGQUIT');
  } catch {
    // It has ended already.
  }
  await stopped;
  await removeDataDir(dataDir);
}
