import { isDeepStrictEqual } from 'node:util';
import type { PathwayEvent } from './domain/pathway.ts';
import { advanceById } from './pathways.ts';
import type { Advancing } from './pathways.ts';
import { audit } from './store/sql/audit.ts';
import { pathwayEventByKey } from './store/sql/read-pathways.ts';
import type { Store } from './store/store.ts';

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
}

/** `known`: the same had come under this key. `key-used`: something else had. */
export type Reported = 'done' | 'known' | 'key-used';

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

/**
 * Appends what a record system or an operator reports, and folds the pathway again, in one
 * transaction with the audit row. The same key with the same content is the same event.
 */
export function reportEvent(
  store: Store,
  { pathwayId, event, reason }: Report,
  by: Reporter,
  with_: Advancing,
): Promise<Reported> {
  const actor = `${by.kind}:${by.name}`;
  return store.tx(async (db) => {
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
