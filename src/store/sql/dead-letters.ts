import type { FailureCode } from '../../domain/failure.ts';
import type { Db, Sql } from '../store.ts';

/** The operator's case about something that stopped. It points at content and never copies it. */
export interface DeadLetterRow {
  readonly id: string;
  readonly orgId: string | null;
  readonly messageId: string | null;
  readonly effectId: string | null;
  readonly failure: FailureCode;
  readonly detail: string | null;
  readonly openedAt: Date;
  readonly state: 'open' | 'retried' | 'discarded' | 'settled';
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly reason: string | null;
  /** State of the message it is about; absent for an alert. */
  readonly messageState: string | null;
  readonly messageType: string | null;
  readonly senderHer: number | null;
  readonly attempts: number | null;
}

const COLUMNS = `
select d.id::text, d.org_id as "orgId", d.message_id as "messageId", d.effect_id as "effectId", d.failure,
  d.detail, d.opened_at as "openedAt", d.state, d.closed_at as "closedAt", d.closed_by as "closedBy",
  d.reason, m.state as "messageState", m.type as "messageType", m.sender_her as "senderHer",
  coalesce(e.attempts, m.attempts) as attempts
from dead_letter d
left join message m on m.id = d.message_id
left join effect e on e.id = d.effect_id`;

/** Newest first, keyset-paged by id; never carries a body. */
export const LIST_DEAD_LETTERS: Sql = {
  name: 'list-dead-letters',
  text: `${COLUMNS}
where d.state = $1 and ($2::bigint is null or d.id < $2) order by d.id desc limit $3`,
};

export const listDeadLetters = (
  db: Db,
  state: DeadLetterRow['state'],
  before: string | undefined,
  most: number,
): Promise<DeadLetterRow[]> => db.rows<DeadLetterRow>(LIST_DEAD_LETTERS, [state, before, most]);

const ONE: Sql = { name: 'dead-letter', text: `${COLUMNS}\nwhere d.id = $1` };

export const deadLetterById = async (db: Db, id: string): Promise<DeadLetterRow | undefined> =>
  (await db.rows<DeadLetterRow>(ONE, [id]))[0];

const LOCK: Sql = {
  name: 'lock-dead-letter',
  text: `select id::text from dead_letter where id = $1 and state = 'open' for update`,
};

/** Takes the case for this transaction; false when somebody has closed it. */
export const lockOpenCase = async (db: Db, id: string): Promise<boolean> =>
  (await db.rows(LOCK, [id])).length > 0;

const CLOSE: Sql = {
  name: 'close-dead-letter',
  text: `
update dead_letter set state = $2, closed_at = now(), closed_by = $3, reason = $4 where id = $1`,
};

export async function closeCase(
  db: Db,
  id: string,
  as: {
    readonly state: 'retried' | 'discarded';
    readonly by: string;
    readonly reason: string | undefined;
  },
): Promise<void> {
  await db.rows(CLOSE, [id, as.state, as.by, as.reason]);
}

const WAKE: Sql = {
  name: 'wake-pathway-of-case',
  text: `
update pathway p set wake_at = now() from dead_letter d
where d.id = $1 and d.key = 'pathway/' || d.pathway_id and p.id = d.pathway_id returning p.id`,
};

/** A pathway that was set aside is due at once; false when the case is about no such. */
export const wakePathway = async (db: Db, id: string): Promise<boolean> =>
  (await db.rows(WAKE, [id])).length > 0;

const RETRY_EFFECT: Sql = {
  name: 'retry-effect',
  text: `
with again as (
  update effect set state = 'owed', due_at = now(), first_at = now(), failure = null, detail = null
  where id = $1 and state in ('stuck', 'held')
  returning id, message_id, receiver_her, attempts, org_id
), marked as (
  -- The operator vouches for the try before: it counts as failed, not as unsure.
  insert into attempt (effect_id, n, failure, detail)
  select id, attempts, 'receiver-silent', 'redriven' from again where attempts > 0 on conflict do nothing
), legs as (
  update leg l set forward = 'owed', forward_at = null from again a
  where l.message_id = a.message_id and l.receiver_her = a.receiver_her and l.forward = 'stuck'
), told as (
  insert into history (org_id, message_id, what, her_id, actor)
  select org_id, message_id, 'redriven', receiver_her, $2 from again where message_id is not null
)
select id from again`,
};

export const retryEffect = async (db: Db, effectId: string, actor: string): Promise<boolean> =>
  (await db.rows(RETRY_EFFECT, [effectId, actor])).length > 0;

const RETRY_MESSAGE: Sql = {
  name: 'retry-message',
  text: `
with again as (
  update message set state = 'accepted', attempts = 0, due_at = now(), failure = null, decided_at = null
  where id = $1 and state = 'stuck' returning id, org_id
), told as (
  insert into history (org_id, message_id, what, actor) select org_id, id, 'redriven', $2 from again
)
select id from again`,
};

export const retryMessage = async (db: Db, messageId: string, actor: string): Promise<boolean> =>
  (await db.rows(RETRY_MESSAGE, [messageId, actor])).length > 0;

/** Before the discarding: an alert that joins at this moment is in it, or in the next digest. */
const LOCK_DIGEST_OF: Sql = {
  name: 'lock-digest-of-effect',
  text: `select from digest where id = regexp_replace($1, '/webhook$', '') for update`,
};

const DISCARD: Sql = {
  name: 'discard-effect',
  text: `
with closed as (
  update effect set state = 'closed', settled_at = now() where id = $1 and state in ('stuck', 'held')
  returning message_id, receiver_her, org_id
), legs as (
  update leg l set forward = 'closed', forward_at = now() from closed c
  where l.message_id = c.message_id and l.receiver_her = c.receiver_her and l.forward = 'stuck'
), alerts as (
  -- Told in another way: the digest is not made again.
  update alert a set digest_id = null, told = case a.status when 'raised' then 'overdue' else a.told end
  from closed c where a.digest_id = regexp_replace($1, '/webhook$', '')
), over as (
  -- What is raised from now on was not discarded, and goes into the next one.
  update digest d set gathered_at = coalesce(d.gathered_at, d.hour)
  from closed c where d.id = regexp_replace($1, '/webhook$', '')
)
insert into history (org_id, message_id, what, her_id, notify, detail, actor)
select c.org_id, c.message_id, 'discarded', m.sender_her, 'MessageSentStateUpdated', $3, $2 from closed c
join message m on m.id = c.message_id`,
};

export async function discardEffect(
  db: Db,
  effectId: string,
  actor: string,
  reason: string,
): Promise<void> {
  await db.rows(LOCK_DIGEST_OF, [effectId]);
  await db.rows(DISCARD, [effectId, actor, reason]);
}

const DISCARD_MESSAGE: Sql = {
  name: 'discard-message',
  text: `
with closed as (
  update message set state = 'closed' where id = $1 and state = 'stuck' returning id
)
insert into history (org_id, message_id, what, her_id, notify, detail, actor)
select org_id, id, 'discarded', sender_her, 'MessageSentStateUpdated', $3, $2 from message where id = $1`,
};

/** A message that stopped as a whole is closed by hand; a refused one only has its case closed. */
export async function discardMessage(
  db: Db,
  messageId: string,
  actor: string,
  reason: string,
): Promise<void> {
  await db.rows(DISCARD_MESSAGE, [messageId, actor, reason]);
}
