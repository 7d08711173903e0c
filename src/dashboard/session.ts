import { createHash, timingSafeEqual } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';
import { newToken } from '../password.ts';
import { endSession, openSession, sessionOf } from '../store/sql/operators.ts';
import type { Session } from '../store/sql/operators.ts';
import type { Db } from '../store/store.ts';
import { cookieOf, ownCookie } from './cookies.ts';

/** Only this digest is stored: who reads the table cannot sign in with it. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** 32 bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** The session of a browser: its cookie, and the row behind it. */
export interface Sessions {
  of(req: Request): Promise<Session | undefined>;
  /** A new token at every sign-in; a session the browser already had ends. */
  start(db: Db, req: Request, operatorId: string): Promise<(res: Response) => void>;
  end(db: Db, req: Request, res: Response): Promise<void>;
}

export function openSessions(store: Db, secure: boolean): Sessions {
  const { name, options: own } = ownCookie(secure, 'overgang');
  const options: CookieOptions = { ...own, sameSite: 'strict' };
  const tokenOf = (req: Request): Buffer | undefined => {
    const value = cookieOf(req, name);
    return value !== undefined && TOKEN.test(value) ? digest(value) : undefined;
  };

  return {
    async of(req) {
      const token = tokenOf(req);
      return token && sessionOf(store, token);
    },
    async start(db, req, operatorId) {
      const earlier = tokenOf(req);
      if (earlier) await endSession(db, earlier);
      const token = newToken();
      await openSession(db, digest(token), operatorId, newToken());
      return (res) => void res.cookie(name, token, options);
    },
    async end(db, req, res) {
      const token = tokenOf(req);
      if (token) await endSession(db, token);
      res.clearCookie(name, options);
    },
  };
}

/** Compares digests, so that neither content nor length shows in the time it takes. */
export const sameSecret = (given: string, kept: string): boolean =>
  timingSafeEqual(digest(given), digest(kept));
