import { admitted, declined, died, discharged, event, home, moved } from '../history.ts';
import type { Case, Outcome } from './given.ts';
import {
  APRIL_9,
  AWAY,
  B,
  BACK,
  B_TO_SHORT_STAY,
  HOME,
  IN,
  MARCH_25,
  MARCH_5,
  OVERLAP,
  WIDE_GAP,
} from './given.ts';

const WHEN: Readonly<Record<string, string>> = {
  R_WAIT: MARCH_5,
  HPH5_WINDOW: MARCH_25,
  HPH5_OVERDUE: APRIL_9,
};
const STATES = Object.keys(WHEN);
const OPEN = ['HPH5_WINDOW', 'HPH5_OVERDUE'];
/** The other steps, none of them done, when the review is in that state. */
const others = (state: string) => (state === 'R_WAIT' ? 'HPH2_OPEN' : 'HPH2_OVERDUE');

/** One case for each state, with an event at its time. */
const each = (
  row: string,
  states: readonly string[],
  make: (at: string) => Case[3],
  { gives, notes, ...circumstances }: Outcome,
): Case[] =>
  states.map((state) => [
    row,
    'R',
    state,
    make(WHEN[state] ?? ''),
    typeof gives === 'string' ? gives : gives(state),
    notes,
    circumstances,
  ]);

const reviewed = (at: string, sent = at) => event('HPH5Completed', at, { sent });

export const REVIEW_CASES: readonly Case[] = [
  ['8', 'R', 'R_WAIT', HOME, 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE R_WAIT'],
  ...each('8b', OPEN, (at) => [...OVERLAP, discharged(at, '1', B)], {
    gives: 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE R_WAIT',
    notes: 'NO_ADMISSION',
  }),
  [
    '8a',
    'R',
    'R_WAIT',
    [...OVERLAP, B_TO_SHORT_STAY],
    'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE R_WAIT',
    'NO_ADMISSION',
  ],
  ...each('8a', OPEN, (at) => [...OVERLAP, discharged(at, '11', B)], {
    gives: 'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE R_WAIT',
    notes: 'NO_ADMISSION',
  }),
  ...each('23a', OPEN, (at) => [...HOME, admitted(at, B)], {
    gives: 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE R_WAIT',
    ...WIDE_GAP,
  }),
  ['9', 'R', 'R_WAIT', [IN, AWAY, BACK], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE R_WAIT'],
  ...each('9', OPEN, (at) => [...HOME, home(at)], {
    gives: 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE R_WAIT',
  }),
  ...each('26', OPEN, (at) => [...HOME, moved(at, 'SHORT')], {
    gives: 'SUSPENDED_INSTITUTION DISCHARGED N_WAIT_HOME G_IDLE R_WAIT',
  }),
  [
    '19',
    'R',
    'R_WAIT',
    HOME,
    'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE HPH5_WINDOW',
    '',
    { now: '2026-03-24T00:00' },
  ],
  [
    '19a',
    'R',
    'HPH5_WINDOW',
    HOME,
    'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE HPH5_OVERDUE',
    '',
    { now: '2026-04-01T00:00', settings: { hph5Strict: true } },
  ],
  [
    '19b',
    'R',
    'HPH5_WINDOW',
    HOME,
    'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE HPH5_WINDOW',
    '',
    { now: '2026-04-01T00:00' },
  ],
  [
    '19c',
    'R',
    'HPH5_WINDOW',
    HOME,
    'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE HPH5_OVERDUE',
    '',
    { now: '2026-04-08T00:00' },
  ],
  ...each('20b', OPEN, (at) => [...HOME, reviewed(at, at.replace('T12', 'T08'))], {
    gives: (state) => `ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE ${state}`,
    notes: 'REPORTED_TOO_EARLY',
  }),
  ...each('20', OPEN, (at) => [...HOME, reviewed(at)], {
    gives: 'COMPLETED DISCHARGED HPH2_OVERDUE G_IDLE HPH5_DONE',
  }),
  [
    '20a',
    'R',
    'R_WAIT',
    [...HOME, reviewed(MARCH_5)],
    'ACTIVE DISCHARGED HPH2_OPEN G_IDLE R_WAIT',
    'HPH5_BEFORE_WINDOW',
  ],
  ...each('30', STATES, (at) => [...HOME, declined(at, 'HPH5')], {
    gives: (state) => `ACTIVE DISCHARGED ${others(state)} G_IDLE R_NA`,
  }),
  ...each('30a', STATES, (at) => [...HOME, event('Override', at, { data: { step: 'HPH5' } })], {
    gives: (state) => `ACTIVE DISCHARGED ${others(state)} G_IDLE R_NA`,
  }),
  ...each('28', STATES, (at) => [...HOME, died(at)], {
    gives: 'CLOSED_DEAD DISCHARGED N_NA G_NA R_NA',
  }),
];
