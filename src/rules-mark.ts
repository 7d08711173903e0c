import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { PathwaySettings } from './domain/settings.ts';

const DOMAIN = new URL('./domain/', import.meta.url);

function hashOfDomain(): string {
  const hash = createHash('sha256');
  const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' });
  for (const name of files.filter((file) => /\.[jt]s$/.test(file)).sort())
    hash.update(`${name}\n`).update(readFileSync(new URL(name, DOMAIN)));
  return hash.digest('hex');
}

let ofDomain: string | undefined;
const known = new WeakMap<PathwaySettings, string>();

/**
 * A text that two folds share if they are by the same program and settings, version of the time
 * zones included. A view with another mark is folded anew from its events: whatever changes in
 * `domain` changes the mark, so nobody has to remember to.
 */
export function rulesMark(settings: PathwaySettings): string {
  const before = known.get(settings);
  if (before !== undefined) return before;
  ofDomain ??= hashOfDomain();
  const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  const mark = createHash('sha256')
    .update(ofDomain)
    .update(JSON.stringify(sorted))
    .digest('base64url')
    .slice(0, 16);
  known.set(settings, mark);
  return mark;
}
