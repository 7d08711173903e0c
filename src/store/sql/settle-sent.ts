import type { Db, Sql } from '../store.ts';

/** A delivery that the receiver's transport has acknowledged. */
export interface Acknowledged {
  readonly messageId: string;
  readonly receiverHer: number;
  /** The effect that did it; absent when the receiver fetched it from its inbox. */
  readonly effect?: { readonly id: string; readonly attempts: number };
}

export const SETTLE_SENT: Sql = {
  name: 'settle-sent',
  text: `
with given as (
  select r.* from jsonb_to_recordset($1::jsonb) as r(message_id uuid, receiver_her int, effect_id text, attempts int)
), fenced as (
  update effect e set state = 'settled', settled_at = now() from given g
  where e.id = g.effect_id and e.attempts = g.attempts and e.state = 'owed'
  returning e.id
), mine as materialized (
  select l.message_id, l.receiver_her from leg l
  join given g on g.message_id = l.message_id and g.receiver_her = l.receiver_her
  where l.forward in ('owed', 'stuck')
    and (g.effect_id is null or exists (select from fenced f where f.id = g.effect_id))
  order by l.message_id, l.receiver_her for update of l
), sent as (
  update leg l set forward = 'sent', forward_at = now() from mine m
  where l.message_id = m.message_id and l.receiver_her = m.receiver_her
  returning l.message_id, l.receiver_her, l.org_id
), told as (
  insert into history (org_id, message_id, what, her_id, notify)
  select m.org_id, s.message_id, 'sent', m.sender_her, 'MessageSentStateUpdated'
  from sent s join message m on m.id = s.message_id
)
select message_id as "messageId", receiver_her as "receiverHer" from sent`,
};

/** Sets the forward legs to `sent`, fenced; only the legs that changed come back. */
export async function settleSent(
  db: Db,
  items: readonly Acknowledged[],
): Promise<{ messageId: string; receiverHer: number }[]> {
  const given = items.map((item) => ({
    message_id: item.messageId,
    receiver_her: item.receiverHer,
    effect_id: item.effect?.id,
    attempts: item.effect?.attempts,
  }));
  return db.rows(SETTLE_SENT, [JSON.stringify(given)]);
}

/** An AppRec that we issue for a system that cannot answer. */
export interface BrokerAnswer {
  readonly messageId: string;
  readonly receiverHer: number;
  readonly apprecId: string;
}

const ANSWER: Sql = {
  name: 'broker-answers',
  text: `
with given as (
  select r.* from jsonb_to_recordset($1::jsonb) as r(message_id uuid, receiver_her int, apprec_id uuid)
), claimed as (
  insert into answer (message_id, receiver_her, apprec_id, status)
  select g.message_id, g.receiver_her, g.apprec_id, '1' from given g
  join leg l on l.message_id = g.message_id and l.receiver_her = g.receiver_her
  where l.receipt = 'owed'
  on conflict do nothing
  returning message_id, receiver_her, apprec_id
), confirmed as (
  update leg l set receipt = 'confirmed', receipt_at = now(), receipt_status = '1', apprec_id = c.apprec_id
  from claimed c where l.message_id = c.message_id and l.receiver_her = c.receiver_her
  returning l.message_id, l.apprec_id
), told as (
  insert into history (org_id, message_id, what, her_id, notify, detail, actor)
  select m.org_id, c.message_id, 'confirmed', m.sender_her, 'MessageApprecInfoUpdated', c.apprec_id::text, 'broker'
  from confirmed c join message m on m.id = c.message_id
)
select apprec_id as "apprecId" from confirmed`,
};

/** Claims the one answer of each leg for us; the AppRecs that come back are to be written. */
export async function claimBrokerAnswers(
  db: Db,
  answers: readonly BrokerAnswer[],
): Promise<Set<string>> {
  if (answers.length === 0) return new Set();
  const given = answers.map((a) => ({
    message_id: a.messageId,
    receiver_her: a.receiverHer,
    apprec_id: a.apprecId,
  }));
  const rows = await db.rows<{ apprecId: string }>(ANSWER, [JSON.stringify(given)]);
  return new Set(rows.map((row) => row.apprecId));
}

const MESSAGES: Sql = {
  name: 'messages-to-answer',
  text: `
select id, org_id as "orgId", kind, received_at as "receivedAt", sender_her as "senderHer", charset
from message where id = any($1::uuid[])`,
};

export interface MessageToAnswer {
  readonly id: string;
  readonly orgId: string;
  readonly kind: 'message' | 'apprec';
  readonly receivedAt: Date;
  readonly senderHer: number;
  readonly charset: string | null;
}

export const messagesToAnswer = (db: Db, ids: readonly string[]): Promise<MessageToAnswer[]> =>
  db.rows<MessageToAnswer>(MESSAGES, [ids]);
