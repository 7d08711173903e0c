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

/** Bytes of documents kept; the oldest leave first. */
const MOST_BYTES = 64 * 1_048_576;

export function openReadings(mostBytes = MOST_BYTES): Readings {
  const kept = new Map<string, Read>();
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
      kept.set(id, read);
      bytes += read.bytes.length;
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) break;
        forget(oldest);
      }
    },
    recall: (id) => kept.get(id),
    forget,
  };
}
