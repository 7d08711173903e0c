import { readFile } from 'node:fs/promises';
import { credentialsFile } from '../first-start.ts';
import type { Credentials } from '../first-start.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isClient = (value: unknown): value is Credentials['clients'][string] =>
  isObject(value) && typeof value['token'] === 'string' && Array.isArray(value['herIds']);

/** Reads the credentials file of a data directory; undefined when there is none. */
export async function findCredentials(dataDir: string): Promise<Credentials | undefined> {
  const file = credentialsFile(dataDir);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read (${code})`, { cause: error });
  }
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON`, { cause: error });
  }
  if (!isObject(read) || typeof read['url'] !== 'string' || !isObject(read['clients']))
    throw new Error(`${file} is not a credentials file`);
  const clients = Object.entries(read['clients']).filter(([, client]) => isClient(client));
  return { url: read['url'], clients: Object.fromEntries(clients) as Credentials['clients'] };
}

/** The same, where the verb cannot do without: throws with what to do about it. */
export async function readCredentials(dataDir: string): Promise<Credentials> {
  const found = await findCredentials(dataDir);
  if (found) return found;
  throw new Error(
    `there is no ${credentialsFile(dataDir)}: start the broker once, or set DATA_DIR to where it keeps its data`,
  );
}

/** The token of a named client; throws when the file does not have it. */
export function tokenOf(credentials: Credentials, name: string): string {
  const client = credentials.clients[name];
  if (client) return client.token;
  const names = Object.keys(credentials.clients).join(', ') || 'none';
  throw new Error(`there is no client ${name} in the credentials file (there: ${names})`);
}

/** Name of the client that acts for a HER-id, or undefined. */
export const clientFor = (credentials: Credentials, her: number): string | undefined =>
  Object.entries(credentials.clients).find(([, { herIds }]) => herIds.includes(her))?.[0];
