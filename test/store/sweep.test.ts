import { expect } from 'chai';
import { openDeadLetters } from '../../src/dead-letter.ts';
import { instant } from '../../src/domain/ids.ts';
import { fold } from '../../src/domain/pathway.ts';
import type { PathwayEvent } from '../../src/domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { DuePathway } from '../../src/store/sql/due-pathways.ts';
import type { Db, Sql, Store } from '../../src/store/store.ts';
import { openSweeper } from '../../src/sweep.ts';
import { cameHome, clockAt, DAY_MS } from './due.ts';
import { ask, countOf, ORG } from './rows.ts';
import { closeStores, newDatabase, open } from './server.ts';

const NOW = new Date();
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);
const OUTAGE_DAYS = 9;
const PATHWAYS = 240;

type Ask = (db: Db, sql: Sql, values?: readonly unknown[]) => Promise<object[]>;

/** The store with something between a transaction and the database. */
const through = (store: Store, asked: Ask): Store => ({
  ...store,
  tx: (work) =>
    store.tx((db) =>
      work({
        rows: async <R extends object>(sql: Sql, values?: readonly unknown[]) =>
          (await asked(db, sql, values)) as R[],
      }),
    ),
});

/** One look for what is due: when it began and ended among all looks, and what it took. */
interface Look {
  readonly began: number;
  ended: number;
  taken: readonly DuePathway[];
}

/** Notes every look of every process in one list. */
function watched(store: Store, looks: Look[], tick: () => number): Store {
  return through(store, async (db, sql, values) => {
    if (sql.name !== 'claim-due-pathways') return db.rows(sql, values);
    const look: Look = { began: tick(), ended: Number.POSITIVE_INFINITY, taken: [] };
    looks.push(look);
    look.taken = await db.rows<DuePathway>(sql, values);
    look.ended = tick();
    return [...look.taken];
  });
}

const takenBy = (looks: readonly Look[]): string[] =>
  looks.flatMap(({ taken }) => taken.map(({ id }) => id));

const wakesOf = ({ taken }: Look): number[] => taken.map(({ wakeAt }) => wakeAt.getTime());

/** Pathways that two looks took, of which the later began when the other had ended, in wrong order. */
const outOfOrder = (looks: readonly Look[]): [Look, Look][] =>
  looks.flatMap((a) =>
    looks
      .filter((b) => a.ended < b.began && Math.max(...wakesOf(a)) > Math.min(...wakesOf(b)))
      .map((b): [Look, Look] => [a, b]),
  );

/** What the events lead to at an instant, pathway by pathway. */
async function expectedAlerts(db: Db, at: Date): Promise<string[]> {
  const rows = await ask<{ id: string; events: PathwayEvent[] }>(
    db,
    `select pathway_id as id, jsonb_agg(event) as events from pathway_event group by pathway_id`,
  );
  return rows
    .flatMap(({ id, events }) =>
      fold(events, instant(at), DEFAULT_SETTINGS).episodes.flatMap(({ alerts }) =>
        alerts.map(({ key }) => `${id}/${key}`),
      ),
    )
    .sort();
}

const keysOf = async (db: Db): Promise<string[]> =>
  (await ask<{ key: string }>(db, `select key from alert order by key collate "C"`)).map(
    ({ key }) => key,
  );

describe('Clock processes that find much due', function () {
  this.timeout(60_000);
  let url: string;
  let store: Store;
  beforeEach(async () => {
    url = await newDatabase();
    store = open(url);
  });
  afterEach(closeStores);

  const fill = async () => {
    for (let i = 0; i < PATHWAYS; i++)
      await cameHome(store, new Date(daysAgo(OUTAGE_DAYS).getTime() - (i % 60) * 3_600_000));
  };

  it('fire all of it once after an outage of days, in the order in which it was due', async () => {
    await fill();
    const looks: Look[] = [];
    let ticks = 0;
    const clocks = [1, 2].map(() =>
      clockAt(
        watched(open(url), looks, () => (ticks += 1)),
        NOW,
      ),
    );
    const fired = await Promise.all(clocks.map((clock) => openSweeper(clock).sweepAll()));
    expect(fired.reduce((sum, n) => sum + n)).to.equal(PATHWAYS);
    expect(Math.min(...fired), 'both took a part').to.be.above(0);
    expect(new Set(takenBy(looks)).size, 'each taken once').to.equal(PATHWAYS);
    expect(takenBy(looks)).to.have.length(PATHWAYS);
    for (const look of looks)
      expect(wakesOf(look)).to.deep.equal(wakesOf(look).toSorted((a, b) => a - b));
    expect(outOfOrder(looks.filter(({ taken }) => taken.length > 0))).to.deep.equal([]);

    expect(await keysOf(store)).to.deep.equal(await expectedAlerts(store, NOW));
    expect(await countOf(store, 'pathway', `wake_at <= now()`)).to.equal(0);
    expect(await openSweeper(clockAt(store, NOW)).sweepAll(), 'nothing is left').to.equal(0);
  });

  it('say how late it is: with each deadline, and in the log', async () => {
    await fill();
    const clock = clockAt(store, NOW);
    await openSweeper(clock).sweepAll();
    const [late] = await ask<{ n: number; least: number }>(
      store,
      `select count(*)::int as n, min(extract(epoch from fired_at - due_at))::float8 as least
       from deadline where status = 'overdue'`,
    );
    expect(late?.n).to.be.at.least(PATHWAYS);
    const leastDays = OUTAGE_DAYS - DEFAULT_SETTINGS.hph2Days - 2;
    expect(late?.least).to.be.above((leastDays * DAY_MS) / 1000);
    const said = clock.said.find(({ event }) => event === 'clock.late');
    expect(said?.fields['pathways']).to.equal(PATHWAYS);
    expect(said?.fields['seconds']).to.be.above((leastDays * DAY_MS) / 1000);
  });

  it('would do the work twice if they did not lock what they take', async () => {
    await fill();
    const looks: Look[] = [];
    let arrived = 0;
    let meet: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (meet = resolve));
    const unlocked = (one: Store) =>
      through(one, async (db, sql, values) => {
        if (sql.name !== 'claim-due-pathways') return db.rows(sql, values);
        const text = sql.text.replace('for no key update skip locked', '');
        expect(text).not.to.equal(sql.text);
        const rows = await db.rows({ name: 'claim-without-lock', text }, values);
        if ((arrived += 1) === 2) meet();
        await both;
        return rows;
      });
    await Promise.all(
      [1, 2].map(() =>
        openSweeper(
          clockAt(
            watched(unlocked(open(url)), looks, () => 0),
            NOW,
          ),
        ).sweepAll(),
      ),
    );
    expect(new Set(takenBy(looks)).size).to.be.below(takenBy(looks).length);
  });

  it('leave to the others what one had taken when it lost the database', async () => {
    await fill();
    const lost = through(open(url), (db, sql, values) =>
      sql.name === 'save-pathways'
        ? Promise.reject(Object.assign(new Error('gone'), { code: '57P01' }))
        : db.rows(sql, values),
    );
    const error = await openSweeper(clockAt(lost, NOW))
      .sweepAll()
      .catch((e: unknown) => e);
    expect(error).to.have.property('code', '57P01');
    expect(await countOf(store, 'dead_letter')).to.equal(0);
    expect(await openSweeper(clockAt(store, NOW)).sweepAll()).to.equal(PATHWAYS);
    expect(await keysOf(store)).to.deep.equal(await expectedAlerts(store, NOW));
  });
});

/** Ways in which one pathway cannot be brought to the present. */
const BROKEN: Readonly<Record<string, (db: Db, id: string) => Promise<unknown>>> = {
  'an event that is none': async (db, id) => {
    await ask(db, `update pathway set folded_by = null where id = $1`, [id]);
    await ask(db, `insert into pathway_event (pathway_id, key, event) values ($1, 'x', 'null')`, [
      id,
    ]);
  },
  'a view that is none': (db, id) =>
    ask(db, `update pathway set view = '{"episodes": 5}' where id = $1`, [id]),
  'a row that the database refuses': (db, id) =>
    ask(db, `alter table alert add check (pathway_id <> '${id}')`),
};

describe('A pathway that cannot be brought to the present', function () {
  this.timeout(60_000);
  let store: Store;
  beforeEach(async () => {
    store = open(await newDatabase());
  });
  afterEach(closeStores);

  const broken = async (how: string): Promise<string> => {
    const id = await cameHome(store, daysAgo(12));
    await BROKEN[how]?.(store, id);
    for (let i = 0; i < 40; i++) await cameHome(store, daysAgo(10));
    return id;
  };
  const openCases = () =>
    ask<{ key: string; pathway: string; org: string; detail: string; id: string }>(
      store,
      `select key, pathway_id as pathway, org_id as org, detail, id::text from dead_letter
       where state = 'open'`,
    );

  for (const how of Object.keys(BROKEN))
    it(`is laid before the operator and stops no other: ${how}`, async () => {
      const id = await broken(how);
      const clock = clockAt(store, NOW);
      await openSweeper(clock).sweepAll();
      const cases = await openCases();
      expect(cases).to.have.length(1);
      expect(cases[0]).to.include({ key: `pathway/${id}`, pathway: id, org: ORG });
      expect(cases[0]?.detail).to.contain(id);
      expect(clock.said.map(({ event }) => event)).to.include('clock.pathway-set-aside');
      expect(await countOf(store, 'alert', `pathway_id = '${id}'`)).to.equal(0);
      expect(await countOf(store, 'pathway', `wake_at <= now()`)).to.equal(0);
      const [others] = await ask<{ n: number }>(
        store,
        `select count(distinct pathway_id)::int as n from alert`,
      );
      expect(others?.n).to.equal(40);
    });

  it('is not tried again at once, but is when its hour has come, with one case', async () => {
    const id = await broken('a view that is none');
    await openSweeper(clockAt(store, NOW)).sweepAll();
    expect(await openSweeper(clockAt(store, NOW)).sweepAll()).to.equal(0);
    const later = new Date(NOW.getTime() + 2 * 3_600_000);
    const looks: Look[] = [];
    await openSweeper(
      clockAt(
        watched(store, looks, () => 0),
        later,
      ),
    ).sweepAll();
    expect(takenBy(looks)).to.include(id);
    expect(await openCases()).to.have.length(1);
  });

  it('would hold all others up if it were not set aside', async () => {
    await broken('a view that is none');
    const stubborn = through(store, (db, sql, values) =>
      sql.name === 'set-pathways-aside'
        ? Promise.reject(new Error('not set aside'))
        : db.rows(sql, values),
    );
    const all = { ...stubborn, rows: () => Promise.reject(new Error('not set aside')) };
    const error = await openSweeper(clockAt(all, NOW))
      .sweepAll()
      .catch((e: unknown) => e);
    expect(error).to.be.an('error');
    expect(await countOf(store, 'alert')).to.equal(0);
  });

  it('is tried again when the operator says so, and the case ends when it succeeds', async () => {
    const id = await broken('a view that is none');
    await openSweeper(clockAt(store, NOW)).sweepAll();
    const [opened] = await openCases();
    await ask(store, `update pathway set folded_by = null where id = $1`, [id]);
    const letters = openDeadLetters(store, clockAt(store, NOW).queue);
    const outcome = await letters.retry(opened?.id ?? '', { name: 'kari', orgId: ORG });
    expect(outcome).to.equal('done');
    await openSweeper(clockAt(store, new Date())).sweepAll();
    expect(await openCases()).to.deep.equal([]);
    expect(await countOf(store, 'alert', `pathway_id = '${id}'`)).to.be.above(0);
  });

  it('needs no operator when a later hour succeeds: the broker ends the case', async () => {
    const id = await broken('a view that is none');
    await openSweeper(clockAt(store, NOW)).sweepAll();
    await ask(store, `update pathway set folded_by = null where id = $1`, [id]);
    await openSweeper(clockAt(store, new Date(NOW.getTime() + 2 * 3_600_000))).sweepAll();
    expect(
      await countOf(store, 'dead_letter', `state = 'settled' and closed_by = 'broker'`),
    ).to.equal(1);
  });
});
