import { Failure, FAILURES } from './domain/failure.ts';
import type { FailureCode } from './domain/failure.ts';
import type { MessageId } from './domain/ids.ts';
import type { Violation } from './domain/violation.ts';
import { together } from './group-commit.ts';
import { identityOf } from './identity.ts';
import type { Identity } from './identity.ts';
import type { MessageReader } from './messages/reading.ts';
import type { Doorbell } from './queue.ts';
import type { Readings } from './readings.ts';
import { audit } from './store/sql/audit.ts';
import type { Client } from './store/sql/clients.ts';
import { CLAIM_ANSWER, insertEnvelopes } from './store/sql/insert-envelopes.ts';
import type { Insertion, NewEnvelope } from './store/sql/insert-envelopes.ts';
import { insertRefusal } from './store/sql/refusals.ts';
import { sha256 } from './store/protected.ts';
import type { Protected } from './store/protected.ts';
import { databaseAway } from './store/store.ts';
import type { Store } from './store/store.ts';

/** A document as it came through the door, with who brought it. */
export interface Envelope {
  readonly client: Client;
  readonly bytes: Buffer;
  readonly charset?: string | undefined;
  readonly sourceSystem?: string | undefined;
  /** `ebXmlOverrides` and `receiverHerIdsSubset` of EDI 2.0: kept, and used where they apply. */
  readonly options?: object | undefined;
  /** This AppRec answers that message through the API. */
  readonly answers?: NewEnvelope['answers'];
}

export type Acceptance =
  | { readonly kind: 'stored' | 'duplicate'; readonly id: MessageId }
  | {
      readonly kind: 'refused';
      readonly failure: FailureCode;
      readonly places: readonly Violation[];
    };

export type Accept = (envelope: Envelope) => Promise<Acceptance>;

/** A MsgId is an index key, which has a bound; R003 asks for 36 characters. */
const LONGEST_MSG_ID = 500;
/** Documents stored by one commit at the most. */
const MOST_AT_ONCE = 128;

interface Edges {
  readonly store: Store;
  readonly queue: Doorbell;
  readonly reader: MessageReader;
  readonly readings: Readings;
  readonly protect: Protected;
  readonly now: () => Date;
  readonly newId: (now: Date) => MessageId;
}

/** Stores one envelope; a batch shares one commit. */
type Insert = (row: NewEnvelope) => Promise<Insertion>;

function openInsert(store: Store): Insert {
  const insert = together<NewEnvelope, Insertion>(
    (batch) => insertEnvelopes(store, batch),
    MOST_AT_ONCE,
    databaseAway,
  );
  // An answer given through the API is claimed in the same commit: the first one is final (R059).
  const insertAnswer = (row: NewEnvelope, answers: NonNullable<NewEnvelope['answers']>) =>
    store.tx(async (db): Promise<Insertion> => {
      const claim = [answers.messageId, answers.receiverHer, row.id, answers.status];
      if ((await db.rows(CLAIM_ANSWER, claim)).length === 0) throw new Failure('apprec-already');
      const [insertion] = await insertEnvelopes(db, [row]);
      if (insertion?.kind !== 'stored')
        throw new Failure('internal', 'an AppRec id of ours was taken');
      return insertion;
    });
  return (row) => (row.answers ? insertAnswer(row, row.answers) : insert(row));
}

/** Lists a refusal for the operator and answers it. */
async function refuse(
  store: Store,
  { client, bytes }: Envelope,
  failure: FailureCode,
  places: readonly Violation[] = [],
): Promise<Acceptance> {
  await insertRefusal(store, {
    orgId: client.orgId,
    client: client.name,
    http: FAILURES[failure].http,
    failure,
    size: bytes.length,
    sha256: sha256(bytes),
    places,
  });
  return { kind: 'refused', failure, places };
}

/** A client acts for its own HER-ids only; an attempt at another's is on record (T40). */
async function refuseForeign(store: Store, envelope: Envelope, of: Identity): Promise<Acceptance> {
  const { client } = envelope;
  await audit(store, {
    orgId: client.orgId,
    actor: `client:${client.name}`,
    action: 'sender-refused',
    target: String(of.sender),
    detail: { type: of.type },
  });
  return refuse(store, envelope, 'sender-not-yours');
}

/**
 * Opens the door: reads just enough to know whose message it is, stores the bytes with all that
 * makes them findable in one commit, and answers only then. Nothing is judged here: a schema
 * violation is for decide, which answers with an AppRec.
 */
export function openAccept(edges: Edges): Accept {
  const { store, queue, reader, readings } = edges;
  const insert = openInsert(store);
  return async (envelope) => {
    const { client, bytes, charset } = envelope;
    if (bytes.length === 0) return refuse(store, envelope, 'empty-body');
    const reading = reader.read(bytes, { charset, remarks: true });
    if (reading.kind === 'unreadable') {
      const { violations } = reading;
      return refuse(store, envelope, violations[0]?.code ?? 'not-a-message', violations);
    }
    const identity = identityOf(reading);
    if (identity.msgId.length > LONGEST_MSG_ID) return refuse(store, envelope, 'head-unreadable');
    if (!client.herIds.includes(identity.sender)) return refuseForeign(store, envelope, identity);
    const row = rowOf(edges, envelope, identity);
    const insertion = await insert(row);
    if (insertion.kind === 'known')
      return insertion.same
        ? { kind: 'duplicate', id: insertion.id }
        : refuse(store, envelope, 'msgid-reused');
    readings.remember(row.id, { bytes, reading });
    queue.ring('decide', row.id);
    return { kind: 'stored', id: row.id };
  };
}

function rowOf(edges: Edges, envelope: Envelope, identity: Identity): NewEnvelope {
  const { client, bytes } = envelope;
  const at = edges.now();
  return {
    id: edges.newId(at),
    orgId: client.orgId,
    clientId: client.id,
    sourceSystem: envelope.sourceSystem,
    receivedAt: at.toISOString(),
    sha256: sha256(bytes),
    size: bytes.length,
    charset: envelope.charset,
    kind: identity.kind,
    senderHer: identity.sender,
    receiverHers: identity.receivers,
    msgId: identity.msgId,
    type: identity.type,
    genDate: identity.genDate,
    options: envelope.options,
    body: edges.protect.pack(bytes),
    ...(envelope.answers && { answers: envelope.answers }),
  };
}
