import { fromKey, nameIn } from '../schema/json-names.ts';
import type { Json, JsonObject } from '../schema/parse.ts';
import { key, nameOf, namespaceOf, shapeOf, XS } from '../schema/plan.ts';
import type { Child, Plan, Shape, TypeUse } from '../schema/plan.ts';
import { attachmentLine } from './attachments.ts';
import { composed } from './compose.ts';
import { DATA_TYPES, truth } from './data-types.ts';
import type { Place } from './data-types.ts';
import { theirs } from './item.ts';
import type { Group, Item, Leaf, Line } from './item.ts';
import { isObject, listOf, textOfJson } from './json.ts';
import { labelOf } from './labels/index.ts';
import { richText } from './markup.ts';
import type { Notes } from './notes.ts';
import { paragraphsOf, plainLines } from './rich-text.ts';
import { norwegian } from './times.ts';
import { say } from './words.ts';

/** Text longer than this, or of several lines, is set as paragraphs. */
const SHORT = 160;

/** An element to be read: where it stands and what its schema says. */
interface Element extends Place {
  readonly type: TypeUse | undefined;
}

const leaf = (place: Pick<Place, 'name' | 'label'>, lines: readonly Line[]): Leaf => ({
  kind: 'leaf',
  name: place.name,
  label: place.label,
  lines: lines.filter((line) => line.length > 0),
});

/** Local name of the simple type of XML Schema behind a use, when it is one. */
const builtIn = (type: TypeUse | undefined): string =>
  type && 'ref' in type && namespaceOf(type.ref) === XS ? nameOf(type.ref) : '';

const TIMES = new Set(['date', 'dateTime', 'time', 'gYearMonth']);

function textLeaf(place: Element, text: string, notes: Notes): Leaf | undefined {
  if (text.trim() === '') return undefined;
  const type = builtIn(place.type);
  if (type === 'boolean') return leaf(place, [truth(text, notes)]);
  if (TIMES.has(type)) return leaf(place, [[{ text: norwegian(text) }]]);
  const lines = plainLines(text).trim();
  if (lines.length <= SHORT && !lines.includes('\n')) return leaf(place, [[theirs(lines)]]);
  return { ...leaf(place, []), rich: paragraphsOf(text) };
}

/** Attributes that are no content: where the schema may be found. */
const isTechnical = (name: string): boolean =>
  /^@xsi:(schemaL|noNamespaceSchemaL)ocation$/.test(name);

const attributeName = (name: string): string => name.replace(/^@(?:\w+:)?/, '');

/** Attributes as leaves, named as they are in the standard. */
const attributesOf = (value: JsonObject, used: readonly string[] = []): Leaf[] =>
  Object.entries(value)
    .filter(([name]) => name.startsWith('@') && !isTechnical(name))
    .filter(([name]) => !used.includes(name.slice(1)))
    .filter(([, own]) => own !== '')
    .map(([name, own]) => {
      const called = attributeName(name);
      return leaf({ name: called, label: called }, [[theirs(textOfJson(own))]]);
    });

const appended = (extra: readonly Leaf[]): Line[] =>
  extra.map(({ label, lines }) => [{ text: `${label}: `, tone: 'quiet' }, ...lines.flat()]);

/** Names of the children of a type in JSON, as the reader gave them. */
function childrenOf(plan: Plan, shape: Shape | undefined): ReadonlyMap<string, Child> {
  return new Map(
    (shape?.children ?? []).map((child) => [nameIn(plan, shape as Shape, child), child]),
  );
}

function placeOf(notes: Notes, name: string, child: Child | undefined, parent: string): Element {
  const { plan, language } = notes;
  if (child)
    return {
      name: child.name,
      label: labelOf(child.name, language, parent),
      doc: child.doc ?? plan.elements.get(key(child.namespace, child.name))?.doc,
      type: child.type,
    };
  const found = (/[:}]/.test(name) && fromKey(plan, name)) || { namespace: '', name };
  const known = plan.elements.get(key(found.namespace, found.name));
  return {
    name: found.name,
    label: labelOf(found.name, language, parent),
    doc: known?.doc,
    type: known?.type,
  };
}

/** One element; undefined when it says nothing. */
function readOne(place: Element, json: Json, notes: Notes): Item | undefined {
  if (place.name === 'Base64Container') {
    notes.attachments += 1;
    const number = notes.attachments;
    return leaf(place, [[{ text: attachmentLine(json, number, notes.language) }]]);
  }
  if (!isObject(json)) return textLeaf(place, textOfJson(json), notes);
  const type = place.type && 'ref' in place.type ? nameOf(place.type.ref) : '';
  const data = Object.hasOwn(DATA_TYPES, type) ? DATA_TYPES[type] : undefined;
  if (data) {
    const { line, used, word } = data(json, place, notes);
    const lines = [line, ...appended(attributesOf(json, used))].filter((one) => one.length > 0);
    const label = word ? say(notes.language, word) : place.label;
    return lines.length === 0 ? undefined : leaf({ name: place.name, label }, lines);
  }
  if ('#content' in json && !holdsElementsOnly(place, notes)) {
    const rich = richText(json);
    const lines = appended(attributesOf(json));
    return rich.length + lines.length === 0 ? undefined : { ...leaf(place, lines), rich };
  }
  if ('#text' in json || place.name === 'Signature') return textWithAttributes(place, json, notes);
  return readGroup(place, json, notes);
}

function textWithAttributes(place: Element, json: JsonObject, notes: Notes): Item | undefined {
  const text = textLeaf(place, textOfJson(json['#text']), notes);
  const lines = appended(attributesOf(json));
  if (!text && lines.length === 0) return undefined;
  return { ...(text ?? leaf(place, [])), lines: [...(text?.lines ?? []), ...lines] };
}

/** Its children are named and may alternate: `#content` is then their order, and no rich text. */
function holdsElementsOnly(place: Element, { plan }: Notes): boolean {
  const shape = place.type && shapeOf(plan, place.type);
  return shape !== undefined && !shape.text && !shape.any;
}

/** The children in the order of the document; text where none may stand comes without a name. */
const childrenIn = (json: JsonObject): readonly (readonly [string, Json])[] =>
  Object.entries(json)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) =>
      name === '#content'
        ? listOf(value).flatMap((one) =>
            isObject(one) ? childrenIn(one) : [['', textOfJson(one)] as const],
          )
        : listOf(value).map((one) => [name, one] as const),
    );

function readGroup(place: Element, json: JsonObject, notes: Notes): Item | undefined {
  const shape = place.type && shapeOf(notes.plan, place.type);
  const children = childrenOf(notes.plan, shape);
  const attributes = attributesOf(json);
  if (attributes.length > 0) notes.components.push({ label: place.label, attributes });
  const items = childrenIn(json)
    .map(([name, one]) =>
      name === ''
        ? textLeaf({ ...place, type: undefined }, textOfJson(one), notes)
        : readOne(placeOf(notes, name, children.get(name), place.name), one, notes),
    )
    .filter((item) => item !== undefined);
  if (items.length === 0) return undefined;
  return composed({ kind: 'group', name: place.name, label: place.label, items }, notes.language);
}

/**
 * Turns the JSON form of a whole document into named values, in the order of the document, empty
 * ones left out.
 * @param content one root by its name, as `contentJson` gives it.
 */
export function readDocument(content: JsonObject, notes: Notes): Group {
  const [root] = Object.entries(content);
  if (!root) throw new Error('a document without a root');
  const place = placeOf(notes, root[0], undefined, '');
  const item = readOne(place, root[1], notes);
  const items = item === undefined ? [] : item.kind === 'group' ? item.items : [item];
  return { kind: 'group', name: place.name, label: place.label, items };
}
