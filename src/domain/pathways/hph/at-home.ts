import type { HphStep } from './row.ts';

/**
 * Region D, the daily service, and region X, the deteriorations HPH4: HPH specification §4.3 rows
 * 8, 9, 21 to 23 and 26 to 29.
 */
export const AT_HOME: readonly HphStep[] = [
  {
    row: '8',
    region: 'D',
    from: ['D_OFF', 'D_PAUSED'],
    on: 'Discharged',
    guard: 'to home, no homecoming reported',
    to: 'D_ON',
  },
  {
    row: '8a',
    region: 'D',
    from: ['D_ON'],
    on: 'Discharged',
    guard: 'ends the last stay, elsewhere',
    to: 'D_PAUSED',
  },
  { row: '9', region: 'D', from: ['D_OFF', 'D_PAUSED'], on: 'Homecoming', to: 'D_ON' },
  {
    row: '23a',
    region: 'D',
    from: ['D_ON'],
    on: 'AdmissionNotified',
    guard: 'transfer',
    to: 'D_PAUSED',
  },
  {
    row: '26',
    region: 'D',
    from: ['D_ON'],
    on: 'MovedToInstitution',
    guard: 'for a short time',
    to: 'D_PAUSED',
  },
  {
    row: '27',
    region: 'D',
    from: ['D_ON', 'D_PAUSED'],
    on: 'MovedToInstitution',
    guard: 'for good',
    to: 'D_OFF',
  },
  { row: '28', region: 'D', from: ['D_ON', 'D_PAUSED'], on: 'Died', to: 'D_OFF' },
  { row: '29', region: 'D', from: ['D_ON', 'D_PAUSED'], on: 'MovedKommune', to: 'D_OFF' },

  {
    row: '21',
    region: 'X',
    from: ['X_NONE'],
    on: 'DeteriorationReported',
    to: 'X_OPEN',
    start: ['t4'],
  },
  {
    row: '22',
    region: 'X',
    from: ['X_OPEN'],
    on: 'HPH4Completed',
    to: 'X_ASSESSED',
    stop: ['t4'],
  },
  // What is resolved has been assessed.
  {
    row: '22a',
    region: 'X',
    from: ['X_OPEN', 'X_ASSESSED'],
    on: 'DeteriorationResolved',
    to: 'X_RESOLVED',
    stop: ['t4'],
  },
  {
    row: '22b',
    region: 'X',
    from: ['X_ASSESSED', 'X_RESOLVED', 'X_ADMITTED'],
    on: 'HPH4Completed',
  },
  { row: '22c', region: 'X', from: ['X_RESOLVED', 'X_ADMITTED'], on: 'DeteriorationResolved' },
  { row: '22d', region: 'X', from: ['X_OPEN'], on: 'Timer:t4', flag: ['HPH4_LATE'] },
];
