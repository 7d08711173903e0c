/** Text with structure, made of our own kinds alone: nothing of the sender's markup is left. */
export type RichBlock =
  | { readonly kind: 'paragraph'; readonly inline: readonly RichRun[] }
  | { readonly kind: 'heading'; readonly inline: readonly RichRun[] }
  | { readonly kind: 'quote'; readonly blocks: readonly RichBlock[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly RichBlock[])[];
    }
  | {
      readonly kind: 'table';
      readonly caption: readonly RichRun[];
      readonly rows: readonly (readonly RichCell[])[];
    }
  | { readonly kind: 'rule' };

export interface RichCell {
  readonly head: boolean;
  readonly blocks: readonly RichBlock[];
}

export type RichMark = 'strong' | 'em' | 'code' | 'q' | 'sub' | 'sup' | 'small';

/** Text within a paragraph; `\n` in it is a line break. */
export interface RichRun {
  readonly text: string;
  readonly marks: readonly RichMark[];
}

/** Line breaks of every system as `\n`, tabs as spaces. */
export const plainLines = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/\t/g, ' ');

/** Paragraphs of a text: parted by empty lines, line breaks kept, indentation of the XML not. */
export function paragraphsOf(text: string, marks: readonly RichMark[] = []): RichBlock[] {
  const lines = plainLines(text)
    .split('\n')
    .map((line) => line.trim());
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((part) => part.replace(/^\n+|\n+$/g, ''))
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', inline: [{ text: part, marks }] }));
}
