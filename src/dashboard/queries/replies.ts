import type { Flag } from '../../domain/episode.ts';
import { TO_CLASSIFY } from '../../store/sql/to-classify.ts';
import type { Db } from '../../store/store.ts';
import { pageOf, PAGE_ROWS, reading } from './listing.ts';
import type { Page } from './listing.ts';

/** A pathway in which a free-text reply waits for a person: no code says what it means. */
export interface ReplyRow {
  readonly id: string;
  readonly unitHer: number | null;
  readonly unit: string | null;
  readonly flags: readonly Flag[];
  /** When the latest such reply came. */
  readonly at: Date | null;
}

export const LIST_REPLIES = reading(
  'replies',
  `
select p.id, p.unit_her as "unitHer", u.name as unit,
  array(select jsonb_array_elements_text(jsonb_path_query_array(p.view,
    '$.episodes[*].flags[*] ? (@ starts with "TO_CLASSIFY")'))) as flags,
  (select max((x->>'at')::timestamptz) from jsonb_path_query(p.view,
    '$.episodes[*].timeline[*] ? (@.what like_regex "^(KommuneReplied|AppointmentAnswered)")') x) as at
from pathway p left join party u on u.her_id = p.unit_her
where ${TO_CLASSIFY} and ($1::uuid is null or p.id > $1)
order by p.id limit ${PAGE_ROWS + 1}`,
);

/** Unread replies, to be counted up to the cap. */
export const UNREAD_REPLIES = `select from pathway p where ${TO_CLASSIFY}`;

export const listReplies = async (db: Db, after: string | undefined): Promise<Page<ReplyRow>> =>
  pageOf(await db.rows<ReplyRow>(LIST_REPLIES, [after ?? null]));
