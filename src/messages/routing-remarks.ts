import type { ServiceKind } from './catalogue/index.ts';
import type { Addressee } from './judgement.ts';
import type { MessageFacts, Party, Receiver, Remark } from './reading.ts';
import { remarksOfRouting } from './rules/index.ts';
import { pathTo } from './rules/place.ts';
import type { Known } from './rules/row.ts';

type Parties = ReadonlyMap<number, Addressee>;

/** Kinds of service that an organisation may have, where the book does not say which one it is. */
const SERVICES: Readonly<Record<Addressee['organisationKind'], readonly ServiceKind[]>> = {
  hospital: ['hospital-ward'],
  kommune: ['nursing', 'case-handling', 'gp'],
  gp: ['gp'],
  operator: [],
};

const knownOf = <P extends Party>(party: P, book: Parties): Known & { readonly party: P } => {
  const known = book.get(party.herId ?? 0);
  return {
    party,
    organisation: known?.organisationHer,
    services: known?.service ? [known.service] : known ? SERVICES[known.organisationKind] : [],
    addressing: known?.addressing ?? {},
  };
};

function remarksOn(facts: MessageFacts, receiver: Receiver, book: Parties): Remark[] {
  return remarksOfRouting({
    facts,
    sender: knownOf(facts.sender, book),
    receiver: knownOf(receiver, book),
  }).map(({ rule, severity, message, place }) => ({
    rule,
    severity: severity === 'warn' ? severity : 'note',
    line: 0,
    xpath: pathTo(place),
    message,
  }));
}

/** What is said of the sender is said once, however many receivers there are. */
const distinct = (remarks: readonly Remark[]): readonly Remark[] => [
  ...new Map(remarks.map((one) => [`${one.rule} ${one.xpath} ${one.message}`, one])).values(),
];

/** What the partner book gives reason to remark on in the deliveries of one message. */
export const remarksOfDeliveries = (
  facts: MessageFacts,
  deliveries: readonly { readonly receiver: Receiver }[],
  book: Parties,
): readonly Remark[] =>
  distinct(deliveries.flatMap(({ receiver }) => remarksOn(facts, receiver, book)));
