import { admitted, booked, declined, died, event, held, home } from '../history.ts';
import type { Case } from './given.ts';
import {
  ASKED,
  AT_B,
  B,
  BOOKED,
  HELD,
  HOME,
  IN,
  INFO,
  MARCH_20,
  MARCH_5,
  MARCH_9,
  OUT,
  OUT_OF_B,
  OVERLAP,
  PLAN,
  SHORT,
  WIDE_GAP,
  grid,
  only,
  then,
} from './given.ts';

/** The steps towards the consultation after a discharge, and already in hospital. */
const PREPARED = {
  G_IDLE: HOME,
  G_INFO_SENT: [...HOME, INFO],
  G_REQUESTED: [...HOME, ASKED],
  G_BOOKED: [...HOME, BOOKED],
};
const IN_HOSPITAL = {
  G_IDLE: [IN],
  G_INFO_SENT: [IN, event('HealthInfoToGP', '2026-03-02T13:00')],
  G_REQUESTED: [IN, event('AppointmentRequested', '2026-03-02T13:00')],
  G_BOOKED: [IN, booked('2026-03-02T13:00', '2026-03-12T10:00')],
};
const DONE = { G_HELD: [...HOME, HELD], HPH3_DONE: [...HOME, HELD, PLAN] };
const DONE_AT_ONCE = {
  G_HELD: [...HOME, held('2026-03-03T18:00')],
  HPH3_DONE: [...HOME, held('2026-03-03T18:00'), event('MedicalInfo', '2026-03-03T19:00')],
};

const atHome = (state: string) => `ACTIVE DISCHARGED HPH2_OPEN ${state}`;
const soon = (state: string) => () => atHome(state);
const late = (state: string) => () => `ACTIVE DISCHARGED HPH2_OVERDUE ${state}`;

const STAYS: readonly Case[] = [
  ...grid(['8', 'G'], IN_HOSPITAL, OUT, { gives: atHome }),
  ...grid(
    ['8a', 'G'],
    { G_HELD: [...OVERLAP, HELD], HPH3_DONE: [...OVERLAP, HELD, PLAN] },
    OUT_OF_B,
    { gives: atHome('G_IDLE'), notes: 'NO_ADMISSION' },
  ),
  ...grid(
    ['8b', 'G'],
    {
      G_IDLE: [IN, home('2026-03-02T23:00')],
      G_INFO_SENT: [IN, home('2026-03-02T23:00'), event('HealthInfoToGP', '2026-03-03T08:00')],
      G_REQUESTED: [
        IN,
        home('2026-03-02T23:00'),
        event('AppointmentRequested', '2026-03-03T08:00'),
      ],
      G_BOOKED: [IN, home('2026-03-02T23:00'), booked('2026-03-03T08:00', '2026-03-12T10:00')],
    },
    OUT,
    { gives: atHome },
  ),
  ...grid(['9a', 'G'], IN_HOSPITAL, home(MARCH_5), {
    gives: atHome,
    notes: 'DISCHARGE_INFERRED',
  }),
  ...grid(['26b', 'G'], then(PREPARED, SHORT), home(MARCH_9), { gives: atHome }),
  ...grid(['26a', 'G'], then(PREPARED, SHORT), event('LeftInstitution', MARCH_9), {
    gives: (from) => `ACTIVE DISCHARGED N_WAIT_HOME ${from}`,
  }),
  ...grid(
    ['23a', 'G'],
    { ...only(PREPARED, 'G_INFO_SENT', 'G_REQUESTED', 'G_BOOKED'), ...DONE_AT_ONCE },
    AT_B,
    { gives: 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE' },
  ),
  [
    '23a',
    'G',
    'G_IDLE',
    [...HOME, admitted('2026-03-19T10:00', B)],
    'ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
    '',
    WIDE_GAP,
  ],
];

const again = (kind: Parameters<typeof event>[0]) => event(kind, MARCH_5);
const NOT_IDLE = { ...only(PREPARED, 'G_INFO_SENT', 'G_REQUESTED', 'G_BOOKED'), ...DONE };

const BOOKING: readonly Case[] = [
  ['13', 'G', 'G_IDLE', [...HOME, INFO], atHome('G_INFO_SENT')],
  ...grid(['13a', 'G'], NOT_IDLE, again('HealthInfoToGP'), { gives: atHome }),
  ...grid(['13b', 'G'], only(PREPARED, 'G_IDLE', 'G_INFO_SENT'), ASKED, {
    gives: soon('G_REQUESTED'),
  }),
  ...grid(
    ['13c', 'G'],
    { ...only(PREPARED, 'G_REQUESTED', 'G_BOOKED'), ...DONE },
    again('AppointmentRequested'),
    { gives: atHome },
  ),
  ...grid(['14b', 'G'], PREPARED, again('AppointmentAnswered'), { gives: atHome }),
  ...grid(['14c', 'G'], DONE, again('AppointmentAnswered'), { gives: atHome }),
  ...grid(['14a', 'G'], PREPARED, booked(MARCH_5, '2026-03-18T00:00'), {
    gives: soon('G_BOOKED'),
    notes: 'BOOKED_AFTER_DUE',
  }),
  ...grid(['14', 'G'], PREPARED, booked(MARCH_5, '2026-03-17T23:59'), {
    gives: soon('G_BOOKED'),
  }),
  ...grid(['14d', 'G'], DONE, booked(MARCH_5, '2026-06-01T10:00'), { gives: atHome }),
  [
    '15',
    'G',
    'G_BOOKED',
    [...PREPARED.G_BOOKED, again('AppointmentCancelled')],
    atHome('G_REQUESTED'),
    'APPOINTMENT_LOST',
  ],
  ...grid(['15a', 'G'], PREPARED, again('AppointmentDeclined'), {
    gives: soon('G_REQUESTED'),
    notes: 'APPOINTMENT_LOST',
  }),
];

const planned = (on: string) => then(PREPARED, event('MedicalInfo', `${on}T08:00`));

const CONSULTATION: readonly Case[] = [
  ...grid(['16a', 'G'], PREPARED, held(MARCH_9, { sent: '2026-03-09T08:00' }), {
    gives: (from) => late(from)(),
    notes: 'REPORTED_TOO_EARLY',
  }),
  ...grid(['17c', 'G'], planned('2026-03-20'), held(MARCH_20), { gives: late('HPH3_DONE') }),
  ...grid(['17d', 'G'], planned('2026-03-09'), held(MARCH_9), { gives: late('HPH3_DONE') }),
  ...grid(['16d', 'G'], PREPARED, held('2026-03-19T10:00'), { gives: late('G_HELD') }),
  ...grid(['16', 'G'], PREPARED, held(MARCH_9), { gives: late('G_HELD') }),
  ...grid(['16b', 'G'], IN_HOSPITAL, held('2026-03-02T20:00'), {
    gives: (from) => `ACTIVE ADMITTED N_WAIT_HOME ${from}`,
    notes: 'HPH3_BEFORE_DISCHARGE',
  }),
  ...grid(['16c', 'G'], DONE, held(MARCH_9), { gives: (from) => late(from)() }),
  ['17', 'G', 'G_HELD', [...HOME, HELD, PLAN], atHome('HPH3_DONE')],
  ...grid(['17a', 'G'], { ...PREPARED, HPH3_DONE: DONE.HPH3_DONE }, event('MedicalInfo', MARCH_5), {
    gives: atHome,
  }),
  // The consultation was on Wednesday 4 March: two working days later is Friday.
  ['17b', 'G', 'G_HELD', DONE.G_HELD, late('G_HELD')(), '', { now: '2026-03-07T00:00' }],
  ...Object.entries(PREPARED).map(([state, events]): Case => [
    '18',
    'G',
    state,
    events,
    late(state)(),
    '',
    { now: '2026-03-18T00:00' },
  ]),
  ...grid(['30', 'G'], PREPARED, declined(MARCH_5, 'HPH3'), { gives: soon('G_NA') }),
  ...grid(['30a', 'G'], PREPARED, event('Override', MARCH_5, { data: { step: 'HPH3' } }), {
    gives: soon('G_NA'),
  }),
  ...grid(['28', 'G'], PREPARED, died(MARCH_5), { gives: 'CLOSED_DEAD DISCHARGED N_NA G_NA' }),
];

export const GP_CASES: readonly Case[] = [...STAYS, ...BOOKING, ...CONSULTATION];
