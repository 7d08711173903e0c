import type { Ms } from './oslo.ts';
import { HOUR, MINUTE, endOf, plusDays, startOf } from './oslo.ts';
import type { Random } from './random.ts';

/** The ways by which the broker is told. */
export type Line = 'hospital A' | 'hospital B' | 'home care' | 'doctors';
export const LINES: readonly Line[] = ['hospital A', 'hospital B', 'home care', 'doctors'];

/** Some hours in which nothing came through on a line. */
export interface Outage {
  readonly line: Line;
  readonly from: Ms;
  readonly to: Ms;
}

const PER_LINE = 6;

/** Each line fails some times a year, once of them for a night. */
export function outagesOf(year: number, random: Random): Outage[] {
  return LINES.flatMap((line) =>
    Array.from({ length: PER_LINE }, (_, n): Outage => {
      const from =
        startOf(plusDays(`${year}-01-01`, random.whole(0, 364))) + random.span(0, 23 * HOUR);
      return {
        line,
        from,
        to: from + random.span(n === 0 ? 8 * HOUR : HOUR, n === 0 ? 14 * HOUR : 6 * HOUR),
      };
    }),
  );
}

/** When what was sent arrives: at once, after a retry, or when the line is back, piled up. */
export function arrivalOf(line: Line, sent: Ms, outages: readonly Outage[], random: Random): Ms {
  const out = outages.find((one) => one.line === line && one.from <= sent && sent < one.to);
  if (out !== undefined) return out.to + random.span(0, 20 * MINUTE);
  return (
    sent +
    random.pick([
      [94, random.span(1_000, MINUTE)],
      [5, random.span(MINUTE, 3 * HOUR)],
      [1, random.span(3 * HOUR, 30 * HOUR)],
    ])
  );
}

/** When something done is registered: most of it the same day, some of it days later. */
export const registrationOf = (done: Ms, on: string, random: Random): Ms =>
  random.pick([
    [60, done + random.span(0, HOUR)],
    [22, done + random.span(HOUR, 9 * HOUR)],
    [10, endOf(on) + random.span(7 * HOUR, 15 * HOUR)],
    [8, endOf(on, random.whole(1, 9)) + random.span(7 * HOUR, 15 * HOUR)],
  ]);
