import type { Roots } from './elements/index.gen.ts';
import { childNamed, fromKey, nameIn, typeNamed, type QName } from './json-names.ts';
import { LIMITS } from './limits.ts';
import { key, shapeOf, type Plan, type Shape, type TypeUse } from './plan.ts';
import { isXmlText, writeXml, type Style, type Written, type WrittenAttribute } from './write.ts';

/** Something in the JSON that has no place there, by its path (RFC 6901). Never quotes a value. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** JSON from which no document can be built. */
export class JsonRefused extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join('; '));
    this.name = 'JsonRefused';
    this.faults = faults;
  }
}

/** An element with the path of the JSON it comes from. */
export interface Placed extends Written {
  readonly namespace: string;
  readonly path: string;
  readonly children?: readonly (Placed | string)[];
}

/**
 * Builds the elements of a document from its JSON form (as `parseJson` gives it): the plan
 * supplies order and namespaces, so keys may come in any order. Names, structure and what is
 * required are checked here; values are the engine's to judge.
 * @throws JsonRefused with at most LIMITS.violations faults.
 */
export function placeJson(plan: Plan, root: string, value: unknown, path = ''): Placed {
  const build = new Build(plan);
  const own = pointer(path, root);
  const name = fromKey(plan, root);
  const type = name && plan.elements.get(key(name.namespace, name.name))?.type;
  if (!name || !type) throw new JsonRefused([{ path: own, message: 'no schema has such a root' }]);
  const placed = build.element({ ...name, type, depth: 1, path: own }, value);
  if (build.faults.length > 0) throw new JsonRefused(build.faults.slice(0, LIMITS.violations));
  return placed;
}

/** The same, written as UTF-8 text with XML declaration. */
export function buildXml(plan: Plan, root: string, value: unknown, style: Style = {}): string {
  return writeXml(placeJson(plan, root, value), { prefixes: plan.written, ...style });
}

/** The same for what the compiler has checked already. */
export const buildRoot = <R extends keyof Roots>(plan: Plan, root: R, value: Roots[R]): string =>
  buildXml(plan, root, value);

const pointer = (path: string, name: string | number): string =>
  `${path}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

interface Place extends QName {
  /** Undefined: no schema declares it, and anything may stand in it. */
  readonly type: TypeUse | undefined;
  readonly depth: number;
  readonly path: string;
  readonly payload?: boolean;
  /** False: a list of them has no place here. */
  readonly many?: boolean;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name of an element or attribute, without prefix. */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}._\u00B7-]*$/u;

class Build {
  readonly faults: Fault[] = [];
  readonly #plan: Plan;
  constructor(plan: Plan) {
    this.#plan = plan;
  }

  #fault(path: string, message: string): void {
    this.faults.push({ path, message });
  }

  #text(value: unknown, path: string): string {
    if (typeof value !== 'string') this.#fault(path, `text is expected, not ${kindOf(value)}`);
    else if (isXmlText(value)) return value;
    else this.#fault(path, 'it has a character that XML cannot hold');
    return '';
  }

  element(place: Place, value: unknown): Placed {
    const { namespace, name, path, depth } = place;
    const payload = place.payload === true;
    const bare: Placed = { namespace, name, path, payload };
    if (depth > LIMITS.depth) {
      this.#fault(path, `elements are nested more than ${LIMITS.depth} levels`);
      return bare;
    }
    if (!isFields(value)) return this.#leaf(place, bare, value);
    const type = this.#typeGiven(value['@xsi:type']) ?? place.type;
    const shape = type && shapeOf(this.#plan, type);
    return {
      ...bare,
      qualified: this.#attributes(place, shape, value),
      mixed: shape?.text ?? true,
      children: this.#content({ ...place, type, payload: false }, shape, value),
    };
  }

  #leaf({ type, path }: Place, bare: Placed, value: unknown): Placed {
    const shape = type && shapeOf(this.#plan, type);
    if (Array.isArray(value)) this.#fault(path, 'a list stands where one value may');
    else if (shape && !shape.text) this.#fault(path, `an object is expected, not ${kindOf(value)}`);
    else {
      if (shape) this.#required(path, shape, {});
      return { ...bare, text: this.#text(value, path) };
    }
    return bare;
  }

  #typeGiven(value: unknown): TypeUse | undefined {
    const name = typeof value === 'string' ? fromKey(this.#plan, value) : undefined;
    return name && typeNamed(this.#plan, name);
  }

  #attributes({ path }: Place, shape: Shape | undefined, value: Fields): WrittenAttribute[] {
    if (shape) this.#required(path, shape, value);
    return Object.entries(value)
      .filter(([own]) => own.startsWith('@'))
      .flatMap(([own, given]) => {
        const at = pointer(path, own);
        const name = this.#attributeName(own.slice(1));
        const known = shape?.attributes.some(
          (one) => one.name === name?.name && one.namespace === name.namespace,
        );
        const foreign = !shape || shape.any || own.startsWith('@xsi:');
        if (!name || !(known || foreign)) {
          this.#fault(at, 'there is no such attribute');
          return [];
        }
        const text = this.#text(given, at);
        const typed = own === '@xsi:type' ? fromKey(this.#plan, text) : undefined;
        return [{ ...name, value: typed ?? text }];
      });
  }

  #attributeName(text: string): QName | undefined {
    const plain = NAME.test(text) && text !== 'xmlns';
    const name = plain ? { namespace: '', name: text } : fromKey(this.#plan, text);
    return name && NAME.test(name.name) ? name : undefined;
  }

  /** Faults for each attribute that must be there and is not. */
  #required(path: string, shape: Shape, value: Fields): void {
    for (const { namespace, name, required } of shape.attributes) {
      if (!required) continue;
      const there = Object.keys(value).some((own) => {
        const given = own.startsWith('@') ? this.#attributeName(own.slice(1)) : undefined;
        return given?.name === name && given.namespace === namespace;
      });
      const prefix = namespace === '' ? '' : `${this.#plan.prefixes.get(namespace) ?? ''}:`;
      if (!there) this.#fault(pointer(path, `@${prefix}${name}`), 'it is required and missing');
    }
  }

  #content(place: Place, shape: Shape | undefined, value: Fields): (Placed | string)[] {
    const own = Object.keys(value).filter((name) => !name.startsWith('@'));
    const content = own.find((name) => name === '#content');
    const alone = content ?? own.find((name) => name === '#text');
    const others = alone === undefined ? [] : own.filter((name) => name !== alone);
    for (const name of others)
      this.#fault(pointer(place.path, name), `it cannot stand beside ${alone ?? ''}`);
    if (content !== undefined) return this.#inOrder(place, shape, value[content]);
    if (alone === undefined)
      return shape ? this.#byName(place, shape, value, own) : this.#foreign(place, own);
    const at = pointer(place.path, alone);
    if (shape && !shape.text) this.#fault(at, 'there may be elements only');
    return [this.#text(value[alone], at)];
  }

  #foreign({ path }: Place, own: readonly string[]): [] {
    for (const name of own) this.#fault(pointer(path, name), 'only #content or #text may be here');
    return [];
  }

  /** Children in the order of the plan; wildcard elements, which have a prefix, come after. */
  #byName(place: Place, shape: Shape, value: Fields, own: readonly string[]): Placed[] {
    const placed: Placed[] = [];
    for (const child of shape.children) {
      const name = nameIn(this.#plan, shape, child);
      const given = Object.hasOwn(value, name) ? value[name] : [];
      if (!Array.isArray(given) || given.length > 0)
        placed.push(...this.#each({ ...place, ...child }, name, given));
      else if (child.min > 0) this.#fault(pointer(place.path, name), 'it is required and missing');
    }
    for (const name of own) {
      if (childNamed(this.#plan, shape, name)) continue;
      const found = shape.any ? this.#wild(place, name) : undefined;
      if (found) placed.push(...this.#each(found, name, value[name]));
      else this.#fault(pointer(place.path, name), 'there is no such element here');
    }
    if (shape.alternating && placed.length > 0)
      this.#fault(place.path, 'its elements may alternate, so they stand in a list #content');
    return placed;
  }

  #each({ payload, many, ...place }: Place, name: string, value: unknown): Placed[] {
    const path = pointer(place.path, name);
    const depth = place.depth + 1;
    const one = (own: unknown, at: string): Placed =>
      this.element({ ...place, depth, path: at, payload: payload === true }, own);
    return Array.isArray(value) && many !== false
      ? value.map((own, index) => one(own, pointer(path, index)))
      : [one(value, path)];
  }

  /** An element that a wildcard lets in. */
  #wild(place: Place, name: string): Place | undefined {
    const named = fromKey(this.#plan, name);
    if (!named || !NAME.test(named.name)) return undefined;
    const type = this.#plan.elements.get(key(named.namespace, named.name))?.type;
    return { ...place, ...named, type, payload: true, many: true };
  }

  #inOrder(place: Place, shape: Shape | undefined, value: unknown): (Placed | string)[] {
    const at = pointer(place.path, '#content');
    if (!Array.isArray(value)) {
      this.#fault(at, `a list is expected, not ${kindOf(value)}`);
      return [];
    }
    return (value as readonly unknown[]).flatMap((one, index): (Placed | string)[] => {
      const path = pointer(at, index);
      const [name, ...more] = isFields(one) ? Object.keys(one) : [];
      if (!isFields(one)) return [this.#text(one, path)];
      if (name === undefined || more.length > 0)
        return this.#not(path, 'an object of one name is expected');
      const child = shape && childNamed(this.#plan, shape, name);
      const found = child ? { ...place, ...child } : this.#wild({ ...place, path }, name);
      if (!found) return this.#not(pointer(path, name), 'there is no such element here');
      const { payload, ...known } = found;
      const mixed = shape === undefined || shape.text;
      return this.#each(
        { ...known, path, ...(payload && !mixed ? { payload } : {}) },
        name,
        one[name],
      );
    });
  }

  #not(path: string, message: string): [] {
    this.#fault(path, message);
    return [];
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object'
    ? 'an object'
    : typeof value === 'string'
      ? 'text'
      : `a ${typeof value}`;
}
