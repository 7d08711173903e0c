import type { Request, RequestHandler, Response } from 'express';
import { readReport } from '../domain/deterioration-report.ts';
import type { Report } from '../domain/deterioration-report.ts';
import { Failure, FAILURES } from '../domain/failure.ts';
import { isMalformed, isMiscounted, isSynthetic } from '../messages/rules/national-number.ts';
import type { Log } from '../log.ts';
import { reportDeterioration } from '../report-deterioration.ts';
import type { Reported, Reporting } from '../report-deterioration.ts';
import { takeTurn } from '../store/sql/client-pace.ts';
import { fieldsOf } from './pathways.ts';
import { list } from './post-message.ts';
import { answerFailure, BadRequest } from './problem.ts';
import { clientOf } from './request.ts';

export interface ReportApi extends Reporting {
  readonly log: Log;
  readonly syntheticPatients: 'allow' | 'warn' | 'hold';
  readonly reportsPerMinute: number;
}

/** Answers of this path are problem+json (RFC 9457), with the fields of EDI 2.0 beside. */
export const problemJson: RequestHandler = (_req, res, next) => {
  res.setHeader('content-type', 'application/problem+json');
  next();
};

/** Lets a client by at its pace, before its body is read; a body not read ends the connection. */
export const paced =
  (p: ReportApi): RequestHandler =>
  async (req, res, next) => {
    const client = clientOf(req);
    const seconds = await takeTurn(p.store, client.id, p.reportsPerMinute);
    if (seconds === undefined) {
      next();
      return;
    }
    p.log.warn('hph4.paced', { client: client.name });
    res.setHeader('retry-after', String(seconds));
    res.setHeader('connection', 'close');
    answerFailure(res, 'too-many');
  };

/** A report under a number that nobody can have would wait for ever. */
function assertNumber(p: ReportApi, id: string): void {
  const ident = { id, type: /^[4-7]/.test(id) ? 'DNR' : 'FNR' };
  if (isMalformed(ident) || isMiscounted(ident))
    throw new BadRequest('patient must be a national number whose control digits agree');
  if (p.syntheticPatients === 'hold' && isSynthetic(ident)) throw new Failure('patient-synthetic');
}

const WAITS =
  'no open pathway here could take it: it is kept, laid before an operator, and joins an episode by itself if one turns out to have been open then';

function answer(res: Response, id: string, { again, receivedAt, outcome }: Reported): void {
  const status = again ? 200 : outcome === 'opened' ? 201 : 202;
  const says = outcome === 'waiting' ? { says: WAITS } : {};
  res
    .status(status)
    .type('application/json')
    .json({ id, receivedAt: receivedAt.toISOString(), outcome, ...says });
}

function reportOf(p: ReportApi, req: Request): Report {
  if (req.is('application/json') === false) throw new Failure('content-type');
  const { report, problems } = readReport(fieldsOf(req));
  if (report === undefined) throw new BadRequest(...problems);
  assertNumber(p, report.patient);
  return report;
}

/** `POST /hph4/deteriorations`: a deterioration at home, as welfare technology or legevakt tells it. */
export const postDeterioration =
  (p: ReportApi): RequestHandler =>
  async (req, res) => {
    const client = clientOf(req);
    try {
      const report = reportOf(p, req);
      answer(res, report.id, await reportDeterioration(p, client, report));
    } catch (error) {
      // What was refused is listed; nothing of it is kept, not even a hash that could be guessed.
      if (error instanceof Failure && FAILURES[error.code].class === 'refused')
        await list(p.store, { client, failure: error.code, body: undefined });
      throw error;
    }
  };
