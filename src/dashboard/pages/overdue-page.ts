import { allotted } from '../../alerting/allotted.ts';
import { gpLapse } from '../../alerting/gp-lapse.ts';
import type { Anchors } from '../../domain/episode.ts';
import { HPH } from '../../domain/pathways/hph/index.ts';
import type { DateAnchor, InstantAnchor } from '../../domain/step.ts';
import { alertTag } from '../alert-state.ts';
import { cursorOf, positionOf } from '../cursor.ts';
import { field } from '../guard.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address, choices, notice, paging, party, time } from '../pieces.ts';
import { listOverdue, nextDeadlines } from '../queries/overdue.ts';
import type { DeadlineRow } from '../queries/overdue.ts';
import { undeliverable } from '../queries/undeliverable.ts';
import type { UndeliverableRow } from '../queries/undeliverable.ts';
import { show, viewOf } from '../respond.ts';
import { table } from '../table.ts';
import type { Column } from '../table.ts';
import { sayCode } from '../texts.ts';
import type { TextKey } from '../texts.ts';
import { day, lasted } from '../times.ts';
import type { View } from '../view.ts';
import { sayActor } from './alert-page.ts';
import { links } from './desk.ts';
import type { Page } from './desk.ts';

const under = (part: Part): Part => html`<span class="under">${part}</span>`;

/** How the date that a timer counts from is said. */
const SAID = {
  homecomingOn: 'overdue.homecoming',
  dischargedOn: 'overdue.discharged',
  dischargedAt: 'overdue.discharged',
  admittedAt: 'overdue.admitted',
  admissionKnownAt: 'overdue.admission-known',
  readyKnownAt: 'overdue.ready-known',
  consultedOn: 'overdue.consulted',
  reviewedOn: 'overdue.reviewed',
  reportedAt: 'overdue.reported',
} as const satisfies Record<DateAnchor | InstantAnchor, TextKey>;

const rowOf = (timer: string) => HPH.timers.find((row) => row.timer === timer.split('.')[0]);

/** The date a step is counted from, and whether a discharge stands in for a homecoming. */
export function countedFrom(
  v: View,
  of: { timer: string; anchorOn: string | null; anchors: Anchors | null },
): Part {
  const row = rowOf(of.timer);
  const on = of.anchorOn === null ? '–' : day(of.anchorOn, v.language);
  if (row === undefined) return on;
  if (row.anchor !== 'homecomingOn' || of.anchors?.homecomingInferred !== true)
    return v.say(SAID[row.anchor], { day: on });
  return [v.say('overdue.discharged', { day: on }), under(v.say('overdue.inferred'))];
}

/** What nobody is waiting for any more is not so and so late: the pathway went on at a time. */
const leftBehind = (v: View, d: DeadlineRow): Part => [
  v.say('overdue.left-at', { time: '' }),
  time(v, d.leftAt),
];
const late = (v: View, d: DeadlineRow): string =>
  v.say('overdue.late', { age: lasted(v.say, v.now.getTime() - d.dueAt.getTime()) });
const left = (v: View, d: DeadlineRow): string =>
  v.say('time.ahead', { age: lasted(v.say, d.dueAt.getTime() - v.now.getTime()) });

const due = (v: View, d: DeadlineRow, how: Part): Part => [
  html`${v.say('overdue.before', { time: '' })}${time(v, d.dueAt)}`,
  under(how),
];

const unit = (v: View, d: DeadlineRow): Part => [
  party(v, d.unit, d.unitHer),
  d.kommune !== null && under(d.kommune),
];

/** A deadline of a later stay is named with the stay's number; its step is the same. */
export const stepOf = (v: View, timer: string): string =>
  sayCode(v.say, 'timer', timer.split('.')[0] ?? timer);

/** The step with the time it has; of the GP's, when it has lapsed, what is missing (row 18). */
function step(v: View, d: DeadlineRow, how: (v: View, d: DeadlineRow) => Part): Part {
  const time = allotted(d);
  const lapse = how === left ? undefined : gpLapse(d);
  return [
    stepOf(v, d.timer),
    time && [' ', v.say(`allotted.${time.unit}`, { n: time.n })],
    lapse && under(v.say(`gp-lapse.${lapse}`)),
  ];
}

const columns = (
  v: View,
  how: (v: View, d: DeadlineRow) => Part,
): readonly Column<DeadlineRow>[] => [
  { head: v.say('overdue.step'), kind: 'name', cell: (d) => step(v, d, how) },
  { head: v.say('overdue.due'), cell: (d) => due(v, d, how(v, d)) },
  { head: v.say('overdue.unit'), cell: (d) => unit(v, d) },
  { head: v.say('overdue.from'), cell: (d) => countedFrom(v, d) },
];

const pathwayLink = (v: View): Column<DeadlineRow> => ({
  head: v.say('overdue.pathway'),
  cell: (d) =>
    html`<a href="${address(`/pathways/${d.pathwayId}`)}">${v.say('overdue.pathway-link')}</a>`,
});

/** What became of the alert, and what people said of the deadline. */
function attention(v: View, d: DeadlineRow): Part {
  const { say } = v;
  return [
    alertTag(v, d),
    d.heldBy !== null &&
      under([say('overdue.held-by', { who: sayActor(d.heldBy) }), ' ', time(v, d.heldAt)]),
    d.snoozedUntil !== null &&
      d.snoozedUntil > v.now &&
      under([say('overdue.snoozed', { time: '' }), time(v, d.snoozedUntil)]),
    d.alertId !== null &&
      d.alertStatus === 'raised' &&
      d.leftAt === null &&
      under(html`<a href="${address(`/alerts/${d.alertId}`)}">${say('overdue.attend')}</a>`),
  ];
}

/** Units whose alert mails are refused: what is on this board has not been told them. */
const bounced = (v: View, rows: readonly UndeliverableRow[]): Part =>
  rows.length > 0 &&
  html`<div class="notice warn" role="status">
    <p class="notice-title">${v.say('undelivered.title')}</p>
    <ul>
      ${rows.map(
        (row) =>
          html`<li>
            ${v.say('undelivered.unit', {
              unit: row.unit ?? v.say('table.unknown'),
              level: row.level,
            })}
            ${
              row.caseId &&
              html`<a href="${address(`/dead-letters/${row.caseId}`)}"
                >${v.say('undelivered.case', { id: row.caseId })}</a
              >`
            }
          </li>`,
      )}
    </ul>
  </div>`;

/** Alert mails link to the row of a pathway. Two steps of one pathway share the first one's anchor. */
function board(v: View, rows: readonly DeadlineRow[], left: boolean): Html {
  const anchors = new Map(rows.toReversed().map((row) => [row.pathwayId, row]));
  return table<DeadlineRow>({
    caption: v.say(left ? 'overdue.left-caption' : 'overdue.caption'),
    rows,
    none: v.say(left ? 'overdue.left-none' : 'overdue.none'),
    idOf: (d) => (anchors.get(d.pathwayId) === d ? d.pathwayId : undefined),
    columns: [
      ...columns(v, left ? leftBehind : late),
      { head: v.say('overdue.alert'), cell: (d) => attention(v, d) },
      pathwayLink(v),
    ],
  });
}

const outlook = (v: View, rows: readonly DeadlineRow[]): Html =>
  html`<section>
    <h2>${v.say('next.title')}</h2>
    ${table<DeadlineRow>({
      caption: v.say('next.caption'),
      rows,
      none: v.say('next.none'),
      columns: [...columns(v, left), pathwayLink(v)],
    })}
  </section>`;

const which = (v: View, left: boolean): Html =>
  choices(v.say('overdue.choose'), [
    { href: address('/overdue'), text: v.say('overdue.owed'), chosen: !left },
    { href: address('/overdue', { left: '1' }), text: v.say('overdue.left'), chosen: left },
  ]);

/** `GET /ops/overdue`: the board, the longest overdue first; with `left=1` what is owed no longer. */
export const overduePage: Page =
  ({ store, site }) =>
  async (req, res) => {
    const v = viewOf(site, req, res);
    const { say } = v;
    const before = field(req.query, 'before') || undefined;
    const left = field(req.query, 'left') === '1';
    const { rows, more } = await listOverdue(store, positionOf(before), left);
    const next = await nextDeadlines(store, v.now);
    const refused = await undeliverable(store);
    const last = more ? rows.at(-1) : undefined;
    const at = { before, next: last && cursorOf(last), text: say('paging.next') };
    const body = [
      !v.mail && notice('warn', say('overview.no-mail-text'), say('overview.no-mail')),
      bounced(v, refused),
      which(v, left),
      board(v, rows, left),
      paging(v, links('/overdue', { left: left ? '1' : undefined }, at)),
      before === undefined && !left && outlook(v, next),
    ];
    show(res, v, { title: say('overdue.title'), lead: say('overdue.lead'), body });
  };
