import { expect } from 'chai';
import type { Calendar } from '../../../src/domain/calendar.ts';
import { OSLO } from '../../../src/domain/calendar.ts';
import type { PaymentSettings } from '../../../src/domain/payment/index.ts';
import { FIXED_OFFSET, UTC_DAYS } from '../broken-calendars.ts';
import { CASES, givenBy } from './cases.ts';
import type { PaymentCase } from './cases.ts';
import { BASES, payment, summary } from './stay.ts';

/** Numbers of the cases that come out as they must under both bases. */
const right = (more: Partial<PaymentSettings>, calendar: Calendar = OSLO): number[] =>
  CASES.filter((one) =>
    BASES.every(
      (readyDateBasis) =>
        summary(one.events, { ...more, readyDateBasis }, calendar) === givenBy(one, readyDateBasis),
    ),
  ).map(({ nr }) => nr);

const reasons = ({ events }: PaymentCase): string[] =>
  payment(events).proposal.reasons.map(
    ({ code, from, to }) =>
      `${code}${from === undefined ? '' : ` ${from.slice(8)}–${to?.slice(8)}`}`,
  );

describe('The thirteen payment cases', () => {
  for (const one of CASES) {
    for (const readyDateBasis of BASES) {
      const expected = givenBy(one, readyDateBasis);
      it(`${one.nr} gives ${expected} under ${readyDateBasis}: ${one.what}`, () => {
        expect(summary(one.events, { readyDateBasis })).to.equal(expected);
      });
    }
  }

  it('are numbered 1 to 13', () => {
    expect(CASES.map(({ nr }) => nr)).to.deep.equal(Array.from({ length: 13 }, (_, i) => i + 1));
  });

  it('say why each day counts or does not', () => {
    const said = Object.fromEntries(CASES.map((one) => [one.nr, reasons(one).join(', ')]));
    expect(said).to.deep.equal({
      1: 'LEFT 09–09',
      2: 'KOMMUNE_REFUSED 09–10, LEFT 11–11',
      3: 'NO_ANSWER 09–09, LEFT 10–10',
      4: 'NOT_NOTIFIED 09–09, NO_ANSWER 10–10, LEFT 11–11',
      5: 'KOMMUNE_REFUSED 22–27, LEFT 28–28, RATE_MISSING',
      6: 'KOMMUNE_REFUSED 30–01, LEFT 02–02',
      7: 'NO_ANSWER 09–09, WITHDRAWN 10–11, NO_ANSWER 12–12, LEFT 13–13',
      8: 'ACCEPTED_NOT_FETCHED 09–09, LEFT 10–10',
      9: 'NO_NOTICE_8 09–10, LEFT 11–11',
      10: 'LEFT 09–09',
      11: 'KOMMUNE_LATER 09–09, KOMMUNE_READY 10–10, LEFT 11–11',
      12: 'KOMMUNE_REFUSED 24–25, LEFT 26–26, RATE_MISSING',
      13: 'KOMMUNE_REFUSED 09–10, DIED 11–11',
    });
  });

  it('have a sum for 2026 when the operator has entered the rate', () => {
    const [, , , , five, , , , , , , twelve] = CASES;
    const rates = { 2026: 6150 };
    expect(summary(five?.events ?? [], { rates })).to.match(/ = 36900$/);
    expect(summary(twelve?.events ?? [], { rates })).to.equal('10-24 10-25 = 12300');
  });
});

describe('The thirteen payment cases as a control', () => {
  it('fail a calendar of UTC days in 4 and 12', () => {
    expect(right({}, UTC_DAYS)).to.deep.equal([1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 13]);
  });

  it('fail an inclusive count wherever a day is counted', () => {
    expect(right({ inclusive: true })).to.deep.equal([1, 9]);
  });

  it('fail a count of 24 hours', () => {
    const hours = (one: PaymentCase): number => {
      const { evidence } = payment(one.events);
      const from = Date.parse(evidence.readiness[0]?.occurred.utc ?? '');
      const end = evidence.discharges[0] ?? evidence.deaths[0];
      return Math.floor((Date.parse(end?.occurred.utc ?? '') - from) / 86_400_000);
    };
    const wrong = CASES.filter((one) => hours(one) !== payment(one.events).proposal.days.length);
    expect(wrong.map(({ nr }) => nr)).to.include.members([3, 13]);
  });

  it('are met by the offset of the first day, for dates are counted and not hours', () => {
    // FIXED_OFFSET is wrong in where days begin, not in which date an instant has.
    expect(right({}, FIXED_OFFSET)).to.have.length(13);
  });
});
