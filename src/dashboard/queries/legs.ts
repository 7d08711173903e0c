import type { ForwardLeg, ReceiptLeg } from '../../messages/judgement.ts';
import type { Db } from '../../store/store.ts';
import { reading } from './listing.ts';

/** One receiver of one message: our delivery and its answer, never one status for both. */
export interface LegRow {
  readonly messageId: string;
  readonly receiverHer: number;
  readonly name: string | null;
  readonly transport: 'inbox' | 'webhook' | null;
  readonly role: string;
  readonly forward: ForwardLeg;
  readonly forwardAt: Date | null;
  readonly receipt: ReceiptLeg;
  readonly receiptAt: Date | null;
  /** Codes of the AppRec; `detail` only where we wrote it ourselves. */
  readonly errors: readonly { readonly code?: string; readonly detail?: string }[] | null;
  readonly apprecId: string | null;
  readonly inInbox: boolean;
  readonly fetchedAt: Date | null;
  readonly readAt: Date | null;
}

/** Only our own refusals carry a text composed by us; a partner's may hold anything. */
export const LEGS = reading(
  'legs',
  `
select l.message_id as "messageId", l.receiver_her as "receiverHer", p.name, p.transport, l.role,
  l.forward, l.forward_at as "forwardAt", l.receipt, l.receipt_at as "receiptAt",
  (select jsonb_agg(case when l.forward = 'refused' then e else jsonb_build_object('code', e->'code') end)
   from jsonb_array_elements(l.receipt_errors) as e) as errors,
  l.apprec_id as "apprecId", l.inbox_seq is not null as "inInbox",
  l.fetched_at as "fetchedAt", l.read_at as "readAt"
from leg l left join party p on p.her_id = l.receiver_her
where l.message_id = any($1::uuid[])
order by l.message_id, l.role desc, l.receiver_her`,
);

/** The legs of some messages, by message. */
export async function legsOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly LegRow[]>> {
  const byMessage = new Map<string, LegRow[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return byMessage;
  for (const leg of await db.rows<LegRow>(LEGS, [ids])) byMessage.get(leg.messageId)?.push(leg);
  return byMessage;
}
