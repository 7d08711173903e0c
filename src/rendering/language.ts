/** Languages a message can be shown in. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One expression in every language. */
export type Words = readonly [nb: string, nn: string, en: string];

const PLACE = { nb: 0, nn: 1, en: 2 } as const satisfies Record<Language, keyof Words>;

export const inLanguage = (words: Words, language: Language): string => words[PLACE[language]];

export const isLanguage = (text: string): text is Language =>
  (LANGUAGES as readonly string[]).includes(text);
