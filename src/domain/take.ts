import { endOfDays, plusElapsed } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Course, Facts, Rules, Situation } from './course.ts';
import { isUnmet } from './course.ts';
import type { Anchors, Deadline, Episode, Stay } from './episode.ts';
import { text } from './order.ts';
import type { PathwaySettings } from './settings.ts';
import type { Step, TimerRow } from './step.ts';

/** The deadline a timer sets, or undefined while its anchor is not known. */
export function deadlineOf(
  row: TimerRow,
  anchors: Anchors,
  settings: PathwaySettings,
  calendar: Calendar,
): Deadline | undefined {
  const { timer } = row;
  if ('days' in row) {
    const anchorOn = anchors[row.anchor];
    if (anchorOn === undefined) return undefined;
    return {
      timer,
      dueAt: endOfDays(calendar, anchorOn, settings[row.days]),
      anchorOn,
      status: 'open',
    };
  }
  const anchor = anchors[row.anchor];
  if (anchor === undefined) return undefined;
  const dueAt = plusElapsed(anchor, `PT${settings[row.hours]}H`);
  return { timer, dueAt, anchorOn: calendar.dateOf(anchor), status: 'open' };
}

function started(deadlines: readonly Deadline[], step: Step, facts: Facts, rules: Rules) {
  let all = deadlines;
  for (const row of rules.pathway.timers) {
    if (step.start?.includes(row.timer) !== true) continue;
    const deadline = deadlineOf(row, facts.anchors, rules.settings, rules.calendar);
    if (deadline === undefined) continue;
    all = [...all.filter((d) => d.timer !== row.timer), deadline];
  }
  return all.toSorted((a, b) => text(a.timer, b.timer));
}

const stopped = (deadline: Deadline, step: Step, { item }: Situation): Deadline =>
  step.stop?.includes(deadline.timer) === true && isUnmet(deadline)
    ? { ...deadline, status: item.at < deadline.dueAt ? 'met' : 'met-late', metAt: item.at }
    : deadline;

const isVoidedBy = (deadline: Deadline, step: Step): boolean =>
  step.void?.timers.includes(deadline.timer) === true &&
  (deadline.status === 'open' || (deadline.status === 'overdue' && step.void.only === 'all'));

/** `t2=VOID` for every deadline voided, and whether it had been overdue: that is not forgotten. */
const voidings = (deadlines: readonly Deadline[], steps: readonly Step[]): string[] =>
  deadlines
    .filter((deadline) => steps.some((step) => isVoidedBy(deadline, step)))
    .map(({ timer, status }) => `${timer}=VOID${status === 'overdue' ? '(WAS_OVERDUE)' : ''}`);

function deadlinesAfter(steps: readonly Step[], situation: Situation, facts: Facts, rules: Rules) {
  let deadlines = situation.course.deadlines;
  for (const step of steps) {
    deadlines = deadlines.map((deadline) =>
      isVoidedBy(deadline, step)
        ? { ...deadline, status: 'void' }
        : stopped(deadline, step, situation),
    );
  }
  for (const step of steps) deadlines = started(deadlines, step, facts, rules);
  return deadlines;
}

function factsAfter(steps: readonly Step[], situation: Situation, rules: Rules): Facts {
  const { course, target, item } = situation;
  const hospital = item.event?.hospital;
  const known = typeof target === 'number' ? course.stays[target] : undefined;
  const stay: Stay = known ?? { state: 'UNKNOWN', ...(hospital === undefined ? {} : { hospital }) };
  let facts: Facts = { stay, anchors: course.anchors };
  for (const step of steps) {
    for (const name of step.record ?? []) {
      facts = rules.pathway.records[name]?.(facts, situation) ?? facts;
    }
  }
  const to = steps.find((step) => step.region === 'S')?.to;
  return to === undefined ? facts : { ...facts, stay: { ...facts.stay, state: to } };
}

function staysAfter(steps: readonly Step[], { course, target }: Situation, stay: Stay) {
  if (!steps.some((step) => step.region === 'S')) return course.stays;
  return typeof target === 'number' ? course.stays.with(target, stay) : [...course.stays, stay];
}

function stateAfter(steps: readonly Step[], course: Course, stays: readonly Stay[]) {
  const state: Episode['state'] = { ...course.state, S: stays.at(-1)?.state ?? course.state.S };
  return steps.reduce(
    (all, { region, to }) => (to === undefined || region === 'S' ? all : { ...all, [region]: to }),
    state,
  );
}

function flagsAfter(steps: readonly Step[], course: Course): Course['flags'] {
  const off = new Set(steps.flatMap((step) => step.unflag ?? []));
  const on = steps.flatMap((step) => step.flag ?? []);
  return [...new Set([...course.flags.filter((flag) => !off.has(flag)), ...on])];
}

function deviationsAfter(steps: readonly Step[], { course, item }: Situation) {
  const explained = new Set(steps.flatMap((step) => step.unnote ?? []));
  const kept = course.deviations.filter(({ code }) => !explained.has(code));
  const { event } = item;
  if (event === undefined) return kept;
  // Two regions may say the same of one event; the operator reads it once.
  const codes = new Set(steps.flatMap((step) => step.note ?? []));
  return [
    ...kept,
    ...[...codes].map((code) => ({ code, key: item.key, kind: event.kind, at: item.at })),
  ];
}

/** The episode after the rows an item takes: facts first, then states, deadlines and notes. */
export function take(situation: Situation, steps: readonly Step[], rules: Rules): Course {
  const { course, item } = situation;
  const facts = factsAfter(steps, situation, rules);
  const stays = staysAfter(steps, situation, facts.stay);
  const state = stateAfter(steps, course, stays);
  const changes = (Object.keys(state) as (keyof Episode['state'])[])
    .filter((region) => state[region] !== course.state[region])
    .map((region) => `${region}=${state[region]}`);
  const what = [item.trigger, ...changes, ...voidings(course.deadlines, steps)].join(' ');
  return {
    ...course,
    state,
    stays,
    anchors: facts.anchors,
    flags: flagsAfter(steps, course),
    deadlines: deadlinesAfter(steps, situation, facts, rules),
    deviations: deviationsAfter(steps, situation),
    timeline: [...course.timeline, { at: item.at, what, key: item.key }],
  };
}
