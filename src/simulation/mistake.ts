import type { Fact } from './fact.ts';
import type { Ms } from './oslo.ts';
import { DAY_OF_24_HOURS, HOUR, MINUTE } from './oslo.ts';
import type { Line } from './outages.ts';
import type { Teller } from './teller.ts';

/** Kinds that a mistaken admission must not come between: whose they are could not be told. */
const WHEREABOUTS: readonly Fact['kind'][] = [
  'AdmissionNotified',
  'Discharged',
  'Homecoming',
  'MovedToInstitution',
  'LeftInstitution',
  'MovedKommune',
  'Declined',
  'Died',
];

/** Half an episode further: after what came before, and before the next one. */
const BETWEEN = 0.5;
const LONGEST = 40 * HOUR;

interface Place {
  readonly episode: number;
  readonly at: Ms;
  readonly hospital: Line;
}

/** Some time at home in which nothing else is told of where the patient is. */
function placeOf({ facts, random }: Teller): Place | undefined {
  const home = facts.findLast(({ kind, until }) => kind === 'Homecoming' && until === undefined);
  if (home === undefined) return undefined;
  const at = home.at + random.span(DAY_OF_24_HOURS, 18 * DAY_OF_24_HOURS);
  const isClear = facts.every(({ kind, at: when, told, until = 0, stay, episode }) => {
    if (!WHEREABOUTS.includes(kind)) return episode !== home.episode || stay === home.stay;
    if (when >= at) return when > at + LONGEST;
    return Math.max(told, until) < at;
  });
  const hospital = 'hospital A';
  return isClear ? { episode: home.episode + BETWEEN, at, hospital } : undefined;
}

/** The hospital reports an admission of somebody else, and takes it back some hours later. */
export function mistaken(t: Teller, given?: Place): void {
  const place = given ?? placeOf(t);
  if (place === undefined) return;
  const { hospital, ...of } = place;
  const sent = of.at + t.random.span(MINUTE, 30 * MINUTE);
  const wrong = t.message('AdmissionNotified', { ...of, line: hospital, hospital, sent });
  t.cancel(wrong, sent + t.random.span(HOUR, 9 * HOUR));
}
