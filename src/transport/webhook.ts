import type { OutgoingHttpHeaders } from 'node:http';
import { openPoster } from './post.ts';
import type { PostOptions } from './post.ts';
import type { Parcel, Transport } from './transport.ts';

export type WebhookOptions = PostOptions;

const headersOf = (parcel: Parcel): OutgoingHttpHeaders => ({
  'content-type': parcel.charset ? `application/xml; charset=${parcel.charset}` : 'application/xml',
  'idempotency-key': parcel.idempotencyKey,
  'overgang-message-id': parcel.messageId,
  'overgang-msg-id': encodeURIComponent(parcel.msgId),
  'overgang-message-type': encodeURIComponent(parcel.type),
  'overgang-sender-her-id': parcel.senderHer,
  'overgang-receiver-her-id': parcel.receiverHer,
});

/** HTTP POST of the bytes as received. */
export function openWebhook(options: WebhookOptions): Transport {
  const poster = openPoster(options);
  return {
    send: (parcel, endpoint) =>
      poster.send({ headers: headersOf(parcel), bytes: parcel.bytes }, endpoint),
    close: () => poster.close(),
  };
}
