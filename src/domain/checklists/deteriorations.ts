import type { Incident } from '../episode.ts';
import type { PathwayEvent } from '../pathway-event.ts';
import type { Edition } from './definition.ts';
import type { EpisodeFacts } from './facts.ts';
import type { Tick } from './tick.ts';

/**
 * Key of the deterioration that each event is about, by key of the event: the one that it names,
 * else the last that was not resolved (HPH specification §3 HPH4, 0..n in parallel).
 */
export function deteriorationOfEach(
  events: readonly PathwayEvent[],
  incidents: readonly Incident[],
): ReadonlyMap<string, string> {
  const known = new Set(incidents.map(({ key }) => key));
  const reported: string[] = [];
  const resolved = new Set<string>();
  const of = new Map<string, string>();
  for (const { kind, key, data } of events) {
    if (kind === 'DeteriorationReported' && known.has(key)) {
      reported.push(key);
      of.set(key, key);
    }
    if (kind !== 'HPH4Completed' && kind !== 'DeteriorationResolved') continue;
    const named = reported.find((one) => one === data?.about);
    const about = named ?? reported.findLast((one) => !resolved.has(one)) ?? reported.at(-1);
    if (about === undefined) continue;
    of.set(key, about);
    if (kind === 'DeteriorationResolved') resolved.add(about);
  }
  return of;
}

/** The facts as a list about one deterioration sees them; of another it knows nothing. */
export function factsAbout(facts: EpisodeFacts, about: string | undefined): EpisodeFacts {
  if (about === undefined) return facts;
  const one = facts.deteriorations.find(({ key }) => key === about);
  // Nobody had told of it yet.
  if (one === undefined) return { ...facts, events: [], anchors: {} };
  return {
    ...facts,
    events: facts.events.filter((event) => (event.about ?? about) === about),
    anchors: { ...facts.anchors, deteriorationAt: one.reportedAt },
  };
}

/** What a list is filled in for: the episode (undefined), or each deterioration by its key. */
export function occasionsOf(
  editions: readonly Edition[],
  { deteriorations }: EpisodeFacts,
): readonly (string | undefined)[] {
  const each = editions.some(({ checklist }) => checklist.per === 'deterioration');
  if (!each || deteriorations.length === 0) return [undefined];
  return deteriorations.map(({ key }) => key);
}

/**
 * The registrations of a list for one of its occasions. One that names no deterioration was made
 * before any was known: it belongs to the first.
 */
export const ticksAbout = (
  ticks: readonly Tick[],
  about: string | undefined,
  { deteriorations }: EpisodeFacts,
): readonly Tick[] =>
  about === undefined
    ? ticks
    : ticks.filter((tick) => (tick.about ?? deteriorations[0]?.key) === about);
