import { parseArgs } from 'node:util';
import { scoresOf } from '../checklist-scores.ts';
import { configOfProcess } from '../config.ts';
import { published } from '../domain/checklists/publish.ts';
import { SERIES, seriesOf } from '../domain/checklists/series.ts';
import type { ScoreRow } from '../domain/checklists/series.ts';
import { herId } from '../domain/ids.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { assertKnown } from './checklists.ts';
import { withDatabase } from './database.ts';
import type { Io } from './validate.ts';
import { DONE, WrongUse } from './verb.ts';

function askedFor(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      municipality: { type: 'string' },
      list: { type: 'string' },
      by: { type: 'string' },
      csv: { type: 'boolean', default: false },
    },
  });
  const municipality = herId(values.municipality ?? '');
  if (municipality === undefined) throw new WrongUse('--municipality must be a HER-id');
  if (values.list === undefined) throw new WrongUse('--list is needed');
  const by = SERIES.find((one) => one === values.by);
  if (by === undefined && values.by !== undefined)
    throw new WrongUse(`--by must be one of ${SERIES.join(', ')}`);
  return { municipality, list: values.list.toUpperCase(), by, csv: values.csv };
}

/** Columns stand in this order in every file, whichever rows there are. */
const ROW_COLUMNS: readonly (keyof ScoreRow)[] = [
  'pathway',
  'episode',
  'unit',
  'list',
  'version',
  'revision',
  'endedOn',
  'endedAs',
  'done',
  'of',
  'percent',
  'deterioration',
];
const MEAN_COLUMNS = ['group', 'count', 'mean'] as const;

/** Ids, codes and numbers need no quotes; what is not there, or held back, is empty. */
function printCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
  io: Io,
): void {
  io.out(columns.join(','));
  for (const row of rows) io.out(columns.map((name) => String(row[name] ?? '')).join(','));
}

/**
 * Prints the newest final score of a list for each ended episode (ME-5), or, with `--by`, means
 * in which small groups are held back (ME-6).
 */
export async function scores(args: string[], io: Io): Promise<number> {
  const { municipality, list, by, csv } = askedFor(args);
  const parts = { now: () => new Date(), settings: DEFAULT_SETTINGS };
  const config = configOfProcess();
  const rows = await withDatabase(config, io, async (store) => {
    await assertKnown(store, municipality);
    return scoresOf(store, municipality, list, parts);
  });
  const means = by && published(seriesOf(rows, by), config.smallNumber);
  if (!csv) io.out(JSON.stringify(means ?? rows, null, 2));
  else if (means) printCsv(means, MEAN_COLUMNS, io);
  else printCsv(rows, ROW_COLUMNS, io);
  return DONE;
}
