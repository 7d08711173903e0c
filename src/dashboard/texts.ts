import { ALLOTTED_TEXTS, GP_LAPSE_TEXTS, STEP_TEXTS } from '../alerting/step-texts.ts';
import { BOARD } from './texts/board.ts';
import { CASES } from './texts/cases.ts';
import { CHECKLISTS } from './texts/checklists.ts';
import { CODES } from './texts/codes.ts';
import { CONTENT } from './texts/content.ts';
import { FAILURE_TEXTS } from './texts/failures.ts';
import { FRAME } from './texts/frame.ts';
import { MESSAGES } from './texts/messages.ts';
import { OVERVIEW } from './texts/overview.ts';
import { PATHWAY_EVENTS } from './texts/pathway-events.ts';
import { PATHWAY_NOTES } from './texts/pathway-notes.ts';
import { PATHWAY_STATES } from './texts/pathway-states.ts';
import { PATHWAYS } from './texts/pathways.ts';

/** Languages of the pages. A further one is a name here and a column in every table of texts. */
export type Language = 'nb';

/** One text in every language; `{name}` is filled in. */
export type Text = Readonly<Record<Language, string>>;

const TEXTS = {
  ...STEP_TEXTS,
  ...ALLOTTED_TEXTS,
  ...GP_LAPSE_TEXTS,
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
  ...FAILURE_TEXTS,
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

const NUMBER = new Intl.NumberFormat('nb-NO');

/** A number with Norwegian grouping: `10 000`. */
export const number = (value: number): string => NUMBER.format(value);
