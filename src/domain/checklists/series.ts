import type { LocalDate } from '../ids.ts';
import type { Fulfilment } from './fulfilment.ts';
import type { Group } from './publish.ts';

/** The final score of one list of one episode, without anybody's identity (ME-5). */
export interface ScoreRow extends Fulfilment {
  readonly pathway: string;
  /** Its place among the pathway's episodes, from 1. */
  readonly episode: number;
  /** HER-id of the unit that answers for the pathway: the zone. */
  readonly unit: number | null;
  readonly list: string;
  readonly version: string;
  readonly revision: number;
  readonly endedOn: LocalDate;
  readonly endedAs: string;
  /** Of a list for each deterioration: its place among the episode's, from 1. */
  readonly deterioration: number | null;
}

/** What a series has one value for; of episodes it is the rows themselves. */
export const SERIES = ['municipality', 'unit', 'month'] as const;
export type Series = (typeof SERIES)[number];

/** Ends after which steps could not be done; such scores are told, but not part of a mean (ME-19). */
const NOT_MEASURED = new Set(['CLOSED_DEAD', 'CLOSED_LONGTERM', 'CLOSED_MOVED', 'CLOSED_DECLINED']);

const NAMES: Readonly<Record<Series, (row: ScoreRow) => string>> = {
  municipality: () => 'all',
  unit: ({ unit }) => String(unit ?? 'none'),
  month: ({ endedOn }) => endedOn.slice(0, 7),
};

/** The scores of each group of a series, by its name. */
export function seriesOf(rows: readonly ScoreRow[], series: Series): readonly Group[] {
  const groups = new Map<string, (number | null)[]>();
  for (const row of rows) {
    if (NOT_MEASURED.has(row.endedAs)) continue;
    const name = NAMES[series](row);
    groups.set(name, [...(groups.get(name) ?? []), row.percent]);
  }
  return [...groups]
    .map(([group, scores]) => ({ group, scores }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}
