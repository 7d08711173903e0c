import { PERSON_IDS } from '../namespaces.ts';
import type { PatientFacts } from '../reading.ts';

/** Adjective and noun, as in the national synthetic population: nobody bears these names. */
export const GIVEN = [
  'Vakker',
  'Rask',
  'Stille',
  'Glad',
  'Modig',
  'Klok',
  'Rolig',
  'Blid',
  'Sterk',
  'Munter',
  'Lys',
  'Varm',
  'Kjapp',
  'Ærlig',
  'Trygg',
  'Snill',
  'Lun',
  'Ivrig',
  'Frisk',
  'Høy',
  'Myk',
  'Åpen',
  'Sindig',
  'Nysgjerrig',
  'Tapper',
  'Våken',
  'Lett',
  'Grønn',
  'Blå',
  'Mild',
] as const;
export const FAMILY = [
  'Blomst',
  'Elv',
  'Fjord',
  'Sykkel',
  'Bjørk',
  'Lampe',
  'Måke',
  'Vott',
  'Kanelbolle',
  'Stige',
  'Øy',
  'Kopp',
  'Tind',
  'Skog',
  'Båt',
  'Ratt',
  'Ugle',
  'Sten',
  'Brygge',
  'Vind',
  'Kvist',
  'Hatt',
  'Sky',
  'Lykt',
  'Åker',
  'Stol',
  'Fiolin',
  'Tåke',
  'Knapp',
  'Rev',
] as const;

const FIRST_BIRTH = Date.UTC(1930, 0, 1);
const DAY = 86_400_000;
/** 1930 to 1999: one run of individual numbers, 000 to 499, covers them all. */
const DAYS = 25_550;
/** Individual numbers tried for one seed; one of six always has valid control digits. */
const TRIES = 6;
const BLOCKS = Math.floor(499 / TRIES);
/** Month + 80: the mark of a synthetic number, which no living person has. */
const SYNTHETIC_MONTH = 80;

const WEIGHTS_1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const WEIGHTS_2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const weigh = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)) %
  11;

/** Appends both control digits; undefined when one would be 10, and the number cannot exist. */
export function withControlDigits(nine: string): string | undefined {
  const first = weigh(nine, WEIGHTS_1);
  if (first === 10) return undefined;
  const second = weigh(`${nine}${first}`, WEIGHTS_2);
  return second === 10 ? undefined : `${nine}${first}${second}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A synthetic patient: same seed, same person; different seeds below about two million, different
 * numbers. The fødselsnummer has valid control digits (R022) and month + 80.
 */
export function makePatient(seed: number): PatientFacts {
  const number = Math.abs(Math.trunc(seed));
  const born = new Date(FIRST_BIRTH + ((number * 7919) % DAYS) * DAY);
  const date = `${two(born.getUTCDate())}${two(born.getUTCMonth() + 1 + SYNTHETIC_MONTH)}${two(born.getUTCFullYear() % 100)}`;
  const block = (Math.floor(number / DAYS) % BLOCKS) * TRIES;
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const individual =
      (block + ((attempt + number) % TRIES) + Math.floor(attempt / TRIES) * TRIES) % 500;
    const fnr = withControlDigits(`${date}${String(individual).padStart(3, '0')}`);
    if (fnr === undefined) continue;
    return {
      idents: [{ id: fnr, type: 'FNR', system: PERSON_IDS }],
      familyName: FAMILY[Math.floor(number / GIVEN.length) % FAMILY.length] ?? FAMILY[0],
      givenName: GIVEN[number % GIVEN.length] ?? GIVEN[0],
      dateOfBirth: born.toISOString().slice(0, 10),
      sex: individual % 2 === 0 ? '2' : '1',
    };
  }
  throw new Error(`no valid number for seed ${seed}`);
}
