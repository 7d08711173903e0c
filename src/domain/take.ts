import type { Course, Facts, Rules, Situation } from './course.ts';
import { appended, without } from './chain.ts';
import { deadlinesAfter, voidings } from './deadlines.ts';
import type { Episode, Incident, RegionName, Stay } from './episode.ts';
import type { Step } from './step.ts';

const NO_REPORT = 'A_NONE';

function factsAfter(steps: readonly Step[], situation: Situation, rules: Rules): Facts {
  const { course, target, item } = situation;
  const hospital = item.event?.hospital;
  const known = typeof target === 'number' ? course.stays[target] : undefined;
  const stay: Stay = {
    state: 'UNKNOWN',
    report: NO_REPORT,
    ...(hospital === undefined ? {} : { hospital }),
    ...known,
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
  let { deviations } = course;
  if (explained.size > 0) deviations = without(deviations, ({ code }) => explained.has(code));
  const { event } = item;
  if (event === undefined) return deviations;
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
    ...deadlinesAfter(steps, situation, facts, rules),
    deviations: deviationsAfter(steps, situation),
    timeline: appended(course.timeline, { at: item.at, what, key: item.key }),
  };
}
