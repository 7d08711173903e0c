import type { Anchors, Retraction } from '../../domain/episode.ts';
import type { Db } from '../../store/store.ts';
import { joinEpisode } from '../../store/sql/stored-view.ts';
import type { AlertTold } from '../alert-state.ts';
import { pageOf, PAGE_ROWS, reading } from './listing.ts';
import type { Page } from './listing.ts';

/** A deadline on the board: which pathway, which step, since when, whose. Nobody's identity. */
export interface DeadlineRow {
  readonly pathwayId: string;
  readonly episode: string;
  readonly timer: string;
  readonly dueAt: Date;
  /** The calendar date it is counted from. */
  readonly anchorOn: string | null;
  /** The instant, where it is counted from one. */
  readonly anchorAt: Date | null;
  /** When the pathway left the step behind; null: it is still owed. */
  readonly leftAt: Date | null;
  readonly unitHer: number | null;
  readonly unit: string | null;
  readonly kommune: string | null;
  readonly anchors: Anchors | null;
  readonly gpState: string | null;
  readonly isGpInformed: boolean | null;
  /** Its alert of the highest level, one that stands before one that was retracted. */
  readonly alertId: string | null;
  readonly alertStatus: 'raised' | 'retracted' | null;
  readonly alertRetraction: Retraction | null;
  readonly alertTold: AlertTold;
  readonly alertEffect: string | null;
  readonly alertFailure: string | null;
  /** Who has it, and since when. */
  readonly heldBy: string | null;
  readonly heldAt: Date | null;
  /** No mail of it before; null when nobody has put it off. */
  readonly snoozedUntil: Date | null;
}

const COLUMNS = `
select d.pathway_id as "pathwayId", d.episode, d.timer, d.due_at as "dueAt", d.anchor_on::text as "anchorOn",
  d.anchor_at as "anchorAt", d.left_at as "leftAt",
  p.unit_her as "unitHer", u.name as unit, o.name as kommune, v.episode->'anchors' as anchors,
  v.episode->'state'->>'G' as "gpState", v.episode->'flags' ? 'INFO_SENT' as "isGpInformed",
  al.id as "alertId", al.status as "alertStatus", al.retraction as "alertRetraction", al.told as "alertTold", al.effect as "alertEffect",
  al.failure as "alertFailure", held.actor as "heldBy", held.at as "heldAt", off.until as "snoozedUntil"`;

const JOINS = `
join pathway p on p.id = d.pathway_id
left join party u on u.her_id = p.unit_her
left join organisation o on o.her_id = p.kommune_her
${joinEpisode('d.episode')}
left join lateral (
  select a.id, a.status, a.retraction, a.told, a.deadline_key, f.state as effect, f.failure
  from alert a left join effect f on f.id = a.digest_id
  where a.pathway_id = d.pathway_id and a.due_at = d.due_at
    and starts_with(a.key, d.pathway_id || '/' || d.episode || '/' || d.timer || '/')
  order by a.status, a.level desc, a.created_at desc limit 1
) as al on true
left join lateral (
  select actor, at from alert_action
  where deadline_key = al.deadline_key and act = 'acknowledged' order by id desc limit 1
) as held on true
left join lateral (
  select until from alert_action
  where deadline_key = al.deadline_key and act = 'snoozed' order by id desc limit 1
) as off on true`;

const ORDER = 'order by d.due_at, d.pathway_id, d.timer, d.episode';

const listing = (which: string): string => `
${COLUMNS}
from (
  select * from deadline d
  where d.status = 'overdue' and ${which} and ($1::timestamptz is null or d.due_at >= $1)
    and ($1::timestamptz is null or (d.due_at, d.pathway_id, d.timer, d.episode) > ($1, $2::uuid, $3::text, $4::text))
  ${ORDER} limit ${PAGE_ROWS + 1}
) as d ${JOINS} ${ORDER}`;

/** What can still be done about. */
export const LIST_OVERDUE = reading('overdue', listing('d.left_at is null'));

/** Lapses that the pathway has left behind (readmission, discharge, completion): nothing closes them. */
export const LIST_LEFT = reading('left-behind', listing('d.left_at is not null'));

/** Where a page of the board begins: after this deadline. */
export type AfterDeadline = Pick<DeadlineRow, 'pathwayId' | 'episode' | 'timer' | 'dueAt'>;

export const listOverdue = async (
  db: Db,
  after: AfterDeadline | undefined,
  left = false,
): Promise<Page<DeadlineRow>> =>
  pageOf(
    await db.rows<DeadlineRow>(left ? LIST_LEFT : LIST_OVERDUE, [
      after?.dueAt,
      after?.pathwayId,
      after?.timer,
      after?.episode,
    ]),
  );

/** What falls due next; a short outlook, not paged. */
export const LIST_NEXT = reading(
  'next-deadlines',
  `
${COLUMNS}
from (
  select * from deadline d
  where d.status = 'open' and d.due_at <= $1::timestamptz + interval '3 days'
  ${ORDER} limit 50
) as d ${JOINS} ${ORDER}`,
);

export const nextDeadlines = (db: Db, now: Date): Promise<DeadlineRow[]> =>
  db.rows<DeadlineRow>(LIST_NEXT, [now]);
