import { expect } from 'chai';
import { makePatient, withControlDigits } from '../../src/messages/make/patient.ts';
import { aMessage, factsOf } from './support.ts';

describe('making messages', () => {
  it('meets a size to the byte, in a message that is still valid', () => {
    for (const padding of [4_000, 21_000, 21_001, 21_002, 200_000]) {
      const text = aMessage({ padding });
      expect(Buffer.byteLength(text)).to.equal(padding);
      expect(factsOf(text)).to.deep.equal(factsOf(aMessage()));
    }
  });

  it('leaves a message that is larger already as it is', () => {
    expect(aMessage({ padding: 10 })).to.equal(aMessage());
  });

  it('escapes what it is given', () => {
    const patient = { ...makePatient(1), familyName: 'A<b>&"c"' };
    expect(factsOf(aMessage({ patient })).patient?.familyName).to.equal('A<b>&"c"');
  });

  it('refuses a type the catalogue does not have', () => {
    expect(() => aMessage({ type: 'EPIKRISE' })).to.throw('EPIKRISE');
  });
});

describe('a made patient', () => {
  it('is the same for the same seed, and another for another', () => {
    const numbers = new Set<string>();
    for (let seed = 0; seed < 20_000; seed += 1) {
      const { idents } = makePatient(seed);
      numbers.add(idents[0]?.id ?? '');
    }
    expect(numbers.size).to.equal(20_000);
    expect(makePatient(42)).to.deep.equal(makePatient(42));
  });

  it('has a valid number, marked synthetic, that agrees with birth and sex', () => {
    for (let seed = 0; seed < 2_000; seed += 7) {
      const { idents, dateOfBirth = '', sex } = makePatient(seed);
      const number = idents[0]?.id ?? '';
      expect(withControlDigits(number.slice(0, 9))).to.equal(number);
      const [year = '', month = '', day = ''] = dateOfBirth.split('-');
      expect(number.slice(0, 6)).to.equal(`${day}${Number(month) + 80}${year.slice(2)}`);
      expect(Number(number[8]) % 2 === 0 ? '2' : '1').to.equal(sex);
    }
  });

  it('passes the published check: both weighted sums divide by eleven', () => {
    const sum = (digits: string, weights: readonly number[]): number =>
      weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
    for (let seed = 1; seed < 3_000; seed += 11) {
      const number = makePatient(seed).idents[0]?.id ?? '';
      expect(sum(number, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11).to.equal(0);
      expect(sum(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11).to.equal(0);
    }
  });

  it('skips numbers that cannot have control digits', () => {
    let impossible = 0;
    for (let individual = 0; individual < 500; individual += 1)
      if (withControlDigits(`018190${String(individual).padStart(3, '0')}`) === undefined)
        impossible += 1;
    expect(impossible).to.be.within(40, 130);
  });
});
