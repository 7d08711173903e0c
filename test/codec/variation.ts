import type { Node, Tree } from '../../src/schema/facts.ts';
import { between, type Random } from '../reliability/random.ts';

/** How a varied document is written down. */
export interface Dress {
  readonly random: Random;
  readonly latin1: boolean;
}

/** Texts that have caught readers out: astral, blanks of many kinds, what looks like markup or a number. */
const ODD = [
  '\u{1F691}',
  '\u{10FFFD}',
  'e\u0301',
  '\u00a0',
  '\u2028',
  '  ',
  '\r\n',
  '\r',
  '\n\t',
  '0012',
  '1e5',
  '0x1F',
  'true',
  '&amp;',
  '&#65;',
  '<b>',
  ']]>',
  '"\'',
  '__proto__',
  'constructor',
  '/',
  '{}',
  'æøå',
];

/**
 * Writes a tree as a document that says the same but for texts made odd here and there: prefixes
 * bound anew, undeclared defaults, CDATA, comments within texts, character references of each
 * kind, quotes of each kind, white space within tags.
 */
export function vary(tree: Tree, dress: Dress): Buffer {
  const encoding = dress.latin1 ? 'ISO-8859-1' : 'UTF-8';
  const body = new Varied(tree, dress).element(tree.root, new Map([['', '']]));
  const text = `<?xml version="1.0" encoding="${encoding}"?>${body}`;
  return Buffer.from(text, dress.latin1 ? 'latin1' : 'utf8');
}

class Varied {
  readonly #tree: Tree;
  readonly #random: Random;
  readonly #latin1: boolean;
  constructor(tree: Tree, { random, latin1 }: Dress) {
    this.#tree = tree;
    this.#random = random;
    this.#latin1 = latin1;
  }

  #chance(of: number): boolean {
    return this.#random() < of;
  }

  #pick<T>(from: readonly T[]): T {
    return from[between(this.#random, 0, from.length - 1)] as T;
  }

  element(node: Node, around: ReadonlyMap<string, string>): string {
    const scope = new Map(around);
    const added = new Map<string, string>();
    const prefix = this.#bind(this.#tree.namespace(node), scope, added, true);
    const attributes = this.#attributes(node, scope, added);
    const declared = [...added].map(
      ([own, uri]) => [own === '' ? 'xmlns' : `xmlns:${own}`, uri] as const,
    );
    const all = [...declared, ...attributes];
    if (this.#chance(0.3)) all.reverse();
    const name = `${prefix === '' ? '' : `${prefix}:`}${this.#tree.name(node)}`;
    const tag = `${name}${all.map((one) => this.#attribute(...one)).join('')}${this.#space()}`;
    const content = this.#content(node, scope);
    if (content === '' && this.#chance(0.5)) return `<${tag}/>`;
    return `<${tag}>${content}</${name}${this.#space()}>`;
  }

  /** A prefix for a namespace: one in scope, or one bound here, sometimes over another. */
  #bind(
    uri: string,
    scope: Map<string, string>,
    added: Map<string, string>,
    standard: boolean,
  ): string {
    const there = [...scope].filter(([own, to]) => to === uri && (standard || own !== ''));
    if (uri === '') {
      if (scope.get('') !== '') added.set('', '');
      scope.set('', '');
      return '';
    }
    if (there.length > 0 && this.#chance(0.8)) {
      const [own] = this.#pick(there);
      // Said again here, so that no attribute takes the prefix for another namespace.
      added.set(own, uri);
      return own;
    }
    const free = ['a', 'b', 'c', 'x-1', 'æ', ...(standard ? [''] : [])].filter(
      (own) => !added.has(own),
    );
    const prefix = this.#pick(free.length > 0 ? free : [`n${added.size}`]);
    added.set(prefix, uri);
    scope.set(prefix, uri);
    return prefix;
  }

  #attributes(
    node: Node,
    scope: Map<string, string>,
    added: Map<string, string>,
  ): (readonly [string, string])[] {
    return this.#tree.attributes(node).map(({ namespace, name, value }) => {
      const prefix = namespace === '' ? '' : this.#bind(namespace, scope, added, false);
      return [prefix === '' ? name : `${prefix}:${name}`, this.#odd(value)] as const;
    });
  }

  #odd(text: string): string {
    return this.#chance(0.15) ? `${text}${this.#pick(ODD)}` : text;
  }

  #space(): string {
    return this.#chance(0.1) ? this.#pick([' ', '\n', '\t ', '  ']) : '';
  }

  #attribute(name: string, value: string): string {
    const quote = this.#chance(0.5) ? '"' : "'";
    const written = [...value].map((one) =>
      one === quote || '<&\t\n\r'.includes(one) ? this.#reference(one) : this.#character(one),
    );
    return ` ${this.#space()}${name}${this.#space()}=${this.#space()}${quote}${written.join('')}${quote}`;
  }

  #content(node: Node, scope: ReadonlyMap<string, string>): string {
    const content = this.#tree.content(node);
    const leaf = content.every((one) => typeof one === 'string');
    return content
      .map((one) => {
        if (typeof one !== 'string') return this.#between() + this.element(one, scope);
        return leaf || one.trim() !== '' ? this.#text(this.#odd(one)) : one;
      })
      .join('');
  }

  #between(): string {
    return this.#chance(0.1) ? this.#pick(['<!-- <x> -->', '<!---->']) : '';
  }

  /** Pieces of a text, each as characters or CDATA, sometimes with a comment between. */
  #text(text: string): string {
    const all = [...text];
    let written = '';
    for (let at = 0; at < all.length;) {
      const next = at + between(this.#random, 1, 12);
      const piece = all.slice(at, next).join('');
      const cdata = this.#chance(0.15) && !piece.includes(']]>') && this.#writable(piece);
      written += cdata
        ? `<![CDATA[${piece}]]>`
        : [...piece].map((one) => this.#character(one)).join('');
      written += this.#between();
      at = next;
    }
    return written;
  }

  /** Whether a piece may stand without references: a bare CR would be read as LF. */
  #writable(piece: string): boolean {
    return !piece.includes('\r') && (!this.#latin1 || /^[\0-\xff]*$/.test(piece));
  }

  #character(one: string): string {
    if ('<&>\r'.includes(one) || !this.#writable(one) || this.#chance(0.02))
      return this.#reference(one);
    return one;
  }

  #reference(one: string): string {
    const named = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' };
    const code = one.codePointAt(0) ?? 0;
    const kinds = [
      `&#${code};`,
      `&#x${code.toString(16)};`,
      `&#x000${code.toString(16).toUpperCase()};`,
    ];
    const own = named[one as keyof typeof named] as string | undefined;
    return this.#pick(own === undefined ? kinds : [...kinds, own, own]);
  }
}
