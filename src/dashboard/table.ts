import { html } from './html.ts';
import type { Html, Part } from './html.ts';

/** One column: its heading, and what a row shows in it. */
export interface Column<R> {
  readonly head: string;
  readonly cell: (row: R) => Part;
  /** `name`: the heading of its row. `number`: set flush right. */
  readonly kind?: 'name' | 'number';
}

export interface Table<R> {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** Said instead of a table without rows. */
  readonly none: string;
  /** Anchor of a row, where links point at rows. */
  readonly idOf?: (row: R) => string | undefined;
}

// Narrow screens show each row as a card. Changing `display` takes the table's meaning away from
// some screen readers; the roles give it back.
const headCell = <R>({ head, kind }: Column<R>): Html =>
  html`<th role="columnheader" scope="col" class="${kind ?? 'text'}">${head}</th>`;

const cell = <R>({ head, kind, cell }: Column<R>, row: R): Html =>
  kind === 'name'
    ? html`<th role="rowheader" scope="row" class="name" data-label="${head}">
        <div>${cell(row)}</div>
      </th>`
    : html`<td role="cell" class="${kind ?? 'text'}" data-label="${head}">
        <div>${cell(row)}</div>
      </td>`;

function line<R>(of: Table<R>, row: R): Html {
  const id = of.idOf?.(row);
  return html`<tr role="row" ${id !== undefined && html` id="${id}"`}>
    ${of.columns.map((c) => cell(c, row))}
  </tr>`;
}

/** A table with caption and headings, or the sentence that there is nothing. */
export function table<R>(of: Table<R>): Html {
  const empty = of.rows.length === 0;
  return html`<table role="table">
    <caption>
      ${of.caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${of.columns.map(headCell)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${
        empty
          ? html`<tr role="row">
              <td role="cell" class="none" colspan="${of.columns.length}">${of.none}</td>
            </tr>`
          : of.rows.map((row) => line(of, row))
      }
    </tbody>
  </table>`;
}

/** Names and values of one thing. A value that is absent takes its name with it. */
export const facts = (rows: readonly (readonly [string, Part])[]): Html =>
  html`<dl class="facts">
    ${rows
      .filter(
        ([, value]) => value !== null && value !== undefined && value !== false && value !== '',
      )
      .map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
