import { admitted, answered, answering, died, discharged, event, home } from '../history.ts';
import { ready, withdrawn } from '../history.ts';
import type { Case } from './given.ts';
import {
  AWAY,
  EARLY,
  HOME,
  IN,
  MARCH_5,
  NO,
  NOTICE,
  OUT,
  READY,
  REPORT,
  SAME_DAY,
  SAME_DAY_RESENT,
  YES,
  grid,
  only,
  then,
} from './given.ts';

const READIED = {
  READY: [IN, READY],
  READY_ACCEPTED: [IN, READY, YES],
  READY_REFUSED: [IN, READY, NO],
};
const ADMITTED = { ADMITTED: [IN], EARLY_NOTICE: [IN, NOTICE], ...READIED };
const IN_HOSPITAL = { UNKNOWN: [REPORT], ...ADMITTED };
const EVERYWHERE = { ...IN_HOSPITAL, DISCHARGED: HOME };
const EVENING = '2026-03-02T20:00';

const inBed = (stay: string) => `ACTIVE ${stay} N_WAIT_HOME G_IDLE`;
const wherever = (stay: string) =>
  stay === 'DISCHARGED' ? 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE' : inBed(stay);
const to = (stay: string) => () => inBed(stay);

/** Nothing heard of the admission before the notices of it. */
const EARLIER = ready('2026-03-01T08:00');
const NOT_ANNOUNCED = {
  EARLY_NOTICE: [event('EarlyNotice', '2026-03-01T08:00')],
  READY: [EARLIER],
  READY_ACCEPTED: [EARLIER, answered('2026-03-01T09:00', 'ACCEPT')],
  READY_REFUSED: [EARLIER, answered('2026-03-01T09:00', 'REFUSE')],
};
const MORNING = '2026-03-02T09:00';
/** The same admission told twice, with a date alone, on the day when all this happened. */
const TOLD_TWICE = {
  ADMITTED: SAME_DAY.slice(0, 1),
  EARLY_NOTICE: [...SAME_DAY.slice(0, 1), event('EarlyNotice', MORNING)],
  READY: SAME_DAY,
  READY_ACCEPTED: [...SAME_DAY, YES],
  READY_REFUSED: [...SAME_DAY, NO],
};

const ADMISSION: readonly Case[] = [
  ['1', 'S', 'UNKNOWN', [IN], inBed('ADMITTED')],
  ...grid(['1j', 'S'], NOT_ANNOUNCED, IN, { gives: inBed }),
  ...grid(['1d', 'S'], ADMITTED, admitted(EVENING), { gives: inBed, notes: 'ADMITTED_TWICE' }),
  ...grid(['1f', 'S'], TOLD_TWICE, SAME_DAY_RESENT, { gives: inBed }),
  ['2', 'S', 'UNKNOWN', [NOTICE], inBed('EARLY_NOTICE')],
  ['2', 'S', 'ADMITTED', [IN, NOTICE], inBed('EARLY_NOTICE')],
  ...grid(
    ['2a', 'S'],
    only(ADMITTED, 'EARLY_NOTICE', 'READY', 'READY_ACCEPTED', 'READY_REFUSED'),
    event('EarlyNotice', EVENING),
    { gives: inBed },
  ),
  [
    '2a',
    'S',
    'DISCHARGED',
    [...HOME, event('EarlyNotice', '2026-03-04T12:00')],
    wherever('DISCHARGED'),
  ],
  ...grid(['2b', 'S'], only(EVERYWHERE, 'DISCHARGED'), event('HealthInfoUpdated', MARCH_5), {
    gives: wherever,
  }),
  ...grid(['2b', 'S'], IN_HOSPITAL, event('HealthInfoUpdated', EVENING), { gives: inBed }),
  ...(['2d', '3d'] as const).flatMap((row) => {
    const kind = row === '2d' ? 'NeedAssessed' : 'ReadinessDocumented';
    return [
      ...grid([row, 'S'], only(EVERYWHERE, 'DISCHARGED'), event(kind, MARCH_5), {
        gives: wherever,
      }),
      ...grid([row, 'S'], IN_HOSPITAL, event(kind, EVENING), { gives: inBed }),
    ];
  }),
];

/** Ready before the first day in hospital is over, and no early notice. */
const MISSED = [IN, ready('2026-03-02T08:00')];
const NOTICE_MISSED: readonly Case[] = Object.entries({
  ADMITTED: [IN],
  EARLY_NOTICE: [...MISSED, withdrawn(MORNING)],
  READY: MISSED,
  READY_ACCEPTED: [...MISSED, answered(MORNING, 'ACCEPT')],
  READY_REFUSED: [...MISSED, answered(MORNING, 'REFUSE')],
}).map(([state, events]): Case => [
  '2c',
  'S',
  state,
  events,
  inBed(state),
  '',
  { now: '2026-03-02T10:00' },
]);

const READINESS: readonly Case[] = [
  ['3a', 'S', 'UNKNOWN', [READY], inBed('READY'), 'NO_ADMISSION'],
  ['3', 'S', 'ADMITTED', [IN, READY], inBed('READY')],
  ['3', 'S', 'EARLY_NOTICE', [...EARLY, ready(MARCH_5)], inBed('READY')],
  ...grid(['7', 'S'], READIED, ready(EVENING), { gives: to('READY') }),
  [
    '7a',
    'S',
    'DISCHARGED',
    [...HOME, ready('2026-03-03T15:00')],
    wherever('DISCHARGED'),
    'READY_AFTER_DISCHARGE',
  ],
  ...grid(['4', 'S'], READIED, answered(EVENING, 'ACCEPT'), { gives: to('READY_ACCEPTED') }),
  ...grid(['5', 'S'], READIED, answered(EVENING, 'ACCEPT_LATER'), {
    gives: to('READY_REFUSED'),
  }),
  ['5a', 'S', 'READY', [IN, READY], inBed('READY_REFUSED'), '', { now: '2026-03-03T00:00' }],
  ...grid(['5b', 'S'], READIED, answering('KommuneReplied', EVENING, READY), { gives: inBed }),
  ...grid(['5c', 'S'], IN_HOSPITAL, answering('KommuneReplied', EVENING, IN), { gives: inBed }),
  [
    '5c',
    'S',
    'DISCHARGED',
    [...HOME, answering('KommuneReplied', MARCH_5, IN)],
    wherever('DISCHARGED'),
  ],
  ...grid(['6', 'S'], READIED, withdrawn(EVENING), { gives: to('EARLY_NOTICE') }),
  ...grid(['6a', 'S'], only(ADMITTED, 'ADMITTED', 'EARLY_NOTICE'), withdrawn(EVENING), {
    gives: inBed,
    notes: 'WITHDRAWN_WITHOUT_READY',
  }),
  [
    '6a',
    'S',
    'DISCHARGED',
    [...HOME, withdrawn(MARCH_5)],
    wherever('DISCHARGED'),
    'WITHDRAWN_WITHOUT_READY',
  ],
];

const ENDING: readonly Case[] = [
  ['8a', 'S', 'UNKNOWN', [OUT], wherever('DISCHARGED'), 'NO_ADMISSION'],
  ...grid(['8', 'S'], ADMITTED, discharged('2026-03-02T21:00'), {
    gives: wherever('DISCHARGED'),
  }),
  ['8b', 'S', 'DISCHARGED', [IN, home('2026-03-02T23:00'), OUT], wherever('DISCHARGED')],
  ['8c', 'S', 'DISCHARGED', [IN, AWAY, discharged('2026-03-03T15:00', '11')], inBed('DISCHARGED')],
  ...grid(['9a', 'S'], { UNKNOWN: [], ...then(ADMITTED) }, home('2026-03-02T21:00'), {
    gives: wherever('DISCHARGED'),
    notes: 'DISCHARGE_INFERRED',
  }),
  ...grid(['28', 'S'], IN_HOSPITAL, died(EVENING), {
    gives: 'CLOSED_DEAD DISCHARGED N_NA G_NA',
  }),
];

export const STAY_CASES: readonly Case[] = [
  ...ADMISSION,
  ...NOTICE_MISSED,
  ...READINESS,
  ...ENDING,
];
