import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'chai';
import { openApiDocument } from '../../src/api/openapi/document.ts';
import { PAYMENT_SCHEMAS } from '../../src/api/openapi/payment-schemas.ts';
import type { Instant } from '../../src/domain/ids.ts';
import type { RecordedProposal } from '../../src/domain/payment/recorded.ts';
import { paymentJson } from '../../src/api/payment-account.ts';
import { ofEpisodes } from '../domain/payment/of-episode.ts';
import { admitted, faultOf, left, ready, refused, told, warned } from '../domain/payment/stay.ts';

const NOTICE = ready('2025-12-30T10:00:00', { msgId: 'r1' });
const EVENTS = [
  admitted('2025-12-27T09:00:00'),
  warned('2025-12-27T15:00:00'),
  NOTICE,
  told('PositiveAppRec', '2025-12-31T07:12:00', { ref: 'r1' }),
  faultOf('2025-12-31T08:00:00', NOTICE),
  refused('2025-12-30T12:00:00', { signedBy: 'koordinator-17', source: 'api' }),
  left('2026-01-02T10:00:00'),
];

const account = () => {
  const [payment] = ofEpisodes(
    EVENTS,
    { agreement: { version: 'A-1' } },
    '2026-02-01T12:00:00',
  ).map((one) => paymentJson(one, 0, []));
  const [stay] = payment?.stays ?? [];
  if (payment === undefined || stay === undefined) throw new Error('no stay');
  return { payment, stay };
};

const asAnswered = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const isDocumented = (() => {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema(openApiDocument(), 'document');
  return ajv.compile({ $ref: 'document#/components/schemas/StayPayment' });
})();

describe('the account of a payment over the API', () => {
  it('keeps what it had for the episode, beside its stays', () => {
    const { payment } = account();
    expect(Object.keys(payment)).to.eql([
      'days',
      'kroner',
      'reasons',
      'disputes',
      'settled',
      'stays',
    ]);
    expect(payment.days).to.eql(['2025-12-30', '2025-12-31', '2026-01-01']);
  });

  it('has every date of a stay with its reason, and kroner or null', () => {
    const { stay } = account();
    expect(stay.days.map(({ on, reason, kroner }) => `${on} ${reason} ${kroner}`)).to.eql([
      '2025-12-30 KOMMUNE_REFUSED 5981',
      '2025-12-31 KOMMUNE_REFUSED 5981',
      '2026-01-01 KOMMUNE_REFUSED null',
      '2026-01-02 LEFT undefined',
    ]);
    expect(stay).to.include({ hospital: 101, kroner: null, agreementVersion: 'A-1' });
    expect(stay).to.include({ ruleVersion: 'payment-2', rateVersion: 'rates-1' });
  });

  it('has what may be contested with its times, and what is not documented', () => {
    const { stay } = account();
    expect(stay.disputes).to.eql(['RECEIPT_PROVED_LATER', 'NOTICE_FAULTED']);
    expect(stay.contested.map(({ times }) => times?.length)).to.eql([2, 2]);
    expect(stay.gaps).to.include('NOTICE_8_NOT_ACKNOWLEDGED').and.not.include('NO_ANSWER');
  });

  it('has the evidence in its parts, each time in four forms', () => {
    const { evidence } = account().stay;
    expect(evidence['readiness']?.[0]?.acknowledged).to.eql({
      written: '2025-12-31T07:12:00',
      utc: '2025-12-31T06:12:00.000Z',
      oslo: '2025-12-31T07:12:00+01:00',
      on: '2025-12-31',
      tzVersion: '2026a',
    });
    expect(evidence['answers']?.[0]?.signedBy).to.equal('koordinator-17');
    expect(evidence['discharges']).to.have.length(1);
  });

  it('has what was recorded of it, and whether that still is what is proposed', () => {
    const of = ofEpisodes(EVENTS, {}, '2026-02-01T12:00:00');
    const proposal = of[0]?.stays[0]?.proposal;
    if (proposal === undefined) throw new Error('no proposal');
    const row = (number: number, kroner: number | null) => ({
      stay: 1,
      number,
      proposal: { ...proposal, kroner },
      ruleVersion: 'payment-2',
      rateVersion: 'rates-1',
      evidence: 'ab',
      actor: 'client:epj',
      recordedAt: '2026-01-03T12:00:00.000Z' as Instant,
    });
    const stayWith = (...recorded: RecordedProposal[]) =>
      of.map((one) => paymentJson(one, 0, recorded))[0]?.stays[0];
    expect(stayWith()).to.deep.include({ number: 1, proposals: [], differs: null });
    expect(stayWith(row(1, 1), row(2, null))).to.include({ differs: false });
    const other = stayWith(row(1, null), row(2, 1), { ...row(1, null), stay: 2 });
    expect(other).to.include({ differs: true });
    expect(other?.proposals.map(({ number, kroner, by }) => [number, kroner, by])).to.eql([
      [1, null, 'client:epj'],
      [2, 1, 'client:epj'],
    ]);
    expect(isDocumented(asAnswered(other)), JSON.stringify(isDocumented.errors)).to.equal(true);
  });

  it('is as the document says, as its example is, and would be seen if it were not', () => {
    const { stay } = account();
    const [example] = PAYMENT_SCHEMAS['StayPayment']?.['examples'] as readonly object[];
    expect(isDocumented(asAnswered(stay)), JSON.stringify(isDocumented.errors)).to.equal(true);
    expect(isDocumented(asAnswered(example)), JSON.stringify(isDocumented.errors)).to.equal(true);
    expect(isDocumented(asAnswered({ ...stay, gaps: ['NOTHING'] }))).to.equal(false);
    expect(example).to.nested.include({ 'days[0].reason': 'KOMMUNE_REFUSED', kroner: 5981 });
  });
});
