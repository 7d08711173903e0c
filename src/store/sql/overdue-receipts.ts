import type { Db, Sql } from '../store.ts';

/**
 * Legs whose AppRec should have come by now (R061): each becomes one case for the operator, and its
 * sender is told. The message counts as refused until somebody answers; a late AppRec still settles
 * it and closes the case.
 */
export const OVERDUE_RECEIPTS: Sql = {
  name: 'overdue-receipts',
  text: `
with overdue as materialized (
  select l.message_id, l.receiver_her, m.org_id, m.sender_her
  from leg l join message m on m.id = l.message_id
  where l.receipt = 'owed' and l.receipt_due <= now()
  order by l.receipt_due limit $1 for update of l skip locked
), once as (
  update leg l set receipt_due = null from overdue o
  where l.message_id = o.message_id and l.receiver_her = o.receiver_her
), told as (
  insert into history (org_id, message_id, what, her_id, notify, detail)
  select org_id, message_id, 'apprec-overdue', sender_her, 'MessageApprecInfoUpdated',
    'HER-id ' || receiver_her from overdue
), cases as (
  insert into dead_letter (key, org_id, message_id, failure, detail)
  select 'receipt/' || message_id || '/' || receiver_her, org_id, message_id, 'apprec-overdue',
    'HER-id ' || receiver_her from overdue
  on conflict do nothing
)
select message_id from overdue`,
};

/** Lays at most `most` of them before the operator; answers how many. */
export const tellOverdueReceipts = async (db: Db, most: number): Promise<number> =>
  (await db.rows(OVERDUE_RECEIPTS, [most])).length;
