import { randomUUID } from 'node:crypto';
import type { HerId, MessageId } from '../../src/domain/ids.ts';
import { protectWith, sha256 } from '../../src/store/protected.ts';
import { claimMessages, fenceMessages } from '../../src/store/sql/claim-messages.ts';
import {
  effectIdOf,
  insertConsequences,
  noConsequences,
} from '../../src/store/sql/consequences.ts';
import type { NewEffect, NewLeg } from '../../src/store/sql/consequences.ts';
import { insertEnvelopes } from '../../src/store/sql/insert-envelopes.ts';
import type { NewEnvelope } from '../../src/store/sql/insert-envelopes.ts';
import { settleSent } from '../../src/store/sql/settle-sent.ts';
import type { Db } from '../../src/store/store.ts';

/** Encoding of a body that is kept as it came. */
const AS_IS = 0;

export const protect = protectWith(Buffer.alloc(32, 7));

export const ORG = '00000000-0000-7000-8000-000000000001';
export const SENDER = 1011 as HerId;
export const RECEIVER = 2011 as HerId;

/** An envelope as accept makes it; what matters to a test is given. */
export function envelope(
  given: { msgId?: string; bytes?: Buffer; sender?: number; receivers?: readonly number[] } = {},
): NewEnvelope {
  const bytes = given.bytes ?? Buffer.from('<MsgHead/>');
  return {
    id: randomUUID() as MessageId,
    orgId: ORG,
    clientId: undefined,
    kind: 'message',
    sourceSystem: undefined,
    receivedAt: new Date(Date.now() - 1_000).toISOString(),
    sha256: sha256(bytes),
    size: bytes.length,
    charset: undefined,
    senderHer: (given.sender ?? SENDER) as HerId,
    receiverHers: (given.receivers ?? [RECEIVER]) as HerId[],
    msgId: given.msgId ?? randomUUID(),
    type: 'LOG_INNLAGT',
    genDate: '2026-03-01T12:00:00',
    options: undefined,
    body: { encoding: AS_IS, bytes },
  };
}

export const leg = (messageId: string, more: Partial<NewLeg> = {}): NewLeg => ({
  messageId,
  receiverHer: RECEIVER,
  orgId: ORG,
  role: 'PRIM',
  forward: 'owed',
  receipt: 'owed',
  inbox: false,
  ...more,
});

export const effectOf = (messageId: string, receiverHer: number = RECEIVER): NewEffect => ({
  id: effectIdOf(messageId, receiverHer),
  orgId: ORG,
  kind: 'forward',
  messageId,
  receiverHer,
  state: 'owed',
});

/** A message that has come in and is decided: one leg owed to each receiver, one effect each. */
export async function decided(
  db: Db,
  given: { receivers?: readonly number[]; effects?: boolean } = {},
): Promise<NewEnvelope> {
  const receivers = given.receivers ?? [RECEIVER];
  const one = envelope({ receivers });
  await insertEnvelopes(db, [one]);
  const claims = await claimMessages(db, 64, 15);
  const verdicts = claims.map(({ id, attempts }) => ({ id, attempts, state: 'decided' as const }));
  await fenceMessages(db, verdicts);
  const out = noConsequences();
  for (const her of receivers) {
    out.legs.push(leg(one.id, { receiverHer: her as HerId, inbox: given.effects === false }));
    if (given.effects !== false) out.effects.push(effectOf(one.id, her));
  }
  await insertConsequences(db, out);
  return one;
}

/** The receiver's transport has acknowledged; with `apprecId` we answer for the receiver. */
export const acknowledged = (
  db: Db,
  messageId: string,
  effect: { readonly id: string; readonly attempts: number },
  apprecId?: string,
): Promise<Set<string>> => settleSent(db, [{ messageId, receiverHer: RECEIVER, effect, apprecId }]);

/** Rows of a statement that only a test asks. */
export const ask = <R extends object>(
  db: Db,
  text: string,
  values: readonly unknown[] = [],
): Promise<R[]> => db.rows<R>({ name: '', text }, values);

export const countOf = async (db: Db, table: string, where = 'true'): Promise<number> =>
  (await ask<{ n: number }>(db, `select count(*)::int as n from ${table} where ${where}`))[0]?.n ??
  -1;
