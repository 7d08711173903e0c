import { OSLO } from '../../src/domain/calendar.ts';
import { listed } from '../../src/domain/chain.ts';
import type { Course, Rules, World } from '../../src/domain/course.ts';
import { EMPTY, everyCourse, isUnmet } from '../../src/domain/course.ts';
import { instant } from '../../src/domain/ids.ts';
import type { Instant } from '../../src/domain/ids.ts';
import { apply, runTimers } from '../../src/domain/machine.ts';
import type { Ordered } from '../../src/domain/order.ts';
import { inOrder, normalised, recognised, withoutDuplicates } from '../../src/domain/order.ts';
import type {
  Alert,
  Deadline,
  PathwayEvent,
  PathwayView,
  Retraction,
} from '../../src/domain/pathway.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { written } from '../../src/domain/take.ts';
import type { Claim } from '../../src/domain/watch.ts';
import { newWatch } from '../../src/domain/watch.ts';

const RULES: Rules = { pathway: HPH, settings: DEFAULT_SETTINGS, calendar: OSLO };
const REFUSALS = ['NegativeAppRec', 'FaultReport'];

const root = (event: PathwayEvent) => event.refConversation ?? event.msgId;
const isTaker = ({ kind, data }: PathwayEvent) =>
  kind === 'MsgCancelled' || REFUSALS.includes(kind) || data?.replaces === true;

const same = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined || a === b;
const sameParty = (a: PathwayEvent, b: PathwayEvent) =>
  a.hospital !== undefined && b.hospital !== undefined
    ? a.hospital === b.hospital
    : same(a.sender, b.sender);

/** What a municipality sends, of messages from before the parties were kept with them. */
const SENT_BY_US = 'AdmissionReportSent ServiceDecision HealthInfoToGP AppointmentRequested';

/** §4.3 row 33: the receiver's word, and of faults only those of what was sent outbound. */
function refuses(word: PathwayEvent, event: PathwayEvent): boolean {
  const { msgId, receivers, kind } = event;
  const from = [word.sender, word.organisation].filter((herId) => herId !== undefined);
  const isReceiver =
    receivers === undefined ||
    word.sender === undefined ||
    from.some((herId) => receivers.includes(herId));
  const isOurs =
    receivers === undefined ? SENT_BY_US.split(' ').includes(kind) : event.outbound === true;
  return (
    msgId !== undefined &&
    msgId === word.ref &&
    isReceiver &&
    (isOurs || word.kind !== 'FaultReport')
  );
}

function takesBack(later: PathwayEvent, event: PathwayEvent): boolean {
  if (later === event || REFUSALS.includes(event.kind)) return false;
  if (REFUSALS.includes(later.kind)) return refuses(later, event);
  if (event.kind === 'MsgCancelled' || !sameParty(later, event)) return false;
  const names = [later.ref, later.refConversation].filter((id) => id !== undefined);
  if (event.msgId !== undefined && names.includes(event.msgId)) return true;
  const conversation = root(event);
  return conversation !== undefined && names.includes(conversation) && event.sentAt <= later.sentAt;
}

/** Every pair compared: what counts, and by what the rest was taken back. */
function counted(events: readonly PathwayEvent[]) {
  const refusals = events.filter(({ kind }) => REFUSALS.includes(kind));
  const isRefused = (event: PathwayEvent) => refusals.some((by) => takesBack(by, event));
  const takers = events.filter((event) => isTaker(event) && !isRefused(event));
  const takerOf = (event: PathwayEvent) => takers.find((taker) => takesBack(taker, event));
  const live = events.filter(
    (event) => event.kind !== 'MsgCancelled' && takerOf(event) === undefined,
  );
  const voided = events.flatMap((event) => {
    const by = takerOf(event);
    return by === undefined ? [] : [`${event.key} by ${by.key}`];
  });
  return { live, voided: voided.toSorted() };
}

/** Every episode stays in the machine, also those that are over. */
const whole = (world: World): World => ({
  ...world,
  settled: undefined,
  courses: everyCourse(world),
});

const foldAll = (items: readonly Ordered[]): World =>
  items.reduce((world, item) => whole(apply(runTimers(world, item.at, RULES), item, RULES)), EMPTY);

const openClaims = (world: World): Claim[] =>
  world.courses.flatMap((course) =>
    [...course.deadlines, ...course.past]
      .filter(isUnmet)
      .flatMap((deadline) => newWatch(RULES).claimsOf(course, deadline)),
  );

const until = (at: Instant, given: readonly PathwayEvent[]) =>
  given.filter(({ receivedAt }) => receivedAt <= at);

const receiptsOf = (events: readonly PathwayEvent[]): Instant[] =>
  [...new Set(events.map(({ receivedAt }) => receivedAt))].sort();

/** What would have been sent had only these been heard: everything folded anew at every receipt. */
function firedBy(
  live: readonly PathwayEvent[],
  order: readonly Ordered[],
  all: readonly Instant[],
) {
  const fired = new Map<string, Alert>();
  for (const [i, from] of all.entries()) {
    const counts = new Set(until(from, live));
    const world = foldAll(order.filter(({ event }) => counts.has(event)));
    const end = all[i + 1];
    for (const { key, episode, timer, level, dueAt, claimAt } of openClaims(world)) {
      const at = claimAt > from ? claimAt : from;
      if ((end !== undefined && at >= end) || fired.has(key)) continue;
      fired.set(key, { key, episode, timer, level, at, dueAt, status: 'raised' });
    }
  }
  return fired;
}

/** Keys of what was fired and holds in a world. */
function standing(world: World, fired: ReadonlyMap<string, Alert>): string[] {
  return world.courses.flatMap((course) =>
    [...course.deadlines, ...course.past].flatMap((deadline) =>
      newWatch(RULES)
        .claimsOf(course, deadline)
        .filter(({ key, claimAt }) => {
          const wasLate = deadline.status !== 'void' && (deadline.metAt ?? '') >= claimAt;
          return fired.has(key) && (isUnmet(deadline) || wasLate);
        })
        .map(({ key }) => key),
    ),
  );
}

/** The instant until which nothing more is received, or for ever. */
const before = (at: Instant, end: Instant | undefined, now: Instant) =>
  (end === undefined || at < end) && at <= now;

/** What each view showed as raised, one after every receipt, and since when. */
function everRaised(received: readonly PathwayEvent[], order: readonly Ordered[], now: Instant) {
  const all = receiptsOf(received);
  const sent = new Map<string, Alert>();
  for (const [i, from] of all.entries()) {
    const { live } = counted(until(from, received));
    const counts = new Set(live);
    const world = foldAll(order.filter(({ event }) => counts.has(event)));
    const fired = firedBy(live, order, all.slice(0, i + 1));
    for (const key of standing(world, fired)) {
      const alert = fired.get(key);
      if (alert === undefined || sent.has(key) || !before(alert.at, all[i + 1], now)) continue;
      sent.set(key, { ...alert, at: alert.at > from ? alert.at : from });
    }
  }
  return sent;
}

/** Why an alert that was sent does not stand at the end. */
function reasonOf({ courses }: World, { key }: Alert): Retraction {
  for (const course of courses)
    for (const deadline of [...course.past, ...course.deadlines]) {
      const claim = allClaims(course, deadline).find((one) => one.key === key);
      if (claim === undefined) continue;
      if (deadline.status === 'met') return 'in-time';
      if (deadline.status === 'void') return 'not-owed';
      if (deadline.metAt !== undefined && deadline.metAt < claim.claimAt) return 'done-late';
      if (deadline.leftAt !== undefined && deadline.leftAt <= claim.claimAt) return 'not-owed';
      return 'in-time';
    }
  return 'corrected';
}

const NEVER = instant(new Date('9999-01-01T00:00:00Z'));

/** What a deadline would send if nobody had left it behind, and nothing were arranged. */
const allClaims = (course: Course, deadline: Deadline) =>
  newWatch(RULES).claimsOf({ ...course, anchors: {} }, { ...deadline, leftAt: NEVER });

const byTime = (a: Alert, b: Alert) => (a.at < b.at || (a.at === b.at && a.key < b.key) ? -1 : 1);

/** What of a view the straightforward way gives too. */
export const comparable = (view: PathwayView) => ({
  episodes: view.episodes
    .filter(({ state }) => state.E !== 'VOID')
    .map(({ state, flags, anchors, stays, incidents, deadlines, past, deviations, timeline }) => ({
      ...{ state, flags, anchors, stays, incidents, deadlines, past, deviations, timeline },
    })),
  alerts: [...view.episodes.flatMap(({ alerts }) => alerts), ...view.withdrawn].toSorted(byTime),
  voided: view.voided.map(({ key, by }) => `${key} by ${by}`).toSorted(),
});

const shown = (course: Course) => ({
  state: course.state,
  flags: course.flags,
  anchors: course.anchors,
  stays: course.stays,
  incidents: course.incidents,
  deadlines: course.deadlines,
  past: course.past.length === 0 ? undefined : course.past,
  deviations: listed(course.deviations),
  timeline: listed(course.timeline).map(written),
});

/**
 * The fold written as it is told in docs/pathway.md, with no care for how long it takes: the
 * reference for the one that the broker runs.
 */
export function straightforward(events: readonly PathwayEvent[], now: Instant) {
  const readable = events.flatMap((event) => normalised(event, OSLO) ?? []);
  const all = withoutDuplicates(readable).sort((a, b) => (a.key < b.key ? -1 : 1));
  const received = recognised(all.filter(({ receivedAt }) => receivedAt <= now));
  const { live, voided } = counted(received);
  const order = inOrder(received, OSLO);
  const counts = new Set(live);
  const world = runTimers(foldAll(order.filter(({ event }) => counts.has(event))), now, RULES);
  const sent = everRaised(received, order, now);
  const fired = firedBy(live, order, receiptsOf(received));
  const raised = new Set(standing(world, fired).filter((key) => sent.has(key)));
  return {
    episodes: world.courses.map(shown),
    alerts: [...sent.values()]
      .map((alert) =>
        raised.has(alert.key)
          ? alert
          : { ...alert, status: 'retracted' as const, retraction: reasonOf(world, alert) },
      )
      .toSorted(byTime),
    voided,
  };
}
