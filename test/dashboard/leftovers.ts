import { TEXTS } from '../../src/dashboard/texts.ts';
import type { Text } from '../../src/dashboard/texts.ts';
import { FOREIGN } from './same-words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const plain = (text: string): string =>
  text
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();

/** What a page says: its texts, and the names of things that only a screen reader tells. */
export function said(markup: string): ReadonlySet<string> {
  const attributes = [...markup.matchAll(/(?:aria-label|data-label|title)="([^"]*)"/g)];
  const own = markup.replace(/<(code|article)[\s\S]*?<\/\1>/g, ' ');
  const texts = [...own.split(/<[^>]*>/), ...attributes.map(([, text = '']) => text)];
  return new Set(texts.map(plain).filter((text) => /\p{L}/u.test(text)));
}

const escaped = (text: string): string => text.replace(/[.*+?^$()[\]|\\]/g, '\\$&');

/** Matches a text whatever has been filled in. */
const pattern = (text: string): RegExp =>
  new RegExp(`^${escaped(text).replace(/\{\w+\}/g, '.*')}$`, 'u');

const ALL: readonly Text[] = Object.values(TEXTS);

/** What stands on a page in bokmål, though the page is in another language that says it otherwise. */
export function leftovers(markup: string, language: keyof typeof FOREIGN): string[] {
  const right = new Set<string>(ALL.map((text) => text[language]));
  const wrong = ALL.filter((text) => text.nb !== text[language]).map(({ nb }) => pattern(nb));
  return [...said(markup)].filter(
    (text) => !right.has(text) && wrong.some((one) => one.test(text)),
  );
}

/** The name of a language is its own, and the names of the partner book are nobody's to translate. */
const NAMES = new Set(['Bokmål', 'Fjordvik sykehus', 'Medisinsk sengepost']);

/** What a page says in words that its language does not have, wherever it comes from. */
export const foreign = (markup: string, language: keyof typeof FOREIGN): string[] =>
  [...said(markup)].filter((text) => FOREIGN[language].test(text) && !NAMES.has(text));

const lettered = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));

/** Names, ids, codes and classes with a code: the same whoever reads them. */
const DATA =
  /^(Bokmål|Nynorsk|English|Fjordvik .*|Medisinsk sengepost|Fastlege|Sone 1|one|operator:kari|[\d-]+T[\d:.]+Z|utf-8|R003|Bad|L\d|Permanent ·.*|overgang-1|[\da-f-]{36}|reason: .*)$/;

/** What stands alike in bokmål and in English and is no text of a table: a page itself has it. */
export function written(nb: string, en: string): string[] {
  const patterns = ALL.map((text) => text.en)
    .filter(lettered)
    .map(pattern);
  const inNorwegian = said(nb);
  const alike = [...said(en)].filter((text) => inNorwegian.has(text) && !DATA.test(text));
  return alike.filter((text) => !patterns.some((one) => one.test(text)));
}
