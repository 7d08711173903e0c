import {
  key,
  nameOf,
  namespaceOf,
  type GroupPlan,
  type Plan,
  type TypeUse,
} from '../../schema/plan.ts';

/**
 * Elements that are CS or CV by the schemas, by namespace and local name; one that differs from
 * place to place is left out.
 */
export type CodedElements = ReadonlyMap<string, ReadonlyMap<string, 'CS' | 'CV'>>;

const kindOf = (type: TypeUse | undefined): string =>
  type !== undefined && 'ref' in type ? nameOf(type.ref) : '';

/** Finds them once, for the life of a schema set. */
export function codedElements(plan: Plan): CodedElements {
  const kinds = new Map<string, Set<string>>();
  const meet = (name: string, type: TypeUse | undefined): void => {
    const known = kinds.get(name) ?? new Set();
    kinds.set(name, known.add(kindOf(type)));
    if (type !== undefined && 'complex' in type && type.complex.content) walk(type.complex.content);
  };
  const walk = (group: GroupPlan): void => {
    for (const item of group.items)
      if (item.kind === 'element') {
        if (item.type !== undefined) meet(key(item.namespace, item.name), item.type);
      } else if (item.kind !== 'any') walk(item);
  };
  for (const [name, { type }] of plan.elements) meet(name, type);
  for (const { content } of plan.complexTypes.values()) if (content) walk(content);
  const coded = new Map<string, Map<string, 'CS' | 'CV'>>();
  for (const [name, known] of kinds) {
    const [only] = known;
    if (known.size !== 1 || (only !== 'CS' && only !== 'CV')) continue;
    const within = coded.get(namespaceOf(name)) ?? new Map<string, 'CS' | 'CV'>();
    coded.set(namespaceOf(name), within.set(nameOf(name), only));
  }
  return coded;
}
