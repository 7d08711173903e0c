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
  text: 'select msg_id as "msgId", type, sender_her as "senderHer", charset from message where id = $1',
};

export async function envelopeFacts(db: Db, id: string): Promise<EnvelopeFacts | undefined> {
  const [row] = await db.rows<Omit<EnvelopeFacts, 'charset'> & { charset: string | null }>(FACTS, [
    id,
  ]);
  return row && { ...row, charset: row.charset ?? undefined };
}
