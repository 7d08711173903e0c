import type { TimerName } from '../episode.ts';
import type { Instant } from '../ids.ts';
import type { EventKind } from '../pathway-event.ts';

/** Languages in which every text of a list is written. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Words = Readonly<Record<(typeof LANGUAGES)[number], string>>;

/** Steps of the pathway that an item belongs to (HPH specification §3). */
export const STEPS = ['HPH0', 'HPH1', 'HPH2', 'HPH3', 'HPH4', 'HPH5', 'HPH6'] as const;
export type StepName = (typeof STEPS)[number];

/** Local dates from which whole days are counted. */
export const DATE_ANCHORS = ['dischargedOn', 'homecomingOn', 'consultationOn'] as const;
export type DateAnchor = (typeof DATE_ANCHORS)[number];

/** Instants from which elapsed hours are counted. */
export const INSTANT_ANCHORS = [
  'admittedAt',
  'admissionKnownAt',
  'readyAt',
  'dischargedAt',
  'consultationAt',
  'deteriorationAt',
] as const;
export type InstantAnchor = (typeof INSTANT_ANCHORS)[number];

/**
 * Until when an item is to be registered: the pathway's own deadline, whole days after a local
 * date (Europe/Oslo, to the end of the last day), or elapsed hours after an instant.
 */
export type Due =
  | { readonly timer: TimerName }
  | { readonly after: DateAnchor; readonly days: number }
  | { readonly after: InstantAnchor; readonly hours: number };

/** Whose a document is; `unknown`: it could be anybody's, and the report did not say. */
export type Sender = 'hospital' | 'gp' | 'municipality' | 'other' | 'unknown';

/** What a rule may ask of it; `other` is whoever is known not to be a hospital. */
export const SENT_BY = ['hospital', 'gp', 'municipality', 'other'] as const;

/** Which events register an item by themselves (ME-1, ME-22). */
export interface EvidenceRule {
  readonly events: readonly EventKind[];
  /** `all`: one event of each kind; absent or `any`: one event of any of them. */
  readonly need?: 'any' | 'all';
  /** Only what happened before the item's deadline; later it counts as not done. */
  readonly inTime?: true;
  /** Only what happened on this date or later. */
  readonly since?: DateAnchor;
  /** Of documents, only those of this sender. */
  readonly sentBy?: (typeof SENT_BY)[number];
  /** Only a message whose receiver has answered with a positive AppRec. */
  readonly acknowledged?: true;
}

/** What an item may ask for beside its status (measures §5 point 6). */
export const DETAILS = ['controlAt', 'noControlReason'] as const;
export type DetailName = (typeof DETAILS)[number];

export interface ItemDefinition {
  /** Unique in its list and kept from version to version: what was ticked follows it. */
  readonly id: string;
  readonly order: number;
  readonly step: StepName;
  readonly text: Words;
  readonly due?: Due;
  readonly evidence?: EvidenceRule;
  /** Registered as done it must say exactly one of these. */
  readonly demands?: readonly DetailName[];
  /** Its absence is warned about, though nothing waits for it (ME-21). */
  readonly important?: true;
}

/** One version of one checklist (ME-1). */
export interface Checklist {
  readonly list: string;
  /** Chosen by its author; never used again for other content. */
  readonly version: string;
  readonly title: Words;
  /** The texts are ours, and wait for the municipality's own. */
  readonly provisional?: true;
  /** Kept for those who want it (ME-23); nobody is told that it is not filled in. */
  readonly optional?: true;
  /** There is one of it for each deterioration of the episode (HPH4), in every version. */
  readonly per?: 'deterioration';
  /** The list is open once one of these has happened, or somebody has begun it; absent: always. */
  readonly opensOn?: readonly EventKind[];
  readonly items: readonly ItemDefinition[];
}

/** A version and when it came into force. */
export interface Edition {
  readonly checklist: Checklist;
  readonly since: Instant;
  /** The municipality's own, which goes before ours. */
  readonly own: boolean;
}

/** Bounds on what a municipality may import and on what is registered. */
export const BOUNDS = {
  lists: 40,
  items: 60,
  textLength: 300,
  idLength: 40,
  versionLength: 40,
  days: 366,
  hours: 1_000,
  /** Days before its receipt that a registration may say something was done. */
  daysBack: 366,
  /** Days after its receipt that the next control may be. */
  daysAhead: 732,
} as const;

/** Versions that begin like this are ours. */
export const SHIPPED_PREFIX = 'overgang-';
