import type { Plan } from '../schema/plan.ts';
import type { CodeNote } from './codes.ts';
import type { Leaf } from './item.ts';
import type { Language } from './language.ts';

/** Attributes of a record component, for the technical part. */
export interface ComponentNote {
  readonly label: string;
  readonly attributes: readonly Leaf[];
}

/**
 * What one rendering works with, and what it gathers on the way for the technical part. Made anew
 * for every rendering.
 */
export interface Notes {
  readonly plan: Plan;
  readonly language: Language;
  readonly codes: CodeNote[];
  readonly components: ComponentNote[];
  /** Attachments met so far: they are numbered in the order of the document. */
  attachments: number;
}

export const newNotes = (plan: Plan, language: Language): Notes => ({
  plan,
  language,
  codes: [],
  components: [],
  attachments: 0,
});
