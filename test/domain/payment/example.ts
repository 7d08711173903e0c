import type { Instant } from '../../../src/domain/ids.ts';
import type { PathwayEvent } from '../../../src/domain/pathway.ts';
import type { PaymentSettings } from '../../../src/domain/payment/index.ts';
import { admitted, left, ready, refused, warned } from './stay.ts';

export interface Example {
  readonly name: string;
  readonly events: readonly PathwayEvent[];
  readonly more?: Partial<PaymentSettings>;
  readonly superseded?: readonly PathwayEvent[];
  /** `days = kroner [disputes]`. */
  readonly gives: string;
  /** Rules that decide at least one day, and reasons of the whole stay. */
  readonly by?: readonly string[];
}

export const DECLARED = { readyDateBasis: 'DECLARED' } as const;
export const INCLUSIVE = { inclusive: true } as const;
export const asOf = (at: string) => ({ asOf: at as Instant });

/** Monday 9 June 2025; admitted on Friday, and warned of in time. */
export const ADMITTED = admitted('2025-06-06T09:00:00');
export const BEFORE = [ADMITTED, warned('2025-06-06T15:00:00')];
export const READY = ready('2025-06-09T10:00:00');
export const REFUSED = refused('2025-06-09T12:00:00');
export const WED = left('2025-06-11T13:00:00');
export const FIRST_NOTICE = ready('2025-06-09T10:05:00', { msgId: 'first' });
export const EARLY = warned('2025-06-06T15:00:00', { msgId: 'early' });
