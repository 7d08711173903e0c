import { OSLO } from '../calendar.ts';
import type { Calendar } from '../calendar.ts';
import type { Instant } from '../ids.ts';
import type { Checklist, ItemDefinition } from './definition.ts';
import type { Details } from './details.ts';
import { hasPassed, limitOf } from './due.ts';
import type { Limit } from './due.ts';
import { declinedOf, evidenceOf } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import type { EpisodeFacts } from './facts.ts';
import { liveFulfilment } from './fulfilment.ts';
import type { Fulfilment, Scored } from './fulfilment.ts';
import type { Tick } from './tick.ts';

/** An item of one episode as it stands. */
export interface ItemState extends Scored {
  readonly item: ItemDefinition;
  /** Absent: nobody has registered it and no event speaks of it. */
  readonly source?: 'manual' | 'derived';
  /** When it was done, in the words of who registered it, or happened. */
  readonly at?: Instant;
  /** When that was registered, or became known. */
  readonly recordedAt?: Instant;
  /** Who registered it. */
  readonly by?: string;
  readonly profession?: string;
  readonly details?: Details;
  /** Keys of the events it is derived from. */
  readonly evidence?: readonly string[];
  readonly dueAt?: Instant;
}

/** A list of one episode as it stands. */
export interface ListState {
  readonly checklist: Checklist;
  /** What opens the list has happened, or somebody has begun it. */
  readonly isOpen: boolean;
  /** In their order. */
  readonly items: readonly ItemState[];
  /** Live view; of a list that is not open nothing is owed. */
  readonly fulfilment: Fulfilment;
  /** Ids of important items that are late and not done (ME-21). */
  readonly warnings: readonly string[];
}

/** The last registration of each item that has not been taken back. */
export function standing(ticks: readonly Tick[]): ReadonlyMap<string, Tick> {
  const last = new Map<string, Tick>();
  for (const tick of ticks)
    if (tick.seq > (last.get(tick.item)?.seq ?? -1)) last.set(tick.item, tick);
  return new Map([...last].filter(([, { status }]) => status !== 'UREGISTRERT'));
}

/** Evidence that came after a registration replaces it, unless it only says "not in time". */
const overrules = (evidence: Evidence, tick: Tick): boolean =>
  evidence.status === 'UTFORT' && evidence.knownAt > tick.recordedAt;

const manual = ({ status, at, recordedAt, by, profession, details }: Tick) => ({
  status,
  source: 'manual' as const,
  at,
  recordedAt,
  by,
  ...(profession === undefined ? {} : { profession }),
  ...(details === undefined ? {} : { details }),
});

const derived = ({ status, at, knownAt, events }: Evidence) => ({
  status,
  source: 'derived' as const,
  at,
  recordedAt: knownAt,
  evidence: events,
});

function stateOf(tick: Tick | undefined, evidence: Evidence | undefined) {
  if (evidence !== undefined && (tick === undefined || overrules(evidence, tick)))
    return derived(evidence);
  return tick === undefined ? { status: 'UREGISTRERT' as const } : manual(tick);
}

/** What one episode's list is judged by. */
export interface Judged {
  readonly facts: EpisodeFacts;
  /** Registrations of this episode and list, in any order. */
  readonly ticks: readonly Tick[];
  readonly now: Instant;
  readonly calendar?: Calendar;
}

function itemState(item: ItemDefinition, tick: Tick | undefined, judged: Judged): ItemState {
  const { facts, now, calendar = OSLO } = judged;
  const limit: Limit | undefined = item.due && limitOf(item.due, facts, calendar);
  const evidence =
    (item.evidence && evidenceOf(item.evidence, facts, limit, calendar)) ??
    declinedOf(item, facts, limit);
  return {
    item,
    ...stateOf(tick, evidence),
    ...(limit === undefined || limit.void === true ? {} : { dueAt: limit.at }),
    passed: hasPassed(limit, now),
  };
}

const isMissing = ({ item, status, passed }: ItemState): boolean =>
  item.important === true && passed && (status === 'UREGISTRERT' || status === 'IKKE_UTFORT');

const NOTHING_OWED: Fulfilment = { done: 0, of: 0, percent: null };

/** Optional lists owe nothing before somebody begins them. */
function opens({ opensOn, optional }: Checklist, { events }: EpisodeFacts): boolean {
  if (opensOn === undefined) return optional !== true;
  return events.some(({ kind }) => opensOn.includes(kind));
}

/**
 * One list of one episode (ME-2, ME-3, live view). The result does not depend on the order of
 * registrations or events, nor on any of them coming twice.
 */
export function listState(checklist: Checklist, judged: Judged): ListState {
  const { facts, ticks } = judged;
  const stands = standing(ticks);
  const items = checklist.items
    .toSorted((a, b) => a.order - b.order)
    .map((item) => itemState(item, stands.get(item.id), judged));
  const isOpen = opens(checklist, facts) || checklist.items.some(({ id }) => stands.has(id));
  return {
    checklist,
    isOpen,
    items,
    fulfilment: isOpen ? liveFulfilment(items) : NOTHING_OWED,
    warnings: isOpen ? items.filter(isMissing).map(({ item }) => item.id) : [],
  };
}
