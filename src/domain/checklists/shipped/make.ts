import type { Checklist, DetailName, Due, EvidenceRule, StepName, Words } from '../definition.ts';
import { SHIPPED_PREFIX } from '../definition.ts';

/** A released version is never edited: scores keep the version they were made with. */
const VERSION = `${SHIPPED_PREFIX}1`;

/** An item as it is written down here: its place in the list is its order. */
export interface ShippedItem {
  readonly id: string;
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
  readonly evidence?: EvidenceRule;
  /** Absent: that of the list. */
  readonly due?: Due;
  /** Absent: that of the list. */
  readonly step?: StepName;
  readonly demands?: readonly DetailName[];
  readonly important?: true;
}

export interface ShippedList extends Pick<Checklist, 'list' | 'optional' | 'per' | 'opensOn'> {
  readonly title: Words;
  readonly step: StepName;
  readonly due: Due;
  readonly items: readonly ShippedItem[];
}

/** A list of ours. Its texts are placeholders in our own words, until the municipality has its own. */
export function shipped({ step, due, items, ...rest }: ShippedList): Checklist {
  return {
    ...rest,
    version: VERSION,
    provisional: true,
    items: items.map(({ nb, nn, en, ...item }, i) => ({
      due,
      step,
      ...item,
      order: i + 1,
      text: { nb, nn, en },
    })),
  };
}
