import type { TimerRow } from '../../step.ts';

/** HPH specification §4.4, with the alert levels of §4.7 that are sent so far. */
export const TIMERS: readonly TimerRow[] = [
  {
    timer: 't2',
    anchor: 'homecomingOn',
    days: 'hph2Days',
    alerts: [{ level: 'L1', after: 'PT0S' }],
  },
  {
    timer: 't3',
    anchor: 'dischargedOn',
    days: 'hph3Days',
    alerts: [{ level: 'L1', after: 'PT0S' }],
  },
];
