import { expect } from 'chai';
import { OSLO, readTime } from '../../src/domain/calendar.ts';
import type { Pathway } from '../../src/domain/course.ts';
import type { Instant } from '../../src/domain/ids.ts';
import type { PathwayEvent } from '../../src/domain/pathway.ts';
import { foldBy } from '../../src/domain/pathway.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Step } from '../../src/domain/step.ts';
import { ADMISSION_REPORT_CASES } from './cases/admission-report.ts';
import { AT_HOME_CASES } from './cases/at-home.ts';
import { EPISODE_CASES } from './cases/episode.ts';
import type { Circumstances } from './cases/given.ts';
import { GP_CASES } from './cases/gp.ts';
import { NURSE_VISIT_CASES } from './cases/nurse-visit.ts';
import { REVIEW_CASES } from './cases/review.ts';
import { STAY_CASES } from './cases/stay.ts';
import { TRANSITION_CASES } from './cases/transition.ts';
import { allCodes, codes, states } from './history.ts';

const CASES = [
  ...EPISODE_CASES,
  ...STAY_CASES,
  ...TRANSITION_CASES,
  ...NURSE_VISIT_CASES,
  ...GP_CASES,
  ...REVIEW_CASES,
  ...AT_HOME_CASES,
  ...ADMISSION_REPORT_CASES,
];

const lastOf = (events: readonly PathwayEvent[]): Instant =>
  events
    .flatMap((e) => [e.receivedAt, e.occurredAt])
    .sort()
    .at(-1) ?? ('' as Instant);

function foldedBy(
  pathway: Pathway,
  events: readonly PathwayEvent[],
  { now, settings }: Circumstances = {},
) {
  const at = now === undefined ? lastOf(events) : (readTime(now)?.at ?? lastOf(events));
  const rules = { pathway, settings: { ...DEFAULT_SETTINGS, ...settings }, calendar: OSLO };
  return foldBy(rules, events, at);
}

/** The pathway with one row no longer taken from one state. */
const lacking = (step: Step, state: string): Pathway => ({
  ...HPH,
  steps: HPH.steps.map((other) =>
    other === step ? { ...step, from: step.from.filter((from) => from !== state) } : other,
  ),
});

describe('The rows of the pathway', () => {
  for (const [row, region, from, events, after, deviations, circumstances] of CASES) {
    it(`row ${row} of ${region} from ${from} gives ${after}`, () => {
      const step = HPH.steps.find((s) => s.row === row && s.region === region);
      if (step === undefined) throw new Error('no such row');
      const view = foldedBy(HPH, events, circumstances);
      expect(view.episodes.map((one) => states(one, region)).join(' | ')).to.equal(after);
      const noted = (region === 'T0' ? allCodes : codes)(view.episodes.at(-1));
      expect(noted.join(' ')).to.equal(deviations ?? '');
      const without = foldedBy(lacking(step, from), events, circumstances);
      expect(without, 'without the row').not.to.deep.equal(view);
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
