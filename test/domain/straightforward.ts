import { OSLO } from '../../src/domain/calendar.ts';
import { listed } from '../../src/domain/chain.ts';
import type { Course, Rules, World } from '../../src/domain/course.ts';
import { EMPTY, everyCourse, isUnmet } from '../../src/domain/course.ts';
import type { Instant } from '../../src/domain/ids.ts';
import { apply, runTimers } from '../../src/domain/machine.ts';
import type { Ordered } from '../../src/domain/order.ts';
import { inOrder, normalised, withoutDuplicates } from '../../src/domain/order.ts';
import type { Alert, PathwayEvent, PathwayView } from '../../src/domain/pathway.ts';
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

function takesBack(later: PathwayEvent, event: PathwayEvent): boolean {
  if (later === event || REFUSALS.includes(event.kind)) return false;
  if (REFUSALS.includes(later.kind)) return event.msgId !== undefined && event.msgId === later.ref;
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

type Known = (at: Instant) => readonly PathwayEvent[];

/** Everything folded anew at every receipt: what was sent, and when. */
function sentBy(received: readonly PathwayEvent[], known: Known, now: Instant) {
  const fired = new Map<string, Alert>();
  const instants = [...new Set(received.map(({ receivedAt }) => receivedAt))].sort();
  const order = inOrder(received, OSLO);
  for (const [i, from] of instants.entries()) {
    const counts = new Set(known(from));
    const world = foldAll(order.filter(({ event }) => counts.has(event)));
    const until = instants[i + 1];
    for (const { key, episode, timer, level, dueAt, claimAt } of openClaims(world)) {
      const at = claimAt > from ? claimAt : from;
      if ((until !== undefined && at >= until) || at > now || fired.has(key)) continue;
      fired.set(key, { key, episode, timer, level, at, dueAt, status: 'raised' });
    }
  }
  return fired;
}

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
  const received = all.filter(({ receivedAt }) => receivedAt <= now);
  const { live, voided } = counted(received);
  const until = (at: Instant, given: readonly PathwayEvent[]) =>
    given.filter(({ receivedAt }) => receivedAt <= at);
  const fired = sentBy(live, (at) => until(at, live), now);
  const sent = sentBy(received, (at) => counted(until(at, received)).live, now);
  const world = runTimers(foldAll(inOrder(live, OSLO)), now, RULES);
  const raised = new Map<string, Alert>();
  for (const course of world.courses)
    for (const deadline of [...course.deadlines, ...course.past])
      for (const { key, claimAt } of newWatch(RULES).claimsOf(course, deadline)) {
        const alert = fired.get(key);
        const lateBy = deadline.status !== 'void' && (deadline.metAt ?? '') >= claimAt;
        if (alert !== undefined && (isUnmet(deadline) || lateBy))
          raised.set(key, sent.get(key) ?? alert);
      }
  const retracted = [...sent.values()].filter(({ key }) => !raised.has(key));
  return {
    episodes: world.courses.map(shown),
    alerts: [
      ...raised.values(),
      ...retracted.map((alert) => ({ ...alert, status: 'retracted' as const })),
    ].toSorted(byTime),
    voided,
  };
}
