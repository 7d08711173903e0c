import type { Reading } from './messages/reading.ts';

/** A document with what was read from it. */
export interface Read {
  readonly bytes: Buffer;
  readonly reading: Reading;
}

/**
 * What has been read lately, by message id. Reading is a pure function of the stored bytes, so
 * this only spares the work: whatever is not here is read again, in any process, at any time.
 */
export interface Readings {
  remember(id: string, read: Read): void;
  recall(id: string): Read | undefined;
  forget(id: string): void;
}

/**
 * Bytes of documents kept. When it is full nothing more is taken in: those that came first are
 * decided first, so dropping the oldest would drop just what is needed next.
 */
const MOST_BYTES = 64 * 1_048_576;
/** What has waited so long is not about to be needed: a receiver is down, or an inbox unread. */
const STALE_MS = 30_000;

export function openReadings(now: () => number, mostBytes = MOST_BYTES): Readings {
  const kept = new Map<string, Read & { readonly since: number }>();
  let bytes = 0;
  const forget = (id: string): void => {
    const read = kept.get(id);
    if (read === undefined) return;
    kept.delete(id);
    bytes -= read.bytes.length;
  };
  return {
    remember(id, read) {
      forget(id);
      for (const [oldest, { since }] of kept) {
        if (bytes + read.bytes.length <= mostBytes || now() - since < STALE_MS) break;
        forget(oldest);
      }
      if (bytes + read.bytes.length > mostBytes) return;
      kept.set(id, { ...read, since: now() });
      bytes += read.bytes.length;
    },
    recall: (id) => kept.get(id),
    forget,
  };
}
