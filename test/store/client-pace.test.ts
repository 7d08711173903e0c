import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { takeTurn } from '../../src/store/sql/client-pace.ts';
import type { Store } from '../../src/store/store.ts';
import { ask } from './rows.ts';
import { closeStores, newDatabase, open } from './server.ts';

describe('the pace of a client', () => {
  let stores: readonly Store[];
  const client = async (): Promise<string> => {
    const [id, org] = [randomUUID(), randomUUID()];
    const [store] = stores;
    if (store === undefined) throw new Error('no store');
    const her = Number.parseInt(org.slice(0, 6), 16);
    await ask(store, `insert into organisation values ($1, $2, 'x', 'kommune')`, [org, her]);
    await ask(
      store,
      `insert into client (id, org_id, name, token_sha256, her_ids, scope)
       values ($1::uuid, $2, $1::text, $3, '{}', 'hph4')`,
      [id, org, Buffer.from(id)],
    );
    return id;
  };
  before(async () => {
    const url = await newDatabase();
    // As two processes have it: nothing is shared but the database.
    stores = [open(url), open(url)];
  });
  after(closeStores);

  it('is one for all processes: a minute at once and no more, then one by one', async () => {
    const id = await client();
    const turns = await Promise.all(
      Array.from({ length: 20 }, (_, i) => takeTurn(stores[i % 2] as Store, id, 6)),
    );
    expect(turns.filter((wait) => wait === undefined)).to.have.length(6);
    for (const wait of turns.filter((one) => one !== undefined)) expect(wait).to.be.within(1, 10);
  });

  it('gives a turn back as its share of the minute passes, and never more than a minute', async () => {
    const id = await client();
    const [store] = stores as readonly [Store];
    const taken = async () => {
      let n = 0;
      while ((await takeTurn(store, id, 6)) === undefined) n += 1;
      return n;
    };
    const pass = (seconds: number) =>
      ask(store, `update client_pace set free_at = free_at - make_interval(secs => $1)`, [seconds]);
    expect(await taken()).to.equal(6);
    await pass(10);
    expect(await taken()).to.equal(1);
    await pass(30);
    expect(await taken()).to.equal(3);
    await pass(3_600);
    expect(await taken()).to.equal(6);
  });
});
