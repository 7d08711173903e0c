import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Redis } from 'ioredis';
import { openQueue } from '../../src/queue.ts';
import type { Doorbell } from '../../src/queue.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { newDatabase, silent } from './server.ts';

/** A place for the queue that can be taken away and, maybe, looked into. */
export interface Place {
  open(): Promise<Doorbell>;
  /** What the queue stands on stops answering; absent where it is not ours to stop. */
  readonly vanish?: () => Promise<void>;
  close(): Promise<void>;
}

export const bullmqStore = (url: string): Store =>
  openStore({ url, schema: 'bullmq', connections: 8, log: silent });

async function onPostgres(): Promise<Place> {
  const url = await newDatabase('template1');
  const stores: Store[] = [];
  return {
    open() {
      const store = bullmqStore(url);
      stores.push(store);
      return openQueue({ redisUrl: undefined, pool: store.pool }, silent);
    },
    async vanish() {
      const name = /\/(test_\w+)\?/.exec(url)?.[1] ?? '';
      const top = openStore({
        url: url.replace(name, 'postgres'),
        schema: 'public',
        connections: 1,
        log: silent,
      });
      await top.pool.query(`alter database ${name} allow_connections false`);
      await top.pool.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
        [name],
      );
      await top.close();
    },
    async close() {
      await Promise.all(stores.map((store) => store.close()));
    },
  };
}

interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startRedis(...settings: string[]): Promise<RedisServer> {
  const probe = net.createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const where = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child: ChildProcess = spawn('redis-server', [...where, ...settings], { stdio: 'ignore' });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { retryStrategy: () => 20 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
  return {
    url,
    async stop() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** A server of our own, so that it may be killed; else the one that is given. */
async function onRedis(): Promise<Place> {
  const redis = hasRedis ? await startRedis() : undefined;
  const redisUrl = redis?.url ?? process.env['REDIS_URL'];
  const url = await newDatabase('template1');
  const stores: Store[] = [];
  return {
    open() {
      const store = bullmqStore(url);
      stores.push(store);
      return openQueue({ redisUrl, pool: store.pool }, silent);
    },
    ...(redis && { vanish: () => redis.stop() }),
    async close() {
      await Promise.all(stores.map((store) => store.close()));
      await redis?.stop();
    },
  };
}

export const hasRedis = (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
  try {
    accessSync(path.join(folder, 'redis-server'), constants.X_OK);
    return true;
  } catch {
    return false;
  }
});

export const PLACES: readonly { name: string; open: () => Promise<Place>; skip?: string }[] = [
  { name: 'PostgreSQL', open: onPostgres },
  {
    name: 'Redis',
    open: onRedis,
    ...(hasRedis || process.env['REDIS_URL']
      ? {}
      : { skip: 'no redis-server on the PATH, and no REDIS_URL' }),
  },
];
