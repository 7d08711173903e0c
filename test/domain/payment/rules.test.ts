import { expect } from 'chai';
import { DAY_RULES } from '../../../src/domain/payment/day-rules.ts';
import { DISPUTE_CODES } from '../../../src/domain/payment/disputes.ts';
import type { PaymentSettings } from '../../../src/domain/payment/index.ts';
import { OVERRIDE_REASONS, paymentOf } from '../../../src/domain/payment/index.ts';
import { STAY_REASONS } from '../../../src/domain/payment/proposal.ts';
import { WORKING_DAYS } from '../../../src/domain/holidays.ts';
import type { Instant, LocalDate } from '../../../src/domain/ids.ts';
import type { PathwayEvent } from '../../../src/domain/pathway.ts';
import {
  accepted,
  admitted,
  died,
  KOMMUNE,
  left,
  payment,
  ready,
  refused,
  rejected,
  settingsOf,
  summary,
  SYKEHUS_B,
  told,
  warned,
  withdrawn,
} from './stay.ts';

interface Example {
  readonly name: string;
  readonly events: readonly PathwayEvent[];
  readonly more?: Partial<PaymentSettings>;
  readonly superseded?: readonly PathwayEvent[];
  /** `days = kroner [disputes]`. */
  readonly gives: string;
  /** Rules that decide at least one day, and reasons of the whole stay. */
  readonly by?: readonly string[];
}

const DECLARED = { readyDateBasis: 'DECLARED' } as const;
const INCLUSIVE = { inclusive: true } as const;
const asOf = (at: string) => ({ asOf: at as Instant });

/** Monday 9 June 2025; admitted on Friday, and warned of in time. */
const ADMITTED = admitted('2025-06-06T09:00:00');
const BEFORE = [ADMITTED, warned('2025-06-06T15:00:00')];
const READY = ready('2025-06-09T10:00:00');
const REFUSED = refused('2025-06-09T12:00:00');
const WED = left('2025-06-11T13:00:00');
const FIRST_NOTICE = ready('2025-06-09T10:05:00', { msgId: 'first' });
const EARLY = warned('2025-06-06T15:00:00', { msgId: 'early' });

const EXAMPLES: readonly Example[] = [
  {
    name: 'counts all calendar days over Easter, and the day summer time begins',
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
    name: 'takes a call that was logged later for given when it was made',
    events: [
      ...BEFORE,
      ready('2025-06-09T10:00:00', { received: '2025-06-10T09:00:00', source: 'operator' }),
      WED,
    ],
    gives: '06-09 06-10 = 11962',
  },
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

const decidedBy = ({ events, more, superseded }: Example): string[] => {
  const { proposal } = paymentOf(events, settingsOf(more), undefined, superseded);
  return [...new Set(proposal.reasons.map(({ code }) => code))];
};

const givenFor = ({ events, more, superseded }: Example): string => {
  if (superseded === undefined) return summary(events, more);
  const { days, kroner, disputes } = paymentOf(
    events,
    settingsOf(more),
    undefined,
    superseded,
  ).proposal;
  const flags = disputes.length === 0 ? '' : ` [${disputes.join(' ')}]`;
  return `${days.map((on) => on.slice(5)).join(' ')} = ${kroner}${flags}`;
};

describe('A payment proposal', () => {
  for (const example of EXAMPLES) {
    it(example.name, () => {
      expect(givenFor(example)).to.equal(example.gives);
      if (example.by !== undefined) expect(decidedBy(example)).to.include.members(example.by);
    });
  }

  it('has been seen decided by every rule, and with every dispute', () => {
    const codes = new Set(EXAMPLES.flatMap(decidedBy));
    const all = [...DAY_RULES.map(({ code }) => code), ...STAY_REASONS];
    // The thirteen cases have these.
    const elsewhere = ['NOT_NOTIFIED', 'NO_NOTICE_8'];
    expect(all.filter((code) => !codes.has(code) && !elsewhere.includes(code))).to.deep.equal([]);
    const flags = EXAMPLES.map(givenFor).join(' ');
    expect(DISPUTE_CODES.filter((code) => !flags.includes(code))).to.deep.equal([]);
  });

  it('knows two reasons of an override', () => {
    expect(OVERRIDE_REASONS).to.deep.equal(['HOSPITAL_DELAYED', 'KOMMUNE_DID_NOT_FETCH']);
  });

  it('names the municipality that pays, by date', () => {
    const payers = [
      { from: '2025-06-10' as LocalDate, kommune: 'Moss' },
      { from: '2020-01-01' as LocalDate, kommune: String(KOMMUNE) },
    ];
    const { calendar } = payment([...BEFORE, READY, WED], { payers }).proposal;
    expect(calendar.map(({ payer }) => payer)).to.deep.equal(['201', 'Moss', 'Moss']);
    const old = payment([ready('2018-12-31T10:00:00'), left('2019-01-02T10:00:00')]).proposal;
    expect(old.calendar.map(({ payerBasis }) => payerBasis)).to.deep.equal([
      'FOLKEREGISTRERT_KOMMUNE',
      'OPPHOLDSKOMMUNE',
      'OPPHOLDSKOMMUNE',
    ]);
  });
});
