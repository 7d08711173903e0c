import type { CarriedDocument } from './particulars.ts';
import { when, type Examined, type Places, type RuleRow } from './row.ts';

/** Documents after the first that are such. */
export const attachmentsThat = (
  { about }: Examined,
  is: (one: CarriedDocument) => boolean,
  ...inside: readonly string[]
): Places =>
  about
    .documents()
    .flatMap((one, index) =>
      when(index > 0 && is(one), 'Document', index + 1, 'RefDoc', ...inside),
    );

/** What a receiver of helsefaglig dialog must be able to take (R096). */
const DIALOG_TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

/** K. Attachments and size. */
export const ATTACHMENTS: readonly RuleRow[] = [
  {
    rule: 'R095',
    about: 'an attachment has MsgType A, MimeType, Description and a Base64Container',
    severity: 'warn',
    checks: [
      {
        on: 'message',
        says: 'MsgType of an attachment is not A',
        find: (of) =>
          attachmentsThat(of, ({ msgType }) => !['A', 'XML'].includes(msgType ?? ''), 'MsgType'),
      },
      {
        on: 'message',
        says: 'an attachment without MimeType or Description',
        find: (of) =>
          attachmentsThat(of, ({ mimeType, described }) => mimeType === undefined || !described),
      },
      {
        on: 'message',
        says: 'the content of an attachment is not in a Base64Container',
        find: (of) =>
          attachmentsThat(
            of,
            ({ content, root }) => content === 'here' && root !== 'Base64Container',
            'Content',
          ),
      },
      {
        on: 'message',
        says: 'the structured message is in a Base64Container',
        find: ({ about }) =>
          when(
            about.documents()[0]?.root === 'Base64Container',
            'Document',
            1,
            'RefDoc',
            'Content',
          ),
      },
    ],
  },
  {
    rule: 'R096',
    about: 'helsefaglig dialog: PDF/A, JPEG and PNG can be received, others by agreement',
    severity: 'note',
    checks: [
      {
        on: 'message',
        says: 'an attachment that is neither PDF, JPEG nor PNG: the receiver need not take it',
        find: (of) =>
          of.facts.type === 'DIALOG_HELSEFAGLIG'
            ? attachmentsThat(of, (one) => !DIALOG_TYPES.includes(one.mimeType ?? ''), 'MimeType')
            : [],
      },
    ],
  },
  {
    rule: 'R097',
    about: 'the sender of a large message is warned',
    severity: 'warn',
    setting: 'OVERGANG_LARGE_MESSAGE_BYTES',
    checks: [
      {
        on: 'message',
        says: 'the document is larger than every receiver is sure to take',
        find: ({ about, settings }) => when(about.size > settings.largeBytes),
      },
    ],
  },
];
