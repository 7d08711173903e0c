import { editionsByList } from './checklist-editions.ts';
import type { Checklist, Edition } from './domain/checklists/definition.ts';
import { editionFor } from './domain/checklists/editions.ts';
import { listState } from './domain/checklists/evaluate.ts';
import type { ListState } from './domain/checklists/evaluate.ts';
import { factsOf } from './domain/checklists/facts.ts';
import type { End, EpisodeFacts } from './domain/checklists/facts.ts';
import { knowledgeOf } from './domain/checklists/knowledge.ts';
import type { Past } from './domain/checklists/knowledge.ts';
import { revisionsOf } from './domain/checklists/score.ts';
import type { Revision } from './domain/checklists/score.ts';
import type { Tick } from './domain/checklists/tick.ts';
import { instant } from './domain/ids.ts';
import type { Instant } from './domain/ids.ts';
import type { PathwayView } from './domain/pathway.ts';
import type { PathwaySettings } from './domain/settings.ts';
import { settingsOverTime } from './municipality-settings.ts';
import { editionsOf, ticksOf } from './store/sql/checklists.ts';
import { loadEvents } from './store/sql/pathways.ts';
import type { PathwayRead } from './store/sql/read-pathways.ts';
import type { Db } from './store/store.ts';

/** What of a pathway its lists are found by. */
export type JudgedPathway = Pick<PathwayRead, 'id' | 'kommuneHer' | 'view'>;

/** What lists are judged with beside what is stored. */
export interface ChecklistParts {
  readonly now: () => Date;
  /** What stands where a municipality has set nothing. */
  readonly settings: PathwaySettings;
}

/** One list of one episode, with its final score once the episode has ended (ME-4). */
export interface EpisodeList extends ListState {
  readonly revisions: readonly Revision[];
}

export interface EpisodeLists {
  readonly episode: string;
  readonly end?: End;
  /** In the order in which they are shown. */
  readonly lists: readonly EpisodeList[];
}

/** All that lists are judged by, read for one pathway. */
export interface Known extends Past {
  readonly view: PathwayView;
  readonly ticks: readonly Tick[];
  readonly editions: ReadonlyMap<string, readonly Edition[]>;
  readonly now: Instant;
}

const ticksIn = (known: Known, { id }: EpisodeFacts, list: string): readonly Tick[] =>
  known.ticks.filter((tick) => tick.episode === id && tick.list === list);

function listsOf(known: Known, facts: EpisodeFacts): EpisodeLists {
  const { now } = known;
  const { id, end } = facts;
  const { factsAt, instants } = knowledgeOf(known, facts);
  const [endKnownAt] = instants;
  const lists = [...known.editions].flatMap(([list, editions]): EpisodeList[] => {
    const ticks = ticksIn(known, facts, list);
    const checklist = editionFor(editions, ticks, { now, endKnownAt });
    if (checklist === undefined) return [];
    const revisions = revisionsOf(checklist, ticks, instants, factsAt);
    return [{ ...listState(checklist, { facts, ticks, now }), revisions }];
  });
  return { episode: id, ...(end ? { end } : {}), lists };
}

/** The version of a list that an episode has, as it is shown. */
export function checklistFor(
  known: Known,
  facts: EpisodeFacts,
  list: string,
): Checklist | undefined {
  const [endKnownAt] = knowledgeOf(known, facts).instants;
  const at = { now: known.now, endKnownAt };
  return editionFor(known.editions.get(list) ?? [], ticksIn(known, facts, list), at);
}

const NO_EPISODES: PathwayView = {
  episodes: [],
  parked: [],
  voided: [],
  withdrawn: [],
  tzVersion: '',
};

export async function readKnown(
  db: Db,
  pathway: JudgedPathway,
  parts: ChecklistParts,
): Promise<Known> {
  const events = (await loadEvents(db, [pathway.id])).get(pathway.id) ?? [];
  const settingsAt = await settingsOverTime(db, pathway.kommuneHer, parts.settings);
  return {
    view: pathway.view ?? NO_EPISODES,
    events,
    ticks: await ticksOf(db, pathway.id),
    editions: editionsByList(await editionsOf(db, pathway.kommuneHer)),
    settingsAt: (at) => settingsAt(at).pathway,
    now: instant(parts.now()),
  };
}

export const factsIn = ({ view, events }: Known, episode: string): EpisodeFacts | undefined =>
  factsOf(view, episode, events);

/** Every list of every episode of a pathway, oldest episode first; a void one has none. */
export async function checklistsOfPathway(
  db: Db,
  pathway: JudgedPathway,
  parts: ChecklistParts,
): Promise<readonly EpisodeLists[]> {
  const known = await readKnown(db, pathway, parts);
  return known.view.episodes.flatMap(({ id }) => {
    const facts = factsIn(known, id);
    return facts === undefined ? [] : [listsOf(known, facts)];
  });
}
