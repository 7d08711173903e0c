import { expect } from 'chai';
import { keepPartitions } from '../../src/store/sql/partitions.ts';
import { insertEnvelopes } from '../../src/store/sql/insert-envelopes.ts';
import type { Store } from '../../src/store/store.ts';
import { ask, countOf, envelope } from './rows.ts';
import { closeStores, freshStore } from './server.ts';

const partitions = async (store: Store): Promise<string[]> =>
  (
    await ask<{ name: string }>(
      store,
      `select inhrelid::regclass::text as name from pg_inherits
       where inhparent = 'body'::regclass order by 1`,
    )
  ).map(({ name }) => name);

describe('partitions of body', function () {
  this.timeout(60_000);
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
    for (const name of await partitions(store))
      if (name !== 'body_unforeseen') await ask(store, `drop table ${name}`);
  });
  afterEach(closeStores);

  it('are made for this month and the next two, over the end of a year', async () => {
    await keepPartitions(store, new Date('2026-11-30T23:59:59Z'));
    expect(await partitions(store)).to.deep.equal([
      'body_2026_11',
      'body_2026_12',
      'body_2027_01',
      'body_unforeseen',
    ]);
  });

  it('are made once, however often and by however many at once', async () => {
    const now = new Date('2026-03-15T12:00:00Z');
    await keepPartitions(store, now);
    const before = await partitions(store);
    await keepPartitions(store, now);
    await Promise.all(Array.from({ length: 4 }, () => keepPartitions(store, now)));
    expect(await partitions(store)).to.deep.equal(before);
  });

  it('are made by many processes that start at the same moment', async () => {
    const now = new Date('2026-03-15T12:00:00Z');
    await Promise.all(Array.from({ length: 4 }, () => keepPartitions(store, now)));
    expect(await partitions(store)).to.have.length(4);
  });

  it('take what belongs to them, and the default takes the rest', async () => {
    await keepPartitions(store, new Date('2026-03-15T12:00:00Z'));
    await insertEnvelopes(store, [
      { ...envelope(), receivedAt: '2026-03-31T23:59:59.999Z' },
      { ...envelope(), receivedAt: '2026-04-01T00:00:00.000Z' },
      { ...envelope(), receivedAt: '2030-01-01T00:00:00.000Z' },
    ]);
    for (const name of ['body_2026_03', 'body_2026_04', 'body_unforeseen'])
      expect(await countOf(store, name), name).to.equal(1);
  });

  it('a body that lies in the default since a clock went wrong does not keep us from starting', async () => {
    // A clock months ahead has stored one body; now its month has really come.
    await insertEnvelopes(store, [{ ...envelope(), receivedAt: '2026-09-10T00:00:00.000Z' }]);
    await keepPartitions(store, new Date('2026-08-31T00:00:00Z'));
    expect(await partitions(store))
      .to.include('body_2026_08')
      .and.include('body_2026_10');
    expect(await countOf(store, 'body_unforeseen')).to.equal(1);
  });
});
