import type { Sql } from '../../store/store.ts';

/** Rows of one page of a list. */
export const PAGE_ROWS = 50;

/** Counting stops here; more is shown as "≥ 10 000". */
export const COUNT_CAP = 10_000;

/** One more than the cap, to know whether there is more. */
export const CAP = COUNT_CAP + 1;

/** A page of rows, and whether there are older ones. Queries fetch one row more than they show. */
export interface Page<R> {
  readonly rows: readonly R[];
  readonly more: boolean;
}

export const pageOf = <R>(rows: readonly R[]): Page<R> => ({
  rows: rows.slice(0, PAGE_ROWS),
  more: rows.length > PAGE_ROWS,
});

/** Counts at most to the cap, so that a page costs the same however much has piled up. */
export const capped = (rows: string): string =>
  `(select count(*)::int from (${rows} limit ${CAP}) as up_to_cap)`;

/** A named statement of the dashboard; the prefix keeps the names apart from those of the spine. */
export const reading = (name: string, text: string): Sql => ({ name: `ops-${name}`, text });
