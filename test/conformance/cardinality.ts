import { key } from '../../src/schema/plan.ts';
import type { XsdFile } from '../../src/schema/xsd-files.ts';

/** Which edge of a cardinality an error moves: what shows with none, or with more than one. */
export type Edge = 'none' | 'several';

/** One error in one schema: how often one element or attribute may stand is changed. */
export interface CardinalityError {
  readonly file: string;
  /** Line of the changed tag, from 1. */
  readonly line: number;
  readonly offset: number;
  readonly before: string;
  readonly after: string;
  /** `{namespace}name` of the declared element or named type it stands in. */
  readonly owner: string;
  /** Local name of the element it stands in, when that is one within the owner. */
  readonly within?: string;
  /** Local name, `@` before an attribute's. */
  readonly target: string;
  readonly edge: Edge;
}

/** A tag of a schema, with what stands in it. */
interface Tag {
  readonly name: string;
  readonly text: string;
  readonly offset: number;
  readonly above: readonly Tag[];
  readonly children: Tag[];
}

const TAG = /<!--[\s\S]*?-->|<(\/?)xs:([A-Za-z]+)[^>]*?(\/?)>/g;

function tagsOf(text: string): Tag[] {
  const all: Tag[] = [];
  let above: readonly Tag[] = [];
  for (const { 0: tag, 1: closes, 2: name, 3: closed, index: offset } of text.matchAll(TAG)) {
    if (name === undefined) continue;
    if (closes === '/') {
      above = above.slice(0, -1);
      continue;
    }
    const one: Tag = { name, text: tag, offset, above, children: [] };
    above.at(-1)?.children.push(one);
    all.push(one);
    if (closed !== '/') above = [...above, one];
  }
  return all;
}

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const changed = (tag: string, name: string, value: string): string =>
  attributeOf(tag, name) === undefined
    ? tag.replace(/^<xs:[A-Za-z]+/, (start) => `${start} ${name}="${value}"`)
    : tag.replace(new RegExp(`(\\s${name}=")[^"]*`), `$1${value}`);

/**
 * Every single error of this kind that can be put into a schema. Not one that changes nothing: a
 * member of a choice that may be left out anyway, or that is repeated as a whole.
 */
export function cardinalityErrors({ file, text }: XsdFile): CardinalityError[] {
  const namespace = attributeOf(text, 'targetNamespace') ?? '';
  return tagsOf(text).flatMap((tag) => {
    const { offset, above } = tag;
    const [, declared, ...inner] = above;
    // What stands directly below the schema is declared there, not used.
    if (declared === undefined) return [];
    const within = inner.findLast(({ name }) => name === 'element');
    const place = {
      file,
      line: text.slice(0, offset).split('\n').length,
      offset,
      before: tag.text,
      owner: key(namespace, attributeOf(declared.text, 'name') ?? ''),
      ...(within === undefined ? {} : { within: attributeOf(within.text, 'name') ?? '' }),
    };
    return changesOf(tag).map((change) => ({ ...place, ...change }));
  });
}

type Change = Pick<CardinalityError, 'after' | 'target' | 'edge'>;

function changesOf(tag: Tag): Change[] {
  const { name, text } = tag;
  const used = attributeOf(text, 'ref') ?? attributeOf(text, 'name') ?? '';
  const local = used.slice(used.indexOf(':') + 1);
  if (name === 'attribute') {
    const use = attributeOf(text, 'use') === 'required' ? 'optional' : 'required';
    return [{ after: changed(text, 'use', use), target: `@${local}`, edge: 'none' }];
  }
  if (name !== 'element') return [];
  const changes: Change[] = [];
  const group = tag.above.at(-1);
  const choice = group?.name === 'choice' ? group : undefined;
  if (choice === undefined || !mayBeEmptyWithout(choice, tag)) {
    const least = attributeOf(text, 'minOccurs') === '0' ? '1' : '0';
    changes.push({ after: changed(text, 'minOccurs', least), target: local, edge: 'none' });
  }
  if (choice === undefined || attributeOf(choice.text, 'maxOccurs') === undefined) {
    const most = (attributeOf(text, 'maxOccurs') ?? '1') === '1' ? 'unbounded' : '1';
    changes.push({ after: changed(text, 'maxOccurs', most), target: local, edge: 'several' });
  }
  return changes;
}

const mayBeEmptyWithout = (choice: Tag, member: Tag): boolean =>
  attributeOf(choice.text, 'minOccurs') === '0' ||
  choice.children.some((one) => one !== member && mayBeEmpty(one));

function mayBeEmpty({ name, text, children }: Tag): boolean {
  if (attributeOf(text, 'minOccurs') === '0') return true;
  if (name === 'choice') return children.some(mayBeEmpty);
  return name === 'sequence' && children.every(mayBeEmpty);
}

/** The set with one error in it. */
export const withError = (
  files: readonly XsdFile[],
  { file, offset, before, after }: CardinalityError,
): XsdFile[] =>
  files.map((one) => {
    if (one.file !== file) return one;
    const { text } = one;
    return { file, text: text.slice(0, offset) + after + text.slice(offset + before.length) };
  });
