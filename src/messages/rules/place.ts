import type { Node, Tree } from '../../schema/facts.ts';
import type { Place } from './row.ts';

/** A child by its local name: in its parent's namespace, else in any; a payload has its own. */
function childrenNamed(tree: Tree, parent: Node, name: string): readonly Node[] {
  const own = tree.children(parent, name);
  if (own.length > 0) return own;
  const others: Node[] = [];
  for (let at = tree.firstElement(parent); at !== 0; at = tree.nextElement(at))
    if (name === ANY || tree.name(at) === name) others.push(at);
  return others;
}

/** A step to the first element, whatever its name. */
export const ANY = '*';

/** The element at a place, or the deepest that exists on the way there. */
export function find(tree: Tree, place: Place): Node {
  let node = tree.root;
  for (let step = 0; step < place.length; step += 1) {
    const name = place[step];
    if (typeof name !== 'string') continue;
    const position = place[step + 1];
    const next =
      childrenNamed(tree, node, name)[typeof position === 'number' ? position - 1 : 0] ?? 0;
    if (next === 0) break;
    node = next;
  }
  return node;
}

/** A place as a path, for where no document is at hand. */
export const pathTo = (place: Place): string =>
  place.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}/mh:${step}`),
    '/mh:MsgHead',
  );
