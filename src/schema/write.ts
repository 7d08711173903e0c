import { create } from 'xmlbuilder2';
import { XML, XSI } from './json-names.ts';
import { XS } from './plan.ts';

/** An attribute with a namespace of its own; empty for none. */
export interface WrittenAttribute {
  readonly namespace: string;
  readonly name: string;
  /** Text, or a name of which the prefix is chosen here. */
  readonly value: string | { readonly namespace: string; readonly name: string };
}

/** An element to be written; names are ours, never input. Absent parts and children are left out. */
export interface Written {
  readonly name: string;
  /** Absent: that of the element around it. */
  readonly namespace?: string | undefined;
  /** Words of ours: a line break in one becomes a space. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** Values as they were received: white space in one is written so that it survives. */
  readonly qualified?: readonly WrittenAttribute[];
  readonly text?: string | undefined;
  /** Elements, and text between them. */
  readonly children?: readonly (Written | string | undefined)[];
  /** White space within would be text. */
  readonly mixed?: boolean;
  /** Begins a document within the document: its namespaces are declared here, not further in. */
  readonly payload?: boolean;
}

export interface Style {
  /** Namespace to the prefix it is written with; empty or absent: as default namespace. */
  readonly prefixes?: ReadonlyMap<string, string>;
  /** A line per element, indented with tabs, as the published samples are. */
  readonly indent?: boolean;
}

/** What no XML 1.0 document may hold, escaped or not: it is left out (T24a). */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Whether a text can stand in a document as it is. */
export const isXmlText = (text: string): boolean => text.search(NOT_XML) === -1;

type Builder = ReturnType<typeof create>;

/** The document as UTF-8 text with XML declaration, deterministic; one line unless indented. */
export function writeXml(root: Written, style: Style = {}): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  new Writer(style).append(document, { ...root, payload: true }, OUTSIDE);
  const text = document.end();
  return style.indent ? `${text.replace('?>', '?>\n')}\n` : text;
}

/** xmlbuilder2 takes "&lt;" in a text for an entity and leaves it: every "&" is escaped before. */
const clean = (text: string): string =>
  text.replace(NOT_XML, '').replaceAll('&', '&amp;').replaceAll('\r', '&#13;');
const BREAKS = /[\t\n\r]+/g;
/** Unless they are references, a parser turns these into spaces within an attribute (R099). */
const exact = (text: string): string =>
  clean(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/** What is declared around an element. */
interface Scope {
  readonly namespace: string;
  readonly standard: string;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly depth: number;
}
const OUTSIDE: Scope = {
  namespace: '',
  standard: '',
  prefixes: new Map([['xml', XML]]),
  depth: 0,
};

class Writer {
  readonly #style: Style;
  constructor(style: Style) {
    this.#style = style;
  }

  append(parent: Builder, written: Written, around: Scope): void {
    const { name, attributes, qualified, text, namespace = around.namespace } = written;
    const prefixes = new Map(around.prefixes);
    const declare = (to: string): string => declared(prefixes, this.#prefix(to) || 'ns', to);
    const own = this.#prefix(namespace);
    let { standard } = around;
    const prefix = own === '' ? '' : `${declare(namespace)}:`;
    if (own === '') standard = namespace;
    if (written.payload)
      standard = this.#hoist(written, { ...around, namespace, standard }, declare);
    const named = (qualified ?? []).map((one) => this.#attribute(one, declare));

    const element = parent.ele(namespace === '' ? null : namespace, `${prefix}${name}`);
    if (standard !== around.standard) element.att(XMLNS, 'xmlns', standard);
    for (const [added, uri] of prefixes)
      if (around.prefixes.get(added) !== uri) element.att(XMLNS, `xmlns:${added}`, uri);
    for (const key in attributes) {
      const value = attributes[key];
      if (value !== undefined) element.att(key, clean(value.replace(BREAKS, ' ')));
    }
    for (const { to, key, value } of named) element.att(to === '' ? null : to, key, value);
    if (text !== undefined && text !== '') element.txt(clean(text));
    this.#children(element, written, { namespace, standard, prefixes, depth: around.depth + 1 });
  }

  #prefix(namespace: string): string {
    return BUILT_IN.get(namespace) ?? this.#style.prefixes?.get(namespace) ?? '';
  }

  #attribute(
    { namespace, name, value }: WrittenAttribute,
    declare: (namespace: string) => string,
  ): { to: string; key: string; value: string } {
    const key = namespace === '' ? name : `${declare(namespace)}:${name}`;
    if (typeof value === 'string') return { to: namespace, key, value: exact(value) };
    const prefix = value.namespace === '' ? '' : `${declare(value.namespace)}:`;
    return { to: namespace, key, value: `${prefix}${value.name}` };
  }

  /** Declares what stands within, down to the next payload; the default namespace among it. */
  #hoist(written: Written, around: Scope, declare: (namespace: string) => string): string {
    let standard = this.#prefix(around.namespace) === '' ? around.standard : undefined;
    const visit = (one: Written, outer: string): void => {
      const { namespace = outer } = one;
      if (this.#prefix(namespace) !== '') declare(namespace);
      else if (namespace !== '') standard ??= namespace;
      for (const { namespace: own } of one.qualified ?? []) if (own !== '') declare(own);
      for (const child of one.children ?? [])
        if (typeof child === 'object' && !child.payload) visit(child, namespace);
    };
    visit(written, around.namespace);
    return standard ?? around.standard;
  }

  #children(element: Builder, { children, mixed }: Written, within: Scope): void {
    if (!children) return;
    const lines = this.#style.indent && !mixed && children.some((one) => typeof one === 'object');
    const line = (depth: number): void => {
      if (lines) element.txt(`\n${'\t'.repeat(depth)}`);
    };
    for (const child of children)
      if (typeof child === 'string') element.txt(clean(child));
      else if (child) {
        line(within.depth);
        this.append(element, child, within);
      }
    line(within.depth - 1);
  }
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  [XML, 'xml'],
  [XSI, 'xsi'],
  [XS, 'xs'],
]);

/** The prefix of a namespace in scope; declared under the one wished for, or the next free. */
function declared(prefixes: Map<string, string>, wish: string, namespace: string): string {
  let free = wish;
  for (let number = 1; prefixes.has(free) && prefixes.get(free) !== namespace; number += 1)
    free = `${wish}${number}`;
  prefixes.set(free, namespace);
  return free;
}
