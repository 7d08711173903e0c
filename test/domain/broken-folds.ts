import { OSLO } from '../../src/domain/calendar.ts';
import type { Instant } from '../../src/domain/ids.ts';
import type { PathwayEvent, PathwayView, RegionName } from '../../src/domain/pathway.ts';
import { fold, foldBy } from '../../src/domain/pathway.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Fold, PropertyName } from './properties.ts';

const ours: Fold = (events, now) => fold(events, now, DEFAULT_SETTINGS);

const withEvents =
  (change: (events: readonly PathwayEvent[]) => readonly PathwayEvent[]): Fold =>
  (events, now) =>
    ours(change(events), now);

const withView =
  (change: (view: PathwayView, now: Instant) => PathwayView): Fold =>
  (events, now) =>
    change(ours(events, now), now);

const withoutRow = (row: string, region: RegionName): Fold => {
  const steps = HPH.steps.filter((step) => step.row !== row || step.region !== region);
  const rules = { pathway: { ...HPH, steps }, settings: DEFAULT_SETTINGS, calendar: OSLO };
  return (events, now) => foldBy(rules, events, now);
};

/** Each copy of an event under a key of its own. */
function eachItsOwn(events: readonly PathwayEvent[]): PathwayEvent[] {
  const copies = new Map<string, number>();
  return events.map((event) => {
    const copy = (copies.get(event.key) ?? 0) + 1;
    copies.set(event.key, copy);
    return { ...event, key: `${event.key}~${copy}` };
  });
}

const FIRST_MOMENT = Date.parse('2026-03-01T00:00:00Z');
const nth = (i: number) => new Date(FIRST_MOMENT + i * 1_000).toISOString() as Instant;

const forgetting = ({ episodes, ...rest }: PathwayView): PathwayView => ({
  ...rest,
  withdrawn: [],
  episodes: episodes.map((episode) => ({
    ...episode,
    alerts: episode.alerts.filter(({ status }) => status === 'raised'),
  })),
});

/** Faults that a careless change could make, and the properties that must find each. */
export const BROKEN_FOLDS: readonly {
  readonly fault: string;
  readonly fold: Fold;
  readonly found: readonly PropertyName[];
}[] = [
  {
    fault: 'trusts the order of arrival',
    fold: withEvents((events) => events.map((event, i) => ({ ...event, occurredAt: nth(i) }))),
    found: ['anyOrder', 'restarts'],
  },
  {
    fault: 'counts a message that is sent again as another',
    fold: withEvents(eachItsOwn),
    found: ['anyOrder'],
  },
  {
    fault: 'keeps what a cancelled message did',
    fold: withEvents((events) => events.filter(({ kind }) => kind !== 'MsgCancelled')),
    found: ['cancellation', 'reference'],
  },
  {
    fault: 'forgets an alert when it is retracted',
    fold: withView(forgetting),
    found: ['restarts', 'everyInstant'],
  },
  {
    fault: 'raises no alert',
    fold: withView((view) => ({
      ...view,
      episodes: view.episodes.map((episode) => ({ ...episode, alerts: [] })),
    })),
    found: ['reasons'],
  },
  {
    fault: 'dates an alert by the fold that finds it',
    fold: withView((view, at) => ({
      ...view,
      episodes: view.episodes.map((episode) => ({
        ...episode,
        alerts: episode.alerts.map((alert) => ({ ...alert, at })),
      })),
    })),
    found: ['everyInstant', 'waking'],
  },
  {
    fault: 'asks to be woken by nothing',
    fold: withView((view) => ({
      episodes: view.episodes,
      parked: view.parked,
      voided: view.voided,
      withdrawn: view.withdrawn,
      tzVersion: view.tzVersion,
    })),
    found: ['everyInstant', 'waking'],
  },
  {
    fault: 'does not say that the visit is overdue',
    fold: withoutRow('11', 'N'),
    found: ['noStrays', 'reference'],
  },
  {
    fault: 'reads a time before asking whether it is one',
    fold: withEvents((events) =>
      events.map((event) => ({
        ...event,
        occurredAt: new Date(event.occurredAt).toISOString() as Instant,
      })),
    ),
    found: ['neverThrows'],
  },
];
