import { event, ready, withdrawn } from '../history.ts';
import type { Case } from './given.ts';
import { AT_B, AWAY, BACK, IN, OUT, PAPERS, READY, grid, only, then } from './given.ts';

const [REPORT = OUT, EPIKRISE = OUT, MEDICATION = OUT] = PAPERS;
const SIGNED = event('HPH0Completed', '2026-03-02T12:00');
const PREPARED = event('HPH1Completed', '2026-03-02T12:00');
const DECISION = event('ServiceDecision', '2026-03-02T13:00');
const WITHDRAWN = withdrawn('2026-03-02T18:00');

/** The step of T0 in hospital, with the stay as it is then. */
const FILLED = { T_IDLE: [IN], HPH0_OPEN: [IN, READY], HPH0_DONE: [IN, SIGNED] };
const STAY: Readonly<Record<string, string>> = { HPH0_OPEN: 'READY', HPH1_OPEN: 'READY' };
const inHospital = (from: string, to: string) =>
  `ACTIVE ${STAY[from] ?? 'ADMITTED'} N_WAIT_HOME G_IDLE ${to}`;
const unchanged = (from: string) => inHospital(from, from);
/** At the time of the papers the municipality has not answered. */
const later = (from: string, to: string) => inHospital(from, to).replace('READY', 'READY_REFUSED');

const HPH0: readonly Case[] = [
  ['3', 'T0', 'T_IDLE', [IN, READY], 'ACTIVE READY N_WAIT_HOME G_IDLE HPH0_OPEN'],
  ['6', 'T0', 'HPH0_OPEN', [IN, READY, WITHDRAWN], 'ACTIVE EARLY_NOTICE N_WAIT_HOME G_IDLE T_IDLE'],
  ...grid(['8', 'T0'], only(FILLED, 'T_IDLE', 'HPH0_OPEN'), OUT, {
    gives: 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE HPH0_OPEN',
    notes: 'DOCS_MISSING',
  }),
  ...(
    [
      ['0a', '0b', 'DischargeReport', [EPIKRISE, MEDICATION]],
      ['0c', '0d', 'Epikrise', [REPORT, MEDICATION]],
      ['0e', '0f', 'MedicationList', [REPORT, EPIKRISE]],
    ] as const
  ).flatMap(([last, other, kind, rest]) => {
    const paper = event(kind, '2026-03-03T10:00');
    return [
      ...grid([last, 'T0'], then(only(FILLED, 'T_IDLE', 'HPH0_OPEN'), ...rest), paper, {
        gives: (from) => later(from, 'HPH0_DONE'),
      }),
      ...grid([other, 'T0'], FILLED, paper, { gives: (from) => later(from, from) }),
    ];
  }),
  ...grid(['0g', 'T0'], only(FILLED, 'T_IDLE', 'HPH0_OPEN'), SIGNED, {
    gives: (from) => inHospital(from, 'HPH0_DONE'),
  }),
  [
    '0h',
    'T0',
    'HPH0_DONE',
    [IN, SIGNED, event('HPH0Completed', '2026-03-02T14:00')],
    unchanged('HPH0_DONE'),
  ],
  ...grid(['23a', 'T0'], { HPH0_OPEN: [IN, OUT], HPH0_DONE: [IN, ...PAPERS, OUT] }, AT_B, {
    gives: 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE T_IDLE',
  }).map(([row, region, from, events, gives]): Case => {
    const notes = from === 'HPH0_OPEN' ? 'DOCS_MISSING' : '';
    return [row, region, from, events, gives, notes];
  }),
];

const READIED = { T_IDLE: [IN], HPH1_OPEN: [IN, READY], HPH1_DONE: [IN, PREPARED] };

const HPH1: readonly Case[] = [
  ['3', 'T1', 'T_IDLE', [IN, READY], 'ACTIVE READY N_WAIT_HOME G_IDLE HPH1_OPEN'],
  ['6', 'T1', 'HPH1_OPEN', [IN, READY, WITHDRAWN], 'ACTIVE EARLY_NOTICE N_WAIT_HOME G_IDLE T_IDLE'],
  ['8', 'T1', 'HPH1_OPEN', [IN, READY, OUT], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE HPH1_DONE'],
  ['9', 'T1', 'HPH1_OPEN', [IN, READY, AWAY, BACK], 'ACTIVE DISCHARGED HPH2_OPEN G_IDLE HPH1_DONE'],
  ...grid(['1a', 'T1'], only(READIED, 'T_IDLE', 'HPH1_OPEN'), PREPARED, {
    gives: (from) => inHospital(from, 'HPH1_DONE'),
  }),
  [
    '1b',
    'T1',
    'HPH1_DONE',
    [IN, PREPARED, event('HPH1Completed', '2026-03-02T14:00')],
    unchanged('HPH1_DONE'),
  ],
  ...grid(['1c', 'T1'], READIED, DECISION, { gives: unchanged }),
  ...grid(
    ['23a', 'T1'],
    {
      T_IDLE: [IN, DECISION, OUT],
      HPH1_OPEN: [IN, ready('2026-03-03T08:00'), AWAY],
      HPH1_DONE: [IN, PREPARED, OUT],
    },
    AT_B,
    { gives: 'ACTIVE ADMITTED N_WAIT_HOME G_IDLE T_IDLE' },
  ),
];

export const TRANSITION_CASES: readonly Case[] = [...HPH0, ...HPH1];
