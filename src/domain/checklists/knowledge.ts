import type { Instant } from '../ids.ts';
import { fold } from '../pathway.ts';
import type { PathwayEvent } from '../pathway-event.ts';
import type { PathwaySettings } from '../settings.ts';
import { factsOf } from './facts.ts';
import type { EpisodeFacts } from './facts.ts';
import type { FactsAt } from './score.ts';

/** What a pathway's past is told from. */
export interface Past {
  readonly events: readonly PathwayEvent[];
  /** The settings that were in force at an instant. */
  readonly settingsAt: (at: Instant) => PathwaySettings;
}

/** What was known of one episode, and when. */
export interface Knowledge {
  readonly factsAt: FactsAt;
  /** Receipts from the first by which the end was known; none while the episode runs. */
  readonly instants: readonly Instant[];
}

/**
 * What was known of an episode at each instant. A later report may tell of an earlier end, and must
 * not move what was frozen; nor must later settings: from the end on those count that were in
 * force when it became known, however the municipality counts now (ME-4).
 */
export function knowledgeOf({ events, settingsAt }: Past, { id, end }: EpisodeFacts): Knowledge {
  if (end === undefined) return { factsAt: () => undefined, instants: [] };
  const factsBy = (at: Instant, settings: PathwaySettings) =>
    factsOf(fold(events, at, settings), id, events);
  const receipts = new Set([...events.map(({ receivedAt }) => receivedAt), end.knownAt]);
  let atTheEnd: PathwaySettings | undefined;
  const known = [...receipts].sort().map((at) => {
    const settings = atTheEnd ?? settingsAt(at);
    const facts = factsBy(at, settings);
    atTheEnd = facts?.end === undefined ? undefined : settings;
    return { at, facts, atTheEnd };
  });
  const between = new Map<Instant, EpisodeFacts | undefined>();
  const factsAt: FactsAt = (at) => {
    const last = known.findLast((one) => one.at <= at);
    if (last?.at === at) return last.facts;
    if (!between.has(at)) between.set(at, factsBy(at, last?.atTheEnd ?? settingsAt(at)));
    return between.get(at);
  };
  const first = known.findIndex(({ facts }) => facts?.end !== undefined);
  return { factsAt, instants: known.slice(Math.max(first, 0)).map(({ at }) => at) };
}
