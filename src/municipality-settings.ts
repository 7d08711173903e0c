import { isDeepStrictEqual } from 'node:util';
import { instant } from './domain/ids.ts';
import type { Instant } from './domain/ids.ts';
import type { PathwaySettings } from './domain/settings.ts';
import { settingsOf } from './domain/settings-file.ts';
import type { MunicipalitySettings, SettingsFile } from './domain/settings-file.ts';
import { audit } from './store/sql/audit.ts';
import {
  insertSettings,
  lockMunicipality,
  settingsInForce,
  settingsRows,
  wakeOpenPathways,
} from './store/sql/municipality-settings.ts';
import type { Db } from './store/store.ts';

/** The settings of an organisation; of none, or one that has set nothing, the defaults. */
export type SettingsFor = (orgId: string | null | undefined) => MunicipalitySettings;

/**
 * Reads what some organisations have set. Not remembered between calls: who folds a pathway asks
 * under its lock, so that a change that has woken it is never folded by the settings before.
 */
export async function readSettingsFor(
  db: Db,
  orgIds: readonly (string | null | undefined)[],
  defaults: PathwaySettings,
): Promise<SettingsFor> {
  const ids = [...new Set(orgIds.flatMap((id) => id ?? []))];
  const files: ReadonlyMap<string, SettingsFile> =
    ids.length === 0 ? new Map() : await settingsInForce(db, ids);
  const known = new Map([...files].map(([id, file]) => [id, settingsOf(file, defaults)]));
  const none = settingsOf({}, defaults);
  return (orgId) => (orgId ? known.get(orgId) : undefined) ?? none;
}

/** The settings of the municipality with a HER-id. */
export async function settingsOfKommune(
  db: Db,
  kommuneHer: number,
  defaults: PathwaySettings,
): Promise<MunicipalitySettings> {
  const [newest] = await settingsRows(db, kommuneHer, 1);
  return settingsOf(newest?.values ?? {}, defaults);
}

/** The settings of a municipality as they were at any instant; before its first they are the defaults. */
export async function settingsOverTime(
  db: Db,
  kommuneHer: number,
  defaults: PathwaySettings,
): Promise<(at: Instant) => MunicipalitySettings> {
  const rows = await settingsRows(db, kommuneHer, 'all');
  const known = rows.map(({ at, values }) => ({
    since: instant(at),
    settings: settingsOf(values, defaults),
  }));
  const none = settingsOf({}, defaults);
  return (at) => known.find(({ since }) => since <= at)?.settings ?? none;
}

/** What came of an import. `unchanged`: the same file stands already. */
export type ImportedSettings =
  | { readonly outcome: 'unknown' | 'unchanged' }
  | { readonly outcome: 'done'; readonly woken: number };

/**
 * Stores a municipality's settings beside the earlier ones, and makes its open pathways due: the
 * clock folds them again in its batches, and alerts that no longer hold are retracted. To be
 * called in a transaction.
 */
export async function importSettings(
  db: Db,
  kommuneHer: number,
  given: {
    readonly values: SettingsFile;
    readonly at: Date;
    readonly actor: string;
    readonly file: string;
  },
): Promise<ImportedSettings> {
  const orgId = await lockMunicipality(db, kommuneHer);
  if (orgId === undefined) return { outcome: 'unknown' };
  const [newest] = await settingsRows(db, kommuneHer, 1);
  if (isDeepStrictEqual(newest?.values ?? {}, given.values)) return { outcome: 'unchanged' };
  await insertSettings(db, orgId, given);
  const woken = await wakeOpenPathways(db, orgId, given.at);
  const { actor, file } = given;
  const detail = { file, pathways: woken };
  await audit(db, {
    orgId,
    actor,
    action: 'settings.import',
    target: String(kommuneHer),
    detail,
  });
  return { outcome: 'done', woken };
}
