import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { bodiesOf } from '../../src/store/sql/claim-messages.ts';
import { insertEnvelopes } from '../../src/store/sql/insert-envelopes.ts';
import type { Insertion, NewEnvelope } from '../../src/store/sql/insert-envelopes.ts';
import type { Store } from '../../src/store/store.ts';
import { countOf, envelope, protect } from './rows.ts';
import { closeStores, freshStore } from './server.ts';

const word = (insertion: Insertion): string =>
  insertion.kind === 'stored' ? 'stored' : insertion.same ? 'same' : 'other';

const A = Buffer.from('<a/>');
const B = Buffer.from('<b/>');

interface Row {
  readonly says: string;
  /** Stored before the batch comes. */
  readonly before?: readonly Partial<Record<'msgId' | 'sender' | 'bytes', unknown>>[];
  readonly batch: readonly { msgId: string; bytes?: Buffer; sender?: number }[];
  readonly words: readonly string[];
}

const ROWS: readonly Row[] = [
  { says: 'nothing for nothing', batch: [], words: [] },
  { says: 'new ones', batch: [{ msgId: 'm' }, { msgId: 'n' }], words: ['stored', 'stored'] },
  {
    says: 'the same twice in one batch',
    batch: [
      { msgId: 'm', bytes: A },
      { msgId: 'm', bytes: A },
    ],
    words: ['stored', 'same'],
  },
  {
    says: 'one MsgId with other bytes in one batch',
    batch: [
      { msgId: 'm', bytes: A },
      { msgId: 'm', bytes: B },
      { msgId: 'm', bytes: A },
    ],
    words: ['stored', 'other', 'same'],
  },
  {
    says: 'one MsgId of two senders: two messages',
    batch: [
      { msgId: 'm', sender: 1 },
      { msgId: 'm', sender: 2 },
    ],
    words: ['stored', 'stored'],
  },
  {
    says: 'known before, with the same bytes and with others',
    before: [{ msgId: 'm', bytes: A }],
    batch: [{ msgId: 'm', bytes: B }, { msgId: 'new' }, { msgId: 'm', bytes: A }],
    words: ['other', 'stored', 'same'],
  },
];

/** 0 bytes to 1 MB; with every value of a byte, and once as zeros that a text column would refuse. */
const BODIES: readonly { says: string; bytes: Buffer }[] = [
  { says: 'empty', bytes: Buffer.alloc(0) },
  { says: 'one byte', bytes: Buffer.from([0]) },
  { says: 'every value of a byte', bytes: Buffer.from(Array.from({ length: 256 }, (_, i) => i)) },
  { says: '64 kB of zeros', bytes: Buffer.alloc(65_536) },
  { says: '1 MB that does not shrink', bytes: randomBytes(1_048_576) },
  { says: '1 MB of XML', bytes: Buffer.from('<a>æøå</a>'.repeat(80_660)) },
];

describe('storing a batch of envelopes', function () {
  this.timeout(60_000);
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
  });
  afterEach(closeStores);

  for (const { says, before, batch, words } of ROWS)
    it(says, async () => {
      const known = (before ?? []).map((given) => envelope(given as Row['batch'][number]));
      await insertEnvelopes(store, known);
      const envelopes = batch.map((given) => envelope(given));
      const insertions = await insertEnvelopes(store, envelopes);
      expect(insertions.map(word)).to.deep.equal(words);
      const stored = words.filter((one) => one === 'stored').length + known.length;
      for (const table of ['seen', 'message', 'body', 'history'])
        expect(await countOf(store, table), table).to.equal(stored);
    });

  it('a known one is answered with the id it has', async () => {
    const first = envelope({ msgId: 'm' });
    await insertEnvelopes(store, [first]);
    const again = { ...envelope({ msgId: 'm' }), sha256: first.sha256 };
    expect(await insertEnvelopes(store, [again])).to.deep.equal([
      { kind: 'known', id: first.id, same: true },
    ]);
  });

  it('of many senders of one MsgId at the same moment exactly one is first', async () => {
    const all = Array.from({ length: 40 }, () => envelope({ msgId: 'm' }));
    const results = await Promise.all(all.map((one) => insertEnvelopes(store, [one])));
    expect(results.flat().filter(({ kind }) => kind === 'stored')).to.have.length(1);
    expect(new Set(results.flat().map(({ id }) => id)).size).to.equal(1);
  });

  it('gives back every body byte for byte, out of one batch', async () => {
    const packed = BODIES.map(({ bytes }) => protect.pack(bytes));
    const envelopes = BODIES.map(({ bytes }, i) => ({
      ...envelope({ bytes }),
      ...(packed[i] && { body: packed[i] }),
    }));
    await insertEnvelopes(store, envelopes);
    const ids = envelopes.map((one: NewEnvelope) => one.id);
    const bodies = new Map((await bodiesOf(store, ids)).map((body) => [body.id, body]));
    BODIES.forEach(({ says, bytes }, i) => {
      const body = bodies.get(ids[i] ?? '');
      expect(body && protect.unpack(body).equals(bytes), says).to.equal(true);
    });
  });

  it('finds a body whose month has no partition', async () => {
    const late = { ...envelope({ bytes: A }), receivedAt: '2001-01-01T00:00:00.000Z' };
    await insertEnvelopes(store, [late]);
    const [body] = await bodiesOf(store, [late.id]);
    expect(body && protect.unpack(body).equals(A)).to.equal(true);
  });
});
