import type { HerId } from '../../domain/ids.ts';
import type { Db, Sql } from '../store.ts';

/** What a transport tells of a message beside its bytes. */
export interface EnvelopeFacts {
  readonly msgId: string;
  readonly type: string;
  readonly senderHer: HerId;
  readonly charset: string | undefined;
}

const FACTS: Sql = {
  name: 'envelope-facts',
  text: `
select id, msg_id as "msgId", type, sender_her as "senderHer", charset from message
where id = any($1::uuid[])`,
};

type Row = Omit<EnvelopeFacts, 'charset'> & {
  readonly id: string;
  readonly charset: string | null;
};

/** What transports tell of some messages, by message id. */
export async function envelopeFacts(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, EnvelopeFacts>> {
  const rows = await db.rows<Row>(FACTS, [ids]);
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, charset: row.charset ?? undefined }]));
}
