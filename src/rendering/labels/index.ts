import { inLanguage } from '../language.ts';
import type { Language, Words } from '../language.ts';
import { CLINICAL } from './clinical.ts';
import { DIALOGUE } from './dialogue.ts';
import { APPREC, HEAD } from './head.ts';
import { LOGISTICS } from './logistics.ts';
import { NURSING } from './nursing.ts';
import { PARTIES } from './parties.ts';
import { PATIENT } from './patient.ts';
import { RECORD } from './record.ts';

/** By local name; `Parent/Name` where the same name means something else within that parent. */
export const LABELS: Readonly<Record<string, Words>> = {
  ...PARTIES,
  ...HEAD,
  ...APPREC,
  ...DIALOGUE,
  ...RECORD,
  ...LOGISTICS,
  ...PATIENT,
  ...CLINICAL,
  ...NURSING,
};

const wordsOf = (name: string): Words | undefined =>
  Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;

/** True when the table has words for an element's name. */
export const hasLabel = (name: string): boolean => wordsOf(name) !== undefined;

/** `NewElementName` as `New element name`: for a schema that is ahead of the table. */
const spelt = (name: string): string => {
  const words = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

/**
 * What an element is called.
 * @param name its local name; @param parent the local name of the element around it.
 */
export function labelOf(name: string, language: Language, parent = ''): string {
  const words = wordsOf(`${parent}/${name}`) ?? wordsOf(name);
  return words ? inLanguage(words, language) : spelt(name);
}
