import type { Calendar } from './calendar.ts';
import { endOfDays, plusMinutes } from './calendar.ts';
import type { Instant, LocalDate } from './ids.ts';
import type { EventKind, PathwayEvent } from './pathway-event.ts';
import { EVENT_KINDS } from './pathway-event.ts';

/** An event with its place in the fold. */
export interface Ordered {
  readonly event: PathwayEvent;
  /** The instant at which the fold takes it; never after its receipt. */
  readonly at: Instant;
  /** The date it tells of, which may be later. */
  readonly on: LocalDate;
}

const RANK: ReadonlyMap<EventKind, number> = new Map(EVENT_KINDS.map((kind, i) => [kind, i]));

/** A forecast is known from the moment it is sent, even if the date it names is later. */
const FORECASTS: ReadonlySet<EventKind> = new Set(['DischargeReady', 'DischargeReadyWithdrawn']);

export const isForecast = (kind: EventKind): boolean => FORECASTS.has(kind);

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** The last minute of a date is near enough to its end. */
const lastInstantOf = (on: LocalDate, calendar: Calendar): Instant =>
  plusMinutes(endOfDays(calendar, on, 0), -1);

/**
 * Where a date without a clock lies within its day: when it was sent, if that was on the day. A
 * patient may be admitted at ten and discharged "on" the same date, and the first instant would
 * turn the two round. A homecoming alone begins its day, for a visit may follow it.
 */
function withinDay({ kind, occurredOn, sentAt }: PathwayEvent, calendar: Calendar): Instant {
  const start = calendar.startOf(occurredOn);
  if (kind === 'Homecoming') return start;
  return later(start, earlier(lastInstantOf(occurredOn, calendar), sentAt));
}

function takenAt(event: PathwayEvent, calendar: Calendar): Instant {
  const at = event.dateOnly === true ? withinDay(event, calendar) : event.occurredAt;
  return isForecast(event.kind) ? earlier(at, event.sentAt) : at;
}

export const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** HPH specification §4.6: occurrence, rank, sending, MsgId; the key makes the order total. */
const compare = (a: Ordered, b: Ordered): number =>
  text(a.at, b.at) ||
  (RANK.get(a.event.kind) ?? 0) - (RANK.get(b.event.kind) ?? 0) ||
  text(a.event.sentAt, b.event.sentAt) ||
  text(a.event.msgId ?? '', b.event.msgId ?? '') ||
  text(a.event.key, b.event.key);

/**
 * What is dated later than its receipt is taken at its receipt, by the date it tells of: a deadline
 * that follows is then stored at once, and needs nobody to wake up when that date comes.
 */
function placed(event: PathwayEvent, calendar: Calendar): Ordered {
  const at = earlier(takenAt(event, calendar), event.receivedAt);
  return { event, at, on: isForecast(event.kind) ? calendar.dateOf(at) : event.occurredOn };
}

/** A receipt is never before what it acknowledges, whatever the two clocks said. */
function afterOriginal(receipt: Ordered, originals: ReadonlyMap<string, Ordered>): Ordered {
  const { kind, ref, receivedAt } = receipt.event;
  const original = kind === 'PositiveAppRec' && ref !== undefined ? originals.get(ref) : undefined;
  if (original === undefined || original.at <= receipt.at) return receipt;
  return { ...receipt, at: earlier(original.at, receivedAt) };
}

/**
 * An answer that does not say what kind of request it answers is about what it refers to: the
 * request for an appointment, if that is among the events.
 */
export function recognised(events: readonly PathwayEvent[]): readonly PathwayEvent[] {
  const requests = new Set(
    events.flatMap(({ kind, msgId }) => (kind === 'AppointmentRequested' ? (msgId ?? []) : [])),
  );
  if (requests.size === 0) return events;
  const answers = ({ kind, ref, refConversation }: PathwayEvent): boolean =>
    kind === 'KommuneReplied' &&
    [ref, refConversation].some((id) => id !== undefined && requests.has(id));
  return events.map((event) =>
    answers(event) ? { ...event, kind: 'AppointmentAnswered' as const } : event,
  );
}

/** The events in the order in which the fold takes them, whatever order they came in. */
export function inOrder(events: readonly PathwayEvent[], calendar: Calendar): Ordered[] {
  const all = events.map((event) => placed(event, calendar));
  const originals = new Map<string, Ordered>();
  for (const one of all.toSorted((a, b) => -compare(a, b)))
    if (one.event.msgId !== undefined) originals.set(one.event.msgId, one);
  return all.map((one) => afterOriginal(one, originals)).sort(compare);
}

/** A year outside these is a slip of the pen; it would only push a deadline out of sight. */
const YEARS = /^(19|20|21)\d\d-/;

const asInstant = (value: string): Instant | undefined => {
  const ms = Date.parse(value);
  if (Number.isNaN(ms)) return undefined;
  const written = new Date(ms).toISOString();
  return YEARS.test(written) ? (written as Instant) : undefined;
};

/** A real date: the engine's own reading of it is the same text. */
function isDate(value: string): boolean {
  const ms = Date.parse(value);
  return (
    YEARS.test(value) && !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === value
  );
}

/** The event with its times in the one written form that sorts; undefined when a time is none. */
export function normalised(event: PathwayEvent, calendar: Calendar): PathwayEvent | undefined {
  const occurredAt = asInstant(event.occurredAt);
  const sentAt = asInstant(event.sentAt);
  const receivedAt = asInstant(event.receivedAt);
  if (occurredAt === undefined || sentAt === undefined || receivedAt === undefined) {
    return undefined;
  }
  const occurredOn = isDate(event.occurredOn) ? event.occurredOn : calendar.dateOf(occurredAt);
  return { ...event, occurredAt, occurredOn, sentAt, receivedAt };
}

/** One event per key: the one received first, so that a resend changes nothing. */
export function withoutDuplicates(events: readonly PathwayEvent[]): PathwayEvent[] {
  const byKey = new Map<string, PathwayEvent>();
  for (const event of events) {
    const seen = byKey.get(event.key);
    if (seen === undefined || precedes(event, seen)) byKey.set(event.key, event);
  }
  return [...byKey.values()];
}

const precedes = (a: PathwayEvent, b: PathwayEvent): boolean =>
  (text(a.receivedAt, b.receivedAt) || text(JSON.stringify(a), JSON.stringify(b))) < 0;
