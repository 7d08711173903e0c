import { ALERT_WEBHOOK, alertEmailAt, recipientOf } from './alert-recipient.ts';
import type { Digest } from './alerts.ts';
import type { Db, Sql } from '../store.ts';

const ADDRESS: Sql = {
  name: 'address-digest',
  text: 'update digest set recipient = $2 where id = $1',
};

/**
 * Written down before the mail goes, and whatever becomes of it: what a mail server refuses, or sends
 * back, is known by it.
 */
export async function addressDigest(db: Db, { id, email }: Digest): Promise<void> {
  await db.rows(ADDRESS, [id, email]);
}

/**
 * Digests that a mail server refused, and whose unit has got another way since, whoever wrote it
 * into the book: tried again as by hand, once for each change, and the audit log says so. What is
 * refused again is a new case.
 */
export const RETRY_READDRESSED: Sql = {
  name: 'retry-readdressed-digests',
  text: `
with found as (
  select e.id from effect e
  join digest d on d.id = e.id ${recipientOf('d')}
  where e.state = 'stuck' and e.kind = 'alert' and e.failure = 'mail-refused' and d.recipient is not null
    and case when $3 and ${alertEmailAt('d.level')} is not null then ${alertEmailAt('d.level')} <> d.recipient
      else ${ALERT_WEBHOOK} is not null end
  for update of e skip locked
), again as (
  update effect e set state = 'owed', first_at = now(), failure = null, detail = null,
    due_at = $1::timestamptz + make_interval(secs => abs(hashtext(e.id)::bigint) % greatest($2::int, 1))
  from found where e.id = found.id returning e.id, e.org_id, e.attempts
), vouched as (
  -- Of what came back later: it did not arrive, so that the next try is not unsure.
  insert into attempt (effect_id, n, failure, detail)
  select id, attempts, 'mail-refused', 'readdressed' from again on conflict do nothing
), told as (
  insert into audit (org_id, actor, action, target)
  select org_id, 'broker', 'alert.readdressed', id from again
)
update dead_letter l set state = 'retried', closed_at = now(), closed_by = 'broker'
from again where l.key = 'effect/' || again.id and l.state = 'open'`,
};
