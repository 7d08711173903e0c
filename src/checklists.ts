import { editionsByList } from './checklist-editions.ts';
import type { Checklist, Edition } from './domain/checklists/definition.ts';
import { editionFor } from './domain/checklists/editions.ts';
import { listState } from './domain/checklists/evaluate.ts';
import type { ListState } from './domain/checklists/evaluate.ts';
import { factsAbout, occasionsOf, ticksAbout } from './domain/checklists/deteriorations.ts';
import { factsOf } from './domain/checklists/facts.ts';
import type { Deterioration, End, EpisodeFacts } from './domain/checklists/facts.ts';
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
  /** The one that the list is for, where there is a list for each. */
  readonly deterioration?: Deterioration;
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

const ticksIn = (
  known: Known,
  facts: EpisodeFacts,
  { list, about }: { readonly list: string; readonly about: string | undefined },
): readonly Tick[] => {
  const ticks = known.ticks.filter((tick) => tick.episode === facts.id && tick.list === list);
  return ticksAbout(ticks, about, facts);
};

function listsOf(known: Known, facts: EpisodeFacts): EpisodeLists {
  const { now } = known;
  const { id, end } = facts;
  const { factsAt, instants } = knowledgeOf(known, facts);
  const listFor = (list: string, editions: readonly Edition[], about?: string): EpisodeList[] => {
    const ticks = ticksIn(known, facts, { list, about });
    const checklist = editionFor(editions, ticks, { now, endKnownAt: instants[0] });
    if (checklist === undefined) return [];
    const revisions = revisionsOf(checklist, ticks, instants, (at) => {
      const then = factsAt(at);
      return then && factsAbout(then, about);
    });
    const state = listState(checklist, { facts: factsAbout(facts, about), ticks, now });
    const deterioration = facts.deteriorations.find(({ key }) => key === about);
    return [{ ...state, ...(deterioration && { deterioration }), revisions }];
  };
  const lists = [...known.editions].flatMap(([list, editions]) =>
    occasionsOf(editions, facts).flatMap((about) => listFor(list, editions, about)),
  );
  return { episode: id, ...(end ? { end } : {}), lists };
}

/** One list as it is shown: its version, and the deterioration that it is for. */
export interface Place {
  readonly checklist: Checklist;
  readonly about?: string;
}

/**
 * The list of an episode that a registration goes to; of one for each deterioration that of the
 * deterioration named, else of the last one. Undefined: there is no such list.
 */
export function placeOf(
  known: Known,
  facts: EpisodeFacts,
  given: { readonly list: string; readonly about?: string | undefined },
): Place | undefined {
  const editions = known.editions.get(given.list) ?? [];
  const occasions = occasionsOf(editions, facts);
  const about = given.about ?? occasions.at(-1);
  if (!occasions.includes(about)) return undefined;
  const [endKnownAt] = knowledgeOf(known, facts).instants;
  const ticks = ticksIn(known, facts, { list: given.list, about });
  const checklist = editionFor(editions, ticks, { now: known.now, endKnownAt });
  return checklist && { checklist, ...(about === undefined ? {} : { about }) };
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
