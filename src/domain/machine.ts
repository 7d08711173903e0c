import type { Course, Item, Rules, Situation, Target, World } from './course.ts';
import { parkedBecause } from './cancellation.ts';
import { deadlineName } from './episode.ts';
import type { Deadline } from './episode.ts';
import type { Instant } from './ids.ts';
import type { Ordered } from './order.ts';
import { isForecast, text } from './order.ts';
import type { PathwayEvent } from './pathway-event.ts';
import type { Step } from './step.ts';
import { take } from './take.ts';

const fits = (step: Step, state: string, situation: Situation, rules: Rules): boolean => {
  if (step.on !== situation.item.trigger || !step.from.includes(state)) return false;
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
  for (const step of rules.pathway.steps) {
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
  incident: rules.pathway.incidentOf(course, item),
  ...(previous === undefined ? {} : { previous }),
});

const blank = (event: PathwayEvent, rules: Rules, follows: number | undefined): Course => ({
  id: event.key,
  knownAt: event.receivedAt,
  ...(follows === undefined ? {} : { follows }),
  state: rules.pathway.initial,
  flags: [],
  anchors: {},
  stays: [],
  incidents: [],
  deadlines: [],
  deviations: [],
  timeline: [],
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

/** Notes what no row took, and what was wrong with the report itself. */
function noted(course: Course, { item, event, taken }: Outcome, rules: Rules): Course {
  const missed = course.state.E === 'ACTIVE' ? 'UNEXPECTED' : 'AFTER_CLOSE';
  const codes = [
    ...(event.data?.remarks ?? []),
    ...(isAhead(event, rules) ? ['DATED_AHEAD'] : []),
    ...(taken ? [] : [missed]),
  ];
  const timeline = taken
    ? course.timeline
    : [...course.timeline, { at: item.at, what: event.kind, key: event.key }];
  const deviations = codes.map((code) => ({ code, key: event.key, kind: event.kind, at: item.at }));
  return { ...course, timeline, deviations: [...course.deviations, ...deviations] };
}

/** The event in a new episode, or undefined when no row opens one for it. */
function opened(world: World, item: Item, event: PathwayEvent, rules: Rules): Course | undefined {
  const previous = world.courses.at(-1);
  const goesOn = previous !== undefined && rules.pathway.continued.has(previous.state.E);
  const follows = goesOn ? world.courses.length - 1 : undefined;
  const situation = situationOf(blank(event, rules, follows), item, rules, previous);
  const steps = rowsFor(situation, rules);
  return steps.some((step) => step.region === 'E') ? take(situation, steps, rules) : undefined;
}

/** Offers one event to every episode that may still change, then to a new one if need be. */
export function apply(world: World, { event, at, on }: Ordered, rules: Rules): World {
  const item: Item = { trigger: event.kind, at, on, key: event.key, event };
  const last = world.courses.length - 1;
  let [taken, succeeded] = [false, false];
  const courses = world.courses.map((course, i) => {
    if (i < last && rules.pathway.closed.has(course.state.E)) return course;
    const situation = situationOf(course, item, rules);
    const steps = rowsFor(situation, rules);
    if (steps.length === 0) return course;
    if (i === last) taken = true;
    succeeded ||= steps.some((step) => step.successor === true);
    return take(situation, steps, rules);
  });
  const next: World = { ...world, courses };
  const current = courses.at(-1);
  const over = current === undefined || rules.pathway.closed.has(current.state.E);
  const fresh = succeeded || (over && !taken) ? opened(next, item, event, rules) : undefined;
  if (fresh !== undefined) {
    return { ...next, courses: [...courses, noted(fresh, { item, event, taken: true }, rules)] };
  }
  if (current === undefined) {
    return { ...next, unplaced: [...world.unplaced, parkedBecause(event, 'NO_EPISODE')] };
  }
  return {
    ...next,
    courses: courses.with(-1, noted(called(current, event), { item, event, taken }, rules)),
  };
}

const isDue = (deadline: Deadline, until: Instant): boolean =>
  deadline.status === 'open' && deadline.dueAt <= until;

/** The next timer to run out until `until`, by due instant and then by name. */
function nextDue(world: World, until: Instant): { i: number; deadline: Deadline } | undefined {
  return world.courses
    .flatMap((course, i) => course.deadlines.map((deadline) => ({ i, deadline })))
    .filter(({ deadline }) => isDue(deadline, until))
    .sort((a, b) => text(dueKey(a.deadline), dueKey(b.deadline)) || a.i - b.i)[0];
}

const dueKey = (deadline: Deadline): string => `${deadline.dueAt} ${deadlineName(deadline)}`;

function ranOut(deadline: Deadline, rules: Rules): Deadline {
  const opens = rules.pathway.timers.find(({ timer }) => timer === deadline.timer)?.opens === true;
  return opens
    ? { ...deadline, status: 'met', metAt: deadline.dueAt }
    : { ...deadline, status: 'overdue' };
}

/** Lets every timer that runs out until `until`, inclusive, act in the order of its due instant. */
export function runTimers(world: World, until: Instant, rules: Rules): World {
  let { courses } = world;
  for (;;) {
    const due = nextDue({ ...world, courses }, until);
    const course = due === undefined ? undefined : courses[due.i];
    if (due === undefined || course === undefined) return { ...world, courses };
    const { timer, stay, dueAt: at } = due.deadline;
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
    };
    const situation = situationOf(late, item, rules);
    courses = courses.with(due.i, take(situation, rowsFor(situation, rules), rules));
  }
}
