import { APPREC_CODES } from './domain/failure.ts';
import type { HerId, MessageId } from './domain/ids.ts';
import { buildAppRec } from './messages/app-rec.ts';
import type { AppRecReason, AppRecVersion, PrimaryRole } from './messages/app-rec.ts';
import { appRecVersionOf } from './messages/app-rec-version.ts';
import type { Reason } from './messages/judgement.ts';
import type { MessageFacts, Receiver } from './messages/reading.ts';
import { effectIdOf } from './store/sql/consequences.ts';
import type { Consequences, MadeAppRec } from './store/sql/consequences.ts';
import type { Book, PartyRow } from './store/sql/parties.ts';
import { sha256 } from './store/protected.ts';
import type { Protected } from './store/protected.ts';

export const SOFTWARE = { name: 'Overgang', version: '0.1.0' } as const;

/** What installations settle for themselves about the AppRecs made here. */
export interface AppRecSettings {
  /** Version that answers a type that is not supported (R055). */
  readonly unsupportedVersion: AppRecVersion;
  /** Role of a primary receiver in AppRec 1.0 (R073). */
  readonly primaryRole: PrimaryRole;
  /** Hours from GenDate after which a missing AppRec is overdue (R061). */
  readonly overdueHours: number;
}

/** What making an AppRec needs from outside. */
export interface Maker {
  readonly protect: Protected;
  readonly now: () => Date;
  readonly newId: (now: Date) => MessageId;
  readonly appRec: AppRecSettings;
}

/** Status 1 on behalf of a system that cannot answer, or status 2 with why (R056, R057). */
export type Answer =
  { readonly status: '1' } | { readonly status: '2'; readonly errors: readonly AppRecReason[] };

/** What is answered: its head, and when it came. */
export interface Answered {
  readonly facts: MessageFacts;
  readonly receivedAt: Date;
}

/** `2026-03-27T20:00:00Z`: AppRec dates carry no fractions. */
export const xmlInstant = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

const DATE_TIME = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** An Error with the published text of its code (R070). */
export const reasonOf = ({ code, detail }: Reason): AppRecReason => ({
  code,
  name: APPREC_CODES[code],
  detail,
});

/**
 * Writes the AppRec of one receiver to the sender of a message, in the version that the message's
 * type asks for (R055, R071–R073).
 */
export function writeAppRec(
  settings: AppRecSettings,
  { facts, receivedAt }: Answered,
  receiver: Receiver,
  made: { readonly id: string; readonly at: Date; readonly answer: Answer },
): string {
  const { id, at, answer } = made;
  return buildAppRec({
    version: appRecVersionOf(facts, settings.unsupportedVersion),
    primaryRole: settings.primaryRole,
    id,
    genDate: xmlInstant(at),
    status: answer.status,
    errors: answer.status === '2' ? answer.errors : [],
    from: receiver,
    to: facts.sender,
    original: {
      type: facts.type,
      ...(facts.typeName === undefined ? {} : { typeName: facts.typeName }),
      msgId: facts.msgId,
      // IssueDate must be a dateTime even when the GenDate we answer is not one.
      genDate: DATE_TIME.test(facts.genDate) ? facts.genDate : xmlInstant(receivedAt),
    },
    software: SOFTWARE,
  });
}

/** Makes the AppRec of one receiver, ready to be stored and sent. */
export function makeAppRec(
  maker: Maker,
  message: Answered & { readonly orgId: string },
  receiver: Receiver,
  answer: Answer,
): MadeAppRec {
  const at = maker.now();
  const id = maker.newId(at);
  const bytes = Buffer.from(
    writeAppRec(maker.appRec, message, receiver, { id, at, answer }),
    'utf8',
  );
  return {
    id,
    orgId: message.orgId,
    at: at.toISOString(),
    sha256: sha256(bytes),
    size: bytes.length,
    senderHer: receiver.herId as HerId,
    receiverHer: message.facts.sender.herId as HerId,
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
