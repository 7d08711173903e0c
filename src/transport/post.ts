import http from 'node:http';
import https from 'node:https';
import { Failure } from '../domain/failure.ts';
import type { FailureCode } from '../domain/failure.ts';
import { resolveDestination } from './destination.ts';
import type { Destination } from './destination.ts';

export interface PostOptions {
  readonly timeoutMs: number;
  readonly allow: readonly string[];
}

/** What is read of an answer before the connection is dropped; nothing in it is used. */
const MOST_ANSWER_BYTES = 65_536;
const MOST_SOCKETS_PER_HOST = 64;

/**
 * What an HTTP status says about whether the parcel was taken. A gateway's 502 or 504 hides what
 * happened behind it; 429 and 503 say that nothing did.
 */
const STATUS_ROWS: readonly {
  readonly from: number;
  readonly to: number;
  readonly is: FailureCode;
}[] = [
  { from: 429, to: 429, is: 'receiver-unavailable' },
  { from: 503, to: 503, is: 'receiver-unavailable' },
  { from: 408, to: 408, is: 'receiver-silent' },
  { from: 500, to: 599, is: 'receiver-silent' },
  { from: 300, to: 499, is: 'receiver-refused' },
];

/** Errors that come before a byte of the request can have been taken. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);
const BEFORE_SENDING_PREFIX = /^(CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED)/;

function failureOf(error: NodeJS.ErrnoException): Failure {
  const code = error.code ?? error.message;
  const before = BEFORE_SENDING.has(code) || BEFORE_SENDING_PREFIX.test(code);
  return new Failure(before ? 'receiver-unreachable' : 'receiver-silent', code, { cause: error });
}

export interface Posted {
  readonly headers: http.OutgoingHttpHeaders;
  readonly bytes: Buffer;
}

/** The way out by HTTP: resolves when the other side has answered 2xx, throws `Failure` otherwise. */
export interface Poster {
  send(posted: Posted, endpoint: string): Promise<void>;
  close(): Promise<void>;
}

/** HTTP POST of some bytes; follows no redirect, waits no longer than the time-out. */
export function openPoster(options: PostOptions): Poster {
  const agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: MOST_SOCKETS_PER_HOST }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: MOST_SOCKETS_PER_HOST }),
  };

  const post = ({ headers, bytes }: Posted, to: Destination): Promise<number> =>
    new Promise((resolve, reject) => {
      const { url, address, family } = to;
      const secure = url.protocol === 'https:';
      const request = (secure ? https : http).request(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': bytes.length },
        agent: agents[secure ? 'https:' : 'http:'],
        signal: AbortSignal.timeout(options.timeoutMs),
        lookup: (_host, o, done) =>
          o.all ? done(null, [{ address, family }]) : done(null, address, family),
      });
      request.once('error', reject);
      request.once('response', (answer) => {
        let read = 0;
        answer.on('data', (part: Buffer) => {
          read += part.length;
          if (read > MOST_ANSWER_BYTES) answer.destroy(new Error('ANSWER_TOO_LARGE'));
        });
        answer.once('error', reject);
        answer.once('end', () => resolve(answer.statusCode ?? 0));
      });
      request.end(bytes);
    });

  return {
    async send(posted, endpoint) {
      const destination = await resolveDestination(endpoint, options.allow);
      const status = await post(posted, destination).catch((error: NodeJS.ErrnoException) => {
        throw failureOf(error);
      });
      if (status >= 200 && status < 300) return;
      const row = STATUS_ROWS.find(({ from, to }) => status >= from && status <= to);
      throw new Failure(row?.is ?? 'receiver-silent', `HTTP ${status}`);
    },
    close() {
      Object.values(agents).forEach((agent) => agent.destroy());
      return Promise.resolve();
    },
  };
}
