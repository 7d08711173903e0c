import { checklistsOfPathway } from './checklists.ts';
import type { ChecklistParts, EpisodeLists } from './checklists.ts';
import { OSLO } from './domain/calendar.ts';
import type { ScoreRow } from './domain/checklists/series.ts';
import { pathwaysOf } from './store/sql/checklists.ts';
import type { PathwayOfKommune } from './store/sql/checklists.ts';
import type { Db } from './store/store.ts';

function rowsOf(
  { id, unitHer }: PathwayOfKommune,
  episodes: readonly EpisodeLists[],
  wanted: string,
): ScoreRow[] {
  return episodes.flatMap(({ end, lists }, i) => {
    if (end === undefined) return [];
    const endedOn = OSLO.dateOf(end.at);
    const which = { pathway: id, episode: i + 1, unit: unitHer, list: wanted };
    const those = lists.filter(({ checklist }) => checklist.list === wanted);
    return those.flatMap(({ checklist: { version }, revisions, deterioration: of }, n) => {
      const score = revisions.at(-1);
      if (score === undefined) return [];
      const { revision, endedAs, done, percent } = score;
      const deterioration = of === undefined ? null : n + 1;
      const row = { ...which, version, revision, endedOn, endedAs, done, of: score.of, percent };
      return [{ ...row, deterioration }];
    });
  });
}

/** The newest revision of a list's final score, for every ended episode of a municipality. */
export async function scoresOf(
  db: Db,
  kommuneHer: number,
  list: string,
  parts: ChecklistParts,
): Promise<ScoreRow[]> {
  const rows: ScoreRow[] = [];
  let page = await pathwaysOf(db, kommuneHer, undefined);
  while (page.length > 0) {
    for (const pathway of page)
      rows.push(...rowsOf(pathway, await checklistsOfPathway(db, pathway, parts), list));
    page = await pathwaysOf(db, kommuneHer, page.at(-1)?.id);
  }
  return rows;
}
