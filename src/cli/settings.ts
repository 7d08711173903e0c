import path from 'node:path';
import { parseArgs } from 'node:util';
import { configOfProcess } from '../config.ts';
import { herId } from '../domain/ids.ts';
import type { HerId } from '../domain/ids.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { filled, readSettings } from '../domain/settings-file.ts';
import type { SettingsFile } from '../domain/settings-file.ts';
import { SETTING_SECTIONS } from '../domain/settings-table.ts';
import { importSettings } from '../municipality-settings.ts';
import { settingsRows } from '../store/sql/municipality-settings.ts';
import type { SettingsRow } from '../store/sql/municipality-settings.ts';
import { assertKnown } from './checklists.ts';
import { withDatabase } from './database.ts';
import { bytesOf } from './validate.ts';
import type { Io } from './validate.ts';
import { DONE, FAILED, WrongUse } from './verb.ts';

/** Imports that `show` lists. */
const MOST_SHOWN = 20;

function askedFor(args: string[], files: number) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { municipality: { type: 'string' }, by: { type: 'string', default: 'command line' } },
  });
  const municipality = herId(values.municipality ?? '');
  if (municipality === undefined) throw new WrongUse('--municipality must be a HER-id');
  if (positionals.length !== files)
    throw new WrongUse(files === 0 ? 'it takes no file' : 'one settings file is needed');
  return { municipality, by: values.by, file: positionals[0] ?? '' };
}

const rowsOf = (municipality: HerId, most: number, io: Io): Promise<SettingsRow[]> =>
  withDatabase(configOfProcess(), io, async (store) => {
    await assertKnown(store, municipality);
    return settingsRows(store, municipality, most);
  });

/** Reads a settings file from disk; says every fault of it, and answers undefined. */
export function settingsFromFile(file: string, io: Io): SettingsFile | undefined {
  const bytes = bytesOf(file, io);
  if (bytes === undefined) return undefined;
  const read = readSettings(bytes.toString('utf8'), DEFAULT_SETTINGS);
  if ('file' in read) return read.file;
  for (const fault of read.faults) io.err(`${file}: ${fault}`);
  return undefined;
}

/** Puts a file in force for a municipality: all of it or nothing. */
export async function importFile(args: string[], io: Io): Promise<number> {
  const { municipality, by, file } = askedFor(args, 1);
  const values = settingsFromFile(file, io);
  if (values === undefined) return FAILED;
  const done = await withDatabase(configOfProcess(), io, (store) =>
    store.tx(async (db) => {
      await assertKnown(db, municipality);
      const given = { values, at: new Date(), actor: by, file: path.basename(file) };
      return importSettings(db, municipality, given);
    }),
  );
  io.err(
    done.outcome === 'done'
      ? `the settings of ${municipality} are in force; ${done.woken} open pathways are folded again`
      : `${municipality} has these settings already`,
  );
  return DONE;
}

/** Prints every setting as it stands, as a file to be changed and imported. */
export async function exportFile(args: string[], io: Io): Promise<number> {
  const { municipality } = askedFor(args, 0);
  const [newest] = await rowsOf(municipality, 1, io);
  io.out(JSON.stringify(filled(newest?.values ?? {}, DEFAULT_SETTINGS), null, 2));
  return DONE;
}

/** Prints each setting with its default where it differs, and the imports that led there. */
export async function showSettings(args: string[], io: Io): Promise<number> {
  const { municipality } = askedFor(args, 0);
  const rows = await rowsOf(municipality, MOST_SHOWN, io);
  const now = filled(rows[0]?.values ?? {}, DEFAULT_SETTINGS);
  const shipped = filled({}, DEFAULT_SETTINGS);
  for (const section of ['pathway', 'payment'] as const)
    for (const name of Object.keys(SETTING_SECTIONS[section])) {
      const [value, was] = [now, shipped].map((file) =>
        JSON.stringify((file[section] as Readonly<Record<string, unknown>>)[name] ?? null),
      );
      io.out([`${section}.${name}`, value, value === was ? '' : `default ${was}`].join('\t'));
    }
  for (const { at, actor, file } of rows)
    io.err(`set ${at.toISOString()} by ${actor} from ${file ?? 'no file'}`);
  if (rows.length === 0) io.err('nothing is set: all are defaults');
  return DONE;
}
