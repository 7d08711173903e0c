import { XmlC14NMode, XmlDocument } from 'libxml2-wasm';
import type { Node, Tree } from '../../src/schema/facts.ts';
import { gate } from '../../src/schema/gate.ts';
import { nameChild, typeNamed, XSI, type QName } from '../../src/schema/json-names.ts';
import { key, shapeOf, type TypeUse } from '../../src/schema/plan.ts';
import type { SchemaSet } from '../../src/schema/schema-set.ts';
import { namespaceAt } from '../../src/schema/xsd-normal.ts';

const NO_BLANKS = 256;
const CDATA_AS_TEXT = 16384;

/** Exclusive canonical XML by libxml2: without comments, and without white space between elements. */
export function canonicalXml(bytes: Uint8Array): string {
  const settled = gate(bytes);
  if (!('body' in settled)) throw new Error('refused by the gate');
  const document = XmlDocument.fromBuffer(settled.body, { option: NO_BLANKS | CDATA_AS_TEXT });
  try {
    return document.canonicalizeToString({
      mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
      withComments: false,
    });
  } finally {
    document.dispose();
  }
}

/**
 * A document by its names, attributes and texts, prefixes resolved: what must be the same after
 * reading and building. White space between elements is left out where the schema has elements only.
 */
export function resolvedXml(set: SchemaSet, bytes: Uint8Array): string {
  const settled = gate(bytes);
  if (!('body' in settled)) throw new Error('refused by the gate');
  return set.withDocument(
    settled,
    (document) => {
      const tree = document.tree();
      const root = { namespace: tree.namespace(tree.root), name: tree.name(tree.root) };
      const type = set.plan.elements.get(key(root.namespace, root.name))?.type;
      return resolved(set, tree, tree.root, type);
    },
    (broken) => {
      throw new Error(JSON.stringify(broken));
    },
  );
}

function resolved(set: SchemaSet, tree: Tree, node: Node, declared: TypeUse | undefined): string {
  const attributes = tree.attributes(node).map((one) => {
    const given = one.namespace === XSI && one.name === 'type';
    const type = given ? typeOf(tree, node, one.value) : undefined;
    const value = type ? key(type.namespace, type.name) : one.value;
    return { name: key(one.namespace, one.name), value, type };
  });
  const named = attributes.find(({ type }) => type)?.type;
  const use = (named && typeNamed(set.plan, named)) ?? declared;
  const shape = use && shapeOf(set.plan, use);
  const content = tree.content(node).map((one) => {
    if (typeof one === 'string')
      return shape && !shape.text && /^[ \t\r\n]*$/.test(one) ? '' : JSON.stringify(one);
    const child = { namespace: tree.namespace(one), name: tree.name(one) };
    return resolved(set, tree, one, nameChild(set.plan, shape, child).type);
  });
  const said = attributes.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort();
  const name = key(tree.namespace(node), tree.name(node));
  return `<${name}${said.join('')}>\n${content.join('')}</>\n`;
}

function typeOf(tree: Tree, node: Node, value: string): QName {
  const name = value.trim();
  const colon = name.indexOf(':');
  const namespace = namespaceAt(tree, node, name.slice(0, Math.max(colon, 0))) ?? '?';
  return { namespace, name: name.slice(colon + 1) };
}

/** Namespace to the one prefix a document uses for it; undefined where it uses two. */
export function prefixesUsed(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const [, , prefix = '', uri = ''] of bytes
    .toString()
    .matchAll(/\sxmlns(:([\w.-]+))?="([^"]*)"/g)) {
    if (found.has(uri) && found.get(uri) !== prefix) return undefined;
    found.set(uri, prefix);
  }
  return found;
}
