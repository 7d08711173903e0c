import { plusElapsed } from '../calendar.ts';
import type { LocalDate } from '../ids.ts';
import { unclassified } from './answers.ts';
import type { DayDispute } from './day-rules.ts';
import { DAY_RULES } from './day-rules.ts';
import type { Decided } from './days.ts';
import type { Evidence, EvidenceItem } from './evidence.ts';
import type { EvidenceTime } from './evidence-time.ts';
import { given, givenAt } from './evidence.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { endOfStay } from './readiness.ts';
import type { PaymentSettings } from './settings.ts';

interface Matter {
  readonly evidence: Evidence;
  readonly decided: Decided;
  readonly settings: PaymentSettings;
  /** The dates proposed for payment. */
  readonly counted: readonly LocalDate[];
}

/** The early notice came more than 24 hours, or those set, after the admission, and without a word why (L-2, L-4). */
function warnedLate({ evidence, settings }: Matter): boolean {
  const notice = given(evidence.notices8, settings.receiptBasis)[0];
  const admission = evidence.admissions[0]?.occurred;
  if (notice === undefined || admission === undefined || admission.dateOnly === true) return false;
  if (notice.data?.reason !== undefined) return false;
  const { earlyNoticeHours = DEFAULT_SETTINGS.earlyNoticeHours, receiptBasis } = settings;
  const until = plusElapsed(admission.utc, `PT${earlyNoticeHours}H`);
  return givenAt(notice, receiptBasis).utc > until;
}

/** Days count from before the notice that stands, and one before it was refused (L-18). */
const resent = ({ decided, counted, settings: { receiptBasis } }: Matter): boolean =>
  decided.intervals.some(({ notices }) => {
    const first = given(notices, receiptBasis)[0];
    if (first === undefined) return false;
    const refused = notices.filter((notice) => notice.refused !== undefined);
    const until = givenAt(first, receiptBasis).on;
    return refused.some((n) => counted.some((on) => on >= n.occurred.on && on < until));
  });

/** Notices that days rest on, of the need for help and of each readiness: the one given first. */
const restedOn = ({ evidence, decided, settings }: Matter): EvidenceItem[] =>
  [evidence.notices8, ...decided.intervals.map(({ notices }) => notices)].flatMap((notices) =>
    given(notices, settings.receiptBasis).slice(0, 1),
  );

/** When each was given, and when its receiver found a fault in it. */
const faulted = (matter: Matter): EvidenceTime[] =>
  restedOn(matter).flatMap((notice) =>
    notice.faulted === undefined
      ? []
      : [givenAt(notice, matter.settings.receiptBasis), notice.faulted.at],
  );

/**
 * A notice that the broker had on one date and whose proof of receipt is of a later one (L-18), with
 * both times: dates in between count or not by `receiptBasis` alone.
 */
function provedLater(matter: Matter): EvidenceTime[] {
  const { decided, settings } = matter;
  return restedOn(matter).flatMap((notice) => {
    const { acknowledged, received, channel, kind } = notice;
    const byDate = kind === 'DischargeReady' && settings.readyDateBasis === 'DECLARED';
    if (channel !== 'message' || acknowledged === undefined || byDate) return [];
    const rests = decided.days.some(
      ({ on, rule }) =>
        on >= received.on &&
        on < acknowledged.on &&
        (rule.counts || ['NOT_NOTIFIED', 'NOTICE_8_LATER'].includes(rule.code)),
    );
    return rests ? [received, acknowledged] : [];
  });
}

/** What ended the days, where its receiver did not accept it, and when that was said. */
const endRefused = ({ decided }: Matter): EvidenceTime[] =>
  decided.intervals.flatMap(({ end }) => {
    const against = end?.item.refused ?? end?.item.faulted;
    return end === undefined || against === undefined ? [] : [end.item.occurred, against.at];
  });

/** Free texts to a readiness, by its end, that nobody has classified, also after another answer. */
const unread = ({ decided }: Matter): EvidenceTime[] =>
  decided.intervals.flatMap(({ answers, end }) =>
    unclassified(answers)
      .filter(({ place }) => end === undefined || place < end.item.place)
      .map(({ occurred }) => occurred),
  );

const homeBefore = ({ evidence, counted }: Matter): boolean => {
  const home = evidence.homecomings[0]?.occurred.on;
  return home !== undefined && (counted.at(-1) ?? '') >= home;
};

/**
 * What can be contested about days that count, beside what each day's own rule says; `always`: also
 * when it is why none does.
 */
const STAY_DISPUTES = [
  { code: 'ANSWER_UNCLASSIFIED', when: (m: Matter) => unread(m).length > 0, times: unread },
  { code: 'NOTICE_8_LATE', when: warnedLate },
  { code: 'NOTICE_10_REFUSED', when: resent },
  {
    code: 'READY_ESTIMATED',
    when: ({ decided }: Matter) =>
      decided.intervals.some(({ first }) => first.version?.data?.estimate === true),
  },
  {
    code: 'LEAVING_INFERRED',
    when: ({ evidence }: Matter) => endOfStay(evidence)?.inferred === true,
  },
  { code: 'HOME_BEFORE_DISCHARGE', when: homeBefore },
  {
    code: 'PAYER_CHANGED',
    when: ({ evidence, counted }: Matter) =>
      evidence.moves.some(({ occurred }) => occurred.on <= (counted.at(-1) ?? '')),
  },
  {
    code: 'RECEIPT_PROVED_LATER',
    when: (m: Matter) => provedLater(m).length > 0,
    times: provedLater,
    always: true,
  },
  { code: 'NOTICE_FAULTED', when: (m: Matter) => faulted(m).length > 0, times: faulted },
  { code: 'END_REFUSED', when: (m: Matter) => endRefused(m).length > 0, times: endRefused },
  { code: 'PERIOD_TOO_LONG', when: ({ decided }: Matter) => decided.cut },
] as const;
export type DisputeCode = DayDispute | (typeof STAY_DISPUTES)[number]['code'];

const DAY_DISPUTES: readonly DayDispute[] = DAY_RULES.flatMap((rule) =>
  'dispute' in rule ? [rule.dispute] : [],
);
export const DISPUTE_CODES: readonly DisputeCode[] = [
  ...new Set<DisputeCode>([...DAY_DISPUTES, ...STAY_DISPUTES.map(({ code }) => code)]),
];

/** One thing that a party could contest. */
export interface Dispute {
  readonly code: DisputeCode;
  /** The times that it is about, where it is about times; in pairs where there are two sides. */
  readonly times?: readonly EvidenceTime[];
}

/** What either party could contest, in the order of the tables. */
export function disputesOf(
  evidence: Evidence,
  decided: Decided,
  settings: PaymentSettings,
): Dispute[] {
  const raised = new Set(decided.days.flatMap(({ dispute }) => dispute ?? []));
  const counted = decided.days.filter(({ rule }) => rule.counts).map(({ on }) => on);
  const matter = { evidence, decided, settings, counted };
  const ofStay = STAY_DISPUTES.filter(
    (row) => (counted.length > 0 || 'always' in row) && row.when(matter),
  );
  const ofDays = [...raised].filter((code) => !ofStay.some((row) => row.code === code));
  const found: Dispute[] = [
    ...ofDays.map((code) => ({ code })),
    ...ofStay.map((row) => ({
      code: row.code,
      ...('times' in row ? { times: row.times(matter) } : {}),
    })),
  ];
  const rank = ({ code }: Dispute): number => DISPUTE_CODES.indexOf(code);
  return found.sort((a, b) => rank(a) - rank(b));
}
