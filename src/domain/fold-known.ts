import type { Instant } from './ids.ts';
import { fold } from './pathway.ts';
import type { PathwayEvent, PathwayView } from './pathway.ts';
import type { PathwaySettings } from './settings.ts';

/**
 * Folds what is stored. Another process whose clock is a little ahead may have received an event
 * "later" than now; what is stored is known, so now is at least its receipt.
 */
export function foldKnown(
  events: readonly PathwayEvent[],
  at: Instant,
  settings: PathwaySettings,
): PathwayView {
  const latest = events.reduce((now, { receivedAt }) => (receivedAt > now ? receivedAt : now), at);
  return fold(events, latest, settings);
}
