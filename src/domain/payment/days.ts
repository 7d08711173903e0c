import type { Calendar } from '../calendar.ts';
import type { LocalDate } from '../ids.ts';
import type { OverrideReason } from '../pathway-event.ts';
import { OVERRIDE_REASONS } from '../pathway-event.ts';
import { answerBy } from './answers.ts';
import type { DayCode, DayDispute, DaySituation, DecidingRule } from './day-rules.ts';
import { disputeOn, ruleFor } from './day-rules.ts';
import type { Evidence, EvidenceItem } from './evidence.ts';
import { given, givenAt } from './evidence.ts';
import type { FirstDay } from './first-day.ts';
import { firstDayOf } from './first-day.ts';
import type { Interval } from './readiness.ts';
import { intervalsOf } from './readiness.ts';
import type { PaymentSettings } from './settings.ts';

/** One date, and what decided it. */
export interface DecidedDay {
  readonly on: LocalDate;
  readonly rule: DecidingRule;
  readonly dispute?: DayDispute;
}

export interface Decided {
  /** In order, each date once, without holes between the first and the last. */
  readonly days: readonly DecidedDay[];
  readonly intervals: readonly (Interval & { readonly first: FirstDay })[];
  /** The patient is still in hospital and ready, as far as is known. */
  readonly open: boolean;
  /** The period is longer than `mostDays` and was cut there. */
  readonly cut: boolean;
}

/** Reasons of an Override that settle who kept the patient waiting. */
const HELD_BY = {
  HOSPITAL_DELAYED: 'HOSPITAL',
  KOMMUNE_DID_NOT_FETCH: 'KOMMUNE',
} as const satisfies Record<OverrideReason, string>;

/** What an Override finds; one stored before `settles` was its own field says it as its reason. */
export const settledBy = ({ data }: EvidenceItem): OverrideReason | undefined =>
  OVERRIDE_REASONS.find((found) => found === (data?.settles ?? data?.reason));

function heldBy({ overrides }: Evidence): 'HOSPITAL' | 'KOMMUNE' | undefined {
  const reason = overrides.map(settledBy).findLast((one) => one !== undefined);
  return reason && HELD_BY[reason];
}

type Period = Interval & { readonly first: FirstDay };

interface Bounds {
  readonly endOn: LocalDate;
  readonly end?: DaySituation['end'];
  /** The last date to decide; before `firstOn` for none. */
  readonly lastOn: LocalDate;
}

interface Frame {
  readonly evidence: Evidence;
  readonly settings: PaymentSettings;
  readonly calendar: Calendar;
  /** The first date that is not over. */
  readonly today?: LocalDate;
}

/** Until when a period is decided: its end, what is known by now, and where the next one begins. */
function boundsOf(period: Period, next: Period | undefined, frame: Frame): Bounds {
  const { calendar, today } = frame;
  const { end, first } = period;
  const known = end !== undefined && (today === undefined || end.on <= today);
  if (!known) {
    const endOn = today ?? first.firstOn;
    return { endOn, lastOn: calendar.plusDays(endOn, -1) };
  }
  const until = next === undefined ? end.on : calendar.plusDays(next.first.firstOn, -1);
  return { endOn: end.on, end: end.code, lastOn: until > end.on ? until : end.on };
}

function decide(period: Period, bounds: Bounds, frame: Frame, on: LocalDate): DecidedDay {
  const { first, answers } = period;
  const { receiptBasis } = frame.settings;
  const warned = given(frame.evidence.notices8, receiptBasis)[0];
  const answer = answerBy(on, answers);
  const held = heldBy(frame.evidence);
  const situation: DaySituation = {
    on,
    declaredOn: first.declaredOn,
    readyOn: first.readyOn,
    startOn: first.startOn,
    notified: first.version !== undefined,
    ...(warned && { warnedOn: givenAt(warned, receiptBasis).on }),
    endOn: bounds.endOn,
    ...(bounds.end && { end: bounds.end }),
    inclusive: frame.settings.inclusive,
    ...(answer && { answer }),
    ...(held && { heldBy: held }),
  };
  const rule = ruleFor(situation);
  const dispute = disputeOn(rule, situation);
  return { on, rule, ...(dispute && { dispute }) };
}

const ordered = (days: ReadonlyMap<LocalDate, DecidedDay>): DecidedDay[] =>
  [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));

/**
 * Decides every date from the first readiness to the end of the stay. Where two times of readiness
 * meet on a date, the day counts if it counts for one of them.
 */
export function decideDays(
  evidence: Evidence,
  settings: PaymentSettings,
  calendar: Calendar,
): Decided {
  const today = settings.asOf && calendar.dateOf(settings.asOf);
  const frame: Frame = { evidence, settings, calendar, ...(today && { today }) };
  const periods = intervalsOf(evidence).map((interval) => ({
    ...interval,
    first: firstDayOf(interval, settings, calendar),
  }));
  const start = periods.map(({ first }) => first.firstOn).sort()[0] ?? ('' as LocalDate);
  const limit = start && calendar.plusDays(start, settings.mostDays);
  const days = new Map<LocalDate, DecidedDay>();
  let [open, cut] = [false, false];
  for (const [i, period] of periods.entries()) {
    const bounds = boundsOf(period, periods[i + 1], frame);
    open = bounds.end === undefined;
    for (let on = period.first.firstOn; on <= bounds.lastOn; on = calendar.plusDays(on, 1)) {
      cut ||= on >= limit;
      if (on >= limit) break;
      const day = decide(period, bounds, frame, on);
      const before = days.get(on);
      if (before?.rule.counts !== true || day.rule.counts) days.set(on, day);
    }
  }
  return { days: ordered(days), intervals: periods, open, cut };
}

export type { DayCode };
