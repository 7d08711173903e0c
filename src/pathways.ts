import { instant } from './domain/ids.ts';
import { fold } from './domain/pathway.ts';
import type { PathwayEvent, PathwayView } from './domain/pathway.ts';
import type { PathwaySettings } from './domain/settings.ts';
import {
  appendEvents,
  loadEvents,
  lockPathways,
  lockPathwaysById,
  pathwayKeyOf,
  pathwaysMovedBy,
} from './store/sql/pathways.ts';
import type { NewPathwayEvent, PathwayRow } from './store/sql/pathways.ts';
import { savePathways } from './store/sql/save-pathways.ts';
import type { Db } from './store/store.ts';

export interface Advancing {
  readonly now: () => Date;
  readonly newId: (now: Date) => string;
  readonly settings: PathwaySettings;
}

/**
 * Folds what is stored. Another process whose clock is a little ahead may have received an event
 * "later" than now; what is stored is known, so now is at least its receipt.
 */
function foldKnown(
  events: readonly PathwayEvent[],
  at: Date,
  settings: PathwaySettings,
): PathwayView {
  const latest = events.reduce(
    (now, { receivedAt }) => (receivedAt > now ? receivedAt : now),
    instant(at),
  );
  return fold(events, latest, settings);
}

/** Folds locked pathways anew and writes back what follows. */
async function refold(
  db: Db,
  rows: readonly (PathwayRow & { readonly newUnit?: number | undefined })[],
  events: ReadonlyMap<string, readonly PathwayEvent[]>,
  with_: Advancing,
): Promise<void> {
  if (rows.length === 0) return;
  const at = with_.now();
  const folded = rows.map((row) => ({
    id: row.id,
    orgId: row.orgId ?? undefined,
    unitHer: row.newUnit ?? row.unitHer ?? undefined,
    view: foldKnown(events.get(row.id) ?? [], at, with_.settings),
  }));
  const { tzVersion } = with_.settings;
  await savePathways(db, folded, { newId: () => with_.newId(at), tzVersion, now: at });
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

/** Folds pathways whose deadlines have passed: the clock is an input like any other. */
export async function expire(db: Db, ids: readonly string[], with_: Advancing): Promise<void> {
  const rows = await lockPathwaysById(db, ids);
  await refold(db, rows, await loadEvents(db, ids), with_);
}
