import { field } from '../guard.ts';
import { paging, time } from '../pieces.ts';
import { firstPlace } from '../places.ts';
import { listRefusals } from '../queries/refusals.ts';
import type { RefusalRow } from '../queries/refusals.ts';
import { show, viewOf } from '../respond.ts';
import { table } from '../table.ts';
import { number } from '../texts.ts';
import { cause } from './cases-page.ts';
import { links, serial } from './desk.ts';
import type { Page } from './desk.ts';

/** `GET /ops/refusals`: what was answered 4xx at the door and never became a message. */
export const refusalsPage: Page =
  ({ store, site }) =>
  async (req, res) => {
    const v = viewOf(site, req, res);
    const { say } = v;
    const before = serial(field(req.query, 'before'));
    const { rows, more } = await listRefusals(store, before);
    const next = more ? rows.at(-1)?.id : undefined;
    const list = table<RefusalRow>({
      caption: say('refusals.caption'),
      rows,
      none: say('refusals.none'),
      columns: [
        { head: say('refusals.at'), kind: 'name', cell: (r) => time(v, r.at) },
        { head: say('refusals.client'), cell: (r) => r.client ?? say('table.unknown') },
        { head: say('refusals.cause'), cell: (r) => cause(v, r.failure) },
        { head: say('refusals.http'), kind: 'number', cell: (r) => r.http },
        {
          head: say('refusals.size'),
          kind: 'number',
          cell: (r) => (r.size === null ? '–' : number(r.size, v.language)),
        },
        { head: say('refusals.place'), cell: (r) => firstPlace(v, r.places) ?? '–' },
      ],
    });
    const pages = paging(v, links('/refusals', {}, { before, next, text: say('paging.older') }));
    show(res, v, { title: say('refusals.title'), lead: say('refusals.lead'), body: [list, pages] });
  };
