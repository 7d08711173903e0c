import { PARTIES } from '../../messages/make.ts';
import { sentencesOf } from '../partner-api.ts';
import { SOON_MS } from './hand-over.ts';
import { pathwayOf, unlessPathway } from './look.ts';
import { messagePage, minutesAgo, sendOnce } from './stage.ts';
import type { Stage } from './stage.ts';
import type { Expectation, Step } from './step.ts';

/** What the record system of the kommune reports; no message carries it. */
interface Report {
  readonly step: string;
  readonly says: string;
  readonly kind: string;
  readonly minutesAgo: number;
  readonly profession?: string;
  readonly pathway: Readonly<Record<string, string>>;
}

/** Codes of list 9060. */
const NURSE = 'SP';

async function report(stage: Stage, { kind, profession, ...row }: Report) {
  const { id } = await pathwayOf(stage, 'discharged');
  const answer = await stage.as('kommune').post(`/pathways/${id}/events`, {
    json: { kind, at: minutesAgo(stage, row.minutesAgo), profession },
    key: `demo-${stage.sent('discharged').msgId}-${kind}`,
  });
  // 200: this very report was known, as when the step is looked at again.
  return answer.status <= 201 ? undefined : sentencesOf(answer).join('; ');
}

const reported = (row: Report): Step => ({
  step: row.step,
  says: row.says,
  look: (stage) => [messagePage(stage, 'discharged')],
  expect: [
    {
      expectation: `the kommune's record system reports ${row.kind}`,
      found: (stage) => report(stage, row),
    },
    {
      expectation: `the pathway says ${Object.entries(row.pathway)
        .map(([key, value]) => `${key} ${value}`)
        .join(', ')}`,
      found: (stage) => unlessPathway(stage, 'discharged', row.pathway),
      withinMs: SOON_MS,
    },
    NO_ALERT,
  ],
});

const NO_ALERT: Expectation = {
  // The hospital never warned within 24 hours of the admission: that is its own, and shown.
  expectation: 'everything at home in time: no alert of it',
  async found(stage) {
    const { episodes } = await pathwayOf(stage, 'discharged');
    const alerts = episodes
      .flatMap((episode) => episode.alerts)
      .filter(({ timer }) => timer === 't2' || timer === 't3');
    return alerts.length === 0 ? undefined : `${alerts.length} alerts`;
  },
};

/** The three steps at home, each reported in time. */
export const AT_HOME: readonly Step[] = [
  reported({
    step: 'Home',
    says: 'The home service has seen the patient at home.',
    kind: 'Homecoming',
    minutesAgo: 60,
    pathway: { N: 'HPH2_OPEN', home: 'reported', t2: 'open' },
  }),
  reported({
    step: 'Visited by a nurse',
    says: 'A nurse makes the visit that is due within three days (HPH2).',
    kind: 'HPH2Completed',
    minutesAgo: 10,
    profession: NURSE,
    pathway: { N: 'HPH2_DONE', t2: 'met', t3: 'open' },
  }),
  reported({
    step: 'Seen by the doctor',
    says: 'The GP holds the consultation that is due within two weeks (HPH3).',
    kind: 'GPConsultationHeld',
    minutesAgo: 5,
    pathway: { G: 'G_HELD', t3: 'met' },
  }),
];

const FOUR_DAYS = 4 * 1_440;

/** A patient whom nobody visited. */
export const OVERDUE: Step = {
  step: 'Overdue',
  says: 'Another patient went home four days ago, and no nurse has been there: the three days are over.',
  look: (stage) => [messagePage(stage, 'overdue'), `${stage.url}/ops/overdue`],
  expect: [
    {
      expectation: 'the hospital’s message comes in',
      found: (stage) =>
        sendOnce(stage, 'overdue', {
          type: 'LOG_UTSKREVET',
          to: PARTIES.nursing,
          patient: 'overdue',
          event: '2',
          minutesAgo: FOUR_DAYS,
        }),
    },
    {
      expectation: 'within 5 seconds the visit is overdue',
      found: (stage) => unlessPathway(stage, 'overdue', { N: 'HPH2_OVERDUE', t2: 'overdue' }),
      withinMs: SOON_MS,
    },
    {
      expectation: 'and exactly one alert is raised, for the three days',
      async found(stage) {
        const { episodes } = await pathwayOf(stage, 'overdue');
        const alerts = episodes.flatMap((episode) => episode.alerts);
        const is = alerts.map(({ timer, level, status }) => `${timer} ${level} ${status}`);
        return is.join() === 't2 L1 raised' ? undefined : `there is: ${is.join(', ') || 'none'}`;
      },
      withinMs: SOON_MS,
    },
  ],
};
