import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/**
 * Whether a POST comes from a page of ours. A browser tells by `Origin`, or, since our pages send
 * no referrer and some browsers then say `null`, by `Sec-Fetch-Site`. A caller that sends neither
 * is no browser, so it carries nobody's cookie unawares; the form's token is still asked of it.
 */
export function fromOurPages(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (origin === undefined) return site === undefined || site === 'same-origin';
  if (origin === 'null') return site === 'same-origin';
  const from = urlOf(origin);
  const ours = urlOf(publicUrl);
  if (from === undefined || ours === undefined) return false;
  if (from.origin === ours.origin) return true;
  // A service for this machine alone is reached by any of the machine's own names.
  const local = LOOPBACK.has(ours.hostname) && LOOPBACK.has(from.hostname);
  return local && from.host === headers.host;
}
