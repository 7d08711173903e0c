import { BEFORE, READY, REFUSED, WED } from './example.ts';
import type { Example } from './example.ts';
import { accepted, admitted, left, ready, refused, told, warned, withdrawn } from './stay.ts';

/** Over holidays and changes of clocks; several readinesses; what the municipality said. */
export const ANSWER_EXAMPLES: readonly Example[] = [
  {
    name: 'counts all calendar days over Easter',
    events: [
      admitted('2025-04-14T09:00:00'),
      warned('2025-04-14T12:00:00'),
      ready('2025-04-16T10:00:00'),
      left('2025-04-22T10:00:00'),
    ],
    gives: '04-16 04-17 04-18 04-19 04-20 04-21 = 35886',
  },
  {
    name: 'counts dates over the change to summer time, near midnight on both sides',
    events: [
      admitted('2024-03-29T09:00:00'),
      warned('2024-03-29T12:00:00'),
      ready('2024-03-30T23:45:00', { received: '2024-03-30T23:55:00' }),
      left('2024-04-01T00:10:00'),
    ],
    gives: '03-30 03-31 = 11490',
    by: ['NO_ANSWER', 'LEFT'],
  },
  {
    name: 'has a rate for one year and not for the next, and then no sum',
    events: [
      admitted('2025-12-29T09:00:00'),
      warned('2025-12-29T12:00:00'),
      ready('2025-12-31T10:00:00'),
      left('2026-01-02T10:00:00'),
    ],
    gives: '12-31 01-01 = ?',
    by: ['RATE_MISSING'],
  },
  {
    name: 'stops at a withdrawal, however long until the patient is ready again',
    events: [...BEFORE, READY, withdrawn('2025-06-10T12:00:00'), left('2025-06-13T10:00:00')],
    gives: '06-09 = 5981',
    by: ['WITHDRAWN'],
  },
  {
    name: 'counts a day once on which the readiness was withdrawn and given anew',
    events: [...BEFORE, READY, withdrawn('2025-06-10T09:00:00'), ready('2025-06-10T15:00:00'), WED],
    gives: '06-09 06-10 = 11962',
  },
  {
    name: 'needs a new answer after a new readiness',
    events: [
      ...BEFORE,
      READY,
      accepted('2025-06-09T11:00:00'),
      withdrawn('2025-06-09T14:00:00'),
      ready('2025-06-10T09:00:00'),
      WED,
    ],
    gives: '06-10 = 5981',
    by: ['NO_ANSWER'],
  },
  {
    name: 'takes an answer for the readiness whose message it names',
    events: [
      ...BEFORE,
      ready('2025-06-09T10:00:00', { msgId: 'one' }),
      withdrawn('2025-06-09T14:00:00'),
      ready('2025-06-10T09:00:00', { msgId: 'two' }),
      accepted('2025-06-10T10:00:00', undefined, { ref: 'one' }),
      WED,
    ],
    gives: '06-10 = 5981',
    by: ['NO_ANSWER'],
  },
  {
    name: 'takes the later date of a new version, and says that it may be contested',
    events: [...BEFORE, READY, ready('2025-06-10T10:00:00'), WED],
    gives: '06-10 = 5981 [READY_REDATED]',
    by: ['REDATED'],
  },
  {
    name: 'lets a notice that is only sent again move nothing',
    events: [
      ...BEFORE,
      READY,
      ready('2025-06-09T10:00:00', { received: '2025-06-10T10:00:00', msgId: 'again' }),
      WED,
    ],
    gives: '06-09 06-10 = 11962',
  },
  {
    name: 'flags a readiness that was a forecast',
    events: [...BEFORE, ready('2025-06-09T10:00:00', { estimate: true }), WED],
    gives: '06-09 06-10 = 11962 [READY_ESTIMATED]',
  },
  {
    name: 'lets a forecast be replaced by the fact without dispute',
    events: [
      ...BEFORE,
      ready('2025-06-09T10:00:00', { estimate: true }),
      ready('2025-06-10T10:00:00'),
      WED,
    ],
    gives: '06-10 = 5981',
  },
  {
    name: 'stops at the date a refusing municipality said it could receive after all',
    events: [...BEFORE, READY, REFUSED, accepted('2025-06-10T12:00:00'), WED],
    gives: '06-09 = 5981',
    by: ['KOMMUNE_REFUSED', 'KOMMUNE_READY'],
  },
  {
    name: 'goes on when an acceptance is taken back',
    events: [
      ...BEFORE,
      READY,
      accepted('2025-06-09T12:00:00', '2025-06-10'),
      refused('2025-06-10T08:00:00'),
      left('2025-06-12T10:00:00'),
    ],
    gives: '06-09 06-10 06-11 = 17943',
  },
  {
    name: 'has no end by an acceptance that names no date',
    events: [
      ...BEFORE,
      READY,
      told('KommuneAnswer', '2025-06-09T12:00', { answer: 'ACCEPT_LATER' }),
      WED,
    ],
    gives: '06-09 06-10 = 11962',
    by: ['KOMMUNE_LATER'],
  },
  {
    name: 'reads nothing into an answer that nobody has classified',
    events: [...BEFORE, READY, told('KommuneAnswer', '2025-06-09T12:00:00'), WED],
    gives: '06-09 06-10 = 11962 [ANSWER_UNCLASSIFIED]',
  },
  {
    name: 'keeps a classified answer when a free text follows',
    events: [...BEFORE, READY, REFUSED, told('KommuneAnswer', '2025-06-10T08:00:00'), WED],
    gives: '06-09 06-10 = 11962',
  },
  {
    name: 'counts days after acceptance when a person says that the municipality did not fetch',
    events: [
      ...BEFORE,
      READY,
      accepted('2025-06-09T12:00:00', '2025-06-10'),
      told('Override', '2025-06-11T14:00:00', {
        reason: 'KOMMUNE_DID_NOT_FETCH',
        source: 'operator',
      }),
      WED,
    ],
    gives: '06-09 06-10 = 11962 [ACCEPTED_NOT_FETCHED]',
  },
  {
    name: 'stops at a promised date that was not kept, and says that it may be contested',
    events: [...BEFORE, READY, accepted('2025-06-09T12:00:00', '2025-06-10'), left('2025-06-20')],
    gives: '06-09 = 5981 [PROMISE_NOT_KEPT]',
    by: ['KOMMUNE_READY'],
  },
  {
    name: 'has nothing to contest in it when a person has said that the hospital waited',
    events: [
      ...BEFORE,
      READY,
      accepted('2025-06-09T12:00:00', '2025-06-10'),
      told('Override', '2025-06-20T14:00:00', { reason: 'HOSPITAL_DELAYED', source: 'operator' }),
      left('2025-06-20'),
    ],
    gives: '06-09 = 5981',
  },
  {
    name: 'does not count them when a person says that the hospital waited',
    events: [
      ...BEFORE,
      READY,
      accepted('2025-06-09T11:00:00'),
      told('Override', '2025-06-11T14:00:00', { reason: 'HOSPITAL_DELAYED', source: 'operator' }),
      WED,
    ],
    gives: 'none = 0',
    by: ['KOMMUNE_READY'],
  },
  {
    name: 'does not contest what a person has settled, with the reason in words',
    events: [
      ...BEFORE,
      READY,
      accepted('2025-06-09T11:00:00'),
      told('Override', '2025-06-11T14:00:00', {
        overrides: 'ACCEPTED_NOT_FETCHED',
        settles: 'KOMMUNE_DID_NOT_FETCH',
        reason: 'bilen kom ikke',
        signedBy: 'leder-7',
        source: 'api',
      }),
      WED,
    ],
    gives: '06-09 06-10 = 11962',
    by: ['ACCEPTED_NOT_FETCHED'],
  },
];
