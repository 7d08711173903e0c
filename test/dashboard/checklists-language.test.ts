import { expect } from 'chai';
import { listState } from '../../src/domain/checklists/evaluate.ts';
import { SHIPPED } from '../../src/domain/checklists/shipped/index.ts';
import { LANGUAGES } from '../../src/domain/checklists/definition.ts';
import type { Words } from '../../src/domain/checklists/definition.ts';
import { markupOf } from '../../src/dashboard/html.ts';
import { itemTable } from '../../src/dashboard/pages/checklist-items.ts';
import { checklistSection, listTitle } from '../../src/dashboard/pages/checklist-section.ts';
import { CHECKLISTS } from '../../src/dashboard/texts/checklists.ts';
import type { View } from '../../src/dashboard/view.ts';
import { facts, march } from '../domain/checklists/given.ts';

/** A view that says keys for words, so that only the texts of the lists have a language. */
const viewIn = (language: string): View => ({
  language: language as View['language'],
  say: (key) => key,
  now: new Date(march(1)),
  environment: 'test',
  mail: false,
  here: '/ops',
});

const lists = SHIPPED.map(({ checklist }) => ({
  ...listState(checklist, { facts: facts(), ticks: [], now: march(1) }),
  revisions: [],
}));
const bounds = { earliest: march(1), latest: march(2) };
const parts = { caption: '', sources: new Map(), action: '/ops', hidden: {}, bounds };
/** As it stands in markup. */
const escaped = (text: string): string => text.replaceAll("'", '&#39;');

describe('A checklist in the language of its reader', () => {
  for (const language of LANGUAGES)
    it(`has its titles and items in ${language}`, () => {
      const v = viewIn(language);
      const section = markupOf(checklistSection(v, 'p', { episode: 'e', lists }));
      for (const list of lists) {
        expect(listTitle(v, list)).to.equal(list.checklist.title[language]);
        expect(section).to.contain(escaped(list.checklist.title[language]));
        const table = markupOf(itemTable(v, list.items, parts));
        for (const { item } of list.items) expect(table).to.contain(escaped(item.text[language]));
      }
    });

  it('is said about in all three, with the same things filled in', () => {
    const named = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [key, text] of Object.entries<Words>(CHECKLISTS))
      for (const language of LANGUAGES) {
        expect(text[language], `${key} ${language}`).to.be.a('string').and.not.equal('');
        expect(named(text[language]), key).to.deep.equal(named(text.nb));
      }
  });
});
