import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address, notice, tag, time, timeAndAge } from '../pieces.ts';
import { AGE_EDGES, ages, numbers } from '../queries/overview.ts';
import type { AgeRow } from '../queries/overview.ts';
import { COUNT_CAP } from '../queries/listing.ts';
import { MOST_PARTNERS, partners } from '../queries/partners.ts';
import type { PartnerRow } from '../queries/partners.ts';
import { show, viewOf } from '../respond.ts';
import { table } from '../table.ts';
import { number, sayCode } from '../texts.ts';
import type { TextKey } from '../texts.ts';
import type { View } from '../view.ts';
import type { Page } from './desk.ts';
import { tiles } from './overview-tiles.ts';

const AGE_NAMES: readonly TextKey[] = [
  'ages.under-1h',
  'ages.1h-4h',
  'ages.4h-24h',
  'ages.1d-3d',
  'ages.3d-7d',
  'ages.over-7d',
];

/** The bars repeat the numbers beside them; `meter` needs no inline style. */
function histogram(v: View, rows: readonly AgeRow[]): Html {
  const counts = new Map(rows.map((row) => [row.bucket, row.count]));
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const buckets = [...AGE_EDGES, Infinity].map((_, i) => ({ i, count: counts.get(i) ?? 0 }));
  return html`<section>
    <h2>${v.say('ages.title')}</h2>
    ${total > COUNT_CAP && html`<p>${v.say('ages.capped', { count: number(COUNT_CAP, v.language) })}</p>`}
    ${table({
      caption: v.say('ages.caption'),
      rows: buckets,
      none: v.say('table.none'),
      columns: [
        {
          head: v.say('ages.age'),
          kind: 'name',
          cell: (row) => AGE_NAMES[row.i] && v.say(AGE_NAMES[row.i]!),
        },
        { head: v.say('ages.count'), kind: 'number', cell: (row) => number(row.count, v.language) },
        { head: v.say('ages.share'), cell: (row) => bar(row.count, total) },
      ],
    })}
  </section>`;
}

const bar = (part: number, total: number): Part =>
  html`<meter class="bar" min="0" max="${Math.max(total, 1)}" value="${part}">
    ${part}/${total}
  </meter>`;

const undelivered = (v: View, p: PartnerRow): Part =>
  p.undeliveredSince &&
  html`<span class="under"
    >${tag('bad', v.say('partners.undelivered'))}
    ${
      p.undeliveredCase &&
      html`<a href="${address(`/dead-letters/${p.undeliveredCase}`)}"
        >${v.say('undelivered.case', { id: p.undeliveredCase })}</a
      >`
    }</span
  >`;

function strip(v: View, rows: readonly PartnerRow[]): Html {
  const { say } = v;
  const instant = (at: Date | null): Part => time(v, at) ?? '–';
  return html`<section>
    <h2>${say('partners.title')}</h2>
    ${table({
      caption: say('partners.caption'),
      rows: rows.slice(0, MOST_PARTNERS),
      none: say('partners.none'),
      columns: [
        {
          head: say('partners.name'),
          kind: 'name',
          cell: (p) =>
            html`<a href="${address('/messages', { her: p.herId })}">${p.name}</a
              ><span class="under">${p.organisation}</span>${undelivered(v, p)}`,
        },
        { head: say('partners.her-id'), kind: 'number', cell: (p) => p.herId },
        { head: say('partners.transport'), cell: (p) => sayCode(say, 'transport', p.transport) },
        {
          head: say('partners.waiting'),
          kind: 'number',
          cell: (p) => number(p.waiting, v.language),
        },
        { head: say('partners.oldest'), cell: (p) => timeAndAge(v, p.oldest) ?? '–' },
        { head: say('partners.last-in'), cell: (p) => instant(p.lastIn) },
        { head: say('partners.last-out'), cell: (p) => instant(p.lastOut) },
      ],
    })}
    ${rows.length > MOST_PARTNERS && html`<p>${say('partners.more', { count: MOST_PARTNERS })}</p>`}
  </section>`;
}

/** `GET /ops`: what needs somebody, what is on its way, and with whom. */
export const overviewPage: Page =
  ({ store, site }) =>
  async (req, res) => {
    const v = viewOf(site, req, res);
    const [n, aged, parties] = [
      await numbers(store, v.now),
      await ages(store, v.now),
      await partners(store),
    ];
    const noMail =
      !v.mail && notice('warn', v.say('overview.no-mail-text'), v.say('overview.no-mail'));
    const body = [noMail, tiles(v, n), histogram(v, aged), strip(v, parties)];
    show(res, v, { title: v.say('overview.title'), body });
  };
