import { parseArgs } from 'node:util';
import { checklistsInForce, importChecklists } from '../checklist-editions.ts';
import { configOfProcess } from '../config.ts';
import { readChecklists } from '../domain/checklists/read-file.ts';
import { herId } from '../domain/ids.ts';
import type { HerId } from '../domain/ids.ts';
import { lookUp } from '../store/sql/parties.ts';
import type { Db } from '../store/store.ts';
import { withDatabase } from './database.ts';
import { bytesOf } from './validate.ts';
import type { Io } from './validate.ts';
import { DONE, FAILED, WrongUse } from './verb.ts';

interface Asked {
  readonly municipality: HerId;
  readonly files: readonly string[];
}

function askedFor(args: string[]): Asked {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { municipality: { type: 'string' } },
  });
  const municipality = herId(values.municipality ?? '');
  if (municipality === undefined) throw new WrongUse('--municipality must be a HER-id');
  return { municipality, files: positionals };
}

/** A HER-id that nobody entered is most often mistyped, and no pathway would ever find the lists. */
export async function assertKnown(db: Db, municipality: HerId): Promise<void> {
  const { organisations } = await lookUp(db, [], [municipality]);
  if (!organisations.has(municipality))
    throw new Error(
      `organisation ${municipality} is not in the partner book: import it there first`,
    );
}

/** Stores the lists of a file as a municipality's own: all of them or none. */
export async function importFile(args: string[], io: Io): Promise<number> {
  const { municipality, files } = askedFor(args);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new WrongUse('one file of checklists is needed');
  const bytes = bytesOf(file, io);
  if (bytes === undefined) return FAILED;
  const { checklists, faults } = readChecklists(bytes.toString('utf8'));
  const refuse = (of: readonly string[]): number => {
    for (const fault of of) io.err(`${file}: ${fault}`);
    return FAILED;
  };
  if (faults !== undefined) return refuse(faults);
  const done = await withDatabase(configOfProcess(), io, (store) =>
    store.tx(async (db) => {
      await assertKnown(db, municipality);
      const on = { kommuneHer: municipality, actor: 'command line', at: new Date() };
      return importChecklists(db, on, checklists);
    }),
  );
  if (done.faults !== undefined) return refuse(done.faults);
  io.err(`${done.fresh.length} of ${checklists.length} checklists are new for ${municipality}`);
  return DONE;
}

/** Prints the lists in force, to be changed, given a new version and imported. */
export async function exportFile(args: string[], io: Io): Promise<number> {
  const { municipality, files } = askedFor(args);
  if (files.length > 0) throw new WrongUse('checklists export takes no file');
  const lists = await withDatabase(configOfProcess(), io, async (store) => {
    await assertKnown(store, municipality);
    return checklistsInForce(store, municipality, new Date());
  });
  io.out(JSON.stringify(lists, null, 2));
  return DONE;
}
