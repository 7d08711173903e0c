import { isDeepStrictEqual } from 'node:util';
import type { PathwayEvent, PathwayView } from './domain/pathway.ts';
import { advanceById } from './pathways.ts';
import type { Advancing } from './pathways.ts';
import { audit } from './store/sql/audit.ts';
import { lockPathwaysById } from './store/sql/pathways.ts';
import { pathwayById, pathwayEventByKey } from './store/sql/read-pathways.ts';
import type { Db, Store } from './store/store.ts';

/** Who reports: shown in the timeline and in the audit log. */
export interface Reporter {
  readonly kind: 'client' | 'operator';
  readonly name: string;
  readonly orgId: string;
}

/** An event on its way into a pathway that is there. */
export interface Report {
  readonly pathwayId: string;
  readonly event: PathwayEvent;
  /** Why a person enters it by hand; kept in the audit log. */
  readonly reason?: string;
  /** Whether what is answered still waits; asked under the pathway's lock, so that one answer counts. */
  readonly waits?: (view: PathwayView | null) => boolean;
}

/**
 * `known`: the same had come under this key. `key-used`: something else had. `over`: it answers what
 * somebody else has answered meanwhile.
 */
export type Reported = 'done' | 'known' | 'key-used' | 'over';

/** What of an event its sender has said, but for the written forms that were not always kept. */
function saidIn(event: Partial<PathwayEvent>): object {
  const data = { ...event.data, appointedWritten: '' };
  return { ...event, receivedAt: '', sentAt: '', sentWritten: '', data };
}

/**
 * Equal but for when we got it; deep, because jsonb gives keys back in an order of its own. An
 * event may have been stored by a version that kept less of it, and is the same all the same.
 */
export const isSameReport = (
  stored: Partial<PathwayEvent> | undefined,
  given: PathwayEvent,
): boolean => stored !== undefined && isDeepStrictEqual(saidIn(stored), saidIn(given));

/** Locks the pathway for the rest of the transaction; a report that is there already is never over. */
async function isOver(db: Db, { pathwayId, event, waits }: Report): Promise<boolean> {
  if (waits === undefined) return false;
  await lockPathwaysById(db, [pathwayId]);
  if ((await pathwayEventByKey(db, pathwayId, event.key)) !== undefined) return false;
  return !waits((await pathwayById(db, pathwayId))?.view ?? null);
}

/**
 * Appends what a record system or an operator reports, and folds the pathway again, in one
 * transaction with the audit row. The same key with the same content is the same event.
 */
export function reportEvent(
  store: Store,
  report: Report,
  by: Reporter,
  with_: Advancing,
): Promise<Reported> {
  const { pathwayId, event, reason } = report;
  const actor = `${by.kind}:${by.name}`;
  return store.tx(async (db) => {
    if (await isOver(db, report)) return 'over';
    if (!(await advanceById(db, { id: pathwayId, event, actor }, with_)))
      return isSameReport(await pathwayEventByKey(db, pathwayId, event.key), event)
        ? 'known'
        : 'key-used';
    await audit(db, {
      orgId: by.orgId,
      actor,
      action: 'pathway.event',
      target: pathwayId,
      detail: { kind: event.kind, ...(reason === undefined ? {} : { reason }) },
    });
    return 'done';
  });
}
