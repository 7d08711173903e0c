import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'bullmq';
import type { Pool } from 'pg';
import { errorFields } from './log.ts';
import type { Log } from './log.ts';
import { postgresBackend, redisBackend } from './queue-backends.ts';
import type { Backend } from './queue-backends.ts';

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

interface Line {
  /** An add is under way: later rings are folded into one more. */
  adding: boolean;
  again: string | undefined;
  /** A drain of this process is under way: a ring makes it look once more before it ends. */
  draining: boolean;
  looked: boolean;
  /** Ends the lingering at once. */
  wake: () => void;
}

/**
 * A drain that has found everything done waits this long for the next ring before its job ends:
 * under steady traffic one job serves many messages, and none waits for the queue.
 */
const LINGER_MS = 20;
/** Rung while it looked: the next look waits this long, so that it finds a batch, not one row. */
const GATHER_MS = 6;

/** The queue of one bell: rings are folded while one is on its way or a drain is under way. */
function openLine(backend: Backend, bell: Bell, log: Log) {
  const queue = backend.queue(bell);
  queue.on('error', (error: Error) => log.warn('queue.error', { bell, ...errorFields(error) }));
  const line: Line = {
    adding: false,
    again: undefined,
    draining: false,
    looked: true,
    wake: () => undefined,
  };
  let closed = false;

  const add = (id: string): void => {
    line.adding = true;
    queue
      .add(bell, { id }, JOB)
      .catch((error: unknown) => log.warn('queue.ring-lost', { bell, ...errorFields(error) }))
      .finally(() => {
        line.adding = false;
        const next = line.again;
        line.again = undefined;
        if (next !== undefined && !closed) add(next);
      });
  };

  const linger = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, LINGER_MS);
      line.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return {
    ring(id: string): void {
      if (closed) return;
      if (line.draining) {
        line.looked = false;
        line.wake();
      } else if (line.adding) line.again = id;
      else add(id);
    },
    async drain(id: string, once: (id: string) => Promise<void>): Promise<void> {
      line.draining = true;
      try {
        do {
          line.looked = true;
          await once(id);
          if (closed) return;
          await (line.looked ? linger() : wait(GATHER_MS));
        } while (!line.looked && !closed);
      } finally {
        line.draining = false;
      }
    },
    /** No further look: what is due is taken by whoever works next. */
    stop(): void {
      closed = true;
      line.wake();
    },
    close: () => queue.close(),
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
  const lines = {
    decide: openLine(backend, 'decide', log),
    deliver: openLine(backend, 'deliver', log),
  };
  const workers: Worker[] = [];
  const stopWorking = async () => {
    if (workers.length > 0) Object.values(lines).forEach((line) => line.stop());
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
  };

  return {
    ring: (bell, id) => lines[bell].ring(id),
    async work(bell, drain) {
      const worker = backend.worker(bell, (id) => lines[bell].drain(id, drain));
      worker.on('error', (error) => log.warn('queue.worker', { bell, ...errorFields(error) }));
      worker.on('failed', (_job, error) =>
        log.error('queue.drain-failed', { bell, ...errorFields(error) }),
      );
      workers.push(worker);
      await worker.waitUntilReady();
    },
    stopWorking,
    async close() {
      await stopWorking();
      await Promise.all(Object.values(lines).map((line) => line.close()));
      await backend.close();
    },
  };
}
