import { readdir, readFile } from 'node:fs/promises';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import {
  openOne,
  SCHEMA,
  SHARED_SERVER,
  silent,
  start,
  TEMPLATE,
  urlOf,
} from './database-server.ts';
import type { Server } from './database-server.ts';

export { SCHEMA, silent };

let running: Promise<Server> | undefined;
let top: Store | undefined;
let made = 0;
const opened: Store[] = [];

export function open(url: string, connections = 4): Store {
  const store = openStore({ url, schema: SCHEMA, connections, log: silent });
  opened.push(store);
  return store;
}

/** Started by the first test that needs one, unless it was there before. */
function server(): Promise<Server> {
  const url = process.env[SHARED_SERVER];
  const shared = url === undefined ? undefined : { url, stop: () => Promise.resolve() };
  return (running ??= shared ? Promise.resolve(shared) : start());
}

/** Address of a new database: with our schema, or with nothing. */
export async function newDatabase(from: 'migrated' | 'template1' = TEMPLATE): Promise<string> {
  const running = await server();
  top ??= openOne(running.url);
  const name = `test_${process.pid}_${(made += 1)}`;
  await top.pool.query(`create database ${name} template ${from}`);
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

/** Closes what has been opened since: the server takes 60 connections. */
export async function closeStores(): Promise<void> {
  await Promise.all(opened.splice(0).map((store) => store.close()));
}

after(async function () {
  this.timeout(30_000);
  await closeStores();
  await top?.close();
  await (await running)?.stop();
  // Side by side this is the end of one file only, and the process takes another.
  top = running = undefined;
});
