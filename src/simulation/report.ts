import type { Done } from './coverage.ts';
import { MAIN_STEPS } from './coverage.ts';
import type { Simulated } from './simulate.ts';

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const MOST_STEPS = 3;

/** Shares of the episodes: each main step, then at least three of the four (ME I-4). */
function coverage(all: readonly Done[]): string[] {
  const steps = MAIN_STEPS.map((step) =>
    share(all.filter((done) => done.has(step)).length, all.length),
  );
  return [...steps, share(all.filter((done) => done.size >= MOST_STEPS).length, all.length)];
}

/** The counts and shares of a simulation as lines of text, without the differences. */
export function linesOf(of: Simulated): string[] {
  const rows = [...of.counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const [inFact, asShown] = [coverage(of.inFact), coverage(of.asShown)];
  const names = [...MAIN_STEPS, `${MOST_STEPS} of 4`];
  return [
    `${of.episodes} episodes of ${of.patients} patients, ${of.events} events heard, ${of.folds} folds`,
    '',
    'owed            alerted   of these retracted',
    ...rows.map(([name, { raised, retracted }]) => {
      const all = String(raised + retracted);
      return `${name.padEnd(12)} ${all.padStart(10)} ${String(retracted).padStart(20)}`;
    }),
    '',
    'step         in fact   as shown   (share of episodes)',
    ...names.map(
      (name, i) =>
        `${name.padEnd(9)} ${(inFact[i] ?? '').padStart(10)} ${(asShown[i] ?? '').padStart(10)}`,
    ),
    '',
    `${of.differences.length} differences`,
  ];
}
