import { parseArgs } from 'node:util';
import { configOfProcess } from '../config.ts';
import type { Config } from '../config.ts';
import { credentialsFile, seedClients, writeCredentials } from '../first-start.ts';
import type { Credentials } from '../first-start.ts';
import { newId } from '../new-id.ts';
import { audit } from '../store/sql/audit.ts';
import { allParties } from '../store/sql/parties.ts';
import type { PartyRow } from '../store/sql/parties.ts';
import { upsertPartners } from '../store/sql/partner-book.ts';
import type { PartnerEntry } from '../store/sql/partner-book.ts';
import { findCredentials } from './credentials.ts';
import { withDatabase } from './database.ts';
import { parsePartnerFile } from './partner-file.ts';
import { bytesOf } from './validate.ts';
import type { Io } from './validate.ts';
import { DONE, FAILED, WrongUse } from './verb.ts';

const nextId = () => newId(new Date());

const wayOf = ({ transport, endpoint, dropsDuplicates }: PartyRow): string => {
  if (transport === 'inbox') return 'inbox';
  return `${transport} ${endpoint ?? ''}${dropsDuplicates ? '' : ', does not drop duplicates'}`;
};

/** Prints the partner book: one line per party, below its organisation. */
export async function listPartners(args: string[], io: Io): Promise<number> {
  if (args.length > 0) throw new WrongUse('partners list takes no arguments');
  const rows = await withDatabase(configOfProcess(), io, allParties);
  for (const row of rows)
    io.out(
      [
        row.organisationHer,
        row.organisationKind,
        row.herId,
        row.name,
        wayOf(row),
        `AppRec by ${row.apprec}`,
        row.alertEmail ?? 'no alert address',
      ].join('\t'),
    );
  return DONE;
}

/** Keeps tokens where this machine's tools find them; on a server each is said once and kept by nobody. */
async function handOver(
  config: Config,
  on: { readonly known: Credentials; readonly clients: Credentials['clients'] },
  io: Io,
): Promise<void> {
  const { known, clients } = on;
  const fresh = Object.entries(clients).filter(
    ([name, { token }]) => known.clients[name]?.token !== token,
  );
  if (config.databaseUrl === undefined) {
    await writeCredentials(credentialsFile(config.dataDir), { url: known.url, clients });
    for (const [name] of fresh)
      io.err(`client ${name}: token written to ${credentialsFile(config.dataDir)}`);
    return;
  }
  for (const [name, { token }] of fresh) io.out(`${name}\t${token}`);
  if (fresh.length > 0) io.err('these tokens are said only this once');
}

async function write(config: Config, entries: readonly PartnerEntry[], io: Io): Promise<number> {
  const known = (await findCredentials(config.dataDir)) ?? { url: config.publicUrl, clients: {} };
  const { parties, clients } = await withDatabase(config, io, (store) =>
    store.tx(async (db) => {
      const parties = await upsertPartners(db, entries, nextId);
      const clients = await seedClients(db, entries, known.clients, nextId);
      await audit(db, {
        actor: 'command line',
        action: 'partners.import',
        detail: { organisations: entries.map((entry) => entry.herId), parties },
      });
      return { parties, clients };
    }),
  );
  await handOver(config, { known, clients }, io);
  return parties;
}

/**
 * Writes a partner file into the partner book; organisations and parties it does not name stay as
 * they are. All of it or nothing.
 */
export async function importPartners(args: string[], io: Io): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongUse('one partner file is needed');
  const bytes = bytesOf(file, io);
  if (bytes === undefined) return FAILED;
  const parsed = parsePartnerFile(bytes.toString('utf8'));
  if ('faults' in parsed) {
    for (const fault of parsed.faults) io.err(`${file}: ${fault}`);
    return FAILED;
  }
  const parties = await write(configOfProcess(), parsed.entries, io);
  io.err(`${parties} parties of ${parsed.entries.length} organisations are in the partner book`);
  return DONE;
}
