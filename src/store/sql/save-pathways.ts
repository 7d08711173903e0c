import { deadlineName } from '../../domain/episode.ts';
import type { Deadline, Episode, PathwayView } from '../../domain/pathway.ts';
import type { Woken } from '../../domain/woken.ts';
import type { Db, Sql } from '../store.ts';

/** A freshly folded pathway, to be written back under its lock. */
export interface FoldedPathway {
  readonly id: string;
  readonly orgId: string | undefined;
  readonly unitHer: number | undefined;
  readonly view: PathwayView;
  /**
   * The view as it is stored, when since then nothing but time has passed: deadlines and alerts are
   * compared with it, and what is the same is not even sent.
   */
  readonly before?: PathwayView;
  /** What has changed in the view that is stored as folded; absent: the view is written whole. */
  readonly woken?: Woken | undefined;
  /** By which rules; see `rulesMark`. Absent: it is folded anew when it wakes up. */
  readonly mark?: string;
}

export const SAVE_PATHWAYS: Sql = {
  name: 'save-pathways',
  text: `
with given as (
  select r.* from jsonb_to_recordset($1::jsonb) as r(id uuid, unit_her int, view jsonb, woken jsonb,
    wake_at timestamptz, mark text, whole boolean, dead boolean)
), kept as (
  update pathway p set view = coalesce(g.view, p.view), woken = g.woken, wake_at = g.wake_at,
    version = p.version + 1, updated_at = now(),
    folded_by = g.mark, unit_her = coalesce(g.unit_her, p.unit_her)
  from given g where p.id = g.id
), mended as (
  update dead_letter set state = 'settled', closed_at = now(), closed_by = 'broker'
  where key = any(array(select 'pathway/' || id from given)) and state = 'open'
), clocks as (
  select r.* from jsonb_to_recordset($2::jsonb) as r(pathway_id uuid, episode text, timer text,
    org_id uuid, anchor_on date, anchor_at timestamptz, due_at timestamptz, status text,
    left_at timestamptz, tz_version text)
), changed as (
  -- Under the pathway's lock nobody else moves these; a row left alone is not even locked.
  select c.* from clocks c left join lateral (
    select due_at, anchor_on, anchor_at, status, left_at from deadline d
    where d.pathway_id = c.pathway_id and d.episode = c.episode and d.timer = c.timer offset 0) d on true
  where (d.anchor_on, d.anchor_at, d.due_at, d.status, d.left_at)
    is distinct from (c.anchor_on, c.anchor_at, c.due_at, c.status, c.left_at)
), set_clocks as (
  insert into deadline (pathway_id, episode, timer, org_id, anchor_on, anchor_at, due_at, status, left_at,
    fired_at, tz_version)
  select pathway_id, episode, timer, org_id, anchor_on, anchor_at, due_at, status, left_at,
    case when status = 'overdue' then now() end, tz_version from changed
  on conflict (pathway_id, episode, timer) do update set
    anchor_on = excluded.anchor_on, anchor_at = excluded.anchor_at, due_at = excluded.due_at,
    status = excluded.status, left_at = excluded.left_at,
    tz_version = excluded.tz_version, fired_at = coalesce(deadline.fired_at, excluded.fired_at)
), stale_clocks as (
  update deadline d set status = 'void' from given g
  where d.pathway_id = g.id and g.whole and d.status in ('open', 'overdue') and not exists (
    select from clocks c where c.pathway_id = d.pathway_id and c.episode = d.episode and c.timer = d.timer)
), cries as (
  select r.* from jsonb_to_recordset($3::jsonb) as r(id uuid, key text, org_id uuid, pathway_id uuid,
    episode text, timer text, level text, at timestamptz, due_at timestamptz, unit_her int, status text, retraction text, silent boolean)
), judged as (
  -- One whose episode is gone is not among the cries.
  select a.id, coalesce(c.retraction, 'corrected') as retraction, g.dead from given g
  join alert a on a.pathway_id = g.id left join cries c on c.key = a.key
  where g.whole and c.status is distinct from 'raised'
), gone as (
  update alert a set status = 'retracted', retracted_at = coalesce(a.retracted_at, now()),
    retraction = j.retraction, silent = j.dead
  from judged j where a.id = j.id
    and (a.status, a.retraction, a.silent) is distinct from ('retracted', j.retraction, j.dead)
)
insert into alert (id, key, org_id, pathway_id, episode, timer, level, at, due_at, unit_her, status, silent,
  created_at)
select id, key, org_id, pathway_id, episode, timer, level, at, due_at, unit_her, 'raised', silent, $4::timestamptz
from cries where status = 'raised' and not exists (
  select from alert a where a.key = cries.key and a.status = 'raised' and a.silent = cries.silent)
on conflict (key) do update set status = 'raised', retracted_at = null, retraction = null, silent = excluded.silent
where alert.status = 'retracted' or alert.silent <> excluded.silent`,
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
  readonly retraction: string | undefined;
  readonly silent: boolean;
}

/** Nobody is reminded of anything once the patient has died (row 28). */
const isDead = ({ episodes }: PathwayView): boolean =>
  episodes.some(({ state }) => state.E === 'CLOSED_DEAD');

const deadlineRow = (p: FoldedPathway, episode: string, d: Deadline, tzVersion: string) => ({
  pathway_id: p.id,
  episode,
  timer: deadlineName(d),
  org_id: p.orgId,
  anchor_on: d.anchorOn,
  anchor_at: d.anchorAt,
  due_at: d.dueAt,
  status: d.status,
  left_at: d.leftAt,
  tz_version: tzVersion,
});

/** Those that timers have moved: they change nothing but the status. */
const changedDeadlines = ({ deadlines }: Episode, before: Episode | undefined) =>
  deadlines.filter(({ status }, i) => status !== before?.deadlines[i]?.status);

function newAlerts({ alerts }: Episode, before: Episode | undefined) {
  if (before === undefined) return alerts;
  const known = new Set(before.alerts.map(({ key }) => key));
  return alerts.filter(({ key }) => !known.has(key));
}

function alertRows(p: FoldedPathway, newId: () => string): AlertDraft[] {
  const silent = isDead(p.view);
  return p.view.episodes.flatMap((episode, i) =>
    newAlerts(episode, p.before?.episodes[i]).map((alert) => ({
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
      retraction: alert.retraction,
      silent,
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
    ...(p.woken === undefined ? { view: p.view } : { woken: p.woken }),
    wake_at: p.view.nextDueAt,
    mark: p.mark,
    whole: p.before === undefined,
    dead: isDead(p.view),
  }));
  const deadlines = pathways.flatMap((p) =>
    p.view.episodes.flatMap((episode, i) =>
      changedDeadlines(episode, p.before?.episodes[i]).map((d) =>
        deadlineRow(p, episode.id, d, with_.tzVersion),
      ),
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
