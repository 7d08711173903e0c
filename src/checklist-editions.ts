import { isDeepStrictEqual } from 'node:util';
import type { Checklist, Edition } from './domain/checklists/definition.ts';
import { editionFor } from './domain/checklists/editions.ts';
import { SHIPPED } from './domain/checklists/shipped/index.ts';
import { instant } from './domain/ids.ts';
import { audit } from './store/sql/audit.ts';
import { editionsOf, insertEditions } from './store/sql/checklists.ts';
import type { Db } from './store/store.ts';

/** Versions by list: ours in their order, then lists that only the municipality has. */
export function editionsByList(own: readonly Edition[]): Map<string, Edition[]> {
  const lists = new Map<string, Edition[]>();
  const sorted = own.toSorted((a, b) => (a.checklist.list < b.checklist.list ? -1 : 1));
  for (const edition of [...SHIPPED, ...sorted]) {
    const { list } = edition.checklist;
    lists.set(list, [...(lists.get(list) ?? []), edition]);
  }
  return lists;
}

/** The lists in force for a municipality now, in the order in which they are shown. */
export async function checklistsInForce(
  db: Db,
  kommuneHer: number,
  now: Date,
): Promise<Checklist[]> {
  const editions = editionsByList(await editionsOf(db, kommuneHer));
  return [...editions.values()].flatMap((of) => editionFor(of, [], { now: instant(now) }) ?? []);
}

/** What came of an import: the lists that are new, or why nothing was stored. */
export type Imported =
  | { readonly fresh: readonly string[]; readonly faults?: undefined }
  | { readonly fresh?: undefined; readonly faults: readonly string[] };

/**
 * Stores a municipality's own lists, all or none. A version that is there with the same content
 * is left as it is; with other content it is refused, for scores have been made with it.
 */
export async function importChecklists(
  db: Db,
  on: { readonly kommuneHer: number; readonly actor: string; readonly at: Date },
  checklists: readonly Checklist[],
): Promise<Imported> {
  const known = await editionsOf(db, on.kommuneHer);
  const faults = checklists.flatMap((given, i) => {
    const same = known.find(
      ({ checklist: { list, version } }) => list === given.list && version === given.version,
    );
    if (same === undefined || isDeepStrictEqual(same.checklist, given)) return [];
    return [`[${i}].version has been used for other content: give the list a new version`];
  });
  if (faults.length > 0) return { faults };
  const fresh = await insertEditions(db, on, checklists);
  const detail = { municipality: on.kommuneHer, lists: fresh };
  if (fresh.length > 0) await audit(db, { actor: on.actor, action: 'checklists.import', detail });
  return { fresh };
}
