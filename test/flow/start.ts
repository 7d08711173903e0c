import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ran } from './cli.ts';

const ALL = fileURLToPath(new URL('../../workers/all.js', import.meta.url));

/** Starts a broker that is expected to end by itself, and waits for that. */
export function start(env: Readonly<Record<string, string>>): Promise<Ran> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', ALL], {
    env: { PATH, HOME, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}
