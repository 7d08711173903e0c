import type { TimerRow } from '../../step.ts';

/** HPH specification §4.4, with the alert levels of §4.7. */
export const TIMERS: readonly TimerRow[] = [
  {
    timer: 't24',
    perStay: true,
    anchor: 'admittedAt',
    setting: 'earlyNoticeHours',
    unit: 'hours',
    // The hospital's breach, not the municipality's: shown, and nobody is woken for it.
    alerts: [{ level: 'L0', after: 'PT0S' }],
  },
  {
    timer: 't6',
    perStay: true,
    anchor: 'admissionKnownAt',
    setting: 'admissionReportHours',
    unit: 'hours',
    alerts: [{ level: 'L1', after: 'PT0S' }],
  },
  {
    timer: 'tAns',
    perStay: true,
    anchor: 'readyKnownAt',
    unit: 'end of the day',
    alerts: [
      { level: 'L0', afterAnchor: 'PT2H' },
      { level: 'L1', after: 'PT0S' },
    ],
  },
  {
    timer: 'tHome',
    anchor: 'dischargedAt',
    setting: 'homecomingHours',
    unit: 'hours',
    alerts: [{ level: 'L0', after: 'PT0S' }],
  },
  {
    timer: 't2',
    anchor: 'homecomingOn',
    setting: 'hph2Days',
    unit: 'calendar days',
    alerts: [
      { level: 'L1', after: 'PT0S' },
      { level: 'L2', after: 'PT24H' },
      { level: 'L3', after: 'PT168H' },
    ],
  },
  {
    timer: 't3',
    anchor: 'dischargedOn',
    setting: 'hph3Days',
    unit: 'calendar days',
    alerts: [
      { level: 'L0', onDay: 'hph3WarnDays', unless: { region: 'G', states: ['G_BOOKED'] } },
      { level: 'L0', lastWorkingDay: true, unless: { region: 'G', states: ['G_BOOKED'] } },
      { level: 'L1', after: 'PT0S' },
      { level: 'L2', after: 'PT72H' },
      { level: 'L3', after: 'PT168H' },
    ],
  },
  {
    timer: 'tPlan',
    anchor: 'consultedOn',
    setting: 'planWorkingDays',
    unit: 'working days',
    alerts: [{ level: 'L1', after: 'PT0S' }],
  },
  {
    timer: 't5open',
    opens: true,
    anchor: 'homecomingOn',
    setting: 'hph5OpenDays',
    unit: 'calendar days',
    alerts: [],
  },
  {
    timer: 't5due',
    anchor: 'homecomingOn',
    setting: 'hph5DueDays',
    unit: 'calendar days',
    alerts: [{ level: 'L0', after: 'PT0S' }],
  },
  {
    timer: 't5over',
    anchor: 'homecomingOn',
    setting: 'hph5OverDays',
    unit: 'calendar days',
    alerts: [
      { level: 'L1', after: 'PT0S' },
      { level: 'L2', after: 'PT72H' },
      { level: 'L3', after: 'PT168H' },
    ],
  },
  {
    timer: 'tPeriodic',
    anchor: 'reviewedOn',
    setting: 'periodicMonths',
    unit: 'months',
    alerts: [{ level: 'L0', after: 'PT0S' }],
  },
];
