import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
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

/** Signals a process that may have ended this very moment. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

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
  // initdb writes PG_VERSION first of all: only a finished cluster may bear the name.
  const part = `${home.cluster}.${process.pid}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true, mode: 0o700 });
  await home.own(part);
  const options = ['-U', 'overgang', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  await run(home, 'initdb', ['-D', part, ...options]);
  await rm(home.cluster, { recursive: true, force: true });
  await rename(part, home.cluster);
  for (const left of await readdir(home.root))
    if (left.endsWith('.part'))
      await rm(path.join(home.root, left), { recursive: true, force: true });
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

/** Address of the server that runs on a data directory, for another process of the same user. */
export const embeddedUrl = async (dataDir: string): Promise<string> =>
  urlOf(await prepareHome(dataDir));

const urlOf = (home: Home): string =>
  `postgresql://overgang@/postgres?host=${encodeURIComponent(home.socket)}`;

/** Keeps one server up: whatever ends it, short of `stop`, it is started again. */
class Supervisor {
  private pid: number | undefined;
  private stopping = false;
  private readonly home: Home;
  private readonly log: Log;

  constructor(home: Home, log: Log) {
    this.home = home;
    this.log = log;
  }

  current(): number | undefined {
    return this.pid;
  }

  /** Takes over the server a killed process left behind, or starts one. */
  async begin(): Promise<void> {
    this.pid = await survivor(this.home);
    // Whoever started the survivor may have been killed before it was ready, and it may yet die.
    const living = () => (this.pid !== undefined && alive(this.pid) ? this.pid : undefined);
    if (this.pid !== undefined && (await ready(this.home, living))) void this.watch(this.pid);
    else if (!(await this.keepStarting(Date.now() + START_PATIENCE_MS)))
      throw new Error(`the embedded PostgreSQL below ${this.home.root} does not start`);
  }

  private async start(): Promise<boolean> {
    await survivor(this.home);
    const child = launch(this.home);
    this.pid = child.pid;
    const gone = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    }).then(() => (this.pid = undefined));
    if (!(await ready(this.home, () => this.pid))) return false;
    void gone.then(() => this.lost());
    child.unref();
    return true;
  }

  /** A dead server's children may hold its shared memory for a while: patience, not one try. */
  private async keepStarting(until: number): Promise<boolean> {
    while (!this.stopping && Date.now() < until) {
      if (await this.start()) return true;
      await wait(RESTART_PAUSE_MS);
    }
    return false;
  }

  /** Not our child: once dead it stays in the process table until somebody collects it. */
  private async watch(id: number): Promise<void> {
    while (!this.stopping && (await isOurs(id, this.home.cluster)))
      await wait(RESTART_PAUSE_MS, undefined, { ref: false });
    await this.lost();
  }

  private async lost(): Promise<void> {
    if (this.stopping) return;
    this.pid = undefined;
    this.log.error('store.embedded-lost');
    if (await this.keepStarting(Number.POSITIVE_INFINITY)) this.log.info('store.embedded-back');
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const id = this.pid;
    if (id === undefined || !(await isOurs(id, this.home.cluster))) return;
    signal(id, 'SIGINT'); // "Fast shutdown": open transactions end, data is checkpointed.
    for (const end = Date.now() + STOP_PATIENCE_MS; Date.now() < end; await wait(POLL_MS))
      if (!(await isOurs(id, this.home.cluster))) return;
    signal(id, 'SIGQUIT');
  }
}

/**
 * Starts the embedded PostgreSQL, or takes over the one that a killed process left running, and
 * keeps it up: a server that dies is started again.
 */
export async function startEmbedded(dataDir: string, log: Log): Promise<Embedded> {
  const home = await prepareHome(dataDir);
  await prepareBinaries(home);
  await initialise(home);
  const supervisor = new Supervisor(home, log);
  await supervisor.begin();
  return {
    url: urlOf(home),
    pid: () => supervisor.current(),
    stop: () => supervisor.stop(),
  };
}
