import type { Calendar } from './calendar.ts';
import { OSLO } from './calendar.ts';
import { parkedBecause, split } from './cancellation.ts';
import { listed } from './chain.ts';
import type { Rules, World } from './course.ts';
import { EMPTY, everyCourse, isUnmet } from './course.ts';
import type { Alert, Episode, Parked, PathwayView, Retraction, Voided } from './episode.ts';
import { instant } from './ids.ts';
import type { Instant } from './ids.ts';
import type { Fired, Learning, Learnt } from './knowledge.ts';
import { learn } from './knowledge.ts';
import { apply, runTimers } from './machine.ts';
import { inOrder, normalised, recognised, text, withoutDuplicates } from './order.ts';
import type { PathwayEvent } from './pathway-event.ts';
import { PATHWAYS } from './pathways/index.ts';
import { retractionsOf } from './retraction.ts';
import type { PathwaySettings } from './settings.ts';
import { written } from './take.ts';
import type { Watch } from './watch.ts';
import { everyDeadline, newWatch, standingClaims } from './watch.ts';

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
    received: recognised(all.filter((event) => event.receivedAt <= now)),
    unreadable: [...unreadable.values()],
    coming: all.map((event) => event.receivedAt).filter((at) => at > now),
  };
}

const asAlert = (
  { key, episode, timer, level, at, dueAt }: Fired,
  retraction?: Retraction,
): Alert => ({
  key,
  episode,
  timer,
  level,
  at,
  dueAt,
  ...(retraction === undefined ? { status: 'raised' } : { status: 'retracted', retraction }),
});

/**
 * Alerts that should have been sent by what counts now are raised while what they said holds; all
 * others that were sent are retracted, with the reason. Each keeps the instant at which it was sent in fact: what
 * was refused or cancelled later may have held it back until then.
 */
function alertsOf(world: World, { fired, sent }: Learnt, watch: Watch): Alert[] {
  const raised = new Map(standingClaims(world, fired, watch).map((claim) => [claim.key, claim]));
  const retracted = [...sent.values()].filter(({ key }) => !raised.has(key));
  const reasons = retractionsOf(world, retracted);
  return [
    ...[...raised.keys()].flatMap((key) => {
      const alert = sent.get(key) ?? fired.get(key);
      return alert === undefined ? [] : [asAlert(alert)];
    }),
    ...retracted.map((alert) => asAlert(alert, reasons.get(alert.key) ?? 'corrected')),
  ].sort(inTime);
}

const inTime = (a: Alert, b: Alert): number => text(a.at, b.at) || text(a.key, b.key);

function byEpisode(alerts: readonly Alert[]): Map<string, Alert[]> {
  const groups = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const group = groups.get(alert.episode);
    if (group === undefined) groups.set(alert.episode, [alert]);
    else group.push(alert);
  }
  return groups;
}

function episodesOf(world: World, alerts: readonly Alert[], { pathway }: Rules): Episode[] {
  const courses = everyCourse(world);
  const sent = byEpisode(alerts);
  return courses.map((course, i) => {
    const before = course.goesOn ? courses[i - 1]?.id : undefined;
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
      ...(course.past.length === 0 ? {} : { past: course.past }),
      alerts: sent.get(course.id) ?? [],
      deviations: listed(course.deviations),
      timeline: listed(course.timeline).map(written),
    };
  });
}

const byKey = (a: { key: string }, b: { key: string }): number => text(a.key, b.key);

/** A cancelled beginning with nothing beside it leaves an empty episode to show (row 31). */
function husks(voided: readonly PathwayEvent[], rules: Rules): Episode[] {
  const world = inOrder(voided, rules.calendar).reduce((w, item) => apply(w, item, rules), EMPTY);
  return everyCourse(world).map(({ id, timeline }) => ({
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
    timeline: listed(timeline).map(written),
  }));
}

function nextDue(world: World, coming: readonly Instant[], { now, watch }: Learning) {
  const claims = everyDeadline(world)
    .filter(({ deadline }) => isUnmet(deadline))
    .flatMap(({ course, deadline }) => [
      deadline.dueAt,
      ...watch.claimsOf(course, deadline).map(({ claimAt }) => claimAt),
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
  const { voided, parked } = split(received);
  const learning: Learning = { rules, watch: newWatch(rules), now };
  const learnt = learn(inOrder(received, rules.calendar), learning);
  const world = runTimers(learnt.world, now, rules);
  const alerts = alertsOf(world, learnt, learning.watch);
  const next = nextDue(world, coming, learning);
  const episodes = episodesOf(world, alerts, rules);
  const ids = new Set(episodes.map(({ id }) => id));
  return {
    episodes: episodes.length > 0 ? episodes : husks(takenBack(received, voided), rules),
    parked: [...parked, ...listed(world.unplaced), ...unreadable].sort(byKey),
    voided,
    withdrawn: alerts.filter(({ episode }) => !ids.has(episode)),
    ...(next === undefined ? {} : { nextDueAt: next }),
    tzVersion: rules.settings.tzVersion,
  };
}

function takenBack(received: readonly PathwayEvent[], voided: readonly Voided[]): PathwayEvent[] {
  const gone = new Set(voided.map(({ key }) => key));
  return received.filter(({ key }) => gone.has(key));
}
