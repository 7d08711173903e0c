import type { Instant } from '../ids.ts';
import type { Checklist } from './definition.ts';
import { listState } from './evaluate.ts';
import type { ItemState } from './evaluate.ts';
import type { EpisodeFacts } from './facts.ts';
import { finalFulfilment } from './fulfilment.ts';
import type { Fulfilment } from './fulfilment.ts';
import type { Status, Tick } from './tick.ts';

/** The score of a list whose episode has ended, by what was known at `at` (ME-4). */
export interface Revision extends Fulfilment {
  /** 1 is what was frozen when the end became known; each correction makes one more. */
  readonly revision: number;
  readonly at: Instant;
  /** The state that ended the episode. */
  readonly endedAs: string;
  readonly statuses: Readonly<Record<string, Status>>;
}

/** What was known of an episode at an instant; undefined: there was none. */
export type FactsAt = (known: Instant) => EpisodeFacts | undefined;

const statusesOf = (items: readonly ItemState[]): Record<string, Status> =>
  Object.fromEntries(items.map(({ item, status }) => [item.id, status]));

function scoreAt(checklist: Checklist, ticks: readonly Tick[], at: Instant, factsAt: FactsAt) {
  const facts = factsAt(at);
  if (facts?.end === undefined) return undefined;
  const known = ticks.filter(({ recordedAt }) => recordedAt <= at);
  const { items, isOpen } = listState(checklist, { facts, ticks: known, now: at });
  if (!isOpen) return undefined;
  return {
    at,
    endedAs: facts.end.state,
    statuses: statusesOf(items),
    ...finalFulfilment(items),
  };
}

/** The same scores, whatever the order of the keys. */
const same = (a: Revision, b: Omit<Revision, 'revision'>): boolean =>
  a.endedAs === b.endedAs &&
  Object.keys(b.statuses).every((id) => a.statuses[id] === b.statuses[id]);

/**
 * All revisions of a final score, from nothing but what was known at each instant: so the first
 * one stays what it was, however late a correction comes. `instants` are the receipts of events
 * from the first by which the end was known; those of registrations are added. A list that never
 * opened has none.
 */
export function revisionsOf(
  checklist: Checklist,
  ticks: readonly Tick[],
  instants: readonly Instant[],
  factsAt: FactsAt,
): readonly Revision[] {
  const [first] = [...instants].sort();
  if (first === undefined) return [];
  const later = ticks.map(({ recordedAt }) => recordedAt).filter((at) => at > first);
  const all = new Set([...instants, ...later]);
  const revisions: Revision[] = [];
  for (const at of [...all].sort()) {
    const score = scoreAt(checklist, ticks, at, factsAt);
    const last = revisions.at(-1);
    if (score !== undefined && (last === undefined || !same(last, score)))
      revisions.push({ revision: revisions.length + 1, ...score });
  }
  return revisions;
}
