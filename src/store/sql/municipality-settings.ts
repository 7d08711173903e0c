import type { SettingsFile } from '../../domain/settings-file.ts';
import type { Db, Sql } from '../store.ts';

/** One import: what the file said, by whom, when and from which file. */
export interface SettingsRow {
  readonly values: SettingsFile;
  readonly at: Date;
  readonly actor: string;
  readonly file: string | null;
}

const COLUMNS = 's.values, s.at, s.actor, s.file';

export const SETTINGS_IN_FORCE: Sql = {
  name: 'settings-in-force',
  text: `
select o.id as "orgId", s.values from unnest($1::uuid[]) as o(id)
cross join lateral (
  select values from municipality_settings where org_id = o.id order by seq desc limit 1) s`,
};

/** What each organisation has set; one that has set nothing is absent. */
export async function settingsInForce(
  db: Db,
  orgIds: readonly string[],
): Promise<ReadonlyMap<string, SettingsFile>> {
  const rows = await db.rows<{ orgId: string; values: SettingsFile }>(SETTINGS_IN_FORCE, [orgIds]);
  return new Map(rows.map(({ orgId, values }) => [orgId, values]));
}

const SETTINGS_OF: Sql = {
  name: 'settings-of-municipality',
  text: `
select ${COLUMNS} from municipality_settings s join organisation o on o.id = s.org_id
where o.her_id = $1 order by s.seq desc limit $2`,
};

/** The imports of a municipality, newest first. */
export const settingsRows = (
  db: Db,
  kommuneHer: number,
  most: number | 'all',
): Promise<SettingsRow[]> =>
  db.rows<SettingsRow>(SETTINGS_OF, [kommuneHer, most === 'all' ? null : most]);

const LOCK: Sql = {
  name: 'lock-organisation',
  text: 'select id from organisation where her_id = $1 for update',
};
const INSERT: Sql = {
  name: 'insert-settings',
  text: `
insert into municipality_settings (org_id, at, actor, file, values) values ($1, $2, $3, $4, $5)`,
};
export const WAKE_OPEN: Sql = {
  name: 'wake-open-pathways',
  text: `
with open as (
  -- In the order in which folds lock theirs: neither waits for the other in a circle.
  select p.id from pathway p where p.org_id = $1 and (p.wake_at is not null or exists (
    select from deadline d where d.pathway_id = p.id and d.status in ('open', 'overdue')))
  order by p.id for update
), woken as (
  update pathway p set wake_at = $2 from open where p.id = open.id returning p.id
)
select count(*)::int as woken from woken`,
};

/** Takes the municipality for this transaction; undefined when it is not in the partner book. */
export const lockMunicipality = async (db: Db, kommuneHer: number): Promise<string | undefined> =>
  (await db.rows<{ id: string }>(LOCK, [kommuneHer]))[0]?.id;

export async function insertSettings(db: Db, orgId: string, row: SettingsRow): Promise<void> {
  await db.rows(INSERT, [orgId, row.at, row.actor, row.file, JSON.stringify(row.values)]);
}

/**
 * Makes every open pathway of a municipality due, so that the clock folds it again. The lock of a
 * fold under way is waited for, and a fold that comes later reads the settings under its own lock.
 */
export const wakeOpenPathways = async (db: Db, orgId: string, at: Date): Promise<number> =>
  (await db.rows<{ woken: number }>(WAKE_OPEN, [orgId, at]))[0]?.woken ?? 0;
