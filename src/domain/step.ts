import type { AlertLevel, Flag, RegionName, TimerName } from './episode.ts';
import type { EventKind } from './pathway-event.ts';
import type { PathwaySettings } from './settings.ts';

export type Trigger = EventKind | `Timer:${TimerName}`;

/** The settings that hold a number. */
export type NumberSetting = {
  [K in keyof PathwaySettings]: PathwaySettings[K] extends number ? K : never;
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
  /** Timers (re)started from their anchor. */
  readonly start?: readonly TimerName[];
  /** Timers whose step is done: `met` or `met-late`. */
  readonly stop?: readonly TimerName[];
  /** Timers no longer owed: `all` of them, or only those still `open` (an overdue one stays). */
  readonly void?: { readonly timers: readonly TimerName[]; readonly only: 'all' | 'open' };
  readonly flag?: readonly Flag[];
  readonly unflag?: readonly Flag[];
  /** The deviation recorded; the event is applied as the row says all the same. */
  readonly note?: string;
  /** A deviation recorded earlier in the episode that this event explains. */
  readonly unnote?: string;
  /** The event belongs to a new episode which follows this one; other regions do not see it. */
  readonly successor?: true;
}

interface TimerBase {
  readonly timer: TimerName;
  /** Elapsed ISO-8601 duration after the due instant at which each level fires. */
  readonly alerts: readonly { readonly level: AlertLevel; readonly after: string }[];
}

/** Counted from a local date in calendar days, to the exclusive end of the last one. */
interface CalendarTimer extends TimerBase {
  readonly anchor: 'homecomingOn' | 'dischargedOn';
  readonly days: NumberSetting;
}

/** Counted from an instant in elapsed hours. */
interface ElapsedTimer extends TimerBase {
  readonly anchor: 'admittedAt' | 'readyAt';
  readonly hours: NumberSetting;
}

export type TimerRow = CalendarTimer | ElapsedTimer;
