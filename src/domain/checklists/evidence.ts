import type { Calendar } from '../calendar.ts';
import type { Instant } from '../ids.ts';
import type { EvidenceRule, ItemDefinition } from './definition.ts';
import { isInTime } from './due.ts';
import type { Limit } from './due.ts';
import type { EpisodeEvent, EpisodeFacts } from './facts.ts';
import type { Status } from './tick.ts';

/** What the events themselves say of an item. */
export interface Evidence {
  readonly status: Exclude<Status, 'UREGISTRERT'>;
  /** When the last of it happened. */
  readonly at: Instant;
  /** When the last of it became known. */
  readonly knownAt: Instant;
  /** Keys of the events. */
  readonly events: readonly string[];
}

function cameFrom({ from }: EpisodeEvent, sentBy: EvidenceRule['sentBy']): boolean {
  if (sentBy === undefined || from === undefined) return true;
  return sentBy === 'other' ? from !== 'hospital' && from !== 'unknown' : from === sentBy;
}

const counts = (event: EpisodeEvent, rule: EvidenceRule): boolean =>
  rule.events.includes(event.kind) &&
  event.denies !== true &&
  cameFrom(event, rule.sentBy) &&
  (rule.acknowledged !== true || event.acknowledged);

/** Whether an event is what stopped the pathway's own deadline; of other limits any event may be. */
const decides = (event: EpisodeEvent, limit: Limit): boolean =>
  !limit.decided || event.at === limit.metAt;

const byTime = (a: EpisodeEvent, b: EpisodeEvent): number => {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.key < b.key ? -1 : 1;
};

const latest = (instants: readonly Instant[]): Instant =>
  instants.reduce((last, at) => (at > last ? at : last));

/** The earliest event of each kind needed; undefined when one that is needed has not come. */
function found(events: readonly EpisodeEvent[], rule: EvidenceRule): EpisodeEvent[] | undefined {
  const sorted = events.toSorted(byTime);
  if (rule.need !== 'all') return sorted[0] && [sorted[0]];
  const each = rule.events.map((kind) => sorted.find((event) => event.kind === kind));
  return each.every((event) => event !== undefined) ? each : undefined;
}

/**
 * Evidence of the episode's events for a rule. What must be in time and was not says that the
 * item was not done; while its deadline is not known it says nothing yet.
 */
export function evidenceOf(
  rule: EvidenceRule,
  facts: EpisodeFacts,
  limit: Limit | undefined,
  calendar: Calendar,
): Evidence | undefined {
  const from = rule.since && facts.anchors[rule.since];
  if (rule.since !== undefined && from === undefined) return undefined;
  const fitting = facts.events.filter(
    (event) => counts(event, rule) && (from === undefined || calendar.dateOf(event.at) >= from),
  );
  if (rule.inTime !== true) return evidence(found(fitting, rule), 'UTFORT');
  if (limit === undefined) return undefined;
  const deciding = fitting.filter((event) => decides(event, limit));
  const punctual = deciding.filter((event) => isInTime(event.at, limit));
  return (
    evidence(found(punctual, rule), 'UTFORT') ?? evidence(found(deciding, rule), 'IKKE_UTFORT')
  );
}

/**
 * That an item is not applicable: the patient has declined its step, and the pathway no longer asks
 * for it (HPH specification §4.3 row 30).
 */
export function declinedOf(
  { step }: ItemDefinition,
  { events }: EpisodeFacts,
  limit: Limit | undefined,
): Evidence | undefined {
  const declined = events.find(({ declines }) => declines === step);
  return limit?.void === true && declined ? evidence([declined], 'IKKE_AKTUELT') : undefined;
}

function evidence(
  events: readonly EpisodeEvent[] | undefined,
  status: Evidence['status'],
): Evidence | undefined {
  if (events === undefined) return undefined;
  return {
    status,
    at: latest(events.map((event) => event.at)),
    knownAt: latest(events.map((event) => event.knownAt)),
    events: events.map((event) => event.key),
  };
}
