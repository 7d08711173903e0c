import { DRIVER } from '../../schema/driver.ts';
import type { Remark } from './remarks.ts';

/**
 * Many documents as one, because a start of Java costs a hundred times what a small document
 * does: each is a child of an element that takes any element known to the schemas, strictly, which
 * is what a root must be. The exceptions, which are judged alone, are in `mayJoin`.
 */
export const BATCH_ELEMENT =
  '<xs:element name="batch"><xs:complexType><xs:sequence>' +
  '<xs:any namespace="##any" processContents="strict" minOccurs="0" maxOccurs="unbounded"/>' +
  '</xs:sequence></xs:complexType></xs:element>';

/** Types whose values must be unique, or refer, within one whole document. */
const DOCUMENT_WIDE = /"[\w.-]+:(?:ID|IDREFS?|ENTITY|ENTITIES)"/;
export const schemasLookAcross = (texts: readonly string[]): boolean =>
  texts.some((text) => DOCUMENT_WIDE.test(text));

/**
 * Whether a document may stand beside others: it must not name the batch's own namespace, nor
 * speak like the processor, whose words are taken apart by line.
 * @param written the document with its references resolved
 * @param text all its character content in one piece
 */
export const mayJoin = (written: string, text: string): boolean =>
  !written.includes(DRIVER) && !SPEAKS.test(written) && !SPEAKS.test(text);
const SPEAKS = /\[(?:error|fatal|warning)\]/;

const DECLARATION = /^<\?xml[^>]*\?>/;

/** One line after another; a document keeps its lines and columns, its declaration becomes blank. */
export function batchOf(documents: readonly string[]): {
  readonly bytes: Buffer;
  /** Which document a remark is about and where there; undefined when about none. */
  readonly locate: (
    remark: Remark,
  ) => { readonly index: number; readonly line: number } | undefined;
} {
  const texts = documents.map((text) =>
    text.replace(/\r\n?/g, '\n').replace(DECLARATION, (all) => all.replace(/[^\n]/g, ' ')),
  );
  const starts: number[] = [];
  let line = 2;
  for (const text of texts) {
    starts.push(line);
    line += text.split('\n').length;
  }
  const end = line;
  const whole = [`<o:batch xmlns:o="${DRIVER}">`, ...texts, '</o:batch>'].join('\n');
  return {
    bytes: Buffer.from(whole),
    locate({ line: at }) {
      if (at < 2 || at >= end) return undefined;
      const index = starts.findLastIndex((start) => start <= at);
      return { index, line: at - (starts[index] ?? 0) + 1 };
    },
  };
}
