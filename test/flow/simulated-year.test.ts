import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { advance } from '../../src/pathways.ts';
import type { Advancing } from '../../src/pathways.ts';
import type { Life } from '../../src/simulation/fact.ts';
import { yearOf } from '../../src/simulation/municipality.ts';
import { HOUR, iso, startOf } from '../../src/simulation/truth/oslo.ts';
import { horizonOf } from '../../src/simulation/simulate.ts';
import { truthOf } from '../../src/simulation/truth/truth.ts';
import type { NewPathwayEvent } from '../../src/store/sql/pathways.ts';
import type { Store } from '../../src/store/store.ts';
import { openSweeper } from '../../src/sweep.ts';
import { clockAt } from '../store/due.ts';
import { closeStores, freshStore } from '../store/server.ts';

const PLAN = { seed: 4, year: 2026, episodes: 200 };
/** The broker is awake twice a day: what it hears in between comes in one batch. */
const ROUND = 12 * HOUR;
const KOMMUNE = 2011;

const hexOf = (patient: string): string => Buffer.from(patient).toString('hex');

const eventsOf = ({ patient, heard }: Life): NewPathwayEvent[] =>
  heard.map((event) => ({
    pathwayId: randomUUID(),
    patientKey: hexOf(patient),
    kommuneHer: KOMMUNE,
    orgId: undefined,
    unitHer: undefined,
    event,
  }));

const roundAfter = (at: number): number => Math.ceil(at / ROUND) * ROUND;

/** What a broker that is awake only at its rounds must have recorded, and since when it held. */
function expected(lives: readonly Life[], horizon: number): string[] {
  return lives.flatMap(({ patient, facts }) =>
    truthOf(facts, horizon)
      .filter(({ stood }) => stood.some(({ from, to }) => roundAfter(from) < to))
      .map(({ key, at, status }) => `${patient} ${key} ${iso(at)} ${status}`),
  );
}

/** Every row of the table of alerts, written as the truth is. */
async function recorded(store: Store): Promise<string[]> {
  const rows = await store.rows<{ patient: string; key: string; at: Date; status: string }>({
    name: 'alerts-of-the-year',
    text: `select convert_from(p.patient_key, 'UTF8') as patient, a.key, a.at, a.status
      from alert a join pathway p on p.id = a.pathway_id`,
  });
  return rows.map(({ patient, key, at, status }) => {
    const [level = '', due = '', name = ''] = key.split('/').reverse();
    return `${patient} ${name} ${level} due ${due} ${at.toISOString()} ${status}`;
  });
}

describe('A simulated year in the store', function () {
  this.timeout(300_000);
  let store: Store;
  let now = new Date(0);
  const with_: Advancing = {
    now: () => now,
    newId: () => randomUUID(),
    settings: DEFAULT_SETTINGS,
  };

  before(async () => {
    store = await freshStore();
  });
  after(closeStores);

  /** Hears what has come since the last round, then folds what has fallen due. */
  async function round(events: readonly NewPathwayEvent[]): Promise<void> {
    if (events.length > 0) await store.tx((db) => advance(db, events, with_));
    await openSweeper(clockAt(store, now)).sweepAll();
  }

  it('has a row for each alert that is owed, once, and no other', async () => {
    const lives = [...yearOf(PLAN)];
    const horizon = horizonOf(PLAN);
    const waiting = lives
      .flatMap(eventsOf)
      .sort((a, b) => (a.event.receivedAt < b.event.receivedAt ? -1 : 1));
    let heard = 0;
    for (let at = roundAfter(startOf(`${PLAN.year}-01-01`)); at <= horizon; at += ROUND) {
      now = new Date(at);
      const until = now.toISOString();
      const from = heard;
      while ((waiting[heard]?.event.receivedAt ?? '~') <= until) heard += 1;
      await round(waiting.slice(from, heard));
    }
    const rows = await recorded(store);
    const owed = expected(lives, horizon);
    expect({
      missing: owed.filter((row) => !rows.includes(row)),
      notOwed: rows.filter((row) => !owed.includes(row)),
    }).to.deep.equal({ missing: [], notOwed: [] });
    expect(new Set(rows).size).to.equal(rows.length);
    expect(rows.length).to.be.greaterThan(PLAN.episodes);
    expect(rows.filter((row) => row.endsWith('retracted')).length).to.be.greaterThan(0);
  });
});
