import { expect } from 'chai';
import { clock, day, lasted, moment, momentToTheSecond } from '../../src/dashboard/times.ts';
import { number, sayIn } from '../../src/dashboard/texts.ts';

describe('times on the pages', () => {
  const rows = [
    ['2026-03-28T23:30:00Z', '29.03.2026 00:30'],
    ['2026-03-29T01:00:00Z', '29.03.2026 03:00'],
    ['2026-10-25T00:30:00Z', '25.10.2026 02:30'],
    ['2026-10-25T01:30:00Z', '25.10.2026 02:30'],
    ['2026-12-31T23:00:00Z', '01.01.2027 00:00'],
  ] as const;
  for (const [at, shown] of rows)
    it(`shows ${at} as ${shown}, the clock on a Norwegian wall`, () => {
      expect(moment(new Date(at), 'nb')).to.equal(shown);
    });

  it('writes days with dots in both written forms of Norwegian, and names the month in English', () => {
    const at = new Date('2026-03-01T20:00:05Z');
    expect(moment(at, 'nn')).to.equal('01.03.2026 21:00');
    expect(moment(at, 'en')).to.equal('01 Mar 2026 21:00');
    expect(momentToTheSecond(at, 'en')).to.equal('01 Mar 2026 21:00:05');
    expect(clock(at)).to.equal('21:00');
    expect([day('2026-12-31', 'nn'), day('2026-12-31', 'en')]).to.deep.equal([
      '31.12.2026',
      '31 Dec 2026',
    ]);
    expect(day('2026-13-31', 'en')).to.equal('2026-13-31');
  });

  it('turns a calendar date round and leaves other texts alone', () => {
    expect(day('2026-03-27')).to.equal('27.03.2026');
    expect(day('ukjent')).to.equal('ukjent');
  });

  const MINUTE = 60_000;
  const ages = [
    [0, 'under 1 min'],
    [59 * MINUTE, '59 min'],
    [60 * MINUTE, '1 t'],
    [200 * MINUTE, '3 t 20 min'],
    [1_440 * MINUTE, '1 døgn'],
    [3_000 * MINUTE, '2 døgn 2 t'],
  ] as const;
  for (const [ms, shown] of ages)
    it(`says ${shown}`, () => {
      expect(lasted(sayIn('nb'), ms)).to.equal(shown);
    });

  it('says ages and numbers in the language of the page', () => {
    const shown = (language: 'nn' | 'en') => ages.map(([ms]) => lasted(sayIn(language), ms));
    expect(shown('nn')).to.deep.equal(ages.map(([, nb]) => nb));
    expect(shown('en')).to.deep.equal([
      'less than 1 min',
      '59 min',
      '1 h',
      '3 h 20 min',
      '1 day',
      '2 days 2 h',
    ]);
    expect((['nb', 'nn', 'en'] as const).map((one) => number(10_000, one))).to.deep.equal([
      '10\u00a0000',
      '10\u00a0000',
      '10,000',
    ]);
  });
});
