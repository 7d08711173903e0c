import { expect } from 'chai';
import path from 'node:path';
import { assertDurable, holdDataDirectory } from '../../src/store/assert-durable.ts';
import { prepareHome, run } from '../../src/store/embedded-files.ts';
import type { Home } from '../../src/store/embedded-files.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { makeDataDir, removeDataDir } from '../support/broker.ts';
import { ask } from './rows.ts';
import { closeStores, freshStore, newDatabase, open, SCHEMA, silent } from './server.ts';

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

/** What a database may be told for itself; the server's own command line is stronger for the rest. */
const BY_DATABASE: readonly { set: string; says: string }[] = [
  { set: 'synchronous_commit = off', says: 'synchronous_commit=off' },
  { set: 'synchronous_commit = local', says: 'accepted' },
  { set: 'synchronous_commit = on', says: 'accepted' },
];

const BY_SERVER: readonly { set: string; says: string }[] = [
  { set: 'fsync=off', says: 'fsync=off' },
  { set: 'full_page_writes=off', says: 'full_page_writes=off' },
  { set: 'synchronous_commit=off', says: 'synchronous_commit=off' },
];

describe('a database that may lose what it acknowledged (T62)', function () {
  this.timeout(60_000);
  afterEach(closeStores);

  for (const { set, says } of BY_DATABASE)
    it(`${set} of the database: ${says}`, async () => {
      const url = await newDatabase();
      const first = open(url, 1);
      const [row] = await ask<{ name: string }>(first, 'select current_database() as name');
      await ask(first, `alter database ${row?.name ?? ''} set ${set}`);
      expect(await messageOf(assertDurable(open(url, 1)))).to.include(says);
    });

  describe('by the settings of its server', () => {
    let home: Home;
    let dataDir: string;
    let url: string;
    before(async () => {
      dataDir = await makeDataDir();
      const embedded = await startEmbedded(dataDir, silent);
      url = embedded.url;
      await embedded.stop();
      home = await prepareHome(dataDir);
    });
    after(() => removeDataDir(dataDir));

    const withServer = async (set: string, work: (store: Store) => Promise<void>) => {
      const settings = ['listen_addresses=', `unix_socket_directories=${home.socket}`, set];
      const options = settings.map((setting) => `-c ${setting}`).join(' ');
      const log = path.join(home.cluster, 'test.log');
      const on = ['-w', '-D', home.cluster];
      await run(home, 'pg_ctl', ['start', ...on, '-l', log, '-o', options]);
      const store = openStore({ url, schema: SCHEMA, connections: 1, log: silent });
      try {
        await work(store);
      } finally {
        await store.close();
        await run(home, 'pg_ctl', ['stop', ...on, '-m', 'immediate']);
      }
    };

    for (const { set, says } of BY_SERVER)
      it(`${set} is refused`, () =>
        withServer(set, async (store) => {
          expect(await messageOf(assertDurable(store))).to.include(says);
        }));
  });

  it('an older server is refused', async () => {
    const rows = [
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'server_version_num', setting: '140012' },
    ];
    // No such server is at hand: only its answer is.
    const old = { pool: { query: () => Promise.resolve({ rows }) } } as unknown as Store;
    expect(await messageOf(assertDurable(old))).to.include('older than PostgreSQL 15');
  });
});

describe('one broker per data directory', () => {
  afterEach(closeStores);

  it('the second is refused until the first lets go, however that ends', async () => {
    const url = (await freshStore()).pool.options.connectionString ?? '';
    const [first, second] = [open(url, 2), open(url, 2)];
    const held = await holdDataDirectory(first, '/data');
    expect(await messageOf(holdDataDirectory(second, '/data'))).to.include('another Overgang');
    await held.release();
    const again = await holdDataDirectory(second, '/data');
    const backends = `select pg_terminate_backend(pid, 5000) from pg_locks
      where locktype = $1 and granted
        and database = (select oid from pg_database where datname = current_database())`;
    await ask(first, backends, ['advisory']);
    const third = await holdDataDirectory(first, '/data');
    await third.release();
    await again.release();
  });
});
