import type { Violation } from '../../domain/violation.ts';
import type { Db } from '../../store/store.ts';
import { pageOf, PAGE_ROWS, reading } from './listing.ts';
import type { Page } from './listing.ts';

/** Something answered 4xx at the door. */
export interface RefusalRow {
  readonly id: string;
  readonly at: Date;
  readonly client: string | null;
  readonly http: number;
  readonly failure: string;
  readonly size: number | null;
  readonly places: readonly Violation[] | null;
}

export const LIST_REFUSALS = reading(
  'refusals',
  `
select id::text, at, client, http, failure, size, places from refusal
where $1::bigint is null or refusal.id < $1 order by refusal.id desc limit ${PAGE_ROWS + 1}`,
);

export const listRefusals = async (db: Db, before: string | undefined): Promise<Page<RefusalRow>> =>
  pageOf(await db.rows<RefusalRow>(LIST_REFUSALS, [before]));
