import type { Db, Sql } from '../store.ts';
import { ALERT_WEBHOOK, alertEmailAt, recipientOf } from './alert-recipient.ts';
import { RETRY_READDRESSED } from './refused-digests.ts';
import { HAS_NEWS, maySay, NOBODY } from './untold.ts';

/** When digests go out. */
export interface DigestPlan {
  /** Seconds that the first digest of an hour waits for more alerts of its unit. */
  readonly gatherSeconds: number;
  /** Units are spread over this many seconds, each in its own place. */
  readonly spreadSeconds: number;
  /** False: no mail server is set, digests by mail are held. */
  readonly mail: boolean;
}

/** Units and levels of one transaction: folds wait for those of their alerts that are in it. */
const MOST_AT_ONCE = 500;

const WAITING = `
waiting as (
  select distinct coalesce(a.org_id, ${NOBODY}) as org_id, coalesce(a.unit_her, 0) as unit_her, a.level
  from alert a where a.digest_id is null and ${maySay('$1')}
  order by 2, 3, 1 limit ${MOST_AT_ONCE}
)`;

/** One of several clocks does it; the others have nothing to wait for. */
const ALONE: Sql = {
  name: 'gather-alone',
  text: `select 1 where pg_try_advisory_xact_lock(hashtext('overgang.digest')::bigint)`,
};

const ANY_NEWS: Sql = {
  name: 'any-news',
  text: `select 1 from alert a where a.digest_id is null and ${HAS_NEWS} limit 1`,
};

/**
 * A digest for every unit and level that has something to say and none open. Its hour is that in
 * which it is due; the hour after the last one's is the earliest.
 */
export const OPEN_DIGESTS: Sql = {
  name: 'open-digests',
  text: `
with ${WAITING}, timed as (
  select w.*, last.at as last_at,
    make_interval(secs => abs(hashtext(w.unit_her || '/' || w.org_id)::bigint) % greatest($3::int, 1)) as spread
  from waiting w left join lateral (
    select d.gathered_at, greatest(d.hour, d.gathered_at) as at from digest d
    where d.unit_her = w.unit_her and d.level = w.level and d.org_id = w.org_id
    order by d.hour desc limit 1
  ) last on true
  where last.at is null or last.gathered_at is not null
), due as (
  select org_id, unit_her, level, greatest(
    $1::timestamptz + make_interval(secs => $2::int) + spread,
    date_trunc('hour', last_at, 'UTC') + interval '1 hour' + spread) as at
  from timed
), booked as (
  select due.*, 'alert/' || due.org_id || '/' || due.unit_her || '/' || due.level || '/'
      || to_char(due.at at time zone 'UTC', 'YYYYMMDDHH24') as id,
    ${ALERT_WEBHOOK} as webhook, ${alertEmailAt('level')} as email
  from due ${recipientOf('due')}
), made as (
  insert into digest (id, org_id, unit_her, level, hour)
  select id, org_id, unit_her, level, date_trunc('hour', at, 'UTC') from booked on conflict do nothing
), ways as (
  -- A unit that has neither is a case, once: the mail waits for an address.
  select id, org_id, 'alert' as kind, null::int as receiver_her,
    case when $4 then 'owed' else 'held' end as state, at
  from booked where email is not null or webhook is null
  union all
  select id || '/webhook', org_id, 'alert-webhook', unit_her, 'owed', at from booked
  where webhook is not null
)
insert into effect (id, org_id, kind, receiver_her, state, due_at)
select id, nullif(org_id, ${NOBODY}), kind, receiver_her, state, at from ways on conflict do nothing`,
};

/**
 * A digest that is being gathered this very moment is waited for, and then no longer open. Its
 * alerts are looked up by its unit, whatever the planner thinks of a table that just filled.
 */
export const JOIN_DIGESTS: Sql = {
  name: 'join-digests',
  text: `
with ${WAITING}, open as materialized (
  select d.id, d.org_id, d.unit_her, d.level from digest d
  join waiting w on w.unit_her = d.unit_her and w.level = d.level and w.org_id = d.org_id
  where d.gathered_at is null order by d.id for update of d
)
update alert b set digest_id = o.id
from open o cross join lateral (
  select a.id from alert a
  where coalesce(a.unit_her, 0) = o.unit_her and a.level = o.level
    and coalesce(a.org_id, ${NOBODY}) = o.org_id and a.digest_id is null and ${maySay('$1')}
  offset 0
) n
where b.id = n.id and b.digest_id is null
returning b.id`,
};

/**
 * Digests that waited for an address, and whose unit has got one or a webhook, whoever wrote it
 * into the book: they go out, spread, and their cases are over. One whose address could not be
 * used (it has a detail) waits until the book is written anew.
 */
export const RELEASE_ADDRESSED: Sql = {
  name: 'release-addressed-digests',
  text: `
with found as (
  select e.id from effect e
  join digest d on d.id = e.id ${recipientOf('d')}
  where e.state = 'held' and e.kind = 'alert' and e.failure = 'no-address' and e.detail is null
    and (${ALERT_WEBHOOK} is not null or ($3 and ${alertEmailAt('d.level')} is not null))
  for update of e skip locked
), again as (
  update effect e set state = 'owed', first_at = now(), failure = null,
    due_at = $1::timestamptz + make_interval(secs => abs(hashtext(e.id)::bigint) % greatest($2::int, 1))
  from found where e.id = found.id returning e.id
)
update dead_letter l set state = 'settled', closed_at = now(), closed_by = 'broker'
from again where l.key = 'effect/' || again.id and l.state = 'open'`,
};

/**
 * Puts every alert that is to be told into a digest of its unit and level, and makes those that
 * are missing; releases those that waited for an address, or for another. Several clocks may run
 * it. Answers how many alerts were put.
 */
export async function putInDigests(
  store: Db & { tx<T>(work: (db: Db) => Promise<T>): Promise<T> },
  now: Date,
  plan: DigestPlan,
): Promise<number> {
  for (const statement of [RELEASE_ADDRESSED, RETRY_READDRESSED])
    await store.rows(statement, [now, plan.spreadSeconds, plan.mail]);
  let put = 0;
  while ((await store.rows(ANY_NEWS)).length > 0) {
    const joined = await store.tx(async (db) => {
      if ((await db.rows(ALONE)).length === 0) return 0;
      await db.rows(OPEN_DIGESTS, [now, plan.gatherSeconds, plan.spreadSeconds, plan.mail]);
      return (await db.rows(JOIN_DIGESTS, [now])).length;
    });
    if (joined === 0) break;
    put += joined;
  }
  return put;
}

const RELEASE_HELD: Sql = {
  name: 'release-held-alerts',
  text: `
update effect set state = 'owed',
  due_at = now() + make_interval(secs => abs(hashtext(id)::bigint) % greatest($1::int, 1))
where kind = 'alert' and state = 'held' and failure is null returning id`,
};

/** A mail server is set now: digests that waited for one go out, spread. */
export const releaseHeldAlerts = async (db: Db, spreadSeconds: number): Promise<number> =>
  (await db.rows(RELEASE_HELD, [spreadSeconds])).length;
