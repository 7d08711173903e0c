import type { Db, Sql } from '../store.ts';
import type { EnvelopeFacts } from './effects.ts';

/** A delivery that the receiver's transport has acknowledged. */
export interface Acknowledged {
  readonly messageId: string;
  readonly receiverHer: number;
  /** The effect that did it; absent when the receiver fetched it from its inbox. */
  readonly effect?: { readonly id: string; readonly attempts: number };
  /** The message, when the caller has it at hand. */
  readonly message?: EnvelopeFacts;
}

/** A leg to settle, with the AppRec that we would issue for it. */
export type Settling = Acknowledged & { readonly apprecId: string | undefined };

/**
 * Sets forward legs to `sent`, fenced by the effect's claim. Where an AppRec of ours is given and
 * no other answer has been claimed (UNIQUE in `answer`), the receipt leg is confirmed with it.
 */
export const SETTLE_SENT: Sql = {
  name: 'settle-sent',
  text: `
with given as (
  select r.* from jsonb_to_recordset($1::jsonb) as r(message_id uuid, receiver_her int, effect_id text,
    attempts int, apprec_id uuid)
), fenced as (
  update effect e set state = 'settled', settled_at = now() from given g
  where e.id = g.effect_id and e.attempts = g.attempts and e.state = 'owed'
  returning e.id
), mine as materialized (
  select l.message_id, l.receiver_her, l.receipt, g.apprec_id from leg l
  join given g on g.message_id = l.message_id and g.receiver_her = l.receiver_her
  where l.forward in ('owed', 'stuck')
    and (g.effect_id is null or exists (select from fenced f where f.id = g.effect_id))
  order by l.message_id, l.receiver_her for update of l
), answered as (
  insert into answer (message_id, receiver_her, apprec_id, status)
  select message_id, receiver_her, apprec_id, '1' from mine
  where apprec_id is not null and receipt = 'owed'
  on conflict do nothing
  returning message_id, receiver_her, apprec_id
), sent as (
  update leg l set forward = 'sent', forward_at = now(),
    receipt = case when a.apprec_id is null then l.receipt else 'confirmed' end,
    receipt_at = case when a.apprec_id is null then l.receipt_at else now() end,
    receipt_status = case when a.apprec_id is null then l.receipt_status else '1' end,
    apprec_id = coalesce(a.apprec_id, l.apprec_id)
  from mine m left join answered a on a.message_id = m.message_id and a.receiver_her = m.receiver_her
  where l.message_id = m.message_id and l.receiver_her = m.receiver_her
  returning l.message_id, l.receiver_her, a.apprec_id
), late as (
  update dead_letter c set state = 'settled', closed_at = now(), closed_by = 'apprec' from sent s
  where s.apprec_id is not null and c.state = 'open'
    and c.key = 'receipt/' || s.message_id || '/' || s.receiver_her
), told as (
  insert into history (org_id, message_id, what, her_id, notify, detail, actor)
  select m.org_id, s.message_id, w.what, m.sender_her, w.notify, w.detail, w.actor
  from sent s join message m on m.id = s.message_id
  cross join lateral (
    select 'sent' as what, 'MessageSentStateUpdated' as notify, null as detail, null as actor
    union all
    select 'confirmed', 'MessageApprecInfoUpdated', s.apprec_id::text, 'broker'
    where s.apprec_id is not null) w
)
select apprec_id as "apprecId" from sent where apprec_id is not null`,
};

/** Settles a batch; the AppRecs that come back are claimed and are to be written. */
export async function settleSent(db: Db, items: readonly Settling[]): Promise<Set<string>> {
  const given = items.map((item) => ({
    message_id: item.messageId,
    receiver_her: item.receiverHer,
    effect_id: item.effect?.id,
    attempts: item.effect?.attempts,
    apprec_id: item.apprecId,
  }));
  const rows = await db.rows<{ apprecId: string }>(SETTLE_SENT, [JSON.stringify(given)]);
  return new Set(rows.map((row) => row.apprecId));
}

export const MESSAGES_TO_ANSWER: Sql = {
  name: 'messages-to-answer',
  text: `
select id, org_id as "orgId", kind, received_at as "receivedAt", msg_id as "msgId", type,
  sender_her as "senderHer", charset
from message where id = any($1::uuid[])`,
};

export const messagesToAnswer = (db: Db, ids: readonly string[]): Promise<EnvelopeFacts[]> =>
  db.rows<EnvelopeFacts>(MESSAGES_TO_ANSWER, [ids]);
