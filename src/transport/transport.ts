import type { HerId } from '../domain/ids.ts';

/** A message on its way out: the bytes exactly as they came in. */
export interface Parcel {
  /** The same for every try of one delivery: the receiver may drop what it has already taken. */
  readonly idempotencyKey: string;
  readonly messageId: string;
  readonly msgId: string;
  readonly type: string;
  readonly senderHer: HerId;
  readonly receiverHer: HerId;
  readonly charset: string | undefined;
  readonly bytes: Buffer;
}

/**
 * One way to a receiver. `send` resolves when the receiving transport has acknowledged and throws
 * a `Failure` otherwise; its class says whether the other side may have taken the parcel:
 * `transient` surely not, `ambiguous` perhaps, `refused` will not. A row of `index.ts` makes a
 * transport known, and the contract suite runs on it.
 */
export interface Transport {
  send(parcel: Parcel, endpoint: string): Promise<void>;
  close(): Promise<void>;
}
