import type { Db, Sql } from '../store.ts';

/** An event whose hash does not follow from it and the event before it; its key may be anything. */
export interface BrokenLink {
  readonly pathwayId: string;
  readonly recordedAt: Date;
}

/** What a look at the chains of some pathways has found. */
export interface ChainLook {
  readonly pathways: number;
  readonly events: number;
  /** Where to go on; absent: that was all. */
  readonly next?: string;
  readonly broken: readonly BrokenLink[];
}

/** Pathways looked at by one statement. */
const AT_ONCE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

export const CHAINS: Sql = {
  name: 'event-chains',
  text: `
with looked_at as (
  select id from pathway where id > $1 order by id limit ${AT_ONCE}
), links as (
  select e.pathway_id, e.seq, e.recorded_at, e.hash,
    event_hash(lag(e.hash) over (partition by e.pathway_id order by e.seq), e) as should
  from pathway_event e where e.pathway_id in (select id from looked_at)
)
select (select count(*)::int from looked_at) as pathways, (select id from looked_at order by id desc limit 1) as last,
  (select count(*)::int from links) as events,
  (select coalesce(json_agg(json_build_object('pathwayId', pathway_id, 'recordedAt', recorded_at)
     order by seq), '[]') from links where hash <> should) as broken`,
};

interface Row {
  readonly pathways: number;
  readonly last: string | null;
  readonly events: number;
  readonly broken: readonly (Omit<BrokenLink, 'recordedAt'> & { readonly recordedAt: string })[];
}

/** Checks the chains of the pathways after one; the beginning when none is given. */
export async function lookAtChains(db: Db, after = FIRST): Promise<ChainLook> {
  const [row] = await db.rows<Row>(CHAINS, [after]);
  if (row === undefined) return { pathways: 0, events: 0, broken: [] };
  const { pathways, events, last } = row;
  const broken = row.broken.map((link) => ({ ...link, recordedAt: new Date(link.recordedAt) }));
  return { pathways, events, broken, ...(last === null ? {} : { next: last }) };
}
