/**
 * What an XSD says, as data: read by the JSON reader, the XML builder and the type emitter.
 * Validation is not its business; that is the engine's, on the XSD itself.
 */
export const XS = 'http://www.w3.org/2001/XMLSchema';

/** `{namespace}name`. */
export type Key = string;
export const key = (namespace: string, name: string): Key => `{${namespace}}${name}`;
export const nameOf = (of: Key): string => of.slice(of.indexOf('}') + 1);
export const namespaceOf = (of: Key): string => of.slice(1, of.indexOf('}'));

/** A type by name (ours or XML Schema's own), or written in place. */
export type TypeUse =
  { readonly ref: Key } | { readonly complex: ComplexPlan } | { readonly simple: SimplePlan };

export interface SimplePlan {
  readonly base?: Key;
  readonly union?: readonly Key[];
  readonly enumeration?: readonly string[];
  readonly pattern?: readonly string[];
  readonly doc?: string;
}

export interface AttributePlan {
  readonly namespace: string;
  readonly name: string;
  readonly type: TypeUse;
  readonly required: boolean;
  readonly fixed?: string;
  readonly default?: string;
  readonly doc?: string;
}

export interface ComplexPlan {
  readonly mixed: boolean;
  readonly abstract: boolean;
  readonly base?: { readonly method: 'extension' | 'restriction'; readonly type: Key };
  readonly simpleContent: boolean;
  readonly content?: GroupPlan;
  readonly attributes: readonly (AttributePlan | { readonly group: Key })[];
  readonly doc?: string;
}

/** `max` is Infinity for unbounded. */
export interface Occurs {
  readonly min: number;
  readonly max: number;
}

export interface GroupPlan extends Occurs {
  readonly kind: 'sequence' | 'choice';
  readonly items: readonly ParticlePlan[];
}

export interface AnyPlan extends Occurs {
  readonly kind: 'any';
}

export interface ElementUse extends Occurs {
  readonly kind: 'element';
  readonly namespace: string;
  readonly name: string;
  /** Absent: the global element of that name says. */
  readonly type?: TypeUse;
  readonly fixed?: string;
  readonly default?: string;
  readonly doc?: string;
}

export type ParticlePlan = GroupPlan | AnyPlan | ElementUse;

export interface ElementPlan {
  readonly type: TypeUse;
  readonly doc?: string;
}

export interface Plan {
  /** Namespace URI to the one prefix we use for it. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly elements: ReadonlyMap<Key, ElementPlan>;
  readonly complexTypes: ReadonlyMap<Key, ComplexPlan>;
  readonly simpleTypes: ReadonlyMap<Key, SimplePlan>;
  readonly attributes: ReadonlyMap<Key, AttributePlan>;
  readonly attributeGroups: ReadonlyMap<Key, readonly AttributePlan[]>;
  /** All namespaces imported by any file, with the file and line that asks. */
  readonly imports: readonly { readonly namespace: string; readonly where: string }[];
}

/** One possible child element: `many` when it may stand more than once. */
export interface Child {
  readonly namespace: string;
  readonly name: string;
  readonly type: TypeUse;
  readonly min: number;
  readonly many: boolean;
  readonly fixed?: string;
  readonly default?: string;
  readonly doc?: string;
}

/** What an element of a type may hold, inheritance and references worked out. */
export interface Shape {
  readonly children: readonly Child[];
  readonly attributes: readonly AttributePlan[];
  /** Mixed, simple or any content: text counts. */
  readonly text: boolean;
  /** Elements of any name may stand here. */
  readonly any: boolean;
  /** Type of the text when it is simple. */
  readonly simple?: TypeUse;
}

const ANY: Shape = { children: [], attributes: [], text: true, any: true };
export const ANY_TYPE = key(XS, 'anyType');

/** The shape of a type; the result is remembered per plan. */
export function shapeOf(plan: Plan, use: TypeUse): Shape {
  if ('simple' in use) return simpleShape(use);
  if ('ref' in use && use.ref === ANY_TYPE) return ANY;
  const shapes = remembered(plan);
  const complex = 'complex' in use ? use.complex : plan.complexTypes.get(use.ref);
  if (!complex) return simpleShape(use);
  let shape = shapes.get(complex);
  if (!shape) shapes.set(complex, (shape = complexShape(plan, complex)));
  return shape;
}

const simpleShape = (simple: TypeUse): Shape => ({
  children: [],
  attributes: [],
  text: true,
  any: false,
  simple,
});

const SHAPES = new WeakMap<Plan, Map<ComplexPlan, Shape>>();
function remembered(plan: Plan): Map<ComplexPlan, Shape> {
  let shapes = SHAPES.get(plan);
  if (!shapes) SHAPES.set(plan, (shapes = new Map<ComplexPlan, Shape>()));
  return shapes;
}

function complexShape(plan: Plan, complex: ComplexPlan): Shape {
  const inherited =
    complex.base?.method === 'extension' ? shapeOf(plan, { ref: complex.base.type }) : undefined;
  const own: Child[] = [...(inherited?.children ?? [])];
  const any = complex.content
    ? collect(plan, complex.content, { min: 1, many: false }, own)
    : false;
  const attributes = complex.attributes.flatMap((one) =>
    'group' in one ? (plan.attributeGroups.get(one.group) ?? []) : [one],
  );
  return {
    children: own,
    attributes: [...(inherited?.attributes ?? []), ...attributes],
    text: complex.mixed || complex.simpleContent || (inherited?.text ?? false),
    any: any || (inherited?.any ?? false),
    ...(complex.simpleContent && inherited?.simple ? { simple: inherited.simple } : {}),
  };
}

/** Lists the elements of a group in order; true when it has a wildcard. */
function collect(
  plan: Plan,
  group: GroupPlan,
  around: { min: number; many: boolean },
  into: Child[],
): boolean {
  let any = false;
  const many = around.many || group.max > 1;
  const min = group.kind === 'choice' ? 0 : Math.min(around.min, group.min);
  for (const item of group.items) {
    if (item.kind === 'any') any = true;
    else if (item.kind !== 'element') any = collect(plan, item, { min, many }, into) || any;
    else {
      const type = item.type ?? plan.elements.get(key(item.namespace, item.name))?.type;
      const { namespace, name, fixed, default: standard, doc } = item;
      into.push({
        namespace,
        name,
        ...(fixed === undefined ? {} : { fixed }),
        ...(standard === undefined ? {} : { default: standard }),
        ...(doc === undefined ? {} : { doc }),
        type: type ?? { ref: ANY_TYPE },
        min: Math.min(min, item.min),
        many: many || item.max > 1,
      });
    }
  }
  return any;
}
