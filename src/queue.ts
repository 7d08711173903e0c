import { createPostgresBackend, Queue, runMigrations, withBackend } from 'bullmq';
import { Worker as RedisWorker } from 'bullmq';
import type { PostgresConnectionOptions, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Pool } from 'pg';
import { errorFields } from './log.ts';
import type { Log } from './log.ts';

/** The two things that can be waiting: a message to decide, an effect to deliver. */
export type Bell = 'decide' | 'deliver';

/**
 * BullMQ as a doorbell: a job says "row <id> is waiting", nothing more. The row is the truth, so a
 * lost, doubled or late job costs at most one round of the clock worker, never a message.
 */
export interface Doorbell {
  /** Rings for a row that is committed. Never throws: the clock worker rings again. */
  ring(bell: Bell, id: string): void;
  /** Calls `drain` when rung; `drain` takes all waiting rows, not only the one named. */
  work(bell: Bell, drain: (id: string) => Promise<void>): Promise<void>;
  /** Ends the workers after what they are doing; ringing is still possible. */
  stopWorking(): Promise<void>;
  close(): Promise<void>;
}

/** Jobs and their traces are worthless once done. */
const JOB = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const;
const LOCK_MS = 30_000;

interface Line {
  readonly queue: Pick<Queue, 'add' | 'close'>;
  /** An add is under way: later rings are folded into one more. */
  adding: boolean;
  again: string | undefined;
  /** A drain of this process is under way: it looks once more before it ends. */
  draining: boolean;
  looked: boolean;
}

interface Backend {
  queue(name: string): Queue;
  worker(name: string, run: (id: string) => Promise<void>): Worker;
  close(): Promise<void>;
}

async function postgresBackend(pool: Pool): Promise<Backend> {
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
    queue: (name) => new bound.Queue(name, { connection }) as unknown as Queue,
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

async function redisBackend(url: string, log: Log): Promise<Backend> {
  const open = () => {
    const redis = new Redis(url, { maxRetriesPerRequest: null, enableOfflineQueue: true });
    redis.on('error', (error) => log.warn('queue.redis', errorFields(error)));
    return redis;
  };
  const shared = open();
  await assertKeepsKeys(shared);
  const blocking: Redis[] = [];
  return {
    queue: (name) => new Queue(name, { connection: shared }),
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

/** Opens the doorbell on Redis when a URL is given, else on PostgreSQL through `pool`. */
export async function openQueue(
  on: { readonly redisUrl: string | undefined; readonly pool: Pool },
  log: Log,
): Promise<Doorbell> {
  const backend = on.redisUrl
    ? await redisBackend(on.redisUrl, log)
    : await postgresBackend(on.pool);
  const lines = new Map<Bell, Line>();
  const workers: Worker[] = [];
  let closing = false;

  const lineOf = (bell: Bell): Line => {
    const known = lines.get(bell);
    if (known) return known;
    const queue = backend.queue(bell);
    queue.on('error', (error: Error) => log.warn('queue.error', { bell, ...errorFields(error) }));
    const line: Line = { queue, adding: false, again: undefined, draining: false, looked: true };
    lines.set(bell, line);
    return line;
  };

  const add = (line: Line, bell: Bell, id: string): void => {
    line.adding = true;
    line.queue
      .add(bell, { id }, JOB)
      .catch((error: unknown) => log.warn('queue.ring-lost', { bell, ...errorFields(error) }))
      .finally(() => {
        line.adding = false;
        const next = line.again;
        line.again = undefined;
        if (next !== undefined && !closing) add(line, bell, next);
      });
  };

  return {
    ring(bell, id) {
      if (closing) return;
      const line = lineOf(bell);
      if (line.draining) line.looked = false;
      else if (line.adding) line.again = id;
      else add(line, bell, id);
    },
    async work(bell, drain) {
      const line = lineOf(bell);
      const worker = backend.worker(bell, async (id) => {
        line.draining = true;
        try {
          do {
            line.looked = true;
            await drain(id);
          } while (!line.looked && !closing);
        } finally {
          line.draining = false;
        }
      });
      worker.on('error', (error) => log.warn('queue.worker', { bell, ...errorFields(error) }));
      worker.on('failed', (_job, error) =>
        log.error('queue.drain-failed', { bell, ...errorFields(error) }),
      );
      workers.push(worker);
      await worker.waitUntilReady();
    },
    async stopWorking() {
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
    },
    async close() {
      closing = true;
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
      await Promise.all([...lines.values()].map((line) => line.queue.close()));
      await backend.close();
    },
  };
}
