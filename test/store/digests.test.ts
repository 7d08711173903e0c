import { expect } from 'chai';
import { gather, lockDigest, settleDigest } from '../../src/store/sql/alerts.ts';
import { putInDigests } from '../../src/store/sql/digests.ts';
import { claimEffects } from '../../src/store/sql/effects.ts';
import type { Store } from '../../src/store/store.ts';
import { ask, ORG } from './rows.ts';
import { closeStores, freshStore } from './server.ts';

const NOW = new Date('2026-03-05T23:00:00Z');
const LATER = new Date('2026-03-05T23:05:00Z');
const PLAN = { gatherSeconds: 0, spreadSeconds: 0, mail: true };
const UNIT = 2011;

describe('putting alerts into digests', function () {
  this.timeout(60_000);
  let store: Store;
  let made = 0;
  beforeEach(async () => {
    store = await freshStore(6);
    await ask(store, `insert into pathway (id, patient_key, kommune_her) values ($1, '\\x00', 1)`, [
      ORG,
    ]);
  });
  afterEach(closeStores);

  const raise = (count: number, units = 1): Promise<unknown> =>
    ask(
      store,
      `insert into alert (id, key, org_id, pathway_id, episode, timer, level, at, due_at, unit_her, status)
       select gen_random_uuid(), $1 || '/' || i || '/L1', $2, $2, 'e', 't2', 'L1', now(), now(),
         $3 + i % $4, 'raised'
       from generate_series(1, $5::int) as i`,
      [`k${(made += 1)}`, ORG, UNIT, units, count],
    );
  const put = (now = NOW) => putInDigests(store, now, PLAN);
  const digests = () =>
    ask<{ id: string; alerts: number }>(
      store,
      `select d.id, (select count(*)::int from alert a where a.digest_id = d.id) as alerts
       from digest d order by d.hour`,
    );

  it('loses none that is raised while its digest is being gathered', async () => {
    await raise(2);
    await put();
    const [{ id } = { id: '' }] = await digests();
    let putting: Promise<number> | undefined;
    const lines = await store.tx(async (db) => {
      const digest = await lockDigest(db, id);
      if (digest === undefined) throw new Error('no digest');
      await raise(1);
      putting = put();
      // It has the new alert, and waits for this digest.
      const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      for (let looks = 0; looks < 10_000; looks += 1)
        if ((await ask(store, waits)).length > 0) return gather(db, digest, NOW);
      throw new Error('nobody waited');
    });
    expect(lines).to.have.length(2);
    expect(await putting).to.equal(0);
    expect(await put(LATER)).to.equal(1);
    expect(await digests()).to.deep.equal([
      { id: `alert/${ORG}/2011/L1/2026030523`, alerts: 2 },
      { id: `alert/${ORG}/2011/L1/2026030600`, alerts: 1 },
    ]);
  });

  it('is done by one of many clocks', async () => {
    await raise(600, 20);
    const put20 = await Promise.all(Array.from({ length: 5 }, () => put()));
    expect(put20.reduce((sum, n) => sum + n)).to.equal(600);
    const all = await digests();
    expect(all).to.have.length(20);
    expect(new Set(all.map(({ alerts }) => alerts))).to.deep.equal(new Set([30]));
  });

  it('tells what was snoozed while its mail was under way again, and nothing else', async () => {
    await raise(2);
    await put();
    const [effect] = await claimEffects(store, 1, 60, []);
    if (effect === undefined) throw new Error('nothing to claim');
    const lines = await store.tx(async (db) => {
      const digest = await lockDigest(db, effect.id);
      return digest ? gather(db, digest, NOW) : [];
    });
    const [first] = lines;
    await ask(store, `update alert set digest_id = null, told = 'snoozed' where id = $1`, [
      first?.alertId,
    ]);
    await settleDigest(store, effect, { now: NOW, lines });
    const told = await ask<{ told: string }>(store, 'select told from alert order by told');
    expect(told.map((row) => row.told)).to.deep.equal(['overdue', 'snoozed']);
    expect(await put(LATER)).to.equal(1);
  });
});
