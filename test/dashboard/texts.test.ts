import { expect } from 'chai';
import { TEXTS } from '../../src/dashboard/texts.ts';
import type { Text } from '../../src/dashboard/texts.ts';
import { CATALOGUE, typeName } from '../../src/messages/catalogue/index.ts';
import { textOfCode } from '../../src/rendering/code-lists/index.ts';
import { LANGUAGES } from '../../src/rendering/language.ts';
import { SAME } from './same-words.ts';
import { faulty, mixed, OTHERS, untranslated } from './text-faults.ts';
import type { Table } from './text-faults.ts';

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
