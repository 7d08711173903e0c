import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openLog } from '../../../log.ts';
import { startEmbedded } from '../../../store/embedded.ts';
import { migrate } from '../../../store/migrate.ts';
import { openStore } from '../../../store/store.ts';
import type { Store } from '../../../store/store.ts';

/** An empty database of its own, and what its processes have used of the processors. */
export interface OwnDatabase {
  readonly store: Store;
  /** Seconds of all its processes since it started; NaN where there is no /proc. */
  cpuSeconds(): Promise<number>;
  close(): Promise<void>;
}

/** The kernel counts processor time in hundredths of a second, whatever its own tick. */
const TICKS = 100;
/** In `/proc/PID/stat` after the name: parent, own time (2), that of children it has waited for (2). */
const PARENT = 1;
const OWN = [11, 12];
const WAITED = [13, 14];

async function statOf(pid: string): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

async function cpuSecondsOf(server: number): Promise<number> {
  const pids = await readdir('/proc').catch(() => []);
  let ticks = pids.length > 0 ? 0 : Number.NaN;
  for (const pid of pids.filter((name) => /^\d+$/.test(name))) {
    const stat = await statOf(pid);
    const isServer = Number(pid) === server;
    if (!isServer && Number(stat[PARENT]) !== server) continue;
    for (const place of isServer ? [...OWN, ...WAITED] : OWN) ticks += Number(stat[place]);
  }
  return ticks / TICKS;
}

/** Starts the embedded PostgreSQL, durable as ever, in a folder that is removed at the end. */
export async function openOwnDatabase(connections: number): Promise<OwnDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-bench-'));
  await chmod(folder, 0o711);
  const log = openLog(
    'error',
    () => undefined,
    () => new Date(),
  );
  const embedded = await startEmbedded(folder, log);
  const store = openStore({ url: embedded.url, schema: 'overgang', connections, log });
  await migrate(store, 'overgang');
  return {
    store,
    cpuSeconds: () => cpuSecondsOf(embedded.pid() ?? 0),
    async close() {
      await store.close();
      await embedded.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
