import type { Course, Entry, Facts, Rules, Situation } from './course.ts';
import { appended, without } from './chain.ts';
import { deadlinesAfter } from './deadlines.ts';
import type { Episode, Incident, RegionName, Stay } from './episode.ts';
import { REGIONS } from './episode.ts';
import type { Step } from './step.ts';

const NO_REPORT = 'A_NONE';
/** What is open of the deteriorations, the worst first. */
const OPEN = ['X_OPEN', 'X_ASSESSED'];

/** The stay a situation is about as it was before, or a blank one. */
function stayBefore({ course, target, item }: Situation): Stay {
  const known = typeof target === 'number' ? course.stays[target] : undefined;
  const hospital = known?.hospital ?? item.event?.hospital;
  if (known !== undefined && known.hospital === hospital) return known;
  const blank: Stay = { state: 'UNKNOWN', report: NO_REPORT, ...known };
  return hospital === undefined ? blank : { ...blank, hospital };
}

function factsAfter(steps: readonly Step[], situation: Situation, rules: Rules): Facts {
  const { anchors, incidents } = situation.course;
  let facts: Facts = { stay: stayBefore(situation), anchors, incidents };
  for (const { record = [] } of steps)
    for (const name of record)
      facts = { ...facts, ...rules.pathway.records[name]?.(facts, situation) };
  for (const { region, to, leaving } of steps) {
    if (leaving?.S !== undefined) facts = { ...facts, stay: { ...facts.stay, state: leaving.S } };
    if (to === undefined) continue;
    if (region === 'S') facts = { ...facts, stay: { ...facts.stay, state: to } };
    else if (region === 'A') facts = { ...facts, stay: { ...facts.stay, report: to } };
    else if (region === 'X')
      facts = { ...facts, incidents: incidentsAfter(facts.incidents, to, situation) };
  }
  return facts;
}

function incidentsAfter(
  incidents: readonly Incident[],
  to: string,
  { incident, item }: Situation,
): readonly Incident[] {
  if (incident === undefined) return incidents;
  if (incident !== 'new') {
    const known = incidents[incident];
    return known === undefined ? incidents : incidents.with(incident, { ...known, state: to });
  }
  const { deterioration, severity } = item.event?.data ?? {};
  const told = {
    ...(deterioration === undefined ? {} : { deterioration }),
    ...(severity === undefined ? {} : { severity }),
  };
  return [...incidents, { key: item.key, state: to, reportedAt: item.at, ...told }];
}

function staysAfter(steps: readonly Step[], { course, target }: Situation, stay: Stay) {
  const isAbout = ({ region, leaving }: Step): boolean =>
    region === 'S' || region === 'A' || leaving?.S !== undefined;
  if (!steps.some(isAbout)) return course.stays;
  return typeof target === 'number' ? course.stays.with(target, stay) : [...course.stays, stay];
}

type State = Record<RegionName, string>;

/** The deterioration that stands for all of them: one that is open, else the last. */
function worstOf(incidents: readonly Incident[]): string | undefined {
  const there = new Set(incidents.map(({ state }) => state));
  return OPEN.find((state) => there.has(state)) ?? incidents.at(-1)?.state;
}

/** The states of the regions; of S and A that of the last stay, of X that of the worst. */
function stateAfter(
  steps: readonly Step[],
  course: Course,
  stays: readonly Stay[],
  incidents: readonly Incident[],
): Episode['state'] {
  const state: State = { ...course.state };
  for (const { region, to, leaving } of steps) {
    if (to !== undefined) state[region] = to;
    if (leaving !== undefined) Object.assign(state, leaving);
  }
  const stay = stays.at(-1);
  state.S = stay?.state ?? course.state.S;
  state.A = stay?.report ?? course.state.A;
  if (incidents !== course.incidents) state.X = worstOf(incidents) ?? course.state.X;
  return REGIONS.some((region) => state[region] !== course.state[region]) ? state : course.state;
}

function flagsAfter(steps: readonly Step[], course: Course): Course['flags'] {
  if (!steps.some(({ flag, unflag }) => flag !== undefined || unflag !== undefined))
    return course.flags;
  const off = new Set(steps.flatMap((step) => step.unflag ?? []));
  const on = steps.flatMap((step) => step.flag ?? []);
  return [...new Set([...course.flags.filter((flag) => !off.has(flag)), ...on])];
}

function deviationsAfter(steps: readonly Step[], { course, item }: Situation) {
  let { deviations } = course;
  for (const { unnote } of steps)
    if (unnote !== undefined) deviations = without(deviations, ({ code }) => code === unnote);
  const { event } = item;
  if (event === undefined || !steps.some(({ note }) => note !== undefined)) return deviations;
  // Two regions may say the same of one event; the operator reads it once.
  for (const code of new Set(steps.flatMap((step) => step.note ?? [])))
    deviations = appended(deviations, { code, key: item.key, kind: event.kind, at: item.at });
  return deviations;
}

/** The episode after the rows an item takes: facts first, then states, deadlines and notes. */
export function take(situation: Situation, steps: readonly Step[], rules: Rules): Course {
  const { course, item } = situation;
  const facts = factsAfter(steps, situation, rules);
  const stays = staysAfter(steps, situation, facts.stay);
  const state = stateAfter(steps, course, stays, facts.incidents);
  const { voided, ...deadlines } = deadlinesAfter(steps, situation, facts, rules);
  const entry: Entry = {
    at: item.at,
    key: item.key,
    trigger: item.trigger,
    before: course.state,
    after: state,
    voided,
  };
  return {
    ...course,
    state,
    stays,
    incidents: facts.incidents,
    anchors: facts.anchors,
    flags: flagsAfter(steps, course),
    ...deadlines,
    deviations: deviationsAfter(steps, situation),
    timeline: appended(course.timeline, entry),
  };
}

/** The entry in words: what came, and what it changed. */
export const written = ({ at, key, trigger, before, after, voided }: Entry) => {
  const changes = REGIONS.filter((region) => after[region] !== before[region]);
  const what = [trigger, ...changes.map((region) => `${region}=${after[region]}`), ...voided];
  return { at, what: what.join(' '), key };
};
