import { fromKey, nameIn } from './json-names.ts';
import type { Json, JsonObject } from './parse.ts';
import { key, shapeOf, type Plan, type Shape, type TypeUse } from './plan.ts';
import { writeXml, type Written, type WrittenAttribute } from './write.ts';

/**
 * Builds a document from its JSON form (as `parseJson` gives it): the plan supplies order and
 * namespaces, so keys may come in any order. What the plan does not know is refused, not dropped.
 * @throws Error naming the element and the key that has no place there.
 */
export function buildXml(plan: Plan, root: string, value: Json): string {
  const { namespace, name } = fromKey(plan, root);
  const type = plan.elements.get(key(namespace, name))?.type;
  return writeXml(element(plan, { namespace, name, type }, value));
}

interface Place {
  readonly namespace: string;
  readonly name: string;
  readonly type: TypeUse | undefined;
}

function element(plan: Plan, place: Place, value: Json): Written {
  const { namespace, name } = place;
  if (typeof value === 'string') return { namespace, name, text: value };
  if (isList(value)) throw new Error(`${name}: a list stands where one value may`);
  const qualified = Object.entries(value)
    .filter(([own]) => own.startsWith('@'))
    .map(([own, text]) => attribute(plan, own.slice(1), text));
  const content = value['#content'];
  if (content !== undefined)
    return {
      namespace,
      name,
      qualified,
      children: mixed(plan, place, isList(content) ? content : [content]),
    };
  const text = value['#text'];
  return {
    namespace,
    name,
    qualified,
    ...(typeof text === 'string' ? { text } : {}),
    children: place.type ? ordered(plan, name, shapeOf(plan, place.type), value) : [],
  };
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function attribute(plan: Plan, name: string, value: Json): WrittenAttribute {
  const where = name.includes(':') ? fromKey(plan, name) : { namespace: '', name };
  return { ...where, value: typeof value === 'string' ? value : '' };
}

/** Children in the order of the plan; wildcard elements, which have a prefix, come where it ends. */
function ordered(plan: Plan, parent: string, shape: Shape, value: JsonObject): Written[] {
  const left = new Set(Object.keys(value).filter((name) => !/^[@#]/.test(name)));
  const written: Written[] = [];
  const add = (place: Place, own: Json): void => {
    for (const one of isList(own) ? own : [own]) written.push(element(plan, place, one));
  };
  for (const child of shape.children) {
    const name = nameIn(plan, shape, child);
    const own = value[name];
    if (own === undefined || !left.delete(name)) continue;
    add(child, own);
  }
  for (const name of left) {
    const own = value[name];
    if (!shape.any || own === undefined) throw new Error(`${parent}: ${name} has no place there`);
    const where = fromKey(plan, name);
    const type = plan.elements.get(key(where.namespace, where.name))?.type;
    add({ ...where, type }, own);
  }
  return written;
}

function mixed(plan: Plan, place: Place, content: readonly Json[]): (Written | string)[] {
  const shape = place.type && shapeOf(plan, place.type);
  return content.flatMap((one): (Written | string)[] => {
    if (typeof one === 'string') return [one];
    if (isList(one)) throw new Error(`${place.name}: a list stands within mixed content`);
    return Object.entries(one).map(([name, value]) => {
      const child = shape?.children.find((known) => nameIn(plan, shape, known) === name);
      if (child) return element(plan, child, value);
      const where = fromKey(plan, name);
      const type = plan.elements.get(key(where.namespace, where.name))?.type;
      return element(plan, { ...where, type }, value);
    });
  });
}
