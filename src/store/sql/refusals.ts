import type { FailureCode } from '../../domain/failure.ts';
import type { Violation } from '../../domain/violation.ts';
import type { Db, Sql } from '../store.ts';

const INSERT: Sql = {
  name: 'insert-refusal',
  text: `
insert into refusal (org_id, client, http, failure, size, sha256, places)
values ($1, $2, $3, $4, $5, $6, $7)`,
};

/** Something answered 4xx at the door: no message of ours, but not overlooked either. */
export interface Refusal {
  readonly orgId: string | undefined;
  readonly client: string | undefined;
  readonly http: number;
  readonly failure: FailureCode;
  readonly size: number | undefined;
  readonly sha256: Buffer | undefined;
  readonly places: readonly Violation[];
}

export async function insertRefusal(db: Db, r: Refusal): Promise<void> {
  const values = [r.orgId, r.client, r.http, r.failure, r.size, r.sha256, JSON.stringify(r.places)];
  await db.rows(INSERT, values);
}
