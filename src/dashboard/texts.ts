import { ALLOTTED_TEXTS, GP_LAPSE_TEXTS, STEP_TEXTS } from '../alerting/step-texts.ts';
import { WARNING_TEXTS } from '../alerting/warning-texts.ts';
import type { Language } from '../rendering/language.ts';
import { APPOINTMENT } from './texts/appointment.ts';
import { BOARD } from './texts/board.ts';
import { CASES } from './texts/cases.ts';
import { CHECKLISTS } from './texts/checklists.ts';
import { CODES } from './texts/codes.ts';
import { CONTENT } from './texts/content.ts';
import { FAILURE_CAUSES } from './texts/failure-causes.ts';
import { FAILURE_HINTS } from './texts/failure-hints.ts';
import { FRAME } from './texts/frame.ts';
import { LOG } from './texts/log.ts';
import { MESSAGES } from './texts/messages.ts';
import { OVERVIEW } from './texts/overview.ts';
import { PATHWAY_EVENTS } from './texts/pathway-events.ts';
import { PATHWAY_NOTES } from './texts/pathway-notes.ts';
import { PATHWAY_STATES } from './texts/pathway-states.ts';
import { PATHWAYS } from './texts/pathways.ts';
import { PROPOSALS } from './texts/proposals.ts';
import { REPLIES } from './texts/replies.ts';

/** Languages of the pages, those of the messages they show. */
export type { Language } from '../rendering/language.ts';

/** The languages by their own names, which are the same in all of them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};

/** One text in every language; `{name}` is filled in. */
export type Text = Readonly<Record<Language, string>>;

/** Every text of the pages; a table that lacks a language does not compile. */
export const TEXTS = {
  ...STEP_TEXTS,
  ...ALLOTTED_TEXTS,
  ...GP_LAPSE_TEXTS,
  ...WARNING_TEXTS,
  ...APPOINTMENT,
  ...BOARD,
  ...FRAME,
  ...OVERVIEW,
  ...MESSAGES,
  ...CASES,
  ...CONTENT,
  ...PATHWAYS,
  ...PATHWAY_EVENTS,
  ...PATHWAY_STATES,
  ...PATHWAY_NOTES,
  ...CHECKLISTS,
  ...FAILURE_CAUSES,
  ...FAILURE_HINTS,
  ...LOG,
  ...PROPOSALS,
  ...REPLIES,
  ...CODES,
} as const satisfies Readonly<Record<string, Text>>;

export type TextKey = keyof typeof TEXTS;
export type Values = Readonly<Record<string, string | number>>;

/** Says a text of the catalogue. */
export type Say = (key: TextKey, values?: Values) => string;

const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

export const sayIn =
  (language: Language): Say =>
  (key, values = {}) =>
    filled(TEXTS[key][language], values);

const isKey = (key: string): key is TextKey => Object.hasOwn(TEXTS, key);

/** The words for a code of the database; a code without words is shown as it is, never hidden. */
export const sayCode = (say: Say, group: string, code: string): string => {
  const key = `${group}.${code}`;
  return isKey(key) ? say(key) : code;
};

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  nb: new Intl.NumberFormat('nb-NO'),
  nn: new Intl.NumberFormat('nn-NO'),
  en: new Intl.NumberFormat('en-GB'),
};

/** A number with the grouping of the language: `10 000`, in English `10,000`. */
export const number = (value: number, language: Language = 'nb'): string =>
  NUMBERS[language].format(value);
