import type { Parked, Voided } from './episode.ts';
import type { Instant } from './ids.ts';
import type { EventKind, PathwayEvent } from './pathway-event.ts';

const CANCELLATION = 'MsgCancelled';

/**
 * Events by which the receiver of a message takes it back: it was refused, or found faulty (§4.3
 * row 33). The step it completed falls back; a notice that was refused was not given (L-18).
 */
const REFUSALS: ReadonlySet<EventKind> = new Set(['NegativeAppRec', 'FaultReport']);

/** What only the municipality or its record system sends: of messages that do not say who did. */
const OUTBOUND: ReadonlySet<EventKind> = new Set([
  'AdmissionReportSent',
  'ServiceDecision',
  'HealthInfoToGP',
  'AppointmentRequested',
]);

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

const isOutbound = (event: PathwayEvent): boolean =>
  event.receivers === undefined ? OUTBOUND.has(event.kind) : event.outbound === true;

/** Whether a message was sent to who writes of it, or to a service of the same virksomhet. */
function wasSentTo({ receivers }: PathwayEvent, { sender, organisation }: PathwayEvent): boolean {
  if (receivers === undefined || sender === undefined) return true;
  return (
    receivers.includes(sender) || (organisation !== undefined && receivers.includes(organisation))
  );
}

/**
 * Whether a receipt or a fault report undoes the message it names. Only a receiver's word counts,
 * and a fault report only on what the municipality sent: what others told it happened all the same,
 * and is looked into by people.
 */
export function refuses(word: PathwayEvent, event: PathwayEvent): boolean {
  if (!isRefusal(word)) return false;
  if (event.msgId === undefined || event.msgId !== word.ref || !wasSentTo(event, word))
    return false;
  return word.kind === 'NegativeAppRec' || isOutbound(event);
}

/**
 * Whether `later` (Forsendelsesstatus C or M) takes `event` away: the message it names, however
 * they were dated, and all that was sent before it in the same conversation (R040, R041). An event
 * of the record system has neither a MsgId nor a conversation, so no message takes it back. A
 * receiver refuses the message it names and no other, be it a change or a cancellation.
 */
function takesBack(later: PathwayEvent, event: PathwayEvent): boolean {
  if (event === later || isRefusal(event)) return false;
  if (isRefusal(later)) return refuses(later, event);
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

/** Events by an id that stands in them, in the order in which they were heard. */
type Index = Map<string, Set<PathwayEvent>>;

function put(index: Index, event: PathwayEvent, ids: readonly (string | undefined)[]): void {
  for (const id of ids) {
    if (id === undefined) continue;
    const there = index.get(id);
    if (there === undefined) index.set(id, new Set([event]));
    else there.add(event);
  }
}

/** The events that stand under either id; one that stands under both comes twice. */
function* found(index: Index, ids: readonly (string | undefined)[]): Generator<PathwayEvent> {
  for (const id of ids) if (id !== undefined) yield* index.get(id) ?? [];
}

/** By what others call an event, and by what it calls others. */
const namesOf = (event: PathwayEvent) => [event.msgId, rootOf(event)];
const namedBy = ({ ref, refConversation }: PathwayEvent) => [ref, refConversation];

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
  /** What took an event back: of several, the one heard first. */
  takerOf(event: PathwayEvent): PathwayEvent | undefined;
  /** Whether a change or a cancellation takes anything back, be it a second time. */
  takesAny(taker: PathwayEvent): boolean;
  isRefused(event: PathwayEvent): boolean;
}

class HeardSoFar implements Ledger {
  readonly #named: Index = new Map();
  /** Those of the named that nothing has taken back: each new taker looks at no others. */
  readonly #standing: Index = new Map();
  readonly #takers: Index = new Map();
  /** When the last taker was sent that names an id. */
  readonly #lastSent = new Map<string, Instant>();
  readonly #takerOf = new Map<PathwayEvent, PathwayEvent>();
  readonly #refused = new Set<PathwayEvent>();
  readonly #order = new Map<PathwayEvent, number>();

  hear(event: PathwayEvent): readonly PathwayEvent[] {
    this.#order.set(event, this.#order.size);
    const isRefused = isTaker(event) && this.#refusalOf(event) !== undefined;
    put(this.#named, event, namesOf(event));
    this.#stand(event);
    if (!isTaker(event)) return [event];
    put(this.#takers, event, namedBy(event));
    for (const id of namedBy(event))
      if (id !== undefined && event.sentAt > (this.#lastSent.get(id) ?? ''))
        this.#lastSent.set(id, event.sentAt);
    if (isRefused) {
      this.#refused.add(event);
      return [event];
    }
    return [event, ...this.#take(event), ...(isRefusal(event) ? this.#refuse(event) : [])];
  }

  counts(event: PathwayEvent): boolean {
    return event.kind !== CANCELLATION && !this.#takerOf.has(event);
  }

  takerOf(event: PathwayEvent): PathwayEvent | undefined {
    return this.#takerOf.get(event);
  }

  takesAny(taker: PathwayEvent): boolean {
    for (const event of found(this.#named, namedBy(taker)))
      if (takesBack(taker, event)) return true;
    return false;
  }

  isRefused(event: PathwayEvent): boolean {
    return this.#refused.has(event);
  }

  #refusalOf(event: PathwayEvent): PathwayEvent | undefined {
    for (const taker of found(this.#takers, [event.msgId]))
      if (isRefusal(taker) && takesBack(taker, event)) return taker;
    return undefined;
  }

  /** Lets an event stand, unless something heard before takes it back. */
  #stand(event: PathwayEvent): boolean {
    let first: PathwayEvent | undefined;
    for (const taker of found(this.#takers, this.#mayBeTakenUnder(event)))
      if (!this.#refused.has(taker) && takesBack(taker, event))
        first = first === undefined || this.#isBefore(taker, first) ? taker : first;
    if (first === undefined) {
      this.#takerOf.delete(event);
      put(this.#standing, event, namesOf(event));
    } else this.#takerOf.set(event, first);
    return first === undefined;
  }

  /** A conversation in which no taker was sent later has none for this event (R041). */
  #mayBeTakenUnder(event: PathwayEvent): (string | undefined)[] {
    return namesOf(event).filter(
      (id) => id === event.msgId || (this.#lastSent.get(id ?? '') ?? '') >= event.sentAt,
    );
  }

  #isBefore(a: PathwayEvent, b: PathwayEvent): boolean {
    return (this.#order.get(a) ?? 0) < (this.#order.get(b) ?? 0);
  }

  /** Takes back what an event names, of what still stands. */
  #take(taker: PathwayEvent): PathwayEvent[] {
    const taken: PathwayEvent[] = [];
    for (const id of namedBy(taker)) {
      const standing = id === undefined ? undefined : this.#standing.get(id);
      for (const event of standing ?? []) {
        if (this.#takerOf.has(event)) standing?.delete(event);
        else if (takesBack(taker, event)) {
          this.#takerOf.set(event, taker);
          standing?.delete(event);
          taken.push(event);
        }
      }
    }
    return taken;
  }

  /** Undoes what the messages that a refusal names had taken back. */
  #refuse(refusal: PathwayEvent): PathwayEvent[] {
    const released: PathwayEvent[] = [];
    for (const taker of found(this.#named, [refusal.ref])) {
      if (!isTaker(taker) || this.#refused.has(taker) || !takesBack(refusal, taker)) continue;
      this.#refused.add(taker);
      for (const event of found(this.#named, namedBy(taker)))
        if (this.#takerOf.get(event) === taker && this.#stand(event)) released.push(event);
    }
    return released;
  }
}

export const newLedger = (): Ledger => new HeardSoFar();

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
  const place = new Map(events.map((event, i) => [event, i]));
  const voided = events
    .flatMap((event) => {
      const by = ledger.takerOf(event);
      return by === undefined ? [] : [{ event, by, order: place.get(by) ?? 0 }];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ event, by }) => ({ key: event.key, kind: event.kind, by: by.key, at: by.sentAt }));
  const parked = events
    .filter(
      (event) => event.kind === CANCELLATION && !ledger.isRefused(event) && !ledger.takesAny(event),
    )
    .map((event) => {
      const refers = event.ref !== undefined || event.refConversation !== undefined;
      return parkedBecause(event, refers ? 'ORIGINAL_MISSING' : 'NO_REFERENCE');
    });
  return { live: events.filter((event) => ledger.counts(event)), voided, parked };
}
