import type { Db } from '../../store/store.ts';
import { PAGE_ROWS, reading } from './listing.ts';

/** A unit that the last mail of a level did not reach. */
export interface UndeliverableRow {
  readonly unitHer: number | null;
  readonly unit: string | null;
  readonly level: string;
  readonly since: Date;
  /** The case about it, while it is open. */
  readonly caseId: string | null;
}

export const UNDELIVERABLE = reading(
  'undeliverable',
  `
select nullif(u.unit_her, 0) as "unitHer", p.name as unit, u.level, u.since, d.id::text as "caseId"
from undeliverable u left join party p on p.her_id = u.unit_her
left join dead_letter d on d.key = 'effect/' || u.digest_id and d.state = 'open'
order by u.since, u.unit_her, u.level limit ${PAGE_ROWS}`,
);

/** The first ones; they are few, for each takes a mail server's refusal. */
export const undeliverable = (db: Db): Promise<UndeliverableRow[]> =>
  db.rows<UndeliverableRow>(UNDELIVERABLE);
