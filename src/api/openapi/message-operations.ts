import type { Operation, Parameter } from './operation.ts';
import { JSON_BODY } from './operation.ts';
import { exampleMessage } from './example-message.ts';
import { FLAG, HER_ID, list, ref, TEXT, UUID, WHOLE } from './schema.ts';

const ID: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  schema: UUID,
  says: 'our id of the message',
  example: '0190a5d2-7c31-7000-8000-000000000001',
};
const HER: Parameter = {
  name: 'herId',
  in: 'path',
  required: true,
  schema: HER_ID,
  says: 'the receiving party, which must be one of the client',
  example: 2011,
};
const query = (name: string, of: Omit<Parameter, 'name' | 'in' | 'required'>): Parameter => ({
  name,
  in: 'query',
  required: false,
  ...of,
});
const RECEIVERS: Parameter = {
  name: 'ReceiverHerIds',
  in: 'query',
  required: true,
  schema: list(HER_ID),
  says: 'parties of the client; repeated for several',
  example: [2011],
};
const HERS: Parameter = { ...RECEIVERS, name: 'HerIds' };
const OFFSET = query('Offset', { schema: WHOLE, says: 'what came after this one', example: 0 });

const one = (
  path: string,
  id: string,
  says: string,
  answer: Operation['answers'][number],
): Operation => ({
  method: 'get',
  path: `/Messages/{id}${path}`,
  id,
  tag: 'messages',
  scope: 'partner',
  says,
  parameters: [ID],
  answers: [answer],
  failures: ['not-found'],
});

/** Its example is made when the document is. */
const postMessage = (): Operation => ({
  method: 'post',
  path: '/Messages',
  id: 'postMessage',
  tag: 'messages',
  scope: 'partner',
  says: 'Hand in a message or an AppRec. The same document again has the same answer.',
  bodies: [
    {
      media: 'application/json',
      schema: ref('Document'),
      examples: {
        admission: {
          businessDocument: Buffer.from(exampleMessage()).toString('base64'),
          contentType: 'application/xml',
          contentTransferEncoding: 'base64',
        },
      },
    },
    {
      media: 'application/xml',
      schema: { type: 'string' },
      examples: { admission: exampleMessage() },
    },
  ],
  answers: [{ status: 201, says: 'stored; our id, and Location', schema: UUID }],
  failures: [
    ...JSON_BODY,
    'content-type',
    'bad-base64',
    'encoding-unsupported',
    'encoding-conflict',
    'encoding-invalid',
    'doctype',
    'processing-instruction',
    'too-deep',
    'too-wide',
    'not-well-formed',
    'not-a-message',
    'head-unreadable',
    'sender-not-yours',
    'msgid-reused',
    'apprec-on-apprec',
    'apprec-already',
  ],
});

const OTHERS: readonly Operation[] = [
  {
    method: 'get',
    path: '/Messages',
    id: 'listMessages',
    tag: 'messages',
    scope: 'partner',
    says: 'What lies unread in the inboxes of the client',
    parameters: [
      RECEIVERS,
      query('SenderHerId', { schema: HER_ID, says: 'only of this sender', example: 1011 }),
      query('BusinessDocumentId', { schema: TEXT, says: 'only this MsgId' }),
      query('IncludeMetadata', { schema: FLAG, says: 'with metadata', example: true }),
      query('MessagesToFetch', {
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 10 },
        says: 'at most so many',
        example: 10,
      }),
      query('OrderBy', {
        schema: { type: 'integer', enum: [1, 2], default: 1 },
        says: '1 oldest first, 2 newest first',
        example: 1,
      }),
    ],
    answers: [
      {
        status: 200,
        says: 'unread messages',
        schema: list({ anyOf: [ref('Listed'), ref('Metadata')] }),
      },
    ],
    failures: ['bad-request', 'sender-not-yours'],
  },
  one('', 'getMessage', 'One message with its metadata', {
    status: 200,
    says: 'metadata',
    schema: ref('Metadata'),
  }),
  one(
    '/business-document',
    'getDocument',
    'The bytes as they came; fetching them acknowledges the delivery',
    { status: 200, says: 'the document in base64', schema: ref('Document') },
  ),
  one('/status', 'getStatus', 'Both legs of every receiver', {
    status: 200,
    says: 'one for each receiver',
    schema: list(ref('DeliveryStatus')),
  }),
  one('/apprec', 'getAppRec', 'What each receiver answered', {
    status: 200,
    says: 'one for each receiver',
    schema: list(ref('AppRecStatus')),
  }),
  one('/history', 'getHistory', 'What happened to the message, oldest first', {
    status: 200,
    says: 'history',
    schema: list(ref('HistoryRow')),
  }),
  {
    method: 'post',
    path: '/Messages/{id}/apprec/{herId}',
    id: 'postAppRec',
    tag: 'messages',
    scope: 'partner',
    says: "The receiver's word, which we write as an AppRec",
    parameters: [ID, HER],
    bodies: [
      {
        media: 'application/json',
        schema: ref('AppRecAnswer'),
        examples: { ok: { appRecStatus: '1' } },
      },
    ],
    answers: [{ status: 201, says: 'stored; our id of the AppRec', schema: UUID }],
    failures: [
      ...JSON_BODY,
      'content-type',
      'not-found',
      'sender-not-yours',
      'apprec-on-apprec',
      'apprec-already',
    ],
  },
  {
    method: 'put',
    path: '/Messages/{id}/read/{herId}',
    id: 'putRead',
    tag: 'messages',
    scope: 'partner',
    says: 'The receiver has it safely: it is listed no more',
    parameters: [ID, HER],
    answers: [{ status: 204, says: 'done' }],
    failures: ['bad-request', 'not-found', 'sender-not-yours'],
  },
  {
    method: 'get',
    path: '/notifications',
    id: 'listNotifications',
    tag: 'notifications',
    scope: 'partner',
    says: 'What happened after an offset',
    parameters: [
      HERS,
      OFFSET,
      query('NotificationsToFetch', {
        schema: { type: 'integer', minimum: 1, maximum: 1_000, default: 100 },
        says: 'at most so many',
        example: 10,
      }),
    ],
    answers: [{ status: 200, says: 'in order', schema: list(ref('Notification')) }],
    failures: ['bad-request', 'sender-not-yours'],
  },
  {
    method: 'get',
    path: '/notifications/stream',
    id: 'streamNotifications',
    tag: 'notifications',
    scope: 'partner',
    says: 'The same as server-sent events, until the connection ends; `Last-Event-ID` is the offset',
    parameters: [HERS, OFFSET],
    answers: [
      {
        status: 200,
        says: 'events of a Notification each',
        schema: TEXT,
        media: 'text/event-stream',
      },
    ],
    failures: ['bad-request', 'sender-not-yours'],
  },
];

/** EDI 2.0 v2, what v3 adds to listening, and the history. */
export const messageOperations = (): readonly Operation[] => [postMessage(), ...OTHERS];
