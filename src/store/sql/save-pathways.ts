import { deadlineName } from '../../domain/episode.ts';
import type { Deadline, PathwayView } from '../../domain/pathway.ts';
import type { Db, Sql } from '../store.ts';

/** A freshly folded pathway, to be written back under its lock. */
export interface FoldedPathway {
  readonly id: string;
  readonly orgId: string | undefined;
  readonly unitHer: number | undefined;
  readonly view: PathwayView;
}

export const SAVE_PATHWAYS: Sql = {
  name: 'save-pathways',
  text: `
with given as (
  select r.* from jsonb_to_recordset($1::jsonb) as r(id uuid, unit_her int, view jsonb, wake_at timestamptz)
), kept as (
  update pathway p set view = g.view, wake_at = g.wake_at, version = p.version + 1, updated_at = now(),
    unit_her = coalesce(g.unit_her, p.unit_her)
  from given g where p.id = g.id
), clocks as (
  select r.* from jsonb_to_recordset($2::jsonb) as r(pathway_id uuid, episode text, timer text,
    org_id uuid, anchor_on date, due_at timestamptz, status text, tz_version text)
), set_clocks as (
  insert into deadline (pathway_id, episode, timer, org_id, anchor_on, due_at, status, fired_at, tz_version)
  select pathway_id, episode, timer, org_id, anchor_on, due_at, status,
    case when status = 'overdue' then now() end, tz_version from clocks
  on conflict (pathway_id, episode, timer) do update set
    anchor_on = excluded.anchor_on, due_at = excluded.due_at, status = excluded.status,
    tz_version = excluded.tz_version, fired_at = coalesce(deadline.fired_at, excluded.fired_at)
  where (deadline.anchor_on, deadline.due_at, deadline.status)
    is distinct from (excluded.anchor_on, excluded.due_at, excluded.status)
), stale_clocks as (
  update deadline d set status = 'void' from given g
  where d.pathway_id = g.id and d.status in ('open', 'overdue') and not exists (
    select from clocks c where c.pathway_id = d.pathway_id and c.episode = d.episode and c.timer = d.timer)
), cries as (
  select r.* from jsonb_to_recordset($3::jsonb) as r(id uuid, key text, org_id uuid, pathway_id uuid,
    episode text, timer text, level text, at timestamptz, due_at timestamptz, unit_her int, status text)
), gone as (
  update alert a set status = 'retracted', retracted_at = now() from given g
  where a.pathway_id = g.id and a.status = 'raised'
    and not exists (select from cries c where c.key = a.key and c.status = 'raised')
)
insert into alert (id, key, org_id, pathway_id, episode, timer, level, at, due_at, unit_her, status, created_at)
select id, key, org_id, pathway_id, episode, timer, level, at, due_at, unit_her, 'raised', $4::timestamptz
from cries where status = 'raised'
on conflict (key) do update set status = 'raised', retracted_at = null where alert.status = 'retracted'`,
};

interface AlertDraft {
  readonly id: string;
  readonly key: string;
  readonly org_id: string | undefined;
  readonly pathway_id: string;
  readonly episode: string;
  readonly timer: string;
  readonly level: string;
  readonly at: string;
  readonly due_at: string;
  readonly unit_her: number | undefined;
  readonly status: string;
}

const deadlineRow = (p: FoldedPathway, episode: string, d: Deadline, tzVersion: string) => ({
  pathway_id: p.id,
  episode,
  timer: deadlineName(d),
  org_id: p.orgId,
  anchor_on: d.anchorOn,
  due_at: d.dueAt,
  status: d.status,
  tz_version: tzVersion,
});

function alertRows(p: FoldedPathway, newId: () => string): AlertDraft[] {
  return p.view.episodes.flatMap((episode) =>
    episode.alerts.map((alert) => ({
      id: newId(),
      key: `${p.id}/${alert.key}`,
      org_id: p.orgId,
      pathway_id: p.id,
      episode: episode.id,
      timer: alert.timer,
      level: alert.level,
      at: alert.at,
      due_at: alert.dueAt,
      unit_her: p.unitHer,
      status: alert.status,
    })),
  );
}

/**
 * Writes folds back: view, deadlines and alerts agree with the events when this commits. An alert
 * is raised once per key, retracted when the fold no longer has it, and never raised anew as a
 * second row. Who is told of it, and when, is the clock's to find (`digests.ts`).
 */
export async function savePathways(
  db: Db,
  pathways: readonly FoldedPathway[],
  with_: { readonly newId: () => string; readonly tzVersion: string; readonly now: Date },
): Promise<void> {
  const views = pathways.map((p) => ({
    id: p.id,
    unit_her: p.unitHer,
    view: p.view,
    wake_at: p.view.nextDueAt,
  }));
  const deadlines = pathways.flatMap((p) =>
    p.view.episodes.flatMap((episode) =>
      episode.deadlines.map((d) => deadlineRow(p, episode.id, d, with_.tzVersion)),
    ),
  );
  const alerts = pathways.flatMap((p) => alertRows(p, with_.newId));
  await db.rows(SAVE_PATHWAYS, [
    JSON.stringify(views),
    JSON.stringify(deadlines),
    JSON.stringify(alerts),
    with_.now,
  ]);
}

export const DUE_PATHWAYS: Sql = {
  name: 'due-pathways',
  text: `select id from pathway where wake_at <= $1 order by wake_at limit $2`,
};

/**
 * Pathways in which something falls due, earliest first: a deadline, a warning before it or an
 * escalation after it. Not locked: folding twice is harmless.
 */
export const duePathways = (db: Db, now: Date, most: number): Promise<{ id: string }[]> =>
  db.rows<{ id: string }>(DUE_PATHWAYS, [now, most]);
