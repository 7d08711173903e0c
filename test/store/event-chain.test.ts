import { expect } from 'chai';
import { migrate } from '../../src/store/migrate.ts';
import { lookAtChains } from '../../src/store/sql/event-chain.ts';
import type { Store } from '../../src/store/store.ts';
import { cameHome } from './due.ts';
import { closeStores, freshStore, SCHEMA, storeBefore } from './server.ts';

/** What a database administrator can do who is up to no good. */
const TAMPERED: Readonly<Record<string, string>> = {
  'an event that was changed': `update pathway_event set event = event || '{"kind":"Died"}'
    where pathway_id = $1 and seq = (select min(seq) from pathway_event where pathway_id = $1)`,
  'an event whose sender was changed': `update pathway_event set actor = 'somebody'
    where pathway_id = $1 and seq = (select max(seq) from pathway_event where pathway_id = $1)`,
  'an event that was taken out': `delete from pathway_event
    where pathway_id = $1 and seq = (select min(seq) from pathway_event where pathway_id = $1)`,
  'an event that was told to be older': `update pathway_event set recorded_at = recorded_at - interval '1 day'
    where pathway_id = $1 and seq = (select max(seq) from pathway_event where pathway_id = $1)`,
};

describe('the chain of events', () => {
  let store: Store;
  let pathway: string;

  beforeEach(async () => {
    store = await freshStore(2);
    await cameHome(store, new Date('2026-03-10T10:00:00Z'));
    pathway = await cameHome(store, new Date('2026-03-11T10:00:00Z'));
  });
  after(closeStores);

  it('is whole for what the broker has stored, also when it is told again', async () => {
    await cameHome(store, new Date('2026-03-10T10:00:00Z'));
    const { pathways, events, broken } = await lookAtChains(store);
    expect({ pathways, events, broken }).to.deep.equal({ pathways: 3, events: 6, broken: [] });
  });

  it('ends where there are no more pathways', async () => {
    const { next } = await lookAtChains(store);
    expect(await lookAtChains(store, next)).to.deep.equal({ pathways: 0, events: 0, broken: [] });
  });

  it('takes in what was stored before there was one', async () => {
    const old = await storeBefore('0011_chained_events.sql');
    for (const id of ['1', '2']) {
      const uuid = `00000000-0000-7000-8000-00000000000${id}`;
      await old.pool.query(
        `insert into pathway (id, patient_key, kommune_her) values ($1, decode($2, 'hex'), 1)`,
        [uuid, `0${id}`],
      );
      for (const key of ['a', 'b', 'c'])
        await old.pool.query(
          `insert into pathway_event (pathway_id, key, event) values ($1, $2, '{}')`,
          [uuid, key],
        );
    }
    await migrate(old, SCHEMA);
    const { events, broken } = await lookAtChains(old);
    expect({ events, broken }).to.deep.equal({ events: 6, broken: [] });
  });

  for (const [what, sql] of Object.entries(TAMPERED))
    it(`shows ${what}, whoever did it`, async () => {
      await store.tx(async (db) => {
        await db.rows({ name: 'off', text: 'alter table pathway_event disable trigger user' });
        await db.rows({ name: what, text: sql }, [pathway]);
        await db.rows({ name: 'on', text: 'alter table pathway_event enable trigger user' });
      });
      const { broken } = await lookAtChains(store);
      expect(broken.map(({ pathwayId }) => pathwayId)).to.deep.equal([pathway]);
    });
});
