import type { Calendar } from '../calendar.ts';
import { OSLO } from '../calendar.ts';
import type { Stay } from '../episode.ts';
import type { Instant } from '../ids.ts';
import { inOrder } from '../order.ts';
import type { EventKind, PathwayEvent } from '../pathway-event.ts';

/** What tells one stay of a pathway from another. */
export type StaySpan = Pick<Stay, 'hospital' | 'admittedAt' | 'readyAt' | 'dischargedAt'>;

/** From when events are of this stay rather than of the one before it. */
const startOf = (stay: StaySpan): Instant | undefined =>
  stay.admittedAt ?? stay.readyAt ?? stay.dischargedAt;

/** A party that is not named may be any. */
const mayBeOf = (stay: StaySpan, event: PathwayEvent): boolean =>
  stay.hospital === undefined || event.hospital === undefined || stay.hospital === event.hospital;

/** Said of a patient in hospital; after the leaving it is of the next stay, told of or not. */
const IN_HOSPITAL: ReadonlySet<EventKind> = new Set([
  'EarlyNotice',
  'DischargeReady',
  'DischargeReadyWithdrawn',
]);

/** The last stay of the event's hospital that had begun, otherwise its first one. */
function indexOf(event: PathwayEvent, at: Instant, stays: readonly StaySpan[]): number {
  const begun = stays.findLastIndex((stay) => mayBeOf(stay, event) && (startOf(stay) ?? '') <= at);
  if (begun < 0) return stays.findIndex((stay) => mayBeOf(stay, event));
  const left = stays[begun]?.dischargedAt;
  if (left === undefined || at <= left || !IN_HOSPITAL.has(event.kind)) return begun;
  const next = stays.findIndex((stay, i) => i > begun && mayBeOf(stay, event));
  return next >= 0 && stays[next]?.admittedAt === undefined ? next : begun;
}

/** What is said of a message stands where that stands, however late it comes. */
const ABOUT: ReadonlySet<EventKind> = new Set([
  'PositiveAppRec',
  'NegativeAppRec',
  'FaultReport',
  'KommuneAnswer',
  'KommuneReplied',
]);
/** From the answer to the reply that it classifies, and from that to the readiness. */
const MOST_STEPS = 2;

interface Placed {
  readonly event: PathwayEvent;
  readonly stay: number;
}

function placedIn(
  events: readonly PathwayEvent[],
  stays: readonly StaySpan[],
  calendar: Calendar,
): Placed[] {
  const byTime = inOrder(events, calendar).map(({ event, at }) => ({
    event,
    stay: indexOf(event, at, stays),
  }));
  const byId = new Map(
    byTime.flatMap((one) => (one.event.msgId === undefined ? [] : [[one.event.msgId, one]])),
  );
  const byKey = new Map(byTime.map((one) => [one.event.key, one]));
  const stayOf = ({ event, stay }: Placed, steps: number): number => {
    const { ref, refConversation: root } = event;
    if (event.kind === 'Override') return byKey.get(event.data?.about ?? '')?.stay ?? stay;
    const about =
      (ref === undefined ? undefined : byId.get(ref)) ??
      (root === undefined ? undefined : byId.get(root));
    return about === undefined || steps === 0 || !ABOUT.has(event.kind)
      ? stay
      : stayOf(about, steps - 1);
  };
  return byTime.map((one) => ({ event: one.event, stay: stayOf(one, MOST_STEPS) }));
}

/**
 * The events of one stay, for `paymentOf`, out of those of the pathway and all its stays, of every
 * episode: an event is of one stay, and with fewer stays it would fall to a wrong one. PLO carries
 * no id of a stay (R035): hospital and time decide. An AppRec, a fault report or an answer follows
 * the message it is about, an Override the report it names; the admission to another hospital is an
 * event of the stay it ends too.
 */
export function eventsOfStay(
  events: readonly PathwayEvent[],
  stays: readonly StaySpan[],
  index: number,
  calendar: Calendar = OSLO,
): PathwayEvent[] {
  const [stay, next] = [stays[index], stays[index + 1]];
  const ends = (event: PathwayEvent): boolean =>
    event.kind === 'AdmissionNotified' &&
    event.hospital !== stay?.hospital &&
    next?.admittedAt === event.occurredAt;
  return placedIn(events, stays, calendar)
    .filter(({ event, stay: own }) => own === index || ends(event))
    .map(({ event }) => event);
}
