import type { Instant } from '../../../src/domain/ids.ts';
import { ADMITTED, BEFORE, DECLARED, EARLY, FIRST_NOTICE, READY, REFUSED, WED } from './example.ts';
import type { Example } from './example.ts';
import { admitted, faultOf, left, ready, rejected, told, warned } from './stay.ts';

const AT_NIGHT = ready('2025-06-09T23:40:00', { received: '2025-06-09T23:51:00', msgId: 'night' });
const IN_THE_MORNING = told('PositiveAppRec', '2025-06-10T07:12:00', { ref: 'night' });

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
    name: 'flags an early notice by the hours that the municipality has set',
    events: [ADMITTED, warned('2025-06-06T22:00:00'), READY, REFUSED, WED],
    more: { earlyNoticeHours: 12 },
    gives: '06-09 06-10 = 11962 [NOTICE_8_LATE]',
  },
  {
    name: 'does not flag one that is in time by them',
    events: [ADMITTED, warned('2025-06-08T08:00:00'), READY, REFUSED, WED],
    more: { earlyNoticeHours: 48 },
    gives: '06-09 06-10 = 11962',
  },
  {
    name: 'counts from the receipt at the broker, and says that its proof is of the next day',
    events: [...BEFORE, AT_NIGHT, IN_THE_MORNING, WED],
    gives: '06-09 06-10 = 11962 [RECEIPT_PROVED_LATER]',
  },
  {
    name: 'counts from the proof of receipt where that is the basis, and says so',
    events: [...BEFORE, AT_NIGHT, IN_THE_MORNING, WED],
    more: { receiptBasis: 'APPREC' },
    gives: '06-10 = 5981 [RECEIPT_PROVED_LATER]',
    by: ['NOT_NOTIFIED'],
  },
  {
    name: 'says so also where no day is left',
    events: [...BEFORE, AT_NIGHT, IN_THE_MORNING, left('2025-06-10T13:00:00')],
    more: { receiptBasis: 'APPREC' },
    gives: 'none = 0 [RECEIPT_PROVED_LATER]',
  },
  {
    name: 'counts from the receipt at the broker where no AppRec proves another',
    events: [...BEFORE, AT_NIGHT, WED],
    more: { receiptBasis: 'APPREC' },
    gives: '06-09 06-10 = 11962',
  },
  {
    name: 'does not ask for the proof when the declared date is the basis',
    events: [...BEFORE, AT_NIGHT, IN_THE_MORNING, WED],
    more: DECLARED,
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
