import { withParsed } from './engine.ts';
import { Tree, type Node } from './facts.ts';
import { key, XS } from './plan.ts';
import type { XsdFile } from './xsd-files.ts';

/** Attributes whose value is a name, or several, with prefixes of the file. */
const NAMES = ['type', 'ref', 'base', 'memberTypes', 'itemType', 'substitutionGroup'];
/** What says where or when, and nothing of the language. */
const BESIDE = ['schemaLocation', 'id', 'version'];

/** Namespace of a prefix (empty: the default) at a node; undefined when it is not declared. */
export function namespaceAt(tree: Tree, node: Node, prefix: string): string | undefined {
  if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
  for (let at = node; at !== 0; at = tree.parent(at)) {
    const own = tree.declarations(at).find(([declared]) => declared === prefix);
    if (own) return own[1];
  }
  return prefix === '' ? '' : undefined;
}

/**
 * What an XSD says, as text: two files with the same normal text differ only in prefixes, prose,
 * layout, the order of their global declarations and where they think other files are.
 */
export function normalXsd({ file, text }: XsdFile): string {
  return withParsed(
    { body: Buffer.from(text), encoding: 'UTF-8' },
    (parsed) => {
      const tree = new Tree(parsed);
      const globals = elements(tree, tree.root).map((one) => normal(tree, one));
      return [attributes(tree, tree.root), ...new Set(globals.sort())].join('\n');
    },
    (reasons) => {
      throw new Error(`${file}:${reasons[0]?.line ?? 0}: not well-formed`);
    },
  );
}

function elements(tree: Tree, node: Node): Node[] {
  return tree
    .content(node)
    .filter((one) => typeof one === 'number')
    .filter((one) => !tree.is(one, XS, 'annotation'));
}

function normal(tree: Tree, node: Node): string {
  const name = key(tree.namespace(node), tree.name(node));
  const inner = elements(tree, node).map((one) => normal(tree, one));
  return `<${name}${attributes(tree, node)}>${inner.join('')}</>`;
}

function attributes(tree: Tree, node: Node): string {
  const resolve = (value: string): string => {
    const colon = value.indexOf(':');
    const prefix = value.slice(0, Math.max(colon, 0));
    return key(namespaceAt(tree, node, prefix) ?? '?', value.slice(colon + 1));
  };
  return tree
    .attributes(node)
    .filter(({ namespace, name }) => namespace === '' && !BESIDE.includes(name))
    .map(({ name, value }) => {
      const said = NAMES.includes(name) ? value.trim().split(/\s+/).map(resolve).join(' ') : value;
      return ` ${name}=${JSON.stringify(said)}`;
    })
    .sort()
    .join('');
}
