import type { PathwayView } from '../../domain/episode.ts';
import type { Db } from '../../store/store.ts';
import { VIEW_COLUMNS, withView } from '../../store/sql/stored-view.ts';
import type { StoredView } from '../../store/sql/stored-view.ts';
import { reading } from './listing.ts';

/** A pathway without its patient: the key that leads to one is not read. */
export interface PathwayPageRow {
  readonly id: string;
  readonly kommuneHer: number;
  readonly kommune: string | null;
  readonly unitHer: number | null;
  readonly unit: string | null;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly view: PathwayView | null;
}

export const ONE_PATHWAY = reading(
  'pathway',
  `
select p.id, p.kommune_her as "kommuneHer", o.name as kommune, p.unit_her as "unitHer", u.name as unit,
  p.opened_at as "openedAt", p.updated_at as "updatedAt", ${VIEW_COLUMNS}
from pathway p
left join organisation o on o.her_id = p.kommune_her
left join party u on u.her_id = p.unit_her
where p.id = $1`,
);

export const pathwayPage = async (db: Db, id: string): Promise<PathwayPageRow | undefined> =>
  (await db.rows<PathwayPageRow & StoredView>(ONE_PATHWAY, [id])).map(withView)[0];

const MOST_EVENTS = 1_000;

export const EVENT_SOURCES = reading(
  'pathway-event-sources',
  `
select key, message_id as "messageId" from pathway_event where pathway_id = $1 limit ${MOST_EVENTS}`,
);

/** Which message each event of a pathway came in. */
export async function eventMessages(db: Db, id: string): Promise<ReadonlyMap<string, string>> {
  type Row = { readonly key: string; readonly messageId: string | null };
  const rows = await db.rows<Row>(EVENT_SOURCES, [id]);
  return new Map(rows.flatMap(({ key, messageId }) => (messageId ? [[key, messageId]] : [])));
}

export const ORGANISATION_NAME = reading(
  'organisation-name',
  'select name from organisation where her_id = $1',
);

/** What the partner book calls an organisation; undefined when it does not know it. */
export async function organisationName(
  db: Db,
  her: number | undefined,
): Promise<string | undefined> {
  if (her === undefined) return undefined;
  return (await db.rows<{ readonly name: string }>(ORGANISATION_NAME, [her]))[0]?.name;
}
