import type { Say } from './texts.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Parts in any language look the same, so the pages do not depend on a locale's separators. */
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function partsOf(at: Date): Readonly<Record<string, string>> {
  return Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** `27.03.2026 20:00`, Europe/Oslo. */
export function moment(at: Date): string {
  const p = partsOf(at);
  return `${p['day']}.${p['month']}.${p['year']} ${p['hour']}:${p['minute']}`;
}

/** `27.03.2026 20:00:05`: where the order of events within a minute matters. */
export const momentToTheSecond = (at: Date): string => `${moment(at)}:${partsOf(at)['second']}`;

/** `27.03.2026` of a calendar date `2026-03-27`; anything else as it is. */
export const day = (date: string): string => date.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');

/** How long, in its two largest units: precise enough to act on, short enough for a table. */
export function lasted(say: Say, ms: number): string {
  if (ms < MINUTE_MS) return say('time.moment');
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  if (days > 0) return say(hours > 0 ? 'time.days-hours' : 'time.days', { days, hours });
  if (hours > 0) return say(minutes > 0 ? 'time.hours-minutes' : 'time.hours', { hours, minutes });
  return say('time.minutes', { minutes });
}
