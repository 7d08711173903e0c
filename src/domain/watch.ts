import { endOfDays, plusMinutes } from './calendar.ts';
import type { Course, Rules, World } from './course.ts';
import { everyCourse, isUnmet } from './course.ts';
import { plusHours } from './due.ts';
import { deadlineName } from './episode.ts';
import type { AlertLevel, Anchors, Deadline, TimerName } from './episode.ts';
import { lastWorkingDayBy } from './holidays.ts';
import type { Instant } from './ids.ts';
import type { AlertRow, WarningAnchor } from './step.ts';
import { tableOf } from './table.ts';

/** One alert that a deadline sends if nothing is done by `claimAt`. */
export interface Claim {
  readonly key: string;
  readonly episode: string;
  readonly timer: TimerName;
  readonly level: AlertLevel;
  readonly dueAt: Instant;
  readonly claimAt: Instant;
}

/** What a timer's row says of one deadline, whatever else is known. */
interface Reminder {
  /** The level, and which of several of that level. */
  readonly name: string;
  readonly alert: AlertRow;
  readonly claimAt: Instant;
}

/** When an alert of a deadline fires if nothing is done. */
function claimAtOf(alert: AlertRow, deadline: Deadline, { settings, calendar }: Rules): Instant {
  const { dueAt, anchorOn, anchorAt } = deadline;
  if (alert.onDay !== undefined) return endOfDays(calendar, anchorOn, settings[alert.onDay]);
  if (alert.lastWorkingDay === true)
    return calendar.startOf(lastWorkingDayBy(calendar.dateOf(plusMinutes(dueAt, -1)), settings));
  if (alert.hoursAfterAnchor !== undefined)
    return plusHours(anchorAt ?? dueAt, settings[alert.hoursAfterAnchor]);
  const after = alert.hoursAfterDue ?? 0;
  return plusHours(dueAt, after === 0 ? 0 : settings[after]);
}

const isOn = ({ profile }: AlertRow, { settings }: Rules): boolean =>
  profile === undefined || settings[profile.setting] === profile.is;

function remindersOf(deadline: Deadline, rules: Rules): Reminder[] {
  const row = tableOf(rules.pathway).timer(deadline.timer);
  const alerts = (row?.alerts ?? []).filter((alert) => isOn(alert, rules));
  return alerts.map((alert, n) => {
    // The first alert of a level needs no more than the level to be told from the others.
    const again = alerts.slice(0, n).filter(({ level }) => level === alert.level).length;
    const name = again === 0 ? alert.level : `${alert.level}.${again}`;
    return { name, alert, claimAt: claimAtOf(alert, deadline, rules) };
  });
}

type Warned = Pick<Claim, 'dueAt' | 'claimAt'>;

/** Whether a warning is answered before it goes out. */
const ANSWERED: Readonly<Record<WarningAnchor, (anchors: Anchors, warned: Warned) => boolean>> = {
  // An appointment was made by then, and not for a time that is too late (§4.3 row 14).
  bookedAt: ({ bookedAt, appointedAt }, { dueAt, claimAt }) =>
    bookedAt !== undefined &&
    bookedAt <= claimAt &&
    appointedAt !== undefined &&
    appointedAt < dueAt,
  contactedAt: ({ contactedAt }, { claimAt }) => contactedAt !== undefined && contactedAt < claimAt,
};

/** Tells what the deadlines of a world send, and when; remembers what it has worked out. */
export interface Watch {
  /** The alerts a deadline would send; the key is the same in every fold. */
  claimsOf(course: Course, deadline: Deadline): Claim[];
}

/** A deadline never changes, and the fold meets the same one in many worlds. */
export function newWatch(rules: Rules): Watch {
  const known = new WeakMap<Deadline, readonly Reminder[]>();
  const reminders = (deadline: Deadline): readonly Reminder[] => {
    const found = known.get(deadline) ?? remindersOf(deadline, rules);
    known.set(deadline, found);
    return found;
  };
  return {
    claimsOf: (course, deadline) => {
      const { timer, dueAt, leftAt } = deadline;
      return reminders(deadline).flatMap(({ name, alert, claimAt }) => {
        if (leftAt !== undefined && claimAt >= leftAt) return [];
        if (
          alert.unless !== undefined &&
          ANSWERED[alert.unless](course.anchors, { dueAt, claimAt })
        )
          return [];
        const key = `${course.id}/${deadlineName(deadline)}/${dueAt}/${name}`;
        return [{ key, episode: course.id, timer, level: alert.level, dueAt, claimAt }];
      });
    },
  };
}

interface Of {
  readonly course: Course;
  readonly deadline: Deadline;
}

export const deadlinesOf = (course: Course): Of[] =>
  [...course.deadlines, ...course.past].map((deadline) => ({ course, deadline }));

export const everyDeadline = (world: World): Of[] => everyCourse(world).flatMap(deadlinesOf);

/** The claims that nothing known has answered. */
export const openClaims = (course: Course, watch: Watch): Claim[] =>
  deadlinesOf(course)
    .filter(({ deadline }) => isUnmet(deadline))
    .flatMap(({ deadline }) => watch.claimsOf(course, deadline));

/** Whether what an alert said is true by all that is known now: not done at that instant. */
const holds = (deadline: Deadline, claim: Claim): boolean =>
  isUnmet(deadline) || (deadline.status !== 'void' && (deadline.metAt ?? '') >= claim.claimAt);

/** Of some claims, by their keys, those that hold in a world. */
export function standingClaims(
  world: World,
  claims: ReadonlyMap<string, Claim>,
  watch: Watch,
): Claim[] {
  const episodes = new Set([...claims.values()].map(({ episode }) => episode));
  return everyCourse(world)
    .filter(({ id }) => episodes.has(id))
    .flatMap(deadlinesOf)
    .flatMap(({ course, deadline }) =>
      watch
        .claimsOf(course, deadline)
        .filter((claim) => claims.has(claim.key) && holds(deadline, claim)),
    );
}
