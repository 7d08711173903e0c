import type { HphStep } from './row.ts';

/**
 * Region G, the consultation HPH3: HPH specification §4.3 rows 8, 16 and 18. HPH3_DONE, which
 * also needs MedicalInfo, is deliberately absent until that message is an event.
 */
export const GP: readonly HphStep[] = [
  {
    row: '8',
    region: 'G',
    from: ['G_IDLE', 'G_HELD'],
    on: 'Discharged',
    guard: 'ends the last stay',
    to: 'G_IDLE',
    start: ['t3'],
    unflag: ['G_OVERDUE', 'G_HELD_LATE'],
  },
  {
    row: '8b',
    region: 'G',
    from: ['G_IDLE'],
    on: 'Discharged',
    guard: 'confirms an inferred discharge',
    start: ['t3'],
    unflag: ['G_OVERDUE'],
  },
  {
    row: '9a',
    region: 'G',
    from: ['G_IDLE'],
    on: 'Homecoming',
    guard: 'no discharge known',
    start: ['t3'],
    unflag: ['G_OVERDUE'],
  },
  {
    row: '23a',
    region: 'G',
    from: ['G_IDLE', 'G_HELD'],
    on: 'AdmissionNotified',
    guard: 'transfer',
    to: 'G_IDLE',
    unflag: ['G_OVERDUE', 'G_HELD_LATE'],
  },
  {
    row: '16a',
    region: 'G',
    from: ['G_IDLE'],
    on: 'GPConsultationHeld',
    guard: 'reported before it happened',
    note: 'REPORTED_TOO_EARLY',
  },
  {
    row: '16d',
    region: 'G',
    from: ['G_IDLE'],
    on: 'GPConsultationHeld',
    guard: 'overdue',
    to: 'G_HELD',
    stop: ['t3'],
    flag: ['G_HELD_LATE'],
    unflag: ['G_OVERDUE'],
  },
  {
    row: '16',
    region: 'G',
    from: ['G_IDLE'],
    on: 'GPConsultationHeld',
    guard: 'discharge known',
    to: 'G_HELD',
    stop: ['t3'],
  },
  {
    row: '16b',
    region: 'G',
    from: ['G_IDLE'],
    on: 'GPConsultationHeld',
    note: 'HPH3_BEFORE_DISCHARGE',
  },
  { row: '16c', region: 'G', from: ['G_HELD'], on: 'GPConsultationHeld' },
  { row: '18', region: 'G', from: ['G_IDLE'], on: 'Timer:t3', flag: ['G_OVERDUE'] },
];
