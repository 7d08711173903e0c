import { when, type RuleRow } from './row.ts';

/** Roles of list 8112 that a further receiver may have. */
const FURTHER = ['COP', 'FR', 'OR'];

/** C. Receivers. */
export const RECEIVERS: readonly RuleRow[] = [
  {
    rule: 'R025',
    about: 'one primary receiver; a copy goes to an OtherReceiver with role COP',
    severity: 'warn',
    checks: [
      {
        on: 'message',
        says: 'the role of a further receiver is none that list 8112 has for one',
        find: ({ facts }) =>
          facts.receivers.flatMap(({ role }, index) =>
            when(
              index > 0 && !FURTHER.includes(role),
              'MsgInfo',
              'OtherReceiver',
              index,
              'RoleReceiver',
            ),
          ),
      },
      {
        on: 'message',
        says: 'a further receiver has no HER-id: nothing can be delivered there',
        find: ({ facts }) =>
          facts.receivers.flatMap(({ herId }, index) =>
            when(herId === undefined, 'MsgInfo', 'OtherReceiver', index),
          ),
      },
    ],
  },
  {
    rule: 'R026',
    about: 'each of n receivers gets its own delivery of the identical document',
    severity: 'structural',
    where: 'src/messages/judgement.ts, table leg',
  },
  {
    rule: 'R027',
    about: 'receivers who share a system: one document there, one AppRec for each',
    severity: 'structural',
    where: 'src/messages/judgement.ts, Idempotency-Key per receiver (src/transport/webhook.ts)',
  },
  {
    rule: 'R028',
    about: 'receivers of one virksomhet with systems of their own each get and answer it',
    severity: 'structural',
    where: 'src/messages/judgement.ts, table leg',
  },
  {
    rule: 'R029',
    about: 'an AppRec is given only for parts of one’s own virksomhet',
    severity: 'structural',
    where: 'src/accept.ts, src/api/post-apprec.ts, src/messages/judgement.ts',
  },
  {
    rule: 'R030',
    about: 'the state of the AppRec is kept for each message and receiver, copies included',
    severity: 'structural',
    where: 'table leg (src/store/migrations/0002_messages.sql)',
  },
];
