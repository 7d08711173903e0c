import type { HerId, MessageId } from '../../domain/ids.ts';
import type { Packed } from '../protected.ts';
import type { Db, Sql } from '../store.ts';

/** One message at the door, read and ready to be stored. */
export interface NewEnvelope {
  readonly id: MessageId;
  readonly orgId: string;
  readonly clientId: string | undefined;
  readonly kind: 'message' | 'apprec';
  readonly sourceSystem: string | undefined;
  readonly receivedAt: string;
  readonly sha256: Buffer;
  readonly size: number;
  readonly charset: string | undefined;
  readonly senderHer: HerId;
  readonly receiverHers: readonly HerId[];
  readonly msgId: string;
  readonly type: string;
  readonly genDate: string;
  readonly options: object | undefined;
  readonly body: Packed;
  /** Set when this AppRec answers through the API: the answer is claimed with it (R059). */
  readonly answers?: {
    readonly messageId: string;
    readonly receiverHer: number;
    readonly status: string;
  };
}

/** Stored now; or the same sender and MsgId had been stored before, with these bytes or others. */
export type Insertion =
  | { readonly kind: 'stored'; readonly id: MessageId }
  | { readonly kind: 'known'; readonly id: MessageId; readonly same: boolean };

/**
 * One statement, one transaction, one round trip for a whole batch. The UNIQUE key of `seen`
 * decides who is first; nothing of a message that is not first is written.
 */
export const INSERT_ENVELOPES: Sql = {
  name: 'insert-envelopes',
  text: `
with given as (
  select r.* from jsonb_to_recordset($1::jsonb) as r(
    id uuid, org_id uuid, client_id uuid, kind text, source_system text, received_at timestamptz,
    sha256 text, size int, charset text, sender_her int, receiver_hers int[], msg_id text, type text,
    gen_date text, options jsonb, encoding int, at int, length int)
), first as (
  insert into seen (sender_her, msg_id, sha256, message_id)
  select sender_her, msg_id, decode(sha256, 'hex'), id from given
  on conflict do nothing
  returning message_id
), fresh as (
  select given.* from given join first on first.message_id = given.id
), stored as (
  insert into message (id, org_id, kind, origin, client_id, source_system, received_at, sha256, size,
    charset, sender_her, receiver_hers, msg_id, type, gen_date, options, state, due_at)
  select id, org_id, kind, 'client', client_id, source_system, received_at, decode(sha256, 'hex'), size,
    charset, sender_her, receiver_hers, msg_id, type, gen_date, options, 'accepted', now()
  from fresh
), bodies as (
  insert into body (message_id, received_at, org_id, encoding, bytes)
  select id, received_at, org_id, encoding, substring($2::bytea from at + 1 for length) from fresh
), noted as (
  insert into history (org_id, message_id, at, what, her_id)
  select org_id, id, received_at, 'accepted', sender_her from fresh
)
select message_id as id from first`,
};

export const KNOWN_ENVELOPES: Sql = {
  name: 'known-envelopes',
  text: `
select s.sender_her, s.msg_id, encode(s.sha256, 'hex') as sha256, s.message_id as id
from seen s join unnest($1::int[], $2::text[]) as k(her, msg) on s.sender_her = k.her and s.msg_id = k.msg`,
};

/** Claims the one answer of a receiver to a message, with the AppRec that carries it (R059). */
export const CLAIM_ANSWER: Sql = {
  name: 'claim-answer',
  text: `
insert into answer (message_id, receiver_her, apprec_id, status) values ($1, $2, $3, $4)
on conflict do nothing returning apprec_id`,
};

interface KnownRow {
  readonly sender_her: number;
  readonly msg_id: string;
  readonly sha256: string;
  readonly id: MessageId;
}

const keyOf = (her: number, msgId: string) => `${her} ${msgId}`;

function rowsOf(envelopes: readonly NewEnvelope[]): { json: string; blob: Buffer } {
  let at = 0;
  const rows = envelopes.map((e) => {
    const row = {
      id: e.id,
      org_id: e.orgId,
      client_id: e.clientId,
      kind: e.kind,
      source_system: e.sourceSystem,
      received_at: e.receivedAt,
      sha256: e.sha256.toString('hex'),
      size: e.size,
      charset: e.charset,
      sender_her: e.senderHer,
      receiver_hers: e.receiverHers,
      msg_id: e.msgId,
      type: e.type,
      gen_date: e.genDate,
      options: e.options,
      encoding: e.body.encoding,
      at,
      length: e.body.bytes.length,
    };
    at += e.body.bytes.length;
    return row;
  });
  return { json: JSON.stringify(rows), blob: Buffer.concat(envelopes.map((e) => e.body.bytes)) };
}

/** Stores a batch; one result per envelope, in order. */
export async function insertEnvelopes(
  db: Db,
  envelopes: readonly NewEnvelope[],
): Promise<readonly Insertion[]> {
  const { json, blob } = rowsOf(envelopes);
  const stored = await db.rows<{ id: MessageId }>(INSERT_ENVELOPES, [json, blob]);
  const fresh = new Set(stored.map((row) => row.id));
  const rest = envelopes.filter((e) => !fresh.has(e.id));
  const known = new Map<string, KnownRow>();
  if (rest.length > 0) {
    const keys = [rest.map((e) => e.senderHer), rest.map((e) => e.msgId)];
    for (const row of await db.rows<KnownRow>(KNOWN_ENVELOPES, keys))
      known.set(keyOf(row.sender_her, row.msg_id), row);
  }
  return envelopes.map((e): Insertion => {
    if (fresh.has(e.id)) return { kind: 'stored', id: e.id };
    const row = known.get(keyOf(e.senderHer, e.msgId));
    // The key was taken by a transaction that has committed, so it is there to be read.
    if (row === undefined) throw new Error('an envelope is neither stored nor known');
    return { kind: 'known', id: row.id, same: row.sha256 === e.sha256.toString('hex') };
  });
}
