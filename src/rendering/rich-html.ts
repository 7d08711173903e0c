import { html } from './html.ts';
import type { Html, Part } from './html.ts';
import type { RichBlock, RichCell, RichMark, RichRun } from './rich-text.ts';

const MARKED: Readonly<Record<RichMark, (text: Part) => Html>> = {
  strong: (text) => html`<strong>${text}</strong>`,
  em: (text) => html`<em>${text}</em>`,
  code: (text) => html`<code>${text}</code>`,
  q: (text) => html`<q>${text}</q>`,
  sub: (text) => html`<sub>${text}</sub>`,
  sup: (text) => html`<sup>${text}</sup>`,
  small: (text) => html`<small>${text}</small>`,
};

/** Writers line things up with spaces; all but the last of a row of them must not be folded. */
const spaced = (text: string): string =>
  text.replace(/ {2,}/g, (row) => `${'\u00a0'.repeat(row.length - 1)} `);

const broken = (text: string): Part =>
  spaced(text)
    .split('\n')
    .map((line, i) => (i === 0 ? line : html`<br />${line}`));

const runHtml = ({ text, marks }: RichRun): Part =>
  marks.reduce<Part>((inner, mark) => MARKED[mark](inner), broken(text));

const inlineHtml = (inline: readonly RichRun[]): Part => inline.map(runHtml);

function cellHtml({ head, blocks }: RichCell, firstRow: boolean): Html {
  const inner = blocksHtml(blocks);
  if (!head) return html`<td>${inner}</td>`;
  return firstRow ? html`<th scope="col">${inner}</th>` : html`<th scope="row">${inner}</th>`;
}

function tableHtml({ caption, rows }: Extract<RichBlock, { kind: 'table' }>): Html {
  const title =
    caption.length > 0 &&
    html`<caption>
      ${inlineHtml(caption)}
    </caption>`;
  return html`<table>
    ${title}
    <tbody>
      ${rows.map(
        (cells, i) =>
          html`<tr>
            ${cells.map((cell) => cellHtml(cell, i === 0))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function blockHtml(block: RichBlock): Html {
  if (block.kind === 'paragraph') return html`<p>${inlineHtml(block.inline)}</p>`;
  // A heading of the sender would break the order of ours.
  if (block.kind === 'heading') return html`<p><strong>${inlineHtml(block.inline)}</strong></p>`;
  if (block.kind === 'rule') return html`<hr />`;
  if (block.kind === 'quote') return html`<blockquote>${blocksHtml(block.blocks)}</blockquote>`;
  if (block.kind === 'table') return tableHtml(block);
  const items = block.items.map((item) => html`<li>${blocksHtml(item)}</li>`);
  return block.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

const blocksHtml = (blocks: readonly RichBlock[]): Part => blocks.map(blockHtml);

/** @param foreign the page is not in Norwegian, the text is. */
export const richHtml = (blocks: readonly RichBlock[], foreign: boolean): Part =>
  foreign ? html`<div lang="no">${blocksHtml(blocks)}</div>` : blocksHtml(blocks);
