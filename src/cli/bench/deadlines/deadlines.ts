import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS } from '../../../domain/settings.ts';
import { openLog } from '../../../log.ts';
import { newId } from '../../../new-id.ts';
import { rulesMark } from '../../../rules-mark.ts';
import type { Sql } from '../../../store/store.ts';
import { openSweeper } from '../../../sweep.ts';
import type { Swept, Sweeping } from '../../../sweep.ts';
import type { Io } from '../bench.ts';
import { percentile } from '../load.ts';
import { accessPath, assertHonest } from './checks.ts';
import { openOwnDatabase } from './database.ts';
import type { OwnDatabase } from './database.ts';
import { fillDeadlines } from './fill.ts';

const EVENING = new Date('2026-03-11T19:00:00.000Z');
/** The start of 12 March in Oslo. */
const MIDNIGHT = '2026-03-11T23:00:00.000Z';
const FIRST_SECOND = new Date(Date.parse(MIDNIGHT) + 1_000);
const EVENING_STEP_MS = 10_000;

const CONNECTIONS = 4;
const DIFFERENT = 800;
/** Pathways beside those that wake at midnight, of each hundred of these. */
const HOME_PER_HUNDRED = 250;
const IN_HOSPITAL_PER_HUNDRED = 30;
const DEFAULT_WAKING = 100_000;

const SIZES: Sql = {
  name: 'bench-deadlines',
  text: `
select (select count(*)::int from deadline where status = 'open') as deadlines,
  (select count(*)::int from pathway) as pathways,
  (select count(*)::int from pathway_event) as events,
  (select count(*)::int from alert) as alerts`,
};

interface Sizes {
  readonly deadlines: number;
  readonly pathways: number;
  readonly events: number;
  readonly alerts: number;
}

type Tell = (what: string, value: number | string, digits?: number) => void;

/** A clock process whose time is set by hand; nobody listens to its bell. */
function clockOf({ store }: OwnDatabase, now: () => Date): Sweeping {
  const silent = openLog('error', () => undefined, now);
  const queue = {
    ring: () => undefined,
    work: () => Promise.resolve(),
    stopWorking: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return { store, queue, log: silent, now, newId, settings: DEFAULT_SETTINGS };
}

const sizesOf = async ({ store }: OwnDatabase): Promise<Sizes> =>
  (await store.rows<Sizes>(SIZES))[0] ?? { deadlines: 0, pathways: 0, events: 0, alerts: 0 };

async function fill(own: OwnDatabase, waking: number, tell: Tell): Promise<void> {
  const started = performance.now();
  await fillDeadlines(own.store, {
    now: EVENING,
    midnight: MIDNIGHT,
    waking,
    home: Math.round((waking * HOME_PER_HUNDRED) / 100),
    inHospital: Math.round((waking * IN_HOSPITAL_PER_HUNDRED) / 100),
    different: DIFFERENT,
    mark: rulesMark(DEFAULT_SETTINGS),
  });
  tell('fill_s', (performance.now() - started) / 1000, 1);
  const { deadlines, pathways, events } = await sizesOf(own);
  tell('open_deadlines', deadlines);
  tell('pathways', pathways);
  tell('events', events);
}

const SHARES = [
  ['p50', 0.5],
  ['p99', 0.99],
  ['max', 1],
] as const;

/** Seconds of processor time that some work takes, of the clock process and of the database. */
async function cpuOf(own: OwnDatabase, work: () => Promise<void>) {
  const [ours, theirs] = [process.cpuUsage(), await own.cpuSeconds()];
  await work();
  const { user, system } = process.cpuUsage(ours);
  return { clock: (user + system) / 1e6, database: (await own.cpuSeconds()) - theirs };
}

/** An evening, sweep by sweep: what falls due meanwhile, and most of the time nothing. */
async function evening(own: OwnDatabase, tell: Tell): Promise<void> {
  let now = EVENING;
  const sweeper = openSweeper(clockOf(own, () => now));
  // What fell due in the moment of filling is no part of the evening.
  await sweeper.sweepAll();
  const took: number[] = [];
  let fired = 0;
  const cpu = await cpuOf(own, async () => {
    for (let at = EVENING.getTime(); at < Date.parse(MIDNIGHT); at += EVENING_STEP_MS) {
      now = new Date(at);
      const started = performance.now();
      fired += await sweeper.sweepAll();
      took.push(performance.now() - started);
    }
  });
  tell('evening_sweeps', took.length);
  tell('evening_fired', fired);
  for (const [name, share] of SHARES) tell(`evening_${name}_ms`, percentile(took, share), 1);
  tell('evening_cpu_ms_each', ((cpu.clock + cpu.database) * 1000) / took.length, 1);
}

async function midnight(own: OwnDatabase, tell: Tell): Promise<void> {
  const swept: Swept[] = [];
  const before = await sizesOf(own);
  const sweeper = openSweeper(
    clockOf(own, () => FIRST_SECOND),
    (one) => swept.push(one),
  );
  let pathways = 0;
  const started = performance.now();
  const cpu = await cpuOf(own, async () => {
    pathways = await sweeper.sweepAll();
  });
  const seconds = (performance.now() - started) / 1000;
  const took = swept.map(({ ms }) => ms);
  tell('midnight_pathways', pathways);
  tell('midnight_s', seconds, 1);
  tell('midnight_per_s', pathways / seconds);
  tell('midnight_alerts', (await sizesOf(own)).alerts - before.alerts);
  tell('midnight_cpu_clock_s', cpu.clock, 1);
  tell('midnight_cpu_database_s', cpu.database, 1);
  tell('midnight_cpu_ms_each', ((cpu.clock + cpu.database) * 1000) / pathways, 2);
  tell('midnight_sweeps', took.length);
  for (const [name, share] of SHARES) tell(`midnight_${name}_ms`, percentile(took, share), 1);
  tell('midnight_cpu_ms_a_sweep', ((cpu.clock + cpu.database) * 1000) / took.length, 1);
}

/**
 * `bench deadlines [--json] [--waking N]`: a database of its own with N pathways (100,000) that all
 * wake up at one midnight and 2.8 times as many that do not; an evening of sweeps, then that
 * midnight. Exit 1 when something was left out or written otherwise than the events say.
 */
export async function benchDeadlines(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, waking: { type: 'string' } },
  });
  const waking = Number(values.waking ?? DEFAULT_WAKING);
  if (!Number.isInteger(waking) || waking < 100) {
    io.err('bench deadlines: --waking is a number from 100');
    return 2;
  }
  const tell: Tell = (what, value, digits = 0) => {
    const shown = typeof value === 'number' ? Number(value.toFixed(digits)) : value;
    io.out(json ? JSON.stringify({ what, value: shown }) : `${what.padEnd(26)} ${shown}`);
  };
  const json = values.json === true;
  const own = await openOwnDatabase(CONNECTIONS);
  try {
    await fill(own, waking, tell);
    tell('found_by', (await accessPath(own.store, FIRST_SECOND, 64)).join(', '));
    await evening(own, tell);
    await midnight(own, tell);
    tell('fold_cpu_ms', await assertHonest(own.store, FIRST_SECOND), 2);
    return 0;
  } catch (error) {
    io.err(`bench: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await own.close();
  }
}
