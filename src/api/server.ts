import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Express, NextFunction, Request, Response } from 'express';
import type { Log } from '../log.ts';
import { answerFailure, notFound, problemHandler } from './problem.ts';

/** Bounds of a connection (T25): slow senders are let go, others do not notice. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
const KEEP_ALIVE_MS = 10_000;
const CHECK_MS = 1_000;
const MOST_HEADERS = 100;
/** Requests under way when we stop have this long to end. */
const DRAIN_MS = 10_000;
const SWEEP_MS = 20;

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** An id per request, security headers, and no two Host headers (T28). */
function everyRequest(req: Request, res: Response, next: NextFunction): void {
  res.setHeader('x-request-id', randomUUID());
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('cache-control', 'no-store');
  const hosts = req.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length > 1) answerFailure(res, 'bad-request');
  else next();
}

/** An Express application with `mount`ed routes, and answers for what no route takes. */
export function openApplication(
  log: Log,
  behindProxy: boolean,
  mount: (app: Express) => void,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  // Only a proxy on this machine is believed about whose request it passes on (T37).
  if (behindProxy) app.set('trust proxy', 'loopback');
  app.use(everyRequest);
  // Says only that the process answers: no version, name or number (T38).
  app.get('/health', (_req, res) => void res.json({ status: 'ok' }));
  mount(app);
  app.use(notFound);
  app.use(problemHandler(log));
  return app;
}

/** Listens; closing lets requests under way end and then drops what is left. */
export async function listen(
  app: Express,
  on: { readonly host: string; readonly port: number; readonly maxConnections: number },
): Promise<Listening> {
  const server = http.createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: CHECK_MS,
    },
    app,
  );
  server.maxConnections = on.maxConnections;
  server.maxHeadersCount = MOST_HEADERS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(on.port, on.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        const drop = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
        // A kept-alive connection is idle again after its answer: it must not bring another request.
        const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
        server.close(() => {
          clearTimeout(drop);
          clearInterval(sweep);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
