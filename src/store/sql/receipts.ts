import type { HerId } from '../../domain/ids.ts';
import type { Db, Sql } from '../store.ts';

/** A receiver's AppRec, ready to settle the receipt leg of the message it names. */
export interface Receipt {
  readonly apprecId: string;
  /** The original's sender and MsgId: what the AppRec names. */
  readonly originalSender: HerId;
  readonly originalMsgId: string;
  readonly answering: HerId;
  readonly status: string;
  readonly errors: readonly object[];
}

/** What an AppRec settled. `settled` is false for a second answer: the first is final (R059). */
export interface Settled {
  readonly apprecId: string;
  readonly messageId: string;
  readonly orgId: string | null;
  readonly settled: boolean;
  /** The answer came before our own delivery was acknowledged: it proves the delivery. */
  readonly provedForward: boolean;
}

/**
 * Locks the named legs in one order, claims the one answer (UNIQUE in `answer`) and settles. The
 * forward leg of an answered message is proved: whoever answers has received.
 */
export const SETTLE_RECEIPTS: Sql = {
  name: 'settle-receipts',
  text: `
with given as (
  select r.* from jsonb_to_recordset($1::jsonb) as r(apprec_id uuid, sender int, msg_id text,
    answering int, status text, errors jsonb)
), named as materialized (
  select g.*, l.message_id, l.org_id, l.forward from given g
  join seen s on s.sender_her = g.sender and s.msg_id = g.msg_id
  join leg l on l.message_id = s.message_id and l.receiver_her = g.answering
  order by l.message_id, l.receiver_her, g.apprec_id
  for update of l
), claimed as (
  insert into answer (message_id, receiver_her, apprec_id, status)
  select message_id, answering, apprec_id, status from named
  on conflict do nothing
  returning message_id, receiver_her, apprec_id
), first as (
  select n.* from named n
  where exists (select from claimed c where c.apprec_id = n.apprec_id)
    or exists (select from answer a where a.message_id = n.message_id and a.receiver_her = n.answering
      and a.apprec_id = n.apprec_id)
), done as (
  update leg l set
    receipt = case when f.status = '2' then 'refused' else 'confirmed' end,
    receipt_at = now(), receipt_status = f.status, receipt_errors = f.errors, apprec_id = f.apprec_id,
    forward = case when l.forward in ('owed', 'stuck') then 'sent' else l.forward end,
    forward_at = case when l.forward in ('owed', 'stuck') then now() else l.forward_at end
  from first f where l.message_id = f.message_id and l.receiver_her = f.answering and l.receipt = 'owed'
  returning f.apprec_id
), effects as (
  update effect e set state = 'settled', settled_at = now() from first f
  where e.message_id = f.message_id and e.receiver_her = f.answering and e.state in ('owed', 'stuck')
    and exists (select from done d where d.apprec_id = f.apprec_id)
  returning e.id
), cases as (
  update dead_letter c set state = 'settled', closed_at = now(), closed_by = 'apprec' from effects e
  where c.effect_id = e.id and c.state = 'open'
), late as (
  -- It was overdue, and has come after all (R061).
  update dead_letter c set state = 'settled', closed_at = now(), closed_by = 'apprec' from first f
  where c.key = 'receipt/' || f.message_id || '/' || f.answering and c.state = 'open'
    and exists (select from done d where d.apprec_id = f.apprec_id)
)
select n.apprec_id as "apprecId", n.message_id as "messageId", n.org_id as "orgId",
  exists (select from done d where d.apprec_id = n.apprec_id) as settled,
  n.forward in ('owed', 'stuck') as "provedForward"
from named n`,
};

/** Settles what can be settled; an AppRec that is not in the answer names nothing we sent there. */
export async function settleReceipts(
  db: Db,
  receipts: readonly Receipt[],
): Promise<Map<string, Settled>> {
  if (receipts.length === 0) return new Map();
  const given = receipts.map((r) => ({
    apprec_id: r.apprecId,
    sender: r.originalSender,
    msg_id: r.originalMsgId,
    answering: r.answering,
    status: r.status,
    errors: r.errors,
  }));
  const rows = await db.rows<Settled>(SETTLE_RECEIPTS, [JSON.stringify(given)]);
  return new Map(rows.map((row) => [row.apprecId, row]));
}

export const ORIGINAL_SEEN: Sql = {
  name: 'original-seen',
  text: 'select from seen where sender_her = $1 and msg_id = $2',
};

/** Whether the named original has come in at all (then its legs will exist once it is decided). */
export const originalSeen = async (db: Db, sender: number, msgId: string): Promise<boolean> =>
  (await db.rows(ORIGINAL_SEEN, [sender, msgId])).length > 0;
