import { makeAppRec, reasonOf, sendAppRec } from './answer.ts';
import type { Maker } from './answer.ts';
import { openCase, openLegCase } from './open-case.ts';
import { receiptDue } from './domain/receipt-due.ts';
import type { Judgement } from './messages/judgement.ts';
import type { MessageFacts } from './messages/reading.ts';
import type { ClaimedMessage } from './store/sql/claim-messages.ts';
import { effectIdOf } from './store/sql/consequences.ts';
import type { Consequences } from './store/sql/consequences.ts';
import type { Book } from './store/sql/parties.ts';

/** A judged message, on its way to becoming rows. */
export interface Judged {
  readonly claim: ClaimedMessage;
  readonly facts: MessageFacts;
  readonly judgement: Judgement;
}

/** What is being written, and the partner book it follows. */
export interface Following {
  readonly out: Consequences;
  readonly book: Book;
}

type LegOf = Judgement['legs'][number];

/** Legs, effects, negative AppRecs and cases of one judged message. */
export function followMessage(maker: Maker, judged: Judged, following: Following): void {
  const { claim, judgement } = judged;
  for (const leg of judgement.legs) {
    if (leg.answer) refuseLeg(maker, judged, leg, following);
    else deliverLeg(maker, judged, leg, following);
    if (leg.failure) openLegCase(following.out, claim, leg);
  }
  if (judgement.legs.length === 0)
    openCase(following.out, claim, 'no-route', 'no receiver is left to deliver to');
}

const rowOf = (claim: ClaimedMessage, leg: LegOf) => ({
  messageId: claim.id,
  receiverHer: leg.herId,
  orgId: leg.orgId,
  role: leg.receiver.role,
  forward: leg.forward,
  receipt: leg.receipt,
});

/** A delivery owed: in the inbox at once, or by an effect; without a route it waits, stuck. */
function deliverLeg(maker: Maker, judged: Judged, leg: LegOf, { out, book }: Following): void {
  const { claim, facts } = judged;
  const row = rowOf(claim, leg);
  const { messageId, receiverHer, orgId } = row;
  const inbox = leg.forward === 'owed' && book.parties.get(receiverHer)?.transport === 'inbox';
  const due =
    leg.receipt === 'owed'
      ? { receiptDue: receiptDue(facts.genDate, claim.receivedAt, maker.appRec.overdueHours) }
      : {};
  out.legs.push({ ...row, ...due, inbox });
  if (leg.forward === 'owed')
    out.history.push({
      orgId,
      messageId,
      what: 'routed',
      herId: receiverHer,
      notify: 'NewMessage',
    });
  if (inbox || leg.forward === 'refused') return;
  out.effects.push({
    id: effectIdOf(messageId, receiverHer),
    orgId,
    kind: 'forward',
    messageId,
    receiverHer,
    state: leg.forward === 'stuck' ? 'stuck' : 'owed',
    ...(leg.failure === undefined ? {} : { failure: leg.failure }),
  });
}

/** Both legs end here: the addressed part never sees it, and the sender is told why (R065, R066). */
function refuseLeg(maker: Maker, judged: Judged, leg: LegOf, { out, book }: Following): void {
  const { claim, facts } = judged;
  if (leg.answer === undefined) return;
  const apprec = makeAppRec(maker, { ...claim, facts }, leg.receiver, {
    status: '2',
    errors: leg.answer.map(reasonOf),
  });
  out.apprecs.push(apprec);
  out.legs.push({
    ...rowOf(claim, leg),
    receiptStatus: '2',
    receiptErrors: leg.answer,
    apprecId: apprec.id,
    inbox: false,
  });
  sendAppRec(out, apprec, book);
  out.history.push({
    orgId: claim.orgId,
    messageId: claim.id,
    what: 'refused',
    herId: claim.senderHer,
    notify: 'RefusedMessage',
    detail: leg.answer.map(({ code }) => code).join(', '),
  });
}
