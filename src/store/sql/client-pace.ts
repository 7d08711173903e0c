import type { Db, Sql } from '../store.ts';

/**
 * Each call moves a client's row on by its share of a minute; a client may be at most a minute
 * ahead of the clock, so that a quiet one may send a minute's worth at once. One row in the
 * database, and its clock: any number of processes agree.
 */
export const TAKE_TURN: Sql = {
  name: 'take-turn',
  text: `
insert into client_pace as p (client_id, free_at) values ($1, now() + make_interval(secs => 60.0 / $2::int))
on conflict (client_id) do update
  set free_at = greatest(p.free_at, now()) + make_interval(secs => 60.0 / $2::int)
  where p.free_at <= now() + make_interval(secs => 60.0 - 60.0 / $2::int)
returning client_id`,
};

const WAIT: Sql = {
  name: 'turn-wait',
  text: `
select greatest(1, ceil(extract(epoch from free_at - now()) - 60.0 + 60.0 / $2::int))::int as seconds
from client_pace where client_id = $1`,
};

/** Takes a turn: undefined when the client has one, else the whole seconds until it has. */
export async function takeTurn(
  db: Db,
  clientId: string,
  perMinute: number,
): Promise<number | undefined> {
  const values = [clientId, perMinute];
  if ((await db.rows(TAKE_TURN, values)).length > 0) return undefined;
  const [wait] = await db.rows<{ seconds: number }>(WAIT, values);
  return wait?.seconds ?? 1;
}
