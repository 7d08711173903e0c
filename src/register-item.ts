import { isDeepStrictEqual } from 'node:util';
import { factsIn, placeOf, readKnown } from './checklists.ts';
import type { ChecklistParts, Known } from './checklists.ts';
import type { EpisodeFacts } from './domain/checklists/facts.ts';
import type { Tick, TickContent } from './domain/checklists/tick.ts';
import { hasDemanded } from './domain/checklists/details.ts';
import { audit } from './store/sql/audit.ts';
import { insertTick, ticksOf } from './store/sql/checklists.ts';
import { lockPathwaysById } from './store/sql/pathways.ts';
import { pathwayById } from './store/sql/read-pathways.ts';
import type { Db, Store } from './store/store.ts';

/** Who registers: shown in the audit log, and kept apart in the keys. */
export interface Registrar {
  readonly kind: 'client' | 'operator';
  readonly name: string;
  readonly orgId: string;
}

export interface Registration {
  readonly pathwayId: string;
  /** Absent: the pathway's newest episode. */
  readonly episode?: string | undefined;
  readonly list: string;
  readonly item: string;
  /** Of a list for each deterioration: key of the report; absent: the last one. */
  readonly about?: string | undefined;
  readonly content: TickContent;
  /** The caller's own idempotency key. */
  readonly key: string;
}

/**
 * What came of a registration. `known`: the same had come under this key. `key-used`: something
 * else had. `nowhere`: there is no such episode, list, deterioration or item.
 * `incomplete`: the item demands a detail that is missing, or none of those given.
 */
export type Registered =
  | {
      readonly outcome: 'done' | 'known';
      readonly episode: string;
      /** Of a list for each deterioration: key of its report. */
      readonly about?: string | undefined;
    }
  | {
      readonly outcome: 'key-used' | 'nowhere' | 'incomplete';
      readonly episode?: undefined;
      readonly about?: undefined;
    };

/** Where a registration goes; undefined: there is nothing to register it in. */
function placeFor(known: Known, facts: EpisodeFacts, given: Registration) {
  const place = placeOf(known, facts, given);
  const item = place?.checklist.items.find(({ id }) => id === given.item);
  return place && item && { ...place, item };
}

/** Whether a stored registration says what is given; an episode or deterioration not named is any. */
const says = (stored: Tick, { episode, list, item, about, content }: Registration): boolean =>
  stored.list === list &&
  stored.item === item &&
  (about === undefined || stored.about === about) &&
  (episode === undefined || stored.episode === episode) &&
  (['status', 'at', 'by', 'profession'] as const).every((f) => stored[f] === content[f]) &&
  isDeepStrictEqual(stored.details, content.details);

const keyOf = ({ kind, name }: Registrar, key: string): string =>
  `${kind === 'client' ? 'api' : 'page'}:${name}:${key}`;

/**
 * Registers one item, one registration at a time for each pathway, in one transaction with its
 * audit row. The same key with the same content is the same registration.
 */
export const register = (
  store: Store,
  given: Registration,
  by: Registrar,
  parts: ChecklistParts,
): Promise<Registered> => store.tx((db) => append(db, { given, by }, parts));

async function append(
  db: Db,
  on: { readonly given: Registration; readonly by: Registrar },
  parts: ChecklistParts,
): Promise<Registered> {
  const { given, by } = on;
  const { pathwayId } = given;
  await lockPathwaysById(db, [pathwayId]);
  const pathway = await pathwayById(db, pathwayId);
  if (pathway === undefined) return { outcome: 'nowhere' };
  const key = keyOf(by, given.key);
  const stored = await ticksOf(db, pathwayId);
  const before = stored.find((tick) => tick.key === key);
  if (before !== undefined)
    return says(before, given)
      ? { outcome: 'known', episode: before.episode, about: before.about }
      : { outcome: 'key-used' };
  const known = await readKnown(db, pathway, parts);
  const facts = factsIn(known, given.episode ?? known.view.episodes.at(-1)?.id ?? '');
  const to = facts && placeFor(known, facts, given);
  if (facts === undefined || to === undefined) return { outcome: 'nowhere' };
  if (!hasDemanded(to.item, given.content)) return { outcome: 'incomplete' };
  const { about } = to;
  const { version } = to.checklist;
  const { list, item, content } = given;
  // Another process's clock may be a little ahead: what is stored later is not known earlier.
  const recordedAt = stored.reduce(
    (at, tick) => (tick.recordedAt > at ? tick.recordedAt : at),
    known.now,
  );
  const actor = `${by.kind}:${by.name}`;
  const place = {
    pathwayId,
    key,
    orgId: pathway.orgId ?? undefined,
    episode: facts.id,
    list,
    item,
    ...(about === undefined ? {} : { about }),
  };
  await insertTick(db, { ...place, ...content, version, actor, recordedAt });
  await audit(db, {
    orgId: by.orgId,
    actor,
    action: 'pathway.checklist',
    target: pathwayId,
    detail: { list, item, status: content.status, version },
  });
  return { outcome: 'done', episode: facts.id, about };
}
