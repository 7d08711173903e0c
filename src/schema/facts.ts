import { memory, type Parsed } from './engine.ts';

/**
 * Reads the libxml2 tree where it lies, without a call into the engine: the values that identity,
 * routing and state rest on come from the very tree that was validated (F3), and cost little.
 *
 * The offsets are those of libxml2's 32-bit node structures (the library has them fixed as well);
 * `layoutHolds` is checked at start, so that another build is refused and not misread.
 */
const TYPE = 4;
const NAME = 8;
const CHILDREN = 12;
const PARENT = 20;
const NEXT = 24;
const PREVIOUS = 28;
const NAMESPACE = 36;
const CONTENT = 40;
const ATTRIBUTES = 44;
const DECLARATIONS = 48;
const LINE = 56;
const NS_NEXT = 0;
const NS_HREF = 8;
const NS_PREFIX = 12;

const ELEMENT = 1;
const ATTRIBUTE = 2;
const TEXT = 3;
const CDATA = 4;

/** Bytes within which the end of a text is sought one by one. */
const NEAR = 80;

/** Names asked for, as libxml2 has them; they are few, and all ours. */
const ENCODED = new Map<string, Uint8Array>();
function encoded(name: string): Uint8Array {
  let bytes = ENCODED.get(name);
  if (bytes === undefined) ENCODED.set(name, (bytes = new TextEncoder().encode(name)));
  return bytes;
}

/** Address of an element; 0 is no element, and everything read from it is absent. */
export type Node = number;

/** A view of one document; valid until the next call into the engine. */
export class Tree {
  readonly root: Node;
  readonly #words: Int32Array;
  readonly #bytes: Buffer;
  /** Names and namespaces are shared within a document: each address is decoded once. */
  readonly #texts = new Map<number, string>();

  constructor(parsed: Parsed) {
    const { words, bytes } = memory(parsed.doc);
    this.#words = words;
    this.#bytes = bytes;
    this.root = parsed.root;
  }

  #word(address: number): number {
    return this.#words[address >> 2] ?? 0;
  }

  #string(address: number): string {
    if (address === 0) return '';
    const bytes = this.#bytes;
    let end = address;
    let seen = 0;
    // Most values are short: looking for their end here is cheaper than a call of Buffer.
    const near = address + NEAR;
    for (let byte = bytes[end]; byte !== 0 && end < near; byte = bytes[end]) {
      seen |= byte ?? 0;
      end += 1;
    }
    if (end === near) return bytes.toString('utf8', address, bytes.indexOf(0, address));
    return seen < 0x80
      ? bytes.toString('latin1', address, end)
      : bytes.toString('utf8', address, end);
  }

  #shared(address: number): string {
    let text = this.#texts.get(address);
    if (text === undefined) this.#texts.set(address, (text = this.#string(address)));
    return text;
  }

  /** Whether the name of a node is this one, without decoding it. */
  #named(node: Node, name: Uint8Array): boolean {
    const bytes = this.#bytes;
    const address = this.#word(node + NAME);
    const { length } = name;
    for (let index = 0; index < length; index += 1)
      if (bytes[address + index] !== name[index]) return false;
    return bytes[address + length] === 0;
  }

  /** Local name. */
  name(node: Node): string {
    return node === 0 ? '' : this.#shared(this.#word(node + NAME));
  }

  /** Whether a node has this local name, in any namespace. */
  isNamed(node: Node, name: string): boolean {
    return node !== 0 && this.#named(node, encoded(name));
  }

  /** Namespace URI, empty for none. */
  namespace(node: Node): string {
    return node === 0 ? '' : this.#uri(this.#word(node + NAMESPACE));
  }

  #uri(declaration: number): string {
    return declaration === 0 ? '' : this.#shared(this.#word(declaration + NS_HREF));
  }

  is(node: Node, namespace: string, name: string): boolean {
    return node !== 0 && this.name(node) === name && this.namespace(node) === namespace;
  }

  /** Line in the document, from 1; libxml2 counts no further than 65,535. */
  line(node: Node): number {
    return node === 0 ? 0 : this.#word(node + LINE) & 0xffff;
  }

  isAttribute(node: Node): boolean {
    return this.#word(node + TYPE) === ATTRIBUTE;
  }

  /** The element an element or attribute stands in, 0 above the root. */
  parent(node: Node): Node {
    const parent = this.#word(node + PARENT);
    const type = parent === 0 ? 0 : this.#word(parent + TYPE);
    return type === ELEMENT ? parent : 0;
  }

  #elementFrom(node: number): Node {
    let at = node;
    while (at !== 0 && this.#word(at + TYPE) !== ELEMENT) at = this.#word(at + NEXT);
    return at;
  }

  /** First child element of any name. */
  firstElement(parent: Node): Node {
    return parent === 0 ? 0 : this.#elementFrom(this.#word(parent + CHILDREN));
  }

  nextElement(node: Node): Node {
    return this.#elementFrom(this.#word(node + NEXT));
  }

  /** Whether elements within a node are nested more than `levels` deep. */
  isDeeper(node: Node, levels: number): boolean {
    for (let at = this.firstElement(node); at !== 0; at = this.nextElement(at))
      if (levels === 0 || this.isDeeper(at, levels - 1)) return true;
    return false;
  }

  /** First child of that name and namespace; namespace defaults to the parent's own. */
  child(parent: Node, name: string, namespace?: string): Node {
    return parent === 0 ? 0 : this.#match(this.#word(parent + CHILDREN), parent, name, namespace);
  }

  /** All children of that name and namespace, in document order. */
  children(parent: Node, name: string, namespace?: string): Node[] {
    const found: Node[] = [];
    if (parent === 0) return found;
    let at = this.#match(this.#word(parent + CHILDREN), parent, name, namespace);
    while (at !== 0) {
      found.push(at);
      at = this.#match(this.#word(at + NEXT), parent, name, namespace);
    }
    return found;
  }

  #match(from: number, parent: Node, name: string, namespace: string | undefined): Node {
    const wanted = encoded(name);
    const declaration = this.#word(parent + NAMESPACE);
    for (let at = from; at !== 0; at = this.#word(at + NEXT)) {
      if (this.#word(at + TYPE) !== ELEMENT || !this.#named(at, wanted)) continue;
      const own = this.#word(at + NAMESPACE);
      // One declaration, one namespace; two declarations may still say the same.
      if (namespace === undefined && own === declaration) return at;
      if (this.#uri(own) === (namespace ?? this.#uri(declaration))) return at;
    }
    return 0;
  }

  /** Attribute without namespace, undefined when absent. */
  attribute(node: Node, name: string): string | undefined {
    if (node === 0) return undefined;
    const wanted = encoded(name);
    for (let at = this.#word(node + ATTRIBUTES); at !== 0; at = this.#word(at + NEXT))
      if (this.#word(at + NAMESPACE) === 0 && this.#named(at, wanted)) return this.text(at);
    return undefined;
  }

  /** All attributes, each with its namespace, in document order. */
  attributes(node: Node): { namespace: string; name: string; value: string }[] {
    const found = [];
    for (let at = this.#word(node + ATTRIBUTES); at !== 0; at = this.#word(at + NEXT))
      found.push({ namespace: this.namespace(at), name: this.name(at), value: this.text(at) });
    return found;
  }

  /** Namespaces declared on an element itself: prefix (empty: the default) and URI (empty: none). */
  declarations(node: Node): [prefix: string, uri: string][] {
    const found: [string, string][] = [];
    const first = node === 0 ? 0 : this.#word(node + DECLARATIONS);
    for (let at = first; at !== 0; at = this.#word(at + NS_NEXT))
      found.push([this.#string(this.#word(at + NS_PREFIX)), this.#uri(at)]);
    return found;
  }

  /** Elements, and the texts between them across comments and CDATA sections, in document order. */
  content(node: Node): (Node | string)[] {
    const found: (Node | string)[] = [];
    for (let at = this.#word(node + CHILDREN); at !== 0; at = this.#word(at + NEXT)) {
      const type = this.#word(at + TYPE);
      if (type === ELEMENT) found.push(at);
      if (type !== TEXT && type !== CDATA) continue;
      const text = this.#string(this.#word(at + CONTENT));
      const last = found.at(-1);
      if (typeof last === 'string') found[found.length - 1] = last + text;
      else if (text !== '') found.push(text);
    }
    return found;
  }

  /** The whole string value, across comments and CDATA sections; never the first piece only (T18). */
  text(node: Node): string {
    if (node === 0) return '';
    let text = '';
    for (let at = this.#word(node + CHILDREN); at !== 0; at = this.#word(at + NEXT)) {
      const type = this.#word(at + TYPE);
      if (type === TEXT || type === CDATA) text += this.#string(this.#word(at + CONTENT));
      else if (type === ELEMENT) text += this.text(at);
    }
    return text;
  }

  /** Which one this is among the siblings of the same name and namespace, from 1. */
  position(node: Node): number {
    let position = 1;
    for (let at = this.#word(node + PREVIOUS); at !== 0; at = this.#word(at + PREVIOUS))
      if (
        this.#word(at + TYPE) === ELEMENT &&
        this.#word(at + NAME) === this.#word(node + NAME) &&
        this.namespace(at) === this.namespace(node)
      )
        position += 1;
    return position;
  }

  /** Path from the root with positions, each step named by `show`. */
  path(node: Node, show: (namespace: string, name: string) => string): string {
    if (node === 0) return '';
    const name = show(this.namespace(node), this.name(node));
    const above = this.path(this.parent(node), show);
    if (this.isAttribute(node)) return `${above}/@${name}`;
    return above === '' ? `/${name}` : `${above}/${name}[${this.position(node)}]`;
  }
}

/** A document whose reading shows whether the offsets above are right. */
export const LAYOUT_PROBE =
  '<a:r xmlns:a="urn:a"><?xml-probe?><b xmlns="urn:b" c="1" a:c="2">x<!-- --><![CDATA[y&]]>z</b><b/></a:r>';

export function layoutHolds(parsed: Parsed): boolean {
  const tree = new Tree(parsed);
  const b = tree.firstElement(tree.root);
  const last = tree.nextElement(b);
  return (
    tree.is(tree.root, 'urn:a', 'r') &&
    tree.is(b, 'urn:b', 'b') &&
    tree.attribute(b, 'c') === '1' &&
    tree.text(b) === 'xy&z' &&
    tree.parent(b) === tree.root &&
    tree.declarations(tree.root).join() === 'a,urn:a' &&
    tree.declarations(b).join() === ',urn:b' &&
    tree.is(last, '', 'b') &&
    tree.position(last) === 1 &&
    tree.nextElement(last) === 0
  );
}
