import type { TimerRow } from '../../step.ts';

/** Where HPH5 is overdue at its due day, the alerts of the lapse go out then and not a week later. */
const STRICT = { setting: 'hph5Strict', is: true } as const;
const LENIENT = { setting: 'hph5Strict', is: false } as const;

/** HPH specification §4.4, with the alert levels of §4.7. */
export const TIMERS: readonly TimerRow[] = [
  {
    timer: 't24',
    per: 'stay',
    anchor: 'admittedAt',
    setting: 'earlyNoticeHours',
    unit: 'hours',
    // The hospital's breach, not the municipality's: shown, and nobody is woken for it.
    alerts: [{ level: 'L0', hoursAfterDue: 0 }],
  },
  {
    timer: 't6',
    per: 'stay',
    anchor: 'admissionKnownAt',
    setting: 'admissionReportHours',
    unit: 'hours',
    alerts: [{ level: 'L1', hoursAfterDue: 0 }],
  },
  {
    timer: 'tAns',
    per: 'stay',
    anchor: 'readyKnownAt',
    setting: 'answerDueHours',
    unit: 'hours or end of the day',
    alerts: [
      { level: 'L0', hoursAfterAnchor: 'answerWarnHours' },
      { level: 'L1', hoursAfterDue: 0 },
    ],
  },
  {
    timer: 'tHome',
    anchor: 'dischargedAt',
    setting: 'homecomingHours',
    unit: 'hours',
    alerts: [{ level: 'L1', hoursAfterDue: 0 }],
  },
  // The same after a discharge to an institution: days, for nobody expects a homecoming at once.
  {
    timer: 'tAway',
    anchor: 'dischargedOn',
    setting: 'awayDays',
    unit: 'calendar days',
    alerts: [{ level: 'L1', hoursAfterDue: 0 }],
  },
  {
    timer: 't2',
    anchor: 'homecomingOn',
    setting: 'hph2Days',
    unit: 'calendar days',
    toWorkingDay: 'hph2NextWorkingDay',
    alerts: [
      { level: 'L1', hoursAfterDue: 0 },
      { level: 'L2', hoursAfterDue: 'hph2LeaderHours' },
      { level: 'L3', hoursAfterDue: 'boardHours' },
    ],
  },
  {
    timer: 't3',
    anchor: 'dischargedOn',
    setting: 'hph3Days',
    unit: 'calendar days',
    alerts: [
      { level: 'L0', onDay: 'hph3WarnDays', unless: 'bookedAt' },
      { level: 'L0', lastWorkingDay: true, unless: 'bookedAt' },
      // Earlier than the two above, and below them: the place is the number in an alert's key, and
      // those that are out would be raised anew under another.
      { level: 'L0', onDay: 'hph3SendDays', unless: 'contactedAt' },
      { level: 'L1', hoursAfterDue: 0 },
      { level: 'L2', hoursAfterDue: 'leaderHours' },
      { level: 'L3', hoursAfterDue: 'boardHours' },
    ],
  },
  {
    timer: 'tPlan',
    anchor: 'consultedOn',
    setting: 'planWorkingDays',
    unit: 'working days',
    alerts: [{ level: 'L1', hoursAfterDue: 0 }],
  },
  {
    timer: 't4',
    per: 'incident',
    anchor: 'reportedAt',
    setting: 'hph4Hours',
    unit: 'hours',
    alerts: [
      { level: 'L1', hoursAfterDue: 0 },
      { level: 'L2', hoursAfterDue: 'hph4LeaderHours' },
      { level: 'L3', hoursAfterDue: 'boardHours' },
    ],
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
    alerts: [
      { level: 'L0', hoursAfterDue: 0, profile: LENIENT },
      { level: 'L1', hoursAfterDue: 0, profile: STRICT },
      { level: 'L2', hoursAfterDue: 'leaderHours', profile: STRICT },
      { level: 'L3', hoursAfterDue: 'boardHours', profile: STRICT },
    ],
  },
  {
    timer: 't5over',
    anchor: 'homecomingOn',
    setting: 'hph5OverDays',
    unit: 'calendar days',
    alerts: [
      { level: 'L1', hoursAfterDue: 0, profile: LENIENT },
      { level: 'L2', hoursAfterDue: 'leaderHours', profile: LENIENT },
      { level: 'L3', hoursAfterDue: 'boardHours', profile: LENIENT },
    ],
  },
  {
    timer: 'tPeriodic',
    anchor: 'reviewedOn',
    setting: 'periodicMonths',
    unit: 'months',
    alerts: [{ level: 'L0', hoursAfterDue: 0 }],
  },
];
