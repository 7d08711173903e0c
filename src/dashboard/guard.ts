import type { Request, RequestHandler, Response } from 'express';
import express from 'express';
import { fromOurPages } from './origin.ts';
import { localsOf, seeOther, showError, viewOf } from './respond.ts';
import type { Site } from './respond.ts';
import { sameSecret } from './session.ts';
import type { Sessions } from './session.ts';
import { ROOT } from './view.ts';

const LARGEST_FORM = '16kb';
const MOST_FIELDS = 20;

/** Forms only, and small ones: a POST with any other body has no fields. */
export const formBody: RequestHandler = express.urlencoded({
  extended: false,
  limit: LARGEST_FORM,
  parameterLimit: MOST_FIELDS,
  inflate: false,
});

/** One field of a form or query; a name given twice has no value. */
export function field(from: unknown, name: string): string {
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, name)) return '';
  const value = (from as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}

/** Refuses a POST from another site before anything of it is read. */
export function sameOrigin(site: Site, publicUrl: string): RequestHandler {
  return (req, res, next) => {
    if (req.method !== 'POST' || fromOurPages(req.headers, publicUrl)) next();
    else showError(res, viewOf(site, req, res), 403);
  };
}

function toSignIn(req: Request, res: Response): void {
  const expired = req.method === 'POST';
  const query = new URLSearchParams(expired ? { expired: '1' } : { next: req.originalUrl });
  seeOther(res, `${ROOT}/sign-in?${query.toString()}`);
}

/** Lets only the signed-in pass, read from the database each time: an ended session ends at once. */
export const signedIn =
  (sessions: Sessions): RequestHandler =>
  async (req, res, next) => {
    const session = await sessions.of(req);
    if (session === undefined) return toSignIn(req, res);
    const { name, orgId, csrf } = session;
    localsOf(res).signedIn = { name, orgId, csrf };
    next();
  };

/** Lets a form pass only with the token of the very session that it is sent in. */
export const ownForm =
  (site: Site): RequestHandler =>
  (req, res, next) => {
    const session = localsOf(res).signedIn;
    if (session && sameSecret(field(req.body, 'csrf'), session.csrf)) next();
    else showError(res, viewOf(site, req, res), 403);
  };
