import type { Block, Fact, Letter, Value } from './block.ts';
import { visible } from './html.ts';
import { lineText } from './item.ts';
import type { RichBlock } from './rich-text.ts';
import { say } from './words.ts';

/** The letter for a terminal or a printer without fonts: no control character of the sender's. */
const INDENT = '  ';

const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `${INDENT}${line}`));

function richLines(blocks: readonly RichBlock[]): string[] {
  return blocks.flatMap((block, i) => [...(i === 0 ? [] : ['']), ...richBlock(block)]);
}

function richBlock(block: RichBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.inline
        .map(({ text }) => text)
        .join('')
        .split('\n');
    case 'rule':
      return ['---'];
    case 'quote':
      return indented(richLines(block.blocks));
    case 'list':
      return block.items.flatMap((item, i) => {
        const [first, ...more] = richLines(item);
        return [`${block.ordered ? `${i + 1}.` : '-'} ${first ?? ''}`, ...indented(more)];
      });
    case 'table':
      return [
        block.caption.map(({ text }) => text).join(''),
        ...block.rows.map((row) =>
          row.map(({ blocks }) => richLines(blocks).join(' ')).join(' | '),
        ),
      ].filter((line) => line !== '');
  }
}

const valueLines = ({ lines, rich }: Value): string[] => [
  ...lines.map(lineText),
  ...(rich ? richLines(rich) : []),
];

function factLines({ label, value }: Fact): string[] {
  const [first, ...more] = valueLines(value);
  return value.rich && value.lines.length === 0
    ? [`${label}:`, ...indented([first ?? '', ...more])]
    : [`${label}: ${first ?? ''}`, ...indented(more)];
}

const rowLines = (columns: readonly string[], row: readonly Value[]): string[] => {
  const facts = row.map((value, i) => ({ label: columns[i] ?? '', value }));
  const said = facts.filter(({ value }) => valueLines(value).length > 0).flatMap(factLines);
  return said.map((line, i) => `${i === 0 ? '- ' : INDENT}${line}`);
};

const UNDERLINES = ['=', '-'] as const;

function heading(text: string, depth: number): string[] {
  const mark = UNDERLINES[depth];
  return mark === undefined ? ['', text.toUpperCase()] : ['', text, mark.repeat(text.length)];
}

function blockLines(block: Block, depth: number): string[] {
  switch (block.kind) {
    case 'facts':
      return block.facts.flatMap(factLines);
    case 'text':
      return richLines(block.rich);
    case 'table':
      return block.rows.flatMap((row) => rowLines(block.columns, row));
    case 'section':
      return [
        ...heading(block.heading, depth),
        ...block.blocks.flatMap((one) => blockLines(one, depth + 1)),
      ];
  }
}

/** The letter as lines of plain text. */
export function letterText(letter: Letter): string {
  const { language, title, notices, head, blocks, technical } = letter;
  const lines = [
    title.toUpperCase(),
    ...notices.map((text) => `! ${text}`),
    '',
    ...head.flatMap(factLines),
    ...blocks.flatMap((one) => blockLines(one, 0)),
    ...heading(say(language, 'technical'), 0),
    ...technical.flatMap((one) => blockLines(one, 1)),
  ];
  return visible(lines.join('\n'));
}
