import { expect } from 'chai';
import { DOCUMENT_BYTES, makeShots } from '../../src/cli/bench/shots.ts';
import { readRatio } from './read-ratio.ts';
import { say } from './support.ts';

const MOST = 1.3;
const TURNS = 60;

describe('reading a message', function () {
  this.timeout(120_000);

  it(`costs at most ${MOST} times what libxml2 takes to parse and validate it`, () => {
    const shots = makeShots(200, 7, new Date('2026-03-01T12:00:00Z')).map(({ bytes }) => bytes);
    // Every other shot is a discharge report as large and as deep as the published one. The rest
    // are logistics filled up with prose, which cost libxml2 next to nothing: shown, not held.
    const [logistics, reports] = [0, 1].map((one) =>
      readRatio(
        'schemas',
        shots.filter((_, index) => index % 2 === one),
        TURNS,
      ),
    ) as [number, number];
    say(
      `${reports.toFixed(3)} times for a discharge report of ${DOCUMENT_BYTES} bytes, the median of ` +
        `${TURNS} turns; ${logistics.toFixed(3)} times for a few elements and prose of that size`,
    );
    expect(reports).to.be.at.most(MOST);
  });
});
