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
 * The stream is read no further than the oldest transaction still under way: a row that gets its
 * number early and commits late would otherwise be passed over for ever.
 */
export const NOTIFICATIONS: Sql = {
  name: 'notifications',
  text: `
select id::text as "offset", notify as type, her_id as "herId", message_id as "messageId", at
from history
where her_id = any($1::int[]) and notify is not null and id > $2
  and xact < pg_snapshot_xmin(pg_current_snapshot())
order by id limit $3`,
};

export const notificationsAfter = (
  db: Db,
  herIds: readonly number[],
  offset: string,
  most: number,
): Promise<Notification[]> => db.rows<Notification>(NOTIFICATIONS, [herIds, offset, most]);
