import type { PathwayEvent } from '../../../src/domain/pathway.ts';
import type { Basis } from './stay.ts';
import { accepted, admitted, died, left, ready, refused, warned, withdrawn } from './stay.ts';

/** One case of law.md §3: what happened, and what is proposed under each basis. */
export interface PaymentCase {
  readonly nr: number;
  /** In words, for the document. */
  readonly what: string;
  readonly events: readonly PathwayEvent[];
  /** `days = kroner [disputes]`; one text where both bases give the same. */
  readonly gives: string | Readonly<Record<Basis, string>>;
}

/** Admitted and warned of in time on a day long before. */
const before = (day: string): PathwayEvent[] => [
  admitted(`${day}T09:00:00`),
  warned(`${day}T15:00:00`),
];

/** Monday is 9 June 2025 where a case names no date. */
export const CASES: readonly PaymentCase[] = [
  {
    nr: 1,
    what: 'Ready Mon 10:00, notice 10:05, accepted the same day, leaves 15:00',
    events: [
      ...before('2025-06-06'),
      ready('2025-06-09T10:00:00', { received: '2025-06-09T10:05:00' }),
      accepted('2025-06-09T11:00:00'),
      left('2025-06-09T15:00:00'),
    ],
    gives: 'none = 0',
  },
  {
    nr: 2,
    what: 'Ready Mon 10:00, refused, leaves Wed 13:00',
    events: [
      ...before('2025-06-06'),
      ready('2025-06-09T10:00:00', { received: '2025-06-09T10:05:00' }),
      refused('2025-06-09T12:00:00'),
      left('2025-06-11T13:00:00'),
    ],
    gives: '06-09 06-10 = 11962',
  },
  {
    nr: 3,
    what: 'Ready Mon 23:50, notice 23:55, refused, leaves Tue 09:00',
    events: [
      ...before('2025-06-06'),
      ready('2025-06-09T23:50:00', { received: '2025-06-09T23:55:00' }),
      refused('2025-06-10T00:20:00'),
      left('2025-06-10T09:00:00'),
    ],
    gives: '06-09 = 5981',
  },
  {
    nr: 4,
    what: 'Ready Mon 23:50, notice Tue 00:10, leaves Wed',
    events: [
      ...before('2025-06-06'),
      ready('2025-06-09T23:50:00', { received: '2025-06-10T00:10:00' }),
      left('2025-06-11T10:00:00'),
    ],
    gives: { NOTIFIED: '06-10 = 5981', DECLARED: '06-09 06-10 = 11962' },
  },
  {
    nr: 5,
    what: 'Ready Tue 22 December 2026, leaves Mon 28 December',
    events: [
      ...before('2026-12-18'),
      ready('2026-12-22T10:00:00'),
      refused('2026-12-22T12:00:00'),
      left('2026-12-28T11:00:00'),
    ],
    gives: '12-22 12-23 12-24 12-25 12-26 12-27 = ?',
  },
  {
    nr: 6,
    what: 'Ready 30 December 2024, leaves 2 January 2025',
    events: [
      ...before('2024-12-27'),
      ready('2024-12-30T10:00:00'),
      refused('2024-12-30T12:00:00'),
      left('2025-01-02T11:00:00'),
    ],
    gives: '12-30 12-31 01-01 = 17471',
  },
  {
    nr: 7,
    what: 'Ready Mon, withdrawn Tue 12:00, ready again Thu, leaves Fri',
    events: [
      ...before('2025-06-06'),
      ready('2025-06-09T10:00:00'),
      withdrawn('2025-06-10T12:00:00'),
      ready('2025-06-12T10:00:00'),
      left('2025-06-13T10:00:00'),
    ],
    gives: '06-09 06-12 = 11962',
  },
  {
    nr: 8,
    what: 'Accepted for today and not fetched, leaves the next day',
    events: [
      ...before('2025-06-06'),
      ready('2025-06-09T10:00:00'),
      accepted('2025-06-09T11:00:00', '2025-06-09'),
      left('2025-06-10T10:00:00'),
    ],
    gives: '06-09 = 5981 [ACCEPTED_NOT_FETCHED]',
  },
  {
    nr: 9,
    what: 'No early notice (§8) ever sent',
    events: [
      admitted('2025-06-06T09:00:00'),
      ready('2025-06-09T10:00:00'),
      refused('2025-06-09T12:00:00'),
      left('2025-06-11T13:00:00'),
    ],
    gives: 'none = 0 [PRECOND_8]',
  },
  {
    nr: 10,
    what: 'No answer, leaves the same day',
    events: [...before('2025-06-06'), ready('2025-06-09T10:00:00'), left('2025-06-09T18:00:00')],
    gives: 'none = 0',
  },
  {
    nr: 11,
    what: 'Ready Mon, the municipality could receive from Tue 12:00, the hospital waits, leaves Wed',
    events: [
      ...before('2025-06-06'),
      ready('2025-06-09T10:00:00'),
      accepted('2025-06-09T12:00:00', '2025-06-10T12:00:00'),
      left('2025-06-11T10:00:00'),
    ],
    gives: '06-09 = 5981',
  },
  {
    nr: 12,
    what: 'Ready Sat 24 October 2026 at 00:30, leaves Mon 26 October; Sunday has 25 hours',
    events: [
      ...before('2026-10-22'),
      ready('2026-10-24T00:30:00', { received: '2026-10-24T00:35:00' }),
      refused('2026-10-24T08:00:00'),
      left('2026-10-26T23:30:00'),
    ],
    gives: '10-24 10-25 = ?',
  },
  {
    nr: 13,
    what: 'Ready Mon, refused, dies Wed',
    events: [
      ...before('2025-06-06'),
      ready('2025-06-09T10:00:00'),
      refused('2025-06-09T12:00:00'),
      died('2025-06-11T04:00:00'),
    ],
    gives: '06-09 06-10 = 11962',
  },
];

export const givenBy = ({ gives }: PaymentCase, basis: Basis): string =>
  typeof gives === 'string' ? gives : gives[basis];
