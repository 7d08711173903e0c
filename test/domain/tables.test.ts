import { expect } from 'chai';
import type { RegionName } from '../../src/domain/episode.ts';
import { REGIONS, TIMER_NAMES } from '../../src/domain/episode.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import type { Step } from '../../src/domain/step.ts';

/** Where a region starts; a stay starts unknown and an episode from nothing. */
const beginning = (region: RegionName): string => HPH.initial[region];

/** The states that the rows lead to from the beginning, and to nowhere else. */
function reachable(region: RegionName): Set<string> {
  const found = new Set([beginning(region)]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const step of HPH.steps.filter((s) => s.region === region)) {
      if (step.to !== undefined && step.from.some((from) => found.has(from))) found.add(step.to);
    }
  }
  return found;
}

const rowsThat = (does: (step: Step) => boolean): Step[] => HPH.steps.filter(does);

describe('The tables of the pathway', () => {
  it('name each row once in its region', () => {
    const names = HPH.steps.map(({ row, region }) => `${row} ${region}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).to.deep.equal([]);
  });

  it('name only guards and records that exist, and use each', () => {
    const guards = new Set(HPH.steps.flatMap(({ guard }) => (guard === undefined ? [] : [guard])));
    const records = new Set(HPH.steps.flatMap(({ record }) => record ?? []));
    expect([...guards].toSorted()).to.deep.equal(Object.keys(HPH.guards).toSorted());
    expect([...records].toSorted()).to.deep.equal(Object.keys(HPH.records).toSorted());
  });

  for (const region of REGIONS) {
    it(`reach every state that a row of ${region} names`, () => {
      const steps = rowsThat((step) => step.region === region);
      const named = new Set(
        steps.flatMap((s) => [...s.from, ...(s.to === undefined ? [] : [s.to])]),
      );
      expect([...named].toSorted()).to.deep.equal([...reachable(region)].toSorted());
    });
  }

  it('reach states that only an unbroken chain of rows leads to', () => {
    expect([...reachable('N')].toSorted()).to.deep.equal([
      'HPH2_DONE',
      'HPH2_DONE_LATE',
      'HPH2_OPEN',
      'HPH2_OVERDUE',
      'N_NA',
      'N_WAIT_HOME',
    ]);
  });

  for (const timer of TIMER_NAMES) {
    it(`start, run out, stop and void ${timer}, and raise an alert for it`, () => {
      expect(rowsThat((s) => s.start?.includes(timer) === true)).not.to.be.empty;
      expect(rowsThat((s) => s.stop?.includes(timer) === true)).not.to.be.empty;
      expect(rowsThat((s) => s.void?.timers.includes(timer) === true)).not.to.be.empty;
      expect(rowsThat((s) => s.on === `Timer:${timer}`)).not.to.be.empty;
      const rows = HPH.timers.filter((row) => row.timer === timer);
      expect(rows.map(({ alerts }) => alerts.map(({ level }) => level))).to.deep.equal([['L1']]);
    });
  }

  it('never let a timer start a timer, which could go on for ever', () => {
    const looping = rowsThat((s) => s.on.startsWith('Timer:') && s.start !== undefined);
    expect(looping).to.deep.equal([]);
  });

  it('void every open deadline wherever an episode ends', () => {
    const ends = rowsThat(
      (s) => s.region === 'E' && s.from.includes('ACTIVE') && s.to !== undefined,
    );
    const open = ends.filter((s) => TIMER_NAMES.some((t) => s.void?.timers.includes(t) !== true));
    expect(open.map(({ row }) => row)).to.deep.equal([]);
    expect(ends.length).to.be.greaterThan(3);
  });
});
