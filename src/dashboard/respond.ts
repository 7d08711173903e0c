import type { Request, Response } from 'express';
import { html, markupOf } from './html.ts';
import type { Html } from './html.ts';
import { page } from './layout.ts';
import type { Languages } from './languages.ts';
import type { Content } from './layout.ts';
import { sayIn } from './texts.ts';
import type { TextKey } from './texts.ts';
import { ROOT } from './view.ts';
import type { SignedIn, View } from './view.ts';

/** What of the deployment the pages show. */
export interface Site {
  readonly environment: string;
  readonly mail: boolean;
  readonly now: () => Date;
  readonly languages: Languages;
}

/** What the guard has found out about a request. */
interface Locals {
  signedIn?: SignedIn;
}

export const localsOf = (res: Response): Locals => res.locals;

export function viewOf(site: Site, req: Request, res: Response): View {
  const { signedIn } = localsOf(res);
  const language = site.languages.of(req);
  return {
    language,
    say: sayIn(language),
    now: site.now(),
    environment: site.environment,
    mail: site.mail,
    // A page that answers a POST cannot be reloaded by its address.
    here: req.method === 'POST' ? ROOT : req.originalUrl,
    ...(signedIn && { signedIn }),
  };
}

const send = (res: Response, status: number, markup: Html): void =>
  void res.status(status).type('html').send(markupOf(markup));

/** Sends a page. */
export function show(res: Response, v: View, content: Content, status = 200): void {
  res.setHeader('content-language', v.language);
  send(res, status, page(v, content));
}

/** Every error page there is. None tells more than what it is about: no stack, no SQL, no name. */
const ERRORS = {
  400: { title: 'error.bad-request', text: 'error.bad-request-text' },
  403: { title: 'error.forbidden', text: 'error.forbidden-text' },
  404: { title: 'error.not-found', text: 'error.not-found-text' },
  500: { title: 'error.fault', text: 'error.fault-text' },
  503: { title: 'error.away', text: 'error.away-text' },
} as const satisfies Readonly<Record<number, { title: TextKey; text: TextKey }>>;
export type ErrorStatus = keyof typeof ERRORS;

export function showError(res: Response, v: View, status: ErrorStatus): void {
  const { title, text } = ERRORS[status];
  const body = html`<p class="lead">${v.say(text)}</p>
    <p><a href="${ROOT}">${v.say('error.home')}</a></p>`;
  show(res, v, { title: v.say(title), body }, status);
}

/** After a POST: the browser fetches a page, so that a reload repeats nothing. */
export const seeOther = (res: Response, path: string): void => res.redirect(303, path);
