import { expect } from 'chai';
import { MAIL_TEXTS, mailIn } from '../../src/alerting/mail-texts.ts';
import { LANGUAGES } from '../../src/rendering/language.ts';
import { faulty, mixed, OTHERS, untranslated } from '../dashboard/text-faults.ts';
import type { Other, Table } from '../dashboard/text-faults.ts';

/** What is written alike in bokmål and another language. */
const SAME: Readonly<Record<Other, ReadonlySet<string>>> = {
  nn: new Set([
    'Overgang: 1 frist likevel i tide ({level})',
    '- {step}, før {due}{late}',
    '- {step}, frist før {due}',
    '- og {n} til: {where}',
  ]),
  en: new Set(),
};

describe('the texts of alert mails', () => {
  for (const language of LANGUAGES)
    it(`are all there in ${language}, each with the values that are filled in`, () => {
      expect(faulty(MAIL_TEXTS, language)).to.deep.equal([]);
    });

  for (const language of OTHERS)
    it(`are those of ${language} and no half of another`, () => {
      expect(untranslated(MAIL_TEXTS, language, SAME[language])).to.deep.equal([]);
      expect(mixed(MAIL_TEXTS, language)).to.deep.equal([]);
      const alike = Object.values(MAIL_TEXTS as Table)
        .filter((text) => text[language] === text.nb)
        .map(({ nb }) => nb);
      expect(alike).to.have.members([...SAME[language]]);
    });

  it('take no value for a text: a name in braces stays a name', () => {
    expect(mailIn('nb')('unit', { unit: 'Sone {n} $&' })).to.equal('Ansvarlig enhet: Sone {n} $&');
  });
});
