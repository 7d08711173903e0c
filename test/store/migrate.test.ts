import { expect } from 'chai';
import { readdir } from 'node:fs/promises';
import { migrate } from '../../src/store/migrate.ts';
import { keepPartitions } from '../../src/store/sql/partitions.ts';
import { ask } from './rows.ts';
import { closeStores, newDatabase, open, SCHEMA } from './server.ts';

const FOLDER = new URL('../../../src/store/migrations/', import.meta.url);

describe('migrations', function () {
  this.timeout(60_000);
  let all: string[];
  before(async () => {
    all = (await readdir(FOLDER)).sort();
  });

  afterEach(closeStores);

  it('apply all in order, and nothing the second time', async () => {
    const store = open(await newDatabase('template1'), 1);
    expect(await migrate(store, SCHEMA)).to.deep.equal(all);
    expect(await migrate(store, SCHEMA)).to.deep.equal([]);
  });

  it('apply once when several processes start at the same moment', async () => {
    const url = await newDatabase('template1');
    const done = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const store = open(url, 2);
        const applied = await migrate(store, SCHEMA);
        await keepPartitions(store, new Date());
        return applied;
      }),
    );
    expect(done.flat().sort()).to.deep.equal(all);
  });

  it('refuse a database of a newer version, and change nothing', async () => {
    const store = open(await newDatabase(), 1);
    await ask(store, `insert into migration (name) values ('9999_future.sql')`);
    const error: unknown = await migrate(store, SCHEMA).then(
      () => undefined,
      (e: unknown) => e,
    );
    expect(error).to.be.instanceOf(Error).with.property('message').that.includes('9999_future.sql');
    expect(await ask(store, 'select from migration')).to.have.length(all.length + 1);
  });

  it('refused or not, leave no lock behind', async () => {
    const store = open(await newDatabase(), 2);
    await ask(store, `insert into migration (name) values ('9999_future.sql')`);
    await migrate(store, SCHEMA).catch(() => undefined);
    const locks = await ask(store, `select from pg_locks where locktype = 'advisory'`);
    expect(locks).to.deep.equal([]);
  });
});
