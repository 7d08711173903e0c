import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address, count, notice, time, timeAndAge } from '../pieces.ts';
import { AGE_EDGES, ages, numbers } from '../queries/overview.ts';
import type { AgeRow, Numbers } from '../queries/overview.ts';
import { COUNT_CAP } from '../queries/listing.ts';
import { MOST_PARTNERS, partners } from '../queries/partners.ts';
import type { PartnerRow } from '../queries/partners.ts';
import { show, viewOf } from '../respond.ts';
import { table } from '../table.ts';
import { number, sayCode } from '../texts.ts';
import type { TextKey } from '../texts.ts';
import { lasted } from '../times.ts';
import type { View } from '../view.ts';
import type { Page } from './desk.ts';

/** A number that leads to the list it counts. `alarms`: above zero it asks somebody to act. */
interface Tile {
  readonly text: TextKey;
  readonly note: TextKey;
  readonly href: string;
  readonly value: (n: Numbers) => number;
  readonly oldest?: (n: Numbers) => Date | null;
  readonly alarms?: true;
}

const list = (state: string): string => address('/messages', { state });
const open = address('/dead-letters', { state: 'open' });
const outbox = address('/alerts', { state: 'held' });

/** Every tile. What needs somebody stands first. */
const GROUPS: readonly { readonly title: TextKey; readonly tiles: readonly Tile[] }[] = [
  {
    title: 'overview.needs-you',
    tiles: [
      {
        text: 'tile.cases',
        note: 'tile.cases-note',
        href: open,
        value: (n) => n.cases,
        oldest: (n) => n.oldestCase,
        alarms: true,
      },
      {
        text: 'tile.overdue',
        note: 'tile.overdue-note',
        href: address('/overdue'),
        value: (n) => n.overdue,
        oldest: (n) => n.oldestOverdue,
        alarms: true,
      },
      {
        text: 'tile.held',
        note: 'tile.held-note',
        href: outbox,
        value: (n) => n.held,
        alarms: true,
      },
    ],
  },
  {
    title: 'overview.on-its-way',
    tiles: [
      {
        text: 'tile.accepted',
        note: 'tile.accepted-note',
        href: list('accepted'),
        value: (n) => n.accepted,
        oldest: (n) => n.oldestAccepted,
      },
      {
        text: 'tile.waiting',
        note: 'tile.waiting-note',
        href: list('waiting'),
        value: (n) => n.inbox + n.webhook,
        oldest: (n) => n.oldestWaiting,
      },
      {
        text: 'tile.awaiting',
        note: 'tile.awaiting-note',
        href: list('awaiting-receipt'),
        value: (n) => n.awaiting,
        oldest: (n) => n.oldestAwaiting,
      },
    ],
  },
  {
    title: 'overview.today',
    tiles: [
      {
        text: 'tile.refused',
        note: 'tile.refused-note',
        href: list('refused'),
        value: (n) => n.refused,
      },
      {
        text: 'tile.door',
        note: 'tile.door-note',
        href: address('/refusals'),
        value: (n) => n.door,
      },
    ],
  },
];

function tile(v: View, n: Numbers, of: Tile): Html {
  const value = of.value(n);
  const oldest = of.oldest?.(n);
  const age = value > 0 && oldest && v.now.getTime() - oldest.getTime();
  const values = { inbox: count(v, n.inbox), webhook: count(v, n.webhook) };
  return html`<li>
    <a class="tile${of.alarms && value > 0 && ' alarm'}" href="${of.href}">
      <span class="tile-name">${v.say(of.text)}</span>
      <span class="tile-value">${count(v, value)}</span>
      <span class="tile-note">${v.say(of.note, values)}</span>
      ${typeof age === 'number' && html`<span class="tile-age">${v.say('overview.oldest', { age: lasted(v.say, age) })}</span>`}
    </a>
  </li>`;
}

const tiles = (v: View, n: Numbers): Html =>
  html`<div class="groups">
    ${GROUPS.map(
      (group) =>
        html`<section class="group">
          <h2>${v.say(group.title)}</h2>
          <ul class="tiles">
            ${group.tiles.map((of) => tile(v, n, of))}
          </ul>
        </section>`,
    )}
  </div>`;

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
    ${total > COUNT_CAP && html`<p>${v.say('ages.capped', { count: number(COUNT_CAP) })}</p>`}
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
        { head: v.say('ages.count'), kind: 'number', cell: (row) => number(row.count) },
        { head: v.say('ages.share'), cell: (row) => bar(row.count, total) },
      ],
    })}
  </section>`;
}

const bar = (part: number, total: number): Part =>
  html`<meter class="bar" min="0" max="${Math.max(total, 1)}" value="${part}">
    ${part}/${total}
  </meter>`;

function strip(v: View, rows: readonly PartnerRow[]): Html {
  const { say } = v;
  const instant = (at: Date | null): Part => time(at) ?? '–';
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
              ><span class="under">${p.organisation}</span>`,
        },
        { head: say('partners.her-id'), kind: 'number', cell: (p) => p.herId },
        { head: say('partners.transport'), cell: (p) => sayCode(say, 'transport', p.transport) },
        { head: say('partners.waiting'), kind: 'number', cell: (p) => number(p.waiting) },
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
