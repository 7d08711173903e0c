import { expect } from 'chai';
import { day, lasted, moment } from '../../src/dashboard/times.ts';
import { sayIn } from '../../src/dashboard/texts.ts';

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
      expect(moment(new Date(at))).to.equal(shown);
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
});
