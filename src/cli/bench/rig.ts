import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Credentials } from '../../first-start.ts';
import { openLog } from '../../log.ts';
import { newId } from '../../new-id.ts';
import { embeddedUrl } from '../../store/embedded.ts';
import { upsertPartners } from '../../store/sql/partner-book.ts';
import { openStore } from '../../store/store.ts';
import type { Store } from '../../store/store.ts';

const ALL = fileURLToPath(new URL('../../../workers/all.js', import.meta.url));
const SENDER_CLIENT = 'sykehus';
/** The parts that receive by webhook in the bench, below the local example municipality. */
export const WEBHOOK_HERS = [2091, 2092, 2093, 2094, 2095, 2096, 2097, 2098] as const;

/** A broker, a receiver that acknowledges at once, and a look into the database from outside. */
export interface Rig {
  readonly bootMs: number;
  readonly port: number;
  readonly token: string;
  readonly store: Store;
  /** Deliveries by MsgId as the receiver saw them. */
  readonly delivered: Map<string, number>;
  /** Resident memory of the broker and its database processes, shared pages counted once. */
  residentMb(): Promise<number>;
  close(): Promise<void>;
}

async function startBroker(
  dataDir: string,
  nodeArgs: readonly string[],
): Promise<{ child: ChildProcess; port: number; ms: number }> {
  const started = performance.now();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [...nodeArgs, ALL], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      const found = /is ready at \S+:(\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('exit', (code) => reject(new Error(`the broker ended with ${code}`)));
  });
  return { child, port, ms: performance.now() - started };
}

/** Takes everything with 200; reads the MsgId from the header, so that counting costs nothing. */
async function startReceiver(delivered: Map<string, number>) {
  const server = http.createServer((req, res) => {
    const msgId = String(req.headers['overgang-msg-id']);
    req.resume().once('end', () => {
      delivered.set(msgId, (delivered.get(msgId) ?? 0) + 1);
      res.writeHead(200, { 'content-length': 0 }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

async function proportionalKb(pid: string): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
}

/** The broker and every process of its database: these have its data directory on their line. */
async function residentMb(broker: number, dataDir: string): Promise<number> {
  let kb = 0;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const parent = stat.split(') ')[1]?.split(' ')[1] ?? '';
    const lines = await Promise.all(
      [pid, parent].map((one) => readFile(`/proc/${one}/cmdline`, 'utf8').catch(() => '')),
    );
    const database = lines.some((line) => line.includes(`${dataDir}/postgres/cluster`));
    if (Number(pid) === broker || database) kb += await proportionalKb(pid);
  }
  return kb / 1024;
}

/** Starts everything on free ports with a data directory of its own, removed at the end. */
export async function startRig(nodeArgs: readonly string[] = []): Promise<Rig> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'overgang-bench-'));
  await chmod(dataDir, 0o711);
  const delivered = new Map<string, number>();
  const receiver = await startReceiver(delivered);
  const broker = await startBroker(dataDir, nodeArgs);
  const text = await readFile(path.join(dataDir, 'credentials.json'), 'utf8');
  const token = (JSON.parse(text) as Credentials).clients[SENDER_CLIENT]?.token ?? '';
  const log = openLog(
    'error',
    () => undefined,
    () => new Date(),
  );
  const url = await embeddedUrl(dataDir);
  const store = openStore({ url, schema: 'overgang', connections: 4, log });
  const parties = WEBHOOK_HERS.map((herId) => ({
    herId,
    name: `Sykepleietjeneste ${herId} (webhook)`,
    transport: 'webhook' as const,
    endpoint: `http://127.0.0.1:${receiver.port}/`,
    apprec: 'broker' as const,
  }));
  const kommune = { herId: 2001, name: 'Fjordvik kommune (eksempel)', kind: 'kommune' } as const;
  await upsertPartners(store, [{ ...kommune, parties }], () => newId(new Date()));
  return {
    bootMs: broker.ms,
    port: broker.port,
    token,
    store,
    delivered,
    residentMb: () => residentMb(broker.child.pid ?? 0, dataDir),
    async close() {
      await store.close();
      const gone = new Promise((resolve) => broker.child.once('exit', resolve));
      broker.child.kill('SIGTERM');
      await gone;
      receiver.server.closeAllConnections();
      receiver.server.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
