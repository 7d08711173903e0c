import type { Language, Say } from './texts.ts';

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

type Shape = (d: string, m: string, y: string) => string;

const dotted: Shape = (d, m, y) => `${d}.${m}.${y}`;

const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' });

/** A month by its name: English readers disagree on whether the day or the month stands first. */
const named: Shape = (d, m, y) => `${d} ${MONTH.format(new Date(`${y}-${m}-01`))} ${y}`;

const SHAPES: Readonly<Record<Language, Shape>> = { nb: dotted, nn: dotted, en: named };

/** `20:00`, Europe/Oslo. */
export function clock(at: Date): string {
  const p = partsOf(at);
  return `${p['hour']}:${p['minute']}`;
}

/** `27.03.2026 20:00`, in English `27 Mar 2026 20:00`; Europe/Oslo. */
export function moment(at: Date, language: Language): string {
  const { day = '', month = '', year = '' } = partsOf(at);
  return `${SHAPES[language](day, month, year)} ${clock(at)}`;
}

/** `27.03.2026 20:00:05`: where the order of events within a minute matters. */
export const momentToTheSecond = (at: Date, language: Language): string =>
  `${moment(at, language)}:${partsOf(at)['second']}`;

const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/;

/** `27.03.2026`, in English `27 Mar 2026`, of a calendar date; anything else as it is. */
export const day = (date: string, language: Language = 'nb'): string =>
  date.replace(DATE, (_whole, y: string, m: string, d: string) => SHAPES[language](d, m, y));

/** How long, in its two largest units: precise enough to act on, short enough for a table. */
export function lasted(say: Say, ms: number): string {
  if (ms < MINUTE_MS) return say('time.moment');
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  if (days === 1) return say(hours > 0 ? 'time.one-day-hours' : 'time.one-day', { hours });
  if (days > 0) return say(hours > 0 ? 'time.days-hours' : 'time.days', { days, hours });
  if (hours > 0) return say(minutes > 0 ? 'time.hours-minutes' : 'time.hours', { hours, minutes });
  return say('time.minutes', { minutes });
}
