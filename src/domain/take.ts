import { endOfDays, plusElapsed, plusMonths } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Course, Facts, Rules, Situation } from './course.ts';
import { isUnmet } from './course.ts';
import { deadlineName } from './episode.ts';
import type { Deadline, Episode, Incident, RegionName, Stay } from './episode.ts';
import type { LocalDate } from './ids.ts';
import { text } from './order.ts';
import type { PathwaySettings } from './settings.ts';
import type { Step, TimerRow } from './step.ts';
import { plusWorkingDays } from './holidays.ts';

interface Counting {
  readonly settings: PathwaySettings;
  readonly calendar: Calendar;
}

type Counted = Pick<Deadline, 'dueAt' | 'anchorOn' | 'anchorAt'>;

/** When a timer runs out, or undefined while what it counts from is not known. */
function countedFrom(
  row: TimerRow,
  facts: Facts,
  { settings, calendar }: Counting,
): Counted | undefined {
  switch (row.unit) {
    case 'calendar days':
    case 'working days':
    case 'months': {
      const anchorOn = facts.anchors[row.anchor];
      if (anchorOn === undefined) return undefined;
      const last = lastDayOf(row.unit, anchorOn, settings[row.setting], calendar);
      const dueAt = row.opens === true ? calendar.startOf(last) : endOfDays(calendar, last, 0);
      return { dueAt, anchorOn };
    }
    case 'hours':
    case 'end of the day': {
      const anchorAt = { ...facts.anchors, ...facts.stay }[row.anchor];
      if (anchorAt === undefined) return undefined;
      const anchorOn = calendar.dateOf(anchorAt);
      const dueAt =
        row.unit === 'hours'
          ? plusElapsed(anchorAt, `PT${settings[row.setting]}H`)
          : endOfDays(calendar, anchorOn, 0);
      return { dueAt, anchorOn, anchorAt };
    }
  }
}

function lastDayOf(
  unit: 'calendar days' | 'working days' | 'months',
  from: LocalDate,
  count: number,
  calendar: Calendar,
): LocalDate {
  switch (unit) {
    case 'calendar days':
      return calendar.plusDays(from, count);
    case 'working days':
      return plusWorkingDays(from, count);
    case 'months':
      return plusMonths(from, count);
  }
}

/** Place of the stay that a situation is about: a new one comes last. */
const stayIndex = ({ course, target }: Situation): number =>
  target === 'new' ? course.stays.length : (target ?? 0);

const sameStay = (row: TimerRow, deadline: Deadline, situation: Situation): boolean =>
  row.perStay !== true || (deadline.stay ?? 0) === stayIndex(situation);

function started(
  deadlines: readonly Deadline[],
  step: Step,
  facts: Facts,
  situation: Situation,
  rules: Rules,
) {
  let all = deadlines;
  for (const row of rules.pathway.timers) {
    if (step.start?.includes(row.timer) !== true) continue;
    const counted = countedFrom(row, facts, rules);
    if (counted === undefined) continue;
    const of = row.perStay === true ? { stay: stayIndex(situation) } : {};
    const others = all.filter((d) => d.timer !== row.timer || !sameStay(row, d, situation));
    all = [...others, { timer: row.timer, ...of, ...counted, status: 'open' }];
  }
  return all.toSorted((a, b) => text(deadlineName(a), deadlineName(b)));
}

/** Whether a row's timers concern a deadline: those of a stay only when it is about that stay. */
function concerns(step: Step, deadline: Deadline, situation: Situation, rules: Rules): boolean {
  if (step.region === 'E') return true;
  const row = rules.pathway.timers.find(({ timer }) => timer === deadline.timer);
  return row === undefined || sameStay(row, deadline, situation);
}

const stopped = (deadline: Deadline, step: Step, { item }: Situation): Deadline =>
  step.stop?.includes(deadline.timer) === true && isUnmet(deadline)
    ? { ...deadline, status: item.at < deadline.dueAt ? 'met' : 'met-late', metAt: item.at }
    : deadline;

const isVoidedBy = (deadline: Deadline, step: Step): boolean =>
  step.void?.timers.includes(deadline.timer) === true &&
  (deadline.status === 'open' || (deadline.status === 'overdue' && step.void.only === 'all'));

/** `t2=VOID` for every deadline voided, and whether it had been overdue: that is not forgotten. */
const voidings = (situation: Situation, steps: readonly Step[], rules: Rules): string[] =>
  situation.course.deadlines
    .filter((deadline) =>
      steps.some(
        (step) => concerns(step, deadline, situation, rules) && isVoidedBy(deadline, step),
      ),
    )
    .map((one) => `${deadlineName(one)}=VOID${one.status === 'overdue' ? '(WAS_OVERDUE)' : ''}`);

function deadlinesAfter(steps: readonly Step[], situation: Situation, facts: Facts, rules: Rules) {
  let deadlines = situation.course.deadlines;
  for (const step of steps) {
    deadlines = deadlines.map((deadline) => {
      if (!concerns(step, deadline, situation, rules)) return deadline;
      if (isVoidedBy(deadline, step)) return { ...deadline, status: 'void' };
      return stopped(deadline, step, situation);
    });
  }
  for (const step of steps) deadlines = started(deadlines, step, facts, situation, rules);
  return deadlines;
}

const NO_REPORT = 'A_NONE';

function factsAfter(steps: readonly Step[], situation: Situation, rules: Rules): Facts {
  const { course, target, item } = situation;
  const hospital = item.event?.hospital;
  const known = typeof target === 'number' ? course.stays[target] : undefined;
  const stay: Stay = known ?? {
    state: 'UNKNOWN',
    report: NO_REPORT,
    ...(hospital === undefined ? {} : { hospital }),
  };
  let facts: Facts = { stay, anchors: course.anchors, incidents: course.incidents };
  for (const step of steps) {
    for (const name of step.record ?? []) {
      facts = { ...facts, ...rules.pathway.records[name]?.(facts, situation) };
    }
  }
  const toOf = (region: RegionName) => steps.find((step) => step.region === region)?.to;
  return {
    ...facts,
    stay: {
      ...facts.stay,
      state: toOf('S') ?? facts.stay.state,
      report: toOf('A') ?? facts.stay.report,
    },
    incidents: incidentsAfter(facts.incidents, toOf('X'), situation),
  };
}

function incidentsAfter(
  incidents: readonly Incident[],
  to: string | undefined,
  { incident, item }: Situation,
): readonly Incident[] {
  if (to === undefined || incident === undefined) return incidents;
  if (incident !== 'new') {
    const known = incidents[incident];
    return known === undefined ? incidents : incidents.with(incident, { ...known, state: to });
  }
  const what = item.event?.data?.deterioration;
  const fresh = { key: item.key, state: to, reportedAt: item.at };
  return [...incidents, what === undefined ? fresh : { ...fresh, deterioration: what }];
}

function staysAfter(steps: readonly Step[], { course, target }: Situation, stay: Stay) {
  if (!steps.some(({ region }) => region === 'S' || region === 'A')) return course.stays;
  return typeof target === 'number' ? course.stays.with(target, stay) : [...course.stays, stay];
}

/** Regions whose state lies elsewhere: in the last stay, or the last deterioration. */
const ELSEWHERE: ReadonlySet<RegionName> = new Set(['S', 'A', 'X']);

function stateAfter(
  steps: readonly Step[],
  course: Course,
  stays: readonly Stay[],
  incidents: readonly Incident[],
) {
  const stay = stays.at(-1);
  const state: Episode['state'] = {
    ...course.state,
    S: stay?.state ?? course.state.S,
    A: stay?.report ?? course.state.A,
    X: incidents.at(-1)?.state ?? course.state.X,
  };
  return steps.reduce(
    (all, { region, to, leaving }) => ({
      ...all,
      ...(to === undefined || ELSEWHERE.has(region) ? {} : { [region]: to }),
      ...leaving,
    }),
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
  const state = stateAfter(steps, course, stays, facts.incidents);
  const changes = (Object.keys(state) as (keyof Episode['state'])[])
    .filter((region) => state[region] !== course.state[region])
    .map((region) => `${region}=${state[region]}`);
  const what = [item.trigger, ...changes, ...voidings(situation, steps, rules)].join(' ');
  return {
    ...course,
    state,
    stays,
    incidents: facts.incidents,
    anchors: facts.anchors,
    flags: flagsAfter(steps, course),
    deadlines: deadlinesAfter(steps, situation, facts, rules),
    deviations: deviationsAfter(steps, situation),
    timeline: [...course.timeline, { at: item.at, what, key: item.key }],
  };
}
