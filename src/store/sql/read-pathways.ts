import { isUuid } from '../../domain/ids.ts';
import type { PathwayView } from '../../domain/pathway.ts';
import type { Db, Sql } from '../store.ts';
import { VIEW_COLUMNS, withView } from './stored-view.ts';
import type { StoredView } from './stored-view.ts';
import { TO_CLASSIFY } from './to-classify.ts';

/** A pathway as the API and the pages show it; no identity of the patient. */
export interface PathwayRead {
  readonly id: string;
  readonly orgId: string | null;
  readonly kommuneHer: number;
  readonly unitHer: number | null;
  readonly version: number;
  readonly view: PathwayView | null;
  readonly openedAt: Date;
  readonly updatedAt: Date;
}

const COLUMNS = `
select p.id, p.org_id as "orgId", p.kommune_her as "kommuneHer", p.unit_her as "unitHer", p.version, ${VIEW_COLUMNS},
  p.opened_at as "openedAt", p.updated_at as "updatedAt"
from pathway p`;

/**
 * Rows of one organisation, by id (which is by age): optionally the one that a message moved, of
 * one unit, with an overdue deadline that is still owed, and with a deadline of a timer ($8) or due before an instant.
 */
export const LIST_PATHWAYS: Sql = {
  name: 'list-pathways',
  text: `${COLUMNS}
where p.org_id = $1 and ($2::uuid is null or p.id > $2)
  and ($3::text is null or p.id in (
    select pathway_id from pathway_event where message_id = $5::uuid
    union all
    select e.pathway_id from message m join pathway_event e on e.message_id = m.id where m.msg_id = $3))
  and ($6::int is null or p.unit_her = $6)
  and (($7::boolean is null and $8::text is null and $9::timestamptz is null) or exists (
    select from deadline d where d.pathway_id = p.id
      and d.status in ('open', 'overdue')
      and ($7::boolean is null or ((d.status = 'overdue') = $7 and d.left_at is null))
      and ($8::text is null or split_part(d.timer, '.', 1) = $8)
      and ($9::timestamptz is null or d.due_at < $9)))
order by p.id limit $4`,
};

const narrowed = (name: string, to: string): Sql => ({
  name,
  text: LIST_PATHWAYS.text.replace('order by', `  and ${to}\norder by`),
});

/** A statement of its own: with a parameter in its condition the index would not be used. */
export const LIST_TO_CLASSIFY = narrowed('list-pathways-to-classify', TO_CLASSIFY);
const LIST_CLASSIFIED = narrowed('list-pathways-classified', `(${TO_CLASSIFY}) is not true`);

const listedBy = (toClassify: boolean | undefined): Sql => {
  if (toClassify === undefined) return LIST_PATHWAYS;
  return toClassify ? LIST_TO_CLASSIFY : LIST_CLASSIFIED;
};

type Row = PathwayRead & StoredView;

export const listPathways = async (
  db: Db,
  q: {
    readonly orgId: string;
    readonly after: string | undefined;
    readonly message: string | undefined;
    readonly most: number;
    readonly unit?: number | undefined;
    readonly overdue?: boolean | undefined;
    readonly timer?: string | undefined;
    readonly dueBefore?: string | undefined;
    /** With a free-text reply that a person must read, or without. */
    readonly toClassify?: boolean | undefined;
  },
): Promise<PathwayRead[]> =>
  (
    await db.rows<Row>(listedBy(q.toClassify), [
      q.orgId,
      q.after ?? null,
      q.message ?? null,
      q.most,
      q.message !== undefined && isUuid(q.message) ? q.message : null,
      q.unit ?? null,
      q.overdue ?? null,
      q.timer ?? null,
      q.dueBefore ?? null,
    ])
  ).map(withView);

const ONE: Sql = { name: 'pathway-by-id', text: `${COLUMNS} where p.id = $1` };

export const pathwayById = async (db: Db, id: string): Promise<PathwayRead | undefined> =>
  (await db.rows<Row>(ONE, [id])).map(withView)[0];

const EVENT: Sql = {
  name: 'pathway-event-by-key',
  text: `
select event from pathway_event where pathway_id = $1 and key = $2`,
};

export const pathwayEventByKey = async (
  db: Db,
  id: string,
  key: string,
): Promise<object | undefined> => (await db.rows<{ event: object }>(EVENT, [id, key]))[0]?.event;

/** What brought an event: a message, or a client or operator by name. */
export interface EventOrigin {
  readonly messageId: string | null;
  readonly actor: string | null;
}

export const EVENT_ORIGINS: Sql = {
  name: 'event-origins',
  text: 'select key, message_id as "messageId", actor from pathway_event where pathway_id = $1',
};

/** Origins of all events of a pathway, by key. */
export async function eventOrigins(db: Db, id: string): Promise<ReadonlyMap<string, EventOrigin>> {
  const rows = await db.rows<EventOrigin & { readonly key: string }>(EVENT_ORIGINS, [id]);
  return new Map(rows.map(({ key, ...origin }) => [key, origin]));
}
