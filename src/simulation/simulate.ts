import type { Calendar } from '../domain/calendar.ts';
import type { Instant } from '../domain/ids.ts';
import type { Done } from './coverage.ts';
import { doneAsShown, doneInFact } from './coverage.ts';
import type { Life } from './fact.ts';
import type { Difference } from './judge.ts';
import { judge } from './judge.ts';
import type { Plan } from './municipality.ts';
import { yearOf } from './municipality.ts';
import type { Ms } from './oslo.ts';
import { iso, startOf } from './oslo.ts';
import { hear } from './run.ts';
import type { Owed } from './truth.ts';
import { truthOf } from './truth.ts';

/** Alerts of one timer and level that the truth owes: those that stand, and those taken back. */
export interface Count {
  raised: number;
  retracted: number;
}

export interface Simulated {
  readonly patients: number;
  readonly episodes: number;
  readonly events: number;
  readonly folds: number;
  /** By timer and level: `t2 L1`. */
  readonly counts: ReadonlyMap<string, Count>;
  /** Of each episode, what was done in fact, and as the engine shows it. */
  readonly inFact: readonly Done[];
  readonly asShown: readonly Done[];
  readonly differences: readonly Difference[];
}

/** The clock runs on until the reviews of the year after have lapsed too. */
export const horizonOf = ({ year }: Plan): Ms => startOf(`${year + 2}-04-01`);

function count(counts: Map<string, Count>, truth: readonly Owed[]): void {
  for (const { key, status } of truth) {
    const [name = '', level = ''] = key.split(' ');
    const row = `${name.split('.')[0]} ${level.split('.')[0]}`;
    const so = counts.get(row) ?? { raised: 0, retracted: 0 };
    so[status] += 1;
    counts.set(row, so);
  }
}

/** An episode that the engine makes of nothing, or of two, is wrong without any alert. */
function miscounted(patient: string, inFact: number, asShown: number): Difference[] {
  if (inFact === asShown) return [];
  return [{ patient, says: `the engine has ${asShown} episodes, and there were ${inFact}` }];
}

/** Lives through a year, and holds every alert of the engine against what really happened. */
export function simulate(
  plan: Plan,
  calendar: Calendar,
  each: (life: Life) => void = () => undefined,
): Simulated {
  const horizon = horizonOf(plan);
  const counts = new Map<string, Count>();
  const differences: Difference[] = [];
  const [inFact, asShown]: [Done[], Done[]] = [[], []];
  let [patients, episodes, events, folds] = [0, 0, 0, 0];
  for (const life of yearOf(plan)) {
    each(life);
    const truth = truthOf(life.facts, horizon);
    const outcome = hear(life.heard, iso(horizon) as Instant, calendar);
    const [fact, shown] = [doneInFact(life.facts, horizon), doneAsShown(outcome.view)];
    count(counts, truth);
    differences.push(
      ...judge(life.patient, truth, outcome),
      ...miscounted(life.patient, fact.length, shown.length),
    );
    inFact.push(...fact);
    asShown.push(...shown);
    patients += 1;
    episodes += life.episodes;
    events += life.heard.length;
    folds += outcome.folds;
  }
  return { patients, episodes, events, folds, counts, inFact, asShown, differences };
}
