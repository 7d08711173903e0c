import type { JsonObject } from '../schema/parse.ts';
import { addressRun } from './addresses.ts';
import { codeLine } from './codes.ts';
import { theirs } from './item.ts';
import type { Line } from './item.ts';
import type { Notes } from './notes.ts';
import { norwegian } from './times.ts';
import { say } from './words.ts';
import type { Word } from './words.ts';

/** The element a value stands in. */
export interface Place {
  readonly name: string;
  readonly label: string;
  /** What the schema says of it, with its code lists. */
  readonly doc: string | undefined;
}

export interface Shown {
  readonly line: Line;
  /** Attributes that the line has taken; the caller shows all others. */
  readonly used: readonly string[];
  /** A better name than the element's: a number says "Telefon". */
  readonly word?: Word | undefined;
}

const attribute = (value: JsonObject, name: string): string | undefined => {
  const own = value[`@${name}`];
  return typeof own === 'string' ? own : undefined;
};

const BOOLEANS: Readonly<Record<string, Word>> = {
  true: 'yes',
  '1': 'yes',
  false: 'no',
  '0': 'no',
};

/** `true` in words; what is no truth value stays as it is. */
export const truth = (text: string, { language }: Notes): Line => {
  const trimmed = text.trim();
  const word = Object.hasOwn(BOOLEANS, trimmed) ? BOOLEANS[trimmed] : undefined;
  return word ? [{ text: say(language, word) }] : [theirs(text)];
};

function coded(value: JsonObject, place: Place, notes: Notes): Shown {
  const [V, S, DN, OT] = ['V', 'S', 'DN', 'OT'].map((name) => attribute(value, name));
  const given = {
    ...(V !== undefined && { V }),
    ...(S !== undefined && { S }),
    ...(DN !== undefined && { DN }),
    ...(OT !== undefined && { OT }),
  };
  const { line, list } = codeLine(given, place.doc, notes.language);
  if (V !== undefined && V !== '')
    notes.codes.push({
      label: place.label,
      text: line.map(({ text }) => text).join(''),
      code: V,
      list,
    });
  return { line, used: ['V', 'S', 'DN', 'OT'] };
}

function quantity(value: JsonObject): Shown {
  const parts = [attribute(value, 'V'), attribute(value, 'U')].filter(Boolean);
  // A number is never parted from its unit.
  return { line: parts.length === 0 ? [] : [theirs(parts.join('\u00a0'))], used: ['V', 'U'] };
}

const plain =
  (write: (text: string, notes: Notes) => Line) =>
  (value: JsonObject, _place: Place, notes: Notes): Shown => {
    const text = attribute(value, 'V');
    return { line: text === undefined || text === '' ? [] : write(text, notes), used: ['V'] };
  };

function address(value: JsonObject): Shown {
  const url = attribute(value, 'V');
  if (url === undefined || url === '') return { line: [], used: ['V'] };
  const { run, word } = addressRun(url);
  return { line: [run], used: ['V'], word };
}

/** Data types that carry their value in attributes, by local name: kith's, and those of AppRec 1.0. */
export const DATA_TYPES: Readonly<
  Record<string, (value: JsonObject, place: Place, notes: Notes) => Shown>
> = {
  CV: coded,
  CS: coded,
  PQ: quantity,
  MO: quantity,
  TS: plain((text) => [{ text: norwegian(text) }]),
  BL: plain(truth),
  REAL: plain((text) => [theirs(text)]),
  URL: address,
};
