import type { CookieOptions, Request } from 'express';
import { ROOT } from './view.ts';

/** A cookie of these pages: its name, and what binds it to them. */
export interface OwnCookie {
  readonly name: string;
  readonly options: CookieOptions;
}

/** With TLS the prefix makes browsers refuse it from anything but this very host. */
export const ownCookie = (secure: boolean, name: string): OwnCookie => ({
  name: secure ? `__Host-${name}` : name,
  options: { httpOnly: true, secure, path: secure ? '/' : ROOT },
});

/** The value that a browser sent; the first, when it sent several. */
export function cookieOf(req: Request, name: string): string | undefined {
  const pairs = (req.headers.cookie ?? '').split(/; */);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
