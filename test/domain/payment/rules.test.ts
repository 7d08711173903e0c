import { expect } from 'chai';
import type { LocalDate } from '../../../src/domain/ids.ts';
import { DAY_RULES } from '../../../src/domain/payment/day-rules.ts';
import { DISPUTE_CODES } from '../../../src/domain/payment/disputes.ts';
import { OVERRIDE_REASONS, paymentOf } from '../../../src/domain/payment/index.ts';
import type { PaymentSettings } from '../../../src/domain/payment/index.ts';
import { STAY_REASONS } from '../../../src/domain/payment/proposal.ts';
import { ANSWER_EXAMPLES } from './answer-examples.ts';
import { END_EXAMPLES } from './end-examples.ts';
import { BEFORE, READY, WED } from './example.ts';
import type { Example } from './example.ts';
import { NOTICE_EXAMPLES } from './notice-examples.ts';
import {
  KOMMUNE,
  left,
  payment,
  ready,
  settingsOf,
  summary,
  SYKEHUS_A,
  SYKEHUS_B,
} from './stay.ts';

const EXAMPLES = [...ANSWER_EXAMPLES, ...NOTICE_EXAMPLES, ...END_EXAMPLES];

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

  it('follows what is agreed with the hospital of the stay', () => {
    const events = [...BEFORE, READY, WED];
    const agreement = { version: 'A-4', cutOffHour: 9 };
    const days = (agreements: PaymentSettings['agreements']) =>
      payment(events, { agreements: agreements ?? {} }).proposal.days.join(' ');
    expect(days({})).to.equal('2025-06-09 2025-06-10');
    expect(days({ [SYKEHUS_B]: { agreement } })).to.equal('2025-06-09 2025-06-10');
    expect(days({ [SYKEHUS_A]: { agreement } })).to.equal('2025-06-10');
    expect(
      payment(events, { agreements: { [SYKEHUS_A]: { agreement, inclusive: true } } }).proposal,
    ).to.include({ agreementVersion: 'A-4', inclusive: true });
  });

  it('says by which rule a payer was found, where that is set', () => {
    const payers = [
      { from: '2020-01-01' as LocalDate, kommune: 'Moss', basis: 'FOLKEREGISTRERT_KOMMUNE' },
    ] as const;
    const { calendar } = payment([...BEFORE, READY, WED], { payers }).proposal;
    expect(calendar[0]).to.include({ payer: 'Moss', payerBasis: 'FOLKEREGISTRERT_KOMMUNE' });
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
