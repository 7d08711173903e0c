import { freeText } from '../free-text.ts';
import { field } from '../guard.ts';
import { html } from '../html.ts';
import type { Part } from '../html.ts';
import { address, paging } from '../pieces.ts';
import { listAudit } from '../queries/audit.ts';
import type { AuditRow } from '../queries/audit.ts';
import { show, viewOf } from '../respond.ts';
import { table } from '../table.ts';
import { sayCode } from '../texts.ts';
import { momentToTheSecond } from '../times.ts';
import { links, serial } from './desk.ts';
import type { Page } from './desk.ts';

/** Where the target of an action can be seen. */
const TARGETS: readonly { readonly action: RegExp; readonly path: string }[] = [
  { action: /^dead-letter\./, path: '/dead-letters' },
  { action: /^message\./, path: '/messages' },
  { action: /^pathway\./, path: '/pathways' },
];

function target({ action, target }: AuditRow): Part {
  if (target === null) return '–';
  const seen = TARGETS.find((row) => row.action.test(action));
  const text = freeText(target);
  return seen
    ? html`<a href="${address(`${seen.path}/${encodeURIComponent(target)}`)}">${text}</a>`
    : text;
}

const detail = ({ detail }: AuditRow): Part =>
  detail === null
    ? '–'
    : html`<ul class="plain">
        ${Object.entries(detail).map(([name, value]) => html`<li>${name}: ${freeText(typeof value === 'string' ? value : JSON.stringify(value))}</li>`)}
      </ul>`;

/** `GET /ops/audit`: the log, newest first. */
export const auditPage: Page =
  ({ store, site }) =>
  async (req, res) => {
    const v = viewOf(site, req, res);
    const { say } = v;
    const before = serial(field(req.query, 'before'));
    const { rows, more } = await listAudit(store, before);
    const next = more ? rows.at(-1)?.id : undefined;
    const list = table<AuditRow>({
      caption: say('audit.caption'),
      rows,
      none: say('audit.none'),
      columns: [
        {
          head: say('audit.at'),
          cell: (a) =>
            html`<time datetime="${a.at.toISOString()}"
              >${momentToTheSecond(a.at, v.language)}</time
            >`,
        },
        { head: say('audit.action'), kind: 'name', cell: (a) => sayCode(say, 'action', a.action) },
        { head: say('audit.actor'), cell: (a) => a.actor },
        { head: say('audit.target'), cell: (a) => target(a) },
        { head: say('audit.detail'), cell: detail },
      ],
    });
    const pages = paging(v, links('/audit', {}, { before, next, text: say('paging.older') }));
    show(res, v, { title: say('audit.title'), lead: say('audit.lead'), body: [list, pages] });
  };
