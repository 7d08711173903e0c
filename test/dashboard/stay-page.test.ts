import { expect } from 'chai';
import { markupOf } from '../../src/dashboard/html.ts';
import { stayPage } from '../../src/dashboard/pages/stay-page.ts';
import { PAYMENT, STAY_LANGUAGES } from '../../src/dashboard/texts/payment.ts';
import type { Instant, LocalDate } from '../../src/domain/ids.ts';
import { EVIDENCE_KINDS } from '../../src/domain/payment/evidence.ts';
import { bundleOf } from '../../src/domain/payment/index.ts';
import type { BundleNames, PaymentSettings } from '../../src/domain/payment/index.ts';
import type { PathwayEvent } from '../../src/domain/pathway.ts';
import { ANSWER_EXAMPLES } from '../domain/payment/answer-examples.ts';
import { CASES } from '../domain/payment/cases.ts';
import { END_EXAMPLES } from '../domain/payment/end-examples.ts';
import { NOTICE_EXAMPLES } from '../domain/payment/notice-examples.ts';
import {
  accepted,
  admitted,
  left,
  payment,
  ready,
  rejected,
  told,
  warned,
} from '../domain/payment/stay.ts';

const ALL: readonly (readonly PathwayEvent[])[] = [
  ...CASES,
  ...ANSWER_EXAMPLES,
  ...NOTICE_EXAMPLES,
  ...END_EXAMPLES,
].map(({ events }) => events);

const bundle = (
  events: readonly PathwayEvent[],
  names: BundleNames = {},
  more: Partial<PaymentSettings> = {},
) => bundleOf(payment(events, more), names);

const page = (events: readonly PathwayEvent[], names: BundleNames = {}): string =>
  markupOf(stayPage(bundle(events, names), 'nb'));

const STAY = [
  admitted('2024-12-27T09:00:00'),
  warned('2024-12-27T15:00:00', { acknowledgedAt: '2024-12-27T14:01:00.000Z' as Instant }),
  ready('2024-12-30T10:00:00', { received: '2024-12-30T10:05:00' }),
  accepted('2024-12-30T12:00:00', '2025-01-02'),
  left('2025-01-02'),
];

describe('The bundle of a stay', () => {
  it('has a row for each period and rate, with what it comes to', () => {
    const periods = bundle(STAY).sections.find(({ id }) => id === 'periods')?.rows ?? [];
    const money = periods.map((cells) =>
      cells.flatMap((one) => (one.is === 'kroner' ? [one.kroner] : [])),
    );
    expect(money).to.deep.equal([[5745, 11_490], [5981, 5981], []]);
  });

  it('has a row for each thing that was said, as wide as its headings', () => {
    for (const events of ALL) {
      for (const { columns, rows, id } of bundle(events).sections) {
        const width = columns.length === 0 ? 2 : columns.length;
        expect(
          rows.filter((cells) => cells.length !== width),
          id,
        ).to.deep.equal([]);
      }
    }
  });

  it('starts a new period where another municipality begins to pay', () => {
    const payers = [{ from: '2024-12-31' as LocalDate, kommune: 'Moss' }];
    const { sections } = bundle(STAY, {}, { payers });
    expect(sections.find(({ id }) => id === 'periods')?.rows).to.have.length(4);
  });
});

describe('The page of a stay', () => {
  it('has a text for every word in every language, and none that only repeats its key', () => {
    const empty = Object.entries(PAYMENT).filter(([key, said]) =>
      STAY_LANGUAGES.some((language) => said[language] === '' || said[language] === key),
    );
    expect(empty).to.deep.equal([]);
    expect(EVIDENCE_KINDS.filter((kind) => !(`payment.item.${kind}` in PAYMENT))).to.deep.equal([]);
  });

  for (const language of STAY_LANGUAGES) {
    it(`is whole in ${language}, for every example`, () => {
      for (const events of ALL) {
        const markup = markupOf(stayPage(bundle(events), language));
        expect(markup).to.contain(`<html lang="${language}">`);
        expect(markup).to.contain(PAYMENT['payment.title'][language]);
        expect(markup).not.to.match(/undefined|\[object|NaN|payment\./);
      }
    });
  }

  it('shows each time in Oslo, in UTC and as written', () => {
    const markup = page(STAY);
    expect(markup).to.contain('30.12.2024 10:00:00');
    expect(markup).to.contain('UTC 2024-12-30T09:00:00Z');
    expect(markup).to.contain('skrevet 2024-12-30T10:00:00');
    expect(markup).to.contain('02.01.2025 (bare dato)');
    expect(markup).to.contain('2026a');
  });

  it('shows from when the municipality can receive as it was written', () => {
    const answer = accepted('2024-12-30T12:00:00', '2025-01-02T09:00:00');
    const data = { ...answer.data, appointedWritten: '2025-01-02T09:00' };
    expect(page([...STAY.slice(0, 3), { ...answer, data }])).to.match(
      /02\.01\.2025 09:00:00[^]*UTC 2025-01-02T08:00:00Z[^]*skrevet 2025-01-02T09:00</,
    );
  });

  it('says the sum, and that it is no invoice', () => {
    expect(page(STAY).replaceAll(/\s/g, ' '))
      .to.match(/17 471 kr/)
      .and.to.contain('ikke en faktura');
  });

  it('says which year has no rate', () => {
    const rateless = [
      admitted('2026-12-18T09:00:00'),
      warned('2026-12-18T15:00:00'),
      ready('2026-12-22T10:00:00'),
      left('2026-12-24T10:00:00'),
    ];
    expect(page(rateless)).to.contain('sats mangler').and.to.contain('>2026<');
  });

  it('shows a refused notice as refused', () => {
    const notice = warned('2024-12-27T15:00:00');
    expect(page([notice, rejected('2024-12-27T16:00:00', notice), ...STAY.slice(2)])).to.contain(
      'avvist (negativ AppRec)',
    );
  });

  it('says by whom an answer was given: the client and the signer, or the party that sent it', () => {
    const answer = {
      ...told('KommuneAnswer', '2024-12-30T12:00:00', {
        answer: 'REFUSE',
        signedBy: 'koordinator-17',
        source: 'api',
      }),
      key: 'api:Fjordvik EPJ:4711',
    };
    const markup = page([...STAY.slice(0, 3), answer, ...STAY.slice(4)]);
    expect(markup).to.contain('Fjordvik EPJ').and.to.contain('koordinator-17');
    const reply = told('KommuneReplied', '2024-12-30T12:00:00', {
      ref: 'DischargeReady@2024-12-30T10:00:00',
    });
    expect(page([...STAY.slice(0, 3), reply, ...STAY.slice(4)])).to.contain('HER-id 201');
  });

  it('has no patient but the one it is given, and hides a number in what others wrote', () => {
    const number = '13916900216';
    const odd = told('Epikrise', '2025-01-02T12:00:00', { msgId: `m ${number}` });
    expect(page([...STAY, odd])).not.to.contain(number);
    expect(page([...STAY, odd], { patient: number })).to.contain(number);
  });

  it('has no script, loads nothing and escapes names', () => {
    const markup = page(STAY, { kommune: '<script src="x">' });
    expect(markup).not.to.match(/<script|<link|<img|url\(|@import/);
    expect(markup).to.contain('&lt;script');
  });
});
