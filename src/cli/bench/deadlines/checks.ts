import { isDeepStrictEqual } from 'node:util';
import { instant } from '../../../domain/ids.ts';
import { fold } from '../../../domain/pathway.ts';
import type { PathwayView } from '../../../domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../../domain/settings.ts';
import { CLAIM_DUE_PATHWAYS } from '../../../store/sql/due-pathways.ts';
import { loadEvents } from '../../../store/sql/pathways.ts';
import type { Db, Store } from '../../../store/store.ts';

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

const SAMPLE = 300;

const one = async <R extends object>(db: Db, text: string): Promise<R> => {
  const [row] = await db.rows<R>({ name: '', text });
  if (row === undefined) throw new Error('no row');
  return row;
};

/** The two tables and the views tell the same story, each alert has one row, nothing is left. */
async function assertAgree(db: Db, now: Date): Promise<void> {
  const found = await one<Record<'left' | 'overdue' | 'told' | 'alerts' | 'said', number>>(
    db,
    `select (select count(*)::int from pathway where wake_at <= '${now.toISOString()}') as left,
       (select count(*)::int from deadline where status = 'overdue') as overdue,
       (select count(*)::int from alert where status = 'raised') as alerts,
       sum(jsonb_array_length(jsonb_path_query_array(view,
         '$.episodes[*].deadlines[*] ? (@.status == "overdue")')))::int as told,
       sum(jsonb_array_length(jsonb_path_query_array(view,
         '$.episodes[*].alerts[*] ? (@.status == "raised")')))::int as said
     from pathway`,
  );
  const { left, overdue, told, alerts, said } = found;
  if (left > 0 || overdue !== told || alerts !== said)
    throw new Error(`left ${left}, overdue ${overdue} of ${told}, alerts ${alerts} of ${said}`);
}

/** Views stored by the sweep are what the whole fold of their events gives. */
async function assertFolded(db: Db, now: Date): Promise<void> {
  const rows = await db.rows<{ id: string; view: PathwayView }>({
    name: '',
    text: `select id, view from pathway where version > 1 order by md5(id::text) limit ${SAMPLE}`,
  });
  const ids = rows.map(({ id }) => id);
  const events = await loadEvents(db, ids);
  for (const { id, view } of rows) {
    const whole = fold(events.get(id) ?? [], instant(now), DEFAULT_SETTINGS);
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(whole)), view))
      throw new Error(`the view of ${id} is not what its events give`);
  }
}

/** A figure is worth nothing when something was left out or written wrong: then this throws. */
export async function assertHonest(db: Db, now: Date): Promise<void> {
  await assertAgree(db, now);
  await assertFolded(db, now);
}
