import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import { Failure } from '../domain/failure.ts';
import type { HerId } from '../domain/ids.ts';
import { notificationsAfter } from '../store/sql/notifications.ts';
import type { Notification } from '../store/sql/notifications.ts';
import type { Store } from '../store/store.ts';
import { ownHerIds, queryInteger } from './request.ts';

const MOST = 1_000;
const BY_DEFAULT = 100;
/** The stream looks for news this often and says that it lives this often. */
const LOOK_MS = 500;
const HEARTBEAT_MS = 15_000;
const MOST_STREAMS = 200;

const shown = (n: Notification) => ({
  offset: Number(n.offset),
  type: n.type,
  herId: n.herId,
  messageId: n.messageId,
  timestamp: n.at.toISOString(),
});

const offsetOf = (req: Request): number => {
  const fallback = Number(req.headers['last-event-id'] ?? 0) || 0;
  return queryInteger(req, 'Offset', { least: 0, most: Number.MAX_SAFE_INTEGER, fallback });
};

/** `GET /notifications`: what happened after an offset (EDI 2.0 v3). */
export const listNotifications =
  (store: Store): RequestHandler =>
  async (req, res) => {
    const most = queryInteger(req, 'NotificationsToFetch', {
      least: 1,
      most: MOST,
      fallback: BY_DEFAULT,
    });
    const rows = await notificationsAfter(
      store,
      ownHerIds(req, 'HerIds'),
      String(offsetOf(req)),
      most,
    );
    res.json(rows.map(shown));
  };

/** `GET /notifications/stream`: the same as server-sent events, from an offset on. */
export function streamNotifications(store: Store, closing: AbortSignal): RequestHandler {
  let streams = 0;
  return async (req, res) => {
    const herIds = ownHerIds(req, 'HerIds');
    if (streams >= MOST_STREAMS) throw new Failure('busy', 'too many streams');
    streams += 1;
    const ended = AbortSignal.any([closing, closedSignal(res)]);
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    try {
      await follow(store, { res, herIds, from: String(offsetOf(req)), ended });
    } catch (error) {
      if (!ended.aborted) throw error;
    } finally {
      streams -= 1;
      res.end();
    }
  };
}

function closedSignal(res: Response): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => controller.abort());
  return controller.signal;
}

async function follow(
  store: Store,
  on: {
    readonly res: Response;
    readonly herIds: readonly HerId[];
    readonly from: string;
    readonly ended: AbortSignal;
  },
): Promise<void> {
  let offset = on.from;
  let quietMs = 0;
  on.res.write(': overgang\n\n');
  while (!on.ended.aborted) {
    const rows = await notificationsAfter(store, on.herIds, offset, BY_DEFAULT);
    for (const row of rows) {
      offset = row.offset;
      const event = `id: ${row.offset}\nevent: ${row.type}\ndata: ${JSON.stringify(shown(row))}\n\n`;
      if (!on.res.write(event)) await once(on.res, 'drain', { signal: on.ended });
    }
    if (rows.length === BY_DEFAULT) continue;
    quietMs = rows.length > 0 ? 0 : quietMs + LOOK_MS;
    if (quietMs >= HEARTBEAT_MS) {
      on.res.write(': still here\n\n');
      quietMs = 0;
    }
    await wait(LOOK_MS, undefined, { signal: on.ended });
  }
}
