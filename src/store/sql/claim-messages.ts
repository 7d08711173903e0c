import type { HerId, MessageId } from '../../domain/ids.ts';
import type { Db, Sql } from '../store.ts';

/** A message taken for deciding. `attempts` is the fence: only this claim may commit. */
export interface ClaimedMessage {
  readonly id: MessageId;
  readonly attempts: number;
  readonly kind: 'message' | 'apprec';
  readonly orgId: string;
  readonly receivedAt: Date;
  readonly senderHer: HerId;
  readonly msgId: string;
  readonly type: string;
  readonly charset: string | null;
  readonly options: { readonly receiverHerIdsSubset?: readonly number[] } | null;
}

export const CLAIM_MESSAGES: Sql = {
  name: 'claim-messages',
  text: `
update message set attempts = attempts + 1, due_at = now() + make_interval(secs => $2)
where id in (
  select id from message where state = 'accepted' and due_at <= now() and (attempts > 0) = $3
  order by due_at limit $1 for update skip locked)
returning id, attempts, kind, org_id as "orgId", received_at as "receivedAt", sender_her as "senderHer",
  msg_id as "msgId", type, charset, options`,
};

/** Takes up to `most` new messages for `seconds`; the try is counted even if we are killed. */
export const claimMessages = (db: Db, most: number, seconds: number): Promise<ClaimedMessage[]> =>
  db.rows<ClaimedMessage>(CLAIM_MESSAGES, [most, seconds, false]);

/**
 * Takes one message that was claimed before and not decided. Always alone: should it be what ended
 * the process, then it takes no other message with it the next time.
 */
export const claimSuspect = (db: Db, seconds: number): Promise<ClaimedMessage[]> =>
  db.rows<ClaimedMessage>(CLAIM_MESSAGES, [1, seconds, true]);

export const FENCE_MESSAGES: Sql = {
  name: 'fence-messages',
  text: `
update message m set state = r.state, failure = r.failure, places = r.places, remarks = r.remarks,
  decided_at = now()
from jsonb_to_recordset($1::jsonb) as r(id uuid, attempts int, state text, failure text, places jsonb,
  remarks jsonb)
where m.id = r.id and m.attempts = r.attempts and m.state = 'accepted'
returning m.id, exists (
  select from revision v where v.parent = m.msg_id
  union all select from revision v where v.conversation = m.msg_id) as awaited`,
};

export interface Verdict {
  readonly id: string;
  readonly attempts: number;
  readonly state: 'decided' | 'refused' | 'stuck';
  readonly failure?: string | undefined;
  readonly places?: readonly object[] | undefined;
  readonly remarks?: readonly object[] | undefined;
}

/**
 * Sets the verdicts; the ids that come back are ours to act on, the others were taken over. Each
 * with whether a change or cancellation that refers to it has come before it.
 */
export async function fenceMessages(
  db: Db,
  verdicts: readonly Verdict[],
): Promise<ReadonlyMap<string, { readonly awaited: boolean }>> {
  const rows = await db.rows<{ id: string; awaited: boolean }>(FENCE_MESSAGES, [
    JSON.stringify(verdicts),
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

export const POSTPONE_MESSAGE: Sql = {
  name: 'postpone-message',
  text: `
update message set due_at = now() + make_interval(secs => $3), failure = $4
where id = $1 and attempts = $2 and state = 'accepted'`,
};

/** Lets a claimed message wait: it could not be decided now, and that is not its fault. */
export async function postponeMessage(
  db: Db,
  claim: { readonly id: string; readonly attempts: number },
  seconds: number,
  failure: string,
): Promise<void> {
  await db.rows(POSTPONE_MESSAGE, [claim.id, claim.attempts, seconds, failure]);
}

const UNFENCE: Sql = {
  name: 'unfence-message',
  text: `
update message set state = 'accepted', decided_at = null, due_at = now() + make_interval(secs => $2)
where id = $1`,
};

/** Takes a verdict back within its own transaction: to be decided again after `seconds`. */
export async function unfenceMessage(db: Db, id: string, seconds: number): Promise<void> {
  await db.rows(UNFENCE, [id, seconds]);
}

export const BODIES: Sql = {
  name: 'bodies',
  text: `
select b.message_id as id, b.encoding, b.bytes from message m
join body b on b.message_id = m.id and b.received_at = m.received_at
where m.id = any($1::uuid[])`,
};

export interface StoredBody {
  readonly id: string;
  readonly encoding: number;
  readonly bytes: Buffer;
}

/** The stored bytes of some messages; one that is missing is simply absent. */
export const bodiesOf = (db: Db, ids: readonly string[]): Promise<StoredBody[]> =>
  db.rows<StoredBody>(BODIES, [ids]);
