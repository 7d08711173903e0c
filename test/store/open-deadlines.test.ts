import { expect } from 'chai';
import { accessPath, assertHonest } from '../../src/cli/bench/deadlines/checks.ts';
import { fillDeadlines } from '../../src/cli/bench/deadlines/fill.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { rulesMark } from '../../src/rules-mark.ts';
import type { Db, Store } from '../../src/store/store.ts';
import { openSweeper } from '../../src/sweep.ts';
import { clockAt } from './due.ts';
import { ask, countOf } from './rows.ts';
import { closeStores, freshStore } from './server.ts';

const EVENING = new Date('2026-03-11T19:00:00.000Z');
const MIDNIGHT = '2026-03-11T23:00:00.000Z';
const BEFORE = new Date(Date.parse(MIDNIGHT) - 1);
const AFTER = new Date(Date.parse(MIDNIGHT) + 1);

const LATER = new Date(Date.parse(MIDNIGHT) + 3_600_000);

/** Of the pathways that wake at midnight a part is put off: so there is a small sweep and a large. */
const FEW = 100;
const MANY = 500;
const OTHERS = 22_000;
const OPEN_DEADLINES = 60_000;
/** Woken once more for a control. */
const AGAIN = 40;

async function filled(): Promise<Store> {
  const store = await freshStore();
  await fillDeadlines(store, {
    now: EVENING,
    midnight: MIDNIGHT,
    waking: FEW + MANY,
    home: OTHERS,
    inHospital: OTHERS / 20,
    different: 60,
    mark: rulesMark(DEFAULT_SETTINGS),
  });
  // What falls due in the evening has been fired when midnight comes.
  await openSweeper(clockAt(store, BEFORE)).sweepAll();
  const midnight = `select id from pathway where wake_at = $1 order by md5(id::text) offset $2`;
  await ask(store, `update pathway set wake_at = $3 where id in (${midnight})`, [
    MIDNIGHT,
    FEW,
    LATER,
  ]);
  await store.pool.query('vacuum (analyze) pathway, deadline, alert');
  return store;
}

/** Rows the database has looked at in this transaction, by an index or without one. */
const LOOKED_AT = `
select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows,
  sum(case when relname in ('pathway', 'deadline', 'alert', 'pathway_event') then seq_tup_read end)::int
    as "readWhole"
from pg_stat_xact_user_tables`;

interface Work {
  fired: number;
  rows: number;
  /** Rows of large tables that were read from one end to the other. */
  readWhole: number;
}

/** Sweeps everything that is due, and counts the rows looked at in all its transactions. */
async function workOf(store: Store, now: Date): Promise<Work> {
  const work: Work = { fired: 0, rows: 0, readWhole: 0 };
  const counting: Store = {
    ...store,
    tx: (what) =>
      store.tx(async (db: Db) => {
        // The same connection has counted what it did before.
        const [before] = await ask<Work>(db, LOOKED_AT);
        const result = await what(db);
        const [after] = await ask<Work>(db, LOOKED_AT);
        work.rows += (after?.rows ?? 0) - (before?.rows ?? 0);
        work.readWhole += (after?.readWhole ?? 0) - (before?.readWhole ?? 0);
        return result;
      }),
  };
  work.fired = await openSweeper(clockAt(counting, now)).sweepAll();
  return work;
}

const each = ({ rows, fired }: Work): number => rows / fired;

/** Were it the open ones that cost, each of a few due would cost five times each of the many. */
const MOST = 1.3;

describe('Many open deadlines', function () {
  this.timeout(120_000);
  let few: Work;
  let store: Store;
  before(async () => (store = await filled()));
  after(closeStores);

  it(`are watched by one index: ${OPEN_DEADLINES} of them`, async () => {
    expect(await countOf(store, 'deadline', `status = 'open'`)).to.be.above(OPEN_DEADLINES);
    for (const most of [1, 64])
      expect(await accessPath(store, AFTER, most)).to.deep.equal(['pathway_wake', 'pathway_wake']);
  });

  it('make a sweep no dearer: its work goes by what is due, not by what is open', async () => {
    few = await workOf(store, AFTER);
    const many = await workOf(store, LATER);
    expect(few.fired).to.equal(FEW);
    expect(many.fired).to.be.at.least(MANY);
    expect(each(few) / each(many)).to.be.within(1 / MOST, MOST);
    expect([few.readWhole, many.readWhole]).to.deep.equal([0, 0]);
  });

  it('leave behind what the events say, with one row for each alert', () =>
    assertHonest(store, LATER));

  for (const { index, full } of [
    { index: 'pathway_wake', full: false },
    { index: 'alert_of_pathway', full: true },
  ])
    it(`would make it dearer without ${index}, so the measure can fail`, async () => {
      await ask(store, `drop index ${index}`);
      await ask(
        store,
        `update pathway set wake_at = $1, folded_by = case when $3 then null else folded_by end
         where id in (select id from pathway order by id limit $2)`,
        [MIDNIGHT, AGAIN, full],
      );
      const without = await workOf(store, LATER);
      expect(without.fired).to.equal(AGAIN);
      expect(each(without) / each(few)).to.be.above(3 * MOST);
      expect(without.readWhole).to.be.above(OTHERS);
    });

  it('are found by another path without the index, which the test of the plan sees', async () => {
    expect(await accessPath(store, AFTER, 64)).not.to.include('pathway_wake');
  });
});
