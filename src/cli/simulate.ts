import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CALENDARS } from '../simulation/broken-calendars.ts';
import type { Life } from '../simulation/fact.ts';
import { linesOf } from '../simulation/report.ts';
import { simulate as simulated } from '../simulation/simulate.ts';
import { numberAsked } from './make-options.ts';
import type { Io } from './validate.ts';
import { DONE, FAILED, WrongUse } from './verb.ts';

/** The municipality of 100,000 that the rates are worked out for. */
const USUAL_EPISODES = 2_790;
const USUAL_YEAR = 2026;
/** A calendar that is wrong makes tens of thousands: the first of them say what kind of wrong it is. */
const MOST_SHOWN = 100;
/** Years for which the simulation's own rule for Easter holds, with the reviews that follow. */
const [FIRST_YEAR, LAST_YEAR] = [1996, 2097];

const text = { type: 'string' } as const;
const OPTIONS = { seed: text, year: text, episodes: text, out: text, calendar: text } as const;

interface Line {
  readonly at: string;
  readonly text: string;
}

/** The events of one patient as lines of JSON, each with its instant of arrival to sort by. */
const jsonOf = ({ patient, heard }: Life): Line[] =>
  heard.map((event) => ({ at: event.receivedAt, text: JSON.stringify({ patient, event }) }));

function yearAsked(given: string | undefined): number {
  const year = numberAsked('year', given, FIRST_YEAR) ?? USUAL_YEAR;
  if (year > LAST_YEAR) throw new WrongUse(`--year takes a year until ${LAST_YEAR}, not ${year}`);
  return year;
}

/**
 * `simulate --seed N`: lives through a year of a municipality and holds the alerts of the pathway
 * engine against what really happened.
 * @returns 0, or 1 when they differ in anything.
 */
export async function simulate(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const seed = numberAsked('seed', values.seed);
  if (seed === undefined) throw new WrongUse('--seed is needed');
  const year = yearAsked(values.year);
  const episodes = numberAsked('episodes', values.episodes, 1) ?? USUAL_EPISODES;
  const name = values.calendar ?? 'oslo';
  const calendar = CALENDARS[name];
  if (calendar === undefined)
    throw new WrongUse(`--calendar takes ${Object.keys(CALENDARS).join(', ')}, not ${name}`);
  const lines: Line[] = [];
  const keep = (life: Life) => lines.push(...jsonOf(life));
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const result = simulated(
    { seed, year, episodes },
    calendar,
    values.out === undefined ? undefined : keep,
  );
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  if (values.out !== undefined) {
    const sorted = lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    await writeFile(values.out, sorted.map((line) => `${line.text}\n`).join(''));
  }
  io.out(`simulated ${year} with seed ${seed} and the calendar ${name}`);
  for (const line of linesOf(result)) io.out(line);
  for (const { patient, says } of result.differences.slice(0, MOST_SHOWN))
    io.out(`${patient}: ${says}`);
  const more = result.differences.length - MOST_SHOWN;
  if (more > 0) io.out(`and ${more} more`);
  io.err(
    `${seconds.toFixed(1)} s, ${((user + system) / 1_000_000).toFixed(1)} s of processor time`,
  );
  return result.differences.length === 0 ? DONE : FAILED;
}
