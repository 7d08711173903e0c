import type { Db, Sql } from '../store.ts';
import type { StoredView } from './stored-view.ts';

/** A pathway in which something has fallen due, locked until the transaction ends. */
export interface DuePathway extends StoredView {
  readonly id: string;
  readonly orgId: string | null;
  readonly unitHer: number | null;
  readonly wakeAt: Date;
  /** The mark of the rules that the view was folded by. */
  readonly foldedBy: string | null;
}

export const CLAIM_DUE_PATHWAYS: Sql = {
  name: 'claim-due-pathways',
  text: `
select id, org_id as "orgId", unit_her as "unitHer", wake_at as "wakeAt", view, woken,
  folded_by as "foldedBy"
from pathway where wake_at <= $1 order by wake_at limit $2 for no key update skip locked`,
};

/**
 * Takes pathways in which something falls due, earliest first: a deadline, a warning before it or
 * an escalation after it. What another process has taken, or is advancing just now, is passed
 * over: it wakes up no more when that commits, or is found by the next look.
 */
export const claimDuePathways = (db: Db, now: Date, most: number): Promise<DuePathway[]> =>
  db.rows<DuePathway>(CLAIM_DUE_PATHWAYS, [now, most]);

/** A pathway that could not be folded or saved; `detail` is a name or code, never content. */
export interface Unfoldable {
  readonly id: string;
  readonly orgId: string | null;
  readonly detail: string;
}

export const SET_ASIDE: Sql = {
  name: 'set-pathways-aside',
  text: `
with given as (
  select r.* from jsonb_to_recordset($1::jsonb) as r(id uuid, org_id uuid, detail text)
), moved as (
  update pathway p set wake_at = $2 from given g where p.id = g.id
)
insert into dead_letter (key, org_id, pathway_id, failure, detail)
select 'pathway/' || id, org_id, id, 'internal', detail from given
on conflict do nothing`,
};

/** Lays pathways before the operator, once each, and lets them sleep until a time. */
export async function setAside(
  db: Db,
  pathways: readonly Unfoldable[],
  until: Date,
): Promise<void> {
  const given = pathways.map(({ id, orgId, detail }) => ({ id, org_id: orgId, detail }));
  await db.rows(SET_ASIDE, [JSON.stringify(given), until]);
}
