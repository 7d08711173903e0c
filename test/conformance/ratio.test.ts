import { expect } from 'chai';
import { readRatio } from '../../src/cli/bench/read-ratio.ts';
import { DOCUMENT_BYTES, makeShots } from '../../src/cli/bench/shots.ts';
import { say } from './support.ts';

const MOST = 1.3;
const TURNS = 200;

describe('reading a message', function () {
  this.timeout(120_000);

  it(`costs at most ${MOST} times what libxml2 takes to parse and validate it`, () => {
    const messages = makeShots(100, 7, new Date('2026-03-01T12:00:00Z')).map(({ bytes }) => bytes);
    const ratio = readRatio('schemas', messages, TURNS);
    say(`${ratio.toFixed(3)} times, the median of ${TURNS} turns; ${DOCUMENT_BYTES} bytes each`);
    expect(ratio).to.be.at.most(MOST);
  });
});
