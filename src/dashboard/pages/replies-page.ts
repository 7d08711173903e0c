import { field } from '../guard.ts';
import { html } from '../html.ts';
import { address, paging, time } from '../pieces.ts';
import { listReplies } from '../queries/replies.ts';
import type { ReplyRow } from '../queries/replies.ts';
import { show, viewOf } from '../respond.ts';
import { table } from '../table.ts';
import { sayCode } from '../texts.ts';
import { links, uuid } from './desk.ts';
import type { Page } from './desk.ts';

/** `GET /ops/replies`: free-text replies that no code explains, until a person has said what they mean. */
export const repliesPage: Page =
  ({ store, site }) =>
  async (req, res) => {
    const v = viewOf(site, req, res);
    const { say } = v;
    const before = uuid(field(req.query, 'before'));
    const { rows, more } = await listReplies(store, before);
    const next = more ? rows.at(-1)?.id : undefined;
    const list = table<ReplyRow>({
      caption: say('replies.caption'),
      rows,
      none: say('replies.none'),
      columns: [
        {
          head: say('replies.what'),
          kind: 'name',
          cell: (r) => r.flags.map((flag) => sayCode(say, 'flag', flag)).join('; '),
        },
        { head: say('replies.at'), cell: (r) => time(v, r.at) },
        { head: say('overdue.unit'), cell: (r) => r.unit ?? r.unitHer ?? '–' },
        {
          head: say('replies.enter'),
          cell: (r) =>
            r.flags.includes('TO_CLASSIFY_APPOINTMENT')
              ? html`<a href="${address(`/pathways/${r.id}`)}#appointment"
                  >${say('appointment.submit')}</a
                >`
              : '–',
        },
        {
          head: say('overdue.pathway'),
          cell: (r) =>
            html`<a href="${address(`/pathways/${r.id}`)}">${say('overdue.pathway-link')}</a>`,
        },
      ],
    });
    const pages = paging(v, links('/replies', {}, { before, next, text: say('paging.next') }));
    show(res, v, { title: say('replies.title'), lead: say('replies.lead'), body: [list, pages] });
  };
