import { answering, event, reported } from '../history.ts';
import type { Case } from './given.ts';
import { IN, REPORT, grid } from './given.ts';

const ACK = answering('PositiveAppRec', '2026-03-01T11:05', REPORT);
const SECOND = event('AdmissionReportSent', '2026-03-01T12:00');
/** The record system reports it: sent by other means than a message. */
const REPORTED = reported('AdmissionReportSent', '2026-03-01T14:00');
const inHospital = (report: string) => `ACTIVE ADMITTED N_WAIT_HOME G_IDLE ${report}`;

export const ADMISSION_REPORT_CASES: readonly Case[] = [
  ['1', 'A', 'A_NONE', [IN], inHospital('A_OPEN')],
  ['24d', 'A', 'A_NONE', [REPORTED], 'ACTIVE UNKNOWN N_WAIT_HOME G_IDLE A_ACKED'],
  [
    '24d',
    'A',
    'A_OPEN',
    [IN, reported('AdmissionReportSent', '2026-03-01T11:00')],
    inHospital('A_ACKED'),
  ],
  ['24d', 'A', 'A_OVERDUE', [IN, REPORTED], inHospital('A_ACKED')],
  ['24d', 'A', 'A_SENT', [IN, REPORT, REPORTED], inHospital('A_ACKED')],
  ['24', 'A', 'A_NONE', [REPORT], 'ACTIVE UNKNOWN N_WAIT_HOME G_IDLE A_SENT'],
  ['24', 'A', 'A_OPEN', [IN, REPORT], inHospital('A_SENT')],
  [
    '24',
    'A',
    'A_OVERDUE',
    [IN, event('AdmissionReportSent', '2026-03-01T14:00')],
    inHospital('A_SENT'),
  ],
  ...grid(['24a', 'A'], { A_SENT: [IN, REPORT], A_ACKED: [IN, REPORT, ACK] }, SECOND, {
    gives: inHospital,
  }),
  ['24b', 'A', 'A_SENT', [IN, REPORT, ACK], inHospital('A_ACKED')],
  ['24c', 'A', 'A_OPEN', [IN], inHospital('A_OVERDUE'), '', { now: '2026-03-01T13:00' }],
];
