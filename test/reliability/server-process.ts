import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { prepareHome } from '../../src/store/embedded-files.ts';

const RECOVERY_MS = 20_000;

/** Number of the server's first process; the file is away while the server is. */
export async function postmaster(dataDir: string): Promise<number | undefined> {
  const { cluster } = await prepareHome(dataDir);
  const file = path.join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text.split('\n')[0]);
}

/** kill -9; resolves with the number that was killed. */
export async function killServer(dataDir: string): Promise<number | undefined> {
  const pid = await postmaster(dataDir);
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    return pid;
  } catch (error) {
    // It had died just before: there was nothing to kill.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    return undefined;
  }
}

export async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + RECOVERY_MS; Date.now() < end; await wait(20))
    if (await holds()) return;
  throw new Error(`${what}: not within ${RECOVERY_MS} ms`);
}
