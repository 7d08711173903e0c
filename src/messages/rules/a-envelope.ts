import { isUuid } from '../../domain/ids.ts';
import { when, type RuleRow } from './row.ts';

const PROCESSING = ['P', 'T', 'D'];

/** A. The MsgHead envelope. */
export const ENVELOPE: readonly RuleRow[] = [
  {
    rule: 'R001',
    about: 'the parts of MsgHead 1.2 stand in one order, a signature last',
    severity: 'structural',
    where: 'schemas/msghead-1.2/MsgHead.xsd',
  },
  {
    rule: 'R002',
    about: 'MIGversion is "v1.2 2006-05-24"',
    severity: 'structural',
    where: 'schemas/msghead-1.2/MsgHead.xsd',
  },
  {
    rule: 'R003',
    about: 'MsgId is a UUID, new for every message',
    severity: 'refuse',
    checks: [
      {
        on: 'message',
        code: 'msgid-not-uuid',
        says: 'MsgId is not a UUID (8-4-4-4-12 hexadecimal digits)',
        find: ({ facts }) => when(!isUuid(facts.msgId), 'MsgInfo', 'MsgId'),
      },
    ],
  },
  {
    rule: 'R004',
    about: 'GenDate is a dateTime and must be there; the 96 hours count from it',
    severity: 'structural',
    where: 'schemas/msghead-1.2/MsgHead.xsd, src/domain/receipt-due.ts',
  },
  {
    rule: 'R005',
    about: 'ProcessingStatus is P, T or D; only P, or none, touches a patient pathway',
    severity: 'note',
    where: 'src/patient-event.ts',
    checks: [
      {
        on: 'message',
        says: 'a message for training or test: it is passed on and moves no pathway',
        find: ({ facts }) =>
          when(['T', 'D'].includes(facts.processingStatus ?? ''), 'MsgInfo', 'ProcessingStatus'),
      },
      {
        on: 'message',
        says: 'ProcessingStatus is none of P, T and D: the message moves no pathway',
        find: ({ facts }) =>
          when(!PROCESSING.includes(facts.processingStatus ?? 'P'), 'MsgInfo', 'ProcessingStatus'),
      },
    ],
  },
  {
    rule: 'R006',
    about: 'Ack is no longer in use; an AppRec is sent whatever it says',
    severity: 'note',
    checks: [
      {
        on: 'message',
        says: 'Ack is no longer in use and is ignored',
        find: ({ about }) => when(about.ack(), 'MsgInfo', 'Ack'),
      },
    ],
  },
  {
    rule: 'R007',
    about: 'MsgInfo/Type has V and DN of list 8279, and the payload is of that type',
    severity: 'refuse',
    checks: [
      {
        on: 'message',
        code: 'schema-violation',
        says: 'the payload is of another message type than MsgInfo/Type says',
        find: ({ facts: { catalogue, content } }) =>
          when(
            catalogue?.choice !== undefined && content?.choice !== catalogue.choice,
            'Document',
            'RefDoc',
            'Content',
          ),
      },
      {
        on: 'message',
        severity: 'warn',
        says: 'DN of the message type is not the text that list 8279 has for V',
        find: ({ facts }) =>
          when(
            facts.catalogue !== undefined && facts.typeName !== facts.catalogue.name,
            'MsgInfo',
            'Type',
            '@DN',
          ),
      },
    ],
  },
  {
    rule: 'R008',
    about: 'the first Document, and only that, holds the structured message',
    severity: 'warn',
    where: 'src/messages/reader.ts',
    checks: [
      {
        on: 'message',
        says: 'MsgType of the document that holds the message is not XML',
        find: ({ about }) =>
          when(about.documents()[0]?.msgType !== 'XML', 'Document', 1, 'RefDoc', 'MsgType'),
      },
      {
        on: 'message',
        says: 'a further Document is of type XML; only attachments follow the first',
        find: ({ about }) =>
          about
            .documents()
            .flatMap(({ msgType }, index) =>
              when(index > 0 && msgType === 'XML', 'Document', index + 1, 'RefDoc', 'MsgType'),
            ),
      },
    ],
  },
  {
    rule: 'R009',
    about: 'a RefDoc has its content, or says where it is; never both',
    severity: 'warn',
    where: 'schemas/msghead-1.2/MsgHead.xsd',
    checks: [
      {
        on: 'message',
        says: 'the document has neither Content nor FileReference',
        find: ({ about }) =>
          about
            .documents()
            .flatMap(({ content }, index) =>
              when(content === 'nowhere', 'Document', index + 1, 'RefDoc'),
            ),
      },
    ],
  },
  {
    rule: 'R010',
    about: 'a time without zone is Norwegian local time',
    severity: 'structural',
    where: 'src/domain/calendar.ts',
  },
  {
    rule: 'R011',
    about: 'a nursing and care message always has its patient',
    severity: 'structural',
    where: 'the check of R065 refuses a message without one',
  },
  {
    rule: 'R012',
    about: 'a message is known by its MsgId, not by what carries it',
    severity: 'structural',
    where: 'UNIQUE key of seen (src/store/migrations/0002_messages.sql)',
  },
];
