import type { Instant } from '../../../src/domain/ids.ts';
import { ADMITTED, BEFORE, DECLARED, EARLY, FIRST_NOTICE, READY, REFUSED, WED } from './example.ts';
import type { Example } from './example.ts';
import { admitted, faultOf, left, ready, rejected, told, warned } from './stay.ts';

/** Whether the notices of §8 and §10 were given, and when. */
export const NOTICE_EXAMPLES: readonly Example[] = [
  {
    name: 'counts from the date of an early notice that came after the readiness',
    events: [ADMITTED, READY, REFUSED, warned('2025-06-10T09:00:00', { reason: 'LATE_NEED' }), WED],
    gives: '06-10 = 5981 [PRECOND_8_LATER]',
    by: ['NOTICE_8_LATER', 'KOMMUNE_REFUSED'],
  },
  {
    name: 'flags an early notice after more than 24 hours without a reason',
    events: [ADMITTED, warned('2025-06-07T09:01:00'), READY, REFUSED, WED],
    gives: '06-09 06-10 = 11962 [NOTICE_8_LATE]',
  },
  {
    name: 'takes an early notice at 24 hours, also over the change of clocks',
    events: [
      admitted('2024-10-26T14:00:00'),
      warned('2024-10-27T13:00:00'),
      ready('2024-10-28T10:00:00'),
      left('2024-10-29T10:00:00'),
    ],
    gives: '10-28 = 5745',
  },
  {
    name: 'has had no early notice when it was refused (negative AppRec)',
    events: [ADMITTED, EARLY, rejected('2025-06-06T15:10:00', EARLY), READY, REFUSED, WED],
    gives: 'none = 0 [PRECOND_8]',
  },
  {
    name: 'has had it from when it was sent again',
    events: [
      ADMITTED,
      EARLY,
      rejected('2025-06-06T15:10:00', EARLY),
      warned('2025-06-10T08:00:00', { msgId: 'again', reason: 'RESENT' }),
      READY,
      REFUSED,
      WED,
    ],
    gives: '06-10 = 5981 [PRECOND_8_LATER]',
  },
  {
    name: 'has had it when a positive AppRec came after the negative one',
    events: [
      ADMITTED,
      warned('2025-06-06T15:00:00', {
        msgId: 'early',
        acknowledgedAt: '2025-06-06T14:00:00.000Z' as Instant,
      }),
      rejected('2025-06-06T15:10:00', EARLY),
      READY,
      REFUSED,
      WED,
    ],
    gives: '06-09 06-10 = 11962',
  },
  {
    name: 'has had no notice of the readiness when it was refused',
    events: [...BEFORE, FIRST_NOTICE, rejected('2025-06-09T10:10:00', FIRST_NOTICE), WED],
    gives: 'none = 0 [PRECOND_10]',
    by: ['NO_NOTICE_10'],
  },
  {
    name: 'counts from the notice that was sent again',
    events: [
      ...BEFORE,
      FIRST_NOTICE,
      rejected('2025-06-09T10:10:00', FIRST_NOTICE),
      ready('2025-06-09T10:05:00', { received: '2025-06-10T09:00:00', msgId: 'second' }),
      WED,
    ],
    gives: '06-10 = 5981',
  },
  {
    name: 'counts from the declared date and flags it when that is the basis',
    events: [
      ...BEFORE,
      FIRST_NOTICE,
      rejected('2025-06-09T10:10:00', FIRST_NOTICE),
      ready('2025-06-09T10:05:00', { received: '2025-06-10T09:00:00', msgId: 'second' }),
      WED,
    ],
    more: DECLARED,
    gives: '06-09 06-10 = 11962 [NOTICE_10_REFUSED]',
  },
  {
    name: 'keeps the early notice that a later version replaced',
    events: [
      ADMITTED,
      told('HealthInfoUpdated', '2025-06-10T08:00:00', { conversation: 'early', replaces: true }),
      READY,
      REFUSED,
      WED,
    ],
    superseded: [EARLY],
    gives: '06-09 06-10 = 11962',
  },
  {
    name: 'keeps the first notice of a readiness that a later version replaced',
    events: [
      ...BEFORE,
      ready('2025-06-09T10:00:00', {
        received: '2025-06-10T09:00:00',
        conversation: 'first',
        replaces: true,
      }),
      WED,
    ],
    superseded: [FIRST_NOTICE],
    gives: '06-09 06-10 = 11962',
  },
  {
    name: 'has been given a notice in which its receiver found a fault, and says so',
    events: [...BEFORE, FIRST_NOTICE, REFUSED, faultOf('2025-06-12T09:00:00', FIRST_NOTICE), WED],
    gives: '06-09 06-10 = 11962 [NOTICE_FAULTED]',
  },
  {
    name: 'ends with a leaving that was refused, and says so',
    events: [...BEFORE, READY, REFUSED, WED, rejected('2025-06-11T13:10:00', WED)],
    gives: '06-09 06-10 = 11962 [END_REFUSED]',
  },
  {
    name: 'takes a call that was logged later for given when it was made',
    events: [
      ...BEFORE,
      ready('2025-06-09T10:00:00', { received: '2025-06-10T09:00:00', source: 'operator' }),
      WED,
    ],
    gives: '06-09 06-10 = 11962',
  },
];
