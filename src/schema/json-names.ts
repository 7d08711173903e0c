import { key, XS, type Child, type Key, type Plan, type Shape, type TypeUse } from './plan.ts';

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
export const XML = 'http://www.w3.org/XML/1998/namespace';

/** Prefixes that mean the same in every plan. */
const FIXED: readonly (readonly [namespace: string, prefix: string])[] = [
  [XSI, 'xsi'],
  [XML, 'xml'],
  [XS, 'xs'],
];

interface Names {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly namespaces: ReadonlyMap<string, string>;
}
const NAMES = new WeakMap<Plan, Names>();

function namesOf(plan: Plan): Names {
  let names = NAMES.get(plan);
  if (!names) {
    const prefixes = new Map([...plan.prefixes, ...FIXED]);
    const namespaces = new Map([...prefixes].map(([namespace, prefix]) => [prefix, namespace]));
    NAMES.set(plan, (names = { prefixes, namespaces }));
  }
  return names;
}

/**
 * `prefix:name` with the plan's prefix, `{uri}name` for a namespace the plan does not have. It is
 * never a bare name: no document can make a key such as `__proto__` (T20).
 */
export function keyOf(plan: Plan, namespace: string, name: string): string {
  const prefix = namesOf(plan).prefixes.get(namespace);
  return prefix === undefined ? key(namespace, name) : `${prefix}:${name}`;
}

export interface QName {
  readonly namespace: string;
  readonly name: string;
}

/** Namespace and local name of a key that `keyOf` made; undefined when it made no such key. */
export function fromKey(plan: Plan, text: string): QName | undefined {
  if (text.startsWith('{')) {
    const end = text.lastIndexOf('}');
    return end === -1 ? undefined : { namespace: text.slice(1, end), name: text.slice(end + 1) };
  }
  const colon = text.indexOf(':');
  const namespace = namesOf(plan).namespaces.get(text.slice(0, Math.max(colon, 0)));
  return namespace === undefined ? undefined : { namespace, name: text.slice(colon + 1) };
}

export interface Named {
  readonly name: string;
  readonly type: TypeUse | undefined;
  readonly many: boolean;
  /** Place among the children of the shape; their number for one that a wildcard let in. */
  readonly rank: number;
}

/** The name of a child in JSON: bare when its parent's type lists it, else with its namespace. */
export function nameChild(plan: Plan, shape: Shape | undefined, one: QName): Named {
  const own = key(one.namespace, one.name);
  const known = shape && childrenOf(plan, shape).byKey.get(own);
  if (known) return known;
  return {
    name: keyOf(plan, one.namespace, one.name),
    type: plan.elements.get(own)?.type,
    many: false,
    rank: shape?.children.length ?? 0,
  };
}

/** The child of a shape that has this name in JSON. */
export const childNamed = (plan: Plan, shape: Shape, name: string): Child | undefined =>
  childrenOf(plan, shape).byName.get(name);

/** Two children of one name in different namespaces both carry their prefix. */
export function nameIn(plan: Plan, shape: Shape, child: Child): string {
  const twice = shape.children.some(
    (one) => one.name === child.name && one.namespace !== child.namespace,
  );
  return twice ? keyOf(plan, child.namespace, child.name) : child.name;
}

interface Children {
  readonly byKey: ReadonlyMap<Key, Named>;
  readonly byName: ReadonlyMap<string, Child>;
}
const CHILDREN = new WeakMap<Shape, Children>();

function childrenOf(plan: Plan, shape: Shape): Children {
  let found = CHILDREN.get(shape);
  if (!found) {
    const named = shape.children.map((child, rank) => {
      const { type, many } = child;
      return { child, own: { name: nameIn(plan, shape, child), type, many, rank } };
    });
    found = {
      byKey: new Map(named.map(({ child, own }) => [key(child.namespace, child.name), own])),
      byName: new Map(named.map(({ child, own }) => [own.name, child])),
    };
    CHILDREN.set(shape, found);
  }
  return found;
}

/** The type that xsi:type names, when the plan or XML Schema has one of that name. */
export function typeNamed(plan: Plan, { namespace, name }: QName): TypeUse | undefined {
  const ref = key(namespace, name);
  const known = namespace === XS || plan.complexTypes.has(ref) || plan.simpleTypes.has(ref);
  return known ? { ref } : undefined;
}
