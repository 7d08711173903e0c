import { randomUUID } from 'node:crypto';
import type { MessageId } from './domain/ids.ts';

/** UUID version 7 (RFC 9562): the first 48 bits are milliseconds, so that new rows lie together. */
export function newId(now: Date): MessageId {
  // randomUUID draws from a pool of random bytes; its last 74 random bits and variant are kept.
  const random = randomUUID();
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}` as MessageId;
}
