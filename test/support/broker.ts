import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Credentials } from '../../src/first-start.ts';

const ALL = fileURLToPath(new URL('../../workers/all.js', import.meta.url));
const START_PATIENCE_MS = 30_000;

/** A broker of its own: a real process on a free port, with its data in a folder of its own. */
export interface Broker {
  readonly url: string;
  readonly dataDir: string;
  readonly credentials: Credentials;
  /** What it printed on standard output; the operator's password on a first start. */
  readonly said: string;
  /** What it logged so far. */
  readonly log: () => string;
  readonly process: ChildProcess;
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
  tokenOf(client: string): string;
}

/** A folder that the embedded server's own user may enter. */
export async function makeDataDir(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-test-'));
  await chmod(folder, 0o711);
  return folder;
}

export const removeDataDir = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** Starts a broker and waits until it says that it is ready. */
export async function startBroker(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Broker> {
  const child = spawn(process.execPath, ['--enable-source-maps', ALL], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DATA_DIR: dataDir,
      PORT: '0',
      OVERGANG_CLOCK_MS: '200',
      OVERGANG_RETRY_FIRST_MS: '100',
      OVERGANG_ALERT_GATHER_SECONDS: '0',
      OVERGANG_ALERT_SPREAD_SECONDS: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let logged = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (logged += part));
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not ready: ${logged}`)), START_PATIENCE_MS);
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      const found = /is ready at (\S+)[\s\S]*next/.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    });
    void gone.then((code) => reject(new Error(`ended with ${code}: ${logged}`)));
  });
  const text = await readFile(path.join(dataDir, 'credentials.json'), 'utf8');
  const credentials = JSON.parse(text) as Credentials;
  return {
    url,
    dataDir,
    credentials,
    said,
    log: () => logged,
    process: child,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    stop() {
      child.kill('SIGTERM');
      return gone;
    },
    tokenOf(client) {
      const found = credentials.clients[client];
      if (found === undefined) throw new Error(`no client ${client}`);
      return found.token;
    },
  };
}
