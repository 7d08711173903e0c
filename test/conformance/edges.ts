import type { BoundaryCase } from '../../src/cli/boundary.ts';
import { withParsed } from '../../src/schema/engine.ts';
import { Tree, type Node } from '../../src/schema/facts.ts';
import { key, type Plan, type TypeUse } from '../../src/schema/plan.ts';
import type { CardinalityError, Edge } from './cardinality.ts';

/**
 * Whether a boundary file has a document at the edge that an error moves: one made for that
 * element or attribute, in which it is absent or stands more than once. The file is a part of all
 * the documents that could be made; of an edge without a document it can say nothing.
 */
export function standsAtEdge(
  plan: Plan,
  cases: readonly BoundaryCase[],
): (error: CardinalityError) => boolean {
  const namespaces = new Map([...plan.prefixes].map(([uri, prefix]) => [prefix, uri]));
  const edges = new Set<string>();
  for (const one of cases) {
    const [prefix = '', name = ''] = one.root.split(':');
    const owners = ownersOf(plan, key(namespaces.get(prefix) ?? '', name));
    for (const edge of edgesOf(one)) for (const owner of owners) edges.add(`${owner} ${edge}`);
  }
  return ({ owner, within = '', target, edge }) =>
    edges.has(`${owner} ${edgeKey(within, target, edge)}`);
}

const edgeKey = (within: string, target: string, edge: Edge): string =>
  `${within} ${target} ${edge}`;

/** The edges one document stands at, for each element of it that could hold the target. */
function edgesOf({ target, case: kind, xml }: BoundaryCase): string[] {
  const edge = { k0: 'none', drop: 'none', k2: 'several', k3: 'several' }[kind] as Edge | undefined;
  if (edge === undefined) return [];
  const isAttribute = target.startsWith('@');
  const local = target.replace(/^@/, '').replace(/^(\{.*\}|\w+:)/, '');
  const shown = isAttribute ? `@${local}` : local;
  return withParsed(
    { body: Buffer.from(xml), encoding: 'UTF-8' },
    (parsed) => {
      const tree = new Tree(parsed);
      const count = (node: Node): number =>
        isAttribute
          ? tree.attributes(node).filter(({ name }) => name === local).length
          : elementsOf(tree, node).filter((child) => tree.name(child) === local).length;
      const found: string[] = [];
      const walk = (node: Node): void => {
        const several = count(node);
        const within = node === tree.root ? '' : tree.name(node);
        if (edge === 'none' ? several === 0 : several > 1) found.push(edgeKey(within, shown, edge));
        for (const child of elementsOf(tree, node)) walk(child);
      };
      walk(tree.root);
      return found;
    },
    () => [],
  );
}

function elementsOf(tree: Tree, node: Node): Node[] {
  const found: Node[] = [];
  for (let at = tree.firstElement(node); at !== 0; at = tree.nextElement(at)) found.push(at);
  return found;
}

/** An element, its type, and the types that one is made from. */
function ownersOf(plan: Plan, element: string): string[] {
  const owners = [element];
  let type: TypeUse | undefined = plan.elements.get(element)?.type;
  while (type !== undefined && !('simple' in type)) {
    if ('ref' in type) owners.push(type.ref);
    const complex = 'ref' in type ? plan.complexTypes.get(type.ref) : type.complex;
    type = complex?.base === undefined ? undefined : { ref: complex.base.type };
  }
  return owners;
}
