import type { PathwayEvent } from '../../domain/pathway.ts';
import type { Db, Sql } from '../store.ts';

/** An event on its way into the pathway of one patient in one municipality. */
export interface NewPathwayEvent {
  /** Used when this is the first event of the pathway. */
  readonly pathwayId: string;
  readonly patientKey: string;
  readonly kommuneHer: number;
  readonly orgId: string | undefined;
  /** The municipal unit that answers for the pathway; the newest one named stands. */
  readonly unitHer: number | undefined;
  readonly event: PathwayEvent;
  readonly messageId?: string;
  readonly actor?: string;
}

export interface PathwayRow {
  readonly id: string;
  readonly orgId: string | null;
  readonly unitHer: number | null;
  readonly version: number;
}

/**
 * Opens the pathways that are new and locks all of them. The lock gives exclusion per patient;
 * different patients run in parallel. A row that another transaction made meanwhile is in neither
 * part: then it is asked for once more.
 */
export const OPEN_AND_LOCK: Sql = {
  name: 'open-and-lock-pathways',
  text: `
with given as (
  select distinct on (patient_key, kommune_her) pathway_id, org_id,
    decode(patient_key, 'hex') as patient_key, kommune_her, unit_her
  from jsonb_to_recordset($1::jsonb) as r(pathway_id uuid, org_id uuid, patient_key text,
    kommune_her int, unit_her int)
  order by patient_key, kommune_her
), opened as (
  insert into pathway (id, org_id, patient_key, kommune_her, unit_her)
  select pathway_id, org_id, patient_key, kommune_her, unit_her from given
  on conflict (patient_key, kommune_her) do nothing
  returning *
), locked as (
  select p.* from pathway p join given g
    on p.patient_key = g.patient_key and p.kommune_her = g.kommune_her
  order by p.id for update of p
), found as (
  select * from opened union all select * from locked
)
select id, org_id as "orgId", unit_her as "unitHer", version,
  encode(patient_key, 'hex') as "patientKey", kommune_her as "kommuneHer"
from found`,
};

const LOCK_BY_ID: Sql = {
  name: 'lock-pathways-by-id',
  text: `
select id, org_id as "orgId", unit_her as "unitHer", version from pathway
where id = any($1::uuid[]) order by id for update`,
};

/** Pathways that some messages moved. */
export const MOVED_BY: Sql = {
  name: 'pathways-moved-by',
  text: `
select distinct message_id as "messageId", pathway_id as "pathwayId" from pathway_event
where message_id = any($1::uuid[])`,
};

export const pathwaysMovedBy = (
  db: Db,
  messageIds: readonly string[],
): Promise<{ messageId: string; pathwayId: string }[]> => db.rows(MOVED_BY, [messageIds]);

/** The events there were, and which of the given ones are new: one look for both. */
export const APPEND_EVENTS: Sql = {
  name: 'append-pathway-events',
  text: `
with given as (
  select r.* from jsonb_to_recordset($1::jsonb) as r(pathway_id uuid, key text, org_id uuid,
    event jsonb, message_id uuid, actor text)
), fresh as (
  insert into pathway_event (pathway_id, key, org_id, event, message_id, actor)
  select pathway_id, key, org_id, event, message_id, actor from given
  on conflict do nothing returning pathway_id, key, event
)
select pathway_id as "pathwayId", event, true as fresh from fresh
union all
select pathway_id, event, false from pathway_event
where pathway_id in (select pathway_id from given)`,
};

export const LOAD_EVENTS: Sql = {
  name: 'load-pathway-events',
  text: `
select pathway_id as "pathwayId", event from pathway_event where pathway_id = any($1::uuid[])`,
};

/** Locks the pathways that the events belong to, creating those that are new. */
export async function lockPathways(
  db: Db,
  events: readonly NewPathwayEvent[],
): Promise<Map<string, PathwayRow>> {
  const drafts = events.map((e) => ({
    pathway_id: e.pathwayId,
    org_id: e.orgId,
    patient_key: e.patientKey,
    kommune_her: e.kommuneHer,
    unit_her: e.unitHer,
  }));
  type Row = PathwayRow & { readonly patientKey: string; readonly kommuneHer: number };
  const rows = new Map<string, Row>();
  const wanted = new Set(events.map(pathwayKeyOf));
  // Twice is enough: what the first look missed was committed before it ended.
  for (let look = 0; look < 2 && rows.size < wanted.size; look += 1)
    for (const row of await db.rows<Row>(OPEN_AND_LOCK, [JSON.stringify(drafts)]))
      rows.set(pathwayKeyOf(row), row);
  return rows;
}

export const pathwayKeyOf = (of: { readonly patientKey: string; readonly kommuneHer: number }) =>
  `${of.patientKey}/${of.kommuneHer}`;

export async function lockPathwaysById(db: Db, ids: readonly string[]): Promise<PathwayRow[]> {
  return db.rows<PathwayRow>(LOCK_BY_ID, [ids]);
}

/** An event and the pathway it goes into. */
export type EventRow = Pick<NewPathwayEvent, 'orgId' | 'event' | 'messageId' | 'actor'> & {
  readonly into: string;
};

/** What a pathway's events are after appending, and which of them are new. */
export interface Appended {
  readonly events: Map<string, PathwayEvent[]>;
  /** Keys of the events that were not there before. */
  readonly fresh: Set<string>;
}

/** Appends events to locked pathways; one that is there already stays as it was. */
export async function appendEvents(db: Db, rows: readonly EventRow[]): Promise<Appended> {
  const given = rows.map((e) => ({
    pathway_id: e.into,
    key: e.event.key,
    org_id: e.orgId,
    event: e.event,
    message_id: e.messageId,
    actor: e.actor,
  }));
  type Row = { readonly pathwayId: string; readonly event: PathwayEvent; readonly fresh: boolean };
  const events = new Map<string, PathwayEvent[]>(rows.map((row) => [row.into, []]));
  const fresh = new Set<string>();
  for (const row of await db.rows<Row>(APPEND_EVENTS, [JSON.stringify(given)])) {
    events.get(row.pathwayId)?.push(row.event);
    if (row.fresh) fresh.add(row.event.key);
  }
  return { events, fresh };
}

/** All events of some pathways, by pathway. */
export async function loadEvents(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, PathwayEvent[]>> {
  const rows = await db.rows<{ pathwayId: string; event: PathwayEvent }>(LOAD_EVENTS, [ids]);
  const events = new Map<string, PathwayEvent[]>(ids.map((id) => [id, []]));
  for (const row of rows) events.get(row.pathwayId)?.push(row.event);
  return events;
}

const UPSERT_PATIENTS: Sql = {
  name: 'upsert-patients',
  text: `
insert into patient (key, org_id, protected)
select distinct on (key) decode(key, 'hex'), org_id, decode(protected, 'hex')
from jsonb_to_recordset($1::jsonb) as r(key text, org_id uuid, protected text) order by key
on conflict (key) do update set protected = excluded.protected, updated_at = now()
where patient.protected <> excluded.protected`,
};

/** Keeps the newest description of each patient in the protected column. */
export async function upsertPatients(
  db: Db,
  patients: readonly {
    readonly key: string;
    readonly orgId: string | undefined;
    readonly packed: Buffer;
  }[],
): Promise<void> {
  const given = patients.map((p) => ({
    key: p.key,
    org_id: p.orgId,
    protected: p.packed.toString('hex'),
  }));
  await db.rows(UPSERT_PATIENTS, [JSON.stringify(given)]);
}
