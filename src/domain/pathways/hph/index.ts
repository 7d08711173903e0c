import type { Pathway } from '../../course.ts';
import { EPISODE } from './episode.ts';
import { GP } from './gp.ts';
import { GUARDS } from './guards.ts';
import { NURSE_VISIT } from './nurse-visit.ts';
import { RECORDS } from './records.ts';
import { stayOf } from './stay.ts';
import { STAYS } from './stays.ts';
import { TIMERS } from './timers.ts';

export const HPH: Pathway = {
  name: 'HPH',
  title: 'Helhetlig pasientforløp i hjemmet',
  initial: { E: 'NONE', S: 'UNKNOWN', N: 'N_WAIT_HOME', G: 'G_IDLE' },
  steps: [...EPISODE, ...STAYS, ...NURSE_VISIT, ...GP],
  timers: TIMERS,
  guards: GUARDS,
  records: RECORDS,
  moving: new Set(['NONE', 'ACTIVE']),
  closed: new Set(['CLOSED_DEAD', 'CLOSED_BY_READMISSION', 'VOID']),
  continued: new Set(['SUSPENDED_READMITTED', 'CLOSED_BY_READMISSION']),
  stayOf,
};
