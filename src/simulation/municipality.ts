import type { PathwayEvent } from '../domain/pathway-event.ts';
import type { Begin } from './course.ts';
import { liveEpisode } from './course.ts';
import type { Life } from './fact.ts';
import { mistaken } from './mistake.ts';
import type { Ms } from './oslo.ts';
import { HOUR, MINUTE, endOf, onDay, plusDays, weekday } from './oslo.ts';
import type { Outage } from './outages.ts';
import { outagesOf } from './outages.ts';
import { randomOf } from './random.ts';
import type { Random } from './random.ts';
import { Teller } from './teller.ts';

/** What a simulation is of. */
export interface Plan {
  readonly seed: number;
  readonly year: number;
  readonly episodes: number;
}

const SATURDAY = 6;

/** Fewer are admitted at the weekend. */
function admissionIn(year: number, random: Random): Ms {
  const draw = () => plusDays(`${year}-01-01`, random.whole(0, 364));
  const day = draw();
  const chosen = weekday(day) >= SATURDAY && random.chance(0.4) ? draw() : day;
  return onDay(chosen, random.whole(0, 23 * 60 + 59)) + random.span(0, MINUTE - 1_000);
}

const byArrival = (a: PathwayEvent, b: PathwayEvent): number =>
  a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : a.key < b.key ? -1 : 1;

interface World {
  readonly plan: Plan;
  readonly outages: readonly Outage[];
}

/** One patient's year: at most some episodes, and now and then what was meant for another. */
function liveOf(place: number, most: number, { plan, outages }: World): Life {
  const random = randomOf(plan.seed, place);
  const patient = `p${String(place).padStart(5, '0')}`;
  const t = new Teller(patient, random, outages);
  const lastDay = endOf(`${plan.year}-12-31`) - HOUR;
  let episodes = 0;
  let next: Begin | undefined = {
    episode: 0,
    admittedAt: admissionIn(plan.year, random),
    hospital: random.chance(0.7) ? 'hospital A' : 'hospital B',
  };
  const isNobody = random.chance(0.01);
  while (!isNobody && next !== undefined && episodes < most) {
    episodes += 1;
    next = liveEpisode(t, next, lastDay);
  }
  if (isNobody && next !== undefined) mistaken(t, { ...next, at: next.admittedAt });
  else if (random.chance(0.03)) mistaken(t);
  return { patient, facts: t.facts, heard: t.heard.toSorted(byArrival), episodes };
}

/** Everything that happens in a year, patient by patient; the same for the same seed. */
export function* yearOf(plan: Plan): Generator<Life> {
  const world: World = { plan, outages: outagesOf(plan.year, randomOf(plan.seed, -1)) };
  let left = plan.episodes;
  for (let place = 0; left > 0; place++) {
    const life = liveOf(place, left, world);
    left -= life.episodes;
    yield life;
  }
}
