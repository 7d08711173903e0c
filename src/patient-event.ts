import { eventOf } from './domain/events.ts';
import { instant } from './domain/ids.ts';
import type { HerId } from './domain/ids.ts';
import type { SettingsFor } from './municipality-settings.ts';
import type { MessageFacts, Party } from './messages/reading.ts';
import { isProduction } from './messages/production.ts';
import { codedTopic } from './messages/sides.ts';
import type { ClaimedMessage } from './store/sql/claim-messages.ts';
import type { Book } from './store/sql/parties.ts';
import type { NewPathwayEvent } from './store/sql/pathways.ts';
import type { Protected } from './store/protected.ts';

export interface EventMaker {
  readonly protect: Protected;
  readonly newId: (now: Date) => string;
  readonly now: () => Date;
}

const kindOf = (party: Party, book: Book) =>
  book.parties.get(party.herId ?? 0)?.organisationKind ??
  book.organisations.get(party.organisation.herId ?? 0)?.kind;

const organisationOf = (party: Party) => party.organisation.herId ?? party.herId;

/**
 * The municipality whose pathway a message belongs to: the side that the partner book knows as
 * one, else the receiver (hospital messages go to municipalities).
 */
function municipalSide(facts: MessageFacts, book: Book): Party | undefined {
  const sides = [...facts.receivers, facts.sender];
  return sides.find((party) => kindOf(party, book) === 'kommune') ?? facts.receivers[0];
}

/**
 * The hospital of the other side: the sender of what a municipality receives, or a receiver that
 * the partner book knows as one. A GP is none.
 */
function hospitalSide(facts: MessageFacts, side: Party, book: Book): HerId | undefined {
  if (side !== facts.sender) {
    const kind = kindOf(facts.sender, book);
    return kind === undefined || kind === 'hospital' ? organisationOf(facts.sender) : undefined;
  }
  const hospital = facts.receivers.find((party) => kindOf(party, book) === 'hospital');
  return hospital && organisationOf(hospital);
}

/** The parties of a message, as the pathway asks for them when one of them finds fault with it. */
const partiesOf = ({ sender, receivers }: MessageFacts, side: Party) => ({
  organisationHer: sender.organisation.herId,
  receiverHers: receivers
    .filter(({ role }) => role !== 'COP')
    .flatMap(({ herId, organisation }) => [herId, organisation.herId])
    .filter((herId) => herId !== undefined),
  outbound: side === sender,
});

const orgOf = (side: Party, kommuneHer: HerId, book: Book): string | undefined =>
  book.parties.get(side.herId ?? 0)?.orgId ?? book.organisations.get(kommuneHer)?.id;

/** The pathway event that a message reports, or undefined when it moves no pathway. */
export function patientEventOf(
  m: EventMaker,
  { claim, facts }: { readonly claim: ClaimedMessage; readonly facts: MessageFacts },
  known: { readonly book: Book; readonly settingsFor: SettingsFor },
): NewPathwayEvent | undefined {
  if (!isProduction(facts)) return undefined;
  const { book, settingsFor } = known;
  const patientKey = m.protect.patientKey(facts.patient);
  const side = municipalSide(facts, book);
  const kommuneHer = side && organisationOf(side);
  if (patientKey === undefined || side === undefined || kommuneHer === undefined) return undefined;
  const orgId = orgOf(side, kommuneHer, book);
  const { conversation } = facts;
  const made = eventOf(
    {
      type: facts.type,
      status: facts.content?.status,
      genDate: facts.genDate,
      receivedAt: instant(claim.receivedAt),
      msgId: facts.msgId,
      senderHer: claim.senderHer,
      hospitalHer: hospitalSide(facts, side, book),
      ...partiesOf(facts, side),
      ...(conversation && {
        conversation: {
          parent: conversation.parent,
          conversation: conversation.conversation,
        },
      }),
      events: facts.content?.events ?? [],
      topic: codedTopic(facts.content?.topic),
      headings: facts.content?.headings?.flatMap((heading) => codedTopic(heading) ?? []),
      request: codedTopic(facts.content?.request),
      dischargedTo: facts.content?.dischargedTo,
      outcome: facts.content?.outcome,
    },
    settingsFor(orgId).pathway,
  );
  if (made === undefined) return undefined;
  return {
    pathwayId: m.newId(m.now()),
    patientKey,
    kommuneHer,
    orgId,
    unitHer: side.herId,
    event: made.event,
    messageId: claim.id,
  };
}
