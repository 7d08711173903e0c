import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Failure, FAILURES } from '../domain/failure.ts';
import type { FailureCode } from '../domain/failure.ts';
import type { Violation } from '../domain/violation.ts';
import { errorFields } from '../log.ts';
import type { Log } from '../log.ts';
import { asFailure } from '../store/store.ts';

/**
 * The problem body of EDI 2.0 with `type` and `status` of RFC 9457. `ValidationErrors` are
 * sentences, `Places` the same for programs.
 */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly Error: string;
  readonly ErrorCode: number;
  readonly ValidationErrors?: readonly string[];
  readonly Places?: readonly Violation[];
  readonly RequestId: string;
}

/** Seconds after which a caller may try again when we could not store. */
const RETRY_AFTER_SECONDS = '2';
/** Places named in one answer; the rest follow once these are mended. */
const MOST_PLACES = 20;

const sentence = (v: Violation): string => {
  const where = v.line > 0 ? `line ${v.line}, column ${v.column}` : v.xpath;
  return `${where ? `${where}: ` : ''}${v.message} (${v.rule})`;
};

/** Names a kind of failure for programs; it is no address. */
export const problemType = (code: FailureCode): string => `urn:overgang:problem:${code}`;

/** Answers a failure: its row gives status and code, its places what to mend. */
export function answerFailure(
  res: Response,
  code: FailureCode,
  more: { readonly places?: readonly Violation[]; readonly says?: readonly string[] } = {},
): void {
  const row = FAILURES[code];
  const places = more.places?.slice(0, MOST_PLACES) ?? [];
  const says = more.says ?? places.map(sentence);
  const problem: Problem = {
    type: problemType(code),
    status: row.http,
    Error: row.text,
    ErrorCode: row.edi,
    ...(says.length > 0 ? { ValidationErrors: says } : {}),
    ...(places.length > 0 ? { Places: places } : {}),
    RequestId: String(res.getHeader('x-request-id')),
  };
  if (row.http === 401) res.setHeader('www-authenticate', 'Bearer');
  if (row.http === 503) res.setHeader('retry-after', RETRY_AFTER_SECONDS);
  res.status(row.http).json(problem);
}

/** A request that is not as documented; the sentences say what about it. */
export class BadRequest extends Failure {
  readonly says: readonly string[];
  constructor(...says: readonly string[]) {
    super('bad-request', says.join('; '));
    this.says = says;
  }
}

/** Turns what a handler throws into an answer; a fault is logged, its text never leaves. */
export const problemHandler =
  (log: Log) =>
  (error: unknown, req: Request, res: Response, next: NextFunction): void => {
    if (res.headersSent) {
      next(error);
      return;
    }
    if (error instanceof BadRequest) {
      answerFailure(res, error.code, { says: error.says });
      return;
    }
    const failure = fromHttpError(error) ?? asFailure(error);
    if (FAILURES[failure.code].class === 'fault' || failure.code === 'busy')
      log.error('api.failed', {
        request: String(res.getHeader('x-request-id')),
        method: req.method,
        code: failure.code,
        ...errorFields(failure.cause ?? error),
      });
    answerFailure(res, failure.code);
  };

/** Errors of the body parser carry an HTTP status of their own. */
function fromHttpError(error: unknown): Failure | undefined {
  const status = typeof error === 'object' && error && 'status' in error ? error.status : undefined;
  if (status === 413) return new Failure('too-large');
  if (status === 415) return new Failure('content-type');
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Failure('bad-request');
  return undefined;
}

export const notFound: RequestHandler = (_req, res) => answerFailure(res, 'not-found');
