import { makeAppRec, sendAppRec } from './answer.ts';
import type { Maker } from './answer.ts';
import type { HerId } from './domain/ids.ts';
import { together } from './group-commit.ts';
import type { MessageReader, Reading } from './messages/reading.ts';
import type { Doorbell } from './queue.ts';
import type { Readings } from './readings.ts';
import { bodiesOf } from './store/sql/claim-messages.ts';
import { insertConsequences, noConsequences } from './store/sql/consequences.ts';
import type { MadeAppRec } from './store/sql/consequences.ts';
import type { EnvelopeFacts } from './store/sql/effects.ts';
import type { Book, LookUp } from './store/sql/parties.ts';
import { messagesToAnswer, settleSent } from './store/sql/settle-sent.ts';
import type { Acknowledged } from './store/sql/settle-sent.ts';
import { databaseAway } from './store/store.ts';
import type { Store } from './store/store.ts';

export interface Acknowledging extends Maker {
  readonly store: Store;
  readonly queue: Doorbell;
  readonly reader: MessageReader;
  readonly readings: Readings;
  readonly book: LookUp;
}

export type Acknowledge = (item: Acknowledged) => Promise<void>;

/** Deliveries settled by one commit at the most. */
const MOST_AT_ONCE = 64;

interface Draft {
  readonly item: Acknowledged;
  readonly apprec: MadeAppRec | undefined;
}

/**
 * Settles acknowledged deliveries in batches. Where the partner book says that we answer
 * (`apprec: broker`), the AppRec is issued in the same commit, hence never before the receiver's
 * transport has acknowledged.
 */
export function openAcknowledge(a: Acknowledging): Acknowledge {
  const settle = async (items: readonly Acknowledged[]): Promise<undefined[]> => {
    const { book, drafts } = await prepare(a, items);
    const rung = await a.store.tx(async (db) => {
      const settling = drafts.map(({ item, apprec }) => ({ ...item, apprecId: apprec?.id }));
      const claimed = await settleSent(db, settling);
      const out = noConsequences();
      for (const { apprec } of drafts) {
        if (apprec === undefined || !claimed.has(apprec.id)) continue;
        out.apprecs.push(apprec);
        sendAppRec(out, apprec, book);
      }
      if (out.apprecs.length > 0) await insertConsequences(db, out);
      return out.effects[0]?.id;
    });
    for (const { messageId } of items) a.readings.forget(messageId);
    if (rung !== undefined) a.queue.ring('deliver', rung);
    return items.map(() => undefined);
  };
  return together<Acknowledged, void>(settle, MOST_AT_ONCE, databaseAway);
}

async function prepare(a: Acknowledging, items: readonly Acknowledged[]) {
  const unknown = items.filter((item) => item.message === undefined);
  const ids = [...new Set(unknown.map((item) => item.messageId))];
  const asked = ids.length > 0 ? await messagesToAnswer(a.store, ids) : [];
  const rows = new Map(asked.map((row) => [row.id, row]));
  const withRows = items.map((item) => ({ item, row: item.message ?? rows.get(item.messageId) }));
  const hers = withRows.flatMap(({ item, row }) => [item.receiverHer, row?.senderHer ?? 0]);
  const book = await a.book([...new Set(hers)], []);
  const ours = withRows.filter(
    ({ item, row }) =>
      row?.kind === 'message' && book.parties.get(item.receiverHer)?.apprec === 'broker',
  );
  const readings = await readingsOf(
    a,
    ours.flatMap(({ row }) => row ?? []),
  );
  const answering = new Set(ours.map(({ item }) => item));
  const drafts = withRows.map(({ item, row }): Draft => {
    const apprec =
      row && answering.has(item)
        ? draftOf(a, { item, row, reading: readings.get(row.id) })
        : undefined;
    return { item, apprec };
  });
  return { book, drafts } satisfies { book: Book; drafts: Draft[] };
}

/** What was read of some messages; what is no longer in memory is read from its stored bytes. */
async function readingsOf(
  a: Acknowledging,
  rows: readonly EnvelopeFacts[],
): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  const missing = new Map<string, EnvelopeFacts>();
  for (const row of rows) {
    const known = a.readings.recall(row.id);
    if (known) readings.set(row.id, known.reading);
    else missing.set(row.id, row);
  }
  const bodies = missing.size > 0 ? await bodiesOf(a.store, [...missing.keys()]) : [];
  for (const body of bodies) {
    const charset = missing.get(body.id)?.charset ?? undefined;
    readings.set(body.id, a.reader.read(a.protect.unpack(body), { charset }));
  }
  return readings;
}

function draftOf(
  a: Acknowledging,
  on: {
    readonly item: Acknowledged;
    readonly row: EnvelopeFacts;
    readonly reading: Reading | undefined;
  },
): MadeAppRec | undefined {
  const { item, row, reading } = on;
  if (reading?.kind !== 'message') return undefined;
  const receiver = reading.facts.receivers.find((one) => one.herId === (item.receiverHer as HerId));
  if (receiver === undefined) return undefined;
  return makeAppRec(a, { ...row, facts: reading.facts }, receiver, { status: '1' });
}
