import type { Request, RequestHandler } from 'express';
import type { Acknowledge } from '../acknowledge.ts';
import { Failure } from '../domain/failure.ts';
import { bodiesOf } from '../store/sql/claim-messages.ts';
import { inboxOf, markFetched, markRead, ownMessage } from '../store/sql/inbox.ts';
import type { InboxRow, OwnLeg, OwnMessage } from '../store/sql/inbox.ts';
import type { Protected } from '../store/protected.ts';
import type { Store } from '../store/store.ts';
import {
  clientOf,
  ownHerIds,
  pathId,
  queryBoolean,
  queryInteger,
  queryValue,
  toHerId,
} from './request.ts';

const MOST_FETCHED = 100;
const FETCHED_BY_DEFAULT = 10;
const OLDEST_FIRST = 1;
const NEWEST_FIRST = 2;

const withMetadata = (row: InboxRow) => ({
  id: row.id,
  receiverHerId: row.receiverHer,
  contentType: 'application/xml',
  senderHerId: row.senderHer,
  businessDocumentId: row.msgId,
  businessDocumentGenDate: row.genDate,
  isAppRec: row.kind === 'apprec',
  sourceSystem: row.sourceSystem,
});

/** `GET /Messages`: what lies unread in the client's inboxes. */
export const listMessages =
  (store: Store): RequestHandler =>
  async (req, res) => {
    const sender = queryValue(req, 'SenderHerId');
    const rows = await inboxOf(store, {
      receivers: ownHerIds(req, 'ReceiverHerIds'),
      sender: sender === undefined ? undefined : toHerId(sender, 'SenderHerId'),
      msgId: queryValue(req, 'BusinessDocumentId'),
      newestFirst:
        queryInteger(req, 'OrderBy', { least: 1, most: NEWEST_FIRST, fallback: OLDEST_FIRST }) ===
        NEWEST_FIRST,
      most: queryInteger(req, 'MessagesToFetch', {
        least: 1,
        most: MOST_FETCHED,
        fallback: FETCHED_BY_DEFAULT,
      }),
    });
    const full = queryBoolean(req, 'IncludeMetadata');
    res.json(
      rows.map((row) =>
        full ? withMetadata(row) : { id: row.id, receiverHerId: row.receiverHer },
      ),
    );
  };

async function own(store: Store, req: Request): Promise<OwnMessage> {
  const message = await ownMessage(store, pathId(req), clientOf(req).herIds);
  if (message === undefined) throw new Failure('not-found');
  return message;
}

/** `GET /Messages/{id}`: one message with its metadata. */
export const getMessage =
  (store: Store): RequestHandler =>
  async (req, res) => {
    const message = await own(store, req);
    const { herIds } = clientOf(req);
    const mine = message.legs.find((leg) => herIds.some((her) => her === leg.receiverHer));
    const receiverHer = mine?.receiverHer ?? message.receiverHers[0] ?? 0;
    res.json(withMetadata({ ...message, receiverHer }));
  };

/**
 * `GET /Messages/{id}/business-document`: the bytes as they came. When the receiver asks, its
 * system has the message: that is the acknowledgement of this transport, committed before we
 * answer. A fetch that breaks is simply repeated, for the message stays listed until it is read.
 */
export const getDocument =
  (store: Store, protect: Protected, acknowledge: Acknowledge): RequestHandler =>
  async (req, res) => {
    const message = await own(store, req);
    const { herIds } = clientOf(req);
    const [body] = await bodiesOf(store, [message.id]);
    if (body === undefined) throw new Failure('not-found');
    const bytes = protect.unpack(body);
    const mine = message.legs.filter(
      (leg) => leg.inbox && herIds.some((her) => her === leg.receiverHer),
    );
    if (mine.length > 0) {
      await markFetched(
        store,
        message.id,
        mine.map((leg) => leg.receiverHer),
      );
      for (const leg of mine.filter(({ forward }) => forward === 'owed'))
        await acknowledge({ messageId: message.id, receiverHer: leg.receiverHer });
    }
    res.json({
      businessDocument: bytes.toString('base64'),
      contentType: 'application/xml',
      contentTransferEncoding: 'base64',
    });
  };

/** `PUT /Messages/{id}/read/{herId}`: the receiver has it safely; it is listed no more. */
export const putRead =
  (store: Store, acknowledge: Acknowledge): RequestHandler =>
  async (req, res) => {
    const her = toHerId(String(req.params['herId']), 'herId');
    if (!clientOf(req).herIds.includes(her)) throw new Failure('sender-not-yours');
    const message = await own(store, req);
    if (!(await markRead(store, message.id, her))) throw new Failure('not-found');
    const leg = message.legs.find((one) => one.receiverHer === her);
    if (leg?.inbox && leg.forward === 'owed')
      await acknowledge({ messageId: message.id, receiverHer: her });
    res.status(204).end();
  };

/** Our forward leg in the words of EDI 2.0: "sent" means acknowledged, nothing less. */
const DELIVERY: Readonly<Record<OwnLeg['forward'], string>> = {
  owed: 'Unconfirmed',
  stuck: 'Unconfirmed',
  sent: 'Acknowledged',
  refused: 'Rejected',
  closed: 'Rejected',
};

export const APPREC_STATUS_NAMES: Readonly<Record<string, string>> = {
  '1': 'Ok',
  '2': 'Rejected',
  '3': 'OkErrorInMessagePart',
};

const receiptOf = (leg: OwnLeg): string | null =>
  leg.receiptStatus === null ? null : (APPREC_STATUS_NAMES[leg.receiptStatus] ?? null);

/** Before it is decided a message has no legs yet: all its receivers are unconfirmed. */
const legsOf = (message: OwnMessage): readonly OwnLeg[] =>
  message.legs.length > 0
    ? message.legs
    : message.receiverHers.map((receiverHer) => ({
        receiverHer,
        role: 'PRIM',
        forward: 'owed',
        receipt: 'owed',
        receiptStatus: null,
        receiptErrors: null,
        apprecId: null,
        inbox: false,
      }));

/** `GET /Messages/{id}/status`: both legs of every receiver. */
export const getStatus =
  (store: Store): RequestHandler =>
  async (req, res) => {
    const message = await own(store, req);
    res.json(
      legsOf(message).map((leg) => ({
        receiverHerId: leg.receiverHer,
        transportDeliveryState: DELIVERY[leg.forward],
        sent: leg.forward === 'sent',
        appRecStatus: receiptOf(leg),
      })),
    );
  };

/** `GET /Messages/{id}/apprec`: what each receiver answered. */
export const getAppRec =
  (store: Store): RequestHandler =>
  async (req, res) => {
    const message = await own(store, req);
    res.json(
      legsOf(message).map((leg) => ({
        receiverHerId: leg.receiverHer,
        appRecStatus: receiptOf(leg),
        appRecErrorList:
          leg.receiptErrors && leg.receiptErrors.length > 0
            ? leg.receiptErrors.map((error) => ({
                errorCode: error['code'] ?? null,
                details: error['detail'] ?? null,
                description: error['text'] ?? null,
                oid: error['system'] ?? null,
              }))
            : null,
      })),
    );
  };
