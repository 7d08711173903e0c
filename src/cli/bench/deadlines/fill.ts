import type { PathwayView } from '../../../domain/pathway.ts';
import { deadlineName } from '../../../domain/episode.ts';
import { wokenSince } from '../../../domain/woken.ts';
import type { Sql, Store } from '../../../store/store.ts';
import { templates } from './histories.ts';
import type { Template } from './histories.ts';

/** How many pathways of which kind; each imagined patient stands for several. */
export interface Filling {
  readonly now: Date;
  /** Of the rules that the views are folded by; see `rulesMark`. */
  readonly mark: string;
  /** Pathways that wake up at `midnight`. */
  readonly waking: number;
  readonly midnight: string;
  /** Pathways at home that wake up at other times. */
  readonly home: number;
  /** Pathways in hospital, whose timers run out at any time of the day. */
  readonly inHospital: number;
  /** Imagined patients of each kind; folding each of the others too would take longer than all. */
  readonly different: number;
}

const STORED_AT_ONCE = 250;
const WEEKS = { from: -36, to: 0 } as const;
const BEFORE_HOME = { from: 0.05, to: 4.9 } as const;

const TABLE = `
create unlogged table bench_template (first int, last int, events jsonb, view jsonb, woken jsonb,
  wake_at timestamptz, mark text, clocks jsonb, alerts jsonb)`;

const STORE: Sql = {
  name: 'bench-store-templates',
  text: `
insert into bench_template select r.* from jsonb_to_recordset($1::jsonb)
  as r(first int, last int, events jsonb, view jsonb, woken jsonb, wake_at timestamptz,
    mark text, clocks jsonb, alerts jsonb)`,
};

const PATHWAY = `('00000000-0000-7002-8000-' || lpad(to_hex(i), 12, '0'))::uuid`;
const ORG = `'00000000-0000-7000-8000-000000000001'::uuid`;
const COPIES = `from bench_template t, generate_series(t.first, t.last) as i`;

/** Set by set from the templates; without triggers, which would look up each row's pathway. */
const COPY: readonly string[] = [
  `set local session_replication_role = replica`,
  `truncate pathway cascade`,
  `insert into pathway (id, org_id, patient_key, kommune_her, unit_her, view, woken, wake_at,
     folded_by, version)
   select ${PATHWAY}, ${ORG}, sha256(int4send(i)), 2001, 2091 + i % 8, t.view, t.woken,
     t.wake_at, t.mark, 1 ${COPIES}`,
  // Without the trigger that chains them: nobody asks these events for evidence.
  `insert into pathway_event (pathway_id, key, org_id, event, hash)
   select ${PATHWAY}, e->>'key', ${ORG}, e, '\\x00' ${COPIES}, jsonb_array_elements(t.events) as e`,
  `insert into deadline (pathway_id, episode, timer, org_id, anchor_on, due_at, status, tz_version)
   select ${PATHWAY}, c.episode, c.timer, ${ORG}, c.anchor_on, c.due_at, c.status, 'bench' ${COPIES},
     jsonb_to_recordset(t.clocks) as c(episode text, timer text, anchor_on date, due_at timestamptz,
       status text)`,
  `insert into alert (id, key, org_id, pathway_id, episode, timer, level, at, due_at, unit_her, status)
   select gen_random_uuid(), ${PATHWAY} || '/' || (a->>'key'), ${ORG}, ${PATHWAY}, a->>'episode',
     a->>'timer', a->>'level', (a->>'at')::timestamptz, (a->>'dueAt')::timestamptz, 2091 + i % 8,
     a->>'status' ${COPIES}, jsonb_array_elements(t.alerts) as a`,
];

const clocksOf = (view: PathwayView) =>
  view.episodes.flatMap((episode) =>
    episode.deadlines.map((d) => ({
      episode: episode.id,
      timer: deadlineName(d),
      anchor_on: d.anchorOn,
      due_at: d.dueAt,
      status: d.status,
    })),
  );

/** The first `many` for which `wanted` holds. */
function taken(from: Iterable<Template>, many: number, wanted: (t: Template) => boolean) {
  const found: Template[] = [];
  for (const one of from) {
    if (found.length >= many) break;
    if (wanted(one)) found.push(one);
  }
  return found;
}

interface Share {
  readonly made: readonly Template[];
  readonly copies: number;
}

function sharesOf({ now, midnight, ...many }: Filling): Share[] {
  const wakes = ({ view }: Template) => view.nextDueAt === midnight;
  const kinds = (copies: number) => Math.min(many.different, copies);
  return [
    { made: taken(templates(now, 1, WEEKS), kinds(many.waking), wakes), copies: many.waking },
    {
      made: taken(templates(now, 2, WEEKS), kinds(many.home), (t) => !wakes(t)),
      copies: many.home,
    },
    {
      made: taken(templates(now, 3, BEFORE_HOME), kinds(many.inHospital), (t) => !wakes(t)),
      copies: many.inHospital,
    },
  ];
}

function rowsOf(shares: readonly Share[], mark: string) {
  let next = 1;
  return shares.flatMap(({ made, copies }) =>
    made.map(({ events, folded, view }, i) => {
      const first = next;
      next += Math.floor(((i + 1) * copies) / made.length) - Math.floor((i * copies) / made.length);
      return {
        first,
        last: next - 1,
        events,
        view: folded,
        woken: wokenSince(folded, view),
        wake_at: view.nextDueAt,
        mark,
        clocks: clocksOf(view),
        alerts: view.episodes.flatMap(({ alerts }) => alerts),
      };
    }),
  );
}

/** Fills an empty database with pathways as the broker itself would have left them. */
export async function fillDeadlines(store: Store, filling: Filling): Promise<void> {
  const rows = rowsOf(sharesOf(filling), filling.mark);
  await store.pool.query(TABLE);
  for (let at = 0; at < rows.length; at += STORED_AT_ONCE)
    await store.rows(STORE, [JSON.stringify(rows.slice(at, at + STORED_AT_ONCE))]);
  await store.tx(async (db) => {
    for (const text of COPY) await db.rows({ name: '', text });
  });
  await store.pool.query('drop table bench_template');
  await store.pool.query('vacuum (analyze) pathway, pathway_event, deadline, alert');
}
