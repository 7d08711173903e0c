import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import { isLanguage, LANGUAGES } from '../rendering/language.ts';
import { cookieOf, ownCookie } from './cookies.ts';
import type { Language } from './texts.ts';

/** Which language a browser is answered in. */
export interface Languages {
  /** What was chosen; else what the browser asks for (RFC 9110 12.5.4); else bokmål. */
  of(req: Request): Language;
  remember(res: Response, language: Language): void;
}

const YEAR_MS = 365 * 24 * 3_600_000;

/** Norwegian with no word of which (`no`) is bokmål. */
function preferred(req: Request): Language {
  const asked = req.acceptsLanguages(...LANGUAGES, 'no');
  return typeof asked === 'string' && isLanguage(asked) ? asked : 'nb';
}

export function openLanguages(secure: boolean): Languages {
  const { name, options } = ownCookie(secure, 'overgang-language');
  // Lax: a link in an alert mail opens in the chosen language.
  const kept: CookieOptions = { ...options, sameSite: 'lax', maxAge: YEAR_MS };
  return {
    of(req) {
      const chosen = cookieOf(req, name) ?? '';
      return isLanguage(chosen) ? chosen : preferred(req);
    },
    remember: (res, language) => void res.cookie(name, language, kept),
  };
}

/** One address says different things to different browsers. */
export const variesByLanguage: RequestHandler = (_req, res, next) => {
  res.vary('Cookie').vary('Accept-Language');
  next();
};
