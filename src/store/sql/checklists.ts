import type { Checklist, Edition } from '../../domain/checklists/definition.ts';
import type { Details } from '../../domain/checklists/details.ts';
import type { Tick } from '../../domain/checklists/tick.ts';
import { instant } from '../../domain/ids.ts';
import type { Db, Sql } from '../store.ts';
import type { PathwayRead } from './read-pathways.ts';
import { VIEW_COLUMNS, withView } from './stored-view.ts';
import type { StoredView } from './stored-view.ts';

/** A registration on its way into a pathway. */
export interface NewTick extends Omit<Tick, 'seq'> {
  readonly pathwayId: string;
  /** Idempotency key: `api:<client>:<key>` or `page:<operator>:<key>`. */
  readonly key: string;
  readonly orgId: string | undefined;
  readonly actor: string;
}

export const INSERT_TICK: Sql = {
  name: 'insert-checklist-tick',
  text: `
insert into checklist_tick (pathway_id, key, org_id, episode, list, item, version, status, at,
  made_by, profession, actor, recorded_at, details)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
on conflict do nothing returning seq`,
};

/**
 * A list for each deterioration has the key of the report after its own id, with a sign between
 * that no id of a list has.
 */
const BETWEEN = ':';
const listKey = (list: string, about: string | undefined): string =>
  about === undefined ? list : `${list}${BETWEEN}${about}`;

function readListKey(key: string): Pick<Tick, 'list' | 'about'> {
  const end = key.indexOf(BETWEEN);
  return end < 0 ? { list: key } : { list: key.slice(0, end), about: key.slice(end + 1) };
}

/** Appends a registration; false when its key is there already. */
export async function insertTick(db: Db, t: NewTick): Promise<boolean> {
  const values = [
    ...[
      t.pathwayId,
      t.key,
      t.orgId,
      t.episode,
      listKey(t.list, t.about),
      t.item,
      t.version,
      t.status,
      t.at,
    ],
    ...[t.by, t.profession, t.actor, t.recordedAt, t.details],
  ];
  return (await db.rows(INSERT_TICK, values)).length > 0;
}

const COLUMNS = `
select key, seq, episode, list, item, version, status, at, made_by as by, profession, details,
  recorded_at as "recordedAt"
from checklist_tick`;

interface TickRow extends Pick<Tick, 'episode' | 'list' | 'item' | 'version' | 'status' | 'by'> {
  readonly key: string;
  /** A bigint comes as text. */
  readonly seq: string;
  readonly at: Date;
  readonly profession: string | null;
  readonly details: Details | null;
  readonly recordedAt: Date;
}

/** A registration and the key it came under. */
export type StoredTick = Tick & { readonly key: string };

const asTick = ({
  seq,
  list,
  at,
  profession,
  details,
  recordedAt,
  ...row
}: TickRow): StoredTick => ({
  ...row,
  ...readListKey(list),
  seq: Number(seq),
  at: instant(at),
  recordedAt: instant(recordedAt),
  ...(profession === null ? {} : { profession }),
  ...(details === null ? {} : { details }),
});

export const TICKS_OF: Sql = {
  name: 'checklist-ticks',
  text: `${COLUMNS} where pathway_id = $1 order by seq`,
};

/** All registrations of a pathway, in their order. */
export const ticksOf = async (db: Db, pathwayId: string): Promise<StoredTick[]> =>
  (await db.rows<TickRow>(TICKS_OF, [pathwayId])).map(asTick);

export const EDITIONS_OF: Sql = {
  name: 'checklist-editions',
  text: `
select definition, imported_at as "importedAt" from checklist_definition
where kommune_her = $1 order by imported_at, list, version`,
};

/** Every version of the lists that a municipality has imported, oldest first. */
export async function editionsOf(db: Db, kommuneHer: number): Promise<Edition[]> {
  type Row = { readonly definition: Checklist; readonly importedAt: Date };
  const rows = await db.rows<Row>(EDITIONS_OF, [kommuneHer]);
  return rows.map(({ definition, importedAt }) => ({
    checklist: definition,
    since: instant(importedAt),
    own: true,
  }));
}

const INSERT_EDITIONS: Sql = {
  name: 'insert-checklist-editions',
  text: `
insert into checklist_definition (kommune_her, list, version, org_id, definition, actor, imported_at)
select $1, d->>'list', d->>'version', o.id, d, $3, $4
from json_array_elements($2::json) as d left join organisation o on o.her_id = $1
on conflict do nothing returning list`,
};

/** Stores versions; one that is there stays as it was. Answers the lists that are new. */
export async function insertEditions(
  db: Db,
  on: { readonly kommuneHer: number; readonly actor: string; readonly at: Date },
  checklists: readonly Checklist[],
): Promise<string[]> {
  const values = [on.kommuneHer, JSON.stringify(checklists), on.actor, on.at];
  const rows = await db.rows<{ list: string }>(INSERT_EDITIONS, values);
  return rows.map(({ list }) => list);
}

export type PathwayOfKommune = Pick<PathwayRead, 'id' | 'kommuneHer' | 'unitHer' | 'view'>;

const PAGE = 200;

const PATHWAYS_OF: Sql = {
  name: 'pathways-of-kommune',
  text: `
select p.id, p.kommune_her as "kommuneHer", p.unit_her as "unitHer", ${VIEW_COLUMNS} from pathway p
where p.kommune_her = $1 and ($2::uuid is null or p.id > $2) order by p.id limit ${PAGE}`,
};

/** A page of a municipality's pathways, after the one given. */
export const pathwaysOf = async (
  db: Db,
  kommuneHer: number,
  after: string | undefined,
): Promise<PathwayOfKommune[]> =>
  (await db.rows<PathwayOfKommune & StoredView>(PATHWAYS_OF, [kommuneHer, after])).map(withView);
