import { withParsed } from './engine.ts';
import { Tree, type Node } from './facts.ts';
import { readFile, type Draft, type Reading } from './xsd-read.ts';
import { CONSTRUCTS } from './xsd-constructs.ts';
import { namespaceOf, XS, type Key, type Plan } from './plan.ts';

/** One XSD: its name for messages, and its text. */
export interface XsdFile {
  readonly file: string;
  readonly text: string;
}

/** An XSD that says something this compiler does not know; never ignored, always named. */
export class XsdUnsupported extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
    this.name = 'XsdUnsupported';
  }
}

/**
 * Compiles a set of XSDs to one Plan.
 * @throws XsdUnsupported on any construct outside `CONSTRUCTS`, on a reference to nothing, and on
 *   an import of a namespace that no file of the set has.
 */
export function compileXsd(files: readonly XsdFile[]): Plan {
  const draft: Draft = {
    prefixes: new Map(),
    elements: new Map(),
    complexTypes: new Map(),
    simpleTypes: new Map(),
    attributes: new Map(),
    attributeGroups: new Map(),
    imports: [],
    references: [],
  };
  for (const one of files) compileFile(one, draft);
  const have = new Set([...draft.prefixes.keys()]);
  for (const { namespace, where } of draft.imports)
    if (!have.has(namespace))
      throw new Error(`${where}: imports ${namespace}, and no schema of that namespace is here`);
  for (const { kind, to, where } of draft.references)
    if (!resolves(draft, kind, to)) throw new Error(`${where}: ${kind} ${to} is not declared`);
  return draft;
}

function compileFile({ file, text }: XsdFile, draft: Draft): void {
  withParsed(
    { body: Buffer.from(text), encoding: 'UTF-8' },
    (parsed) => {
      const tree = new Tree(parsed);
      const reading: Reading = { tree, file, draft, prefixes: prefixesOf(text) };
      if (!tree.is(tree.root, XS, 'schema'))
        throw new XsdUnsupported(file, tree.line(tree.root), 'the root is not xs:schema');
      check(reading, tree.root);
      readFile(reading, tree.root);
    },
    (reasons) => {
      throw new Error(`${file}:${reasons[0]?.line ?? 0}: ${reasons[0]?.message.trim() ?? ''}`);
    },
  );
}

/** Namespace declarations are not nodes of the tree; ours all stand on the root element. */
function prefixesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, prefix, uri] of text.matchAll(/\sxmlns:([\w-]+)="([^"]*)"/g))
    found.set(prefix ?? '', uri ?? '');
  return found;
}

/** Walks the table of constructs over the file: every element and attribute must be in it. */
function check({ tree, file, draft, prefixes }: Reading, node: Node): void {
  const name = tree.name(node);
  const construct = CONSTRUCTS[name];
  const fail = (what: string): never => {
    throw new XsdUnsupported(file, tree.line(node), what);
  };
  if (tree.namespace(node) !== XS || !construct) return fail(`<${name}> is not supported`);
  for (const attribute of tree.attributes(node))
    if (attribute.namespace !== '' || !construct.attributes.includes(attribute.name))
      fail(`attribute ${attribute.name} on <${name}> is not supported`);
  if (construct.children === 'text') return;
  for (let at = tree.firstElement(node); at !== 0; at = tree.nextElement(at)) {
    if (!construct.children.includes(tree.name(at)))
      throw new XsdUnsupported(
        file,
        tree.line(at),
        `<${tree.name(at)}> within <${name}> is not supported`,
      );
    check({ tree, file, draft, prefixes }, at);
  }
}

function resolves(plan: Plan, kind: 'type' | 'element' | 'attribute' | 'group', to: Key): boolean {
  switch (kind) {
    case 'type':
      return namespaceOf(to) === XS || plan.complexTypes.has(to) || plan.simpleTypes.has(to);
    case 'element':
      return plan.elements.has(to);
    case 'attribute':
      return plan.attributes.has(to);
    case 'group':
      return plan.attributeGroups.has(to);
  }
}
