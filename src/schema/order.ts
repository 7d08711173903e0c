import type { GroupPlan, ParticlePlan } from './plan.ts';

/**
 * Whether a content model lets elements of different names stand in more than one order, so that
 * a document's own order must be kept: `(a | b)*`, `a, b, a`. On the safe side: two branches of a
 * choice that share a name count as such.
 */
export function alternates(groups: readonly GroupPlan[]): boolean {
  return unordered({ kind: 'sequence', min: 1, max: 1, items: groups });
}

function unordered(group: GroupPlan): boolean {
  const names = group.items.map(namesOf);
  const all = new Set(names.flat());
  if (group.max > 1) return all.size > 1;
  const shared = names.flat().length > all.size && all.size > 1;
  const wildFirst = group.kind === 'sequence' && hasWildBefore(group.items);
  return shared || wildFirst || group.items.some((one) => isGroup(one) && unordered(one));
}

const isGroup = (one: ParticlePlan): one is GroupPlan =>
  one.kind === 'sequence' || one.kind === 'choice';

/** Names within, each once; all that a wildcard may let in counts as one more. */
function namesOf(one: ParticlePlan): string[] {
  if (one.kind === 'any') return ['*'];
  if (one.kind === 'element') return [`{${one.namespace}}${one.name}`];
  return [...new Set(one.items.flatMap(namesOf))];
}

/** What a wildcard let in is written after all that has a name. */
const hasWildBefore = (items: readonly ParticlePlan[]): boolean =>
  items.some((one, at) => at < items.length - 1 && namesOf(one).includes('*'));
