import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Failure } from '../domain/failure.ts';
import { herId, isUuid } from '../domain/ids.ts';
import type { HerId } from '../domain/ids.ts';
import type { Authenticate, Client, ClientScope } from '../store/sql/clients.ts';
import { answerFailure, BadRequest } from './problem.ts';

/** Set by `authenticated`, before any handler and before the body is read. */
const clients = new WeakMap<Request, Client>();

export function clientOf(req: Request): Client {
  const client = clients.get(req);
  if (client === undefined) throw new Failure('unauthorised');
  return client;
}

const BEARER = /^Bearer ([A-Za-z0-9._~+/=-]{16,512})$/i;

/** Finds the client of the bearer token; without one nothing of the request is looked at. */
export const authenticated =
  (authenticate: Authenticate, scope: ClientScope): RequestHandler =>
  async (req: Request, res: Response, next: NextFunction) => {
    const token = BEARER.exec(req.headers.authorization ?? '')?.[1];
    const client = token === undefined ? undefined : await authenticate(token);
    if (client?.scope !== scope) {
      // The body is not read: the connection ends with the answer.
      res.setHeader('connection', 'close');
      answerFailure(res, client === undefined ? 'unauthorised' : 'not-in-scope');
      return;
    }
    clients.set(req, client);
    next();
  };

/** Values of a query name, in any letter case, repeated or not (EDI 2.0). */
export function queryValues(req: Request, name: string): string[] {
  const wanted = name.toLowerCase();
  const found: string[] = [];
  const url = new URL(req.originalUrl, 'http://localhost');
  for (const [key, value] of url.searchParams)
    if (key.toLowerCase() === wanted && value !== '') found.push(value);
  return found;
}

export const queryValue = (req: Request, name: string): string | undefined =>
  queryValues(req, name)[0];

export function queryInteger(
  req: Request,
  name: string,
  range: { readonly least: number; readonly most: number; readonly fallback: number },
): number {
  const text = queryValue(req, name);
  if (text === undefined) return range.fallback;
  const value = Number(text);
  if (!/^\d{1,15}$/.test(text) || value < range.least || value > range.most)
    throw new BadRequest(`${name} must be a whole number from ${range.least} to ${range.most}`);
  return value;
}

export function queryBoolean(req: Request, name: string): boolean {
  const text = queryValue(req, name)?.toLowerCase() ?? 'false';
  if (text !== 'true' && text !== 'false') throw new BadRequest(`${name} must be true or false`);
  return text === 'true';
}

export function toHerId(text: string, name: string): HerId {
  const her = herId(text);
  if (her === undefined) throw new BadRequest(`${name} must be a HER-id`);
  return her;
}

/** The UUID in the path; what is no UUID names nothing here. */
export function pathId(req: Request): string {
  const id = req.params['id'];
  if (typeof id !== 'string' || !isUuid(id)) throw new Failure('not-found');
  return id.toLowerCase();
}

/** The HER-ids asked for, all of which the client must act for (T46). */
export function ownHerIds(req: Request, name: string): HerId[] {
  const { herIds } = clientOf(req);
  const asked = queryValues(req, name).map((text) => toHerId(text, name));
  if (asked.length === 0) throw new BadRequest(`${name} is required`);
  if (asked.some((her) => !herIds.includes(her))) throw new Failure('sender-not-yours');
  return asked;
}
