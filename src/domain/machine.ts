import { plusMinutes } from './calendar.ts';
import { parkedBecause } from './cancellation.ts';
import { appended } from './chain.ts';
import type { Course, Item, Rules, Situation, Target, World } from './course.ts';
import { isUnmet } from './course.ts';
import { deadlineName } from './episode.ts';
import type { Deadline, Deviation } from './episode.ts';
import type { Instant } from './ids.ts';
import type { Ordered } from './order.ts';
import { isForecast, text } from './order.ts';
import type { PathwayEvent } from './pathway-event.ts';
import type { Step } from './step.ts';
import { tableOf } from './table.ts';
import { take } from './take.ts';

const fits = (step: Step, state: string, situation: Situation, rules: Rules): boolean => {
  if (!step.from.includes(state)) return false;
  // A row that names no known guard can never be taken; the table test walks every name.
  return step.guard === undefined || rules.pathway.guards[step.guard]?.(situation) === true;
};

function of(target: Target, fresh: string, state: (i: number) => string | undefined) {
  return target === 'new' ? fresh : target === undefined ? undefined : state(target);
}

/** State of a region as the item meets it; undefined: the item is about no stay, or no deterioration. */
function stateIn(step: Step, situation: Situation): string | undefined {
  const { course, target, incident } = situation;
  switch (step.region) {
    case 'S':
      return of(target, 'UNKNOWN', (i) => course.stays[i]?.state);
    case 'A':
      return of(target, 'A_NONE', (i) => course.stays[i]?.report);
    case 'X':
      return of(incident, 'X_NONE', (i) => course.incidents[i]?.state);
    default:
      return course.state[step.region];
  }
}

/**
 * The rows an item takes in one episode: the first that fits in each region, all judged by the
 * state before the item. Outside the moving states of E only E itself is asked (§4.3 row 34).
 */
export function rowsFor(situation: Situation, rules: Rules): readonly Step[] {
  const taken = new Map<string, Step>();
  const moving = rules.pathway.moving.has(situation.course.state.E);
  for (const step of tableOf(rules.pathway).stepsOn(situation.item.trigger)) {
    if (taken.has(step.region) || (step.region !== 'E' && !moving)) continue;
    const state = stateIn(step, situation);
    if (state !== undefined && fits(step, state, situation, rules)) taken.set(step.region, step);
  }
  const whole = taken.get('E');
  return whole?.successor === true ? [whole] : [...taken.values()];
}

const situationOf = (course: Course, item: Item, rules: Rules, previous?: Course): Situation => ({
  course,
  item,
  settings: rules.settings,
  calendar: rules.calendar,
  target: item.stay ?? rules.pathway.stayOf(course, item, rules.settings, rules.calendar),
  incident: item.incident ?? rules.pathway.incidentOf(course, item),
  ...(previous === undefined ? {} : { previous }),
});

const blank = (event: PathwayEvent, rules: Rules, goesOn: boolean): Course => ({
  id: event.key,
  knownAt: event.receivedAt,
  goesOn,
  state: rules.pathway.initial,
  flags: [],
  anchors: {},
  stays: [],
  incidents: [],
  deadlines: [],
  past: [],
  deviations: undefined,
  timeline: undefined,
});

/** The episode is called after the event that told of it first (see `Episode.id`). */
function called(course: Course, event: PathwayEvent): Course {
  const first = text(event.receivedAt, course.knownAt) || text(event.key, course.id);
  return first < 0 ? { ...course, id: event.key, knownAt: event.receivedAt } : course;
}

interface Outcome {
  readonly item: Item;
  readonly event: PathwayEvent;
  /** Whether any row took it. */
  readonly taken: boolean;
}

/** A date later than the day it was told; a later hour of that day is an ordinary plan. */
const isAhead = (event: PathwayEvent, { calendar }: Rules): boolean =>
  event.occurredAt > event.receivedAt &&
  !isForecast(event.kind) &&
  event.occurredOn > calendar.dateOf(event.receivedAt);

/** Its sender's clock is further ahead of ours than clocks may be (§4.5 rule 9). */
const isFromTheFuture = ({ sentAt, receivedAt }: PathwayEvent, { settings }: Rules): boolean =>
  sentAt > plusMinutes(receivedAt, settings.clockSkewMinutes);

/** Notes what no row took, and what was wrong with the report itself. */
function noted(course: Course, { item, event, taken }: Outcome, rules: Rules): Course {
  const missed = rules.pathway.closed.has(course.state.E) ? 'AFTER_CLOSE' : 'UNEXPECTED';
  const codes = [
    ...(event.data?.remarks ?? []),
    ...(isAhead(event, rules) ? ['DATED_AHEAD'] : []),
    ...(isFromTheFuture(event, rules) ? ['IN_THE_FUTURE'] : []),
    ...(taken ? [] : [missed]),
  ];
  if (codes.length === 0) return course;
  const { at, key, trigger } = item;
  const { state } = course;
  const entry = { at, key, trigger, before: state, after: state, voided: [] };
  return {
    ...course,
    timeline: taken ? course.timeline : appended(course.timeline, entry),
    deviations: codes.reduce<typeof course.deviations>(
      (all, code) => appended<Deviation>(all, { code, key, kind: event.kind, at }),
      course.deviations,
    ),
  };
}

/** The event in a new episode, or undefined when no row opens one for it. */
function opened(
  previous: Course | undefined,
  item: Item,
  event: PathwayEvent,
  rules: Rules,
): Course | undefined {
  const goesOn = previous !== undefined && rules.pathway.continued.has(previous.state.E);
  const situation = situationOf(blank(event, rules, goesOn), item, rules, previous);
  const steps = rowsFor(situation, rules);
  return steps.some((step) => step.region === 'E') ? take(situation, steps, rules) : undefined;
}

/** What came of offering an event to the episodes there are. */
interface Offered {
  readonly courses: readonly Course[];
  /** The current one took it. */
  readonly taken: boolean;
  /** A row said that the event belongs to an episode after that one. */
  readonly succeeded: boolean;
}

function offered(courses: readonly Course[], item: Item, rules: Rules): Offered {
  const last = courses.length - 1;
  let [taken, succeeded] = [false, false];
  const after = courses.map((course, i) => {
    if (i < last && rules.pathway.closed.has(course.state.E)) return course;
    const situation = situationOf(course, item, rules);
    const steps = rowsFor(situation, rules);
    if (steps.length === 0) return course;
    if (i === last) taken = true;
    succeeded ||= steps.some((step) => step.successor === true);
    return take(situation, steps, rules);
  });
  return { courses: after, taken, succeeded };
}

/** Closed, and no timer of it can run out or send an alert any more. */
const isSettled = (course: Course, { pathway }: Rules): boolean =>
  pathway.closed.has(course.state.E) &&
  course.deadlines.every((deadline) => !isUnmet(deadline) || deadline.leftAt !== undefined);

/** Sets aside what is over, so that the next event costs no more than the first one did. */
function tidied(world: World, rules: Rules): World {
  let { settled } = world;
  let over = 0;
  for (const course of world.courses.slice(0, -1)) {
    if (!isSettled(course, rules)) break;
    settled = appended(settled, course);
    over++;
  }
  return over === 0 ? world : { ...world, settled, courses: world.courses.slice(over) };
}

/** Offers one event to every episode that may still change, then to a new one if need be. */
export function apply(world: World, { event, at, on }: Ordered, rules: Rules): World {
  const item: Item = { trigger: event.kind, at, on, key: event.key, event };
  const { courses, taken, succeeded } = offered(world.courses, item, rules);
  const current = courses.at(-1);
  const over = current === undefined || rules.pathway.closed.has(current.state.E);
  const fresh = succeeded || (over && !taken) ? opened(current, item, event, rules) : undefined;
  if (fresh !== undefined) {
    const begun = noted(fresh, { item, event, taken: true }, rules);
    return tidied({ ...world, courses: [...courses, begun] }, rules);
  }
  if (current === undefined) {
    return { ...world, unplaced: appended(world.unplaced, parkedBecause(event, 'NO_EPISODE')) };
  }
  const last = noted(called(current, event), { item, event, taken }, rules);
  return { ...world, courses: courses.with(-1, last) };
}

interface Due {
  readonly i: number;
  readonly deadline: Deadline;
}

const isSooner = (a: Due, b: Due): boolean =>
  (text(a.deadline.dueAt, b.deadline.dueAt) ||
    text(deadlineName(a.deadline), deadlineName(b.deadline)) ||
    a.i - b.i) < 0;

/** The next timer to run out until `until`, by due instant and then by name. */
function nextDue(courses: readonly Course[], until: Instant): Due | undefined {
  let next: Due | undefined;
  for (const [i, { deadlines }] of courses.entries())
    for (const deadline of deadlines) {
      if (deadline.status !== 'open' || deadline.dueAt > until) continue;
      const due = { i, deadline };
      if (next === undefined || isSooner(due, next)) next = due;
    }
  return next;
}

function ranOut(deadline: Deadline, rules: Rules): Deadline {
  return tableOf(rules.pathway).timer(deadline.timer)?.opens === true
    ? { ...deadline, status: 'met', metAt: deadline.dueAt }
    : { ...deadline, status: 'overdue' };
}

/** Lets every timer that runs out until `until`, inclusive, act in the order of its due instant. */
export function runTimers(world: World, until: Instant, rules: Rules): World {
  let { courses } = world;
  for (;;) {
    const due = nextDue(courses, until);
    const course = due === undefined ? undefined : courses[due.i];
    if (due === undefined || course === undefined)
      return courses === world.courses ? world : { ...world, courses };
    const { timer, stay, incident, dueAt: at } = due.deadline;
    const late: Course = {
      ...course,
      deadlines: course.deadlines.map((d) => (d === due.deadline ? ranOut(d, rules) : d)),
    };
    const item: Item = {
      trigger: `Timer:${timer}`,
      at,
      on: rules.calendar.dateOf(at),
      key: at,
      ...(stay === undefined ? {} : { stay }),
      ...(incident === undefined ? {} : { incident }),
    };
    const situation = situationOf(late, item, rules);
    courses = courses.with(due.i, take(situation, rowsFor(situation, rules), rules));
  }
}
