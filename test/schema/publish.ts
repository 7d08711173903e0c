import { Tree, type Node } from '../../src/schema/facts.ts';
import { withParsed } from '../../src/schema/engine.ts';
import { key, XS } from '../../src/schema/plan.ts';
import type { XsdFile } from '../../src/schema/xsd-files.ts';
import { namespaceAt } from '../../src/schema/xsd-normal.ts';

/** How a schema file is written: another hand than ours, the same language. */
export interface Hand {
  /** Prefix of XML Schema's own names; empty: the default namespace. */
  readonly xs: string;
  /** Prefix of the target namespace, where it can be chosen; empty: the default namespace. */
  readonly target: string;
  readonly encoding: 'ISO-8859-1' | 'UTF-8';
}

const NAMES = ['type', 'ref', 'base', 'memberTypes'];

/** One of our schemas as somebody else might have published it. */
export function publish({ file, text }: XsdFile, hand: Hand): Buffer {
  const written = withParsed(
    { body: Buffer.from(text), encoding: 'UTF-8' },
    (parsed) => new Published(new Tree(parsed), hand).text(),
    () => {
      throw new Error(`${file} is not well-formed`);
    },
  );
  return Buffer.from(written, hand.encoding === 'UTF-8' ? 'utf8' : 'latin1');
}

class Published {
  readonly #tree: Tree;
  readonly #hand: Hand;
  readonly #prefixes = new Map<string, string>();
  #ids = 0;

  constructor(tree: Tree, hand: Hand) {
    this.#tree = tree;
    this.#hand = hand;
    this.#prefixes.set(XS, hand.xs);
    this.#prefixes.set(tree.attribute(tree.root, 'targetNamespace') ?? '', hand.target);
  }

  text(): string {
    const { root } = this.#tree;
    // Imports and annotations stay before what they are for; the rest is turned round.
    const globals = this.#elements(root).map((one) => this.#element(one, '  '));
    const first = this.#elements(root).filter((one) =>
      ['annotation', 'import'].includes(this.#tree.name(one)),
    ).length;
    const body = [...globals.slice(0, first), ...globals.slice(first).reverse()].join('');
    const declared = [...this.#prefixes]
      .map(([uri, prefix]) => `\n  xmlns${prefix === '' ? '' : `:${prefix}`}='${uri}'`)
      .join('');
    const name = this.#name('schema');
    const encoding = this.#hand.encoding.toLowerCase();
    return `<?xml version='1.0' encoding='${encoding}'?>\r\n<!-- Blåbær -->\r\n<?editor on?>\r\n<${name}${declared}${this.#attributes(root)} attributeFormDefault="unqualified" version="1.0" id="s" blockDefault="" xmlns:sql="urn:sql" sql:dummy="1">\r\n${body}</${name}>\r\n`;
  }

  #elements(node: Node): Node[] {
    return this.#tree.content(node).filter((one) => typeof one === 'number');
  }

  #name(local: string): string {
    return this.#hand.xs === '' ? local : `${this.#hand.xs}:${local}`;
  }

  #prefix(uri: string): string {
    const known = this.#prefixes.get(uri);
    if (known !== undefined) return known;
    const prefix = `q${this.#prefixes.size}`;
    this.#prefixes.set(uri, prefix);
    return prefix;
  }

  #element(node: Node, indent: string): string {
    const local = this.#tree.name(node);
    const name = this.#name(local);
    this.#ids += 1;
    const id = local === 'documentation' ? ` source="urn:x" xml:lang="no"` : ` id="i${this.#ids}"`;
    const start = `${indent}<${name}${this.#attributes(node)}${id}>`;
    if (local === 'documentation')
      return `${start}Bl&#xe5;b&#230;r <b xmlns="urn:h">og</b></${name}>\r\n`;
    const note =
      local === 'annotation'
        ? `${indent}  <${this.#name('appinfo')} source="urn:t"><t xmlns=""/></${this.#name('appinfo')}>\r\n`
        : '';
    const inner = this.#elements(node).map((one) => this.#element(one, `${indent}  `));
    return `${start}\r\n${indent}<!-- - -->${note}${inner.join('')}${indent}</${name}>\r\n`;
  }

  #attributes(node: Node): string {
    return this.#tree
      .attributes(node)
      .reverse()
      .map(({ name, value }) => {
        if (name === 'schemaLocation') return ` ${name}='http://example.org/nowhere/${value}'`;
        const said = NAMES.includes(name)
          ? value
              .split(' ')
              .map((one) => this.#qname(node, one))
              .join('  ')
          : value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
        return ` ${name}='${said}'`;
      })
      .join('');
  }

  #qname(node: Node, value: string): string {
    const colon = value.indexOf(':');
    const uri = namespaceAt(this.#tree, node, value.slice(0, Math.max(colon, 0))) ?? key('', '?');
    const prefix = this.#prefix(uri);
    const name = value.slice(colon + 1);
    return prefix === '' ? name : `${prefix}:${name}`;
  }
}
