import type { Db, Sql } from '../store.ts';

const INSERT: Sql = {
  name: 'insert-audit',
  text: 'insert into audit (org_id, actor, action, target, detail) values ($1, $2, $3, $4, $5)',
};

/** One thing somebody did or was refused; ids and codes only. */
export interface AuditEntry {
  readonly orgId?: string | undefined;
  readonly actor: string;
  readonly action: string;
  readonly target?: string | undefined;
  readonly detail?: object | undefined;
}

export async function audit(db: Db, entry: AuditEntry): Promise<void> {
  const { orgId, actor, action, target, detail } = entry;
  await db.rows(INSERT, [orgId, actor, action, target, detail && JSON.stringify(detail)]);
}
