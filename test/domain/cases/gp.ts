import { admitted, held, home } from '../history.ts';
import type { Case } from './given.ts';
import { IN, OUT, HOME, MARCH_5, MARCH_9, B, AT_B, OUT_OF_B, OVERLAP } from './given.ts';

export const GP_CASES: readonly Case[] = [
  ['8', 'G', 'G_IDLE', [...HOME], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  [
    '8',
    'G',
    'G_HELD',
    [...OVERLAP, held(MARCH_5), OUT_OF_B],
    'ACTIVE DISCHARGED HPH2_OPEN G_IDLE',
    'NO_ADMISSION',
  ],
  ['8b', 'G', 'G_IDLE', [IN, home('2026-03-02T23:00'), OUT], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE'],
  [
    '9a',
    'G',
    'G_IDLE',
    [IN, home(MARCH_5)],
    'ACTIVE DISCHARGED HPH2_OPEN G_IDLE',
    'DISCHARGE_INFERRED',
  ],
  [
    '23a',
    'G',
    'G_IDLE',
    [...HOME, admitted('2026-03-19T10:00', B)],
    'ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
  ],
  [
    '23a',
    'G',
    'G_HELD',
    [...HOME, held('2026-03-03T18:00'), AT_B],
    'ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
  ],
  [
    '16a',
    'G',
    'G_IDLE',
    [...HOME, held(MARCH_9, { sent: '2026-03-09T08:00' })],
    'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE',
    'REPORTED_TOO_EARLY',
  ],
  [
    '16d',
    'G',
    'G_IDLE',
    [...HOME, held('2026-03-19T10:00')],
    'ACTIVE DISCHARGED HPH2_OVERDUE G_HELD',
  ],
  ['16', 'G', 'G_IDLE', [...HOME, held(MARCH_9)], 'ACTIVE DISCHARGED HPH2_OVERDUE G_HELD'],
  [
    '16b',
    'G',
    'G_IDLE',
    [IN, held(MARCH_9)],
    'ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
    'HPH3_BEFORE_DISCHARGE',
  ],
  [
    '16c',
    'G',
    'G_HELD',
    [...HOME, held(MARCH_5), held(MARCH_9)],
    'ACTIVE DISCHARGED HPH2_OVERDUE G_HELD',
  ],
  ['18', 'G', 'G_IDLE', [...HOME], 'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE'],
];
