import type { Language, Text } from '../../src/dashboard/texts.ts';
import { FOREIGN, SAME } from './same-words.ts';

export type Other = keyof typeof SAME;
export type Table = Readonly<Record<string, Text>>;
export const OTHERS: readonly Other[] = ['nn', 'en'];

const placesOf = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();

/** Keys whose text in a language is empty, a copy of another's, or fills in other values. */
export const faulty = (table: Table, language: Language): string[] =>
  Object.entries(table)
    .filter(([key, text]) => {
      const said = text[language].trim();
      return said === '' || said === key || placesOf(said) !== placesOf(text.nb);
    })
    .map(([key]) => key);

/** Keys that are bokmål in another language, and are not listed as the same. */
export const untranslated = (
  table: Table,
  language: Other,
  same: ReadonlySet<string> = SAME[language],
): string[] =>
  Object.entries(table)
    .filter(([, text]) => text[language] === text.nb && !same.has(text.nb))
    .map(([key]) => key);

/** Keys with a word that the language does not have: a text half translated. */
export const mixed = (table: Table, language: Other): string[] =>
  Object.entries(table)
    .filter(([, text]) => FOREIGN[language].test(text[language]))
    .map(([key]) => key);
