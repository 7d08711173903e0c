import type { Parked, Voided } from './episode.ts';
import type { EventKind, PathwayEvent } from './pathway-event.ts';

export interface Split {
  /** Events that count. */
  readonly live: readonly PathwayEvent[];
  readonly voided: readonly Voided[];
  readonly parked: readonly Parked[];
}

const CANCELLATION = 'MsgCancelled';

/**
 * Events by which the receiver of a message takes it back: it was refused, or found faulty (§4.3
 * row 33). The step it completed falls back; a notice that was refused was not given (L-18).
 */
const REFUSALS: ReadonlySet<EventKind> = new Set(['NegativeAppRec', 'FaultReport']);

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
 * of the record system has neither a MsgId nor a conversation, so no message takes it back.
 */
function takesBack(later: PathwayEvent, event: PathwayEvent): boolean {
  if (event === later || event.kind === CANCELLATION) return false;
  if (REFUSALS.has(later.kind)) return event.msgId !== undefined && event.msgId === later.ref;
  if (REFUSALS.has(event.kind)) return false;
  if (!sameParty(later, event)) return false;
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

/**
 * Sorts events into those that count, those taken back, and cancellations whose original has not
 * come (R044): those wait, and apply by themselves in the first fold that has the original.
 * A cancellation of a cancellation is not a thing the standard has; nothing undoes one.
 */
export function split(events: readonly PathwayEvent[]): Split {
  const takers = events.filter(
    (e) => e.kind === CANCELLATION || REFUSALS.has(e.kind) || e.data?.replaces === true,
  );
  const voided: Voided[] = [];
  const gone = new Set<PathwayEvent>();
  const parked: Parked[] = [];
  for (const taker of takers) {
    const taken = events.filter((event) => takesBack(taker, event));
    for (const event of taken) {
      if (gone.has(event)) continue;
      gone.add(event);
      voided.push({ key: event.key, kind: event.kind, by: taker.key, at: taker.sentAt });
    }
    if (taken.length > 0 || taker.kind !== CANCELLATION) continue;
    const named = taker.ref !== undefined || taker.refConversation !== undefined;
    parked.push(parkedBecause(taker, named ? 'ORIGINAL_MISSING' : 'NO_REFERENCE'));
  }
  const live = events.filter((event) => event.kind !== CANCELLATION && !gone.has(event));
  return { live, voided, parked };
}
