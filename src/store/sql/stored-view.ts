import type { PathwayView } from '../../domain/pathway.ts';
import { viewAfter } from '../../domain/woken.ts';
import type { Woken } from '../../domain/woken.ts';

/** A view in its two columns of `pathway`: as its events were folded, and what timers did since. */
export interface StoredView {
  readonly view: PathwayView | null;
  readonly woken: Woken | null;
}

/** The columns of a pathway `p` that `withView` reads. */
export const VIEW_COLUMNS = 'p.view, p.woken';

/** A row with its view as it is by now. */
export function withView<R extends StoredView>({ woken, ...row }: R): Omit<R, 'woken'> {
  return { ...row, view: row.view === null ? null : viewAfter(row.view, woken) };
}

/**
 * Joins the episode with an id from a pathway `p`, as `v.episode`: its state, flags and anchors as
 * they are by now. Its lists are as they were folded.
 */
export const joinEpisode = (id: string): string => `
left join lateral (
  select e || coalesce(p.woken->'episodes'->(place - 1)::text->'set', '{}') as episode
  from jsonb_array_elements(p.view->'episodes') with ordinality as listed(e, place)
  where e->>'id' = ${id} limit 1
) as v on true`;
