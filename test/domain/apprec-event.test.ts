import { expect } from 'chai';
import { appRecEventOf } from '../../src/domain/apprec-event.ts';
import type { AppRecInput } from '../../src/domain/apprec-event.ts';
import type { HerId, Instant, MsgId } from '../../src/domain/ids.ts';

const POSITIVE: AppRecInput = {
  id: 'a1',
  answering: 1011 as HerId,
  status: '1',
  genDate: '2026-03-20T12:00:00+01:00',
  receivedAt: '2026-03-20T11:00:01.000Z' as Instant,
  original: 'b2' as MsgId,
  originalType: 'INNLEGGELSESRAPPORT',
  ofCopy: false,
};
const kindOf = (changes: Partial<AppRecInput>) => appRecEventOf({ ...POSITIVE, ...changes })?.kind;

describe('The event that an AppRec reports', () => {
  for (const originalType of ['INNLEGGELSESRAPPORT', 'HELSEOPPL_SOKNAD', 'LOG_UTSKRIVNINGSKLAR'])
    it(`is the receipt of ${originalType}, which a pathway waits for`, () => {
      expect(kindOf({ originalType })).to.equal('PositiveAppRec');
      expect(kindOf({ originalType, status: '3' })).to.equal('PositiveAppRec');
    });

  it('is nothing when it confirms a type that no pathway waits to have confirmed', () => {
    expect(kindOf({ originalType: 'LOG_INNLAGT' })).to.equal(undefined);
    expect(kindOf({ originalType: 'LOG_INNLAGT', status: '3' })).to.equal(undefined);
  });

  it('is a refusal of any type: the step falls back', () => {
    expect(kindOf({ originalType: 'LOG_INNLAGT', status: '2' })).to.equal('NegativeAppRec');
  });

  it('is nothing for the word of who got a copy, or a status nobody knows', () => {
    expect(kindOf({ ofCopy: true })).to.equal(undefined);
    expect(kindOf({ ofCopy: true, status: '2' })).to.equal(undefined);
    expect(kindOf({ status: '9' })).to.equal(undefined);
  });
});
