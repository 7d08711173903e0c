import type { EventKind } from './pathway-event.ts';
import type { HerId, Instant, LocalDate, MsgId } from './ids.ts';

/**
 * Regions of an episode (HPH specification §4.1); a further region is one more name here. T is two
 * regions side by side: HPH0 in `T0`, HPH1 in `T1`. `S` and `A` have a state per stay, and the last
 * one's stands for the region; `X` has one per deterioration, and the worst that is open stands.
 */
export const REGIONS = ['E', 'S', 'T0', 'T1', 'N', 'G', 'R', 'D', 'X', 'A'] as const;
export type RegionName = (typeof REGIONS)[number];

/** Timers of §4.4 that have rows. */
export const TIMER_NAMES = [
  't24',
  't6',
  'tAns',
  'tHome',
  'tAway',
  't2',
  't3',
  'tPlan',
  't4',
  't5open',
  't5due',
  't5over',
  'tPeriodic',
] as const;
export type TimerName = (typeof TIMER_NAMES)[number];

export type AlertLevel = 'L0' | 'L1' | 'L2' | 'L3';

/**
 * - `open`: not due yet. `overdue`: due and not done.
 * - `met`: done before the due instant. `met-late`: done at or after it.
 * - `void`: no longer owed (death, readmission); never an excuse after the fact, see the timeline.
 */
export type DeadlineStatus = 'open' | 'met' | 'met-late' | 'overdue' | 'void';

export interface Deadline {
  readonly timer: TimerName;
  /** Which stay it is of, for the timers of a stay; absent: of the first, or of the episode. */
  readonly stay?: number;
  /** Which deterioration it is of, for the timers of one. */
  readonly incident?: number;
  /** Exclusive end: the first instant that is too late. */
  readonly dueAt: Instant;
  /** The local date it is counted from. */
  readonly anchorOn: LocalDate;
  /** The instant it is counted from, where it is counted from an instant. */
  readonly anchorAt?: Instant;
  readonly status: DeadlineStatus;
  readonly metAt?: Instant;
  /**
   * Overdue when the pathway left the step behind (readmission, institution, completion): it stays
   * a lapse, and from here on nobody is reminded of it.
   */
  readonly leftAt?: Instant;
}

/**
 * Why an alert was taken back.
 * - `in-time`: the step was done before its deadline, or what a warning asks for before the warning.
 * - `done-late`: it was done after the deadline, but before the instant of this alert.
 * - `not-owed`: nobody owes the step any more (death, refusal, readmission), or did by then.
 * - `corrected`: what the deadline was counted from was wrong; the step may still be owed, by
 *   another date.
 */
export const RETRACTIONS = ['in-time', 'done-late', 'not-owed', 'corrected'] as const;
export type Retraction = (typeof RETRACTIONS)[number];

export interface Alert {
  /** Unique over all pathways: episode, timer, due instant and level; the same in every fold. */
  readonly key: string;
  readonly episode: string;
  readonly timer: TimerName;
  readonly level: AlertLevel;
  /** When it fired: the due instant, or the receipt of what made the lapse known if later. */
  readonly at: Instant;
  readonly dueAt: Instant;
  readonly status: 'raised' | 'retracted';
  /** Of one that was retracted. */
  readonly retraction?: Retraction;
}

/** Something that was applied or set aside although it did not fit; for the operator. */
export interface Deviation {
  readonly code: string;
  readonly key: string;
  readonly kind: EventKind;
  readonly at: Instant;
}

export interface TimelineEntry {
  readonly at: Instant;
  /** An event kind or `Timer:t2`, then what it changed: `Discharged S=DISCHARGED N=HPH2_OPEN`. */
  readonly what: string;
  /** Key of the event; for a timer the due instant. */
  readonly key: string;
}

/** Which stay or deterioration a deadline is of: its place. */
export const placeOf = ({ stay, incident }: Pick<Deadline, 'stay' | 'incident'>): number =>
  stay ?? incident ?? 0;

/** A deadline's name in its episode: its timer, and the stay or deterioration after the first. */
export const deadlineName = (deadline: Pick<Deadline, 'timer' | 'stay' | 'incident'>): string =>
  placeOf(deadline) === 0 ? deadline.timer : `${deadline.timer}.${placeOf(deadline)}`;

/** One stay in one hospital (regions S and A are one per stay). */
export interface Stay {
  readonly hospital?: HerId;
  readonly state: string;
  /** Region A: the report to the hospital, HPH6. */
  readonly report: string;
  readonly admittedAt?: Instant;
  /** When the municipality was told of the admission: receipt, which `t6` counts from. */
  readonly admissionKnownAt?: Instant;
  readonly readyAt?: Instant;
  /** When the municipality was told of the readiness, which `tAns` counts from. */
  readonly readyKnownAt?: Instant;
  /** MsgId of the readiness: what an answer refers to. */
  readonly readyMsgId?: MsgId;
  /** MsgIds of the reports to the hospital: what their AppRecs refer to. */
  readonly reportMsgIds?: readonly MsgId[];
  readonly dischargedOn?: LocalDate;
  /** When the discharge is ordered among the events; a date alone has no better instant. */
  readonly dischargedAt?: Instant;
  readonly dischargedTo?: string;
  /** The discharge was not reported but follows from a homecoming. */
  readonly inferred?: boolean;
}

/** One deterioration at home (HPH4); several may run side by side. */
export interface Incident {
  /** Key of the event that reported it. */
  readonly key: string;
  readonly deterioration?: string;
  /** AKUTT, HASTER or VANLIG, where the report says it. */
  readonly severity?: string;
  readonly state: string;
  readonly reportedAt: Instant;
}

export interface Anchors {
  readonly admittedAt?: Instant;
  readonly readyAt?: Instant;
  readonly dischargedOn?: LocalDate;
  readonly dischargedAt?: Instant;
  readonly homecomingOn?: LocalDate;
  /** True while no Homecoming has been reported and the discharge date stands for it. */
  readonly homecomingInferred?: boolean;
  /** When the appointment with the GP was made; absent: there is none. */
  readonly bookedAt?: Instant;
  /** When that appointment is. */
  readonly appointedAt?: Instant;
  /**
   * When the GP was first sent information or a request, or has said anything of an appointment,
   * which nobody does unasked; absent: neither was sent.
   */
  readonly contactedAt?: Instant;
  /** Date of the consultation with the GP. */
  readonly consultedOn?: LocalDate;
  /** Date of the latest information from the GP. */
  readonly informedOn?: LocalDate;
  /** Date of the four-week review. */
  readonly reviewedOn?: LocalDate;
  readonly diedOn?: LocalDate;
}

/** A flag is what a region's state cannot say. */
export type Flag =
  | 'G_OVERDUE'
  | 'G_HELD_LATE'
  | 'INFO_SENT'
  | 'REQUESTED'
  | 'HAS_REPORT'
  | 'HAS_EPIKRISE'
  | 'HAS_MEDICATION'
  | 'SERVICE_DECIDED'
  | 'HPH4_LATE'
  | 'HPH5_LATE'
  | 'NO_EARLY_NOTICE'
  | 'HOMECOMING_UNCONFIRMED'
  | 'PLAN_OVERDUE'
  | 'REVIEW_DUE'
  | 'TO_CLASSIFY_ANSWER'
  | 'TO_CLASSIFY_APPOINTMENT';

export interface Episode {
  /**
   * Key of the event through which the broker first learnt of the episode. Not the first in
   * business time: a late earlier message must not rename an episode whose alerts are out.
   */
  readonly id: string;
  /** The episode this one follows after a readmission. */
  readonly continues?: string;
  readonly state: Readonly<Record<RegionName, string>>;
  readonly flags: readonly Flag[];
  readonly anchors: Anchors;
  readonly stays: readonly Stay[];
  readonly incidents: readonly Incident[];
  /** Steps that were not done when the episode was completed (§4.3 row 20). */
  readonly gaps: readonly string[];
  /** One per timer, and for the timers of a stay one per stay: the latest round of each. */
  readonly deadlines: readonly Deadline[];
  /** What was met or had lapsed when its timer started another round; absent: nothing. */
  readonly past?: readonly Deadline[];
  readonly alerts: readonly Alert[];
  readonly deviations: readonly Deviation[];
  readonly timeline: readonly TimelineEntry[];
}

/** An event that waits: its original, or an episode it could belong to, has not come. */
export interface Parked {
  readonly key: string;
  readonly kind: EventKind;
  readonly reason: 'ORIGINAL_MISSING' | 'NO_REFERENCE' | 'NO_EPISODE' | 'UNREADABLE_TIME';
  readonly since: Instant;
}

/** An event taken back by a cancellation or replaced by a later version (R041). */
export interface Voided {
  readonly key: string;
  readonly kind: EventKind;
  readonly by: string;
  readonly at: Instant;
}

/** What is known of one patient in one municipality at one instant. */
export interface PathwayView {
  readonly episodes: readonly Episode[];
  readonly parked: readonly Parked[];
  readonly voided: readonly Voided[];
  /** Alerts that went out for an episode which a cancellation has since removed; all retracted. */
  readonly withdrawn: readonly Alert[];
  /** The next instant at which a new fold gives something else; absent: none. */
  readonly nextDueAt?: Instant;
  readonly tzVersion: string;
}
