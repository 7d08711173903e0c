import type { Alert, AlertLevel, Episode, PathwayView, TimerName } from './episode.ts';
import type { Instant } from './ids.ts';

/**
 * What timers have changed in a view since it was stored whole. It is stored beside that view, so
 * that a midnight writes what has changed and not a hundred thousand whole views (ADR 11).
 */
export interface Woken {
  readonly view: Changes;
  /** By place; absent: unchanged. */
  readonly episodes: Readonly<Record<number, Changes>>;
}

interface Changes {
  /** Members as they are now, whole; null: there is none any more. */
  readonly set: Members;
  readonly lists: Readonly<Record<string, ListChanges>>;
}

interface ListChanges {
  readonly length: number;
  /** Items as they are now, by place; absent: unchanged. An alert may be a text: see `packed`. */
  readonly at: Readonly<Record<number, unknown>>;
}

type Members = Readonly<Record<string, unknown>>;

/** Members of an episode whose items change one by one; all others are small, and are set whole. */
const LISTS: ReadonlySet<string> = new Set([
  'deadlines',
  'past',
  'alerts',
  'deviations',
  'timeline',
]);

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

/** An alert in a third of its length: the rest follows from its key. */
const packed = ({ key, episode, at }: Alert): string => `${at} ${key.slice(episode.length + 1)}`;

function unpacked(text: string, episode: string): Alert {
  const [at = '', ending = ''] = text.split(' ');
  const [deadline = '', dueAt = '', name = ''] = ending.split('/');
  return {
    key: `${episode}/${ending}`,
    episode,
    timer: deadline.split('.')[0] as TimerName,
    level: name.split('.')[0] as AlertLevel,
    at: at as Instant,
    dueAt: dueAt as Instant,
    status: 'raised',
  };
}

/** One that was retracted, or of any other form, stays as it is. */
function packedIfSame(alert: Alert): unknown {
  const text = packed(alert);
  const { key, timer, level, dueAt, status } = unpacked(text, alert.episode);
  const isSame =
    key === alert.key &&
    timer === alert.timer &&
    level === alert.level &&
    dueAt === alert.dueAt &&
    status === alert.status;
  return isSame ? text : alert;
}

function listChanges(before: readonly unknown[], after: readonly unknown[]) {
  const at: Record<number, unknown> = {};
  let isSame = before.length === after.length;
  for (const [i, item] of after.entries()) {
    if (same(item, before[i])) continue;
    at[i] = item;
    isSame = false;
  }
  return isSame ? undefined : { length: after.length, at };
}

/** @param but a member that is looked at elsewhere */
function changesIn(before: object, after: object, but?: string): Changes {
  const [old, now] = [before as Members, after as Members];
  const set: Record<string, unknown> = {};
  const lists: Record<string, ListChanges> = {};
  for (const name of Object.keys({ ...old, ...now })) {
    const [a, b] = [old[name], now[name]];
    if (name === but || a === b) continue;
    if (!LISTS.has(name) || !Array.isArray(a) || !Array.isArray(b)) {
      if (!same(a, b)) set[name] = b ?? null;
      continue;
    }
    const changes = listChanges(a, b);
    if (changes !== undefined) lists[name] = changes;
  }
  return { set, lists };
}

function episodeChanges(before: Episode, after: Episode): Changes {
  const { set, lists } = changesIn(before, after);
  const { alerts } = lists;
  if (alerts === undefined) return { set, lists };
  const at = Object.entries(alerts.at).map(([i, alert]) => [i, packedIfSame(alert as Alert)]);
  return { set, lists: { ...lists, alerts: { ...alerts, at: Object.fromEntries(at) as Members } } };
}

/**
 * What has changed between a view and the same view later, when nothing but time has passed.
 * @returns undefined when changes cannot say it: there are more episodes, or fewer
 */
export function wokenSince(whole: PathwayView, now: PathwayView): Woken | undefined {
  if (whole.episodes.length !== now.episodes.length) return undefined;
  const episodes: Record<number, Changes> = {};
  for (const [i, before] of whole.episodes.entries()) {
    const after = now.episodes[i];
    if (after !== undefined && after !== before) episodes[i] = episodeChanges(before, after);
  }
  return { view: changesIn(whole, now, 'episodes'), episodes };
}

function listAfter(before: unknown, { length, at }: ListChanges): unknown[] {
  const items: readonly unknown[] = Array.isArray(before) ? before : [];
  return Array.from({ length }, (_, i) => at[i] ?? items[i]);
}

function membersAfter(before: object, { set, lists }: Changes): Members {
  const after: Record<string, unknown> = { ...before, ...set };
  for (const [name, value] of Object.entries(set))
    if (value === null) Reflect.deleteProperty(after, name);
  for (const [name, change] of Object.entries(lists)) after[name] = listAfter(after[name], change);
  return after;
}

function episodeAfter(before: Episode, changes: Changes | undefined): Episode {
  if (changes === undefined) return before;
  const after = membersAfter(before, changes) as unknown as Episode;
  const alerts = after.alerts.map((alert: Alert | string) =>
    typeof alert === 'string' ? unpacked(alert, before.id) : alert,
  );
  return { ...after, alerts };
}

/** The view as it is by now: what was stored whole, with what timers have changed since. */
export function viewAfter(whole: PathwayView, woken: Woken | null): PathwayView {
  if (woken === null) return whole;
  const episodes = whole.episodes.map((before, i) => episodeAfter(before, woken.episodes[i]));
  return { ...membersAfter(whole, woken.view), episodes } as unknown as PathwayView;
}
