import { split } from '../cancellation.ts';
import type { Episode, PathwayView } from '../episode.ts';
import type { Instant, LocalDate } from '../ids.ts';
import type { EventKind, PathwayEvent } from '../pathway-event.ts';
import { eventsOfStay, paymentOf } from './index.ts';
import type { Payment, PaymentSettings, Reason } from './index.ts';
import type { MunicipalitySettings } from '../settings-file.ts';

/** By what an episode is computed, as known at an instant. */
export type SettingsAsOf = PaymentSettings & {
  readonly asOf: Instant;
  readonly earlyNoticeHours: number;
};

export const settingsAsOf = (
  { pathway, payment }: MunicipalitySettings,
  asOf: Instant,
): SettingsAsOf => ({ ...payment, earlyNoticeHours: pathway.earlyNoticeHours, asOf });

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

/** What holds or not by whether its receiver has it: it stands in the evidence with that verdict. */
const NOTICES: ReadonlySet<EventKind> = new Set([
  'EarlyNotice',
  'HealthInfoUpdated',
  'DischargeReady',
  'KommuneReplied',
]);
/** By these a receiver takes a message out of the pathway; it was sent all the same (L-18). */
const OBJECTIONS: ReadonlySet<EventKind> = new Set(['NegativeAppRec', 'FaultReport']);

type Fate = 'stands' | 'objected' | 'replaced' | 'gone';

const ended = (by: PathwayEvent | undefined): Fate =>
  by?.data?.replaces === true ? 'replaced' : 'gone';

/** What became of each event. An objection of the receiver hides no later word of the sender. */
function fatesOf(view: PathwayView, stored: readonly PathwayEvent[]): (key: string) => Fate {
  const byKey = new Map(stored.map((event) => [event.key, event]));
  const takers = new Map(view.voided.map((one) => [one.key, byKey.get(one.by)]));
  const fates = new Map<string, Fate>();
  for (const [key, taker] of takers) {
    if (taker === undefined || !OBJECTIONS.has(taker.kind)) fates.set(key, ended(taker));
    else {
      const { msgId } = byKey.get(key) ?? {};
      const others = stored.filter(({ kind, ref }) => !OBJECTIONS.has(kind) || ref !== msgId);
      const other = split(others).voided.find((one) => one.key === key);
      fates.set(key, other === undefined ? 'objected' : ended(byKey.get(other.by)));
    }
  }
  return (key) => fates.get(key) ?? 'stands';
}

/**
 * The events of one stay for `paymentOf`: those that stand, those that the receiver objected to,
 * and the notices that were replaced. Another report than a notice that was objected to is there
 * unless it was sent again: the patient left, whoever refused to hear of it.
 */
function evidenceIn(own: readonly PathwayEvent[], fateOf: (key: string) => Fate) {
  const standing = new Set(
    own.filter(({ key }) => fateOf(key) === 'stands').map(({ kind }) => kind),
  );
  return {
    events: own.filter(({ key, kind }) => {
      const fate = fateOf(key);
      const again = !NOTICES.has(kind) && standing.has(kind);
      return fate === 'stands' || (fate === 'objected' && !again);
    }),
    superseded: own.filter(({ key, kind }) => NOTICES.has(kind) && fateOf(key) === 'replaced'),
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
  settings: SettingsAsOf,
): EpisodePayment {
  const fateOf = fatesOf(view, stored);
  const all = view.episodes.flatMap((one) => one.stays);
  const first = view.episodes
    .slice(
      0,
      view.episodes.findIndex(({ id }) => id === episode.id),
    )
    .reduce((sum, before) => sum + before.stays.length, 0);
  const by = { ...settings, tzVersion: view.tzVersion };
  const stays = episode.stays.map((_stay, index) => {
    const own = evidenceIn(eventsOfStay(stored, all, first + index), fateOf);
    return paymentOf(own.events, by, undefined, own.superseded);
  });
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

/** The same of one stay: the nth of the pathway over all its episodes, from 1. */
export function paymentOfStay(
  view: PathwayView,
  n: number,
  stored: readonly PathwayEvent[],
  settings: SettingsAsOf,
): Payment | undefined {
  const places = view.episodes.flatMap((episode) =>
    episode.stays.map((_stay, i) => ({ episode, i })),
  );
  const place = places[n - 1];
  return place && paymentOfEpisode(view, place.episode, stored, settings).stays[place.i];
}
