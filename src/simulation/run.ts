import type { Calendar } from '../domain/calendar.ts';
import type { Instant } from '../domain/ids.ts';
import type { Alert, PathwayEvent, PathwayView } from '../domain/pathway.ts';
import { fold } from '../domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { wake } from '../domain/wake.ts';

/** An alert as the engine recorded it: when it was raised first, and what became of it. */
export interface Recorded extends Pick<Alert, 'key' | 'timer' | 'level' | 'dueAt'> {
  /** What the clock showed when it was recorded. */
  readonly raisedAt: Instant;
  readonly status: Alert['status'];
}

/** What the engine made of one patient. */
export interface Outcome {
  readonly alerts: readonly Recorded[];
  readonly view: PathwayView;
  readonly folds: number;
}

const alertsOf = ({ episodes, withdrawn }: PathwayView): Alert[] => [
  ...episodes.flatMap(({ alerts }) => alerts),
  ...withdrawn,
];

function record(rows: Map<string, Recorded>, view: PathwayView, now: Instant): void {
  const alerts = alertsOf(view);
  for (const alert of alerts) {
    const { key, timer, level, dueAt, status } = alert;
    const row = rows.get(key);
    if (row !== undefined) rows.set(key, { ...row, status });
    else if (status === 'raised')
      rows.set(key, { key, timer, level, dueAt, status, raisedAt: now });
  }
  const known = new Set(alerts.map(({ key }) => key));
  for (const row of rows.values())
    if (!known.has(row.key)) rows.set(row.key, { ...row, status: 'retracted' });
}

/**
 * Lives through a patient's events on a fake clock, as the broker does: folds when something is
 * heard, lets the timers act when the last view asked to be woken, and records an alert when it is
 * first raised.
 */
export function hear(
  heard: readonly PathwayEvent[],
  horizon: Instant,
  calendar: Calendar,
): Outcome {
  const rows = new Map<string, Recorded>();
  const known: PathwayEvent[] = [];
  let view: PathwayView = fold([], horizon, DEFAULT_SETTINGS, calendar);
  let [next, folds] = [0, 0];
  for (;;) {
    const event = heard[next];
    const wakeAt = view.nextDueAt;
    const isWoken = wakeAt !== undefined && (event === undefined || wakeAt < event.receivedAt);
    const now = isWoken ? wakeAt : event?.receivedAt;
    if (now === undefined || now > horizon) return { alerts: [...rows.values()], view, folds };
    const before = next;
    for (; heard[next]?.receivedAt === now; next++) known.push(...heard.slice(next, next + 1));
    const isNews = next > before;
    view = isNews
      ? fold(known, now, DEFAULT_SETTINGS, calendar)
      : wake(view, now, DEFAULT_SETTINGS, calendar);
    folds += 1;
    record(rows, view, now);
  }
}
