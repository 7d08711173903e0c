import { WORKING_DAYS } from './holidays.ts';

/**
 * Every number and list of codes that the pathway depends on. They are choices of the
 * municipality where the HPH specification marks them as inferred; none is written elsewhere.
 */
export interface PathwaySettings {
  /** Calendar days from the homecoming date to the nurse's visit, HPH2 (§4.4 `t2`). */
  readonly hph2Days: number;
  /** Whether an HPH2 that would be due on a day off is due on the next working day (§4.5 rule 6). */
  readonly hph2NextWorkingDay: boolean;
  /** Hours from HPH2 overdue to the leader's alert, L2 (§4.7). */
  readonly hph2LeaderHours: number;
  /** Calendar days from the discharge date to the consultation, HPH3 (§4.4 `t3`). */
  readonly hph3Days: number;
  /** Calendar days after the discharge at which a missing appointment is warned of (HPH3). */
  readonly hph3WarnDays: number;
  /** Calendar days after the discharge by which the GP has information or a request (HPH3). */
  readonly hph3SendDays: number;
  /** Hours from the admission within which the hospital should have warned (`t24`). */
  readonly earlyNoticeHours: number;
  /** Hours from the notice of admission to the report to the hospital, HPH6 (`t6`). */
  readonly admissionReportHours: number;
  /** Hours from a readiness until a missing answer is warned of (`tAns`). */
  readonly answerWarnHours: number;
  /** Hours from a readiness until the answer is due; 0: the end of that local day (`tAns`). */
  readonly answerDueHours: number;
  /** Hours from a discharge until somebody should have confirmed where the patient is (`tHome`). */
  readonly homecomingHours: number;
  /** Hours from a deterioration being reported to its first assessment, HPH4 (`t4`). */
  readonly hph4Hours: number;
  /** Hours from HPH4 overdue to the leader's alert, L2 (§4.7). */
  readonly hph4LeaderHours: number;
  /** Calendar days from a discharge to an institution until somebody should have told (`tAway`). */
  readonly awayDays: number;
  /** Working days from the consultation until the GP's plan should have come (`tPlan`). */
  readonly planWorkingDays: number;
  /** Days after homecoming: the review HPH5 opens, is due, and is overdue (`t5…`). */
  readonly hph5OpenDays: number;
  readonly hph5DueDays: number;
  readonly hph5OverDays: number;
  /** Whether HPH5 is overdue at its due day, and not only a week later. */
  readonly hph5Strict: boolean;
  /** Hours from HPH3 or HPH5 overdue to the leader's alert, L2 (§4.7). */
  readonly leaderHours: number;
  /** Hours from a step overdue to the operator's board, L3 (§4.7). */
  readonly boardHours: number;
  /** Months from one review to the next of who goes on receiving services (`tPeriodic`). */
  readonly periodicMonths: number;
  /** `UtTil` codes (list 8408) of places that are not home: no homecoming is asked for. */
  readonly awayCodes: readonly string[];
  /** `UtTil` codes (list 8408) that mean home. */
  readonly homeCodes: readonly string[];
  /** Whether a discharge to home starts the HPH2 clock before any Homecoming is reported. */
  readonly inferHomecoming: boolean;
  /** `Uttilstand` codes (list 8431) that mean dead. */
  readonly deadOutcomes: readonly string[];
  /** Codes of list 9060 that may complete HPH2. */
  readonly nurseProfessions: readonly string[];
  /** Another hospital's admission within these hours is a transfer, not a readmission (§4.6). */
  readonly transferGapHours: number;
  /** Days after an admission from which another one there is a readmission, its discharge lost. */
  readonly readmissionAfterDays: number;
  /** How long after a homecoming the discharge before it may still be dated, in days. */
  readonly lateDischargeDays: number;
  /** A step reported done may lie this far after its receipt, in minutes (clock skew, §4.5). */
  readonly clockSkewMinutes: number;
  /** `MM-DD` of the days with shorter hours, and whether work is done on them (§4.5 rule 7). */
  readonly halfDays: readonly string[];
  readonly workOnHalfDays: boolean;
  /** Version of the time zone database the deadlines were computed with; only recorded. */
  readonly tzVersion: string;
}

export const DEFAULT_SETTINGS: PathwaySettings = {
  hph2Days: 3,
  hph2NextWorkingDay: false,
  hph2LeaderHours: 24,
  hph3Days: 14,
  hph3WarnDays: 7,
  hph3SendDays: 5,
  earlyNoticeHours: 24,
  admissionReportHours: 3,
  answerWarnHours: 2,
  answerDueHours: 0,
  homecomingHours: 12,
  awayDays: 7,
  hph4Hours: 24,
  hph4LeaderHours: 24,
  planWorkingDays: 2,
  hph5OpenDays: 21,
  hph5DueDays: 28,
  hph5OverDays: 35,
  hph5Strict: false,
  leaderHours: 72,
  boardHours: 168,
  periodicMonths: 12,
  awayCodes: ['3', '5', '7', '8', '11', '21'],
  homeCodes: ['1'],
  inferHomecoming: true,
  deadOutcomes: ['2', '3'],
  nurseProfessions: ['SP'],
  transferGapHours: 24,
  readmissionAfterDays: 7,
  lateDischargeDays: 1,
  clockSkewMinutes: 5,
  ...WORKING_DAYS,
  tzVersion: 'unknown',
};
