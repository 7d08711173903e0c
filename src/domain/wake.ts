import type { Calendar } from './calendar.ts';
import { OSLO } from './calendar.ts';
import { appended, listed } from './chain.ts';
import type { Chain } from './chain.ts';
import type { Course, Rules, World } from './course.ts';
import { isUnmet } from './course.ts';
import type { Alert, Episode, PathwayView } from './episode.ts';
import type { Instant } from './ids.ts';
import { instant } from './ids.ts';
import { runTimers } from './machine.ts';
import { text } from './order.ts';
import { PATHWAYS } from './pathways/index.ts';
import type { PathwaySettings } from './settings.ts';
import { written } from './take.ts';
import type { Claim } from './watch.ts';
import { deadlinesOf, newWatch, openClaims } from './watch.ts';

const chained = <T>(items: readonly T[]): Chain<T> | undefined =>
  items.reduce<Chain<T> | undefined>((chain, item) => appended(chain, item), undefined);

/** The episode as timers see it; its timeline begins anew, and what only events ask for is left out. */
const courseOf = (episode: Episode): Course => ({
  id: episode.id,
  knownAt: '' as Instant,
  goesOn: episode.continues !== undefined,
  state: episode.state,
  flags: episode.flags,
  anchors: episode.anchors,
  stays: episode.stays,
  incidents: episode.incidents,
  deadlines: episode.deadlines,
  past: episode.past ?? [],
  deviations: chained(episode.deviations),
  timeline: undefined,
});

const inTime = (a: Alert, b: Alert): number => text(a.at, b.at) || text(a.key, b.key);

const raised = ({ key, episode, timer, level, claimAt, dueAt }: Claim): Alert => ({
  key,
  episode,
  timer,
  level,
  at: claimAt,
  dueAt,
  status: 'raised',
});

/** The alerts there were, and those whose time has come since: nothing known answers them. */
function alertsAfter({ alerts }: Episode, claims: readonly Claim[], now: Instant) {
  const come = claims.filter(({ claimAt }) => claimAt <= now);
  if (come.length === 0) return alerts;
  const there = new Set(alerts.map(({ key }) => key));
  const fresh = come.filter(({ key }) => !there.has(key));
  return fresh.length === 0 ? alerts : [...alerts, ...fresh.map(raised)].sort(inTime);
}

function episodeAfter(before: Episode, course: Course, alerts: readonly Alert[], rules: Rules) {
  return {
    ...before,
    state: course.state,
    flags: course.flags,
    anchors: course.anchors,
    stays: course.stays,
    incidents: course.incidents,
    gaps: rules.pathway.gapsOf(course),
    deadlines: course.deadlines,
    alerts,
    deviations: listed(course.deviations),
    timeline: [...before.timeline, ...listed(course.timeline).map(written)],
  };
}

function nextOf(
  courses: readonly Course[],
  claims: readonly (readonly Claim[])[],
  now: Instant,
): Instant | undefined {
  let next: Instant | undefined;
  const hear = (at: Instant) => {
    if (at > now && (next === undefined || at < next)) next = at;
  };
  for (const course of courses)
    for (const { deadline } of deadlinesOf(course)) if (isUnmet(deadline)) hear(deadline.dueAt);
  for (const { claimAt } of claims.flat()) hear(claimAt);
  return next;
}

/**
 * A view at a later instant when nothing has been received since: the timers that have run out act
 * and their alerts are raised. It gives what `fold` gives at that instant, without the events.
 *
 * @param view folded by the same rules and settings, at or after the receipt of every event
 * @param at not before the instant of that fold; RangeError when it is none
 */
export function wake(
  view: PathwayView,
  at: Instant,
  settings: PathwaySettings,
  calendar: Calendar = OSLO,
): PathwayView {
  const now = instant(new Date(at));
  const rules: Rules = { pathway: PATHWAYS.HPH, settings, calendar };
  const watch = newWatch(rules);
  const before: World = {
    settled: undefined,
    courses: view.episodes.map(courseOf),
    unplaced: undefined,
  };
  const { courses } = runTimers(before, now, rules);
  const claims = courses.map((course) => openClaims(course, watch));
  const episodes = view.episodes.map((episode, i) => {
    const course = courses[i];
    if (course === undefined) return episode;
    const alerts = alertsAfter(episode, claims[i] ?? [], now);
    const same = course === before.courses[i] && alerts === episode.alerts;
    return same ? episode : episodeAfter(episode, course, alerts, rules);
  });
  const next = nextOf(courses, claims, now);
  return {
    episodes,
    parked: view.parked,
    voided: view.voided,
    withdrawn: view.withdrawn,
    ...(next === undefined ? {} : { nextDueAt: next }),
    tzVersion: settings.tzVersion,
  };
}
