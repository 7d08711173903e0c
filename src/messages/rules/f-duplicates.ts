import type { RuleRow } from './row.ts';

/** F. Duplicates and resending. */
export const DUPLICATES: readonly RuleRow[] = [
  {
    rule: 'R048',
    about: 'a MsgId received before is dropped: handled once, answered once',
    severity: 'structural',
    where: 'UNIQUE key of seen (src/store/sql/insert-envelopes.ts)',
  },
  {
    rule: 'R049',
    about: 'a repeated ebXML MessageId is acknowledged again and not passed on',
    severity: 'not-ours',
    where: 'the ebXML transport in front of us; the same holds for the HTTP answer here',
  },
  {
    rule: 'R050',
    about: 'a known MsgId with other content is a false duplicate',
    severity: 'structural',
    where: 'src/accept.ts: refused with 409 and listed for the operator',
  },
  {
    rule: 'R051',
    about: 'after an ebXML error the same message goes in a new envelope',
    severity: 'not-ours',
    where: 'the ebXML transport; bytes and MsgId are the same at every try of ours',
  },
  {
    rule: 'R052',
    about: 'after a negative AppRec only a new message helps; the same is never sent again',
    severity: 'structural',
    where: 'src/dead-letter.ts, src/store/sql/receipts.ts',
  },
  {
    rule: 'R053',
    about: 'AMQP: when ids are kept and when they are new',
    severity: 'not-ours',
    where: 'the AMQP transport; a retry of ours keeps the MsgId',
  },
];
