import { key, type Child, type Plan, type Shape, type TypeUse } from './plan.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XML = 'http://www.w3.org/XML/1998/namespace';

/**
 * `prefix:name` with the plan's prefix, `{uri}name` for a namespace the plan does not have. It is
 * never a bare name: no document can make a key such as `__proto__` (T20).
 */
export function keyOf(plan: Plan, namespace: string, name: string): string {
  const prefix =
    namespace === XSI ? 'xsi' : namespace === XML ? 'xml' : plan.prefixes.get(namespace);
  return prefix === undefined ? key(namespace, name) : `${prefix}:${name}`;
}

/** Namespace and local name of a key that `keyOf` made. */
export function fromKey(plan: Plan, text: string): { namespace: string; name: string } {
  if (text.startsWith('{'))
    return { namespace: text.slice(1, text.indexOf('}')), name: text.slice(text.indexOf('}') + 1) };
  const colon = text.indexOf(':');
  const prefix = text.slice(0, colon);
  const namespace =
    prefix === 'xsi'
      ? XSI
      : prefix === 'xml'
        ? XML
        : [...plan.prefixes].find(([, own]) => own === prefix)?.[0];
  return { namespace: namespace ?? '', name: text.slice(colon + 1) };
}

export interface Named {
  readonly name: string;
  readonly type: TypeUse | undefined;
  readonly many: boolean;
}

/** The name of a child in JSON: bare when its parent's type lists it, else with its namespace. */
export function nameChild(
  plan: Plan,
  shape: Shape | undefined,
  namespace: string,
  name: string,
): Named {
  const child = shape?.children.find((one) => one.name === name && one.namespace === namespace);
  if (shape && child)
    return { name: nameIn(plan, shape, child), type: child.type, many: child.many };
  const type = plan.elements.get(key(namespace, name))?.type;
  return { name: keyOf(plan, namespace, name), type, many: false };
}

/** Two children of one name in different namespaces both carry their prefix. */
export function nameIn(plan: Plan, shape: Shape, child: Child): string {
  const twice = shape.children.some(
    (one) => one.name === child.name && one.namespace !== child.namespace,
  );
  return twice ? keyOf(plan, child.namespace, child.name) : child.name;
}
