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

const OPEN: Sql = {
  name: 'open-pathways',
  text: `
insert into pathway (id, org_id, patient_key, kommune_her, unit_her)
select distinct on (patient_key, kommune_her) pathway_id, org_id, decode(patient_key, 'hex'), kommune_her, unit_her
from jsonb_to_recordset($1::jsonb) as r(pathway_id uuid, org_id uuid, patient_key text, kommune_her int, unit_her int)
order by patient_key, kommune_her
on conflict (patient_key, kommune_her) do nothing`,
};

/** The lock on the pathway row gives exclusion per patient; different patients run in parallel. */
const LOCK_BY_PATIENT: Sql = {
  name: 'lock-pathways-by-patient',
  text: `
select p.id, p.org_id as "orgId", p.unit_her as "unitHer", p.version,
  encode(p.patient_key, 'hex') as "patientKey", p.kommune_her as "kommuneHer"
from pathway p
where (p.patient_key, p.kommune_her) in (
  select decode(k, 'hex'), h from unnest($1::text[], $2::int[]) as u(k, h))
order by p.id for update`,
};

const LOCK_BY_ID: Sql = {
  name: 'lock-pathways-by-id',
  text: `
select id, org_id as "orgId", unit_her as "unitHer", version from pathway
where id = any($1::uuid[]) order by id for update`,
};

const INSERT_EVENTS: Sql = {
  name: 'insert-pathway-events',
  text: `
insert into pathway_event (pathway_id, key, org_id, event, message_id, actor)
select pathway_id, key, org_id, event, message_id, actor
from jsonb_to_recordset($1::jsonb) as r(pathway_id uuid, key text, org_id uuid, event jsonb,
  message_id uuid, actor text)
on conflict do nothing returning key`,
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
  await db.rows(OPEN, [JSON.stringify(drafts)]);
  const keys = [events.map((e) => e.patientKey), events.map((e) => e.kommuneHer)];
  type Row = PathwayRow & { readonly patientKey: string; readonly kommuneHer: number };
  const rows = await db.rows<Row>(LOCK_BY_PATIENT, keys);
  return new Map(rows.map((row) => [pathwayKeyOf(row), row]));
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

/** Appends events; the key of one that is there already does not come back. */
export async function insertPathwayEvents(db: Db, rows: readonly EventRow[]): Promise<Set<string>> {
  const given = rows.map((e) => ({
    pathway_id: e.into,
    key: e.event.key,
    org_id: e.orgId,
    event: e.event,
    message_id: e.messageId,
    actor: e.actor,
  }));
  const inserted = await db.rows<{ key: string }>(INSERT_EVENTS, [JSON.stringify(given)]);
  return new Set(inserted.map((row) => row.key));
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
