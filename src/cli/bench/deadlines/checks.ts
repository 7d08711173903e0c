import { isDeepStrictEqual } from 'node:util';
import { instant } from '../../../domain/ids.ts';
import { fold } from '../../../domain/pathway.ts';
import type { PathwayView } from '../../../domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../../domain/settings.ts';
import { CLAIM_DUE_PATHWAYS } from '../../../store/sql/due-pathways.ts';
import { loadEvents } from '../../../store/sql/pathways.ts';
import { VIEW_COLUMNS, withView } from '../../../store/sql/stored-view.ts';
import type { StoredView } from '../../../store/sql/stored-view.ts';
import type { Db, Sql, Store } from '../../../store/store.ts';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** By what the due pathways are found, when planned for these values and for any. */
export async function accessPath(store: Store, now: Date, most: number): Promise<string[]> {
  const { text } = CLAIM_DUE_PATHWAYS;
  const paths: string[] = [];
  for (const { how, values } of [
    { how: '', values: [now, most] },
    { how: ', generic_plan', values: [] },
  ]) {
    const asked = { text: `explain (format json${how}) ${text}`, values };
    const { rows } = await store.pool.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(asked);
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    const leaf = plan && nodesOf(plan).find(({ Plans }) => Plans === undefined);
    paths.push(leaf?.['Index Name'] ?? leaf?.['Node Type'] ?? 'no plan');
  }
  return paths;
}

const SAMPLE = 1_000;
const PAGE = 2_000;

const statement = (text: string): Sql => ({ name: '', text });

interface Counts {
  overdue: number;
  raised: number;
}

type Touched = StoredView & Counts & { readonly id: string };

/** Pathways that were brought to the present, with what the two tables say of each. */
const TOUCHED = statement(`
select p.id, ${VIEW_COLUMNS},
  (select count(*)::int from deadline d where d.pathway_id = p.id and d.status = 'overdue') as overdue,
  (select count(*)::int from alert a where a.pathway_id = p.id and a.status = 'raised') as raised
from pathway p where p.version > 1 and ($1::uuid is null or p.id > $1) order by p.id limit ${PAGE}`);

const countsIn = (view: PathwayView | null): Counts => ({
  overdue: (view?.episodes ?? []).flatMap(({ deadlines }) =>
    deadlines.filter(({ status }) => status === 'overdue'),
  ).length,
  raised: (view?.episodes ?? []).flatMap(({ alerts }) =>
    alerts.filter(({ status }) => status === 'raised'),
  ).length,
});

/** The two tables and each view tell the same story, each alert has one row, nothing is left. */
async function assertAgree(db: Db, now: Date): Promise<void> {
  const left = await db.rows(statement('select from pathway where wake_at <= $1 limit 1'), [now]);
  if (left.length > 0) throw new Error('something that was due is left');
  for (let after: string | undefined; ;) {
    const rows: Touched[] = await db.rows<Touched>(TOUCHED, [after ?? null]);
    for (const row of rows) {
      const said = countsIn(withView(row).view);
      if (said.overdue !== row.overdue || said.raised !== row.raised)
        throw new Error(`the tables say otherwise than the view of ${row.id}`);
    }
    after = rows.at(-1)?.id;
    if (rows.length < PAGE) return;
  }
}

/**
 * Views stored by the sweep are what the whole fold of their events gives.
 * @returns milliseconds of processor time of one such fold
 */
async function assertFolded(db: Db, now: Date): Promise<number> {
  const sample = `select p.id, ${VIEW_COLUMNS} from pathway p where p.version > 1
    order by md5(p.id::text) limit ${SAMPLE}`;
  const rows = (await db.rows<Touched>(statement(sample))).map(withView);
  const ids = rows.map(({ id }) => id);
  const events = await loadEvents(db, ids);
  const before = process.cpuUsage();
  const folded = ids.map((id) => fold(events.get(id) ?? [], instant(now), DEFAULT_SETTINGS));
  const { user, system } = process.cpuUsage(before);
  for (const [i, { id, view }] of rows.entries())
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(folded[i])), view))
      throw new Error(`the view of ${id} is not what its events give`);
  return (user + system) / 1000 / rows.length;
}

/**
 * A figure is worth nothing when something was left out or written wrong: then this throws.
 * @returns milliseconds of processor time that the fold of one pathway's events takes here: the same
 * machine can be twice as fast an hour later, and this says of two runs whether it was
 */
export async function assertHonest(db: Db, now: Date): Promise<number> {
  await assertAgree(db, now);
  return assertFolded(db, now);
}
