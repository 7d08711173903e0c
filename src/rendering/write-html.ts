import type { Block, Fact, Letter, Value } from './block.ts';
import { html } from './html.ts';
import type { Html, Part } from './html.ts';
import type { Line, Run } from './item.ts';
import { richHtml } from './rich-html.ts';
import { say } from './words.ts';

/** What the writing depends on: words of the sender are Norwegian in an English letter. */
interface Ink {
  readonly foreign: boolean;
}

const toned = (run: Run): Part => {
  const { text, tone, href } = run;
  const linked = href === undefined ? text : html`<a href="${href}">${text}</a>`;
  if (tone === 'strong') return html`<strong>${linked}</strong>`;
  return tone === 'quiet' ? html`<span class="quiet">${linked}</span>` : linked;
};

const runHtml = (ink: Ink, run: Run): Part =>
  ink.foreign && run.theirs ? html`<span lang="no">${toned(run)}</span>` : toned(run);

const lineHtml = (ink: Ink, line: Line): Part => line.map((run) => runHtml(ink, run));

function valueHtml(ink: Ink, { lines, rich }: Value): Part {
  const [first, ...more] = lines;
  const paragraphs = rich && richHtml(rich, ink.foreign);
  if (more.length === 0) return [first && lineHtml(ink, first), paragraphs];
  return [lines.map((line) => html`<span class="line">${lineHtml(ink, line)}</span>`), paragraphs];
}

const factsHtml = (ink: Ink, facts: readonly Fact[]): Html =>
  html`<dl class="values">
    ${facts.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${valueHtml(ink, value)}</dd>
        </div>`,
    )}
  </dl>`;

function rowHtml(ink: Ink, columns: readonly string[], cells: readonly Value[]): Html {
  const empty = ({ lines, rich }: Value): boolean => lines.length === 0 && !rich;
  return html`<tr role="row">
    ${cells.map((value, i) => {
      const body = html`<div>${valueHtml(ink, value)}</div>`;
      if (i === 0 && !empty(value))
        return html`<th role="rowheader" scope="row" data-label="${columns[i]}">${body}</th>`;
      const kind = empty(value) ? 'empty' : 'cell';
      return html`<td role="cell" class="${kind}" data-label="${columns[i]}">${body}</td>`;
    })}
  </tr>`;
}

// Narrow screens show each row as a card; the roles keep the table a table for screen readers.
const tableHtml = (ink: Ink, table: Extract<Block, { kind: 'table' }>): Html =>
  html`<table role="table">
    <caption>
      ${table.caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${table.columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${table.rows.map((row) => rowHtml(ink, table.columns, row))}
    </tbody>
  </table>`;

/** There are six levels; deeper sections are rare, and stay on the last. */
const DEEPEST = 6;

function headingHtml(level: number, text: string): Html {
  if (level <= 2) return html`<h2>${text}</h2>`;
  if (level === 3) return html`<h3>${text}</h3>`;
  if (level === 4) return html`<h4>${text}</h4>`;
  return level === 5 ? html`<h5>${text}</h5>` : html`<h6>${text}</h6>`;
}

function blockHtml(ink: Ink, block: Block, level: number): Part {
  if (block.kind === 'facts') return factsHtml(ink, block.facts);
  if (block.kind === 'text')
    return html`<div class="prose">${richHtml(block.rich, ink.foreign)}</div>`;
  if (block.kind === 'table') return tableHtml(ink, block);
  return html`<section>
    ${headingHtml(level, block.heading)}
    ${block.blocks.map((one) => blockHtml(ink, one, Math.min(level + 1, DEEPEST)))}
  </section>`;
}

/**
 * The letter below its title, headings from level 2. It holds only tags and attributes written in
 * these templates, and runs nothing.
 */
export function letterHtml(letter: Letter): Html {
  const { language, notices, head, blocks, technical } = letter;
  const ink = { foreign: language === 'en' };
  return html`<article class="letter" lang="${language}">
    ${notices.map((text) => html`<p class="warning" role="note">${text}</p>`)}
    ${head.length > 0 && factsHtml(ink, head)} ${blocks.map((one) => blockHtml(ink, one, 2))}
    ${
      technical.length > 0 &&
      html`<section class="technical">
        <details>
          <summary><h2>${say(language, 'technical')}</h2></summary>
          ${technical.map((one) => blockHtml(ink, one, 3))}
        </details>
      </section>`
    }
  </article>`;
}
