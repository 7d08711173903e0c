import type { Json } from '../schema/parse.ts';
import { isObject, listOf, textOfJson } from './json.ts';
import { paragraphsOf, plainLines } from './rich-text.ts';
import type { RichBlock, RichCell, RichMark, RichRun } from './rich-text.ts';

/**
 * XHTML within text (R101). Tags of the allowlist become our own kinds without any attribute;
 * every other element gives its text, be it `script`, `style`, `a` or `img`.
 */
const XHTML = '{http://www.w3.org/1999/xhtml}';

const MARKS: Readonly<Record<string, RichMark>> = {
  b: 'strong',
  strong: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  q: 'q',
  sub: 'sub',
  sup: 'sup',
  small: 'small',
};
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);
const BLOCKS = new Set(['p', 'div', 'address', 'pre', 'dd', 'li', 'caption', 'td', 'th']);

export interface Tag {
  readonly name: string;
  readonly content: readonly Json[];
}

/** Children of an element of mixed content, or of one a schema knows. */
export function contentOf(json: Json): readonly Json[] {
  if (!isObject(json)) return listOf(json);
  const mixed = json['#content'];
  if (mixed !== undefined) return listOf(mixed);
  return Object.entries(json).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    return name === '#text' ? [value] : listOf(value).map((one) => ({ [name]: one }));
  });
}

/** The element in a piece of mixed content; its name is bare for XHTML, and as the key else. */
export function tagOf(json: Json): Tag | undefined {
  if (!isObject(json)) return undefined;
  const [key] = Object.keys(json);
  if (key === undefined) return undefined;
  const value = json[key] ?? '';
  if (key.startsWith(XHTML)) return { name: key.slice(XHTML.length), content: contentOf(value) };
  return { name: key, content: [...attributesOf(value), ...contentOf(value)] };
}

/** What is not XHTML is no markup to us: its attributes are content like its text. */
const attributesOf = (json: Json): readonly Json[] =>
  isObject(json)
    ? Object.entries(json)
        .filter(([name]) => name.startsWith('@') && !name.startsWith('@xsi:'))
        .map(([name, value]) => `${name.slice(1)}: ${textOfJson(value)} `)
    : [];

/** Collects blocks; inline runs wait until a block begins or everything ends. */
class Flow {
  readonly blocks: RichBlock[] = [];
  private inline: RichRun[] = [];
  private readonly kept: boolean;

  constructor(kept: boolean) {
    this.kept = kept;
  }

  text(text: string, marks: readonly RichMark[]): void {
    const lines = plainLines(text);
    // Without markup around it a line break is the writer's; within markup it is a space.
    this.inline.push({ text: this.kept ? lines : lines.replace(/\s+/g, ' '), marks });
  }

  lineBreak(): void {
    this.inline.push({ text: '\n', marks: [] });
  }

  end(kind: 'paragraph' | 'heading' = 'paragraph'): void {
    const { inline } = this;
    this.inline = [];
    if (inline.every(({ text }) => text.trim() === '')) return;
    const [only] = inline;
    if (kind === 'paragraph' && only && inline.length === 1)
      this.blocks.push(...paragraphsOf(only.text, only.marks));
    else this.blocks.push({ kind, inline });
  }

  add(block: RichBlock): void {
    this.end();
    this.blocks.push(block);
  }
}

const within = (content: readonly Json[], kept: boolean): RichBlock[] => {
  const flow = new Flow(kept);
  pour(content, flow, []);
  flow.end();
  return flow.blocks;
};

function pour(content: readonly Json[], flow: Flow, marks: readonly RichMark[]): void {
  for (const one of content) {
    const tag = tagOf(one);
    if (tag) element(tag, flow, marks);
    else if (typeof one === 'string') flow.text(one, marks);
  }
}

function element(tag: Tag, flow: Flow, marks: readonly RichMark[]): void {
  const { name, content } = tag;
  const mark = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
  if (mark) pour(content, flow, marks.includes(mark) ? marks : [...marks, mark]);
  else if (name === 'br') flow.lineBreak();
  else if (name === 'hr') flow.add({ kind: 'rule' });
  else if (name === 'ul' || name === 'ol') flow.add(list(tag));
  else if (name === 'blockquote') flow.add({ kind: 'quote', blocks: within(content, false) });
  else if (name === 'table') flow.add(table(tag));
  else if (HEADINGS.has(name)) boxed(tag, flow, marks, 'heading');
  else if (name === 'pre') for (const block of within(content, true)) flow.add(block);
  else if (BLOCKS.has(name)) boxed(tag, flow, marks, 'paragraph');
  else pour(content, flow, marks);
}

function boxed(
  tag: Tag,
  flow: Flow,
  marks: readonly RichMark[],
  kind: 'paragraph' | 'heading',
): void {
  flow.end();
  pour(tag.content, flow, marks);
  flow.end(kind);
}

/** Text between the items is content too: it becomes an item. */
function list({ name, content }: Tag): RichBlock {
  const items = content
    .map((one) => within(tagOf(one)?.name === 'li' ? (tagOf(one)?.content ?? []) : [one], false))
    .filter((blocks) => blocks.length > 0);
  return { kind: 'list', ordered: name === 'ol', items };
}

const inlineOf = (blocks: readonly RichBlock[]): readonly RichRun[] =>
  blocks.flatMap((block) => ('inline' in block ? block.inline : []));

function table({ content }: Tag): RichBlock {
  const rows: RichCell[][] = [];
  const captions: RichRun[] = [];
  const loose: Json[] = [];
  const row = (cells: readonly Json[]): void => {
    const made = cells
      .map((one) => ({ tag: tagOf(one), one }))
      .filter(({ tag, one }) => tag !== undefined || textOfJson(one).trim() !== '')
      .map(({ tag, one }) => {
        const cell = tag?.name === 'td' || tag?.name === 'th';
        return {
          head: tag?.name === 'th',
          blocks: within(cell ? tag.content : [one], false),
        };
      });
    if (made.length > 0) rows.push(made);
  };
  const parts = content.flatMap((one) =>
    ['thead', 'tbody', 'tfoot'].includes(tagOf(one)?.name ?? '')
      ? (tagOf(one)?.content ?? [])
      : [one],
  );
  for (const one of parts) {
    const tag = tagOf(one);
    if (tag?.name === 'tr') row(tag.content);
    else if (tag?.name === 'caption') captions.push(...inlineOf(within(tag.content, false)));
    else loose.push(one);
  }
  if (loose.length > 0) row([{ [`${XHTML}td`]: { '#content': loose } }]);
  return { kind: 'table', caption: captions, rows: rows.filter((cells) => cells.length > 0) };
}

/** True when there is markup, and not text alone. */
export const hasMarkup = (content: readonly Json[]): boolean => content.some(tagOf);

/** Text of anyType as blocks; nothing of it is lost but attributes, which R101 does not carry. */
export const richText = (json: Json): readonly RichBlock[] => {
  const content = contentOf(json);
  return within(content, !hasMarkup(content));
};
