import type { Calendar } from '../calendar.ts';
import type { LocalDate } from '../ids.ts';
import type { DayCode } from './day-rules.ts';
import type { DecidedDay } from './days.ts';
import { decideDays } from './days.ts';
import type { Dispute, DisputeCode } from './disputes.ts';
import { disputesOf } from './disputes.ts';
import type { Evidence } from './evidence.ts';
import { rateOn, rateVersion, yearOf } from './rates.ts';
import type { PaymentSettings } from './settings.ts';

/** Counts the changes of the rules; the same version and evidence give the same days (L-17). */
export const RULE_VERSION = 'payment-2';

/** What is said of the stay as a whole. */
export const STAY_REASONS = ['NEVER_READY', 'STILL_READY', 'RATE_MISSING'] as const;
export type ReasonCode = DayCode | (typeof STAY_REASONS)[number];

/** Why days count or do not, for a run of dates that one rule decided. */
export interface Reason {
  readonly code: ReasonCode;
  /** Key of its words in the languages of the pages. */
  readonly text: `payment.reason.${ReasonCode}`;
  readonly counts: boolean;
  /** First and last date, both included; absent when it is about the stay. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  /** RATE_MISSING: the years without a rate. */
  readonly years?: readonly number[];
}

/** One date of the proposal, also those that do not count. */
export interface PaymentDay {
  readonly on: LocalDate;
  readonly counts: boolean;
  readonly code: DayCode;
  /** The rate of its year; null: none is known. Absent where the day does not count. */
  readonly kroner?: number | null;
  /** By which rule the municipality that pays is found (L-12). */
  readonly payerBasis: 'OPPHOLDSKOMMUNE' | 'FOLKEREGISTRERT_KOMMUNE';
  readonly payer?: string;
}

/** A proposal with its reasons; never an invoice. */
export interface Proposal {
  readonly status: 'ENDED' | 'OPEN' | 'NEVER_READY';
  /** The dates proposed for payment, in order. */
  readonly days: readonly LocalDate[];
  /** The sum; null when the rate of a counted day is not known. */
  readonly kroner: number | null;
  readonly reasons: readonly Reason[];
  readonly disputes: readonly DisputeCode[];
  /** The same, each with the times that it is about. */
  readonly contested: readonly Dispute[];
  /** What could be contested and a person has settled; why and by whom is in the evidence. */
  readonly settled: readonly DisputeCode[];
  /** Every date from the first readiness on. */
  readonly calendar: readonly PaymentDay[];
  readonly readyDateBasis: PaymentSettings['readyDateBasis'];
  readonly inclusive: boolean;
  readonly receiptBasis: PaymentSettings['receiptBasis'];
  readonly agreementVersion?: string;
  readonly ruleVersion: string;
  readonly rateVersion: string;
}

/** From this date the municipality of residence at the time pays, before it the registered one. */
const OPPHOLD_SINCE = '2019-01-01';

function paymentDay({ on, rule }: DecidedDay, { rates, payers }: PaymentSettings): PaymentDay {
  const payer = payers
    ?.filter(({ from }) => from <= on)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  return {
    on,
    counts: rule.counts,
    code: rule.code,
    ...(rule.counts ? { kroner: rateOn(on, rates) } : {}),
    payerBasis:
      payer?.basis ?? (on >= OPPHOLD_SINCE ? 'OPPHOLDSKOMMUNE' : 'FOLKEREGISTRERT_KOMMUNE'),
    ...(payer === undefined ? {} : { payer: payer.kommune }),
  };
}

const reason = (code: ReasonCode, counts: boolean, more: Partial<Reason> = {}): Reason => ({
  code,
  text: `payment.reason.${code}`,
  counts,
  ...more,
});

function runsOf(days: readonly PaymentDay[]): Reason[] {
  const runs: Reason[] = [];
  for (const { on, code, counts } of days) {
    const last = runs.at(-1);
    if (last?.code === code) runs[runs.length - 1] = { ...last, to: on };
    else runs.push(reason(code, counts, { from: on, to: on }));
  }
  return runs;
}

function missingYears(days: readonly PaymentDay[]): number[] {
  const without = days.filter(({ kroner }) => kroner === null);
  return [...new Set(without.map(({ on }) => yearOf(on)))];
}

/** The payment proposal of one stay (law.md §3), from its evidence alone. */
export function proposalOf(
  evidence: Evidence,
  settings: PaymentSettings,
  calendar: Calendar,
): Proposal {
  const decided = decideDays(evidence, settings, calendar);
  const days = decided.days.map((day) => paymentDay(day, settings));
  const counted = days.filter(({ counts }) => counts);
  const years = missingYears(counted);
  const never = decided.intervals.length === 0;
  const raised = disputesOf(evidence, decided, settings);
  const setAside = new Set(evidence.overrides.map(({ data }) => data?.overrides));
  const contested = raised.filter(({ code }) => !setAside.has(code));
  return {
    status: never ? 'NEVER_READY' : decided.open ? 'OPEN' : 'ENDED',
    days: counted.map(({ on }) => on),
    kroner: years.length > 0 ? null : counted.reduce((sum, { kroner }) => sum + (kroner ?? 0), 0),
    reasons: [
      ...runsOf(days),
      ...(never ? [reason('NEVER_READY', false)] : []),
      ...(decided.open ? [reason('STILL_READY', false)] : []),
      ...(years.length > 0 ? [reason('RATE_MISSING', false, { years })] : []),
    ],
    disputes: contested.map(({ code }) => code),
    contested,
    settled: raised.filter(({ code }) => setAside.has(code)).map(({ code }) => code),
    calendar: days,
    readyDateBasis: settings.readyDateBasis,
    inclusive: settings.inclusive,
    receiptBasis: settings.receiptBasis,
    ...(settings.agreement && { agreementVersion: settings.agreement.version }),
    ruleVersion: RULE_VERSION,
    rateVersion: rateVersion(settings.rates, settings.rateSources),
  };
}
