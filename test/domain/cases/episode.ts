import { admitted, declined, died, discharged, event, home, moved, ready } from '../history.ts';
import type { Case } from './given.ts';
import {
  AGAIN,
  AT_B,
  B,
  COMPLETED,
  HOME,
  IN,
  MARCH_5,
  MARCH_9,
  NOTICE,
  OUT,
  READY,
  REPORT,
  SHORT,
  AWAY,
  grid,
  only,
} from './given.ts';

const MARCH_22 = '2026-03-22T10:00';
const APRIL = '2026-04-10T10:00';

const BEGINNING: readonly Case[] = [
  ['1', 'E', 'NONE', [IN], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  [
    '1e',
    'E',
    'NONE',
    [IN, died('2026-03-04T10:00'), AGAIN],
    'CLOSED_DEAD DISCHARGED N_NA G_NA | ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
    'ADMITTED_AFTER_DEATH',
  ],
  ['1a', 'E', 'NONE', [READY], 'ACTIVE READY N_WAIT_HOME G_IDLE', 'NO_ADMISSION'],
  ['1b', 'E', 'NONE', [OUT], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'NO_ADMISSION'],
  ['1c', 'E', 'NONE', [home(MARCH_5)], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE', 'DISCHARGE_INFERRED'],
  ['1h', 'E', 'NONE', [NOTICE], 'ACTIVE EARLY_NOTICE N_WAIT_HOME G_IDLE'],
  ['1g', 'E', 'NONE', [REPORT], 'ACTIVE UNKNOWN N_WAIT_HOME G_IDLE'],
];

/** At home, and away from home for a short time. */
const FOLLOWED = { ACTIVE: HOME, SUSPENDED_INSTITUTION: [...HOME, SHORT] };
const READMITTED = { SUSPENDED_READMITTED: [...HOME, AGAIN] };
const visit = (from: string) => (from === 'ACTIVE' ? 'HPH2_OVERDUE' : 'N_WAIT_HOME');
const left =
  (stay: string, as = 'SUSPENDED_READMITTED') =>
  (from: string) =>
    `${as} DISCHARGED ${visit(from)} G_IDLE | ACTIVE ${stay} G_IDLE`;

const READMISSION: readonly Case[] = [
  ['23a', 'E', 'ACTIVE', [...HOME, AT_B], 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE'],
  ...grid(['23', 'E'], FOLLOWED, AGAIN, { gives: left('ADMITTED N_WAIT_HOME') }),
  [
    '23e',
    'E',
    'ACTIVE',
    [IN, admitted(MARCH_9)],
    'SUSPENDED_READMITTED DISCHARGED N_WAIT_HOME G_IDLE | ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
  ],
  [
    '23e',
    'E',
    'SUSPENDED_INSTITUTION',
    [IN, moved('2026-03-02T12:00', 'SHORT'), admitted(MARCH_9)],
    'SUSPENDED_READMITTED DISCHARGED N_WAIT_HOME G_IDLE | ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
  ],
  ...grid(['23b', 'E'], FOLLOWED, ready('2026-03-20T10:00'), {
    gives: left('READY N_WAIT_HOME'),
    notes: 'NO_ADMISSION',
  }),
  ...grid(['23c', 'E'], FOLLOWED, event('AdmissionReportSent', '2026-03-20T10:00'), {
    gives: left('UNKNOWN N_WAIT_HOME'),
  }),
  ...grid(['23d', 'E'], FOLLOWED, event('EarlyNotice', '2026-03-20T10:00', B), {
    gives: left('EARLY_NOTICE N_WAIT_HOME'),
  }),
  ...grid(['25a', 'E'], FOLLOWED, discharged('2026-03-20T10:00'), {
    gives: left('DISCHARGED HPH2_OPEN', 'CLOSED_BY_READMISSION'),
    notes: 'NO_ADMISSION',
  }),
  ...grid(['25', 'E'], READMITTED, discharged(MARCH_22, '11'), {
    gives: left('DISCHARGED N_WAIT_HOME', 'CLOSED_BY_READMISSION')('ACTIVE'),
  }),
  ...grid(['25b', 'E'], READMITTED, home(MARCH_22), {
    gives: left('DISCHARGED HPH2_OPEN', 'CLOSED_BY_READMISSION')('ACTIVE'),
    notes: 'DISCHARGE_INFERRED',
  }),
];

const DONE = 'COMPLETED DISCHARGED HPH2_OVERDUE G_IDLE';
const begins = (stay: string) => `${DONE} | ACTIVE ${stay} G_IDLE`;

const COMPLETION: readonly Case[] = [
  ['20', 'E', 'ACTIVE', COMPLETED, DONE],
  ['20a', 'E', 'COMPLETED', COMPLETED, DONE, '', { now: '2027-03-26T00:00' }],
  ['20b', 'E', 'COMPLETED', [...COMPLETED, admitted(APRIL)], begins('ADMITTED N_WAIT_HOME')],
  [
    '20d',
    'E',
    'COMPLETED',
    [...COMPLETED, event('EarlyNotice', APRIL)],
    begins('EARLY_NOTICE N_WAIT_HOME'),
  ],
  [
    '20e',
    'E',
    'COMPLETED',
    [...COMPLETED, event('AdmissionReportSent', APRIL)],
    begins('UNKNOWN N_WAIT_HOME'),
  ],
  [
    '20f',
    'E',
    'COMPLETED',
    [...COMPLETED, ready(APRIL)],
    begins('READY N_WAIT_HOME'),
    'NO_ADMISSION',
  ],
  [
    '20g',
    'E',
    'COMPLETED',
    [...COMPLETED, discharged(APRIL)],
    begins('DISCHARGED HPH2_OPEN'),
    'NO_ADMISSION',
  ],
  ['20c', 'E', 'COMPLETED', [...COMPLETED, event('HPH5Completed', '2027-03-01T10:00')], DONE],
];

const INSTITUTION: readonly Case[] = [
  ['26', 'E', 'ACTIVE', [...HOME, SHORT], 'SUSPENDED_INSTITUTION DISCHARGED N_WAIT_HOME G_IDLE'],
  [
    '26a',
    'E',
    'SUSPENDED_INSTITUTION',
    [...HOME, SHORT, event('LeftInstitution', MARCH_9)],
    'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE',
  ],
  [
    '26b',
    'E',
    'SUSPENDED_INSTITUTION',
    [...HOME, SHORT, home(MARCH_9)],
    'ACTIVE DISCHARGED HPH2_OPEN G_IDLE',
  ],
  [
    '26c',
    'E',
    'SUSPENDED_INSTITUTION',
    [IN, moved('2026-03-03T08:00', 'SHORT'), OUT],
    'ACTIVE DISCHARGED HPH2_OPEN G_IDLE',
  ],
  [
    '26d',
    'E',
    'ACTIVE',
    [IN, AWAY, event('LeftInstitution', MARCH_9)],
    'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE',
  ],
];

const OPEN = { ...FOLLOWED, ...READMITTED };
/** After the readmission the successor ends with it. */
const ended = (as: string) => (from: string) =>
  from === 'SUSPENDED_READMITTED'
    ? `${as} DISCHARGED HPH2_OVERDUE G_IDLE | ${as} ADMITTED N_WAIT_HOME G_IDLE`
    : `${as} DISCHARGED ${visit(from)} G_IDLE`;

const ENDING: readonly Case[] = [
  ...grid(['27', 'E'], OPEN, moved(MARCH_22, 'LONG'), { gives: ended('CLOSED_LONGTERM') }),
  ...grid(['29', 'E'], OPEN, event('MovedKommune', MARCH_22), { gives: ended('CLOSED_MOVED') }),
  ...grid(['30', 'E'], OPEN, declined(MARCH_22), { gives: ended('CLOSED_DECLINED') }),
  ...grid(['28', 'E'], FOLLOWED, died(MARCH_5), { gives: 'CLOSED_DEAD DISCHARGED N_NA G_NA' }),
  ...grid(['28b', 'E'], READMITTED, died(MARCH_22), {
    gives: 'CLOSED_DEAD DISCHARGED HPH2_OVERDUE G_IDLE | CLOSED_DEAD DISCHARGED N_NA G_NA',
  }),
];

const AFTER = {
  COMPLETED,
  CLOSED_MOVED: [...HOME, event('MovedKommune', MARCH_9)],
  CLOSED_DECLINED: [...HOME, declined(MARCH_9)],
  CLOSED_LONGTERM: [...HOME, moved(MARCH_9, 'LONG')],
};
const TALKED_OF = { ...FOLLOWED, COMPLETED };
const told = (from: string) =>
  from === 'COMPLETED' ? DONE : `${from} DISCHARGED ${visit(from)} G_IDLE`;
const about = (kind: Parameters<typeof event>[0]) => event(kind, APRIL, { ref: 'another' });

/** The dispute over a stay is settled weeks after it. */
const FOUND = event('Override', APRIL, { data: { settles: 'HOSPITAL_DELAYED' } });
const asActive = (from: string) => (from === 'SUSPENDED_INSTITUTION' ? from : 'ACTIVE');

const AFTERWARDS: readonly Case[] = [
  ...grid(['34', 'E'], AFTER, died(APRIL), {
    gives: (from) => `${from} DISCHARGED HPH2_OVERDUE G_IDLE`,
  }),
  [
    '34a',
    'E',
    'CLOSED_DEAD',
    [IN, died(MARCH_5), died(MARCH_9)],
    'CLOSED_DEAD DISCHARGED N_NA G_NA',
  ],
  ...grid(['34b', 'E'], only(AFTER, 'COMPLETED'), event('MovedKommune', APRIL), { gives: DONE }),
  ...grid(['34c', 'E'], only(AFTER, 'COMPLETED'), moved(APRIL, 'LONG'), { gives: DONE }),
  ...grid(['34d', 'E'], only(AFTER, 'COMPLETED'), declined(APRIL), { gives: DONE }),
  ...grid(['33', 'E'], TALKED_OF, about('NegativeAppRec'), {
    gives: told,
    notes: 'REFUSED_BY_RECEIVER',
  }),
  ...grid(['33a', 'E'], TALKED_OF, about('FaultReport'), {
    gives: told,
    notes: 'FAULT_REPORTED',
  }),
  ...grid(['33b', 'E'], TALKED_OF, about('PositiveAppRec'), { gives: told }),
  ...grid(['35', 'E'], { ...FOLLOWED, ...AFTER }, FOUND, {
    gives: (from) =>
      from === 'COMPLETED' ? DONE : `${from} DISCHARGED ${visit(asActive(from))} G_IDLE`,
  }),
  ...grid(['35', 'E'], READMITTED, FOUND, {
    gives:
      'SUSPENDED_READMITTED DISCHARGED HPH2_OVERDUE G_IDLE | ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
  }),
  ['35', 'E', 'CLOSED_DEAD', [IN, died(MARCH_5), FOUND], 'CLOSED_DEAD DISCHARGED N_NA G_NA'],
];

export const EPISODE_CASES: readonly Case[] = [
  ...BEGINNING,
  ...READMISSION,
  ...COMPLETION,
  ...INSTITUTION,
  ...ENDING,
  ...AFTERWARDS,
];
