import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { openAccept } from '../../src/accept.ts';
import type { Envelope } from '../../src/accept.ts';
import { decideAll } from '../../src/decide.ts';
import type { Deciding } from '../../src/decide.ts';
import type { HerId } from '../../src/domain/ids.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { makeMessage, makePatient, PARTIES } from '../../src/messages/make.ts';
import { openMessages } from '../../src/messages/reader.ts';
import { newId } from '../../src/new-id.ts';
import { openReadings } from '../../src/readings.ts';
import { insertEnvelopes } from '../../src/store/sql/insert-envelopes.ts';
import { lookUp } from '../../src/store/sql/parties.ts';
import type { Store } from '../../src/store/store.ts';
import { ask, countOf, envelope, ORG, protect } from '../store/rows.ts';
import { closeStores, freshStore, silent } from '../store/server.ts';
import { withoutMemory } from '../support/exhausted.ts';

/** After this many tries of one message it is laid before the operator. */
const MOST_TRIES = 5;

const letter = (msgId: string): Buffer =>
  Buffer.from(
    makeMessage({
      type: 'LOG_INNLAGT',
      msgId,
      genDate: '2026-03-01T12:00:00Z',
      patient: makePatient(1),
      sender: PARTIES.ward,
      receiver: PARTIES.nursing,
      status: 'N',
      events: [{ code: '1', time: '2026-03-01T12:00:00Z', estimate: false }],
    }),
  );

/** The engine has truly no memory while it reads: no reader of ours stands in for it. */
describe('a message read when the engine is out of memory', function () {
  this.timeout(60_000);
  let store: Store;
  const reader = openMessages('schemas');
  const queue = {
    ring: () => undefined,
    work: () => Promise.resolve(),
    stopWorking: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  beforeEach(async () => {
    store = await freshStore();
  });
  after(closeStores);

  /** A process whose engine has no memory for so many readings. */
  function starved(readings: number): Deciding & { readonly starvedReads: () => number } {
    let reads = 0;
    return {
      store,
      protect,
      queue,
      reader: {
        ...reader,
        read(bytes, options) {
          if (reads >= readings) return reader.read(bytes, options);
          reads += 1;
          return withoutMemory(() => reader.read(bytes, options));
        },
      },
      readings: openReadings(Date.now),
      book: (parts, organisations) => lookUp(store, parts, organisations),
      rules: { unknownPart: 'hold', schemaInvalid: 'reject', unsupportedType: 'reject' },
      appRec: { unsupportedVersion: '1.1', primaryRole: 'SPR', overdueHours: 96 },
      originalWaitHours: 96,
      log: silent,
      newId,
      now: () => new Date(),
      settings: DEFAULT_SETTINGS,
      starvedReads: () => reads,
    };
  }

  const makeDue = () =>
    ask(store, `update message set due_at = now() where state = 'accepted' returning id`);
  const noAnswer = async (): Promise<void> => {
    expect(await countOf(store, 'answer', 'true')).to.equal(0);
    expect(await countOf(store, 'message', `kind = 'apprec' or state = 'refused'`)).to.equal(0);
  };

  it('is tried again, and decided as if nothing had been', async () => {
    const msgId = randomUUID();
    await insertEnvelopes(store, [envelope({ msgId, bytes: letter(msgId) })]);
    const process = starved(2);
    for (const failures of [1, 2]) {
      await decideAll(process);
      expect(process.starvedReads()).to.equal(failures);
      const waiting = `state = 'accepted' and failure = 'engine-exhausted' and due_at > now()`;
      expect(await countOf(store, 'message', waiting)).to.equal(1);
      await noAnswer();
      await makeDue();
    }
    await decideAll(process);
    expect(await countOf(store, 'message', `state = 'decided'`)).to.equal(1);
    await noAnswer();
  });

  it('ends with the operator when there never is memory, and is not answered', async () => {
    const msgId = randomUUID();
    await insertEnvelopes(store, [envelope({ msgId, bytes: letter(msgId) })]);
    const process = starved(Infinity);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      await decideAll(process);
      await makeDue();
    }
    expect(process.starvedReads()).to.equal(MOST_TRIES);
    expect(await countOf(store, 'message', `state = 'stuck'`)).to.equal(1);
    expect(await countOf(store, 'dead_letter', `failure = 'engine-exhausted'`)).to.equal(1);
    await noAnswer();
  });

  it('is not taken at the door, nor listed as refused, and is taken when it comes again', async () => {
    const accept = openAccept(starved(1));
    const sent: Envelope = {
      client: {
        id: randomUUID(),
        name: 'sykehus',
        orgId: ORG,
        herIds: [PARTIES.ward.herId as HerId],
        scope: 'partner',
      },
      bytes: letter(randomUUID()),
    };
    const first = await accept(sent).catch((error: unknown) => error);
    expect(first).to.have.property('code', 'engine-exhausted');
    expect(await countOf(store, 'message', 'true')).to.equal(0);
    expect(await countOf(store, 'refusal', 'true')).to.equal(0);
    expect(await accept(sent)).to.have.property('kind', 'stored');
  });
});
