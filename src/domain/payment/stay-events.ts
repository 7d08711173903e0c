import type { Calendar } from '../calendar.ts';
import { OSLO } from '../calendar.ts';
import type { Stay } from '../episode.ts';
import type { Instant } from '../ids.ts';
import { inOrder } from '../order.ts';
import type { PathwayEvent } from '../pathway-event.ts';

/** What tells one stay of an episode from another. */
export type StaySpan = Pick<Stay, 'hospital' | 'admittedAt' | 'readyAt' | 'dischargedAt'>;

/** From when events are of this stay rather than of the one before it. */
const startOf = (stay: StaySpan): Instant | undefined =>
  stay.admittedAt ?? stay.readyAt ?? stay.dischargedAt;

/** A party that is not named may be any. */
const mayBeOf = (stay: StaySpan, event: PathwayEvent): boolean =>
  stay.hospital === undefined || event.hospital === undefined || stay.hospital === event.hospital;

/** The last stay of the event's hospital that had begun, otherwise its first one. */
function indexOf(event: PathwayEvent, at: Instant, stays: readonly StaySpan[]): number {
  const begun = stays.findLastIndex((stay) => mayBeOf(stay, event) && (startOf(stay) ?? '') <= at);
  return begun >= 0 ? begun : stays.findIndex((stay) => mayBeOf(stay, event));
}

/**
 * The events of one stay of an episode, for `paymentOf`. PLO carries no id of a stay (R035):
 * hospital and time decide. A negative AppRec follows the message it refuses and an Override the
 * report it is about; the admission to another hospital is an event of the stay it ends too.
 */
export function eventsOfStay(
  events: readonly PathwayEvent[],
  stays: readonly StaySpan[],
  index: number,
  calendar: Calendar = OSLO,
): PathwayEvent[] {
  const placed = inOrder(events, calendar).map(({ event, at }) => ({
    event,
    stay: indexOf(event, at, stays),
  }));
  const ofMessage = new Map(placed.map(({ event, stay }) => [event.msgId, stay]));
  const ofKey = new Map(placed.map(({ event, stay }) => [event.key, stay]));
  const [stay, next] = [stays[index], stays[index + 1]];
  const ends = (event: PathwayEvent): boolean =>
    event.kind === 'AdmissionNotified' &&
    event.hospital !== stay?.hospital &&
    next?.admittedAt === event.occurredAt;
  return placed
    .filter(({ event, stay: own }) => {
      const refused = event.kind === 'NegativeAppRec' ? ofMessage.get(event.ref) : undefined;
      const found = event.kind === 'Override' ? ofKey.get(event.data?.about ?? '') : undefined;
      return (refused ?? found ?? own) === index || ends(event);
    })
    .map(({ event }) => event);
}
