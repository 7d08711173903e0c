import type { Maker } from './answer.ts';
import { Failure } from './domain/failure.ts';
import { followAppRecs } from './decide-apprec.ts';
import { followMessage } from './decide-message.ts';
import { errorFields } from './log.ts';
import type { Log } from './log.ts';
import { judge } from './messages/judgement.ts';
import type { Judgement, JudgementRules } from './messages/judgement.ts';
import type {
  AppRecFacts,
  MessageFacts,
  MessageReader,
  Reading,
  Remark,
} from './messages/reading.ts';
import { advance, advanceByAnswers } from './pathways.ts';
import type { Advancing } from './pathways.ts';
import { readSettingsFor } from './municipality-settings.ts';
import { openCase } from './open-case.ts';
import { patientEventOf } from './patient-event.ts';
import { reviseDecided } from './revise.ts';
import type { Decided, Revising } from './revise.ts';
import type { Doorbell } from './queue.ts';
import type { Read, Readings } from './readings.ts';
import {
  bodiesOf,
  claimMessages,
  claimSuspect,
  fenceMessages,
  postponeMessage,
} from './store/sql/claim-messages.ts';
import type { ClaimedMessage, Verdict } from './store/sql/claim-messages.ts';
import { insertConsequences, noConsequences } from './store/sql/consequences.ts';
import type { Consequences } from './store/sql/consequences.ts';
import type { Book, LookUp } from './store/sql/parties.ts';
import type { NewPathwayEvent } from './store/sql/pathways.ts';
import { upsertPatients } from './store/sql/pathways.ts';
import { asFailure, databaseAway } from './store/store.ts';
import type { Db, Store } from './store/store.ts';

/** Messages of one transaction; enough for one commit to serve many, few enough to stay short. */
const MOST_AT_ONCE = 64;
/** A claim is ours this long; a message takes milliseconds. */
const LEASE_SECONDS = 15;
/** Then it is our fault, not bad luck: it becomes a dead letter. */
const MOST_TRIES = 5;
const POSTPONE_SECONDS = 2;

export interface Deciding extends Maker, Advancing, Revising {
  readonly store: Store;
  readonly queue: Doorbell;
  readonly reader: MessageReader;
  readonly readings: Readings;
  readonly rules: JudgementRules;
  readonly book: LookUp;
  readonly log: Log;
  readonly newId: Maker['newId'];
  readonly now: () => Date;
}

type Item =
  | {
      readonly kind: 'message';
      readonly claim: ClaimedMessage;
      readonly facts: MessageFacts;
      readonly reading: Reading;
    }
  | {
      readonly kind: 'apprec';
      readonly claim: ClaimedMessage;
      readonly facts: AppRecFacts;
      readonly reading: Reading;
    };

/** Takes waiting messages until there are none: the new ones in batches, the others one by one. */
export async function decideAll(d: Deciding): Promise<void> {
  for (;;) {
    const fresh = await claimMessages(d.store, MOST_AT_ONCE, LEASE_SECONDS);
    fresh.sort((a, b) => (a.id < b.id ? -1 : 1)); // Ids are by age: inboxes fill in order of arrival.
    await decideBatch(d, fresh);
    const suspect = await claimSuspect(d.store, LEASE_SECONDS);
    await decideBatch(d, suspect);
    if (fresh.length < MOST_AT_ONCE && suspect.length === 0) return;
  }
}

async function decideBatch(d: Deciding, claims: readonly ClaimedMessage[]): Promise<void> {
  if (claims.length === 0) return;
  const items = await read(d, claims);
  try {
    if (items.length > 0) await commit(d, items);
  } catch (error) {
    if (databaseAway(error)) throw error;
    // One of them is poison: find it by deciding each alone.
    for (const item of items)
      await commit(d, [item]).catch((e: unknown) => fault(d, item.claim, e));
  }
}

/** Reads the claimed messages, from memory where they have just come in. */
async function read(d: Deciding, claims: readonly ClaimedMessage[]): Promise<Item[]> {
  // Taken at once: what is remembered now may be forgotten while we wait for the database.
  const remembered = new Map(claims.map((claim) => [claim.id, d.readings.recall(claim.id)]));
  const missing = claims.filter((claim) => remembered.get(claim.id) === undefined);
  const stored =
    missing.length > 0
      ? await bodiesOf(
          d.store,
          missing.map((claim) => claim.id),
        )
      : [];
  const bodies = new Map(stored.map((body) => [body.id, d.protect.unpack(body)]));
  const items: Item[] = [];
  for (const claim of claims) {
    try {
      if (claim.attempts > MOST_TRIES) throw new Failure('internal', 'too many tries');
      const known = remembered.get(claim.id) ?? readStored(d, claim, bodies.get(claim.id));
      items.push(itemOf(claim, known.reading));
    } catch (error) {
      await fault(d, claim, error);
    }
  }
  return items;
}

function readStored(d: Deciding, claim: ClaimedMessage, bytes: Buffer | undefined): Read {
  if (bytes === undefined) throw new Failure('internal', 'a message without a body');
  const reading = d.reader.read(bytes, { charset: claim.charset ?? undefined, remarks: true });
  const read = { bytes, reading };
  d.readings.remember(claim.id, read);
  return read;
}

function itemOf(claim: ClaimedMessage, reading: Reading): Item {
  switch (reading.kind) {
    case 'message':
      return { kind: 'message', claim, facts: reading.facts, reading };
    case 'apprec':
      return { kind: 'apprec', claim, facts: reading.facts, reading };
    case 'unreadable':
      // It was readable at the door: other schemas now, or a fault of ours. Never the sender's.
      throw new Failure('internal', 'a stored message has become unreadable');
  }
}

/** A fault of ours: tried again a little later, and after the last try laid before the operator. */
async function fault(d: Deciding, claim: ClaimedMessage, error: unknown): Promise<void> {
  if (databaseAway(error)) throw error;
  const failure = asFailure(error);
  const fields = {
    id: claim.id,
    attempts: claim.attempts,
    code: failure.code,
    inside: failure.inside,
  };
  d.log.error('decide.fault', { ...fields, ...errorFields(failure.cause ?? error) });
  if (claim.attempts < MOST_TRIES) {
    await postponeMessage(d.store, claim, POSTPONE_SECONDS * claim.attempts, failure.code);
    return;
  }
  await d.store.tx(async (db) => {
    const ours = await fenceMessages(db, [
      { id: claim.id, attempts: claim.attempts, state: 'stuck', failure: failure.code },
    ]);
    if (!ours.has(claim.id)) return;
    const out = noConsequences();
    openCase(out, claim, failure.code);
    await insertConsequences(db, out);
  });
}

/** Everything that follows from a batch, in one transaction, fenced per message. */
async function commit(d: Deciding, items: readonly Item[]): Promise<void> {
  const book = await bookFor(d, items);
  const rung = await d.store.tx(async (db) => {
    const judged = items.map((item) => ({ item, verdict: verdictOf(d, item, book) }));
    const ours = await fenceMessages(
      db,
      judged.map(({ verdict }) => verdict.row),
    );
    const mine = judged.filter(({ item }) => ours.has(item.claim.id));
    const out = noConsequences();
    for (const { item, verdict } of mine) tellRemarks(out, item.claim, verdict.row.remarks ?? []);
    const appRecs = mine.flatMap(({ item }) => (item.kind === 'apprec' ? [item] : []));
    const answered = await followAppRecs(db, appRecs, { out, book });
    const events: NewPathwayEvent[] = [];
    const settingsFor = await readSettingsFor(db, organisationsIn(book), d.settings);
    const decided: Decided[] = [];
    for (const { item, verdict } of mine) {
      if (item.kind !== 'message' || verdict.judgement === undefined) continue;
      followMessage(d, { ...item, judgement: verdict.judgement }, { out, book });
      // What is kept for the operator because of a fault moves no pathway.
      if (verdict.judgement.state !== 'decided' || verdict.judgement.failure) continue;
      decided.push({ ...item, awaited: ours.get(item.claim.id)?.awaited ?? false });
      const event = patientEventOf(d, item, { book, settingsFor });
      if (event) events.push(event);
    }
    await reviseDecided(db, decided, d, out);
    await keepPatients(
      db,
      d,
      mine.map(({ item }) => item),
      events,
    );
    await advance(db, events, d);
    await advanceByAnswers(db, answered, d);
    if (mine.length > 0) await insertConsequences(db, out);
    const owed = out.effects.filter((effect) => effect.state === 'owed');
    return { first: owed[0]?.id, messages: new Set(owed.map((effect) => effect.messageId)) };
  });
  // Only what is about to be sent is worth remembering.
  for (const { claim } of items) if (!rung.messages.has(claim.id)) d.readings.forget(claim.id);
  if (rung.first !== undefined) d.queue.ring('deliver', rung.first);
}

const bookFor = (d: Deciding, items: readonly Item[]): Promise<Book> => {
  const parties = items.flatMap(({ facts }) =>
    'receivers' in facts ? [facts.sender, ...facts.receivers] : [facts.sender, facts.receiver],
  );
  const parts = new Set(parties.map((party) => party.herId ?? 0));
  const orgs = new Set(parties.map((party) => party.organisation.herId ?? party.herId ?? 0));
  return d.book([...parts], [...orgs]);
};

const organisationsIn = ({ parties, organisations }: Book): string[] => [
  ...[...parties.values()].map(({ orgId }) => orgId),
  ...[...organisations.values()].map(({ id }) => id),
];

interface Judged {
  readonly row: Verdict & { readonly remarks?: readonly Remark[] | undefined };
  readonly judgement?: Judgement;
}

function verdictOf(d: Deciding, item: Item, book: Book): Judged {
  const { id, attempts, options } = item.claim;
  const { reading } = item;
  const own = reading.kind === 'unreadable' ? [] : reading.remarks;
  if (item.kind === 'apprec')
    return { row: { id, attempts, state: 'decided', remarks: someOf(own) } };
  const violations = reading.kind === 'message' ? reading.violations : [];
  const judgement = judge(item.facts, violations, {
    book,
    rules: d.rules,
    subset: options?.receiverHerIdsSubset,
  });
  const { state, failure } = judgement;
  const remarks = someOf([...own, ...judgement.remarks]);
  return {
    row: { id, attempts, state, failure, places: someOf(violations), remarks },
    judgement,
  };
}

/** A list that is stored only when there is something in it. */
const someOf = <T>(all: readonly T[]): readonly T[] | undefined =>
  all.length > 0 ? all : undefined;

/** Sender and receivers see in the history which rules were remarked on; the operator sees where. */
function tellRemarks(out: Consequences, claim: ClaimedMessage, remarks: readonly Remark[]): void {
  if (remarks.length === 0) return;
  const rules = [...new Set(remarks.map(({ rule }) => rule))].sort().join(', ');
  out.history.push({ orgId: claim.orgId, messageId: claim.id, what: 'remarked', detail: rules });
}

/** The protected description of each patient whose pathway moves. */
async function keepPatients(
  db: Db,
  d: Deciding,
  items: readonly Item[],
  events: readonly NewPathwayEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const byMessage = new Map(events.map((event) => [event.messageId, event]));
  const patients = items.flatMap((item) => {
    const event = byMessage.get(item.claim.id);
    if (!event || item.kind !== 'message' || !item.facts.patient) return [];
    return [
      {
        key: event.patientKey,
        orgId: event.orgId,
        packed: d.protect.packPatient(item.facts.patient),
      },
    ];
  });
  await upsertPatients(db, patients);
}
