import type { RuleRow } from './row.ts';

/** I. Transport: the broker speaks HTTP to its partners' own systems. */
export const TRANSPORT: readonly RuleRow[] = [
  {
    rule: 'R087',
    about: 'SMTP carries ebXML as multipart/related',
    severity: 'not-ours',
    where: 'the SMTP transport in front of us',
  },
  {
    rule: 'R088',
    about: 'AMQP queues, their lifetimes and dead letters',
    severity: 'not-ours',
    where: 'the AMQP transport in front of us',
  },
  {
    rule: 'R089',
    about: 'the sender that carries a message must be the sender it names',
    severity: 'structural',
    where: 'src/accept.ts: a client sends for its own HER-ids only (403, audited)',
  },
];
