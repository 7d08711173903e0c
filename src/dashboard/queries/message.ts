import type { Violation } from '../../domain/violation.ts';
import type { Remark } from '../../messages/reading.ts';
import type { Db } from '../../store/store.ts';
import { reading } from './listing.ts';

/** Metadata of one message. The body is deliberately in no query of the dashboard. */
export interface MessageFactsRow {
  readonly id: string;
  readonly kind: 'message' | 'apprec';
  readonly origin: 'client' | 'broker';
  readonly client: string | null;
  readonly sourceSystem: string | null;
  readonly receivedAt: Date;
  readonly decidedAt: Date | null;
  readonly sha256: string;
  readonly size: number;
  readonly charset: string | null;
  readonly senderHer: number;
  readonly senderName: string | null;
  readonly msgId: string;
  readonly type: string;
  readonly genDate: string;
  readonly state: 'accepted' | 'decided' | 'refused' | 'stuck' | 'closed';
  readonly failure: string | null;
  readonly places: readonly Violation[] | null;
  /** Null: current (R040–R045). */
  readonly standing: 'replaced' | 'cancelled' | 'cancels' | 'waiting' | null;
  /** The message that took it back. */
  readonly standingBy: string | null;
  readonly remarks: readonly Remark[] | null;
  /** The pathway that it moved. */
  readonly pathwayId: string | null;
}

export const ONE_MESSAGE = reading(
  'message',
  `
select m.id, m.kind, m.origin, c.name as client, m.source_system as "sourceSystem",
  m.received_at as "receivedAt", m.decided_at as "decidedAt", encode(m.sha256, 'hex') as sha256, m.size,
  m.charset, m.sender_her as "senderHer", p.name as "senderName", m.msg_id as "msgId", m.type,
  m.gen_date as "genDate", m.state, m.failure, m.places, m.remarks, m.standing,
  m.standing_by as "standingBy",
  (select pathway_id from pathway_event where message_id = m.id limit 1) as "pathwayId"
from message m
left join client c on c.id = m.client_id
left join party p on p.her_id = m.sender_her
where m.id = $1`,
);

export const messageFacts = async (db: Db, id: string): Promise<MessageFactsRow | undefined> =>
  (await db.rows<MessageFactsRow>(ONE_MESSAGE, [id]))[0];

/** Something that happened to a message. */
export interface HistoryRow {
  readonly at: Date;
  readonly what: string;
  readonly herId: number | null;
  readonly name: string | null;
  readonly detail: string | null;
  readonly actor: string | null;
}

/** More than this has no message that is well; the newest are shown. */
const MOST_HISTORY = 300;

export const HISTORY = reading(
  'history',
  `
select h.at, h.what, h.her_id as "herId", p.name, h.detail, h.actor
from (select * from history where message_id = $1 order by id desc limit ${MOST_HISTORY}) as h
left join party p on p.her_id = h.her_id
order by h.id`,
);

export const historyOf = (db: Db, id: string): Promise<HistoryRow[]> =>
  db.rows<HistoryRow>(HISTORY, [id]);

/** A try of a delivery that did not succeed. */
export interface AttemptRow {
  readonly n: number;
  readonly at: Date;
  readonly failure: string;
  readonly detail: string | null;
  readonly receiverHer: number | null;
  readonly name: string | null;
}

const MOST_ATTEMPTS = 100;

export const ATTEMPTS = reading(
  'attempts',
  `
select a.n, a.at, a.failure, a.detail, e.receiver_her as "receiverHer", p.name
from effect e join attempt a on a.effect_id = e.id left join party p on p.her_id = e.receiver_her
where e.message_id = $1 order by a.at desc, a.n desc limit ${MOST_ATTEMPTS}`,
);

export const attemptsOf = (db: Db, id: string): Promise<AttemptRow[]> =>
  db.rows<AttemptRow>(ATTEMPTS, [id]);
