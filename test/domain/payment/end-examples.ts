import { WORKING_DAYS } from '../../../src/domain/holidays.ts';
import { asOf, BEFORE, INCLUSIVE, READY, REFUSED, WED } from './example.ts';
import type { Example } from './example.ts';
import { accepted, admitted, died, left, ready, SYKEHUS_B, told, warned } from './stay.ts';

/** How a stay ends, and what the parties agreed. */
export const END_EXAMPLES: readonly Example[] = [
  {
    name: 'ends with the admission to another hospital',
    events: [...BEFORE, READY, REFUSED, admitted('2025-06-11T09:00:00', { hospital: SYKEHUS_B })],
    gives: '06-09 06-10 = 11962',
    by: ['TRANSFERRED'],
  },
  {
    name: 'does not end with the admission of a stay before it',
    events: [admitted('2025-06-05T09:00:00', { hospital: SYKEHUS_B }), ...BEFORE, READY, WED],
    gives: '06-09 06-10 = 11962 [NOTICE_8_LATE]',
  },
  {
    name: 'ends with death on the day of the readiness',
    events: [...BEFORE, READY, died('2025-06-09T20:00:00')],
    gives: 'none = 0',
    by: ['DIED'],
  },
  {
    name: 'takes the homecoming for the leaving when nobody reported that',
    events: [...BEFORE, READY, told('Homecoming', '2025-06-11')],
    gives: '06-09 06-10 = 11962 [LEAVING_INFERRED]',
  },
  {
    name: 'flags a homecoming before the reported leaving',
    events: [...BEFORE, READY, told('Homecoming', '2025-06-10'), WED],
    gives: '06-09 06-10 = 11962 [HOME_BEFORE_DISCHARGE]',
  },
  {
    name: 'does not mind a readiness reported after the patient left',
    events: [...BEFORE, READY, WED, ready('2025-06-12T10:00:00')],
    gives: '06-09 06-10 = 11962',
  },
  {
    name: 'flags a move to another municipality while days count',
    events: [...BEFORE, READY, told('MovedKommune', '2025-06-10'), WED],
    gives: '06-09 06-10 = 11962 [PAYER_CHANGED]',
  },
  {
    name: 'proposes the days that are over while the patient still waits',
    events: [...BEFORE, READY, REFUSED],
    more: asOf('2025-06-11T21:59:00.000Z'),
    gives: '06-09 06-10 = 11962',
    by: ['STILL_READY'],
  },
  {
    name: 'proposes one more at midnight',
    events: [...BEFORE, READY, REFUSED],
    more: asOf('2025-06-11T22:00:00.000Z'),
    gives: '06-09 06-10 06-11 = 17943',
  },
  {
    name: 'proposes nothing for a stay that goes on for nobody knows how long',
    events: [...BEFORE, READY, REFUSED],
    gives: 'none = 0',
    by: ['STILL_READY'],
  },
  {
    name: 'proposes nothing beyond what is over when the leaving is dated ahead',
    events: [...BEFORE, READY, REFUSED, WED],
    more: asOf('2025-06-10T10:00:00.000Z'),
    gives: '06-09 = 5981',
    by: ['STILL_READY'],
  },
  {
    name: 'has nothing to say of a patient who was never ready',
    events: [...BEFORE, WED],
    gives: 'none = 0',
    by: ['NEVER_READY'],
  },
  {
    name: 'cuts a period that a slip of the pen made years long',
    events: [
      admitted('2022-06-06T09:00:00'),
      warned('2022-06-06T10:00:00'),
      ready('2022-06-09T10:00:00'),
      WED,
    ],
    more: { mostDays: 2 },
    gives: '06-09 06-10 = 10612 [PERIOD_TOO_LONG]',
  },
  {
    name: 'counts the day of leaving where the agreement is inclusive',
    events: [...BEFORE, READY, REFUSED, WED],
    more: INCLUSIVE,
    gives: '06-09 06-10 06-11 = 17943',
  },
  {
    name: 'counts nothing inclusively when the municipality received on the first day',
    events: [...BEFORE, READY, accepted('2025-06-09T11:00:00'), left('2025-06-09T15:00:00')],
    more: INCLUSIVE,
    gives: 'none = 0',
    by: ['RECEIVED_IN_TIME'],
  },
  {
    name: 'moves the first day for a notice after the agreed hour',
    events: [...BEFORE, ready('2025-06-09T15:00:00'), REFUSED, WED],
    more: { agreement: { version: 'A-1', cutOffHour: 15 } },
    gives: '06-10 = 5981',
    by: ['AGREED_LATER'],
  },
  {
    name: 'does not move it a minute before',
    events: [...BEFORE, ready('2025-06-09T14:59:00'), REFUSED, WED],
    more: { agreement: { version: 'A-1', cutOffHour: 15 } },
    gives: '06-09 06-10 = 11962',
  },
  {
    name: 'moves a first day in the weekend where that is agreed',
    events: [...BEFORE, ready('2025-06-07T10:00:00'), left('2025-06-11T13:00:00')],
    more: { agreement: { version: 'A-2', startOnWorkingDay: WORKING_DAYS } },
    // Whit Monday, 9 June, is no working day either.
    gives: '06-10 = 5981',
    by: ['AGREED_LATER'],
  },
];
