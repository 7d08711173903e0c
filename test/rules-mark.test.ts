import { expect } from 'chai';
import { DEFAULT_SETTINGS } from '../src/domain/settings.ts';
import { rulesMark } from '../src/rules-mark.ts';

describe('The mark of the rules', () => {
  it('is the same for the same settings, however they are put together', () => {
    const turned = Object.fromEntries(Object.entries(DEFAULT_SETTINGS).reverse());
    expect(rulesMark(turned as unknown as typeof DEFAULT_SETTINGS)).to.equal(
      rulesMark(DEFAULT_SETTINGS),
    );
  });

  for (const [name, value] of Object.entries(DEFAULT_SETTINGS))
    it(`is another when ${name} is`, () => {
      const other = { ...DEFAULT_SETTINGS, [name]: [value, 'changed'] };
      expect(rulesMark(other)).not.to.equal(rulesMark(DEFAULT_SETTINGS));
    });
});
