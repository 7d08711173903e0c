import type { Pathway } from '../../course.ts';
import { ADMISSION_REPORT } from './admission-report.ts';
import { AT_HOME } from './at-home.ts';
import { EPISODE } from './episode.ts';
import { GP } from './gp.ts';
import { GUARDS } from './guards.ts';
import { incidentOf } from './incident.ts';
import { NURSE_VISIT } from './nurse-visit.ts';
import { RECORDS } from './records.ts';
import { REVIEW } from './review.ts';
import { AFTER_HOME } from './row.ts';
import { stayOf } from './stay.ts';
import { STAYS } from './stays.ts';
import { TIMERS } from './timers.ts';
import { TRANSITION } from './transition.ts';

export const HPH: Pathway = {
  name: 'HPH',
  title: 'Helhetlig pasientforløp i hjemmet',
  initial: {
    E: 'NONE',
    S: 'UNKNOWN',
    T0: 'T_IDLE',
    T1: 'T_IDLE',
    N: 'N_WAIT_HOME',
    G: 'G_IDLE',
    R: 'R_WAIT',
    D: 'D_OFF',
    X: 'X_NONE',
    A: 'A_NONE',
  },
  steps: [
    ...EPISODE,
    ...STAYS,
    ...TRANSITION,
    ...NURSE_VISIT,
    ...GP,
    ...REVIEW,
    ...AT_HOME,
    ...ADMISSION_REPORT,
  ],
  timers: TIMERS,
  guards: GUARDS,
  records: RECORDS,
  moving: new Set(['NONE', 'ACTIVE', 'SUSPENDED_INSTITUTION']),
  closed: new Set([
    'COMPLETED',
    'CLOSED_DEAD',
    'CLOSED_MOVED',
    'CLOSED_DECLINED',
    'CLOSED_LONGTERM',
    'CLOSED_BY_READMISSION',
    'VOID',
  ]),
  continued: new Set(['SUSPENDED_READMITTED', 'CLOSED_BY_READMISSION']),
  stayOf,
  incidentOf,
  gapsOf: ({ state }) => {
    if (state.E !== 'COMPLETED') return [];
    const done: readonly string[] = AFTER_HOME.slice(2);
    return [
      ...(done.includes(state.N) || state.N === 'N_NA' ? [] : ['HPH2']),
      ...(['HPH3_DONE', 'G_NA'].includes(state.G) ? [] : ['HPH3']),
    ];
  },
};
