import type { Parked, Voided } from './episode.ts';
import type { EventKind, PathwayEvent } from './pathway-event.ts';

const CANCELLATION = 'MsgCancelled';

/**
 * Events by which the receiver of a message takes it back: it was refused, or found faulty (§4.3
 * row 33). The step it completed falls back; a notice that was refused was not given (L-18).
 */
const REFUSALS: ReadonlySet<EventKind> = new Set(['NegativeAppRec', 'FaultReport']);

const isRefusal = ({ kind }: PathwayEvent): boolean => REFUSALS.has(kind);
const isTaker = (event: PathwayEvent): boolean =>
  event.kind === CANCELLATION || isRefusal(event) || event.data?.replaces === true;

/** The id of the document an event belongs to: the first message of its conversation (R036). */
const rootOf = (event: PathwayEvent): string | undefined => event.refConversation ?? event.msgId;

/**
 * Only the party that sent a message, or its hospital, takes it back. A party that an event does
 * not name is not held against it.
 */
function sameParty(a: PathwayEvent, b: PathwayEvent): boolean {
  if (a.hospital !== undefined && b.hospital !== undefined) return a.hospital === b.hospital;
  return a.sender === undefined || b.sender === undefined || a.sender === b.sender;
}

/**
 * Whether `later` (Forsendelsesstatus C or M) takes `event` away: the message it names, however
 * they were dated, and all that was sent before it in the same conversation (R040, R041). An event
 * of the record system has neither a MsgId nor a conversation, so no message takes it back. A
 * receiver refuses the message it names and no other, be it a change or a cancellation.
 */
function takesBack(later: PathwayEvent, event: PathwayEvent): boolean {
  if (event === later || isRefusal(event)) return false;
  if (isRefusal(later)) return event.msgId !== undefined && event.msgId === later.ref;
  if (event.kind === CANCELLATION || !sameParty(later, event)) return false;
  if (event.msgId !== undefined) {
    if (event.msgId === later.ref || event.msgId === later.refConversation) return true;
  }
  const root = rootOf(event);
  if (root === undefined || event.sentAt > later.sentAt) return false;
  return root === later.refConversation || root === later.ref;
}

export const parkedBecause = (event: PathwayEvent, reason: Parked['reason']): Parked => ({
  key: event.key,
  kind: event.kind,
  reason,
  since: event.receivedAt,
});

/** Events by an id that stands in them. */
type Index = Map<string, PathwayEvent[]>;

function put(index: Index, event: PathwayEvent, ids: readonly (string | undefined)[]): void {
  for (const id of new Set(ids)) {
    if (id === undefined) continue;
    const there = index.get(id);
    if (there === undefined) index.set(id, [event]);
    else there.push(event);
  }
}

const NONE: readonly PathwayEvent[] = [];

/** The events that stand under either id, each once. */
function found(
  index: Index,
  one: string | undefined,
  other: string | undefined,
): readonly PathwayEvent[] {
  const first = one === undefined ? NONE : (index.get(one) ?? NONE);
  const second = other === undefined || other === one ? NONE : (index.get(other) ?? NONE);
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...new Set([...first, ...second])];
}

/**
 * Which of the events heard so far count, kept up as more are heard. A cancellation whose original
 * has not come waits, and applies by itself as soon as that is heard (R044). A cancellation of a
 * cancellation is not a thing the standard has; nothing of the sender's undoes one. A change or a
 * cancellation that the receiver refused takes nothing back: what it would have taken still stands.
 */
export interface Ledger {
  /** Hears one more event; returns those, itself among them, that may count otherwise than before. */
  hear(event: PathwayEvent): readonly PathwayEvent[];
  counts(event: PathwayEvent): boolean;
  /** What an event takes back. */
  takenBy(taker: PathwayEvent): readonly PathwayEvent[];
  isRefused(event: PathwayEvent): boolean;
}

export function newLedger(): Ledger {
  const named: Index = new Map();
  const takers: Index = new Map();
  const takes = new Map<PathwayEvent, number>();
  const refused = new Set<PathwayEvent>();
  const takenBy = (taker: PathwayEvent) =>
    found(named, taker.ref, taker.refConversation).filter((one) => takesBack(taker, one));
  const takersOf = (event: PathwayEvent) =>
    found(takers, event.msgId, rootOf(event)).filter(
      (taker) => takesBack(taker, event) && !refused.has(taker),
    );
  /** Counts one taker more or less; gives the events that now count otherwise. */
  const change = (events: readonly PathwayEvent[], by: 1 | -1) =>
    events.filter((event) => {
      const before = takes.get(event) ?? 0;
      takes.set(event, before + by);
      return (before === 0) !== (before + by === 0);
    });
  const refuse = (events: readonly PathwayEvent[]) =>
    events.flatMap((event) => {
      if (refused.has(event) || !isTaker(event)) return [];
      refused.add(event);
      return change(takenBy(event), -1);
    });
  const hear = (event: PathwayEvent): readonly PathwayEvent[] => {
    const before = takersOf(event);
    put(named, event, [event.msgId, rootOf(event)]);
    takes.set(event, before.length);
    if (!isTaker(event)) return [event];
    put(takers, event, [event.ref, event.refConversation]);
    if (before.some(isRefusal)) {
      refused.add(event);
      return [event];
    }
    const taken = takenBy(event);
    const changed = change(taken, 1);
    return [event, ...changed, ...(isRefusal(event) ? refuse(taken) : [])];
  };
  return {
    hear,
    counts: (event) => event.kind !== CANCELLATION && (takes.get(event) ?? 0) === 0,
    takenBy,
    isRefused: (event) => refused.has(event),
  };
}

export interface Split {
  /** Events that count. */
  readonly live: readonly PathwayEvent[];
  readonly voided: readonly Voided[];
  readonly parked: readonly Parked[];
}

/** Sorts events into those that count, those taken back, and cancellations that wait. */
export function split(events: readonly PathwayEvent[]): Split {
  const ledger = newLedger();
  for (const event of events) ledger.hear(event);
  const voided: Voided[] = [];
  const parked: Parked[] = [];
  const gone = new Set<PathwayEvent>();
  const place = new Map(events.map((event, i) => [event, i]));
  const inPlace = (a: PathwayEvent, b: PathwayEvent) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  for (const taker of events.filter((event) => isTaker(event) && !ledger.isRefused(event))) {
    const taken = ledger.takenBy(taker);
    for (const event of taken.filter((one) => !gone.has(one)).sort(inPlace)) {
      gone.add(event);
      voided.push({ key: event.key, kind: event.kind, by: taker.key, at: taker.sentAt });
    }
    if (taken.length > 0 || taker.kind !== CANCELLATION) continue;
    const refers = taker.ref !== undefined || taker.refConversation !== undefined;
    parked.push(parkedBecause(taker, refers ? 'ORIGINAL_MISSING' : 'NO_REFERENCE'));
  }
  return { live: events.filter((event) => ledger.counts(event)), voided, parked };
}
