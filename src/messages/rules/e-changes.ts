import { ANY } from './place.ts';
import { when, type RuleRow } from './row.ts';

const SENT = ['N', 'M', 'C'];
const STATUS = [
  'Document',
  'RefDoc',
  'Content',
  ANY,
  'InformasjonOmForsendelsen',
  'Forsendelsesstatus',
] as const;

/** E. Change and cancellation. */
export const CHANGES: readonly RuleRow[] = [
  {
    rule: 'R037',
    about: 'Forsendelsesstatus is N, M or C; others are read (O as M) and noted',
    severity: 'warn',
    where: 'src/domain/events.ts reads the others',
    checks: [
      {
        on: 'message',
        says: 'Forsendelsesstatus is none of N, M and C',
        find: ({ facts: { catalogue, content } }) =>
          when(
            (catalogue?.statuses.length ?? 0) > 0 && !SENT.includes(content?.status ?? ''),
            ...STATUS,
          ),
      },
    ],
  },
  {
    rule: 'R038',
    about: 'a type that cannot be changed is cancelled and sent anew',
    severity: 'warn',
    checks: [
      {
        on: 'message',
        says: 'this Forsendelsesstatus is not for this type: cancel it (C), then send a new one (N)',
        find: ({ facts: { catalogue, content } }) =>
          when(
            (catalogue?.statuses.length ?? 0) > 0 &&
              SENT.includes(content?.status ?? '') &&
              catalogue?.statuses.includes(content?.status ?? '') === false,
            ...STATUS,
          ),
      },
    ],
  },
  {
    rule: 'R039',
    about: 'a change is whole and takes the place of what it changes',
    severity: 'structural',
    where: 'src/domain/version.ts; the schema asks the same of M as of N',
  },
  {
    rule: 'R040',
    about: 'a change or cancellation has a MsgId of its own and refers to what it changes',
    severity: 'warn',
    where: 'src/revise.ts lets what names nothing wait',
    checks: [
      {
        on: 'message',
        says: 'a change or cancellation without ConversationRef: nothing says of what',
        find: ({ facts }) =>
          when(
            ['M', 'C'].includes(facts.content?.status ?? '') && facts.conversation === undefined,
            'MsgInfo',
          ),
      },
    ],
  },
  {
    rule: 'R041',
    about: 'a cancellation acts on all earlier messages of its document',
    severity: 'structural',
    where: 'src/domain/version.ts',
  },
  {
    rule: 'R042',
    about: 'of several versions the one sent last is valid, however they arrive',
    severity: 'structural',
    where: 'src/domain/version.ts goes by GenDate',
  },
  {
    rule: 'R043',
    about: 'a cancellation is whole by its schema, and a text of it begins with "Kansellering"',
    severity: 'note',
    checks: [
      {
        on: 'message',
        says: 'a cancellation in which no text begins with "Kansellering"',
        find: ({ facts, about }) =>
          when(facts.content?.status === 'C' && !about.saysCancelled(), ...STATUS),
      },
    ],
  },
  {
    rule: 'R044',
    about: 'a cancellation that comes before its original waits, and applies when that comes',
    severity: 'structural',
    where: 'src/domain/version.ts',
  },
  {
    rule: 'R045',
    about: 'an unknown original is no ground for refusal',
    severity: 'structural',
    where: 'src/messages/judgement.ts asks for no original',
  },
  {
    rule: 'R046',
    about: 'LOG_AVMELDING withdraws, it does not cancel',
    severity: 'structural',
    where: 'src/domain/events.ts',
  },
  {
    rule: 'R047',
    about: 'the wrong patient’s message is cancelled with the same wrong patient in it',
    severity: 'structural',
    where: 'src/patient-event.ts: a cancellation is of the pathway of the patient it names',
  },
];
