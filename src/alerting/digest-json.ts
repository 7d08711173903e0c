import type { Digest, DigestLine } from '../store/sql/alerts.ts';
import { gpLapse } from './gp-lapse.ts';
import { boardUrl, contentOf, lateMs, MOST_LINES, pathwayUrl } from './digest-mail.ts';

/** A digest for a unit's own system: what the mail says, as JSON (docs/operating.md). */
export function digestJson(
  digest: Digest,
  lines: readonly DigestLine[],
  publicUrl: string,
): object {
  const { overdue, inTime, retracted, steps } = contentOf(lines);
  const one = (line: DigestLine) => ({
    alert: line.alertId,
    pathway: line.pathwayId,
    timer: line.timer,
    dueBefore: line.dueAt,
  });
  return {
    digest: digest.id,
    unit: { herId: digest.unitHer, name: digest.unitName },
    level: digest.level,
    steps: Object.fromEntries(steps),
    overdue: {
      count: overdue.length,
      deadlines: overdue.slice(0, MOST_LINES).map((line) => ({
        ...one(line),
        ...(gpLapse(line) && { missing: gpLapse(line) }),
        lateMinutes: Math.floor(lateMs(line) / 60_000),
        url: boardUrl(publicUrl, line),
      })),
    },
    inTime: {
      count: inTime.length,
      deadlines: inTime
        .slice(0, MOST_LINES)
        .map((line) => ({ ...one(line), url: pathwayUrl(publicUrl, line) })),
    },
    retracted: {
      count: retracted.length,
      deadlines: retracted.slice(0, MOST_LINES).map((line) => ({
        ...one(line),
        reason: line.retraction,
        url: pathwayUrl(publicUrl, line),
      })),
    },
  };
}
