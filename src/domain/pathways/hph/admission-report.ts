import type { HphStep } from './row.ts';

/** Region A, the report to the hospital HPH6, one per stay: HPH specification §4.3 rows 1 and 24. */
export const ADMISSION_REPORT: readonly HphStep[] = [
  {
    row: '1',
    region: 'A',
    from: ['A_NONE'],
    on: 'AdmissionNotified',
    to: 'A_OPEN',
    start: ['t6'],
  },
  // What the record system reports is no message whose receipt could be waited for.
  {
    row: '24d',
    region: 'A',
    from: ['A_NONE', 'A_OPEN', 'A_OVERDUE', 'A_SENT'],
    on: 'AdmissionReportSent',
    guard: 'by the record system',
    to: 'A_ACKED',
    stop: ['t6'],
  },
  // Also before the notice comes: then it has been sent in time, and no clock starts.
  {
    row: '24',
    region: 'A',
    from: ['A_NONE', 'A_OPEN', 'A_OVERDUE'],
    on: 'AdmissionReportSent',
    to: 'A_SENT',
    record: ['report'],
    stop: ['t6'],
  },
  {
    row: '24a',
    region: 'A',
    from: ['A_SENT', 'A_ACKED'],
    on: 'AdmissionReportSent',
    record: ['report'],
  },
  {
    row: '24b',
    region: 'A',
    from: ['A_SENT'],
    on: 'PositiveAppRec',
    guard: 'about the report',
    to: 'A_ACKED',
  },
  { row: '24c', region: 'A', from: ['A_OPEN'], on: 'Timer:t6', to: 'A_OVERDUE' },
];
