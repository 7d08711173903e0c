import type { AlertLevel, Flag, RegionName, TimerName } from './episode.ts';
import type { EventKind } from './pathway-event.ts';
import type { PathwaySettings } from './settings.ts';

export type Trigger = EventKind | `Timer:${TimerName}`;

/** The settings that hold a number. */
export type NumberSetting = {
  [K in keyof PathwaySettings]: PathwaySettings[K] extends number ? K : never;
}[keyof PathwaySettings];

/** The settings that are on or off. */
export type FlagSetting = {
  [K in keyof PathwaySettings]: PathwaySettings[K] extends boolean ? K : never;
}[keyof PathwaySettings];

/**
 * One row of a pathway: in region `region`, in one of the states `from`, on `on`, if `guard`
 * holds. The first row that fits is taken, at most one in each region.
 *
 * `G` and `R` are the names of the pathway's guards and records.
 */
export interface Step<G extends string = string, R extends string = string> {
  /** Number in HPH specification §4.3, with a letter where it takes several rows. */
  readonly row: string;
  readonly region: RegionName;
  /** `NONE` is the episode that does not exist yet. */
  readonly from: readonly string[];
  readonly on: Trigger;
  readonly guard?: G;
  /** Absent: the state stays. */
  readonly to?: string;
  /** Facts of the event written into the stay and the anchors, before timers start. */
  readonly record?: readonly R[];
  /**
   * Timers (re)started from their anchor. One that the same row stops or voids, even where nothing
   * of it can be open, begins another round: what was met or had lapsed in the last round is kept.
   * Otherwise it was counted from a wrong anchor, and is forgotten.
   */
  readonly start?: readonly TimerName[];
  /** Timers whose step is done: `met` or `met-late`. */
  readonly stop?: readonly TimerName[];
  /**
   * Timers no longer owed: `all` of them, or only those still `open`; then an overdue one stays a
   * lapse that nobody is reminded of any more.
   */
  readonly void?: {
    readonly timers: readonly TimerName[];
    readonly only: 'all' | 'open';
    /** Those of earlier rounds as well: nothing was ever owed. */
    readonly past?: true;
  };
  readonly flag?: readonly Flag[];
  readonly unflag?: readonly Flag[];
  /** The deviation recorded; the event is applied as the row says all the same. */
  readonly note?: string;
  /** A deviation recorded earlier in the episode that this event explains. */
  readonly unnote?: string;
  /** The event belongs to a new episode which follows this one; other regions do not see it. */
  readonly successor?: true;
  /** States of other regions that a row with `successor` sets as it leaves them behind. */
  readonly leaving?: Partial<Record<RegionName, string>>;
}

/** One alert of a timer: exactly one of the ways of saying when. */
export interface AlertRow {
  readonly level: AlertLevel;
  /** Elapsed hours after the due instant; 0 is when it is due. */
  readonly hoursAfterDue?: 0 | NumberSetting;
  /** Elapsed hours after the instant the timer counts from. */
  readonly hoursAfterAnchor?: NumberSetting;
  /** At the end of this many calendar days after the date the timer counts from. */
  readonly onDay?: NumberSetting;
  /** At the start of the last working day on which it can still be done. */
  readonly lastWorkingDay?: true;
  /** No alert when this had come before; what answers it says the watch. */
  readonly unless?: WarningAnchor;
  /** Only in municipalities that have set this so. */
  readonly profile?: { readonly setting: FlagSetting; readonly is: boolean };
}

/** The anchors that answer a warning: an appointment, or word to the GP. */
export type WarningAnchor = 'bookedAt' | 'contactedAt';

interface TimerBase {
  readonly timer: TimerName;
  readonly alerts: readonly AlertRow[];
  /** One for every stay, or deterioration: stopped and voided by what concerns that one only. */
  readonly per?: 'stay' | 'incident';
  /** It opens something and is owed by nobody: when it runs out it is `met`. */
  readonly opens?: true;
}

/** Counted from a local date, to the exclusive end of the last day. */
interface DateTimer extends TimerBase {
  readonly anchor: DateAnchor;
  readonly setting: NumberSetting;
  readonly unit: 'calendar days' | 'working days' | 'months';
  /** In municipalities that have set this, a last day that is off is moved to the next working day. */
  readonly toWorkingDay?: FlagSetting;
}

/** Counted from an instant in elapsed hours. */
interface ElapsedTimer extends TimerBase {
  readonly anchor: InstantAnchor;
  readonly setting: NumberSetting;
  readonly unit: 'hours';
}

/** To the exclusive end of the local day of an instant, or the hours that the setting has instead. */
interface DayTimer extends TimerBase {
  readonly anchor: InstantAnchor;
  /** 0: the end of the day. */
  readonly setting: NumberSetting;
  readonly unit: 'hours or end of the day';
}

/** Dates and instants of the anchors, the stay and the deterioration that a timer may count from. */
export type DateAnchor = 'homecomingOn' | 'dischargedOn' | 'consultedOn' | 'reviewedOn';
export type InstantAnchor =
  'admittedAt' | 'admissionKnownAt' | 'readyKnownAt' | 'dischargedAt' | 'reportedAt';

export type TimerRow = DateTimer | ElapsedTimer | DayTimer;
