import { sendAppRec } from './answer.ts';
import type { Following } from './decide-message.ts';
import { appRecEventOf } from './domain/apprec-event.ts';
import { instant } from './domain/ids.ts';
import type { HerId } from './domain/ids.ts';
import type { AppRecFacts } from './messages/reading.ts';
import { openCase } from './open-case.ts';
import type { Answered } from './pathways.ts';
import { unfenceMessage } from './store/sql/claim-messages.ts';
import type { ClaimedMessage } from './store/sql/claim-messages.ts';
import { originalSeen, settleReceipts } from './store/sql/receipts.ts';
import type { Settled } from './store/sql/receipts.ts';
import type { Db } from './store/store.ts';

/** An AppRec that came in, claimed for deciding. */
export interface IncomingAppRec {
  readonly claim: ClaimedMessage;
  readonly facts: AppRecFacts;
}

/** An AppRec may overtake the message it answers by this many tries before it is an orphan. */
const EARLY_TRIES = 4;
const EARLY_SECONDS = 2;

/** Status values of list 8258; another confirms nothing, and refuses nothing (R058). */
const MEANINGFUL = ['1', '2', '3'];

const senderOfOriginal = (facts: AppRecFacts) => facts.receiver.herId as HerId;

/**
 * Settles the receipt legs that AppRecs name, and sends each on to the sender of its original.
 * Returns what the pathways are told of it.
 */
export async function followAppRecs(
  db: Db,
  items: readonly IncomingAppRec[],
  following: Following,
): Promise<Answered[]> {
  const [clear, unclear] = [true, false].map((is) =>
    items.filter(({ facts }) => MEANINGFUL.includes(facts.status) === is),
  ) as [IncomingAppRec[], IncomingAppRec[]];
  for (const { claim } of unclear) openCase(following.out, claim, 'apprec-status');
  const settled = await settleReceipts(
    db,
    clear.map(({ claim, facts }) => ({
      apprecId: claim.id,
      originalSender: senderOfOriginal(facts),
      originalMsgId: facts.original.msgId,
      answering: facts.sender.herId as HerId,
      status: facts.status,
      errors: facts.errors,
    })),
  );
  const answered: Answered[] = [];
  for (const item of clear) {
    const what = settled.get(item.claim.id);
    if (what?.settled) {
      relay(item, what, following);
      answered.push(...answerOf(item, what));
    } else if (what) setAside(item, what, following);
    else await orphan(db, item, following);
  }
  return answered;
}

function answerOf({ claim, facts }: IncomingAppRec, { messageId }: Settled): Answered[] {
  const event = appRecEventOf({
    id: facts.id,
    answering: facts.sender.herId as HerId,
    status: facts.status,
    genDate: facts.genDate,
    receivedAt: instant(claim.receivedAt),
    original: facts.original.msgId,
    originalType: facts.original.type,
    ofCopy: facts.role === 'COP',
  });
  return event === undefined ? [] : [{ messageId, appRecId: claim.id, event }];
}

function relay({ claim, facts }: IncomingAppRec, what: Settled, { out, book }: Following): void {
  const { messageId } = what;
  const orgId = what.orgId ?? undefined;
  const receiverHer = senderOfOriginal(facts);
  const told = { orgId, messageId, herId: receiverHer };
  if (what.provedForward)
    out.history.push({ ...told, what: 'sent', notify: 'MessageSentStateUpdated' });
  const word = facts.status === '2' ? 'refused' : 'confirmed';
  out.history.push({ ...told, what: word, notify: 'MessageApprecInfoUpdated', detail: claim.id });
  const { id, orgId: from, senderHer } = claim;
  sendAppRec(out, { id, orgId: from, receiverHer, senderHer }, book);
}

/** The first answer is final (R059): a second one is kept and shown, not relayed. */
function setAside({ claim, facts }: IncomingAppRec, what: Settled, { out }: Following): void {
  const { orgId } = claim;
  out.history.push({
    orgId,
    messageId: what.messageId,
    what: 'answered-again',
    detail: facts.status,
  });
  out.history.push({ orgId, messageId: claim.id, what: 'not-relayed', detail: what.messageId });
}

/** Names nothing we delivered there: perhaps it came first, else the operator must look. */
async function orphan(db: Db, item: IncomingAppRec, { out }: Following): Promise<void> {
  const { claim, facts } = item;
  const { msgId } = facts.original;
  if (claim.attempts < EARLY_TRIES && (await originalSeen(db, senderOfOriginal(facts), msgId)))
    await unfenceMessage(db, claim.id, EARLY_SECONDS);
  else openCase(out, claim, 'apprec-orphan', `MsgId ${msgId}`);
}
