import { CODE_LISTS, CODES_PEOPLE_READ, textOfCode } from './code-lists/index.ts';
import { theirs } from './item.ts';
import type { Line, Run } from './item.ts';
import type { Language } from './language.ts';
import { say } from './words.ts';

/** A coded value as it is written (R100): CV has S, V, DN or OT; CS has V and DN. */
export interface Coded {
  readonly V?: string;
  readonly S?: string;
  readonly DN?: string;
  readonly OT?: string;
}

/** One row of the table of codes at the end. */
export interface CodeNote {
  readonly label: string;
  readonly text: string;
  readonly code: string;
  /** Number of the list, or what the sender wrote for it. */
  readonly list: string;
}

const NATIONAL_LIST = /^2\.16\.578\.1\.12\.4\.1\.1\.(\d+)$/;
const OID = /^(\d+\.)*\d+$/;

/** The lists an element may take its code from, as its schema says: "Code lists 9051, 8116." */
export const listsIn = (doc: string | undefined): readonly string[] =>
  /^Code lists? ([\d, ]+)\./.exec(doc ?? '')?.[1]?.split(/[, ]+/) ?? [];

/** Without S only what every list it may be from agrees on is said; the code alone is no lie. */
function agreed(lists: readonly string[], code: string, language: Language): string | undefined {
  if (lists.some((list) => !Object.hasOwn(CODE_LISTS, list))) return undefined;
  const texts = new Set(
    lists.map((list) => textOfCode([list], code, language)).filter((text) => text !== undefined),
  );
  return texts.size === 1 ? [...texts][0] : undefined;
}

/**
 * A coded value in words: DN when the sender gave it, else the text of its list, else the code
 * itself with its list (R064: unknown codes are shown, never lost). OT follows.
 */
export function codeLine(
  { V, S, DN, OT }: Coded,
  doc: string | undefined,
  language: Language,
): { readonly line: Line; readonly list: string } {
  const number = S === undefined ? undefined : NATIONAL_LIST.exec(S)?.[1];
  const allowed = S === undefined ? listsIn(doc) : [];
  const lists = number === undefined ? allowed : [number];
  const list = number ?? S ?? (allowed.length === 1 ? (allowed[0] ?? '') : '');
  const own = V === undefined ? undefined : agreed(lists, V, language);
  const given = DN ?? '';
  const runs: Run[] = [];
  if (given !== '') runs.push(theirs(given));
  else if (own !== undefined) runs.push({ text: own });
  else if (V !== undefined && V !== '' && (OT ?? '') === '')
    runs.push({ text: say(language, list === '' ? 'code' : 'code-of', { code: V, list }) });
  if (OT !== undefined && OT !== '')
    runs.push(...(runs.length > 0 ? [{ text: ': ' }] : []), theirs(OT));
  // Senders have swapped V and S: a list that is no OID is content.
  const swapped = S !== undefined && S !== '' && !OID.test(S);
  const shown = [
    ...(V !== undefined && lists.some((one) => CODES_PEOPLE_READ.has(one)) ? [V] : []),
    ...(swapped ? [V ?? '', S] : []),
  ].filter((part) => part !== '');
  if (shown.length > 0 && (given !== '' || own !== undefined || swapped))
    runs.push(theirs(` (${[...new Set(shown)].join(' ')})`, { tone: 'quiet' }));
  return { line: runs, list };
}
