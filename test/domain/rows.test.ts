import { expect } from 'chai';
import { OSLO } from '../../src/domain/calendar.ts';
import type { Pathway } from '../../src/domain/course.ts';
import type { Instant } from '../../src/domain/ids.ts';
import type { PathwayEvent } from '../../src/domain/pathway.ts';
import { foldBy } from '../../src/domain/pathway.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Step } from '../../src/domain/step.ts';
import { EPISODE_CASES } from './cases/episode.ts';
import { GP_CASES } from './cases/gp.ts';
import { NURSE_VISIT_CASES } from './cases/nurse-visit.ts';
import { STAY_CASES } from './cases/stay.ts';
import { codes, states } from './history.ts';

const CASES = [...EPISODE_CASES, ...STAY_CASES, ...NURSE_VISIT_CASES, ...GP_CASES];

/** A transfer finds the later states only if the gap is longer than the deadlines. */
const WIDE_GAP = { ...DEFAULT_SETTINGS, transferGapHours: 500 };

/** Late enough for the history, early enough that only the timers named by it have run out. */
const nowOf = (events: readonly PathwayEvent[], row: string): Instant =>
  (row === '18'
    ? '2026-03-18T00:00:00.000Z'
    : row === '11'
      ? '2026-03-07T00:00:00.000Z'
      : (events
          .flatMap((e) => [e.receivedAt, e.occurredAt])
          .sort()
          .at(-1) ?? '')) as Instant;

const foldedBy = (pathway: Pathway, events: readonly PathwayEvent[], row: string) =>
  foldBy(
    { pathway, settings: row === '23a' ? WIDE_GAP : DEFAULT_SETTINGS, calendar: OSLO },
    events,
    nowOf(events, row),
  );

/** The pathway with one row no longer taken from one state. */
const lacking = (step: Step, state: string): Pathway => ({
  ...HPH,
  steps: HPH.steps.map((other) =>
    other === step ? { ...step, from: step.from.filter((from) => from !== state) } : other,
  ),
});

describe('The rows of the pathway', () => {
  for (const [row, region, from, events, after, deviations] of CASES) {
    it(`row ${row} of ${region} from ${from} gives ${after}`, () => {
      const step = HPH.steps.find((s) => s.row === row && s.region === region);
      if (step === undefined) throw new Error('no such row');
      const view = foldedBy(HPH, events, row);
      expect(view.episodes.map(states).join(' | ')).to.equal(after);
      expect(codes(view.episodes.at(-1)).join(' ')).to.equal(deviations ?? '');
      expect(foldedBy(lacking(step, from), events, row), 'without the row').not.to.deep.equal(view);
    });
  }

  it('are tested each by itself, from every state they name', () => {
    const tested = CASES.map(([row, region, from]) => `${row} ${region} ${from}`);
    const written = HPH.steps.flatMap(({ row, region, from }) =>
      from.map((state) => `${row} ${region} ${state}`),
    );
    expect(tested.toSorted()).to.deep.equal(written.toSorted());
  });
});
