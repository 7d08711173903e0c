import type { Retraction } from '../../domain/episode.ts';
import type { Db, Sql } from '../store.ts';

/** What somebody said of a deadline that has passed. */
export interface AlertAction {
  readonly act: 'acknowledged' | 'snoozed';
  readonly at: Date;
  /** Of a snooze: no mail of this deadline before. */
  readonly until: Date | null;
  readonly reason: string;
  readonly actor: string;
}

/** An alert with what became of it and of its deadline. */
export interface AlertStanding {
  readonly id: string;
  readonly key: string;
  readonly pathwayId: string;
  readonly orgId: string | null;
  readonly timer: string;
  readonly level: string;
  readonly at: Date;
  readonly dueAt: Date;
  readonly status: 'raised' | 'retracted';
  readonly retraction: Retraction | null;
  /** What its recipients heard last. */
  readonly told: 'overdue' | 'snoozed' | 'retracted' | null;
  readonly toldAt: Date | null;
  readonly unitHer: number | null;
  readonly deadlineKey: string;
}

const STANDING = `
select a.id, a.key, a.pathway_id as "pathwayId", a.org_id as "orgId", a.timer, a.level, a.at,
  a.due_at as "dueAt", a.status, a.retraction, a.told, a.told_at as "toldAt", a.unit_her as "unitHer",
  a.deadline_key as "deadlineKey"
from alert a`;

const LOCK: Sql = { name: 'lock-alert', text: `${STANDING} where a.id = $1 for update` };

/** Takes an alert for this transaction. */
export const lockAlert = async (db: Db, id: string): Promise<AlertStanding | undefined> =>
  (await db.rows<AlertStanding>(LOCK, [id]))[0];

export const ALERTS_OF_PATHWAY: Sql = {
  name: 'alerts-of-pathway',
  text: `${STANDING} where a.pathway_id = $1 order by a.at, a.id`,
};

export const alertsOfPathway = (db: Db, pathwayId: string): Promise<AlertStanding[]> =>
  db.rows<AlertStanding>(ALERTS_OF_PATHWAY, [pathwayId]);

const COLUMNS = 'act, at, until, reason, actor';

export const ACTIONS_OF: Sql = {
  name: 'actions-of-deadline',
  text: `select ${COLUMNS}, deadline_key as "deadlineKey" from alert_action
where deadline_key = any($1::text[]) order by id`,
};

/** What was said of some deadlines, oldest first. */
export const actionsOf = (
  db: Db,
  deadlineKeys: readonly string[],
): Promise<(AlertAction & { readonly deadlineKey: string })[]> =>
  db.rows(ACTIONS_OF, [deadlineKeys]);

const BY_KEY: Sql = {
  name: 'action-by-key',
  text: `select ${COLUMNS}, alert_id as "alertId" from alert_action where key = $1`,
};

export const actionByKey = async (
  db: Db,
  key: string,
): Promise<(AlertAction & { readonly alertId: string }) | undefined> =>
  (await db.rows<AlertAction & { alertId: string }>(BY_KEY, [key]))[0];

const INSERT: Sql = {
  name: 'insert-alert-action',
  text: `
insert into alert_action (key, org_id, alert_id, pathway_id, deadline_key, act, until, reason, actor, at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

export async function insertAction(
  db: Db,
  key: string,
  on: AlertStanding,
  action: AlertAction,
): Promise<void> {
  const { act, until, reason, actor, at } = action;
  const of = [key, on.orgId, on.id, on.pathwayId, on.deadlineKey];
  await db.rows(INSERT, [...of, act, until, reason, actor, at]);
}

/**
 * What was told of the deadline, or is on its way, is told again when the time comes; what waits
 * leaves its digest until then.
 */
const PUT_OFF: Sql = {
  name: 'put-off-alerts',
  text: `
update alert a set digest_id = null,
  told = case when a.told = 'overdue' or exists (
    select from digest d join digest_line l on l.digest_id = d.id and l.alert_id = a.id
    where d.id = a.digest_id) then 'snoozed' else a.told end
where a.pathway_id = $1 and a.deadline_key = $2 and a.status = 'raised' and a.level <> 'L0'`,
};

/** The alerts of a deadline are to be told anew: `putInDigests` waits for the end of the snooze. */
export async function putOff(db: Db, of: AlertStanding): Promise<void> {
  await db.rows(PUT_OFF, [of.pathwayId, of.deadlineKey]);
}
