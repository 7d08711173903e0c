import type { Db, Sql } from '../store.ts';

/** One message as a list shows it: no body. */
export interface InboxRow {
  readonly id: string;
  readonly receiverHer: number;
  readonly senderHer: number;
  readonly msgId: string;
  readonly genDate: string;
  readonly kind: 'message' | 'apprec';
  readonly sourceSystem: string | null;
}

const COLUMNS = `
select m.id, l.receiver_her as "receiverHer", m.sender_her as "senderHer", m.msg_id as "msgId",
  m.gen_date as "genDate", m.kind, m.source_system as "sourceSystem"
from leg l join message m on m.id = l.message_id
where l.inbox_seq is not null and l.read_at is null and l.receiver_her = any($1::int[])
  and ($2::int is null or m.sender_her = $2) and ($3::text is null or m.msg_id = $3)`;

export const INBOX_OLDEST: Sql = {
  name: 'inbox-oldest',
  text: `${COLUMNS} order by l.inbox_seq limit $4`,
};

export const INBOX_NEWEST: Sql = {
  name: 'inbox-newest',
  text: `${COLUMNS} order by l.inbox_seq desc limit $4`,
};

export interface InboxQuery {
  readonly receivers: readonly number[];
  readonly sender: number | undefined;
  readonly msgId: string | undefined;
  readonly newestFirst: boolean;
  readonly most: number;
}

/** Unread messages of some receivers. */
export const inboxOf = (db: Db, q: InboxQuery): Promise<InboxRow[]> =>
  db.rows<InboxRow>(q.newestFirst ? INBOX_NEWEST : INBOX_OLDEST, [
    q.receivers,
    q.sender ?? null,
    q.msgId ?? null,
    q.most,
  ]);

/** A message that the asking client sent or received, with its legs. */
export interface OwnMessage extends Omit<InboxRow, 'receiverHer'> {
  readonly type: string;
  readonly orgId: string;
  readonly state: string;
  readonly charset: string | null;
  readonly receiverHers: readonly number[];
  readonly legs: readonly OwnLeg[];
}

export interface OwnLeg {
  readonly receiverHer: number;
  readonly role: string;
  readonly forward: 'owed' | 'sent' | 'refused' | 'stuck' | 'closed';
  readonly receipt: 'not-owed' | 'owed' | 'confirmed' | 'refused';
  readonly receiptStatus: string | null;
  readonly receiptErrors: readonly Readonly<Record<string, string>>[] | null;
  readonly apprecId: string | null;
  readonly inbox: boolean;
}

export const OWN_MESSAGE: Sql = {
  name: 'own-message',
  text: `
select m.id, m.org_id as "orgId", m.sender_her as "senderHer", m.msg_id as "msgId", m.type, m.state, m.charset,
  m.gen_date as "genDate", m.kind, m.source_system as "sourceSystem", m.receiver_hers as "receiverHers",
  coalesce((
    select jsonb_agg(jsonb_build_object('receiverHer', l.receiver_her, 'role', l.role, 'forward', l.forward,
      'receipt', l.receipt, 'receiptStatus', l.receipt_status, 'receiptErrors', l.receipt_errors,
      'apprecId', l.apprec_id, 'inbox', l.inbox_seq is not null) order by l.receiver_her)
    from leg l where l.message_id = m.id), '[]') as legs
from message m
where m.id = $1 and (m.sender_her = any($2::int[])
  or exists (select from leg l where l.message_id = m.id and l.receiver_her = any($2::int[])
    and l.forward <> 'refused'))`,
};

/** The message if one of the HER-ids sent it or was to receive it; else nothing, whoever asks. */
export const ownMessage = async (
  db: Db,
  id: string,
  herIds: readonly number[],
): Promise<OwnMessage | undefined> => (await db.rows<OwnMessage>(OWN_MESSAGE, [id, herIds]))[0];

const MARK_FETCHED: Sql = {
  name: 'mark-fetched',
  text: `
update leg set fetched_at = coalesce(fetched_at, now())
where message_id = $1 and receiver_her = any($2::int[])`,
};

export async function markFetched(db: Db, id: string, hers: readonly number[]): Promise<void> {
  await db.rows(MARK_FETCHED, [id, hers]);
}

export const MARK_READ: Sql = {
  name: 'mark-read',
  text: `
update leg set read_at = coalesce(read_at, now()) where message_id = $1 and receiver_her = $2
returning message_id`,
};

/** A read message is no longer listed; it stays retrievable. False when there is none. */
export const markRead = async (db: Db, id: string, her: number): Promise<boolean> =>
  (await db.rows(MARK_READ, [id, her])).length > 0;

const ANSWER_OF: Sql = {
  name: 'answer-of',
  text: `
select apprec_id as "apprecId", status from answer where message_id = $1 and receiver_her = $2`,
};

export const answerOf = async (
  db: Db,
  id: string,
  her: number,
): Promise<{ apprecId: string; status: string } | undefined> =>
  (await db.rows<{ apprecId: string; status: string }>(ANSWER_OF, [id, her]))[0];
