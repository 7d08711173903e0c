import { createPostgresBackend, Queue, runMigrations, withBackend } from 'bullmq';
import { Worker as RedisWorker } from 'bullmq';
import type { PostgresConnectionOptions, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Pool } from 'pg';
import { errorFields } from './log.ts';
import type { Log } from './log.ts';

/** A drain that holds its job longer than this may be started a second time; rows are fenced. */
const LOCK_MS = 30_000;

/** Nobody reads BullMQ's event stream: it is kept short. */
const EVENTS = { streams: { events: { maxLen: 100 } } } as const;

/** Where BullMQ keeps its jobs; the doorbell is the same on both. */
export interface Backend {
  queue(name: string): Queue;
  worker(name: string, run: (id: string) => Promise<void>): Worker;
  close(): Promise<void>;
}

export async function postgresBackend(pool: Pool): Promise<Backend> {
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  const bound = withBackend(createPostgresBackend);
  // BullMQ describes the pool by a type of its own that pg's own class does not match to the letter.
  const connection = pool as unknown as PostgresConnectionOptions;
  return {
    queue: (name) => new bound.Queue(name, { connection, ...EVENTS }) as unknown as Queue,
    worker: (name, run) =>
      new bound.Worker<{ id: string }>(name, (job) => run(job.data.id), {
        connection,
        concurrency: 1,
        lockDuration: LOCK_MS,
      }) as unknown as Worker,
    close: () => Promise.resolve(),
  };
}

/** A Redis that evicts keys would forget rings it was trusted with: refused at start. */
async function assertKeepsKeys(redis: Redis): Promise<void> {
  const answer = (await redis.config('GET', 'maxmemory-policy').catch(() => [])) as string[];
  const policy = answer[1];
  if (policy !== undefined && policy !== 'noeviction')
    throw new Error(`REDIS_URL: maxmemory-policy is ${policy}, it must be noeviction`);
}

export async function redisBackend(url: string, log: Log): Promise<Backend> {
  const open = () => {
    const redis = new Redis(url, { maxRetriesPerRequest: null, enableOfflineQueue: true });
    redis.on('error', (error) => log.warn('queue.redis', errorFields(error)));
    return redis;
  };
  const shared = open();
  await assertKeepsKeys(shared).catch((error: unknown) => {
    shared.disconnect(); // Left open it would keep a refused process alive.
    throw error;
  });
  const blocking: Redis[] = [];
  return {
    queue: (name) => new Queue(name, { connection: shared, ...EVENTS }),
    worker: (name, run) => {
      const connection = open();
      blocking.push(connection);
      return new RedisWorker<{ id: string }>(name, (job) => run(job.data.id), {
        connection,
        concurrency: 1,
        lockDuration: LOCK_MS,
      });
    },
    close: () => Promise.resolve([shared, ...blocking].forEach((redis) => redis.disconnect())),
  };
}
