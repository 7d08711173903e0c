import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Credentials } from '../../first-start.ts';
import { findCredentials, readCredentials } from '../credentials.ts';
import { isHealthy } from '../partner-api.ts';

/** The broker the story is played against. */
export interface Found {
  readonly url: string;
  readonly credentials: Credentials;
  /** Started for this run, on data that goes with it. */
  readonly own: boolean;
  stop(): Promise<void>;
}

const ALL = fileURLToPath(new URL('../../../workers/all.js', import.meta.url));
const START_PATIENCE_MS = 60_000;
/** As a shell counts it: 128 and SIGINT. */
const INTERRUPTED = 130;
const leave = () => Promise.resolve();

/** Resolves with the address that the broker says it is ready at. */
function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    let logged = '';
    const late = setTimeout(
      () => reject(new Error('the demo’s own broker does not get ready')),
      START_PATIENCE_MS,
    );
    child.stderr?.setEncoding('utf8').on('data', (part: string) => (logged += part));
    child.once('exit', (code) => {
      clearTimeout(late);
      const why = logged.trim().split('\n').at(-1) ?? '';
      reject(new Error(`the demo’s own broker ended with ${code}: ${why}`));
    });
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      const url = /is ready at (\S+)[\s\S]*next/.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    });
  });
}

/** Starts a broker on a free port, with nothing of our own settings and an empty data directory. */
async function startOwn(): Promise<Found> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'overgang-demo-'));
  // The embedded server may run as a user of its own, who must be able to enter.
  await chmod(dataDir, 0o711);
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', ALL], {
    env: { PATH, HOME, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = () => void child.kill('SIGTERM');
  const stop = async () => {
    end();
    await gone;
    process.off('exit', end).off('SIGTERM', giveUp).off('SIGINT', giveUp);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  // Whoever interrupts the demo is not left with a broker and its data.
  const giveUp = () => void stop().finally(() => process.exit(INTERRUPTED));
  process.once('exit', end).once('SIGTERM', giveUp).once('SIGINT', giveUp);
  try {
    const url = await readyAt(child);
    return { url, credentials: await readCredentials(dataDir), own: true, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The broker at `url`, else the one of the credentials file if it answers, else one of our own. */
export async function findBroker(dataDir: string, url: string | undefined): Promise<Found> {
  if (url !== undefined)
    return { url, credentials: await readCredentials(dataDir), own: false, stop: leave };
  const credentials = await findCredentials(dataDir);
  if (credentials && (await isHealthy(credentials.url)))
    return { url: credentials.url, credentials, own: false, stop: leave };
  return startOwn();
}
