import type { Line } from './item.ts';
import type { RichBlock } from './rich-text.ts';

/** What stands beside a label or in a cell. */
export interface Value {
  readonly lines: readonly Line[];
  readonly rich?: readonly RichBlock[];
}

export interface Fact {
  readonly label: string;
  readonly value: Value;
}

/** Parts of a letter, in reading order; heading levels follow from the nesting. */
export type Block =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'text'; readonly rich: readonly RichBlock[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Value[])[];
    }
  | { readonly kind: 'section'; readonly heading: string; readonly blocks: readonly Block[] };

/** A message as people read it: the same for HTML and plain text. */
export interface Letter {
  readonly language: 'nb' | 'nn' | 'en';
  readonly title: string;
  /** What must be known before anything else is read. */
  readonly notices: readonly string[];
  readonly head: readonly Fact[];
  readonly blocks: readonly Block[];
  /** Ids, codes and components: nothing of the message is left out, but not all is for reading. */
  readonly technical: readonly Block[];
}
