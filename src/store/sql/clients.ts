import type { HerId } from '../../domain/ids.ts';
import { sha256 } from '../protected.ts';
import type { Db, Sql } from '../store.ts';

/** A system that may call us, and the HER-ids it may send and receive for. */
export interface Client {
  readonly id: string;
  readonly orgId: string;
  readonly name: string;
  readonly herIds: readonly HerId[];
  readonly scope: ClientScope;
}

/** `hph4`: reports deteriorations for its municipality, and nothing else. */
export type ClientScope = 'partner' | 'hph4';

const BY_TOKEN: Sql = {
  name: 'client-by-token',
  text: `
select id, org_id as "orgId", name, her_ids as "herIds", scope from client
where token_sha256 = $1 and disabled_at is null`,
};

/** Remembered this long: a disabled client is shut out within this time. */
const REMEMBER_MS = 2_000;
const MOST_REMEMBERED = 10_000;

export type Authenticate = (token: string) => Promise<Client | undefined>;

/**
 * Finds the client of a bearer token. Tokens are 256 random bits, so one plain hash is enough and
 * comparing it in the index leaks nothing usable.
 */
export function openClients(db: Db, now: () => number): Authenticate {
  const known = new Map<string, { readonly client: Client; readonly until: number }>();
  const asking = new Map<string, Promise<Client | undefined>>();

  const ask = async (hash: Buffer, key: string): Promise<Client | undefined> => {
    try {
      const [client] = await db.rows<Client>(BY_TOKEN, [hash]);
      if (known.size >= MOST_REMEMBERED) known.clear();
      if (client) known.set(key, { client, until: now() + REMEMBER_MS });
      else known.delete(key);
      return client;
    } finally {
      asking.delete(key);
    }
  };
  return (token) => {
    const hash = sha256(token);
    const key = hash.toString('base64');
    const hit = known.get(key);
    if (hit && hit.until > now()) return Promise.resolve(hit.client);
    // Many requests of one client may ask at once: one question to the database serves them all.
    const question = asking.get(key) ?? ask(hash, key);
    asking.set(key, question);
    return question;
  };
}
