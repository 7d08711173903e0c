import { expect } from 'chai';
import type { Instant } from '../../src/domain/ids.ts';
import { judge } from '../../src/simulation/judge.ts';
import type { Recorded } from '../../src/simulation/run.ts';
import type { Owed } from '../../src/simulation/truth/truth.ts';
import { keyOf } from '../../src/simulation/truth/truth.ts';

const DUE = '2026-03-30T22:00:00.000Z' as Instant;
const at = Date.parse(DUE);

const OWED: Owed = {
  key: keyOf('t2', at, 'L1'),
  at,
  stood: [{ from: at, to: Infinity }],
  status: 'raised',
};
const ROW: Recorded = {
  ...{ key: `m1/t2/${DUE}/L1`, timer: 't2', level: 'L1', dueAt: DUE },
  ...{ raisedAt: DUE, status: 'raised' },
};

const says = (owed: readonly Owed[], alerts: readonly Recorded[]): string[] =>
  judge('p1', owed, { alerts }).map((one) => one.says.replace(/^.*?\) /, ''));

describe('The judgement of a simulation', () => {
  it('finds nothing where truth and record agree', () => {
    expect(says([OWED], [ROW])).to.deep.equal([]);
  });

  it('finds an alert that was not sent', () => {
    expect(says([OWED], [])).to.deep.equal([`was not alerted; it was owed at ${DUE}`]);
  });

  it('finds an alert that nothing was overdue for', () => {
    expect(says([], [ROW])).to.deep.equal([`was alerted at ${DUE}, and nothing of it was overdue`]);
  });

  it('finds an alert that was sent twice, under another episode', () => {
    const again = { ...ROW, key: `m2/t2/${DUE}/L1` };
    expect(says([OWED], [ROW, again])).to.deep.equal(['was alerted 2 times']);
  });

  it('finds an alert that came at another instant', () => {
    const late = { ...ROW, raisedAt: '2026-03-30T23:00:00.000Z' as Instant };
    expect(says([OWED], [late])).to.deep.equal([
      `was alerted at ${late.raisedAt}, and was owed at ${DUE}`,
    ]);
  });

  it('finds an alert that stands wrongly, and one that was taken back wrongly', () => {
    expect(says([{ ...OWED, status: 'retracted' }], [ROW])).to.deep.equal([
      'still stands, though it was found to have been in time or not owed',
    ]);
    expect(says([OWED], [{ ...ROW, status: 'retracted' }])).to.deep.equal([
      'was retracted, and what it said holds',
    ]);
  });
});
