import { readdir, readFile } from 'node:fs/promises';
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
const TEMPLATE = 'migrated';

interface Server {
  readonly embedded: Embedded;
  readonly dataDir: string;
  /** The server's own database, where others are made. */
  readonly top: Store;
}

let running: Promise<Server> | undefined;
let made = 0;
const opened: Store[] = [];

const urlOf = ({ embedded }: Server, database: string): string =>
  embedded.url.replace('/postgres?', `/${database}?`);

export function open(url: string, connections = 4): Store {
  const store = openStore({ url, schema: SCHEMA, connections, log: silent });
  opened.push(store);
  return store;
}

async function start(): Promise<Server> {
  const dataDir = await makeDataDir();
  const embedded = await startEmbedded(dataDir, silent);
  const top = openStore({ url: embedded.url, schema: SCHEMA, connections: 1, log: silent });
  const server = { embedded, dataDir, top };
  await server.top.pool.query(`create database ${TEMPLATE}`);
  const template = openStore({
    url: urlOf(server, TEMPLATE),
    schema: SCHEMA,
    connections: 1,
    log: silent,
  });
  await migrate(template, SCHEMA);
  await keepPartitions(template, new Date());
  await template.close();
  return server;
}

/** One real PostgreSQL for all tests that need one, started by the first of them. */
export const server = (): Promise<Server> => (running ??= start());

/** Address of a new database: with our schema, or with nothing. */
export async function newDatabase(from: 'migrated' | 'template1' = TEMPLATE): Promise<string> {
  const running = await server();
  const name = `test_${(made += 1)}`;
  await running.top.pool.query(`create database ${name} template ${from}`);
  return urlOf(running, name);
}

const MIGRATIONS = new URL('../../../src/store/migrations/', import.meta.url);

/** A database as it was before one migration: `migrate` does that one and what came after it. */
export async function storeBefore(migration: string): Promise<Store> {
  const store = open(await newDatabase('template1'), 2);
  await store.pool.query(`create schema ${SCHEMA}`);
  await store.pool.query(
    'create table migration (name text primary key, at timestamptz default now())',
  );
  for (const name of (await readdir(MIGRATIONS)).sort().filter((one) => one < migration)) {
    await store.pool.query(await readFile(new URL(name, MIGRATIONS), 'utf8'));
    await store.pool.query('insert into migration (name) values ($1)', [name]);
  }
  return store;
}

/** A database of one's own with the whole schema; `closeStores` closes it. */
export const freshStore = async (connections = 4): Promise<Store> =>
  open(await newDatabase(), connections);

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

/** Closes what has been opened since: the server takes 60 connections. */
export async function closeStores(): Promise<void> {
  await Promise.all(opened.splice(0).map((store) => store.close()));
}

after(async function () {
  this.timeout(30_000);
  const server = await running;
  await closeStores();
  await server?.top.close();
  if (server) await discard(server.embedded, server.dataDir);
});
