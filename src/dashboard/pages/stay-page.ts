import type {
  Bundle,
  BundleSection,
  Cell,
  EvidenceTime,
  Word,
} from '../../domain/payment/index.ts';
import { freeText } from '../free-text.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { number } from '../texts.ts';
import { PAYMENT } from '../texts/payment.ts';
import type { StayLanguage } from '../texts/payment.ts';
import { day } from '../times.ts';

type Say = (word: Word) => string;

/** `27.03.2026 20:00:05` from a local text with its offset. */
const clock = (oslo: string): string => `${day(oslo.slice(0, 10))} ${oslo.slice(11, 19)}`;

/** The local time large, and what it was made of small: as written, and UTC. */
function time(say: Say, { written, utc, oslo, dateOnly }: EvidenceTime): Html {
  const shown = dateOnly === true ? `${day(oslo)} (${say('payment.date-only')})` : clock(oslo);
  return html`<time datetime="${utc}">${shown}</time>
    <small>UTC ${utc.replace('.000Z', 'Z')}</small>
    ${written !== undefined && html`<small>${say('payment.written')} ${freeText(written)}</small>`}`;
}

function cell(say: Say, given: Cell): Part {
  switch (given.is) {
    case 'word':
      return say(given.word);
    case 'text':
      return freeText(given.text);
    case 'name':
      return given.name;
    case 'number':
      return number(given.number);
    case 'kroner':
      return given.kroner === null ? say('payment.no-rate') : `${number(given.kroner)} kr`;
    case 'date':
      return day(given.on);
    case 'time':
      return time(say, given.time);
    case 'several':
      return given.cells.map((one) => html`<span>${cell(say, one)}</span> `);
  }
}

const factRow = (say: Say, [name, ...values]: readonly Cell[]): Html =>
  html`<tr>
    <th scope="row">${name && cell(say, name)}</th>
    ${values.map((value) => html`<td>${cell(say, value)}</td>`)}
  </tr>`;

const row = (say: Say, cells: readonly Cell[]): Html =>
  html`<tr>
    ${cells.map((one) => html`<td>${cell(say, one)}</td>`)}
  </tr>`;

function section(say: Say, { id, columns, rows }: BundleSection): Html {
  const heads =
    columns.length > 0 &&
    html`<thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${say(`payment.column.${column}`)}</th>`)}
      </tr>
    </thead>`;
  const write = columns.length > 0 ? row : factRow;
  const title = `payment.section.${id}` as const;
  return html`<section id="${id}">
    <h2>${say(title)}</h2>
    ${
      rows.length === 0
        ? html`<p>${say('payment.none')}</p>`
        : html`<table>
            ${heads}
            <tbody>
              ${rows.map((cells) => write(say, cells))}
            </tbody>
          </table>`
    }
  </section>`;
}

/** The file stands alone: it is sent to the other party, kept, and printed on one sheet. */
export const STAY_STYLE = html`<style>
  @page {
    size: A4;
    margin: 8mm;
  }
  body {
    font: 7pt/1.25 sans-serif;
    color: #000;
    background: #fff;
    max-width: 194mm;
    margin: 0 auto;
  }
  h1 {
    font-size: 12pt;
    margin: 0;
  }
  h2 {
    font-size: 8pt;
    margin: 1.5mm 0 0.5mm;
  }
  p {
    margin: 0.5mm 0;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    border: 0.2mm solid #999;
    padding: 0.4mm 1mm;
    text-align: left;
    vertical-align: top;
  }
  th {
    font-weight: bold;
  }
  small {
    display: block;
    font-size: 5.5pt;
  }
  td {
    overflow-wrap: break-word;
  }
  time {
    white-space: nowrap;
  }
  #evidence td > span + span::before {
    content: '· ';
  }
  #evidence td:last-child {
    font-size: 5.5pt;
    width: 23mm;
    overflow-wrap: anywhere;
  }
  #summary tbody {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  #summary tr {
    display: grid;
    grid-template-columns: 38mm 1fr;
  }
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
  }
  @media print {
    nav {
      display: none;
    }
  }
  @media screen and (max-width: 60rem) {
    body {
      padding: 1rem;
      font-size: 0.875rem;
    }
    h2 {
      font-size: 1rem;
      margin: 1rem 0 0.25rem;
    }
    small,
    #evidence td:last-child {
      font-size: 0.75rem;
    }
    section {
      overflow-x: auto;
    }
    #summary tbody,
    #summary tr {
      grid-template-columns: minmax(0, 1fr);
    }
  }
</style>`;

/**
 * The dispute bundle of one stay as a whole document of its own (law.md L-19): no script, nothing
 * loaded, and no patient unless the bundle was given one. It carries its style inside, so that it
 * can be kept as a file. `record` leads to where the proposal is recorded: a form has the token of its
 * session in it, which must not be sent to the other party. On paper there is no link.
 */
export function stayPage(bundle: Bundle, language: StayLanguage, record?: string): Html {
  const say: Say = (word) => PAYMENT[word][language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${say('payment.title')}</title>
        ${STAY_STYLE}
      </head>
      <body>
        ${record !== undefined && html`<nav><a href="${record}">${say('payment.record')}</a></nav>`}
        <main>
          <h1>${say('payment.title')}</h1>
          <p>${say('payment.lead')}</p>
          ${bundle.sections.map((one) => section(say, one))}
        </main>
      </body>
    </html> `;
}
