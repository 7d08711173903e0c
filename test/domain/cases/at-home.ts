import { died, event, home, moved } from '../history.ts';
import type { Case } from './given.ts';
import {
  ASSESSED,
  AT_B,
  AWAY,
  BACK,
  B_TO_SHORT_STAY,
  FALL,
  HOME,
  IN,
  MARCH_5,
  MARCH_9,
  OUT_OF_B,
  OVERLAP,
  RESOLVED,
  SHORT,
  grid,
} from './given.ts';

const MOVED_AWAY = event('MovedKommune', MARCH_5);
/** At home with services, and away from home for a short time. */
const SERVED = { D_ON: HOME, D_PAUSED: [...HOME, SHORT] };
const visitOf = (service: string) => (service === 'D_ON' ? 'HPH2_OPEN' : 'N_WAIT_HOME');

const DAILY: readonly Case[] = [
  ['8', 'D', 'D_OFF', [...HOME], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE D_ON'],
  ['8', 'D', 'D_PAUSED', [...HOME, AT_B, OUT_OF_B], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE D_ON'],
  [
    '8a',
    'D',
    'D_ON',
    [...OVERLAP, B_TO_SHORT_STAY],
    'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE D_PAUSED',
    'NO_ADMISSION',
  ],
  ['9', 'D', 'D_OFF', [IN, AWAY, BACK], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE D_ON'],
  [
    '9',
    'D',
    'D_PAUSED',
    [...HOME, SHORT, home(MARCH_9)],
    'ACTIVE DISCHARGED HPH2_OPEN G_IDLE D_ON',
  ],
  ['23a', 'D', 'D_ON', [...HOME, AT_B], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE D_PAUSED'],
  [
    '26',
    'D',
    'D_ON',
    [...HOME, SHORT],
    'SUSPENDED_INSTITUTION DISCHARGED N_WAIT_HOME G_IDLE D_PAUSED',
  ],
  ...grid(['27', 'D'], SERVED, moved(MARCH_5, 'LONG'), {
    gives: (from) => `CLOSED_LONGTERM DISCHARGED ${visitOf(from)} G_IDLE D_OFF`,
  }),
  ...grid(['28', 'D'], SERVED, died(MARCH_5), {
    gives: 'CLOSED_DEAD DISCHARGED N_NA G_NA D_OFF',
  }),
  ...grid(['29', 'D'], SERVED, MOVED_AWAY, {
    gives: (from) => `CLOSED_MOVED DISCHARGED ${visitOf(from)} G_IDLE D_OFF`,
  }),
];

const ADMITTED = [...HOME, FALL, AT_B];
const INCIDENTS = {
  X_OPEN: [...HOME, FALL],
  X_ASSESSED: [...HOME, FALL, ASSESSED],
  X_RESOLVED: [...HOME, FALL, RESOLVED],
};
const ADMITTED_AT = (state: string) =>
  state === 'X_ADMITTED' ? 'ACTIVE ADMITTED N_WAIT_HOME' : 'ACTIVE DISCHARGED HPH2_OPEN';
const same = (state: string) => `${ADMITTED_AT(state)} G_IDLE ${state}`;

const DETERIORATIONS: readonly Case[] = [
  ['21', 'X', 'X_NONE', [...HOME, FALL], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE X_OPEN'],
  ['22', 'X', 'X_OPEN', [...HOME, FALL, ASSESSED], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE X_ASSESSED'],
  [
    '22d',
    'X',
    'X_OPEN',
    INCIDENTS.X_OPEN,
    'ACTIVE DISCHARGED HPH2_OPEN G_IDLE X_OPEN',
    '',
    { now: '2026-03-04T18:00' },
  ],
  ...grid(['22a', 'X'], { X_OPEN: INCIDENTS.X_OPEN, X_ASSESSED: INCIDENTS.X_ASSESSED }, RESOLVED, {
    gives: 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE X_RESOLVED',
  }),
  ...grid(
    ['22b', 'X'],
    {
      X_ASSESSED: INCIDENTS.X_ASSESSED,
      X_RESOLVED: INCIDENTS.X_RESOLVED,
      X_ADMITTED: ADMITTED,
    },
    event('HPH4Completed', '2026-03-04T08:00'),
    { gives: same },
  ),
  ...grid(
    ['22c', 'X'],
    { X_RESOLVED: INCIDENTS.X_RESOLVED, X_ADMITTED: ADMITTED },
    event('DeteriorationResolved', '2026-03-04T08:00'),
    { gives: same },
  ),
];

export const AT_HOME_CASES: readonly Case[] = [...DAILY, ...DETERIORATIONS];
