import { XMLParser } from 'fast-xml-parser';
import { keyOf, nameChild } from './json-names.ts';
import { key, shapeOf, type Plan, type Shape, type TypeUse } from './plan.ts';

/**
 * JSON form of a document: attributes as `@name`, children by name, `#text` for the text of an
 * element that has attributes too, `#content` for mixed content in order. An element that may
 * repeat is always an array; text is kept to the letter, and nothing becomes a number or boolean.
 */
export type Json = string | JsonObject | readonly Json[];
export interface JsonObject {
  readonly [key: string]: Json;
}

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

interface Found {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: readonly { namespace: string; name: string; value: string }[];
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
  const found = resolve(raw, new Map());
  const use = plan.elements.get(key(found.namespace, found.name))?.type;
  return {
    root: keyOf(plan, found.namespace, found.name),
    value: read(plan, found, use),
  };
}

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

function read(plan: Plan, found: Found, use: TypeUse | undefined): Json {
  const shape = use && shapeOf(plan, use);
  if (!shape || (shape.text && (shape.any || shape.children.length > 0)))
    return { ...attributesOf(plan, found), '#content': mixed(plan, found, shape) };
  const attributes = attributesOf(plan, found);
  if (shape.text) {
    const text = textOf(found);
    if (Object.keys(attributes).length === 0 && shape.attributes.length === 0) return text;
    return text === '' ? attributes : { ...attributes, '#text': text };
  }
  const value: Record<string, Json | Json[]> = { ...attributes };
  for (const raw of found.children) {
    if (tagOf(raw) === '#text') continue;
    const child = resolve(raw, found.scope);
    const { name, type, many } = nameChild(plan, shape, child.namespace, child.name);
    const one = read(plan, child, type);
    const already = value[name];
    if (Array.isArray(already)) already.push(one);
    else if (already !== undefined) value[name] = [already, one];
    else value[name] = many ? [one] : one;
  }
  return value;
}

function attributesOf(plan: Plan, { attributes }: Found): Record<string, Json> {
  const value: Record<string, Json> = {};
  for (const one of attributes) {
    const name = one.namespace === '' ? one.name : keyOf(plan, one.namespace, one.name);
    value[`@${name}`] = one.value;
  }
  return value;
}

const textOf = ({ children }: Found): string =>
  children.map((raw) => (tagOf(raw) === '#text' ? decode(raw['#text'] ?? '') : '')).join('');

/** Text and elements as they alternate; neighbouring texts are one. */
function mixed(plan: Plan, found: Found, shape: Shape | undefined): Json[] {
  const content: Json[] = [];
  for (const raw of found.children) {
    if (tagOf(raw) === '#text') {
      const text = decode(raw['#text'] ?? '');
      const last = content.at(-1);
      if (typeof last === 'string') content[content.length - 1] = last + text;
      else if (text !== '') content.push(text);
      continue;
    }
    const child = resolve(raw, found.scope);
    const { name, type } = nameChild(plan, shape, child.namespace, child.name);
    content.push({ [name]: read(plan, child, type) });
  }
  return content;
}
