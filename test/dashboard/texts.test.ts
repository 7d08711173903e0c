import { expect } from 'chai';
import { TEXTS } from '../../src/dashboard/texts.ts';
import type { Language, Text } from '../../src/dashboard/texts.ts';
import { CATALOGUE, typeName } from '../../src/messages/catalogue/index.ts';
import { textOfCode } from '../../src/rendering/code-lists/index.ts';
import { LANGUAGES } from '../../src/rendering/language.ts';
import { FOREIGN, SAME } from './same-words.ts';

type Other = keyof typeof SAME;
type Table = Readonly<Record<string, Text>>;
const OTHERS: readonly Other[] = ['nn', 'en'];

const placesOf = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();

/** Keys whose text in a language is empty, a copy of another's, or fills in other values. */
const faulty = (table: Table, language: Language): string[] =>
  Object.entries(table)
    .filter(([key, text]) => {
      const said = text[language].trim();
      return said === '' || said === key || placesOf(said) !== placesOf(text.nb);
    })
    .map(([key]) => key);

/** Keys that are bokmål in another language, and are not listed as the same. */
const untranslated = (table: Table, language: Other): string[] =>
  Object.entries(table)
    .filter(([, text]) => text[language] === text.nb && !SAME[language].has(text.nb))
    .map(([key]) => key);

/** Keys with a word that the language does not have: a text half translated. */
const mixed = (table: Table, language: Other): string[] =>
  Object.entries(table)
    .filter(([, text]) => FOREIGN[language].test(text[language]))
    .map(([key]) => key);

describe('the texts of the pages', () => {
  for (const language of LANGUAGES)
    it(`are all there in ${language}, each with the values that are filled in`, () => {
      expect(faulty(TEXTS, language)).to.deep.equal([]);
      expect(Object.keys(TEXTS)).to.have.length.above(700);
    });

  for (const language of OTHERS) {
    it(`are not the bokmål ones in ${language}, but for those that are listed`, () => {
      expect(untranslated(TEXTS, language)).to.deep.equal([]);
    });

    it(`are listed as the same in ${language} only while they are`, () => {
      const same = new Set(
        Object.values<Text>(TEXTS)
          .filter((text) => text[language] === text.nb)
          .map((text) => text.nb),
      );
      expect([...SAME[language]].filter((text) => !same.has(text))).to.deep.equal([]);
    });
  }

  it('have no word of bokmål in nynorsk, and none of Norwegian in English', () => {
    expect(mixed(TEXTS, 'nn')).to.deep.equal([]);
    expect(mixed(TEXTS, 'en')).to.deep.equal([]);
  });

  it('are found wanting when one is copied, half done, empty or without its value', () => {
    const table: Table = {
      copied: { nb: 'Ingenting slettes.', nn: 'Ingenting slettes.', en: 'Ingenting slettes.' },
      half: { nb: 'Meldingen er ikke lest', nn: 'Meldinga er ikke lesen', en: 'Message ikke read' },
      empty: { nb: 'Sak {id}', nn: '', en: 'Case' },
    };
    expect(untranslated(table, 'nn')).to.deep.equal(['copied']);
    expect(untranslated(table, 'en')).to.deep.equal(['copied']);
    expect(faulty(table, 'nn')).to.deep.equal(['empty']);
    expect(faulty(table, 'en')).to.deep.equal(['empty']);
    expect(mixed(table, 'nn')).to.deep.equal(['half']);
    expect(mixed(table, 'en')).to.deep.equal(['half']);
  });

  it('name every message type in three languages, in bokmål as it is published', () => {
    for (const { type } of CATALOGUE) {
      const names = LANGUAGES.map((language) => textOfCode(['8279'], type, language));
      expect(names[0], type).to.equal(typeName(type));
      expect(names, type).not.to.include(undefined);
    }
  });
});
