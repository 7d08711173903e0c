import type { FailureCode } from '../../domain/failure.ts';
import type { HerId } from '../../domain/ids.ts';
import type { Db, Sql } from '../store.ts';

/** An effect taken for doing. `attempts` is the fence: only this claim may settle it. */
export interface ClaimedEffect {
  readonly id: string;
  readonly kind: 'forward' | 'alert' | 'alert-webhook';
  readonly orgId: string | null;
  readonly messageId: string | null;
  readonly receiverHer: HerId | null;
  readonly attempts: number;
  readonly firstAt: Date;
  /** The try before this one was never settled: it may have reached the other side. */
  readonly unsure: boolean;
  /** What is to be forwarded; null for an alert. */
  readonly message: EnvelopeFacts | null;
}

/** What is known of a message beside its bytes. */
export interface EnvelopeFacts {
  readonly id: string;
  readonly orgId: string;
  readonly kind: 'message' | 'apprec';
  readonly receivedAt: Date;
  readonly msgId: string;
  readonly type: string;
  readonly senderHer: HerId;
  readonly charset: string | null;
}

export const CLAIM_EFFECTS: Sql = {
  name: 'claim-effects',
  text: `
with claimed as (
  update effect e set attempts = attempts + 1, claimed_at = now(), due_at = now() + make_interval(secs => $2)
  where id in (
    select id from effect
    where state = 'owed' and due_at <= now() and coalesce(receiver_her, 0) <> all($3::int[])
    order by due_at limit $1 for update skip locked)
  returning *
)
select e.id, e.kind, e.org_id as "orgId", e.message_id as "messageId", e.receiver_her as "receiverHer",
  e.attempts, e.first_at as "firstAt",
  e.attempts > 1 and not exists (
    select from attempt a where a.effect_id = e.id and a.n = e.attempts - 1) as unsure,
  m.org_id as "fromOrgId", m.kind as "messageKind", m.received_at as "receivedAt", m.msg_id as "msgId",
  m.type, m.sender_her as "senderHer", m.charset
from claimed e left join message m on m.id = e.message_id`,
};

type ClaimedRow = Omit<ClaimedEffect, 'message'> & {
  readonly fromOrgId: string;
  readonly messageKind: EnvelopeFacts['kind'];
  readonly receivedAt: Date;
  readonly msgId: string;
  readonly type: string;
  readonly senderHer: HerId;
  readonly charset: string | null;
};

function claimedOf(row: ClaimedRow): ClaimedEffect {
  const { fromOrgId, messageKind, receivedAt, msgId, type, senderHer, charset, ...effect } = row;
  const facts = {
    orgId: fromOrgId,
    kind: messageKind,
    receivedAt,
    msgId,
    type,
    senderHer,
    charset,
  };
  return { ...effect, message: row.messageId === null ? null : { id: row.messageId, ...facts } };
}

/** Takes up to `most` due effects for `seconds`, passing over receivers that are busy. */
export async function claimEffects(
  db: Db,
  most: number,
  seconds: number,
  busy: readonly number[],
): Promise<ClaimedEffect[]> {
  return (await db.rows<ClaimedRow>(CLAIM_EFFECTS, [most, seconds, busy])).map(claimedOf);
}

/** How a try ended, and what the effect does next. */
export interface FailedTry {
  readonly effect: Pick<ClaimedEffect, 'id' | 'attempts'>;
  readonly failure: FailureCode;
  readonly detail: string | undefined;
  readonly next:
    { readonly state: 'owed'; readonly inMs: number } | { readonly state: 'stuck' | 'held' };
}

export const FAIL_EFFECT: Sql = {
  name: 'fail-effect',
  text: `
with fenced as (
  update effect set state = $3, failure = $4, detail = $5,
    due_at = now() + make_interval(secs => $6::double precision / 1000)
  where id = $1 and attempts = $2 and state = 'owed'
  returning id, org_id, message_id, receiver_her, attempts
), tried as (
  insert into attempt (effect_id, n, failure, detail)
  select id, attempts, $4, $5 from fenced on conflict do nothing
), told as (
  insert into history (org_id, message_id, what, her_id, detail)
  select org_id, message_id, case when $3 = 'owed' then 'try-failed' else 'stuck' end, receiver_her, $4
  from fenced where message_id is not null
), legs as (
  update leg l set forward = 'stuck', forward_at = now() from fenced f
  where $3 = 'stuck' and l.message_id = f.message_id and l.receiver_her = f.receiver_her and l.forward = 'owed'
), cases as (
  insert into dead_letter (key, org_id, message_id, effect_id, failure, detail)
  select 'effect/' || id, org_id, message_id, id, $4, $5 from fenced where $3 <> 'owed'
  on conflict do nothing
)
select id from fenced`,
};

/** Settles a failed try: a next time, or a case for the operator. False: the claim was not ours. */
export async function failEffect(db: Db, tried: FailedTry): Promise<boolean> {
  const { effect, failure, detail, next } = tried;
  const wait = next.state === 'owed' ? next.inMs : 0;
  const values = [effect.id, effect.attempts, next.state, failure, detail, wait];
  return (await db.rows(FAIL_EFFECT, values)).length > 0;
}

const PLACE: Sql = {
  name: 'place-in-inbox',
  text: `
with fenced as (
  update effect set state = 'settled', settled_at = now()
  where id = $1 and attempts = $2 and state = 'owed' returning message_id, receiver_her
)
update leg l set inbox_seq = nextval('inbox_seq'), forward = 'owed', forward_at = null from fenced f
where l.message_id = f.message_id and l.receiver_her = f.receiver_her and l.inbox_seq is null
returning l.message_id`,
};

/** The partner book has meanwhile given the receiver an inbox: the effect ends there. */
export async function placeInInbox(db: Db, effect: ClaimedEffect): Promise<void> {
  await db.rows(PLACE, [effect.id, effect.attempts]);
}

/** Rows that are due and taken by nobody: their ring was lost, or their time has come. */
export const SOMETHING_DUE: Sql = {
  name: 'something-due',
  text: `
select
  (select id::text from message where state = 'accepted' and due_at <= now() order by due_at limit 1) as decide,
  (select id from effect where state = 'owed' and due_at <= now() order by due_at limit 1) as deliver`,
};
