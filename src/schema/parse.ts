import { XMLParser } from 'fast-xml-parser';
import type { Roots } from './elements/index.gen.ts';
import type { Json, JsonObject } from './json.ts';
import { fromKey, keyOf, nameChild, typeNamed, XML, XSI, type QName } from './json-names.ts';
import { key, shapeOf, type Plan, type Shape, type TypeUse } from './plan.ts';

export type { Json, JsonObject } from './json.ts';

/**
 * Before every name while the parser has it, which refuses or renames some of JavaScript's (T20).
 * No XML name begins so; the parser asks twice for an empty element.
 */
const MARK = '-';
const marked = (name: string): string => (name.startsWith(MARK) ? name : MARK + name);

/**
 * Not a conforming parser (F1–F4): it is given only what libxml2 has parsed and written out again,
 * and no fact is taken from it. Values stay text, or a number would lose its leading zero (F2);
 * entities are decoded here, because it leaves numeric references alone (F3).
 */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: MARK,
  transformTagName: marked,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
});

/** What the parser gives in document order: one of a tag with its children, or text. */
interface Raw {
  readonly ':@'?: Readonly<Record<string, string>>;
  readonly '#text'?: string;
  readonly [tag: string]: unknown;
}

/** Prefix to namespace, as declared around an element. */
type Scope = ReadonlyMap<string, string>;

interface Found extends QName {
  readonly attributes: readonly (QName & { readonly value: string })[];
  readonly children: readonly Raw[];
  readonly scope: Scope;
}

const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" } as const;

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g, (_all, hex, decimal, name) =>
        name === undefined
          ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(String(hex), 16))
          : NAMED[name as keyof typeof NAMED],
      )
    : text;

/**
 * Reads text that libxml2 wrote (UTF-8, CDATA merged, no DOCTYPE) by the plan.
 * @returns the root's name with our prefix, and its value; same text, same result.
 */
export function parseJson(plan: Plan, text: string): { root: string; value: Json } {
  const raw = (parser.parse(text) as Raw[]).find((one) => tagOf(one) !== '#text');
  if (!raw) throw new Error('no root element');
  const found = resolve(raw, new Map([['xml', XML]]));
  const use = plan.elements.get(key(found.namespace, found.name))?.type;
  return {
    root: keyOf(plan, found.namespace, found.name),
    value: read(plan, found, use),
  };
}

/** Whether a document read is of this root; its value has the type only when it is valid. */
export const isRoot = <R extends keyof Roots>(
  read: { readonly root: string; readonly value: unknown },
  root: R,
): read is { readonly root: R; readonly value: Roots[R] } => read.root === root;

const tagOf = (raw: Raw): string => Object.keys(raw).find((name) => name !== ':@') ?? '#text';

function resolve(raw: Raw, around: Scope): Found {
  const tag = tagOf(raw);
  const given = Object.entries(raw[':@'] ?? {}).map(
    ([name, value]) => [name.slice(MARK.length), value] as const,
  );
  const declared = given.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  const scope =
    declared.length === 0
      ? around
      : new Map([
          ...around,
          ...declared.map(([name, uri]) => [name.slice(6), decode(uri)] as const),
        ]);
  const split = (name: string): [string, string] => {
    const colon = name.indexOf(':');
    return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
  };
  const [prefix, name] = split(tag.slice(MARK.length));
  const attributes = given
    .filter((one) => !declared.includes(one))
    .map(([qualified, value]) => {
      const [own, local] = split(qualified);
      // The default namespace does not apply to attributes.
      const namespace = own === '' ? '' : (scope.get(own) ?? own);
      return { namespace, name: local, value: decode(value) };
    });
  const children = (raw[tag] ?? []) as readonly Raw[];
  return { namespace: scope.get(prefix) ?? '', name, attributes, children, scope };
}

function read(plan: Plan, found: Found, declared: TypeUse | undefined): Json {
  const attributes = attributesOf(plan, found);
  const use = typeGiven(plan, attributes['@xsi:type']) ?? declared;
  const shape = use && shapeOf(plan, use);
  const content = contentOf(found);
  const inOrder = (text: (one: string) => boolean): JsonObject => ({
    ...attributes,
    '#content': content.flatMap((one): Json[] => {
      if (typeof one === 'string') return text(one) ? [one] : [];
      const { name, type } = nameChild(plan, shape, one);
      return [{ [name]: read(plan, one, type) }];
    }),
  });
  if (!shape || (shape.text && (shape.any || shape.children.length > 0)))
    return inOrder(() => true);
  if (shape.text)
    return content.every((one) => typeof one === 'string')
      ? withText(shape, attributes, content.join(''))
      : inOrder(() => true);
  return (
    (shape.alternating ? undefined : byName(plan, shape, attributes, content)) ??
    inOrder((one) => !isBlank(one))
  );
}

/** The type that xsi:type asks for; its value has our prefix by now. */
function typeGiven(plan: Plan, value: string | undefined): TypeUse | undefined {
  const name = value === undefined ? undefined : fromKey(plan, value);
  return name && typeNamed(plan, name);
}

function withText(shape: Shape, attributes: Record<string, string>, text: string): Json {
  if (Object.keys(attributes).length === 0 && shape.attributes.length === 0) return text;
  return text === '' ? attributes : { ...attributes, '#text': text };
}

/** Elements by name; undefined where the names would not give back order or text, as in a document that is not valid. */
function byName(
  plan: Plan,
  shape: Shape,
  attributes: Record<string, string>,
  content: readonly (Found | string)[],
): JsonObject | undefined {
  const value: Record<string, Json | Json[]> = { ...attributes };
  const wild: string[] = [];
  let reached = 0;
  for (const one of content) {
    if (typeof one === 'string') {
      if (isBlank(one)) continue;
      return undefined;
    }
    const { name, type, many, rank: known } = nameChild(plan, shape, one);
    if (known === shape.children.length && !wild.includes(name)) wild.push(name);
    const rank = Math.max(known, known + wild.indexOf(name));
    if (rank < reached) return undefined;
    reached = rank;
    const already = value[name];
    const own = read(plan, one, type);
    if (Array.isArray(already)) already.push(own);
    else if (already !== undefined) value[name] = [already, own];
    else value[name] = many ? [own] : own;
  }
  return value;
}

/** White space of XML; a no-break space is text. */
const isBlank = (text: string): boolean => /^[ \t\r\n]*$/.test(text);

function attributesOf(plan: Plan, { attributes, scope }: Found): Record<string, string> {
  const value: Record<string, string> = {};
  for (const one of attributes) {
    const name = one.namespace === '' ? one.name : keyOf(plan, one.namespace, one.name);
    const isType = one.namespace === XSI && one.name === 'type';
    value[`@${name}`] = isType ? typeKey(plan, scope, one.value) : one.value;
  }
  return value;
}

/** The value of xsi:type with our prefix instead of the document's; as it is when it is no name. */
function typeKey(plan: Plan, scope: Scope, value: string): string {
  const trimmed = value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  const colon = trimmed.indexOf(':');
  const namespace = scope.get(trimmed.slice(0, Math.max(colon, 0)));
  if (namespace === undefined && colon !== -1) return value;
  return keyOf(plan, namespace ?? '', trimmed.slice(colon + 1));
}

/** Text and elements as they alternate; neighbouring texts are one. */
function contentOf(found: Found): (Found | string)[] {
  const content: (Found | string)[] = [];
  for (const raw of found.children) {
    if (tagOf(raw) !== '#text') {
      content.push(resolve(raw, found.scope));
      continue;
    }
    const text = decode(raw['#text'] ?? '');
    const last = content.at(-1);
    if (typeof last === 'string') content[content.length - 1] = last + text;
    else if (text !== '') content.push(text);
  }
  return content;
}
