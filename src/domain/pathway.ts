import type { Calendar } from './calendar.ts';
import { OSLO } from './calendar.ts';
import { parkedBecause, split } from './cancellation.ts';
import type { Rules, World } from './course.ts';
import { EMPTY, isUnmet } from './course.ts';
import type { Alert, Deadline, Episode, Parked, PathwayView } from './episode.ts';
import { instant } from './ids.ts';
import type { Instant } from './ids.ts';
import type { Claim, Fired } from './knowledge.ts';
import { claimsOf, everyDeadline, learn } from './knowledge.ts';
import { apply, runTimers } from './machine.ts';
import { inOrder, normalised, text, withoutDuplicates } from './order.ts';
import type { PathwayEvent } from './pathway-event.ts';
import { PATHWAYS } from './pathways/index.ts';
import type { PathwaySettings } from './settings.ts';

export type * from './episode.ts';
export type * from './pathway-event.ts';
export type { PathwaySettings } from './settings.ts';

interface Read {
  readonly received: readonly PathwayEvent[];
  readonly unreadable: readonly Parked[];
  /** Receipts that our clock says are still to come. */
  readonly coming: readonly Instant[];
}

/** The events received until `now`, once each. */
function read(given: readonly PathwayEvent[], now: Instant, calendar: Calendar): Read {
  const unreadable = new Map<string, Parked>();
  const readable: PathwayEvent[] = [];
  for (const event of given) {
    const good = normalised(event, calendar);
    if (good !== undefined) readable.push(good);
    else unreadable.set(event.key, parkedBecause(event, 'UNREADABLE_TIME'));
  }
  const all = withoutDuplicates(readable).sort((a, b) => text(a.key, b.key));
  return {
    received: all.filter((event) => event.receivedAt <= now),
    unreadable: [...unreadable.values()],
    coming: all.map((event) => event.receivedAt).filter((at) => at > now),
  };
}

/** Whether what an alert said is true by all that is known now: not done at that instant. */
const holds = (deadline: Deadline, claim: Claim): boolean =>
  isUnmet(deadline) || (deadline.status !== 'void' && (deadline.metAt ?? '') >= claim.claimAt);

function standing(world: World, fired: ReadonlyMap<string, Fired>, rules: Rules) {
  const raised = new Map<string, Fired>();
  for (const { course, deadline } of everyDeadline(world)) {
    for (const claim of claimsOf(course, deadline, rules)) {
      const alert = fired.get(claim.key);
      if (alert !== undefined && holds(deadline, claim)) raised.set(claim.key, alert);
    }
  }
  return raised;
}

const asAlert = (
  { key, episode, timer, level, at, dueAt }: Fired,
  status: Alert['status'],
): Alert => ({
  key,
  episode,
  timer,
  level,
  at,
  dueAt,
  status,
});

function alertsOf(raised: ReadonlyMap<string, Fired>, sent: ReadonlyMap<string, Fired>): Alert[] {
  const retracted = [...sent.values()].filter(({ key }) => !raised.has(key));
  return [
    ...[...raised.values()].map((alert) => asAlert(alert, 'raised')),
    ...retracted.map((alert) => asAlert(alert, 'retracted')),
  ].sort(inTime);
}

const inTime = (a: Alert, b: Alert): number => text(a.at, b.at) || text(a.key, b.key);

function episodesOf(world: World, alerts: readonly Alert[], { pathway }: Rules): Episode[] {
  return world.courses.map((course) => {
    const before = course.follows === undefined ? undefined : world.courses[course.follows]?.id;
    return {
      id: course.id,
      ...(before === undefined ? {} : { continues: before }),
      state: course.state,
      flags: course.flags,
      anchors: course.anchors,
      stays: course.stays,
      incidents: course.incidents,
      gaps: pathway.gapsOf(course),
      deadlines: course.deadlines,
      alerts: alerts.filter((alert) => alert.episode === course.id),
      deviations: course.deviations,
      timeline: course.timeline,
    };
  });
}

const byKey = (a: { key: string }, b: { key: string }): number => text(a.key, b.key);

/**
 * What was sent, also on the strength of events since cancelled: it must be known to be taken
 * back. Each cancellation counts from its own receipt.
 */
function everSent(received: readonly PathwayEvent[], now: Instant, rules: Rules) {
  const known = (at: Instant) =>
    new Set(split(received.filter((event) => event.receivedAt <= at)).live);
  return learn(inOrder(received, rules.calendar), known, now, rules).fired;
}

/** A cancelled beginning with nothing beside it leaves an empty episode to show (row 31). */
function husks(voided: readonly PathwayEvent[], rules: Rules): Episode[] {
  const world = inOrder(voided, rules.calendar).reduce((w, item) => apply(w, item, rules), EMPTY);
  return world.courses.map(({ id, timeline }) => ({
    id,
    state: { ...rules.pathway.initial, E: 'VOID' },
    flags: [],
    anchors: {},
    stays: [],
    incidents: [],
    gaps: [],
    deadlines: [],
    alerts: [],
    deviations: [],
    timeline,
  }));
}

function nextDue(world: World, coming: readonly Instant[], now: Instant, rules: Rules) {
  const claims = everyDeadline(world)
    .filter(({ deadline }) => isUnmet(deadline))
    .flatMap(({ course, deadline }) => [
      deadline.dueAt,
      ...claimsOf(course, deadline, rules).map(({ claimAt }) => claimAt),
    ]);
  return [...claims, ...coming].filter((at) => at > now).sort()[0];
}

/**
 * The state of a patient's pathway as known at `at`, from all its events in any order and with
 * any repetition. A fold over what is stored (HPH specification §4.3 rows 31 to 34): a
 * cancellation or a late report recomputes everything. Never throws for any history, only
 * for an `at` that is no instant; an event
 * received after `at` does not exist yet.
 *
 * Deadlines follow business time: done before the due instant is done in time, however late it
 * was told. Alerts follow knowledge: one that fired stays on record, `raised` while what it said
 * holds and `retracted` when a later report shows that it did not.
 */
export function fold(
  events: readonly PathwayEvent[],
  at: Instant,
  settings: PathwaySettings,
  calendar: Calendar = OSLO,
): PathwayView {
  return foldBy({ pathway: PATHWAYS.HPH, settings, calendar }, events, at);
}

/** `fold` by other tables: for a pathway beside HPH, and for the tests of the tables themselves. */
export function foldBy(rules: Rules, events: readonly PathwayEvent[], at: Instant): PathwayView {
  const now = instant(new Date(at));
  const { received, unreadable, coming } = read(events, now, rules.calendar);
  const { live, voided, parked } = split(received);
  const counted = new Set(live);
  const learnt = learn(inOrder(live, rules.calendar), () => counted, now, rules);
  const sent = voided.length === 0 ? learnt.fired : everSent(received, now, rules);
  const world = runTimers(learnt.world, now, rules);
  const alerts = alertsOf(standing(world, learnt.fired, rules), sent);
  const gone = received.filter((event) => voided.some(({ key }) => key === event.key));
  const ids = new Set(world.courses.map(({ id }) => id));
  const next = nextDue(world, coming, now, rules);
  return {
    episodes: world.courses.length > 0 ? episodesOf(world, alerts, rules) : husks(gone, rules),
    parked: [...parked, ...world.unplaced, ...unreadable].sort(byKey),
    voided: [...voided],
    withdrawn: alerts.filter(({ episode }) => !ids.has(episode)),
    ...(next === undefined ? {} : { nextDueAt: next }),
    tzVersion: rules.settings.tzVersion,
  };
}
