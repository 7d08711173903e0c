import type { Db } from '../../store/store.ts';
import { CAP, capped, reading } from './listing.ts';
import { UNREAD_REPLIES } from './replies.ts';

/** The numbers of the tiles, all of one instant. Each stops counting at the cap. */
export interface Numbers {
  readonly cases: number;
  readonly oldestCase: Date | null;
  readonly accepted: number;
  readonly oldestAccepted: Date | null;
  readonly inbox: number;
  readonly webhook: number;
  readonly oldestWaiting: Date | null;
  readonly awaiting: number;
  readonly oldestAwaiting: Date | null;
  readonly refused: number;
  readonly door: number;
  readonly overdue: number;
  readonly oldestOverdue: Date | null;
  readonly held: number;
  readonly replies: number;
}

/** Midnight in Norway of the day that $1 lies in. */
const TODAY = `(date_trunc('day', $1::timestamptz at time zone 'Europe/Oslo') at time zone 'Europe/Oslo')`;

/** Message ids grow with time (UUID version 7): the least one is the oldest, without a look at all. */
const oldestLeg = (where: string) => `(
  select m.received_at from leg l join message m on m.id = l.message_id
  where ${where} order by l.message_id limit 1)`;

/** Alerts of digests that are held: there is no mail server, or no address. */
const HELD = `
  select from effect f join alert a on a.digest_id = f.id
  where f.state = 'held' and f.kind = 'alert'`;

export const NUMBERS = reading(
  'numbers',
  `
select
  ${capped(`select from dead_letter where state = 'open'`)} as cases,
  (select opened_at from dead_letter where state = 'open' order by id limit 1) as "oldestCase",
  ${capped(`select from message where state = 'accepted'`)} as accepted,
  (select min(received_at) from (
    select received_at from message where state = 'accepted' order by due_at limit ${CAP}) as due
  ) as "oldestAccepted",
  ${capped(`select from leg where forward = 'owed' and inbox_seq is not null`)} as inbox,
  ${capped(`select from leg where forward = 'owed' and inbox_seq is null`)} as webhook,
  ${oldestLeg(`l.forward = 'owed'`)} as "oldestWaiting",
  ${capped(`select from leg where forward = 'sent' and receipt = 'owed'`)} as awaiting,
  ${oldestLeg(`l.forward = 'sent' and l.receipt = 'owed'`)} as "oldestAwaiting",
  ${capped(`select from leg where receipt = 'refused' and receipt_at >= ${TODAY}`)} as refused,
  (select count(*)::int from (
    select at from refusal order by id desc limit ${CAP}) as newest where at >= ${TODAY}) as door,
  ${capped(`select from deadline where status = 'overdue' and left_at is null`)} as overdue,
  (select due_at from deadline where status = 'overdue' and left_at is null order by due_at limit 1) as "oldestOverdue",
  ${capped(HELD)} as held,
  ${capped(UNREAD_REPLIES)} as replies`,
);

export async function numbers(db: Db, now: Date): Promise<Numbers> {
  const [row] = await db.rows<Numbers>(NUMBERS, [now]);
  if (row === undefined) throw new Error('the numbers are one row');
  return row;
}

/** Ages of what is not delivered: the upper edge of each row but the last, in hours. */
export const AGE_EDGES = [1, 4, 24, 72, 168] as const;

export interface AgeRow {
  /** Index into the edges; one past the last for all that is older. */
  readonly bucket: number;
  readonly count: number;
}

/** Looked up row by row: a join would be planned as a walk through every message there is. */
const RECEIVED = '(select received_at from message m where m.id = l.message_id) as received_at';

/** The oldest first, so that the cap cuts off the young and harmless. */
export const AGES = reading(
  'ages',
  `
with undelivered as (
  (select ${RECEIVED} from leg l where forward = 'owed' order by message_id limit ${CAP})
  union all
  (select ${RECEIVED} from leg l where forward = 'stuck' order by message_id limit ${CAP})
  union all
  (select received_at from message where state = 'accepted' order by due_at limit ${CAP})
)
select width_bucket(greatest(extract(epoch from $1::timestamptz - received_at), 0)::float8 / 3600,
  $2::float8[])::int as bucket, count(*)::int as count
from (select received_at from undelivered order by received_at limit ${CAP}) as oldest
group by bucket order by bucket`,
);

export const ages = (db: Db, now: Date): Promise<AgeRow[]> =>
  db.rows<AgeRow>(AGES, [now, AGE_EDGES]);
