import { FAILURES } from '../../domain/failure.ts';
import { REPORT_FIELDS } from '../../domain/deterioration-report.ts';
import { problemType } from '../problem.ts';
import type { FailureCode } from '../../domain/failure.ts';
import {
  closed,
  code,
  FLAG,
  HER_ID,
  INSTANT,
  list,
  object,
  orNull,
  says,
  TEXT,
  UUID,
  WHOLE,
} from './schema.ts';
import type { Schema } from './schema.ts';

const APPREC_STATUS = orNull(code('Ok', 'Rejected', 'OkErrorInMessagePart'));
const METADATA = {
  contentType: { const: 'application/xml' },
  senderHerId: HER_ID,
  businessDocumentId: says(TEXT, 'MsgId'),
  businessDocumentGenDate: TEXT,
  isAppRec: FLAG,
  sourceSystem: orNull(TEXT),
};
const LISTED = { id: UUID, receiverHerId: HER_ID };

const place = closed({
  line: WHOLE,
  column: WHOLE,
  xpath: TEXT,
  code: TEXT,
  rule: TEXT,
  message: TEXT,
});

/** What messages, notifications, refusals and reports look like. */
export const MESSAGE_SCHEMAS: Readonly<Record<string, Schema>> = {
  Problem: closed(
    {
      type: {
        type: 'string',
        enum: (Object.keys(FAILURES) as FailureCode[]).map(problemType),
      },
      status: WHOLE,
      Error: TEXT,
      ErrorCode: WHOLE,
      RequestId: UUID,
    },
    { ValidationErrors: list(TEXT), Places: list(place) },
  ),
  Document: object(
    { businessDocument: says(TEXT, 'the document in base64') },
    {
      contentType: { const: 'application/xml' },
      contentTransferEncoding: { const: 'base64' },
      receiverHerIdsSubset: list(HER_ID),
      ebXmlOverrides: { type: 'object' },
    },
  ),
  Listed: closed(LISTED),
  Metadata: closed({ ...LISTED, ...METADATA }),
  DeliveryStatus: closed({
    receiverHerId: HER_ID,
    transportDeliveryState: code('Unconfirmed', 'Acknowledged', 'Rejected'),
    sent: FLAG,
    appRecStatus: APPREC_STATUS,
  }),
  AppRecStatus: closed({
    receiverHerId: HER_ID,
    appRecStatus: APPREC_STATUS,
    appRecErrorList: orNull(
      list(
        closed({
          errorCode: orNull(TEXT),
          details: orNull(TEXT),
          description: orNull(TEXT),
          oid: orNull(TEXT),
        }),
      ),
    ),
  }),
  AppRecAnswer: object(
    { appRecStatus: says(TEXT, '"1" or Ok, "2" or Rejected') },
    {
      appRecErrorList: list(
        object({ errorCode: TEXT }, { description: TEXT, details: TEXT, oid: TEXT }),
      ),
    },
  ),
  HistoryRow: closed({ at: INSTANT, what: TEXT, herId: orNull(HER_ID), detail: orNull(TEXT) }),
  Notification: closed({
    offset: WHOLE,
    type: TEXT,
    herId: HER_ID,
    messageId: UUID,
    timestamp: INSTANT,
  }),
  Deterioration: {
    type: 'object',
    required: REPORT_FIELDS.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(
      REPORT_FIELDS.map(({ name, values, says: description }) => [
        name,
        values === undefined ? says(TEXT, description) : code(...values),
      ]),
    ),
    additionalProperties: false,
  },
  DeteriorationTaken: closed(
    { id: TEXT, receivedAt: INSTANT, outcome: code('opened', 'waiting') },
    { says: TEXT },
  ),
};
