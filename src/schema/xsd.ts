import { withParsed } from './engine.ts';
import { Tree, type Node } from './facts.ts';
import { namespaceOf, XS, type Key, type Plan } from './plan.ts';
import { CONSTRUCTS } from './xsd-constructs.ts';
import type { XsdFile } from './xsd-files.ts';
import { readFile, type Draft, type Reading } from './xsd-read.ts';

/**
 * Namespace URI to the prefix we know it by, unique, and the one it is written with in documents
 * (empty: as default namespace), which several versions of a namespace may share.
 */
export type Prefixes = Readonly<
  Record<string, { readonly prefix: string; readonly written: string }>
>;

/** An XSD that says something this compiler does not know; never ignored, always named. */
export class XsdUnsupported extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
    this.name = 'XsdUnsupported';
  }
}

/**
 * Compiles a set of XSDs to one Plan.
 * @param known prefixes by namespace, which hold whatever the files themselves use.
 * @throws XsdUnsupported on any construct outside `CONSTRUCTS`, on a reference to nothing, and on
 *   an import of a namespace that no file of the set has.
 */
export function compileXsd(files: readonly XsdFile[], known: Prefixes = {}): Plan {
  const draft: Draft = {
    prefixes: new Map(),
    written: new Map(),
    about: new Map(),
    elements: new Map(),
    complexTypes: new Map(),
    simpleTypes: new Map(),
    attributes: new Map(),
    attributeGroups: new Map(),
    imports: [],
    references: [],
  };
  for (const one of files) compileFile(one, draft, known);
  const have = new Set([...draft.prefixes.keys()]);
  for (const { namespace, where } of draft.imports)
    if (!have.has(namespace))
      throw new Error(`${where}: imports ${namespace}, and no schema of that namespace is here`);
  for (const { kind, to, where } of draft.references)
    if (!resolves(draft, kind, to)) throw new Error(`${where}: ${kind} ${to} is not declared`);
  return draft;
}

function compileFile({ file, text, problem }: XsdFile, draft: Draft, known: Prefixes): void {
  if (problem !== undefined) throw new Error(`${file}: ${problem}`);
  withParsed(
    { body: Buffer.from(text), encoding: 'UTF-8' },
    (parsed) => {
      const tree = new Tree(parsed);
      const reading: Reading = { tree, file, draft };
      if (!tree.is(tree.root, XS, 'schema'))
        throw new XsdUnsupported(file, tree.line(tree.root), 'the root is not xs:schema');
      check(reading, tree.root);
      namePrefix(reading, known);
      readFile(reading, tree.root);
    },
    (reasons) => {
      throw new Error(`${file}:${reasons[0]?.line ?? 0}: ${reasons[0]?.message.trim() ?? ''}`);
    },
  );
}

/** Prefixes that stand for something else in JSON. */
const TAKEN = ['xml', 'xs', 'xsi', 'xmlns'];

/** The known prefix of a namespace; else the file's own for it, where that is free. */
function namePrefix({ tree, draft }: Reading, known: Prefixes): void {
  const uri = tree.attribute(tree.root, 'targetNamespace') ?? '';
  if (draft.prefixes.has(uri)) return;
  const own = tree.declarations(tree.root).find(([prefix, to]) => to === uri && prefix !== '')?.[0];
  const taken = new Set([
    ...TAKEN,
    ...draft.prefixes.values(),
    ...Object.values(known).map(({ prefix }) => prefix),
  ]);
  let free = own ?? 'ns';
  for (let number = 2; taken.has(free); number += 1) free = `${own ?? 'ns'}${number}`;
  draft.prefixes.set(uri, known[uri]?.prefix ?? free);
  draft.written.set(uri, known[uri]?.written ?? free);
}

/** Walks the table of constructs over the file: every element and attribute must be in it. */
function check(reading: Reading, node: Node): void {
  const { tree, file } = reading;
  const name = tree.name(node);
  const construct = CONSTRUCTS[name];
  const fail = (what: string): never => {
    throw new XsdUnsupported(file, tree.line(node), what);
  };
  if (tree.namespace(node) !== XS || !construct) return fail(`<${name}> is not supported`);
  for (const attribute of tree.attributes(node))
    // One of another namespace is a note to somebody's tool, as XML Schema has it.
    if (attribute.namespace === '' && ![...construct.attributes, 'id'].includes(attribute.name))
      fail(`attribute ${attribute.name} on <${name}> is not supported`);
  if (construct.children === 'prose') return;
  for (let at = tree.firstElement(node); at !== 0; at = tree.nextElement(at)) {
    if (!construct.children.includes(tree.name(at)) || tree.namespace(at) !== XS)
      throw new XsdUnsupported(
        file,
        tree.line(at),
        `<${tree.name(at)}> within <${name}> is not supported`,
      );
    check(reading, at);
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
