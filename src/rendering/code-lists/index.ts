import { inLanguage } from '../language.ts';
import type { Language } from '../language.ts';
import { ANSWERS } from './answers.ts';
import { CARE } from './care.ts';
import { DIALOGUE } from './dialogue.ts';
import { MESSAGE } from './message.ts';
import { PEOPLE } from './people.ts';
import type { CodeLists } from './table.ts';

export const CODE_LISTS: CodeLists = { ...MESSAGE, ...ANSWERS, ...PEOPLE, ...CARE, ...DIALOGUE };

/** Lists whose codes readers know by themselves: diagnoses, ATC, reasons of an AppRec. */
export const CODES_PEOPLE_READ: ReadonlySet<string> = new Set([
  '7110',
  '7120',
  '7130',
  '7140',
  '7150',
  '7160',
  '7170',
  '7171',
  '7180',
  '8221',
]);

/** The text of a code in one of the lists, the first that has it; undefined when none has. */
export function textOfCode(
  lists: readonly string[],
  code: string,
  language: Language,
): string | undefined {
  for (const number of lists) {
    const list = Object.hasOwn(CODE_LISTS, number) ? CODE_LISTS[number] : undefined;
    const words = list && Object.hasOwn(list, code) ? list[code] : undefined;
    if (words) return inLanguage(words, language);
  }
  return undefined;
}
