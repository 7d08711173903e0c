import type { Db, Sql } from '../store.ts';

const NOT_ARRIVED: Sql = {
  name: 'note-undeliverable',
  text: `
insert into undeliverable (unit_her, org_id, level, digest_id, since)
select unit_her, org_id, level, id, $2 from digest where id = $1
on conflict (unit_her, org_id, level) do update set digest_id = excluded.digest_id`,
};

/** The mail of this digest did not reach its unit; shown until a later one does. */
export async function noteUndeliverable(db: Db, digestId: string, now: Date): Promise<void> {
  await db.rows(NOT_ARRIVED, [digestId, now]);
}

const BOUNCED: Sql = {
  name: 'digest-bounced',
  text: `
with stopped as (
  update effect e set state = 'stuck', failure = 'mail-refused', detail = $3
  from digest d
  where e.id = $1 and d.id = e.id and e.state = 'settled' and lower(d.recipient) = any($2::text[])
  returning e.id, e.org_id
), cases as (
  insert into dead_letter (key, org_id, effect_id, failure, detail)
  select 'effect/' || id, org_id, id, 'mail-refused', $3 from stopped on conflict do nothing
)
select id from stopped`,
};

/**
 * A digest that a mail server had taken came back: a case, as if it had been refused at once.
 * False when it was not sent to one of these addresses, or is a case already.
 */
export async function digestBounced(
  db: Db,
  bounce: {
    readonly digestId: string;
    readonly recipients: readonly string[];
    readonly status: string;
  },
  now: Date,
): Promise<boolean> {
  const { digestId, recipients, status } = bounce;
  const hit = await db.rows(BOUNCED, [digestId, recipients, `bounced ${status}`]);
  if (hit.length > 0) await noteUndeliverable(db, digestId, now);
  return hit.length > 0;
}
