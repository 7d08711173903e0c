import type { Db, Sql } from '../store.ts';

/** A person who may sign in to the pages. */
export interface Operator {
  readonly id: string;
  readonly orgId: string;
  readonly name: string;
}

export interface OperatorSecret extends Operator {
  readonly passwordHash: string;
  readonly failures: number;
  /** No further guess before this instant. */
  readonly notBefore: Date;
}

const BY_NAME: Sql = {
  name: 'operator-by-name',
  text: `
select id, org_id as "orgId", name, password_hash as "passwordHash", failures, not_before as "notBefore"
from operator_account where name = $1`,
};

const UPSERT: Sql = {
  name: 'upsert-operator',
  text: `
with org as (
  insert into organisation (id, her_id, name, kind) values ($1, 0, 'Drift', 'operator')
  on conflict (her_id) do update set name = organisation.name returning id
), ended as (
  -- A new password ends what was opened with the old one.
  update operator_session s set ended_at = now() from operator_account o
  where o.id = s.operator_id and o.name = $3 and s.ended_at is null
)
insert into operator_account (id, org_id, name, password_hash)
select $2, org.id, $3, $4 from org
on conflict (name) do update set password_hash = excluded.password_hash, failures = 0, not_before = now()
returning id`,
};

const GUESSED_WRONG: Sql = {
  name: 'operator-guessed-wrong',
  text: `
update operator_account set failures = failures + 1,
  not_before = now() + make_interval(secs => least(60, power(2, least(failures, 6))))
where id = $1`,
};

const SIGNED_IN: Sql = {
  name: 'operator-signed-in',
  text: `
with cleared as (update operator_account set failures = 0, not_before = now() where id = $2)
insert into operator_session (token_sha256, operator_id, csrf) values ($1, $2, $3)`,
};

/** Idle for this long, or open for that long: a session ends (T49). */
const SESSION: Sql = {
  name: 'operator-session',
  text: `
update operator_session s set seen_at = now() from operator_account o
where s.token_sha256 = $1 and o.id = s.operator_id and s.ended_at is null
  and s.seen_at > now() - interval '15 minutes' and s.created_at > now() - interval '8 hours'
returning o.id, o.org_id as "orgId", o.name, s.csrf`,
};

const END_SESSION: Sql = {
  name: 'end-session',
  text: 'update operator_session set ended_at = now() where token_sha256 = $1 and ended_at is null',
};

export const operatorByName = async (db: Db, name: string): Promise<OperatorSecret | undefined> =>
  (await db.rows<OperatorSecret>(BY_NAME, [name]))[0];

/** Makes the account or sets its password anew. */
export async function upsertOperator(
  db: Db,
  ids: { readonly org: string; readonly operator: string },
  name: string,
  passwordHash: string,
): Promise<void> {
  await db.rows(UPSERT, [ids.org, ids.operator, name, passwordHash]);
}

/** A wrong guess makes the next one wait: 1, 2, 4 … 60 seconds. */
export async function guessedWrong(db: Db, id: string): Promise<void> {
  await db.rows(GUESSED_WRONG, [id]);
}

export async function openSession(
  db: Db,
  token: Buffer,
  operatorId: string,
  csrf: string,
): Promise<void> {
  await db.rows(SIGNED_IN, [token, operatorId, csrf]);
}

export type Session = Operator & { readonly csrf: string };

export const sessionOf = async (db: Db, token: Buffer): Promise<Session | undefined> =>
  (await db.rows<Session>(SESSION, [token]))[0];

export async function endSession(db: Db, token: Buffer): Promise<void> {
  await db.rows(END_SESSION, [token]);
}
