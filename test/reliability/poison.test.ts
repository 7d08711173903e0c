import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { decideAll } from '../../src/decide.ts';
import type { Deciding } from '../../src/decide.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { makeMessage, makePatient, PARTIES } from '../../src/messages/make.ts';
import { openMessages } from '../../src/messages/reader.ts';
import { newId } from '../../src/new-id.ts';
import { openReadings } from '../../src/readings.ts';
import { FENCE_MESSAGES } from '../../src/store/sql/claim-messages.ts';
import { insertEnvelopes } from '../../src/store/sql/insert-envelopes.ts';
import { lookUp } from '../../src/store/sql/parties.ts';
import type { Db, Store } from '../../src/store/store.ts';
import { ask, countOf, envelope, protect } from '../store/rows.ts';
import { closeStores, freshStore, silent } from '../store/server.ts';

const SCHEMAS = fileURLToPath(new URL('../../../schemas/', import.meta.url));
const INNOCENT = 100;
/** After this many tries of one message it is laid before the operator. */
const MOST_TRIES = 5;

const letter = (msgId: string, patient: number): Buffer =>
  Buffer.from(
    makeMessage({
      type: 'LOG_INNLAGT',
      msgId,
      genDate: '2026-03-01T12:00:00Z',
      patient: makePatient(patient),
      sender: PARTIES.ward,
      receiver: PARTIES.nursing,
      status: 'N',
      events: [{ code: '1', time: '2026-03-01T12:00:00Z', estimate: false }],
    }),
  );

/** To the rest of the program this is what a process that dies looks like: nothing commits. */
class Death extends Error {
  readonly code = '57P01';
}

/** A store under which every process dies that decides this message. */
const deadly = (store: Store, id: string): Store => ({
  ...store,
  tx: (work) =>
    store.tx((db) => {
      const rows: Db['rows'] = (sql, values) => {
        const verdicts = sql === FENCE_MESSAGES ? String(values?.[0]) : '';
        if (verdicts.includes(id) && !verdicts.includes('stuck')) throw new Death(id);
        return db.rows(sql, values);
      };
      return work({ rows });
    }),
});

/** A message that ends the process takes no other message with it, and not the process for ever (T66). */
describe('a message that kills whoever decides it', function () {
  this.timeout(60_000);
  let store: Store;
  before(async () => {
    store = await freshStore();
  });
  after(closeStores);

  const newProcess = (on: Store): Deciding => ({
    store: on,
    originalWaitHours: 96,
    protect,
    queue: {
      ring: () => undefined,
      work: () => Promise.resolve(),
      stopWorking: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
    reader: openMessages(SCHEMAS),
    readings: openReadings(Date.now),
    book: (parts, organisations) => lookUp(store, parts, organisations),
    rules: { unknownPart: 'hold', schemaInvalid: 'reject', unsupportedType: 'reject' },
    appRec: { unsupportedVersion: '1.1', primaryRole: 'SPR', overdueHours: 96 },
    log: silent,
    newId,
    now: () => new Date(),
    settings: DEFAULT_SETTINGS,
  });

  it('ends with the operator; all others are decided', async () => {
    const ids = Array.from({ length: INNOCENT + 1 }, () => randomUUID());
    const letters = ids.map((msgId, i) => envelope({ msgId, bytes: letter(msgId, i) }));
    await insertEnvelopes(store, letters);
    const poison = letters[7];
    const on = deadly(store, poison?.id ?? '');
    let deaths = 0;
    for (;;) {
      const died = await decideAll(newProcess(on)).then(
        () => false,
        (error: unknown) => {
          if (!(error instanceof Death)) throw error;
          return true;
        },
      );
      deaths += Number(died);
      // The claims of the dead run out.
      const waiting = await ask(
        store,
        `update message set due_at = now() where state = 'accepted' returning id`,
      );
      if (waiting.length === 0) break;
      expect(deaths, 'it never ends').to.be.below(3 * MOST_TRIES);
    }
    expect(deaths).to.be.at.most(MOST_TRIES);
    const others = `msg_id <> '${poison?.msgId ?? ''}'`;
    expect(await countOf(store, 'message', `state = 'decided' and ${others}`)).to.equal(INNOCENT);
    expect(await countOf(store, 'message', `state = 'stuck' and not (${others})`)).to.equal(1);
    expect(await countOf(store, 'dead_letter', `message_id = '${poison?.id ?? ''}'`)).to.equal(1);
    expect(await countOf(store, 'dead_letter', `failure = 'internal'`)).to.equal(1);
  });
});
