const MARKUP = Symbol('markup');

/** Markup that is safe to send. Made by `html` alone, so that nothing unescaped can become it. */
export interface Html {
  readonly [MARKUP]: string;
}

/** What may stand in a template; a text is always escaped, nothing is written for absent values. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"'`]/g, (found) => ENTITIES[found] ?? '');

/** Control characters say nothing on a page and can turn the reading order of what follows. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Text without them, line breaks kept: for pages, and for terminals (T57). */
export const visible = (text: string): string =>
  text.replace(INVISIBLE, (c) => (c === '\n' ? c : '\ufffd'));

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(visible(part));
  return MARKUP in part ? part[MARKUP] : part.map(written).join('');
}

/**
 * A template that escapes every value. Values may stand in text and in double-quoted attributes,
 * nowhere else. There is deliberately no way round the escaping.
 */
export function html(texts: TemplateStringsArray, ...values: readonly Part[]): Html {
  const markup = texts.map((text, i) => (i === 0 ? '' : written(values[i - 1])) + text).join('');
  return { [MARKUP]: markup };
}

/** The markup as text, for sending. */
export const markupOf = (html: Html): string => html[MARKUP];
