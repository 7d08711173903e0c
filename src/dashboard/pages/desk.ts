import type { RequestHandler, Response } from 'express';
import type { DeadLetters } from '../../dead-letter.ts';
import type { OpenContent } from '../content.ts';
import type { PathwaySettings } from '../../domain/settings.ts';
import type { Store } from '../../store/store.ts';
import { address } from '../pieces.ts';
import type { Site } from '../respond.ts';
import { localsOf, showError, viewOf } from '../respond.ts';
import { field } from '../guard.ts';

/** What the pages work with: rows to read, the verbs, the site they show, and settings. */
export interface Desk {
  readonly store: Store;
  readonly deadLetters: DeadLetters;
  readonly content: OpenContent;
  readonly site: Site;
  readonly settings: PathwaySettings;
  readonly newId: (now: Date) => string;
}

/** One page: made for a desk, so that the table of routes can name it. */
export type Page = (desk: Desk) => RequestHandler;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Fits a bigint. */
const SERIAL = /^\d{1,18}$/;

export const uuid = (text: string): string | undefined => (UUID.test(text) ? text : undefined);
export const serial = (text: string): string | undefined => (SERIAL.test(text) ? text : undefined);

/** The id in a page's own path; a wildcard part has none. */
export const pathId = (params: Readonly<Record<string, string | string[]>>): string =>
  field(params, 'id');

export const missing = (desk: Desk): ((...on: Parameters<RequestHandler>) => void) => {
  return (req, res) => showError(res, viewOf(desk.site, req, res), 404);
};

/** Who is signed in, as a reporter; the guard lets nobody through unnamed. */
export function reporter(res: Response) {
  const { signedIn } = localsOf(res);
  if (signedIn === undefined) throw new Error('a verb without an operator');
  return { kind: 'operator' as const, name: signedIn.name, orgId: signedIn.orgId };
}

/** Links of a keyset-paged list that keeps its filters. */
export function links(
  path: string,
  filters: Readonly<Record<string, string | number | undefined>>,
  at: {
    readonly before?: string | undefined;
    readonly next?: string | undefined;
    readonly text: string;
  },
) {
  const { before, next, text } = at;
  return {
    first: before === undefined ? undefined : address(path, filters),
    next:
      next === undefined ? undefined : { href: address(path, { ...filters, before: next }), text },
  };
}
