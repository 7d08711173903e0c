import type { Home } from './at-home.ts';
import { consultation, deterioration, review, visit } from './at-home.ts';
import type { Left } from './hospital.ts';
import { TO, inHospital } from './hospital.ts';
import type { Fact } from './fact.ts';
import type { Ms } from './oslo.ts';
import { DAY_OF_24_HOURS, HOUR, MINUTE, dayOf, onDay, plusDays, plusMonths } from './oslo.ts';
import type { Line } from './outages.ts';
import type { Random } from './random.ts';
import type { Teller } from './teller.ts';

/** Where an episode begins: an admission, and since when the broker knows all before it. */
export interface Begin {
  readonly episode: number;
  readonly admittedAt: Ms;
  readonly hospital: Line;
  readonly notBefore?: Ms;
}

const D = DAY_OF_24_HOURS;
const NEVER = Infinity;

/** What ends a time at home, or breaks it off. */
type Ending = 'none' | 'readmitted' | 'died' | 'declined' | 'moved' | 'long stay' | 'respite';

const endingOf = (random: Random): Ending =>
  random.pick([
    [71, 'none'],
    [14, 'readmitted'],
    [4, 'died'],
    [3, 'declined'],
    [1, 'moved'],
    [2, 'long stay'],
    [4, 'respite'],
  ]);

function endsAt(ending: Ending, { at }: Left, home: Ms, random: Random): Ms {
  switch (ending) {
    case 'none':
      return NEVER;
    case 'readmitted':
      return Math.max(at + random.span(2 * D, 30 * D), home + 2 * HOUR);
    case 'declined':
      return home + random.span(HOUR, 20 * D);
    case 'died':
      return home + random.span(D, 60 * D);
    case 'moved':
    case 'long stay':
      return home + random.span(D, 40 * D);
    case 'respite':
      return home + random.span(5 * D, 20 * D);
  }
}

function tellEnding(
  t: Teller,
  ending: Ending,
  of: { episode: number; stay: number; at: Ms },
): void {
  if (ending === 'died') t.registered('Died', of);
  if (ending === 'declined') t.registered('Declined', { ...of, data: { reason: 'x' } });
  if (ending === 'moved') t.registered('MovedKommune', of);
  if (ending === 'long stay')
    t.registered('MovedToInstitution', { ...of, data: { institution: 'LONG' } });
}

/** The stay, or two of them when the patient is moved on to the other hospital. */
function stays(
  t: Teller,
  begin: Begin,
): { readonly left: Left; readonly stay: number; readonly hospital: Line } {
  const { random } = t;
  const to = random.pick<Left['to']>([
    [71, TO.home],
    [10, TO.untold],
    [12, TO.institution],
    [4, TO.hospital],
    [3, 'dead'],
  ]);
  const first = inHospital(t, { ...begin, stay: 0 }, to);
  if (to !== TO.hospital) return { left: first, stay: 0, hospital: begin.hospital };
  const hospital = begin.hospital === 'hospital A' ? 'hospital B' : 'hospital A';
  const admittedAt = first.at + random.span(20 * MINUTE, 5 * HOUR);
  const notBefore = first.told + 1_000;
  const second = { episode: begin.episode, stay: 1, hospital, admittedAt, notBefore } as const;
  return { left: inHospital(t, second, TO.home), stay: 1, hospital };
}

/** A short stay in a nursing home: when it was told to begin, and the way home from it. */
function institution(t: Teller, of: { episode: number; stay: number; at: Ms }, notBefore: Ms) {
  const { random } = t;
  const data = { institution: 'SHORT' as const };
  const moved = t.registered('MovedToInstitution', { ...of, data, notBefore });
  const exit = onDay(plusDays(moved.on, random.whole(5, 24)), random.whole(9 * 60, 15 * 60));
  const home = exit + random.span(30 * MINUTE, 5 * HOUR);
  const heardFrom = moved.told + MINUTE;
  const isTold = random.chance(0.7);
  if (isTold) t.registered('LeftInstitution', { ...of, at: exit, notBefore: heardFrom });
  t.registered('Homecoming', { ...of, at: home, notBefore: heardFrom });
  return { home, from: isTold ? exit : home };
}

/** After the review the services go on: another one a year later, or the end of them. */
function afterReview(
  t: Teller,
  of: { episode: number; stay: number },
  at: Ms,
  lastDay: Ms,
): Ms | undefined {
  const { random } = t;
  const next = at + random.span(5 * D, 200 * D);
  const what = random.pick([
    [12, 'admitted'],
    [12, 'reviewed'],
    [4, 'died'],
    [1, 'moved'],
    [71, 'nothing'],
  ]);
  if (what === 'admitted' && next < lastDay) return next;
  if (what === 'died') t.registered('Died', { ...of, at: next });
  if (what === 'moved') t.registered('MovedKommune', { ...of, at: next });
  if (what === 'reviewed') {
    const on = plusDays(plusMonths(dayOf(at), 12), random.whole(-20, 25));
    t.registered('HPH5Completed', { ...of, at: onDay(on, random.whole(8 * 60, 15 * 60)) });
  }
  return undefined;
}

interface AtHome extends Home {
  readonly consultFrom: Ms;
  readonly consulted?: Ms;
}

function live(t: Teller, home: AtHome): Ms | undefined {
  visit(t, home);
  deterioration(t, home);
  return home.consulted ?? consultation(t, home, home.consultFrom);
}

/** When the patient came home, and whether anybody said so. */
function homecoming(t: Teller, of: { episode: number; stay: number }, left: Left): Ms {
  const { random } = t;
  const isUntold = left.to === TO.untold;
  const at = random.pick([
    [97, left.at + (isUntold ? random.span(HOUR, 30 * HOUR) : random.span(20 * MINUTE, 4 * HOUR))],
    [3, left.at + 12 * HOUR],
  ]);
  if (random.chance(isUntold ? 0.85 : 0.6)) {
    t.registered('Homecoming', { ...of, at });
    return at;
  }
  return isUntold ? at : left.at;
}

/** From the hospital to the end of the episode; returns the admission that begins the next. */
export function liveEpisode(t: Teller, begin: Begin, lastDay: Ms): Begin | undefined {
  const { random } = t;
  const { episode } = begin;
  const { left, stay, hospital } = stays(t, begin);
  const of = { episode, stay };
  if (left.to === 'dead') return undefined;
  let [home, consultFrom] = [left.at, left.at];
  if (left.to === TO.institution) {
    const at = left.at + random.span(30 * MINUTE, 3 * HOUR);
    if (random.chance(0.25)) {
      tellEnding(t, 'long stay', { ...of, at });
      return undefined;
    }
    const back = institution(t, { ...of, at }, left.told + 1_000);
    [home, consultFrom] = [back.home, back.from];
  } else home = homecoming(t, of, left);
  const ending = endingOf(random);
  let until = endsAt(ending, { ...left, at: consultFrom }, home, random);
  const consulted = live(t, { ...of, from: home, until, consultFrom });
  if (ending === 'respite') {
    const back = institution(t, { ...of, at: until }, lastTold(t.facts) + 1_000);
    until = NEVER;
    const again = { ...of, from: back.home, until, consultFrom: back.from };
    live(t, consulted === undefined ? again : { ...again, consulted });
    home = back.home;
  } else if (ending !== 'readmitted') tellEnding(t, ending, { ...of, at: until });
  const reviewed = review(t, { ...of, from: home, until });
  const notBefore = Math.max(left.told, ...structural(t.facts, episode)) + 1_000;
  const again = { episode: episode + 1, hospital: sameOrOther(hospital, random), notBefore };
  if (ending === 'readmitted' && until < lastDay) return { ...again, admittedAt: until };
  const goesOn = reviewed !== undefined && until === NEVER;
  const next = goesOn ? afterReview(t, of, reviewed, lastDay) : undefined;
  return next === undefined ? undefined : { ...again, admittedAt: next };
}

const STRUCTURAL: readonly Fact['kind'][] = [
  'AdmissionNotified',
  'Discharged',
  'Homecoming',
  'MovedToInstitution',
  'LeftInstitution',
];

/** When the broker was told where the patient is: a new stay is not taken for an old one. */
const structural = (facts: readonly Fact[], episode: number): Ms[] =>
  facts
    .filter((fact) => fact.episode === episode && STRUCTURAL.includes(fact.kind))
    .map(({ told, until = 0 }) => Math.max(told, until));

const lastTold = (facts: readonly Fact[]): Ms =>
  Math.max(0, ...facts.filter(({ kind }) => STRUCTURAL.includes(kind)).map(({ told }) => told));

const sameOrOther = (hospital: Line, random: Random): Line =>
  random.chance(0.85) ? hospital : hospital === 'hospital A' ? 'hospital B' : 'hospital A';
