import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { address, count } from '../pieces.ts';
import type { Numbers } from '../queries/overview.ts';
import type { TextKey } from '../texts.ts';
import { lasted } from '../times.ts';
import type { View } from '../view.ts';

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
        text: 'tile.replies',
        note: 'tile.replies-note',
        href: address('/replies'),
        value: (n) => n.replies,
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

/** The tiles, by what they ask of the reader. */
export const tiles = (v: View, n: Numbers): Html =>
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
