import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { access, mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { prepareBinaries, prepareHome, run } from './embedded-files.ts';
import type { Home } from './embedded-files.ts';

/** A PostgreSQL of our own below the data directory, reached by a Unix socket only. */
export interface Embedded {
  readonly url: string;
  /** Absent while the server is down and being started again. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

const START_PATIENCE_MS = 30_000;
const STOP_PATIENCE_MS = 10_000;
const POLL_MS = 20;
const RESTART_PAUSE_MS = 200;

/** Durability is not for sale here; the rest is sized for one small server. */
const SERVER_SETTINGS: readonly string[] = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'shared_buffers=128MB',
  'max_connections=60',
  'max_wal_size=1GB',
  'wal_level=minimal',
  'max_wal_senders=0',
  'jit=off',
  'timezone=UTC',
  'log_min_messages=fatal',
  'log_destination=stderr',
];

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Whether `pid` is a postgres on this very data directory (its number may have been reused). */
async function isOurs(pid: number, cluster: string): Promise<boolean> {
  if (!alive(pid)) return false;
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (line === undefined) return true; // No /proc here: trust the number, as postgres itself does.
  return line.includes('postgres') && line.includes(cluster);
}

const pidFile = (home: Home) => path.join(home.cluster, 'postmaster.pid');

/** The running server of this data directory, left behind by a process that was killed. */
async function survivor(home: Home): Promise<number | undefined> {
  const text = await readFile(pidFile(home), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const pid = Number(text.split('\n')[0]);
  if (Number.isInteger(pid) && pid > 0 && (await isOurs(pid, home.cluster))) return pid;
  await rm(pidFile(home), { force: true });
  return undefined;
}

async function initialise(home: Home): Promise<void> {
  const done = await access(path.join(home.cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (done) return;
  // A first start that was interrupted leaves a directory initdb would refuse.
  await rm(home.cluster, { recursive: true, force: true });
  await mkdir(home.cluster, { recursive: true, mode: 0o700 });
  await home.own(home.cluster);
  await run(home, 'initdb', [
    '-D',
    home.cluster,
    '-U',
    'overgang',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
  ]);
}

/** Ready when the status line of the pid file says so (written by the server itself). */
async function ready(home: Home, pid: () => number | undefined): Promise<boolean> {
  for (const end = Date.now() + START_PATIENCE_MS; Date.now() < end; await wait(POLL_MS)) {
    const lines = (await readFile(pidFile(home), 'utf8').catch(() => '')).split('\n');
    if (lines[7]?.startsWith('ready')) return true;
    if (pid() === undefined) return false;
  }
  return false;
}

function launch(home: Home): ChildProcess {
  const settings = [
    ...SERVER_SETTINGS,
    'listen_addresses=',
    `unix_socket_directories=${home.socket}`,
    'unix_socket_permissions=0700',
  ].flatMap((setting) => ['-c', setting]);
  return spawn(path.join(home.binaries, 'bin/postgres'), ['-D', home.cluster, ...settings], {
    ...home.identity,
    cwd: home.cluster,
    stdio: 'ignore',
    // Its own group: Ctrl-C reaches us alone, so that we can drain before the database stops.
    detached: true,
  });
}

const urlOf = (home: Home): string =>
  `postgresql://overgang@/postgres?host=${encodeURIComponent(home.socket)}`;

/**
 * Starts the embedded PostgreSQL, or takes over the one that a killed process left running, and
 * keeps it up: a server that dies is started again.
 */
export async function startEmbedded(dataDir: string, log: Log): Promise<Embedded> {
  const home = await prepareHome(dataDir);
  await prepareBinaries(home);
  await initialise(home);

  let pid = await survivor(home);
  let stopping = false;
  const watch = (id: number) => {
    pid = id;
    const poll = async () => {
      while (!stopping && alive(id)) await wait(RESTART_PAUSE_MS, undefined, { ref: false });
      if (!stopping) await lost();
    };
    void poll();
  };
  const start = async (): Promise<boolean> => {
    const child = launch(home);
    pid = child.pid;
    child.once('error', () => (pid = undefined));
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    void gone.then(() => (pid = undefined));
    if (!(await ready(home, () => pid))) return false;
    void gone.then(() => (stopping ? undefined : lost()));
    child.unref();
    return true;
  };
  const lost = async (): Promise<void> => {
    pid = undefined;
    log.error('store.embedded-lost', {});
    // The dead server's children may hold its shared memory for a moment: try until it is free.
    for (;;) {
      if (stopping) return;
      await survivor(home);
      if (await start()) break;
      await wait(RESTART_PAUSE_MS);
    }
    log.info('store.embedded-back', {});
  };

  if (pid !== undefined) watch(pid);
  else if (!(await start()) && !(await start()))
    throw new Error(`the embedded PostgreSQL below ${home.root} does not start`);

  return {
    url: urlOf(home),
    pid: () => pid,
    async stop() {
      stopping = true;
      const id = pid;
      if (id === undefined || !alive(id)) return;
      process.kill(id, 'SIGINT'); // "Fast shutdown": open transactions end, data is checkpointed.
      for (const end = Date.now() + STOP_PATIENCE_MS; Date.now() < end && alive(id);)
        await wait(POLL_MS);
      if (alive(id)) process.kill(id, 'SIGQUIT');
    },
  };
}

/** Whether a folder exists and can be reached. */
export const exists = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );
