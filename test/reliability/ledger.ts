/** One thing that somebody outside the broker saw. */
export type Entry =
  | {
      readonly what: 'sent';
      readonly msgId: string;
      readonly receivers: readonly number[];
      readonly sha256: string;
    }
  /** A sender was answered 201 with this id. */
  | { readonly what: 'receipt'; readonly msgId: string; readonly id: string }
  /** A receiver processed something it had not seen under this key before. */
  | {
      readonly what: 'effect';
      readonly msgId: string;
      readonly receiver: number;
      readonly key: string;
      readonly sha256: string;
    }
  /** A receiver recognised the key and did nothing. */
  | { readonly what: 'repeat'; readonly msgId: string; readonly receiver: number }
  /** An AppRec lay in the sender's inbox. */
  | {
      readonly what: 'apprec';
      readonly msgId: string;
      readonly answering: number;
      readonly id: string;
      readonly status: string;
    };

/**
 * The outside's record: it is only ever appended to, and it alone is judged. The broker's own
 * tables are no witness in their own case.
 */
export interface Ledger {
  append(entry: Entry): void;
  readonly entries: readonly Entry[];
}

export function openLedger(): Ledger {
  const entries: Entry[] = [];
  return { entries, append: (entry) => void entries.push(Object.freeze(entry)) };
}
