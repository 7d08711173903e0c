import type { Db, Sql } from '../store.ts';

/** One thing that happened to a message, as its sender and receivers may see it. */
export interface HistoryRow {
  readonly at: Date;
  /** `accepted`, `routed`, `sent`, `confirmed`, `refused`, `try-failed`, `stuck` and so on. */
  readonly what: string;
  /** Whom it concerns. */
  readonly herId: number | null;
  /** A code or an id, never content. */
  readonly detail: string | null;
}

/** What an operator wrote as a reason is for the operators: partners see only what was done. */
export const HISTORY_OF: Sql = {
  name: 'history-of',
  text: `
select at, what, her_id as "herId", case when actor like 'operator:%' then null else detail end as detail
from history where message_id = $1 order by id limit $2`,
};

/** Oldest first, at most `most` rows. */
export const historyOf = (db: Db, messageId: string, most: number): Promise<HistoryRow[]> =>
  db.rows<HistoryRow>(HISTORY_OF, [messageId, most]);
