import { when, type RuleRow } from './row.ts';

const notOurs = (rule: string, about: string): RuleRow => ({
  rule,
  about,
  severity: 'not-ours',
  where: 'the message service handler (MSH) in front of us; bytes pass here untouched',
});

/** J. Signing and encryption. */
export const SIGNING: readonly RuleRow[] = [
  notOurs('R090', 'the ebXML envelope is signed with the certificate of the virksomhet'),
  notOurs('R091', 'the payload is encrypted for the receiving virksomhet'),
  notOurs('R092', 'algorithms of signature and encryption'),
  notOurs('R093', 'AMQP: signed first, then encrypted'),
  {
    rule: 'R094',
    about: 'a personal signature in MsgHead is only for types that ask for one; these do not',
    severity: 'note',
    checks: [
      {
        on: 'message',
        says: 'the message has a personal signature, which nothing here verifies',
        find: ({ about }) => when(about.signed(), 'Signature'),
      },
    ],
  },
];
