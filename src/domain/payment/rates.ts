import { DAY_RATES, DAY_RATES_VERSION } from '../data/day-rates.ts';
import type { LocalDate } from '../ids.ts';
import type { PaymentSettings } from './settings.ts';

type Configured = PaymentSettings['rates'];
type Sources = PaymentSettings['rateSources'];

const isRate = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value >= 0;

export const yearOf = (on: LocalDate): number => Number(on.slice(0, 4));

/** Kroner for one date by its calendar year; null where neither file nor configuration has one. */
export function rateOn(on: LocalDate, configured: Configured): number | null {
  const own = configured?.[yearOf(on)];
  return isRate(own) ? own : (DAY_RATES[yearOf(on)]?.kroner ?? null);
}

/**
 * `rates-1`, with every configured year and where it is from after it: enough to compute the same
 * sum again, and to find the figure.
 */
export function rateVersion(configured: Configured, sources: Sources = {}): string {
  const own = Object.entries(configured ?? {}).filter(([, value]) => isRate(value));
  return [
    DAY_RATES_VERSION,
    ...own.map(([year, value]) => {
      const source = sources[Number(year)];
      return `${year}=${value}${source === undefined ? '' : ` (${source})`}`;
    }),
  ].join('+');
}
