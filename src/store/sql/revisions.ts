import type { Act, Standing } from '../../domain/version.ts';
import type { Db, Sql } from '../store.ts';

/** A change or cancellation as it is stored beside its message. */
export interface NewRevision {
  readonly messageId: string;
  readonly orgId: string;
  readonly act: Exclude<Act, 'new'>;
  readonly parent: string | undefined;
  readonly conversation: string | undefined;
}

export const INSERT_REVISIONS: Sql = {
  name: 'insert-revisions',
  text: `
insert into revision (message_id, org_id, act, parent, conversation)
select message_id, org_id, act, parent, conversation from jsonb_to_recordset($1::jsonb) as r(
  message_id uuid, org_id uuid, act text, parent text, conversation text)
on conflict do nothing`,
};

export async function insertRevisions(db: Db, revisions: readonly NewRevision[]): Promise<void> {
  if (revisions.length === 0) return;
  const rows = revisions.map((one) => ({
    message_id: one.messageId,
    org_id: one.orgId,
    act: one.act,
    parent: one.parent,
    conversation: one.conversation,
  }));
  await db.rows(INSERT_REVISIONS, [JSON.stringify(rows)]);
}

/** A decided message as a version, with where it was last said to stand. */
export interface VersionRow {
  readonly id: string;
  readonly orgId: string;
  readonly msgId: string;
  readonly type: string;
  readonly genDate: string;
  readonly receivedAt: Date;
  readonly act: Exclude<Act, 'new'> | null;
  readonly parent: string | null;
  readonly conversation: string | null;
  readonly standing: Exclude<Standing, 'current'> | null;
  readonly standingBy: string | null;
}

/** Locked in order of id: two batches that touch one series follow each other. */
export const VERSIONS: Sql = {
  name: 'versions',
  text: `
select m.id, m.org_id as "orgId", m.msg_id as "msgId", m.type, m.gen_date as "genDate",
  m.received_at as "receivedAt", r.act, r.parent, r.conversation, m.standing,
  m.standing_by as "standingBy"
from message m left join revision r on r.message_id = m.id
where m.kind = 'message' and m.state = 'decided' and m.id in (
  select id from message where msg_id = any($1)
  union select message_id from revision where parent = any($1)
  union select message_id from revision where conversation = any($1))
order by m.id limit $2 for update of m`,
};

export const versionsNaming = (
  db: Db,
  msgIds: readonly string[],
  most: number,
): Promise<VersionRow[]> => db.rows<VersionRow>(VERSIONS, [msgIds, most]);

/** Where a message stands now; `null` for current. */
export interface NewStanding {
  readonly id: string;
  readonly standing: Exclude<Standing, 'current'> | null;
  readonly by: string | null;
  /** When a cancellation that waits becomes the operator's case. */
  readonly escalateAt?: Date | undefined;
}

export const caseOfWaiting = (messageId: string): string => `original/${messageId}`;

/** A case that was opened because an original was missing is settled when it has come. */
export const SET_STANDINGS: Sql = {
  name: 'set-standings',
  text: `
with given as (
  select * from jsonb_to_recordset($1::jsonb) as r(id uuid, standing text, by uuid, "escalateAt" timestamptz)
), revisions as (
  update revision r set waiting = (g.standing is not distinct from 'waiting'), escalate_at = g."escalateAt"
  from given g where r.message_id = g.id
), settled as (
  update dead_letter d set state = 'settled', closed_at = now(), closed_by = 'broker' from given g
  where d.key = 'original/' || g.id and d.state = 'open' and g.standing is distinct from 'waiting'
)
update message m set standing = g.standing, standing_by = g.by from given g where m.id = g.id`,
};

export async function setStandings(db: Db, given: readonly NewStanding[]): Promise<void> {
  if (given.length > 0) await db.rows(SET_STANDINGS, [JSON.stringify(given)]);
}

/** Cancellations that wait although their original is here: both were decided at one moment. */
export const WAITING_IN_VAIN: Sql = {
  name: 'waiting-in-vain',
  text: `
select distinct m.msg_id as "msgId" from revision r
join message m on m.id = r.message_id
join message o on o.msg_id in (r.parent, r.conversation) and o.org_id = r.org_id
  and o.type = m.type and o.kind = 'message' and o.state = 'decided'
where r.waiting limit $1`,
};

export const waitingInVain = async (db: Db, most: number): Promise<string[]> =>
  (await db.rows<{ msgId: string }>(WAITING_IN_VAIN, [most])).map(({ msgId }) => msgId);

export const ESCALATE: Sql = {
  name: 'escalate-waiting',
  text: `
update revision set escalate_at = null where ctid = any(array(
  select ctid from revision where escalate_at <= $1
  order by escalate_at limit $2 for update skip locked))
returning message_id as "messageId", org_id as "orgId"`,
};

/** Takes the cancellations that have waited too long, once each. */
export const escalateWaiting = (
  db: Db,
  now: Date,
  most: number,
): Promise<{ messageId: string; orgId: string }[]> => db.rows(ESCALATE, [now, most]);
