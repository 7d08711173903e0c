import type { Violation } from '../domain/violation.ts';
import type { Remark } from '../messages/reading.ts';
import { freeText } from './free-text.ts';
import { html } from './html.ts';
import type { Html, Part } from './html.ts';
import { table } from './table.ts';
import { sayCode } from './texts.ts';
import type { View } from './view.ts';

/** More places than this teach nothing more. */
const MOST_PLACES = 50;

/** May break before each step, and so stays readable on a narrow screen. */
const xpath = (place: Pick<Violation, 'xpath'>): Html => {
  const steps = freeText(place.xpath).split(/(?=\/)/);
  return html`<code>${steps.map((step) => html`<wbr />${step}`)}</code>`;
};

/** The first place in a document that is wrong, as one line of a list. */
export function firstPlace(v: View, places: readonly Violation[] | null): Part {
  const [first, ...others] = places ?? [];
  if (first === undefined) return undefined;
  const more =
    others.length > 0 &&
    html` <span class="age">${v.say('cases.more-places', { count: others.length })}</span>`;
  const line = first.line > 0 && html`${v.say('places.line')} ${first.line} `;
  return html`<span class="place">${line}${xpath(first)}</span>${more}`;
}

/** Rules and the parser speak English, whatever the language of the page. */
const ruleText = (message: string): Html => html`<span lang="en">${freeText(message)}</span>`;

const known = (position: number): Part => (position > 0 ? position : '–');

/** Every place, with what is wrong there; the texts name elements and codes, never content. */
export function placeTable(v: View, places: readonly Violation[]): Html {
  const { say } = v;
  return table<Violation>({
    caption: say('places.caption'),
    rows: places.slice(0, MOST_PLACES),
    none: say('table.none'),
    columns: [
      { head: say('places.line'), kind: 'number', cell: (p) => known(p.line) },
      { head: say('places.column'), kind: 'number', cell: (p) => known(p.column) },
      { head: say('places.xpath'), cell: (p) => xpath(p) },
      { head: say('places.rule'), cell: (p) => html`<span class="rule">${p.rule}</span>` },
      { head: say('places.message'), cell: (p) => ruleText(p.message) },
    ],
  });
}

/** What was remarked on in a message that passed, by rule and place. */
export function remarkTable(v: View, remarks: readonly Remark[]): Html {
  const { say } = v;
  return table<Remark>({
    caption: say('remarks.caption'),
    rows: remarks.slice(0, MOST_PLACES),
    none: say('table.none'),
    columns: [
      { head: say('remarks.kind'), cell: (r) => sayCode(say, 'remark', r.severity) },
      { head: say('places.line'), kind: 'number', cell: (r) => known(r.line) },
      { head: say('places.xpath'), cell: (r) => xpath(r) },
      { head: say('places.rule'), cell: (r) => html`<span class="rule">${r.rule}</span>` },
      { head: say('places.message'), cell: (r) => ruleText(r.message) },
    ],
  });
}
