import { expect } from 'chai';
import { OSLO } from '../../src/domain/calendar.ts';
import type { Pathway } from '../../src/domain/course.ts';
import type { RegionName } from '../../src/domain/episode.ts';
import type { Instant } from '../../src/domain/ids.ts';
import type { PathwayEvent } from '../../src/domain/pathway.ts';
import { foldBy } from '../../src/domain/pathway.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Step } from '../../src/domain/step.ts';
import {
  SYKEHUS_B,
  admitted,
  codes,
  died,
  discharged,
  held,
  home,
  ready,
  states,
  visited,
  withdrawn,
} from './history.ts';

const IN = admitted('2026-03-01T10:00');
const READY = ready('2026-03-02T10:00');
const EARLY = [IN, READY, withdrawn('2026-03-02T18:00')];
const OUT = discharged('2026-03-03T12:00');
const AWAY = discharged('2026-03-03T12:00', '11');
const HOME = [IN, OUT];
const BACK = home('2026-03-03T16:00');
const MARCH_5 = '2026-03-05T12:00';
const MARCH_9 = '2026-03-09T12:00';
const SEEN = visited('2026-03-04T10:00');
const SEEN_LATE = visited('2026-03-08T10:00');
const AGAIN = admitted('2026-03-20T06:00');
const SAME_DAY = [admitted('2026-03-02', { sent: '2026-03-02T08:00' }), READY];
const SAME_DAY_RESENT = admitted('2026-03-02', { sent: '2026-03-02T18:00', key: 'resent' });
const B = { hospital: SYKEHUS_B };
const AT_B = admitted('2026-03-04T06:00', B);
const OUT_OF_B = discharged('2026-03-09T12:00', '1', B);
const B_TO_SHORT_STAY = discharged('2026-03-09T12:00', '11', B);
/** In the second hospital already when the first one's discharge comes, without its admission. */
const OVERLAP = [admitted('2026-03-01T12:00', B), OUT];

/** Row, region, from, the history, `E S N G` of each episode after it, deviations of the last. */
type Case = readonly [string, RegionName, string, readonly PathwayEvent[], string, string?];

const CASES: readonly Case[] = [
  ['1', 'E', 'NONE', [IN], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ['1e', 'E', 'NONE', [IN, died('2026-03-04T10:00'), AGAIN], 'CLOSED_DEAD DISCHARGED N_NA G_IDLE | ACTIVE ADMITTED N_WAIT_HOME G_IDLE', 'ADMITTED_AFTER_DEATH'],
  ['1a', 'E', 'NONE', [READY], 'ACTIVE READY N_WAIT_HOME G_IDLE', 'NO_ADMISSION'],
  ['1b', 'E', 'NONE', [OUT], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'NO_ADMISSION'],
  ['1c', 'E', 'NONE', [home(MARCH_5)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'DISCHARGE_INFERRED'],
  ['23a', 'E', 'ACTIVE', [...HOME, AT_B], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ['23', 'E', 'ACTIVE', [...HOME, AGAIN], 'SUSPENDED_READMITTED DISCHARGED HPH2_OVERDUE G_IDLE | ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ['23b', 'E', 'ACTIVE', [...HOME, ready('2026-03-20T10:00')], 'SUSPENDED_READMITTED DISCHARGED HPH2_OVERDUE G_IDLE | ACTIVE READY N_WAIT_HOME G_IDLE', 'NO_ADMISSION'],
  ['25a', 'E', 'ACTIVE', [...HOME, discharged('2026-03-20T10:00')], 'CLOSED_BY_READMISSION DISCHARGED HPH2_OVERDUE G_IDLE | ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'NO_ADMISSION'],
  ['25', 'E', 'SUSPENDED_READMITTED', [...HOME, AGAIN, discharged('2026-03-22T10:00', '11')], 'CLOSED_BY_READMISSION DISCHARGED HPH2_OVERDUE G_IDLE | ACTIVE DISCHARGED N_WAIT_HOME G_IDLE'],
  ['25b', 'E', 'SUSPENDED_READMITTED', [...HOME, AGAIN, home('2026-03-22T10:00')], 'CLOSED_BY_READMISSION DISCHARGED HPH2_OVERDUE G_IDLE | ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'DISCHARGE_INFERRED'],
  ['28', 'E', 'ACTIVE', [...HOME, died(MARCH_5)], 'CLOSED_DEAD DISCHARGED N_NA G_IDLE'],
  ['28', 'E', 'SUSPENDED_READMITTED', [...HOME, AGAIN, died('2026-03-22T10:00')], 'CLOSED_DEAD DISCHARGED HPH2_OVERDUE G_IDLE | CLOSED_DEAD DISCHARGED N_NA G_IDLE'],
  ['34', 'E', 'CLOSED_DEAD', [IN, died(MARCH_5), died(MARCH_9)], 'CLOSED_DEAD DISCHARGED N_NA G_IDLE'],
  ['1', 'S', 'UNKNOWN', [IN], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ['1d', 'S', 'ADMITTED', [IN, admitted(MARCH_5)], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE', 'ADMITTED_TWICE'],
  ['1d', 'S', 'EARLY_NOTICE', [...EARLY, admitted(MARCH_5)], 'ACTIVE EARLY_NOTICE N_WAIT_HOME G_IDLE', 'ADMITTED_TWICE'],
  ['1d', 'S', 'READY', [IN, READY, admitted(MARCH_5)], 'ACTIVE READY N_WAIT_HOME G_IDLE', 'ADMITTED_TWICE'],
  ['1f', 'S', 'ADMITTED', [IN, admitted('2026-03-01T10:00', { key: 'resent' })], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ['1f', 'S', 'EARLY_NOTICE', [...SAME_DAY, withdrawn('2026-03-02T12:00'), SAME_DAY_RESENT], 'ACTIVE EARLY_NOTICE N_WAIT_HOME G_IDLE'],
  ['1f', 'S', 'READY', [...SAME_DAY, SAME_DAY_RESENT], 'ACTIVE READY N_WAIT_HOME G_IDLE'],
  ['3a', 'S', 'UNKNOWN', [READY], 'ACTIVE READY N_WAIT_HOME G_IDLE', 'NO_ADMISSION'],
  ['3', 'S', 'ADMITTED', [IN, READY], 'ACTIVE READY N_WAIT_HOME G_IDLE'],
  ['3', 'S', 'EARLY_NOTICE', [...EARLY, ready(MARCH_5)], 'ACTIVE READY N_WAIT_HOME G_IDLE'],
  ['7', 'S', 'READY', [IN, READY, ready(MARCH_5)], 'ACTIVE READY N_WAIT_HOME G_IDLE'],
  ['7a', 'S', 'DISCHARGED', [...HOME, ready('2026-03-03T15:00')], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'READY_AFTER_DISCHARGE'],
  ['6', 'S', 'READY', [...EARLY], 'ACTIVE EARLY_NOTICE N_WAIT_HOME G_IDLE'],
  ['6a', 'S', 'ADMITTED', [IN, withdrawn(MARCH_5)], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE', 'WITHDRAWN_WITHOUT_READY'],
  ['6a', 'S', 'EARLY_NOTICE', [...EARLY, withdrawn(MARCH_5)], 'ACTIVE EARLY_NOTICE N_WAIT_HOME G_IDLE', 'WITHDRAWN_WITHOUT_READY'],
  ['6a', 'S', 'DISCHARGED', [...HOME, withdrawn(MARCH_5)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'WITHDRAWN_WITHOUT_READY'],
  ['8a', 'S', 'UNKNOWN', [OUT], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'NO_ADMISSION'],
  ['8', 'S', 'ADMITTED', [IN, OUT], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['8', 'S', 'EARLY_NOTICE', [...EARLY, OUT], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['8', 'S', 'READY', [IN, READY, OUT], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['8b', 'S', 'DISCHARGED', [IN, home('2026-03-02T23:00'), OUT], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['8c', 'S', 'DISCHARGED', [...HOME, discharged('2026-03-03T15:00')], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['9a', 'S', 'UNKNOWN', [home(MARCH_5)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'DISCHARGE_INFERRED'],
  ['9a', 'S', 'ADMITTED', [IN, home(MARCH_5)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'DISCHARGE_INFERRED'],
  ['9a', 'S', 'EARLY_NOTICE', [...EARLY, home(MARCH_5)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'DISCHARGE_INFERRED'],
  ['9a', 'S', 'READY', [IN, READY, home(MARCH_5)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'DISCHARGE_INFERRED'],
  ['28', 'S', 'ADMITTED', [IN, died(MARCH_5)], 'CLOSED_DEAD DISCHARGED N_NA G_IDLE'],
  ['28', 'S', 'EARLY_NOTICE', [...EARLY, died(MARCH_5)], 'CLOSED_DEAD DISCHARGED N_NA G_IDLE'],
  ['28', 'S', 'READY', [IN, READY, died(MARCH_5)], 'CLOSED_DEAD DISCHARGED N_NA G_IDLE'],
  ['8d', 'N', 'N_WAIT_HOME', [...HOME], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['8e', 'N', 'HPH2_OPEN', [...OVERLAP, discharged('2026-03-05T12:00', '1', B)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'NO_ADMISSION'],
  ['8e', 'N', 'HPH2_OVERDUE', [...OVERLAP, OUT_OF_B], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'NO_ADMISSION'],
  ['8e', 'N', 'HPH2_DONE', [...OVERLAP, SEEN, OUT_OF_B], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'NO_ADMISSION'],
  ['8e', 'N', 'HPH2_DONE_LATE', [...OVERLAP, SEEN_LATE, OUT_OF_B], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'NO_ADMISSION'],
  ['8', 'N', 'HPH2_OPEN', [...OVERLAP, discharged('2026-03-05T12:00', '11', B)], 'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE', 'NO_ADMISSION'],
  ['8', 'N', 'HPH2_OVERDUE', [...OVERLAP, B_TO_SHORT_STAY], 'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE', 'NO_ADMISSION'],
  ['8', 'N', 'HPH2_DONE', [...OVERLAP, SEEN, B_TO_SHORT_STAY], 'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE', 'NO_ADMISSION'],
  ['8', 'N', 'HPH2_DONE_LATE', [...OVERLAP, SEEN_LATE, B_TO_SHORT_STAY], 'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE', 'NO_ADMISSION'],
  ['23a', 'N', 'HPH2_OPEN', [...HOME, AT_B], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ['23a', 'N', 'HPH2_OVERDUE', [...HOME, admitted(MARCH_9, B)], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ['23a', 'N', 'HPH2_DONE', [...HOME, SEEN, admitted(MARCH_9, B)], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ['23a', 'N', 'HPH2_DONE_LATE', [...HOME, SEEN_LATE, admitted(MARCH_9, B)], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ['9', 'N', 'N_WAIT_HOME', [IN, AWAY, home(MARCH_5)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['9b', 'N', 'HPH2_OPEN', [...HOME, home(MARCH_5)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['9b', 'N', 'HPH2_OVERDUE', [...HOME, home(MARCH_9)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['9c', 'N', 'HPH2_DONE', [...HOME, SEEN, home(MARCH_9)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'HPH2_BEFORE_HOME'],
  ['9c', 'N', 'HPH2_DONE_LATE', [...HOME, SEEN_LATE, home(MARCH_9)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'HPH2_BEFORE_HOME'],
  ['9d', 'N', 'HPH2_OPEN', [...HOME, BACK, home(MARCH_5)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'HOMECOMING_AGAIN'],
  ['9d', 'N', 'HPH2_OVERDUE', [...HOME, BACK, home(MARCH_9)], 'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE', 'HOMECOMING_AGAIN'],
  ['9d', 'N', 'HPH2_DONE', [...HOME, BACK, SEEN, home(MARCH_9)], 'ACTIVE DISCHARGED HPH2_DONE G_IDLE', 'HOMECOMING_AGAIN'],
  ['9d', 'N', 'HPH2_DONE_LATE', [...HOME, BACK, SEEN_LATE, home(MARCH_9)], 'ACTIVE DISCHARGED HPH2_DONE_LATE G_IDLE', 'HOMECOMING_AGAIN'],
  ['9e', 'N', 'HPH2_OPEN', [...HOME, BACK, home('2026-03-03T18:00')], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['9e', 'N', 'HPH2_DONE', [...HOME, BACK, visited('2026-03-03T17:00'), home('2026-03-03T18:00')], 'ACTIVE DISCHARGED HPH2_DONE G_IDLE'],
  ['10a', 'N', 'N_WAIT_HOME', [IN, AWAY, SEEN], 'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE', 'HPH2_BEFORE_HOME'],
  ['10b', 'N', 'HPH2_OPEN', [...HOME, visited(MARCH_5, 'SP', { sent: '2026-03-04T12:00' })], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'REPORTED_TOO_EARLY'],
  ['10b', 'N', 'HPH2_OVERDUE', [...HOME, visited(MARCH_9, 'SP', { sent: '2026-03-08T12:00' })], 'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE', 'REPORTED_TOO_EARLY'],
  ['10c', 'N', 'HPH2_OPEN', [...HOME, visited(MARCH_5, 'HP')], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'NOT_A_NURSE'],
  ['10c', 'N', 'HPH2_OVERDUE', [...HOME, visited(MARCH_9, 'HP')], 'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE', 'NOT_A_NURSE'],
  ['10', 'N', 'HPH2_OPEN', [...HOME, SEEN], 'ACTIVE DISCHARGED HPH2_DONE G_IDLE'],
  ['11', 'N', 'HPH2_OPEN', [...HOME], 'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE'],
  ['12', 'N', 'HPH2_OVERDUE', [...HOME, SEEN_LATE], 'ACTIVE DISCHARGED HPH2_DONE_LATE G_IDLE'],
  ['12a', 'N', 'HPH2_DONE', [...HOME, SEEN, visited(MARCH_5)], 'ACTIVE DISCHARGED HPH2_DONE G_IDLE'],
  ['12a', 'N', 'HPH2_DONE_LATE', [...HOME, SEEN_LATE, visited(MARCH_9)], 'ACTIVE DISCHARGED HPH2_DONE_LATE G_IDLE'],
  ['28', 'N', 'N_WAIT_HOME', [IN, died(MARCH_5)], 'CLOSED_DEAD DISCHARGED N_NA G_IDLE'],
  ['28', 'N', 'HPH2_OPEN', [...HOME, died(MARCH_5)], 'CLOSED_DEAD DISCHARGED N_NA G_IDLE'],
  ['28', 'N', 'HPH2_OVERDUE', [...HOME, died(MARCH_9)], 'CLOSED_DEAD DISCHARGED N_NA G_IDLE'],
  ['8', 'G', 'G_IDLE', [...HOME], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['8', 'G', 'G_HELD', [...OVERLAP, held(MARCH_5), OUT_OF_B], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'NO_ADMISSION'],
  ['8b', 'G', 'G_IDLE', [IN, home('2026-03-02T23:00'), OUT], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  ['9a', 'G', 'G_IDLE', [IN, home(MARCH_5)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'DISCHARGE_INFERRED'],
  ['23a', 'G', 'G_IDLE', [...HOME, admitted('2026-03-19T10:00', B)], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ['23a', 'G', 'G_HELD', [...HOME, held('2026-03-03T18:00'), AT_B], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ['16a', 'G', 'G_IDLE', [...HOME, held(MARCH_9, { sent: MARCH_5 })], 'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE', 'REPORTED_TOO_EARLY'],
  ['16d', 'G', 'G_IDLE', [...HOME, held('2026-03-19T10:00')], 'ACTIVE DISCHARGED HPH2_OVERDUE G_HELD'],
  ['16', 'G', 'G_IDLE', [...HOME, held(MARCH_9)], 'ACTIVE DISCHARGED HPH2_OVERDUE G_HELD'],
  ['16b', 'G', 'G_IDLE', [IN, held(MARCH_9)], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE', 'HPH3_BEFORE_DISCHARGE'],
  ['16c', 'G', 'G_HELD', [...HOME, held(MARCH_5), held(MARCH_9)], 'ACTIVE DISCHARGED HPH2_OVERDUE G_HELD'],
  ['18', 'G', 'G_IDLE', [...HOME], 'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE'],
];

/** A transfer finds the later states only if the gap is longer than the deadlines. */
const WIDE_GAP = { ...DEFAULT_SETTINGS, transferGapHours: 500 };

/** Late enough for the history, early enough that only the timers named by it have run out. */
const nowOf = (events: readonly PathwayEvent[], row: string): Instant =>
  (row === '18'
    ? '2026-03-18T00:00:00.000Z'
    : row === '11'
      ? '2026-03-07T00:00:00.000Z'
      : (events.map((e) => e.receivedAt).sort().at(-1) ?? '')) as Instant;

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
