import express from 'express';
import type { Express } from 'express';
import type { Accept } from '../accept.ts';
import type { Acknowledge } from '../acknowledge.ts';
import type { Client } from '../store/sql/clients.ts';
import type { Authenticate } from '../store/sql/clients.ts';
import { getAlerts, postAttention } from './alerts.ts';
import { getChecklists, postItem } from './checklists.ts';
import { getHistory } from './get-history.ts';
import {
  getAppRec,
  getDocument,
  getMessage,
  getStatus,
  listMessages,
  putRead,
} from './get-messages.ts';
import { listNotifications, streamNotifications } from './notifications.ts';
import { paced, postDeterioration, problemJson } from './post-deterioration.ts';
import type { ReportApi } from './post-deterioration.ts';
import { getOpenApi } from './openapi/get-openapi.ts';
import { getPathway } from './pathway-account.ts';
import { getPathways, postPathwayEvent } from './pathways.ts';
import type { PathwayApi } from './pathways.ts';
import { postAppRec } from './post-apprec.ts';
import type { AppRecPosting } from './post-apprec.ts';
import { list, postMessage } from './post-message.ts';
import { postProposal } from './post-proposal.ts';
import { Failure } from '../domain/failure.ts';
import { authenticated, clientOf } from './request.ts';

export interface PartnerApi extends AppRecPosting, PathwayApi, ReportApi {
  readonly accept: Accept;
  readonly acknowledge: Acknowledge;
  readonly authenticate: Authenticate;
  readonly maxMessageBytes: number;
  readonly now: () => Date;
  readonly newId: AppRecPosting['newId'];
  /** Fires when the process stops: open streams end. */
  readonly closing: AbortSignal;
}

/** Base64 in JSON takes a third more, and the rest of the body a little. */
const jsonBytes = (documentBytes: number): number => Math.ceil((documentBytes * 4) / 3) + 65_536;
const SMALL_BODY = '64kb';
/** A report has six short fields. */
const REPORT_BODY = '8kb';

/** A body over the bound is cut off while it comes in, and listed like any refusal. */
function boundedBody(p: PartnerApi, parse: express.RequestHandler): express.RequestHandler {
  return (req, res, next) => {
    void parse(req, res, (error?: unknown) => {
      if (error === undefined) next();
      else void refuseBody(p, clientOf(req), error).then(next, next);
    });
  };
}

async function refuseBody(p: PartnerApi, client: Client, error: unknown): Promise<unknown> {
  const status = typeof error === 'object' && error && 'status' in error ? error.status : undefined;
  const failure = status === 413 ? 'too-large' : status === 415 ? 'content-type' : 'bad-request';
  await list(p.store, { client, failure, body: undefined });
  return new Failure(failure);
}

/** The partner API: EDI 2.0 v2, what v3 adds to listening, and the pathways. */
export function mountPartnerApi(app: Express, p: PartnerApi): void {
  app.get('/openapi.json', getOpenApi());
  // The client is known before a byte of the body is read.
  app.use(['/Messages', '/notifications', '/pathways'], authenticated(p.authenticate, 'partner'));
  app.use('/hph4', problemJson, authenticated(p.authenticate, 'hph4'));
  const json = express.json({ limit: SMALL_BODY, inflate: false, type: () => true });
  const raw = express.raw({
    type: () => true,
    limit: jsonBytes(p.maxMessageBytes),
    inflate: false,
  });
  app.post('/Messages', boundedBody(p, raw), postMessage(p.store, p.accept, p.maxMessageBytes));
  app.get('/Messages', listMessages(p.store));
  app.get('/Messages/:id', getMessage(p.store));
  app.get('/Messages/:id/business-document', getDocument(p.store, p.protect, p.acknowledge));
  app.get('/Messages/:id/status', getStatus(p.store));
  app.get('/Messages/:id/apprec', getAppRec(p.store));
  app.get('/Messages/:id/history', getHistory(p.store));
  app.post('/Messages/:id/apprec/:herId', json, postAppRec(p));
  app.put('/Messages/:id/read/:herId', putRead(p.store, p.acknowledge));
  app.get('/notifications', listNotifications(p.store));
  app.get('/notifications/stream', streamNotifications(p.store, p.closing));
  app.get('/pathways', getPathways(p.store));
  app.get('/pathways/:id', getPathway(p));
  app.post('/pathways/:id/events', json, postPathwayEvent(p));
  app.post('/pathways/:id/stays/:stay/proposals', postProposal(p));
  app.get('/pathways/:id/alerts', getAlerts(p));
  for (const act of ['acknowledge', 'snooze'] as const)
    app.post(`/pathways/:id/alerts/:alertId/${act}`, json, postAttention(p, act));
  app.get('/pathways/:id/checklists', getChecklists(p));
  app.post('/pathways/:id/checklists/:list/items/:item', json, postItem(p));
  const report = express.json({ limit: REPORT_BODY, inflate: false });
  app.post('/hph4/deteriorations', paced(p), boundedBody(p, report), postDeterioration(p));
}
