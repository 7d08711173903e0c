import type { Json, JsonObject } from '../../src/schema/parse.ts';
import { isObject, listOf } from '../../src/rendering/json.ts';
import { sharedBytes } from '../schema/shared.ts';

/** A few that are always here: one for each way out of text, attribute and element. */
const OWN = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '`><svg/onload=alert(1)>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '--><script>alert(1)</script>',
  'javascript:alert(1)',
  'tel:1" onclick="alert(1)',
  'mailto:a@b.example?body=<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202ealert(1)\u0000\u001b[2J',
];

const corpus = sharedBytes('../corpora/xss.txt');

/** Attack strings: ours, and the collection where it is on this machine. */
export const ATTACKS: readonly string[] = [
  ...OWN,
  ...(corpus
    ?.toString('utf8')
    .split('\n')
    .filter((line) => line !== '') ?? []),
];

const XHTML = (name: string): string => `{http://www.w3.org/1999/xhtml}${name}`;

/** An attack as markup in text that may hold XHTML: in attributes, in text, in what is not allowed. */
export const asMarkup = (attack: string): JsonObject => ({
  '#content': [
    {
      [XHTML('div')]: {
        '@style': attack,
        '@onclick': attack,
        '#content': [
          attack,
          { [XHTML('script')]: { '@src': attack, '#content': [attack] } },
          { [XHTML('style')]: { '#content': [attack] } },
          { [XHTML('a')]: { '@href': attack, '#content': [attack] } },
          { [XHTML('img')]: { '@src': 'x', '@onerror': attack, '#content': [] } },
          { [XHTML('p')]: { '@class': attack, '#content': [{ [XHTML('b')]: attack }] } },
          { '{http://www.w3.org/2000/svg}svg': { '@onload': attack, '#content': [attack] } },
          {
            [XHTML('table')]: {
              '#content': [
                { [XHTML('tr')]: { '#content': [{ [XHTML('th')]: attack }, attack] } },
                attack,
              ],
            },
          },
        ],
      },
    },
  ],
});

/** A message with an attack in place of every text and attribute, each with the next one. */
export function attacked(json: Json, next: () => string): Json {
  if (typeof json === 'string') return next();
  if (!isObject(json)) return listOf(json).map((one) => attacked(one, next));
  return Object.fromEntries(Object.entries(json).map(([name, own]) => [name, attacked(own, next)]));
}
