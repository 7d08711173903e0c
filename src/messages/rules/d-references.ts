import { isUuid } from '../../domain/ids.ts';
import { ANY } from './place.ts';
import { when, type RuleRow } from './row.ts';

const REF = ['MsgInfo', 'ConversationRef'] as const;

/** Types that are never the first of a dialogue. */
const ALWAYS_ANSWERS = ['DIALOG_SVAR', 'DIALOG_AVVIK'];

/** D. References and linking. */
export const REFERENCES: readonly RuleRow[] = [
  {
    rule: 'R031',
    about: 'ConversationRef is absent on the first message of a dialogue and there from the second',
    severity: 'warn',
    checks: [
      {
        on: 'message',
        says: 'a message of this type answers another, and no ConversationRef says which',
        find: ({ facts }) =>
          when(ALWAYS_ANSWERS.includes(facts.type) && facts.conversation === undefined, 'MsgInfo'),
      },
      {
        on: 'message',
        says: 'the message refers to itself; the first of a dialogue has no ConversationRef',
        find: ({ facts: { conversation, msgId } }) =>
          when(conversation?.conversation === msgId || conversation?.parent === msgId, ...REF),
      },
    ],
  },
  {
    rule: 'R032',
    about: 'RefToParent and RefToConversation are MsgIds: of the message before, and of the first',
    severity: 'note',
    checks: [
      {
        on: 'message',
        says: 'RefToParent is not a UUID, so it can hardly be a MsgId',
        find: ({ facts: { conversation } }) =>
          when(conversation !== undefined && !isUuid(conversation.parent), ...REF, 'RefToParent'),
      },
      {
        on: 'message',
        says: 'RefToConversation is not a UUID, so it can hardly be a MsgId',
        find: ({ facts: { conversation } }) =>
          when(
            conversation !== undefined && !isUuid(conversation.conversation),
            ...REF,
            'RefToConversation',
          ),
      },
    ],
  },
  {
    rule: 'R033',
    about: 'a dialogue about a message begins with that message, whatever chain it is of',
    severity: 'structural',
    where: 'src/domain/cancellation.ts takes what either reference names',
  },
  {
    rule: 'R034',
    about: 'an answer to a request says so, copies the request and refers to it',
    severity: 'warn',
    checks: [
      {
        on: 'message',
        says: 'SvarPaaForesporsel is true, and no ConversationRef names the request',
        find: ({ facts }) =>
          when(
            facts.content?.answersRequest === true && facts.conversation === undefined,
            'MsgInfo',
          ),
      },
      {
        on: 'message',
        says: 'SvarPaaForesporsel is true, and the request is not copied into the message',
        find: ({ facts: { content } }) =>
          when(
            content?.answersRequest === true && content.request === undefined,
            'Document',
            'RefDoc',
            'Content',
            ANY,
            'InformasjonOmForsendelsen',
          ),
      },
    ],
  },
  {
    rule: 'R035',
    about: 'no identifier of a stay exists: patient, both sides and time say what belongs together',
    severity: 'structural',
    where: 'src/domain/pathways/hph/stay.ts, src/patient-event.ts',
  },
  {
    rule: 'R036',
    about: 'the first MsgId of a conversation stands for the document it is about',
    severity: 'structural',
    where: 'src/domain/cancellation.ts',
  },
];
