import { expect } from 'chai';
import { published } from '../../../src/domain/checklists/publish.ts';
import { SERIES, seriesOf } from '../../../src/domain/checklists/series.ts';
import type { ScoreRow } from '../../../src/domain/checklists/series.ts';
import type { LocalDate } from '../../../src/domain/ids.ts';

const row = (percent: number | null, more: Partial<ScoreRow> = {}): ScoreRow => ({
  pathway: 'p',
  episode: 1,
  unit: 2011,
  list: 'TEN',
  version: '1',
  revision: 1,
  endedOn: '2026-03-31' as LocalDate,
  endedAs: 'COMPLETED',
  deterioration: null,
  done: 0,
  of: 10,
  percent,
  ...more,
});
const APRIL = { endedOn: '2026-04-01' as LocalDate, unit: null };

describe('Series of final scores (ME-5)', () => {
  const rows = [
    ...[75, 50, 100, 25, 0].map((percent) => row(percent)),
    ...[80, 80, 80, 80, 80, null].map((percent) => row(percent, APRIL)),
    row(0, { endedAs: 'CLOSED_DEAD' }),
  ];

  for (const [series, expected] of [
    ['municipality', [{ group: 'all', count: 10, mean: 65 }]],
    [
      'unit',
      [
        { group: '2011', count: 5, mean: 50 },
        { group: 'none', count: 5, mean: 80 },
      ],
    ],
    [
      'month',
      [
        { group: '2026-03', count: 5, mean: 50 },
        { group: '2026-04', count: 5, mean: 80 },
      ],
    ],
  ] as const)
    it(`have exact means by ${series}, without those who died and those with nothing to count`, () => {
      expect(published(seriesOf(rows, series), 5)).to.deep.equal(expected);
    });

  it('are empty without scores', () => {
    for (const series of SERIES) expect(seriesOf([], series)).to.deep.equal([]);
  });
});
