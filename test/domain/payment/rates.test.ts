import { expect } from 'chai';
import { DAY_RATES } from '../../../src/domain/data/day-rates.ts';
import { admitted, left, payment, ready, warned } from './stay.ts';

/** One counted day in the June of a year. */
const june = (year: number, rates?: Readonly<Record<number, number>>) =>
  payment(
    [
      admitted(`${year}-06-10T09:00:00`),
      warned(`${year}-06-10T10:00:00`),
      ready(`${year}-06-12T10:00:00`),
      left(`${year}-06-13T10:00:00`),
    ],
    rates === undefined ? {} : { rates },
  ).proposal;

const missing = (year: number, rates?: Readonly<Record<number, number>>) =>
  june(year, rates).reasons.find(({ code }) => code === 'RATE_MISSING')?.years;

describe('Day rates', () => {
  it('are these, with a source each', () => {
    const known = Object.entries(DAY_RATES).map(([year, { kroner }]) => `${year} ${kroner}`);
    expect(known.join(', ')).to.equal(
      '2012 4000, 2013 null, 2014 4255, 2015 4387, 2016 4505, 2017 4622, 2018 4747, 2019 4885, ' +
        '2020 5036, 2021 5167, 2022 5306, 2023 5508, 2024 5745, 2025 5981, 2026 null',
    );
    expect(Object.values(DAY_RATES).filter(({ source }) => source.length < 10)).to.deep.equal([]);
  });

  it('agree with a sum that was published: 173 days in 2018', () => {
    expect(173 * (june(2018).kroner ?? 0)).to.equal(821_231);
  });

  for (const year of [2011, 2013, 2026, 2031]) {
    it(`are missing for ${year}: a day, no kroner, and the year is said`, () => {
      const { days, kroner } = june(year);
      expect({ days: days.length, kroner }).to.deep.equal({ days: 1, kroner: null });
      expect(missing(year)).to.deep.equal([year]);
    });
  }

  it('can be configured, over those of the file too, and the version tells', () => {
    const rates = { 2026: 6150, 2025: 6000 };
    expect(june(2026, rates)).to.include({
      kroner: 6150,
      rateVersion: 'rates-1+2025=6000+2026=6150',
    });
    expect(june(2025, rates).kroner).to.equal(6000);
    expect(june(2025).rateVersion).to.equal('rates-1');
    expect(missing(2026, rates)).to.equal(undefined);
  });

  it('are not what is below zero or no number', () => {
    expect(june(2025, { 2025: -1 }).kroner).to.equal(5981);
    expect(june(2026, { 2026: Number.NaN })).to.include({ kroner: null, rateVersion: 'rates-1' });
  });
});
