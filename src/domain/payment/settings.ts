import type { WorkingDays } from '../holidays.ts';
import type { HerId, Instant, LocalDate } from '../ids.ts';

/** What a municipality and a hospital have agreed beside the regulation (law.md L-14). */
export interface Agreement {
  /** Recorded in the proposal, so that it can be computed again. */
  readonly version: string;
  /** A readiness or notice at or after this hour of the day (0–23, local) counts from the next day. */
  readonly cutOffHour?: number;
  /** The first day is a working day: one that is none is moved to the next that is. */
  readonly startOnWorkingDay?: WorkingDays;
}

/** By which rule the municipality that pays is found (L-12). */
export const PAYER_BASES = ['OPPHOLDSKOMMUNE', 'FOLKEREGISTRERT_KOMMUNE'] as const;

/** Who pays from a date on (L-12); for what the messages do not say. */
export interface Payer {
  readonly from: LocalDate;
  /** Number or name of the municipality, as the operator wrote it. */
  readonly kommune: string;
  /** Absent: by the date. */
  readonly basis?: (typeof PAYER_BASES)[number];
}

/** Every choice that the number of days depends on. */
export interface PaymentSettings {
  /**
   * The day a readiness counts from: `DECLARED`, the date the doctor set; `NOTIFIED`, not before
   * the date the municipality was told. The latter is the cautious one for the municipality.
   */
  readonly readyDateBasis: 'DECLARED' | 'NOTIFIED';
  /** The day of leaving counts too. The statistics count nights, so the default is false. */
  readonly inclusive: boolean;
  /** Whether points a to e of §9 that nobody tells of are a gap. No message has a place for them. */
  readonly criteriaExpected: boolean;
  readonly agreement?: Agreement;
  /** What is otherwise with one hospital, by its HER-id. */
  readonly agreements?: Readonly<Record<number, AgreedWith>>;
  readonly payers?: readonly Payer[];
  /** Kroner a day by calendar year, before those of the data file; what is below zero is none. */
  readonly rates?: Readonly<Record<number, number>>;
  /** Hours from the admission to the early notice, where the pathway has it otherwise (24). */
  readonly earlyNoticeHours?: number;
  /**
   * When a notice sent as a message was received: `BROKER`, when the broker had it for the
   * municipality; `APPREC`, when its positive AppRec says so (L-18), if there is one.
   */
  readonly receiptBasis: 'BROKER' | 'APPREC';
  /** Where those come from. */
  readonly rateSources?: Readonly<Record<number, string>>;
  /** Days are proposed for the dates before this instant's; absent: a stay must have ended. */
  readonly asOf?: Instant;
  /** A stay is looked at for so many days from the first readiness; the rest is a slip of the pen. */
  readonly mostDays: number;
  /** Version of the time zone database; only recorded. */
  readonly tzVersion: string;
}

/** The choices that an agreement with one hospital may make. */
export type AgreedWith = Partial<
  Pick<PaymentSettings, 'readyDateBasis' | 'inclusive' | 'agreement'>
>;

/** The settings for stays in one hospital; of one that is not named, the municipality's own. */
export const settingsWith = (
  settings: PaymentSettings,
  hospital: HerId | undefined,
): PaymentSettings => ({
  ...settings,
  ...(hospital === undefined ? {} : settings.agreements?.[hospital]),
});

export const PAYMENT_SETTINGS: PaymentSettings = {
  readyDateBasis: 'NOTIFIED',
  inclusive: false,
  receiptBasis: 'BROKER',
  criteriaExpected: false,
  mostDays: 1000,
  tzVersion: 'unknown',
};
