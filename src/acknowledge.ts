import { makeAppRec, sendAppRec } from './answer.ts';
import type { Maker } from './answer.ts';
import type { HerId } from './domain/ids.ts';
import { together } from './group-commit.ts';
import type { MessageReader } from './messages/reading.ts';
import type { Doorbell } from './queue.ts';
import type { Readings } from './readings.ts';
import { bodiesOf } from './store/sql/claim-messages.ts';
import { insertConsequences, noConsequences } from './store/sql/consequences.ts';
import type { MadeAppRec } from './store/sql/consequences.ts';
import { lookUp } from './store/sql/parties.ts';
import type { Book } from './store/sql/parties.ts';
import { claimBrokerAnswers, messagesToAnswer, settleSent } from './store/sql/settle-sent.ts';
import type { Acknowledged, MessageToAnswer } from './store/sql/settle-sent.ts';
import type { Store } from './store/store.ts';

export interface Acknowledging extends Maker {
  readonly store: Store;
  readonly queue: Doorbell;
  readonly reader: MessageReader;
  readonly readings: Readings;
}

export type Acknowledge = (item: Acknowledged) => Promise<void>;

/** Deliveries settled by one commit at the most. */
const MOST_AT_ONCE = 64;

interface Draft {
  readonly item: Acknowledged;
  readonly apprec: MadeAppRec;
}

/**
 * Settles acknowledged deliveries in batches. Where the partner book says that we answer
 * (`apprec: broker`), the AppRec is issued in the same commit, hence never before the receiver's
 * transport has acknowledged.
 */
export function openAcknowledge(a: Acknowledging): Acknowledge {
  return together<Acknowledged, void>(async (items) => {
    const { book, drafts, messages } = await prepare(a, items);
    const rung = await a.store.tx(async (db) => {
      const changed = await settleSent(db, items);
      const keys = new Set(changed.map(keyOf));
      const mine = drafts.filter(({ item }) => keys.has(keyOf(item)));
      const claimed = await claimBrokerAnswers(
        db,
        mine.map(({ item, apprec }) => ({ ...item, apprecId: apprec.id })),
      );
      const out = noConsequences();
      for (const { apprec } of mine) {
        if (!claimed.has(apprec.id)) continue;
        out.apprecs.push(apprec);
        sendAppRec(out, apprec, book);
      }
      if (out.apprecs.length > 0) await insertConsequences(db, out);
      return out.effects[0]?.id;
    });
    for (const id of messages) a.readings.forget(id);
    if (rung !== undefined) a.queue.ring('deliver', rung);
    return items.map(() => undefined);
  }, MOST_AT_ONCE);
}

const keyOf = (of: { readonly messageId: string; readonly receiverHer: number }) =>
  `${of.messageId}/${of.receiverHer}`;

async function prepare(a: Acknowledging, items: readonly Acknowledged[]) {
  const ids = [...new Set(items.map((item) => item.messageId))];
  const rows = await messagesToAnswer(a.store, ids);
  const parts = [...items.map((item) => item.receiverHer), ...rows.map((row) => row.senderHer)];
  const book = await lookUp(a.store, parts, []);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const owed = items.filter(
    (item) =>
      book.parties.get(item.receiverHer)?.apprec === 'broker' &&
      byId.get(item.messageId)?.kind === 'message',
  );
  await readAll(
    a,
    owed.map((item) => item.messageId),
    byId,
  );
  const drafts = owed.flatMap((item) => draftOf(a, item, byId.get(item.messageId)));
  return { book, drafts, messages: ids } satisfies {
    book: Book;
    drafts: Draft[];
    messages: string[];
  };
}

/** What is no longer in memory is read from its stored bytes. */
async function readAll(
  a: Acknowledging,
  ids: readonly string[],
  rows: ReadonlyMap<string, MessageToAnswer>,
): Promise<void> {
  const missing = ids.filter((id) => a.readings.recall(id) === undefined);
  if (missing.length === 0) return;
  for (const body of await bodiesOf(a.store, missing)) {
    const bytes = a.protect.unpack(body);
    const charset = rows.get(body.id)?.charset;
    a.readings.remember(body.id, {
      bytes,
      reading: a.reader.read(bytes, charset ? { charset } : {}),
    });
  }
}

function draftOf(a: Acknowledging, item: Acknowledged, row: MessageToAnswer | undefined): Draft[] {
  const reading = a.readings.recall(item.messageId)?.reading;
  if (row === undefined || reading?.kind !== 'message') return [];
  const receiver = reading.facts.receivers.find((one) => one.herId === (item.receiverHer as HerId));
  if (receiver === undefined) return [];
  return [
    { item, apprec: makeAppRec(a, { ...row, facts: reading.facts }, receiver, { status: '1' }) },
  ];
}
