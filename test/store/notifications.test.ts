import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { notificationsAfter } from '../../src/store/sql/notifications.ts';
import type { Store } from '../../src/store/store.ts';
import { ask } from './rows.ts';
import { closeStores, freshStore } from './server.ts';

const HER = 2011;
const INSERT = `insert into history (message_id, what, her_id, notify) values ($1, $2, ${HER}, 'NewMessage')`;

describe('the notification stream', function () {
  this.timeout(60_000);
  let store: Store;
  beforeEach(async () => {
    store = await freshStore(12);
  });
  afterEach(closeStores);

  const begin = async (): Promise<PoolClient> => {
    const client = await store.pool.connect();
    await client.query('begin');
    return client;
  };
  const end = async (client: PoolClient, word: 'commit' | 'rollback'): Promise<void> => {
    await client.query(word);
    client.release();
  };
  const offsets = async (after = '0'): Promise<string[]> =>
    (await notificationsAfter(store, [HER], after, 1_000)).map(({ offset }) => offset);

  for (const word of ['commit', 'rollback'] as const)
    it(`waits for a row that has its number and not yet its ${word}`, async () => {
      const late = await begin();
      await late.query(INSERT, [randomUUID(), 'early number, late commit']);
      await ask(store, INSERT, [randomUUID(), 'late number, early commit']);
      expect(await offsets(), 'nothing may be read past the gap').to.deep.equal([]);
      await end(late, word);
      expect(await offsets()).to.deep.equal(word === 'commit' ? ['1', '2'] : ['2']);
    });

  it('waits also when the transaction that began first draws the later number', async () => {
    const [first, second] = [await begin(), await begin()];
    await first.query('select pg_current_xact_id()');
    await second.query('select pg_current_xact_id()');
    await second.query(INSERT, [randomUUID(), 'early number, late commit']);
    await first.query(INSERT, [randomUUID(), 'late number, early commit']);
    await end(first, 'commit');
    expect(await offsets()).to.deep.equal([]);
    await end(second, 'commit');
    expect(await offsets()).to.deep.equal(['1', '2']);
  });

  it('is not held up by a transaction that writes nothing here', async () => {
    const other = await begin();
    await other.query('select pg_current_xact_id()');
    await ask(store, INSERT, [randomUUID(), 'x']);
    expect(await offsets()).to.deep.equal(['1']);
    await end(other, 'commit');
  });

  it('skips no row and repeats none under many writers that commit out of order', async () => {
    const read: string[] = [];
    const look = async () => read.push(...(await offsets(read.at(-1) ?? '0')));
    let writing = true;
    const reader = (async () => {
      while (writing) await look();
    })();
    const write = async (): Promise<void> => {
      for (let i = 0; i < 40; i += 1) {
        const client = await begin();
        if (i % 2 === 0)
          await client.query('select pg_current_xact_id(), pg_sleep(random() * 0.01)');
        await client.query(INSERT, [randomUUID(), 'x']);
        await client.query('select pg_sleep(random() * 0.01)');
        await end(client, i % 7 === 0 ? 'rollback' : 'commit');
      }
    };
    await Promise.all(Array.from({ length: 8 }, write));
    writing = false;
    await reader;
    await look();
    const stored = await ask<{ id: string }>(
      store,
      'select id::text from history order by history.id',
    );
    expect(read).to.deep.equal(stored.map(({ id }) => id));
  });

  it('tells nobody of what concerns another', async () => {
    await ask(store, INSERT, [randomUUID(), 'x']);
    expect(await notificationsAfter(store, [HER + 1], '0', 10)).to.deep.equal([]);
  });
});
