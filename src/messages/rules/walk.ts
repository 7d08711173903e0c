import type { Node, Tree } from '../../schema/facts.ts';
import type { CodedElements } from './coded.ts';
import type { Among, Check, SeenElement } from './row.ts';
import { XHTML } from './xhtml.ts';

/** Held whole, and no text of ours: not looked into. */
const OPAQUE = new Set([
  'http://www.w3.org/2000/09/xmldsig#',
  'http://www.kith.no/xmlstds/base64container',
]);

interface ElementCheck {
  readonly check: Extract<Check, { readonly on: 'element' }>;
}

/** One walk through the document: at every element the checks that look at such. */
export function walkElements<C extends ElementCheck>(
  tree: Tree,
  coded: CodedElements,
  checks: readonly C[],
  found: (check: C, node: Node) => void,
): void {
  const among = (kind: Among) => checks.filter(({ check }) => check.among.includes(kind));
  const leaves = among('leaves');
  const attributed = among('attributed');
  const codes = { CS: among('CS'), CV: among('CV') };
  const telephones = among('TeleAddress');
  const xhtml = among('xhtml');

  const visit = (node: Node): void => {
    const namespace = tree.namespace(node);
    if (OPAQUE.has(namespace)) return;
    const name = tree.name(node);
    const first = tree.firstElement(node);
    const attributes = tree.attributes(node);
    const seen: SeenElement = {
      tree,
      node,
      name,
      text: first === 0 ? tree.text(node) : '',
      attributes,
    };
    const run = (those: readonly C[]): void => {
      for (const one of those) if (one.check.is(seen)) found(one, node);
    };
    if (namespace === XHTML) run(xhtml);
    else if (first === 0) run(leaves);
    if (attributes.length > 0) run(attributed);
    const code = coded.get(namespace)?.get(name);
    if (code !== undefined) run(codes[code]);
    if (name === 'TeleAddress') run(telephones);
    for (let at = first; at !== 0; at = tree.nextElement(at)) visit(at);
  };
  visit(tree.root);
}
