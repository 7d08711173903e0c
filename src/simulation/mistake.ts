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

/** Some time out of hospital in which nothing else is told of where the patient is. */
function placeOf({ facts, random }: Teller): Place | undefined {
  const known = facts.filter(({ kind }) => WHEREABOUTS.includes(kind));
  const home = known.findLast(({ kind, until }) => kind === 'Homecoming' && until === undefined);
  if (home === undefined) return undefined;
  const at = home.at + random.span(DAY_OF_24_HOURS, 18 * DAY_OF_24_HOURS);
  const before = known.filter((fact) => fact.at < at).sort((a, b) => a.at - b.at);
  const last = before.at(-1);
  if (last === undefined || (last.kind !== 'Homecoming' && last.kind !== 'Discharged'))
    return undefined;
  const isClear =
    before.every(({ told, until = 0 }) => Math.max(told, until) < at) &&
    known.every((fact) => fact.at < at || fact.at > at + LONGEST);
  return isClear ? { episode: last.episode + BETWEEN, at, hospital: 'hospital A' } : undefined;
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
