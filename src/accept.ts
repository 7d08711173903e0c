import { Failure, FAILURES } from './domain/failure.ts';
import type { FailureCode } from './domain/failure.ts';
import type { HerId, MessageId } from './domain/ids.ts';
import type { Violation } from './domain/violation.ts';
import { together } from './group-commit.ts';
import type { MessageReader, Reading } from './messages/reading.ts';
import type { Doorbell } from './queue.ts';
import type { Readings } from './readings.ts';
import { audit } from './store/sql/audit.ts';
import type { Client } from './store/sql/clients.ts';
import { CLAIM_ANSWER, insertEnvelopes } from './store/sql/insert-envelopes.ts';
import type { Insertion, NewEnvelope } from './store/sql/insert-envelopes.ts';
import { insertRefusal } from './store/sql/refusals.ts';
import { sha256 } from './store/protected.ts';
import type { Protected } from './store/protected.ts';
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

interface Identity {
  readonly kind: NewEnvelope['kind'];
  readonly sender: HerId;
  readonly receivers: readonly HerId[];
  readonly msgId: string;
  readonly type: string;
  readonly genDate: string;
}

/** Who, to whom, which: what a message is stored under. The reader vouches for the HER-ids. */
function identityOf(reading: Exclude<Reading, { kind: 'unreadable' }>): Identity {
  if (reading.kind === 'message') {
    const { sender, receivers, msgId, type, genDate } = reading.facts;
    return {
      kind: 'message',
      sender: known(sender.herId),
      receivers: receivers.flatMap((one) => (one.herId === undefined ? [] : [one.herId])),
      msgId,
      type,
      genDate,
    };
  }
  const { sender, receiver, id, genDate } = reading.facts;
  return {
    kind: 'apprec',
    sender: known(sender.herId),
    receivers: [known(receiver.herId)],
    msgId: id,
    type: 'APPREC',
    genDate,
  };
}

function known(her: HerId | undefined): HerId {
  if (her === undefined)
    throw new Failure('internal', 'the reader let a document without HER-id by');
  return her;
}

/**
 * Opens the door: reads just enough to know whose message it is, stores the bytes with all that
 * makes them findable in one commit, and answers only then. Nothing is judged here: a schema
 * violation is for decide, which answers with an AppRec.
 */
export function openAccept(edges: Edges): Accept {
  const { store, queue, reader, readings, protect, now, newId } = edges;
  const insert = together<NewEnvelope, Insertion>(
    (batch) => insertEnvelopes(store, batch),
    MOST_AT_ONCE,
  );

  const insertAnswer = (envelope: NewEnvelope, answers: NonNullable<NewEnvelope['answers']>) =>
    store.tx(async (db): Promise<Insertion> => {
      const claim = [answers.messageId, answers.receiverHer, envelope.id, answers.status];
      if ((await db.rows(CLAIM_ANSWER, claim)).length === 0) throw new Failure('apprec-already');
      const [insertion] = await insertEnvelopes(db, [envelope]);
      if (insertion?.kind !== 'stored')
        throw new Failure('internal', 'an AppRec id of ours was taken');
      return insertion;
    });

  const refuse = async (
    envelope: Envelope,
    failure: FailureCode,
    places: readonly Violation[],
  ): Promise<Acceptance> => {
    const { client, bytes } = envelope;
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
  };

  return async (envelope) => {
    const { client, bytes, charset } = envelope;
    if (bytes.length === 0) return refuse(envelope, 'empty-body', []);
    const reading = reader.read(bytes, charset === undefined ? {} : { charset });
    if (reading.kind === 'unreadable')
      return refuse(envelope, reading.violations[0]?.code ?? 'not-a-message', reading.violations);
    const identity = identityOf(reading);
    if (!client.herIds.includes(identity.sender)) {
      await audit(store, {
        orgId: client.orgId,
        actor: `client:${client.name}`,
        action: 'sender-refused',
        target: String(identity.sender),
        detail: { type: identity.type },
      });
      return refuse(envelope, 'sender-not-yours', []);
    }
    const at = now();
    const id = newId(at);
    const row: NewEnvelope = {
      id,
      orgId: client.orgId,
      clientId: client.id,
      sourceSystem: envelope.sourceSystem,
      receivedAt: at.toISOString(),
      sha256: sha256(bytes),
      size: bytes.length,
      charset,
      kind: identity.kind,
      senderHer: identity.sender,
      receiverHers: identity.receivers,
      msgId: identity.msgId,
      type: identity.type,
      genDate: identity.genDate,
      options: envelope.options,
      body: protect.pack(bytes),
    };
    const insertion = envelope.answers
      ? await insertAnswer(row, envelope.answers)
      : await insert(row);
    if (insertion.kind === 'stored') {
      readings.remember(id, { bytes, reading });
      queue.ring('decide', id);
      return { kind: 'stored', id };
    }
    return insertion.same
      ? { kind: 'duplicate', id: insertion.id }
      : refuse(envelope, 'msgid-reused', []);
  };
}
