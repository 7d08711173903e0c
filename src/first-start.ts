import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from './config.ts';
import { LOCAL_PARTNERS } from './local-partners.ts';
import { hashPassword, newPassword, newToken } from './password.ts';
import { sha256 } from './store/protected.ts';
import { upsertOperator } from './store/sql/operators.ts';
import { startCounts, upsertClient, upsertPartners } from './store/sql/partner-book.ts';
import type { PartnerEntry } from './store/sql/partner-book.ts';
import type { Db, Store } from './store/store.ts';

/** What the CLI and the demo act with on this machine; tokens in clear, hence mode 0600. */
export interface Credentials {
  readonly url: string;
  readonly clients: Readonly<
    Record<string, { readonly token: string; readonly herIds: readonly number[] }>
  >;
}

/** Made at the very first start and said once. */
export interface FirstStart {
  readonly operator?: { readonly name: string; readonly password: string };
}

export const credentialsFile = (dataDir: string): string => path.join(dataDir, 'credentials.json');

export const OPERATOR_NAME = 'operator';

async function readCredentials(file: string): Promise<Credentials | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Credentials);
}

/** Written beside and renamed, so that a reader never sees half a file. */
export async function writeCredentials(file: string, credentials: Credentials): Promise<void> {
  const part = `${file}.part`;
  await writeFile(part, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  await rename(part, file);
}

/**
 * Makes clients for the entries that name one. A client keeps the token it has in the file; one
 * that is known to the database alone keeps that token, and does not come back.
 */
export async function seedClients(
  db: Db,
  entries: readonly PartnerEntry[],
  known: Credentials['clients'],
  newId: () => string,
): Promise<Credentials['clients']> {
  const clients: Record<string, Credentials['clients'][string]> = { ...known };
  for (const entry of entries) {
    if (entry.client === undefined) continue;
    const token = known[entry.client]?.token ?? newToken();
    const herIds = entry.parties.map((party) => party.herId);
    const row = {
      id: newId(),
      organisationHer: entry.herId,
      name: entry.client,
      tokenSha256: sha256(token),
      herIds,
      scope: 'partner' as const,
      keepToken: known[entry.client] === undefined,
    };
    const done = await upsertClient(db, row);
    if (done === 'token-set') clients[entry.client] = { token, herIds };
    if (done === 'refused')
      throw new Error(`the client name ${entry.client} belongs to another organisation`);
  }
  return clients;
}

/**
 * Fills what an empty database lacks: an operator account, and, on the embedded database, local
 * example parties with a client each. Where something is, nothing is touched.
 */
export async function firstStart(
  store: Store,
  config: Config,
  url: string,
  newId: () => string,
): Promise<FirstStart> {
  const counts = await startCounts(store);
  const file = credentialsFile(config.dataDir);
  const known = (await readCredentials(file)) ?? { url, clients: {} };
  let { clients } = known;
  if (config.seedPartners && counts.organisations === 0) {
    await upsertPartners(store, LOCAL_PARTNERS, newId);
    clients = await seedClients(store, LOCAL_PARTNERS, clients, newId);
  }
  await writeCredentials(file, { url, clients });
  if (counts.operators > 0) return {};
  const password = newPassword();
  const ids = { org: newId(), operator: newId() };
  await upsertOperator(store, ids, OPERATOR_NAME, await hashPassword(password));
  return { operator: { name: OPERATOR_NAME, password } };
}
