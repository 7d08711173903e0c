import type { Episode, PathwayView } from '../episode.ts';
import type { Instant, LocalDate } from '../ids.ts';
import type { PathwayEvent } from '../pathway-event.ts';
import { eventsOfStay, paymentOf } from './index.ts';
import type { Payment, PaymentSettings, Reason } from './index.ts';

/** What the stays of an episode come to together; a proposal, never an invoice. */
export interface EpisodePayment {
  readonly days: readonly LocalDate[];
  /** Null when the rate of a counted day is not known. */
  readonly kroner: number | null;
  readonly reasons: readonly Reason[];
  readonly disputes: readonly string[];
  /** Those that a person has settled by an Override. */
  readonly settled: readonly string[];
  /** One for each stay, in their order. */
  readonly stays: readonly Payment[];
}

/** Notices whose first version stays evidence although a later one has replaced it. */
const NOTICES: ReadonlySet<string> = new Set([
  'EarlyNotice',
  'HealthInfoUpdated',
  'DischargeReady',
]);

/** The proof of receipt comes as an event of its own and belongs to the notice it answers (L-18). */
function proved(events: readonly PathwayEvent[]): PathwayEvent[] {
  const answers = new Map(
    events
      .filter(({ kind }) => kind === 'PositiveAppRec')
      .map((event) => [event.ref, event.receivedAt]),
  );
  return events.map((event) => {
    const at = event.msgId === undefined ? undefined : answers.get(event.msgId);
    return at === undefined ? event : { ...event, data: { ...event.data, acknowledgedAt: at } };
  });
}

/** Events that count, and notices that a change replaced; what was cancelled is in neither. */
function sorted(view: PathwayView, stored: readonly PathwayEvent[]) {
  const by = new Map(stored.map((event) => [event.key, event]));
  const takenBy = new Map(view.voided.map((one) => [one.key, by.get(one.by)]));
  const events = proved(stored);
  return {
    live: events.filter(({ key }) => !takenBy.has(key)),
    superseded: events.filter(
      ({ key, kind }) => NOTICES.has(kind) && takenBy.get(key)?.data?.replaces === true,
    ),
  };
}

/**
 * The payment proposal of one episode as known at `settings.asOf` (law.md §3), from all stored events of
 * its pathway in any order.
 */
export function paymentOfEpisode(
  view: PathwayView,
  episode: Episode,
  stored: readonly PathwayEvent[],
  settings: PaymentSettings & { readonly asOf: Instant },
): EpisodePayment {
  const { live, superseded } = sorted(view, stored);
  const stays = episode.stays.map((_stay, index) =>
    paymentOf(
      eventsOfStay(live, episode.stays, index),
      { ...settings, tzVersion: view.tzVersion },
      undefined,
      eventsOfStay(superseded, episode.stays, index),
    ),
  );
  const proposals = stays.map(({ proposal }) => proposal);
  const sums = proposals.map(({ kroner }) => kroner);
  return {
    days: proposals.flatMap(({ days }) => days),
    kroner: sums.includes(null) ? null : sums.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    reasons: proposals.flatMap(({ reasons }) => reasons),
    disputes: [...new Set(proposals.flatMap(({ disputes }) => disputes))],
    settled: [...new Set(proposals.flatMap(({ settled }) => settled))],
    stays,
  };
}
