import type { RichBlock } from './rich-text.ts';

/** A run of text on one line. */
export interface Run {
  readonly text: string;
  /** `strong` what the eye looks for, `quiet` what it may pass over. */
  readonly tone?: 'strong' | 'quiet';
  /** `tel:` or `mailto:` only, made by `addressRun`. */
  readonly href?: string;
  /** The sender's words: Norwegian, whatever language the labels have. */
  readonly theirs?: true;
}
export type Line = readonly Run[];

/** One value with its name: lines of text, or text with paragraphs. */
export interface Leaf {
  readonly kind: 'leaf';
  /** Local name of the element, or of what was made of several. */
  readonly name: string;
  readonly label: string;
  readonly lines: readonly Line[];
  readonly rich?: readonly RichBlock[];
}

/** A class of the standard with what it holds. */
export interface Group {
  readonly kind: 'group';
  readonly name: string;
  readonly label: string;
  readonly items: readonly Item[];
}
export type Item = Leaf | Group;

export const lineText = (line: Line): string => line.map(({ text }) => text).join('');

/** A leaf's text, its lines joined by commas. */
export const textOf = (leaf: Leaf): string => leaf.lines.map(lineText).join(', ');

export const theirs = (text: string, more: Partial<Run> = {}): Run => ({
  text,
  theirs: true,
  ...more,
});

/** The item of that name within a group, the first. */
export const itemOf = (group: Group | undefined, name: string): Item | undefined =>
  group?.items.find((one) => one.name === name);

export function groupOf(group: Group | undefined, name: string): Group | undefined {
  const item = itemOf(group, name);
  return item?.kind === 'group' ? item : undefined;
}
