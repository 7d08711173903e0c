/** What one day costs in one calendar year. */
export interface DayRate {
  /** Whole kroner for a day; null: no source confirms one, an operator must enter it. */
  readonly kroner: number | null;
  /** Where the figure comes from. */
  readonly source: string;
}

const DIRECTORATE = 'Helsedirektoratet, table of rates for patients ready for discharge';

/** Counts the changes of the table below; part of every proposal. */
export const DAY_RATES_VERSION = 'rates-1';

/**
 * The day rate of each calendar year (law.md §4). A year is missing until a source is known: a
 * guess would end up in an invoice. Newspapers gave 5508 for 2022; the directorate's own table,
 * followed here, has that figure for 2023.
 */
export const DAY_RATES: Readonly<Record<number, DayRate>> = {
  2012: { kroner: 4000, source: 'Statistics Norway, glossary entry on the payment' },
  2013: { kroner: null, source: 'no confirmed figure found' },
  2014: { kroner: 4255, source: DIRECTORATE },
  2015: { kroner: 4387, source: DIRECTORATE },
  2016: { kroner: 4505, source: DIRECTORATE },
  2017: { kroner: 4622, source: DIRECTORATE },
  2018: { kroner: 4747, source: DIRECTORATE },
  2019: { kroner: 4885, source: DIRECTORATE },
  2020: { kroner: 5036, source: DIRECTORATE },
  2021: { kroner: 5167, source: DIRECTORATE },
  2022: { kroner: 5306, source: DIRECTORATE },
  2023: { kroner: 5508, source: DIRECTORATE },
  2024: { kroner: 5745, source: DIRECTORATE },
  2025: { kroner: 5981, source: 'Sykepleien, January 2026, on an invoice in Namsos' },
  2026: { kroner: null, source: 'no published figure found' },
};
