import { readTime } from '../../../src/domain/calendar.ts';
import type { Instant } from '../../../src/domain/ids.ts';
import { fold } from '../../../src/domain/pathway.ts';
import type { PathwayEvent } from '../../../src/domain/pathway.ts';
import type { Payment, PaymentSettings } from '../../../src/domain/payment/index.ts';
import { paymentOfEpisode } from '../../../src/domain/payment/episode.ts';
import type { EpisodePayment } from '../../../src/domain/payment/episode.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { settingsOf } from './stay.ts';

export const NOW = '2025-08-01T12:00:00';

const at = (text: string): Instant => readTime(text)?.at ?? ('' as Instant);

/** What the fold of all events of a pathway gives for each episode. */
export function ofEpisodes(
  events: readonly PathwayEvent[],
  more: Partial<PaymentSettings> = {},
  now = NOW,
): EpisodePayment[] {
  const settings = { ...DEFAULT_SETTINGS, tzVersion: '2026a' };
  const view = fold(events, at(now), settings);
  const { earlyNoticeHours } = settings;
  const by = { earlyNoticeHours, ...settingsOf(more), asOf: at(now) };
  return view.episodes.map((episode) => paymentOfEpisode(view, episode, events, by));
}

const said = ({ proposal }: Payment): string => {
  const days = proposal.days.map((on) => on.slice(5)).join(' ') || 'none';
  const flags = proposal.disputes.length === 0 ? '' : ` [${proposal.disputes.join(' ')}]`;
  return `${days}${flags}`;
};

/** Each stay of each episode, in order: `days [disputes]`. */
export const everyStay = (
  events: readonly PathwayEvent[],
  more: Partial<PaymentSettings> = {},
  now = NOW,
): string[][] => ofEpisodes(events, more, now).map(({ stays }) => stays.map(said));

/** The only stay of the only episode. */
export function onlyStay(
  events: readonly PathwayEvent[],
  more: Partial<PaymentSettings> = {},
): string {
  const [[stay, ...stays] = [], ...episodes] = everyStay(events, more);
  if (stay === undefined || stays.length + episodes.length > 0) throw new Error('not one stay');
  return stay;
}
