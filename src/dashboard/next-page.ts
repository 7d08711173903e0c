import { ROOT } from './view.ts';

/** Backslashes, spaces and control characters: browsers and servers read them differently. */
const AMBIGUOUS = /[\\\p{Cc}\p{Z}]/u;
const NOWHERE = 'http://nowhere.invalid';

/**
 * Where to go after signing in: a path of these pages and nothing else (T35). Resolved the way a
 * browser would, so that `//host`, `/ops/../..` and `/ops@host` are seen for what they are.
 */
export function nextPage(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith(ROOT) || AMBIGUOUS.test(wanted)) return ROOT;
  if (!URL.canParse(wanted, NOWHERE)) return ROOT;
  const { origin, pathname, search } = new URL(wanted, NOWHERE);
  const inside = pathname === ROOT || pathname.startsWith(`${ROOT}/`);
  return origin === NOWHERE && inside ? `${pathname}${search}` : ROOT;
}
