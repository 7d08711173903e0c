import type { RuleRow } from './row.ts';

const notOurs = (rule: string, about: string): RuleRow => ({
  rule,
  about,
  severity: 'not-ours',
  where: 'the message service handler (MSH) in front of us',
});

/** H. ebXML: the broker is given documents and never sees an ebXML envelope. */
export const EBXML: readonly RuleRow[] = [
  notOurs('R078', 'every payload message gets one Acknowledgment or MessageError from the MSH'),
  notOurs('R079', 'which ebXML errors reject and which only warn'),
  notOurs('R080', 'AckRequested and DuplicateElimination are mandatory'),
  notOurs('R081', 'Service, Action and Role follow the message type'),
  notOurs('R082', 'form of CPAId, ConversationId and MessageId'),
  notOurs('R083', 'where RefToMessageId stands in acknowledgments and errors'),
  notOurs('R084', 'how often and how long ebXML resends'),
  notOurs('R085', 'what is no ebXML gets a SOAP fault or bounces'),
  notOurs('R086', 'the header shows message type, version and product'),
];
