import { foldKnown } from './domain/fold-known.ts';
import { instant } from './domain/ids.ts';
import type { Instant } from './domain/ids.ts';
import { wake } from './domain/wake.ts';
import { viewAfter, wokenSince } from './domain/woken.ts';
import type { Woken } from './domain/woken.ts';
import type { PathwayEvent, PathwayView } from './domain/pathway.ts';
import type { PathwaySettings } from './domain/settings.ts';
import { readSettingsFor } from './municipality-settings.ts';
import { rulesMark } from './rules-mark.ts';
import type { DuePathway } from './store/sql/due-pathways.ts';
import {
  appendEvents,
  loadEvents,
  lockPathways,
  lockPathwaysById,
  pathwayKeyOf,
  pathwaysMovedBy,
} from './store/sql/pathways.ts';
import type { NewPathwayEvent } from './store/sql/pathways.ts';
import { savePathways } from './store/sql/save-pathways.ts';
import type { FoldedPathway } from './store/sql/save-pathways.ts';
import type { Db } from './store/store.ts';

export interface Advancing {
  readonly now: () => Date;
  readonly newId: (now: Date) => string;
  /** What stands where a municipality has set nothing. */
  readonly settings: PathwaySettings;
}

interface Row {
  readonly id: string;
  readonly orgId: string | null;
  readonly unitHer: number | null;
  readonly newUnit?: number | undefined;
}

const folded = (row: Row, view: PathwayView, mark: string): FoldedPathway => ({
  id: row.id,
  orgId: row.orgId ?? undefined,
  unitHer: row.newUnit ?? row.unitHer ?? undefined,
  view,
  mark,
});

/** Folds locked pathways anew and writes back what follows. */
async function refold(
  db: Db,
  rows: readonly Row[],
  events: ReadonlyMap<string, readonly PathwayEvent[]>,
  with_: Advancing,
): Promise<void> {
  const at = with_.now();
  const settingsFor = await settingsOfAll(db, rows, with_);
  const all = rows.map((row) => {
    const { pathway } = settingsFor(row.orgId);
    return folded(
      row,
      foldKnown(events.get(row.id) ?? [], instant(at), pathway),
      rulesMark(pathway),
    );
  });
  await save(db, all, at, with_);
}

/** Asked for under the locks: who changes settings wakes the pathways after that. */
const settingsOfAll = (db: Db, rows: readonly Row[], { settings }: Advancing) =>
  readSettingsFor(
    db,
    rows.map(({ orgId }) => orgId),
    settings,
  );

async function save(
  db: Db,
  pathways: readonly FoldedPathway[],
  now: Date,
  { newId, settings }: Advancing,
): Promise<void> {
  if (pathways.length === 0) return;
  const { tzVersion } = settings;
  await savePathways(db, pathways, { newId: () => newId(now), tzVersion, now });
}

/** What came of appending events: which were new, and where they went. */
export interface Advance {
  /** Keys of the events that were not there before. */
  readonly fresh: ReadonlySet<string>;
  /** Pathway id by `pathwayKeyOf`. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Appends events to their pathways and folds those again, inside the caller's transaction. */
export async function advance(
  db: Db,
  events: readonly NewPathwayEvent[],
  with_: Advancing,
): Promise<Advance> {
  if (events.length === 0) return { fresh: new Set(), ids: new Map() };
  const rows = await lockPathways(db, events);
  const into = events.flatMap((event) => {
    const row = rows.get(pathwayKeyOf(event));
    return row ? [{ ...event, into: row.id, row }] : [];
  });
  const { fresh, events: known } = await appendEvents(db, into);
  const touched = new Map(
    into.map((event) => [event.row.id, { ...event.row, newUnit: event.unitHer }]),
  );
  await refold(db, [...touched.values()], known, with_);
  return { fresh, ids: new Map([...rows].map(([key, row]) => [key, row.id])) };
}

/** Appends one event to a known pathway and folds it again; false when it was there. */
export async function advanceById(
  db: Db,
  on: { readonly id: string; readonly event: PathwayEvent; readonly actor: string },
  with_: Advancing,
): Promise<boolean> {
  const rows = await lockPathwaysById(db, [on.id]);
  const orgId = rows[0]?.orgId ?? undefined;
  const row = { into: on.id, orgId, event: on.event, actor: on.actor };
  const { fresh, events } = await appendEvents(db, [row]);
  if (fresh.size > 0) await refold(db, rows, events, with_);
  return fresh.size > 0;
}

/** What a receiver answered to a message, as an event of the pathway that the message moved. */
export interface Answered {
  readonly messageId: string;
  /** The AppRec as a message of ours. */
  readonly appRecId: string;
  readonly event: PathwayEvent;
}

/** Appends answers to the pathways that the answered messages moved, and folds those again. */
export async function advanceByAnswers(
  db: Db,
  answers: readonly Answered[],
  with_: Advancing,
): Promise<void> {
  if (answers.length === 0) return;
  const moved = await pathwaysMovedBy(
    db,
    answers.map(({ messageId }) => messageId),
  );
  if (moved.length === 0) return;
  const rows = await lockPathwaysById(
    db,
    moved.map(({ pathwayId }) => pathwayId),
  );
  const orgs = new Map(rows.map(({ id, orgId }) => [id, orgId ?? undefined]));
  const into = moved.flatMap(({ messageId, pathwayId }) =>
    answers
      .filter((answer) => answer.messageId === messageId)
      .map(({ event, appRecId }) => ({
        into: pathwayId,
        orgId: orgs.get(pathwayId),
        event,
        messageId: appRecId,
      })),
  );
  const { fresh, events } = await appendEvents(db, into);
  if (fresh.size > 0) await refold(db, rows, events, with_);
}

/** From here on (characters of JSON) a view is written whole: its changes would be no smaller. */
const MOST_WOKEN = 2_000;

/** Lets timers act on a stored view until an instant, which is what they have changed in it since. */
function wakeStored(
  stored: PathwayView,
  woken: Woken | null,
  at: Instant,
  settings: PathwaySettings,
) {
  const before = viewAfter(stored, woken);
  const view = wake(before, at, settings);
  const changes = wokenSince(stored, view);
  const isSmall = changes !== undefined && JSON.stringify(changes).length < MOST_WOKEN;
  return { before, view, ...(isSmall ? { woken: changes } : {}) };
}

/** A pathway whose stored events cannot be folded; of it nothing was written. */
export interface Unfolded {
  readonly pathway: DuePathway;
  readonly error: unknown;
}

/**
 * Brings claimed pathways to the present: the clock is an input like any other. Since the fold
 * that made a view nothing has been received, or it would have been folded again; so timers act on
 * the view, unless that was folded by other rules.
 */
export async function expire(
  db: Db,
  due: readonly DuePathway[],
  with_: Advancing,
): Promise<readonly Unfolded[]> {
  const at = with_.now();
  const settingsFor = await settingsOfAll(db, due, with_);
  const current = (row: DuePathway) =>
    row.foldedBy === rulesMark(settingsFor(row.orgId).pathway) ? row.view : null;
  const others = due.filter((row) => current(row) === null).map(({ id }) => id);
  const events = others.length > 0 ? await loadEvents(db, others) : new Map<string, never[]>();
  const good: FoldedPathway[] = [];
  const failed: Unfolded[] = [];
  for (const row of due)
    try {
      const settings = settingsFor(row.orgId).pathway;
      const mark = rulesMark(settings);
      const stored = current(row);
      const now =
        stored === null
          ? { view: foldKnown(events.get(row.id) ?? [], instant(at), settings) }
          : wakeStored(stored, row.woken, instant(at), settings);
      good.push({ ...folded(row, now.view, mark), ...now });
    } catch (error) {
      failed.push({ pathway: row, error });
    }
  await save(db, good, at, with_);
  return failed;
}
