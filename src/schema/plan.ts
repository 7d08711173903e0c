import { alternates } from './order.ts';

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
  /** Absent: the global attribute of that name says. */
  readonly type?: TypeUse;
  readonly required: boolean;
  /** Taken away from what a restriction inherits. */
  readonly prohibited?: boolean;
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
  /** Namespace URI to the one prefix we use for it in JSON and in messages, whatever a file uses. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Namespace URI to the prefix it is written with; empty: as default namespace. */
  readonly written: ReadonlyMap<string, string>;
  /** Namespace URI to what its schema says of itself. */
  readonly about: ReadonlyMap<string, string>;
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
  /** Infinity for unbounded. */
  readonly max: number;
  readonly many: boolean;
  /** Stands in a choice, so another may stand instead. */
  readonly choice: boolean;
  readonly fixed?: string;
  readonly default?: string;
  readonly doc?: string;
}

/** An attribute with its type found, whether declared here or globally. */
export interface Attribute extends AttributePlan {
  readonly type: TypeUse;
}

/** What an element of a type may hold, inheritance and references worked out. */
export interface Shape {
  /** Each name once, in the order of the schema. */
  readonly children: readonly Child[];
  readonly attributes: readonly Attribute[];
  /** Mixed, simple or any content: text counts. */
  readonly text: boolean;
  /** Elements of any name may stand here. */
  readonly any: boolean;
  /** The schema lets elements of different names alternate: names alone do not give their order. */
  readonly alternating: boolean;
  /** Type of the text when it is simple. */
  readonly simple?: TypeUse;
}

const ANY: Shape = { children: [], attributes: [], text: true, any: true, alternating: false };
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
  alternating: false,
  simple,
});

const SHAPES = new WeakMap<Plan, Map<ComplexPlan, Shape>>();
function remembered(plan: Plan): Map<ComplexPlan, Shape> {
  let shapes = SHAPES.get(plan);
  if (!shapes) SHAPES.set(plan, (shapes = new Map<ComplexPlan, Shape>()));
  return shapes;
}

/** Groups of a type in order: those it extends, then its own. */
function groupsOf(plan: Plan, complex: ComplexPlan): GroupPlan[] {
  const { base, content } = complex;
  const above = base?.method === 'extension' ? plan.complexTypes.get(base.type) : undefined;
  return [...(above ? groupsOf(plan, above) : []), ...(content ? [content] : [])];
}

function complexShape(plan: Plan, complex: ComplexPlan): Shape {
  const { base } = complex;
  const inherited = base && shapeOf(plan, { ref: base.type });
  // A restriction says all its content anew; attributes it inherits either way.
  const extended = base?.method === 'extension' ? inherited : undefined;
  const found: Child[] = [];
  const around = { min: 1, max: 1, choice: false };
  const groups = groupsOf(plan, complex);
  const wild = groups.map((group) => collect(plan, group, around, found));
  return {
    children: merged(found),
    attributes: attributesOf(plan, complex, inherited?.attributes ?? []),
    text: complex.mixed || complex.simpleContent || (extended?.text ?? false),
    any: wild.includes(true) || (extended?.any ?? false),
    alternating: alternates(groups),
    ...(complex.simpleContent && inherited?.simple ? { simple: inherited.simple } : {}),
  };
}

/** A name that stands in several places of the schema is one entry, at the first of them. */
function merged(found: readonly Child[]): Child[] {
  const own = new Map<Key, Child>();
  for (const child of found) {
    const at = key(child.namespace, child.name);
    const first = own.get(at);
    own.set(at, first ? { ...first, min: 0, max: first.max + child.max, many: true } : child);
  }
  return [...own.values()];
}

function attributesOf(
  plan: Plan,
  complex: ComplexPlan,
  inherited: readonly Attribute[],
): Attribute[] {
  const all = new Map(inherited.map((one) => [key(one.namespace, one.name), one]));
  const used = complex.attributes.flatMap((one) =>
    'group' in one ? (plan.attributeGroups.get(one.group) ?? []) : [one],
  );
  for (const one of used) {
    const own = key(one.namespace, one.name);
    const global = one.type ? undefined : plan.attributes.get(own);
    const { required } = one;
    if (one.prohibited) all.delete(own);
    else all.set(own, { ...global, ...one, required, type: one.type ?? global?.type ?? TEXT });
  }
  return [...all.values()];
}

const TEXT: TypeUse = { ref: key(XS, 'string') };

/** How often what stands in a group may and must. */
interface Around extends Occurs {
  readonly choice: boolean;
}

/** Lists the elements of a group in order; true when it has a wildcard. */
function collect(plan: Plan, group: GroupPlan, outer: Around, into: Child[]): boolean {
  let any = false;
  const choice = outer.choice || (group.kind === 'choice' && group.items.length > 1);
  const min = group.kind === 'choice' ? 0 : Math.min(outer.min, group.min);
  const around = { min, max: outer.max * group.max, choice };
  for (const item of group.items) {
    if (item.kind === 'any') any = true;
    else if (item.kind !== 'element') any = collect(plan, item, around, into) || any;
    else into.push(childOf(plan, item, around));
  }
  return any;
}

function childOf(plan: Plan, item: ElementUse, around: Around): Child {
  const { namespace, name, fixed, default: standard, doc } = item;
  const global = plan.elements.get(key(namespace, name));
  const max = around.max * item.max;
  return {
    namespace,
    name,
    ...(fixed === undefined ? {} : { fixed }),
    ...(standard === undefined ? {} : { default: standard }),
    ...(doc === undefined ? {} : { doc }),
    type: item.type ?? global?.type ?? { ref: ANY_TYPE },
    min: Math.min(around.min, item.min),
    max,
    many: max > 1,
    choice: around.choice,
  };
}
