import { endOfDays, plusElapsed, plusMinutes } from './calendar.ts';
import type { Course, Rules, World } from './course.ts';
import { EMPTY, isUnmet } from './course.ts';
import { deadlineName } from './episode.ts';
import type { AlertLevel, Deadline, TimerName } from './episode.ts';
import { lastWorkingDayBy } from './holidays.ts';
import type { Instant } from './ids.ts';
import { apply, runTimers } from './machine.ts';
import type { Ordered } from './order.ts';
import type { PathwayEvent } from './pathway-event.ts';
import type { AlertRow } from './step.ts';

/** One alert that a deadline sends if nothing is done by `claimAt`. */
export interface Claim {
  readonly key: string;
  readonly episode: string;
  readonly timer: TimerName;
  readonly level: AlertLevel;
  readonly dueAt: Instant;
  readonly claimAt: Instant;
}

/** A claim that was sent, and when. */
export interface Fired extends Claim {
  readonly at: Instant;
}

/** What was learnt, instant by instant, up to `now`. */
export interface Learnt {
  readonly world: World;
  readonly fired: ReadonlyMap<string, Fired>;
}

/** When an alert of a deadline fires if nothing is done. */
function claimAtOf(alert: AlertRow, deadline: Deadline, { settings, calendar }: Rules): Instant {
  const { dueAt, anchorOn, anchorAt } = deadline;
  if (alert.onDay !== undefined) return endOfDays(calendar, anchorOn, settings[alert.onDay]);
  if (alert.lastWorkingDay === true)
    return calendar.startOf(lastWorkingDayBy(calendar.dateOf(plusMinutes(dueAt, -1))));
  if (alert.afterAnchor !== undefined) return plusElapsed(anchorAt ?? dueAt, alert.afterAnchor);
  return plusElapsed(dueAt, alert.after ?? 'PT0S');
}

/** The alerts a deadline would send; the key is the same in every fold. */
export function claimsOf(course: Course, deadline: Deadline, rules: Rules): Claim[] {
  const row = rules.pathway.timers.find(({ timer }) => timer === deadline.timer);
  const { timer, dueAt } = deadline;
  return (row?.alerts ?? []).flatMap((alert, n) => {
    const { level, unless } = alert;
    if (unless?.states.includes(course.state[unless.region]) === true) return [];
    // The first alert of a level needs no more than the level to be told from the others.
    const again = row?.alerts.slice(0, n).filter((other) => other.level === level).length ?? 0;
    const name = again === 0 ? level : `${level}.${again}`;
    return [
      {
        key: `${course.id}/${deadlineName(deadline)}/${dueAt}/${name}`,
        episode: course.id,
        timer,
        level,
        dueAt,
        claimAt: claimAtOf(alert, deadline, rules),
      },
    ];
  });
}

export const everyDeadline = (world: World): { course: Course; deadline: Deadline }[] =>
  world.courses.flatMap((course) => course.deadlines.map((deadline) => ({ course, deadline })));

/** Folds event by event and keeps every world, to go on from the first event that differs. */
function foldResumably(rules: Rules): (items: readonly Ordered[]) => World {
  let done: readonly Ordered[] = [];
  let worlds: World[] = [EMPTY];
  return (items) => {
    let same = 0;
    while (same < items.length && items[same] === done[same]) same++;
    worlds = worlds.slice(0, same + 1);
    let world = worlds[same] ?? EMPTY;
    for (const item of items.slice(same)) {
      world = apply(runTimers(world, item.at, rules), item, rules);
      worlds.push(world);
    }
    done = items;
    return world;
  };
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** Claims that nothing known answers, and that fall due before anything more is learnt. */
function fire(world: World, from: Instant, until: Instant | undefined, rules: Rules): Fired[] {
  return everyDeadline(world)
    .filter(({ deadline }) => isUnmet(deadline))
    .flatMap(({ course, deadline }) => claimsOf(course, deadline, rules))
    .map((claim) => ({ ...claim, at: later(claim.claimAt, from) }))
    .filter(({ at }) => until === undefined || at < until);
}

/**
 * Goes through what was known from one receipt to the next, and notes each alert that fired then.
 * An alert is a fact about what was known, so a later report may retract it but never unsend it.
 * `known` gives the events not taken back by what had been received at an instant.
 */
export function learn(
  items: readonly Ordered[],
  known: (at: Instant) => ReadonlySet<PathwayEvent>,
  now: Instant,
  rules: Rules,
): Learnt {
  const instants = [...new Set(items.map(({ event }) => event.receivedAt))].sort();
  const foldOn = foldResumably(rules);
  const fired = new Map<string, Fired>();
  let world = EMPTY;
  for (const [i, at] of instants.entries()) {
    const counted = known(at);
    world = foldOn(items.filter(({ event }) => event.receivedAt <= at && counted.has(event)));
    for (const alert of fire(world, at, instants[i + 1], rules)) {
      if (alert.at <= now && !fired.has(alert.key)) fired.set(alert.key, alert);
    }
  }
  return { world, fired };
}
