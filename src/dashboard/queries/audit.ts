import type { Db } from '../../store/store.ts';
import { pageOf, PAGE_ROWS, reading } from './listing.ts';
import type { Page } from './listing.ts';

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly target: string | null;
  readonly detail: object | null;
}

export const LIST_AUDIT = reading(
  'audit',
  `
select id::text, at, actor, action, target, detail from audit
where $1::bigint is null or audit.id < $1 order by audit.id desc limit ${PAGE_ROWS + 1}`,
);

export const listAudit = async (db: Db, before: string | undefined): Promise<Page<AuditRow>> =>
  pageOf(await db.rows<AuditRow>(LIST_AUDIT, [before]));
