import type { EventKind } from './pathway-event.ts';
import type { HerId, Instant, LocalDate } from './ids.ts';

/** Regions of an episode (HPH specification §4.1). A further region is one more name here. */
export const REGIONS = ['E', 'S', 'N', 'G'] as const;
export type RegionName = (typeof REGIONS)[number];

/** Timers of §4.4 that have rows. */
export const TIMER_NAMES = ['t2', 't3'] as const;
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
  /** Exclusive end: the first instant that is too late. */
  readonly dueAt: Instant;
  /** The local date it is counted from. */
  readonly anchorOn: LocalDate;
  readonly status: DeadlineStatus;
  readonly metAt?: Instant;
}

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

/** One stay in one hospital (region S is one per stay). */
export interface Stay {
  readonly hospital?: HerId;
  readonly state: string;
  readonly admittedAt?: Instant;
  readonly readyAt?: Instant;
  readonly dischargedOn?: LocalDate;
  /** When the discharge is ordered among the events; a date alone has no better instant. */
  readonly dischargedAt?: Instant;
  readonly dischargedTo?: string;
  /** The discharge was not reported but follows from a homecoming. */
  readonly inferred?: boolean;
}

export interface Anchors {
  readonly admittedAt?: Instant;
  readonly readyAt?: Instant;
  readonly dischargedOn?: LocalDate;
  readonly homecomingOn?: LocalDate;
  /** True while no Homecoming has been reported and the discharge date stands for it. */
  readonly homecomingInferred?: boolean;
}

/** A flag is what a region's state cannot say. */
export type Flag = 'G_OVERDUE' | 'G_HELD_LATE';

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
  readonly deadlines: readonly Deadline[];
  readonly alerts: readonly Alert[];
  readonly deviations: readonly Deviation[];
  readonly timeline: readonly TimelineEntry[];
}

/** An event that waits: its original, or an episode it could belong to, has not come. */
export interface Parked {
  readonly key: string;
  readonly kind: EventKind;
  readonly reason:
    'ORIGINAL_MISSING' | 'NO_REFERENCE' | 'NO_EPISODE' | 'IN_THE_FUTURE' | 'UNREADABLE_TIME';
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
