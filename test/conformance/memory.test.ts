import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { say, SEED } from './support.ts';

const RUN = fileURLToPath(new URL('memory-run.js', import.meta.url));
const MEGABYTE = 1_048_576;
const BOUND = 50 * MEGABYTE;
const TIMES = 50_000;
/** Documents kept by the control: far fewer are enough. */
const KEPT = 6_000;

/** Bytes a process of its own has grown by after its warm-up. */
const growth = (times: number, ...more: string[]): number =>
  Number(
    execFileSync(process.execPath, ['--expose-gc', RUN, String(times), String(SEED), ...more], {
      encoding: 'utf8',
    }),
  );

describe('the memory of validation', function () {
  this.timeout(300_000);

  it(`stays where it is over ${TIMES} messages`, () => {
    const grown = growth(TIMES);
    say(`seed ${SEED}: ${(grown / MEGABYTE).toFixed(1)} MB after ${TIMES} messages`);
    expect(grown).to.be.below(BOUND);
  });

  it(`would show: ${KEPT} documents that are not given back exceed the bound`, () => {
    const grown = growth(KEPT, 'keep');
    say(`${(grown / MEGABYTE).toFixed(1)} MB with ${KEPT} documents kept`);
    expect(grown).to.be.above(BOUND);
  });
});
