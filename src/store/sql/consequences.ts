import type { HerId, MessageId } from '../../domain/ids.ts';
import type { FailureCode } from '../../domain/failure.ts';
import type { ForwardLeg, ReceiptLeg } from '../../messages/judgement.ts';
import type { Packed } from '../protected.ts';
import type { Db, Sql } from '../store.ts';

/** An AppRec that we made: stored like any message, delivered by its leg. */
export interface MadeAppRec {
  readonly id: MessageId;
  readonly orgId: string | undefined;
  readonly at: string;
  readonly sha256: Buffer;
  readonly size: number;
  readonly senderHer: HerId;
  readonly receiverHer: HerId;
  readonly body: Packed;
}

export interface NewLeg {
  readonly messageId: string;
  readonly receiverHer: HerId;
  readonly orgId: string | undefined;
  readonly role: string;
  readonly forward: ForwardLeg;
  readonly receipt: ReceiptLeg;
  readonly receiptStatus?: string;
  readonly receiptErrors?: readonly object[];
  readonly apprecId?: string;
  /** ISO-8601 instant after which a missing AppRec is overdue (R061). */
  readonly receiptDue?: string | undefined;
  /** Put into the receiver's inbox at once: the row is the delivery. */
  readonly inbox: boolean;
}

export interface NewEffect {
  readonly id: string;
  readonly orgId: string | undefined;
  readonly kind: 'forward';
  readonly messageId?: string;
  readonly receiverHer?: number | undefined;
  readonly state: 'owed' | 'held' | 'stuck';
  readonly failure?: FailureCode;
}

/** Types of the notification stream (EDI 2.0 v3). */
export type Notify =
  'NewMessage' | 'RefusedMessage' | 'MessageSentStateUpdated' | 'MessageApprecInfoUpdated';

export interface NewHistory {
  readonly orgId?: string | undefined;
  readonly messageId: string;
  readonly what: string;
  /** Whom it concerns; with `notify` it is told to them. */
  readonly herId?: number | undefined;
  readonly notify?: Notify;
  readonly detail?: string;
  readonly actor?: string;
}

export interface NewDeadLetter {
  /** One open case per key. */
  readonly key: string;
  readonly orgId: string | undefined;
  readonly messageId?: string;
  readonly effectId?: string;
  readonly pathwayId?: string;
  readonly failure: FailureCode;
  readonly detail?: string;
}

/** Everything that follows from a decision or a settlement: rows, all in one commit. */
export interface Consequences {
  readonly apprecs: MadeAppRec[];
  readonly legs: NewLeg[];
  readonly effects: NewEffect[];
  readonly history: NewHistory[];
  readonly deadLetters: NewDeadLetter[];
}

export const noConsequences = (): Consequences => ({
  apprecs: [],
  legs: [],
  effects: [],
  history: [],
  deadLetters: [],
});

export const effectIdOf = (messageId: string, receiverHer: number): string =>
  `${messageId}/${receiverHer}`;

/** One statement for all of it: a batch of decisions costs one round trip. */
export const INSERT_CONSEQUENCES: Sql = {
  name: 'insert-consequences',
  text: `
with given as (
  select r.* from jsonb_to_recordset($1::jsonb) as r(
    id uuid, org_id uuid, received_at timestamptz, sha256 text, size int, sender_her int,
    receiver_her int, gen_date text, encoding int, at int, length int)
), keys as (
  insert into seen (sender_her, msg_id, sha256, message_id)
  select sender_her, id::text, decode(sha256, 'hex'), id from given
), messages as (
  insert into message (id, org_id, kind, origin, received_at, sha256, size, sender_her, receiver_hers,
    msg_id, type, gen_date, state, due_at, decided_at)
  select id, org_id, 'apprec', 'broker', received_at, decode(sha256, 'hex'), size, sender_her,
    array[receiver_her], id::text, 'APPREC', gen_date, 'decided', received_at, now()
  from given
), bodies as (
  insert into body (message_id, received_at, org_id, encoding, bytes)
  select id, received_at, org_id, encoding, substring($2::bytea from at + 1 for length) from given
), legs as (
  insert into leg (message_id, receiver_her, org_id, role, forward, forward_at, receipt, receipt_at,
    receipt_status, receipt_errors, apprec_id, receipt_due, inbox_seq)
  select message_id, receiver_her, org_id, role, forward, case when forward = 'owed' then null else now() end,
    receipt, case when receipt in ('confirmed', 'refused') then now() end, receipt_status, receipt_errors,
    apprec_id, receipt_due, case when inbox then nextval('inbox_seq') end
  from jsonb_to_recordset($3::jsonb) as r(message_id uuid, receiver_her int, org_id uuid, role text,
    forward text, receipt text, receipt_status text, receipt_errors jsonb, apprec_id uuid,
    receipt_due timestamptz, inbox boolean)
), effects as (
  insert into effect (id, org_id, kind, message_id, receiver_her, state, failure)
  select id, org_id, kind, message_id, receiver_her, state, failure
  from jsonb_to_recordset($4::jsonb) as r(id text, org_id uuid, kind text, message_id uuid,
    receiver_her int, state text, failure text)
), told as (
  insert into history (org_id, message_id, what, her_id, notify, detail, actor)
  select org_id, message_id, what, her_id, notify, detail, actor
  from jsonb_to_recordset($5::jsonb) as r(org_id uuid, message_id uuid, what text, her_id int,
    notify text, detail text, actor text)
)
insert into dead_letter (key, org_id, message_id, effect_id, pathway_id, failure, detail)
select key, org_id, message_id, effect_id, pathway_id, failure, detail
from jsonb_to_recordset($6::jsonb) as r(key text, org_id uuid, message_id uuid, effect_id text,
  pathway_id uuid, failure text, detail text)
on conflict do nothing`,
};

const legRow = (leg: NewLeg) => ({
  message_id: leg.messageId,
  receiver_her: leg.receiverHer,
  org_id: leg.orgId,
  role: leg.role,
  forward: leg.forward,
  receipt: leg.receipt,
  receipt_status: leg.receiptStatus,
  receipt_errors: leg.receiptErrors,
  apprec_id: leg.apprecId,
  receipt_due: leg.receiptDue,
  inbox: leg.inbox,
});

const effectRow = (effect: NewEffect) => ({
  id: effect.id,
  org_id: effect.orgId,
  kind: effect.kind,
  message_id: effect.messageId,
  receiver_her: effect.receiverHer,
  state: effect.state,
  failure: effect.failure,
});

const historyRow = (row: NewHistory) => ({
  org_id: row.orgId,
  message_id: row.messageId,
  what: row.what,
  her_id: row.herId,
  notify: row.notify,
  detail: row.detail,
  actor: row.actor,
});

const deadLetterRow = (row: NewDeadLetter) => ({
  key: row.key,
  org_id: row.orgId,
  message_id: row.messageId,
  effect_id: row.effectId,
  pathway_id: row.pathwayId,
  failure: row.failure,
  detail: row.detail,
});

/** Writes all rows; a key that exists already is an error, for then they follow from something twice. */
export async function insertConsequences(db: Db, c: Consequences): Promise<void> {
  let at = 0;
  const apprecs = c.apprecs.map((made) => {
    const row = {
      id: made.id,
      org_id: made.orgId,
      received_at: made.at,
      sha256: made.sha256.toString('hex'),
      size: made.size,
      sender_her: made.senderHer,
      receiver_her: made.receiverHer,
      gen_date: made.at,
      encoding: made.body.encoding,
      at,
      length: made.body.bytes.length,
    };
    at += made.body.bytes.length;
    return row;
  });
  await db.rows(INSERT_CONSEQUENCES, [
    JSON.stringify(apprecs),
    Buffer.concat(c.apprecs.map((made) => made.body.bytes)),
    JSON.stringify(c.legs.map(legRow)),
    JSON.stringify(c.effects.map(effectRow)),
    JSON.stringify(c.history.map(historyRow)),
    JSON.stringify(c.deadLetters.map(deadLetterRow)),
  ]);
}
