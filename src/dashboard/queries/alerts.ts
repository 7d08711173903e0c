import type { Retraction } from '../../domain/episode.ts';
import type { Db } from '../../store/store.ts';
import type { AlertTold } from '../alert-state.ts';
import { pageOf, PAGE_ROWS, reading } from './listing.ts';
import type { Page } from './listing.ts';

/** An alert, with what became of the mail. */
export interface AlertRow {
  readonly id: string;
  readonly key: string;
  readonly pathwayId: string;
  readonly timer: string;
  readonly level: string;
  readonly at: Date;
  readonly dueAt: Date;
  readonly alertStatus: 'raised' | 'retracted';
  readonly alertRetraction: Retraction | null;
  readonly alertTold: AlertTold;
  readonly alertEffect: string | null;
  readonly alertFailure: string | null;
  readonly unitHer: number | null;
  readonly unit: string | null;
}

const COLUMNS = `
select a.id, a.key, a.pathway_id as "pathwayId", a.timer, a.level, a.at, a.due_at as "dueAt",
  a.status as "alertStatus", a.retraction as "alertRetraction", a.told as "alertTold", f.state as "alertEffect", f.failure as "alertFailure",
  a.unit_her as "unitHer", u.name as unit`;

export const LIST_ALERTS = reading(
  'alerts',
  `
${COLUMNS}
from alert a
left join effect f on f.id = a.digest_id
left join party u on u.her_id = a.unit_her
where $1::uuid is null or (
  a.created_at <= (select created_at from alert where id = $1)
  and (a.created_at < (select created_at from alert where id = $1) or a.id > $1))
order by a.created_at desc, a.id limit ${PAGE_ROWS + 1}`,
);

/** Waiting in the outbox, oldest first; ids grow with time. */
export const LIST_HELD = reading(
  'held-alerts',
  `
${COLUMNS}
from effect f join alert a on a.digest_id = f.id
left join party u on u.her_id = a.unit_her
where f.kind = 'alert' and f.state = 'held' and ($1::uuid is null or a.id > $1)
order by a.id limit ${PAGE_ROWS + 1}`,
);

export const listAlerts = async (
  db: Db,
  held: boolean,
  after: string | undefined,
): Promise<Page<AlertRow>> =>
  pageOf(await db.rows<AlertRow>(held ? LIST_HELD : LIST_ALERTS, [after]));

export const ALERTS_OF = reading(
  'alerts-of-pathway',
  `
${COLUMNS}
from unnest($1::text[]) as k(key) join alert a on a.key = k.key
left join effect f on f.id = a.digest_id
left join party u on u.her_id = a.unit_her
order by a.at, a.id`,
);

/** The alerts with these keys (the view of a pathway holds them). */
export const alertsByKey = (db: Db, keys: readonly string[]): Promise<AlertRow[]> =>
  db.rows<AlertRow>(ALERTS_OF, [keys]);

/** One alert with the key of its deadline, which its escalations share. */
export interface OneAlert extends AlertRow {
  readonly deadlineKey: string;
  /** The pathway has left the step behind: nothing can close the deadline. */
  readonly isLeft: boolean;
}

export const ONE_ALERT = reading(
  'alert',
  `
${COLUMNS}, a.deadline_key as "deadlineKey", exists (
    select from deadline d
    where d.pathway_id = a.pathway_id and d.episode = a.episode and split_part(d.timer, '.', 1) = a.timer
      and d.due_at = a.due_at and d.left_at is not null) as "isLeft"
from alert a
left join effect f on f.id = a.digest_id
left join party u on u.her_id = a.unit_her
where a.id = $1`,
);

export const alertById = async (db: Db, id: string): Promise<OneAlert | undefined> =>
  (await db.rows<OneAlert>(ONE_ALERT, [id]))[0];
