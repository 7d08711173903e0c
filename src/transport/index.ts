import type { Transport } from './transport.ts';
import { openWebhook } from './webhook.ts';
import type { WebhookOptions } from './webhook.ts';

/**
 * One row per transport that pushes. The inbox has none: the receiver fetches, and the row in
 * `leg` is the delivery.
 */
export const TRANSPORTS = {
  webhook: (options: WebhookOptions): Transport => openWebhook(options),
} as const;

export type PushTransport = keyof typeof TRANSPORTS;
export type Transports = Readonly<Record<PushTransport, Transport>>;

export const openTransports = (options: WebhookOptions): Transports => ({
  webhook: TRANSPORTS.webhook(options),
});
