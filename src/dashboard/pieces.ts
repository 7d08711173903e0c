import { html } from './html.ts';
import type { Html, Part } from './html.ts';
import { COUNT_CAP } from './queries/listing.ts';
import { number } from './texts.ts';
import { lasted, moment } from './times.ts';
import { ROOT } from './view.ts';
import type { View } from './view.ts';

/** Path with a query; values that are absent or empty are left out. */
export function address(
  path: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== '') given.set(key, String(value));
  return given.size === 0 ? `${ROOT}${path}` : `${ROOT}${path}?${given.toString()}`;
}

/** A count, or "≥ 10 000" when counting stopped at the cap. */
export const count = (v: View, value: number): string =>
  value > COUNT_CAP
    ? v.say('table.capped', { count: number(COUNT_CAP, v.language) })
    : number(value, v.language);

/** A party by name, and always by the number that identifies it. */
export const party = (v: View, name: string | null, her: number | null): Part =>
  her === null
    ? (name ?? v.say('table.unknown'))
    : html`${name && html`<span class="party">${name}</span> `}<span class="her"
          >${v.say('table.her-id', { her })}</span
        >`;

/** An instant, absolute; with how long ago where that is what matters. */
export const time = (v: View, at: Date | null): Part =>
  at && html`<time datetime="${at.toISOString()}">${moment(at, v.language)}</time>`;

export const timeAndAge = (v: View, at: Date | null): Part =>
  at &&
  html`${time(v, at)}
    <span class="age"
      >${v.say('time.ago', { age: lasted(v.say, v.now.getTime() - at.getTime()) })}</span
    >`;

/** How a word is coloured; the word itself says it, the colour only helps to find it. */
export type Tone = 'calm' | 'good' | 'wait' | 'bad';

export const tag = (tone: Tone, word: string): Html =>
  html`<span class="tag ${tone}">${word}</span>`;

/** A message to the reader about the page itself. */
export const notice = (tone: 'info' | 'good' | 'warn', text: Part, title?: string): Html =>
  html`<div class="notice ${tone}" role="${tone === 'info' ? 'note' : 'status'}">
    ${title && html`<p class="notice-title">${title}</p>`}
    <p>${text}</p>
  </div>`;

export interface Links {
  /** Absent on the first page. */
  readonly first?: string | undefined;
  readonly next?: { readonly href: string; readonly text: string } | undefined;
}

/** Keyset paging: to the start, and on. There is no number of pages, for nobody has counted. */
export function paging(v: View, { first, next }: Links): Part {
  if (first === undefined && next === undefined) return undefined;
  return html`<nav class="paging" aria-label="${v.say('paging.label')}">
    <ul>
      ${first && html`<li><a class="button quiet" href="${first}">${v.say('paging.first')}</a></li>`}
      ${next && html`<li><a class="button quiet" href="${next.href}" rel="next">${next.text}</a></li>`}
    </ul>
  </nav>`;
}

/** Choices between lists of the same kind, as links. */
export const choices = (
  label: string,
  items: readonly { readonly href: string; readonly text: string; readonly chosen: boolean }[],
): Html =>
  html`<nav class="choices" aria-label="${label}">
    <ul>
      ${items.map(
        ({ href, text, chosen }) =>
          html`<li><a href="${href}" ${chosen && html` aria-current="page"`}>${text}</a></li>`,
      )}
    </ul>
  </nav>`;
