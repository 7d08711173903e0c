/**
 * Every number and list of codes that the pathway depends on. They are choices of the
 * municipality where the HPH specification marks them as inferred; none is written elsewhere.
 */
export interface PathwaySettings {
  /** Calendar days from the homecoming date to the nurse's visit, HPH2 (§4.4 `t2`). */
  readonly hph2Days: number;
  /** Calendar days from the discharge date to the consultation, HPH3 (§4.4 `t3`). */
  readonly hph3Days: number;
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
  /** How long after a homecoming the discharge before it may still be dated, in days. */
  readonly lateDischargeDays: number;
  /** A step reported done may lie this far after its receipt, in minutes (clock skew, §4.5). */
  readonly clockSkewMinutes: number;
  /** Version of the time zone database the deadlines were computed with; only recorded. */
  readonly tzVersion: string;
}

export const DEFAULT_SETTINGS: PathwaySettings = {
  hph2Days: 3,
  hph3Days: 14,
  homeCodes: ['1'],
  inferHomecoming: true,
  deadOutcomes: ['2', '3'],
  nurseProfessions: ['SP'],
  transferGapHours: 24,
  lateDischargeDays: 1,
  clockSkewMinutes: 5,
  tzVersion: 'unknown',
};
