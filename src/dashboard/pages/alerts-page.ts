import { warningOf } from '../../alerting/warning-texts.ts';
import { alertTag } from '../alert-state.ts';
import { field } from '../guard.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address, choices, notice, paging, party, time } from '../pieces.ts';
import { listAlerts } from '../queries/alerts.ts';
import type { AlertRow } from '../queries/alerts.ts';
import { show, viewOf } from '../respond.ts';
import { table } from '../table.ts';
import { sayCode } from '../texts.ts';
import type { View } from '../view.ts';
import { links, uuid } from './desk.ts';
import type { Page } from './desk.ts';

/** The step, and of a warning what was missing. */
export function alertStep(v: View, alert: AlertRow, step: Part): Part {
  const warning = warningOf(alert);
  return [step, warning && html`<span class="under">${v.say(warning)}</span>`];
}

export function alertTable(v: View, rows: readonly AlertRow[], caption: string): Html {
  const { say } = v;
  return table<AlertRow>({
    caption,
    rows,
    none: say('alerts.none'),
    columns: [
      { head: say('alerts.at'), cell: (a) => time(v, a.at) },
      {
        head: say('overdue.step'),
        kind: 'name',
        cell: (a) =>
          alertStep(
            v,
            a,
            html`<a href="${address(`/alerts/${a.id}`)}">${sayCode(say, 'timer', a.timer)}</a>`,
          ),
      },
      {
        head: say('overdue.due'),
        cell: (a) => html`${say('overdue.before', { time: '' })}${time(v, a.dueAt)}`,
      },
      { head: say('overdue.unit'), cell: (a) => party(v, a.unit, a.unitHer) },
      { head: say('alerts.level'), cell: (a) => a.level },
      { head: say('overdue.alert'), cell: (a) => alertTag(v, a) },
    ],
  });
}

/** `GET /ops/alerts`: what was sent to whom, and what waits in the outbox. */
export const alertsPage: Page =
  ({ store, site }) =>
  async (req, res) => {
    const v = viewOf(site, req, res);
    const { say } = v;
    const held = field(req.query, 'state') === 'held';
    const before = uuid(field(req.query, 'before'));
    const { rows, more } = await listAlerts(store, held, before);
    const next = more ? rows.at(-1)?.id : undefined;
    const kept = { state: held ? 'held' : undefined };
    const text = say(held ? 'paging.next' : 'paging.older');
    const body = [
      !v.mail && notice('warn', say('overview.no-mail-text'), say('overview.no-mail')),
      choices(say('alerts.choose'), [
        { href: address('/alerts'), text: say('alerts.all'), chosen: !held },
        { href: address('/alerts', { state: 'held' }), text: say('alerts.held'), chosen: held },
      ]),
      alertTable(v, rows, say(held ? 'alerts.held-caption' : 'alerts.caption')),
      paging(v, links('/alerts', kept, { before, next, text })),
    ];
    show(res, v, { title: say('alerts.title'), lead: say('alerts.lead'), body });
  };
