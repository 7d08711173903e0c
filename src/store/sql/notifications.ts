import type { Db, Sql } from '../store.ts';

export interface Notification {
  /** Global and increasing, with gaps; never reused. */
  readonly offset: string;
  readonly type: string;
  readonly herId: number;
  readonly messageId: string;
  readonly at: Date;
}

/**
 * Up to which number the stream may be read: a row that drew its number early and commits late
 * would otherwise be passed over for ever. A statement of its own, before the rows are looked at.
 */
const SETTLED: Sql = {
  name: 'history-settled',
  text: 'select history_settled($1)::text as settled',
};

/** Each party in its own stretch of the index: a quiet one costs no walk through others' rows. */
export const NOTIFICATIONS: Sql = {
  name: 'notifications',
  text: `
select n.id::text as "offset", n.notify as type, n.her_id as "herId", n.message_id as "messageId", n.at
from (select distinct unnest($1::int[]) as her) as asked
cross join lateral (
  select id, notify, her_id, message_id, at from history
  where her_id = asked.her and notify is not null and id > $2 and id <= $4
  order by id limit $3) as n
order by n.id limit $3`,
};

export async function notificationsAfter(
  db: Db,
  herIds: readonly number[],
  offset: string,
  most: number,
): Promise<Notification[]> {
  const [row] = await db.rows<{ settled: string }>(SETTLED, [offset]);
  if (row === undefined || BigInt(row.settled) <= BigInt(offset)) return [];
  return db.rows<Notification>(NOTIFICATIONS, [herIds, offset, most, row.settled]);
}
