import type { Db, Sql } from '../store.ts';

/** An alert with what its e-mail may say: ids, dates and a unit, nothing of the patient. */
export interface AlertToSend {
  readonly id: string;
  readonly pathwayId: string;
  readonly timer: string;
  readonly level: string;
  readonly dueAt: Date;
  readonly at: Date;
  readonly status: 'raised' | 'retracted';
  readonly unitName: string | null;
  readonly email: string | null;
}

const ALERT: Sql = {
  name: 'alert-to-send',
  text: `
select a.id, a.pathway_id as "pathwayId", a.timer, a.level, a.due_at as "dueAt", a.at, a.status,
  p.name as "unitName", coalesce(p.alert_email, po.alert_email, o.alert_email) as email
from alert a
left join party p on p.her_id = a.unit_her
left join organisation po on po.id = p.org_id
left join organisation o on o.id = a.org_id
where a.id = $1`,
};

export const alertToSend = async (db: Db, id: string): Promise<AlertToSend | undefined> =>
  (await db.rows<AlertToSend>(ALERT, [id]))[0];
