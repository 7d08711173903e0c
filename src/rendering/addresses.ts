import { theirs } from './item.ts';
import type { Run } from './item.ts';
import type { Word } from './words.ts';

/** Ways to reach somebody (R100). Only what is a plain number or address becomes a link. */
const SCHEMES: readonly {
  readonly scheme: string;
  readonly word: Word;
  readonly link?: RegExp;
}[] = [
  { scheme: 'tel:', word: 'telephone', link: /^\+?[\d ()/.-]{3,30}$/ },
  { scheme: 'mailto:', word: 'mail', link: /^[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+$/ },
  { scheme: 'fax:', word: 'fax' },
];

/** What a URL of the standard is, and how it reads without its scheme. */
export function addressRun(url: string): { readonly run: Run; readonly word?: Word } {
  const trimmed = url.trim();
  const row = SCHEMES.find(({ scheme }) => trimmed.toLowerCase().startsWith(scheme));
  if (row === undefined) return { run: theirs(url) };
  const rest = trimmed.slice(row.scheme.length).trim();
  const href = row.link?.test(rest) ? `${row.scheme}${rest.replace(/[ ()/]/g, '')}` : undefined;
  return { run: theirs(rest, href === undefined ? {} : { href }), word: row.word };
}
