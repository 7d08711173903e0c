import type { Db } from '../../store/store.ts';
import { CAP, reading } from './listing.ts';

/** One communication party and what goes on with it. */
export interface PartnerRow {
  readonly herId: number;
  readonly name: string;
  readonly organisation: string;
  readonly transport: 'inbox' | 'webhook';
  readonly waiting: number;
  readonly oldest: Date | null;
  readonly lastIn: Date | null;
  readonly lastOut: Date | null;
  /** Since when its alert mails do not arrive, and the case about it while it is open. */
  readonly undeliveredSince: Date | null;
  readonly undeliveredCase: string | null;
}

/** Parties of the strip at the most; a national address book does not belong on one page. */
export const MOST_PARTNERS = 100;

/** The newest deliveries that are looked through for one that has arrived. */
const LOOK_BACK = 50;

export const PARTNERS = reading(
  'partners',
  `
with backlog as (
  select receiver_her, message_id from leg where forward = 'owed' order by message_id limit ${CAP}
), waiting as (
  -- Ids of messages grow with time, so the first one waiting is the oldest.
  select receiver_her, count(*)::int as waiting, (array_agg(message_id order by message_id))[1] as first
  from backlog group by receiver_her
), aged as (
  select w.*, (select received_at from message m where m.id = w.first) as oldest from waiting w
), shown as (
  select p.her_id, p.name, o.name as organisation, p.transport, coalesce(w.waiting, 0) as waiting, w.oldest
  from party p join organisation o on o.id = p.org_id left join aged w on w.receiver_her = p.her_id
  order by coalesce(w.waiting, 0) desc, w.oldest nulls last, p.name, p.her_id limit $1
)
select s.her_id as "herId", s.name, s.organisation, s.transport, s.waiting, s.oldest,
  (select received_at from message m where m.sender_her = s.her_id and m.origin = 'client'
   order by received_at desc limit 1) as "lastIn",
  (select max(forward_at) from (
    select forward_at, forward from leg l where l.receiver_her = s.her_id
    order by message_id desc limit ${LOOK_BACK}) as newest where forward = 'sent') as "lastOut",
  bounced.since as "undeliveredSince", bounced.id as "undeliveredCase"
from shown s
left join lateral (
  select u.since, d.id::text from undeliverable u
  left join dead_letter d on d.key = 'effect/' || u.digest_id and d.state = 'open'
  where u.unit_her = s.her_id order by u.since limit 1
) as bounced on true
order by s.waiting desc, s.oldest nulls last, s.name, s.her_id`,
);

export const partners = (db: Db): Promise<PartnerRow[]> =>
  db.rows<PartnerRow>(PARTNERS, [MOST_PARTNERS + 1]);
