import type { Db, Sql } from '../../store/store.ts';
import { CAP, PAGE_ROWS, reading } from './listing.ts';

/** The states a list of messages can be narrowed to. */
export const MESSAGE_FILTERS = [
  'all',
  'accepted',
  'waiting',
  'undelivered',
  'awaiting-receipt',
  'refused',
  'stuck',
  'awaiting-original',
] as const;
export type MessageFilter = (typeof MESSAGE_FILTERS)[number];

export interface MessageRow {
  readonly id: string;
  readonly kind: 'message' | 'apprec';
  readonly type: string;
  readonly msgId: string;
  readonly receivedAt: Date;
  readonly state: 'accepted' | 'decided' | 'refused' | 'stuck' | 'closed';
  readonly failure: string | null;
  readonly senderHer: number;
  readonly senderName: string | null;
  readonly receivers: readonly { readonly her: number; readonly name: string | null }[];
}

/**
 * Rows that one request looks through for those that fit the other filters. A search for
 * something rare ends there and offers to go on, instead of reading the whole table.
 */
export const WINDOW_ROWS = 10_000;

/** Newest first, before the message $1. */
const NEWEST = (from: string) => `
  select id from ${from}
  where $1::uuid is null or (received_at, id) < ((select received_at from message where id = $1), $1::uuid)
  order by received_at desc, id desc limit $2`;

/** By the index of what is due, which is nearly empty unless the work is at a standstill. */
const ACCEPTED = `
  (select id, received_at from message where state = 'accepted' order by due_at desc limit ${CAP}) as due`;

/** By leg. Ids of messages grow with time, so the order of the index is the order of the list. */
const LEGS = (where: string) => `
  select distinct message_id as id from leg where ($1::uuid is null or message_id < $1) and (${where})
  order by message_id desc limit $2`;

const EITHER = (one: string, other: string) => `
  select id from ((${one}) union (${other})) as either order by id desc limit $2`;

/** Stuck before it had any leg. */
const STUCK_MESSAGES = `
  select id from message where state = 'stuck' and ($1::uuid is null or id < $1)
  order by id desc limit $2`;

/** Cancellations whose original has not come (R044). */
const CANCELLATIONS = `
  select message_id as id from revision where waiting and ($1::uuid is null or message_id < $1)
  order by message_id desc limit $2`;

/** Where each list takes its messages from; each part can be read from an index. */
const WINDOWS: Readonly<Record<MessageFilter, string>> = {
  all: NEWEST('message'),
  accepted: NEWEST(ACCEPTED),
  waiting: LEGS(`forward = 'owed'`),
  undelivered: EITHER(LEGS(`forward = 'owed'`), LEGS(`forward = 'stuck'`)),
  'awaiting-receipt': LEGS(`forward = 'sent' and receipt = 'owed'`),
  refused: LEGS(`forward = 'refused' or receipt = 'refused'`),
  stuck: EITHER(LEGS(`forward = 'stuck'`), STUCK_MESSAGES),
  'awaiting-original': CANCELLATIONS,
};

const SHOWN = `
  m.id, m.kind, m.type, m.msg_id as "msgId", m.received_at as "receivedAt", m.state, m.failure,
  m.sender_her as "senderHer", (select name from party where her_id = m.sender_her) as "senderName",
  (select coalesce(jsonb_agg(jsonb_build_object('her', r.her, 'name', p.name) order by r.n), '[]')
   from unnest(m.receiver_hers) with ordinality as r(her, n) left join party p on p.her_id = r.her
  ) as receivers`;

const listing = (filter: MessageFilter): Sql =>
  reading(
    `messages-${filter}`,
    `
with seen as materialized (${WINDOWS[filter]}),
fits as (
  -- Row by row (the limit keeps the planner from joining): it must cost the window, not the table.
  select m.* from seen cross join lateral (
    select * from message
    where id = seen.id and ($3::text is null or type = $3)
      and ($4::int is null or sender_her = $4 or receiver_hers @> array[$4])
    limit 1) as m
  order by m.received_at desc, m.id desc limit ${PAGE_ROWS + 1}
), until as (
  select count(*)::int as seen, (array_agg(id order by id))[1] as "seenTo" from seen
)
select u.*, (select received_at from message where id = u."seenTo") as "seenToAt", shown.*
from until u
left join lateral (select ${SHOWN} from fits m) as shown on true
order by shown."receivedAt" desc, shown.id desc`,
  );

export const LIST_MESSAGES: Readonly<Record<MessageFilter, Sql>> = {
  all: listing('all'),
  accepted: listing('accepted'),
  waiting: listing('waiting'),
  undelivered: listing('undelivered'),
  'awaiting-receipt': listing('awaiting-receipt'),
  refused: listing('refused'),
  stuck: listing('stuck'),
  'awaiting-original': listing('awaiting-original'),
};

export interface MessageSearch {
  readonly state: MessageFilter;
  readonly type: string | undefined;
  readonly her: number | undefined;
  /** Only older than this message. */
  readonly before: string | undefined;
}

export interface MessageList {
  readonly rows: readonly MessageRow[];
  readonly more: boolean;
  /** Set when the search stopped before the end of the table: go on before this message. */
  readonly stoppedAt?: { readonly id: string; readonly at: Date };
}

type Found = MessageRow & {
  readonly seen: number;
  readonly seenTo: string | null;
  readonly seenToAt: Date | null;
};

export async function listMessages(db: Db, search: MessageSearch): Promise<MessageList> {
  const narrowed = search.type !== undefined || search.her !== undefined;
  const most = narrowed ? WINDOW_ROWS : PAGE_ROWS + 1;
  const values = [search.before, most, search.type, search.her];
  const found = await db.rows<Found>(LIST_MESSAGES[search.state], values);
  const [first] = found;
  // The left join gives one row of nulls when nothing fits.
  const rows = first?.id === null ? [] : found;
  const more = rows.length > PAGE_ROWS;
  const cut = narrowed && !more && first?.seen === most && first.seenTo && first.seenToAt;
  return {
    rows: rows.slice(0, PAGE_ROWS),
    more,
    ...(cut ? { stoppedAt: { id: first.seenTo, at: first.seenToAt } } : {}),
  };
}

/** By our id or by the sender's MsgId; both have an index. */
export const FIND_MESSAGES = reading(
  'find-messages',
  `
select ${SHOWN} from message m where m.id = $1::uuid
union all
select ${SHOWN} from message m where m.msg_id = $2 and m.id is distinct from $1::uuid
limit ${PAGE_ROWS}`,
);

export const findMessages = (
  db: Db,
  id: string | undefined,
  msgId: string,
): Promise<MessageRow[]> => db.rows<MessageRow>(FIND_MESSAGES, [id, msgId]);
