import { APPREC_CODES } from './domain/failure.ts';
import type { AppRecCode } from './domain/failure.ts';
import type { HerId, MessageId } from './domain/ids.ts';
import { buildAppRec } from './messages/app-rec.ts';
import type { MessageFacts, Receiver } from './messages/reading.ts';
import { effectIdOf } from './store/sql/consequences.ts';
import type { Consequences, MadeAppRec } from './store/sql/consequences.ts';
import type { Book, PartyRow } from './store/sql/parties.ts';
import { sha256 } from './store/protected.ts';
import type { Protected } from './store/protected.ts';

export const SOFTWARE = { name: 'Overgang', version: '0.1.0' } as const;

/** What making an AppRec needs from outside. */
export interface Maker {
  readonly protect: Protected;
  readonly now: () => Date;
  readonly newId: (now: Date) => MessageId;
}

/** Status 1 on behalf of a system that cannot answer, or status 2 with why (R056, R057). */
export type Answer =
  | { readonly status: '1' }
  | { readonly status: '2'; readonly code: AppRecCode; readonly detail: string };

/** `2026-03-27T20:00:00Z`: AppRec dates carry no fractions. */
export const xmlInstant = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

const DATE_TIME = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** Builds the AppRec 1.1 of one receiver to the sender of a message (R055, R071–R073). */
export function makeAppRec(
  maker: Maker,
  message: { readonly facts: MessageFacts; readonly receivedAt: Date; readonly orgId: string },
  receiver: Receiver,
  answer: Answer,
): MadeAppRec {
  const { facts } = message;
  const at = maker.now();
  const id = maker.newId(at);
  const xml = buildAppRec({
    id,
    genDate: xmlInstant(at),
    status: answer.status,
    errors:
      answer.status === '2'
        ? [{ code: answer.code, name: APPREC_CODES[answer.code], detail: answer.detail }]
        : [],
    from: receiver,
    to: facts.sender,
    original: {
      type: facts.type,
      ...(facts.typeName === undefined ? {} : { typeName: facts.typeName }),
      msgId: facts.msgId,
      // IssueDate must be a dateTime even when the GenDate we answer is not one.
      genDate: DATE_TIME.test(facts.genDate) ? facts.genDate : xmlInstant(message.receivedAt),
    },
    software: SOFTWARE,
  });
  const bytes = Buffer.from(xml, 'utf8');
  return {
    id,
    orgId: message.orgId,
    at: at.toISOString(),
    sha256: sha256(bytes),
    size: bytes.length,
    senderHer: receiver.herId as HerId,
    receiverHer: facts.sender.herId as HerId,
    body: maker.protect.pack(bytes),
  };
}

/** Where a party takes its messages; one that is in no book can still fetch from its inbox. */
export const routeOf = (party: PartyRow | undefined): PartyRow['transport'] =>
  party?.transport ?? 'inbox';

/** Adds the way of an AppRec to the sender of the original: inbox row, or effect. */
export function sendAppRec(
  out: Consequences,
  apprec: {
    readonly id: string;
    readonly receiverHer: HerId;
    readonly senderHer: HerId;
    readonly orgId: string | undefined;
  },
  book: Book,
): void {
  const party = book.parties.get(apprec.receiverHer);
  const orgId = party?.orgId ?? apprec.orgId;
  const inbox = routeOf(party) === 'inbox';
  const { id: messageId, receiverHer } = apprec;
  out.legs.push({
    messageId,
    receiverHer,
    orgId,
    role: 'PRIM',
    forward: 'owed',
    receipt: 'not-owed',
    inbox,
  });
  if (!inbox)
    out.effects.push({
      id: effectIdOf(messageId, receiverHer),
      orgId,
      kind: 'forward',
      messageId,
      receiverHer,
      state: 'owed',
    });
  out.history.push({ orgId, messageId, what: 'routed', herId: receiverHer, notify: 'NewMessage' });
}
