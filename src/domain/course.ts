import type { Calendar } from './calendar.ts';
import type { Chain } from './chain.ts';
import { listed } from './chain.ts';
import type { Anchors, Deadline, Deviation, Episode, Incident, Parked, Stay } from './episode.ts';
import type { Instant, LocalDate } from './ids.ts';
import type { PathwayEvent } from './pathway-event.ts';
import type { PathwaySettings } from './settings.ts';
import type { Step, TimerRow, Trigger } from './step.ts';

/** What came and what it changed, before anybody has to read it. */
export interface Entry {
  readonly at: Instant;
  readonly key: string;
  readonly trigger: Trigger;
  readonly before: Episode['state'];
  readonly after: Episode['state'];
  /** Names of the deadlines voided. */
  readonly voided: readonly string[];
}

type Settled = 'alerts' | 'continues' | 'gaps' | 'past' | 'deviations' | 'timeline';

/** An episode under way in the fold: no alerts yet, and its predecessor by place. */
export interface Course extends Omit<Episode, Settled> {
  /** Receipt of the event that gives the id. */
  readonly knownAt: Instant;
  /** It continues the course before it, after a readmission. */
  readonly goesOn: boolean;
  readonly past: readonly Deadline[];
  readonly deviations: Chain<Deviation> | undefined;
  readonly timeline: Chain<Entry> | undefined;
}

/** The fold between two events. Immutable, so that the fold can be resumed from any of them. */
export interface World {
  /** Episodes that no event and no timer can change, before those that one may. */
  readonly settled: Chain<Course> | undefined;
  /** The others; the last one is the current episode. */
  readonly courses: readonly Course[];
  readonly unplaced: Chain<Parked> | undefined;
}

export const EMPTY: World = { settled: undefined, courses: [], unplaced: undefined };

export const everyCourse = (world: World): Course[] => [...listed(world.settled), ...world.courses];

/** What is offered to the rows: an event, or a timer that ran out (then without `event`). */
export interface Item {
  readonly trigger: Trigger;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly key: string;
  readonly event?: PathwayEvent;
  /** The stay whose timer ran out. */
  readonly stay?: number;
  /** The deterioration whose timer ran out. */
  readonly incident?: number;
}

/** Which stay or deterioration an item is about: its place, one not heard of before, or none. */
export type Target = number | 'new' | undefined;

/** All that a guard or a record may look at. */
export interface Situation {
  readonly item: Item;
  readonly course: Course;
  /** The episode before the one that may be created; absent when there is none. */
  readonly previous?: Course;
  /** The stay. */
  readonly target: Target;
  /** The deterioration. */
  readonly incident: Target;
  readonly settings: PathwaySettings;
  readonly calendar: Calendar;
}

/** What a record may write. */
export interface Facts {
  readonly stay: Stay;
  readonly anchors: Anchors;
  readonly incidents: readonly Incident[];
}

export type Guard = (situation: Situation) => boolean;
/** Facts it does not give stay as they are. */
export type Recorder = (facts: Facts, situation: Situation) => Partial<Facts>;

/** A pathway as data; `steps` and `timers` are the tables, the functions are named by them. */
export interface Pathway {
  readonly name: string;
  readonly title: string;
  /** State of every region before its first event; `E` is `NONE`. */
  readonly initial: Episode['state'];
  readonly steps: readonly Step[];
  readonly timers: readonly TimerRow[];
  readonly guards: Readonly<Record<string, Guard>>;
  readonly records: Readonly<Record<string, Recorder>>;
  /** Terminal states of E: the other regions and all timers stand still (row 34). */
  readonly closed: ReadonlySet<string>;
  /** The states of E after which the next episode is a continuation. */
  readonly continued: ReadonlySet<string>;
  /** The states of E in which the other regions move. */
  readonly moving: ReadonlySet<string>;
  stayOf(course: Course, item: Item, settings: PathwaySettings, calendar: Calendar): Target;
  incidentOf(course: Course, item: Item): Target;
  /** What a completed episode leaves undone. */
  gapsOf(course: Course): readonly string[];
}

/** Everything that stays the same during one fold. */
export interface Rules {
  readonly pathway: Pathway;
  readonly settings: PathwaySettings;
  readonly calendar: Calendar;
}

export const isUnmet = (deadline: Deadline): boolean =>
  deadline.status === 'open' || deadline.status === 'overdue';
