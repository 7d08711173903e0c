import type { Random } from '../reliability/random.ts';

/** A stretch of a document that can be changed: an element with all that is in it, an attribute, … */
interface Piece {
  readonly from: number;
  readonly to: number;
}

interface Pieces {
  readonly elements: readonly Piece[];
  readonly names: readonly Piece[];
  readonly attributes: readonly Piece[];
  readonly values: readonly Piece[];
  readonly namespaces: readonly Piece[];
}

/** What stands in a document in place of a value; none may come back in a violation. */
export const CANARY = 'Kanarifugl 01817012345';

const VALUES = [
  CANARY,
  '',
  ' ',
  '0',
  '-1',
  '1e400',
  'true',
  '2026-02-30T25:61:61',
  'ÆØÅ\u00a0\ufffd',
  '&#x10FFFF;',
  '&#0;',
  '&lt;![CDATA[',
  ']]>',
  '<',
  '&amp;amp;',
  '%00%n%s',
  '../../../etc',
  `${CANARY} `.repeat(2_000),
];
const NAMES = [
  'x',
  'MsgHead',
  'mh:MsgHead',
  'xsi:type',
  'xml:id',
  'A.b-c_d',
  'ø',
  '1x',
  'a:b:c',
  'é',
];
const NAMESPACES = [
  '',
  'urn:ukjent',
  'http://www.kith.no/xmlstds/msghead/2006-05-24',
  'http://www.kith.no/xmlstds/apprec/2004-11-21',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
];

/**
 * Changes a document at random, one to three times: its elements, attributes, texts, namespaces,
 * depth, end and bytes. What comes out is as often as not no XML at all.
 */
export function mutate(bytes: Buffer, random: Random): { bytes: Buffer; how: string[] } {
  let text = bytes.toString('latin1');
  const how: string[] = [];
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const [name, change] = pick(CHANGES, random) ?? CHANGES[0];
    text = change(text, piecesOf(text), random);
    how.push(name);
  }
  return { bytes: Buffer.from(text, 'latin1'), how };
}

type Change = (text: string, pieces: Pieces, random: Random) => string;

const pick = <T>(from: readonly T[], random: Random): T | undefined =>
  from[Math.floor(random() * from.length)];

const cut = (text: string, { from, to }: Piece, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

/** A change of one piece of a kind; a document without any stays as it is. */
const on =
  (kind: keyof Pieces, by: (piece: string, random: Random) => string): Change =>
  (text, pieces, random) => {
    const piece = pick(pieces[kind], random);
    return piece ? cut(text, piece, by(text.slice(piece.from, piece.to), random)) : text;
  };

const utf8 = (text: string): string => Buffer.from(text).toString('latin1');
const oneOf = (from: readonly string[]) => (_piece: string, random: Random) =>
  utf8(pick(from, random) ?? '');

const swap: Change = (text, { elements }, random) => {
  const [one, other] = [pick(elements, random), pick(elements, random)];
  if (!one || !other) return text;
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  if (first.to > second.from) return text;
  const [a, b] = [first, second].map(({ from, to }) => text.slice(from, to));
  return cut(cut(text, second, a ?? ''), first, b ?? '');
};

/** Both tags of an element, so that it stays well-formed. */
const renameElement: Change = (text, { elements }, random) => {
  const piece = pick(elements, random);
  if (!piece) return text;
  const whole = text.slice(piece.from, piece.to);
  const name = utf8(pick(NAMES, random) ?? 'x');
  return cut(
    text,
    piece,
    whole.replace(/^<[^\s/>]+/, `<${name}`).replace(/[^\s/<>]+\s*>$/, `${name}>`),
  );
};

const CHANGES: readonly [readonly [string, Change], ...(readonly [string, Change])[]] = [
  ['delete element', on('elements', () => '')],
  ['duplicate element', on('elements', (piece) => piece + piece)],
  ['duplicate element often', on('elements', (piece) => piece.repeat(20).slice(0, 400_000))],
  ['swap elements', swap],
  ['rename element', renameElement],
  ['rename tag', on('names', oneOf(NAMES))],
  ['delete attribute', on('attributes', () => '')],
  ['duplicate attribute', on('attributes', (piece) => `${piece} ${piece}`)],
  [
    'rename attribute',
    on('attributes', (piece, random) => piece.replace(/[^\s=]+/, utf8(pick(NAMES, random) ?? 'x'))),
  ],
  ['change value', on('values', oneOf(VALUES))],
  ['change namespace', on('namespaces', oneOf(NAMESPACES))],
  ['truncate', (text, _pieces, random) => text.slice(0, Math.floor(random() * text.length))],
  [
    'flip a byte',
    (text, _pieces, random) => {
      const at = Math.floor(random() * text.length);
      const byte = text.charCodeAt(at) ^ (1 << Math.floor(random() * 8));
      return cut(text, { from: at, to: at + 1 }, String.fromCharCode(byte & 0xff));
    },
  ],
  [
    'nest deeply',
    on('elements', (piece, random) => {
      const levels = 1 + Math.floor(random() * 300);
      return '<x>'.repeat(levels) + piece + '</x>'.repeat(levels);
    }),
  ],
  [
    'nest in itself',
    on('elements', (piece, random) => {
      const start = /^<[^>]*[^/]>/.exec(piece)?.[0];
      const end = /<\/[^>]*>$/.exec(piece)?.[0];
      const levels = Math.floor(random() * 80);
      return start && end ? start.repeat(levels) + piece + end.repeat(levels) : piece;
    }),
  ],
];

const TAG =
  /<!--[\s\S]*?-->|<\/([^\s<>]*)\s*>|<([^\s<>/?!]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;

/** Where the pieces of a document are, as far as it still is one. */
function piecesOf(text: string): Pieces {
  const found = { elements: [], names: [], attributes: [], values: [], namespaces: [] } as {
    [K in keyof Pieces]: Piece[];
  };
  const open: number[] = [];
  let last = 0;
  for (const { 0: tag, 1: closes, 2: name, 3: inside = '', 4: closed, index } of text.matchAll(
    TAG,
  )) {
    const to = index + tag.length;
    if (text.slice(last, index).trim() !== '') found.values.push({ from: last, to: index });
    last = to;
    if (closes !== undefined) {
      const from = open.pop();
      if (from !== undefined) found.elements.push({ from, to });
    } else if (name !== undefined) {
      found.names.push({ from: index + 1, to: index + 1 + name.length });
      attributesOf(inside, index + 1 + name.length, found);
      if (closed === '/') found.elements.push({ from: index, to });
      else open.push(index);
    }
  }
  return found;
}

function attributesOf(
  inside: string,
  offset: number,
  found: Record<'attributes' | 'values' | 'namespaces', Piece[]>,
): void {
  for (const { 0: all, 1: name = '', 2: value = '', index } of inside.matchAll(
    /([^\s=]+)\s*=\s*["']([^"']*)["']/g,
  )) {
    const to = offset + index + all.length;
    found.attributes.push({ from: offset + index, to });
    const kind = name.startsWith('xmlns') ? found.namespaces : found.values;
    kind.push({ from: to - 1 - value.length, to: to - 1 });
  }
}
