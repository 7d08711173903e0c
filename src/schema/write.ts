import { create } from 'xmlbuilder2';

/** An attribute with a namespace of its own; empty for none. */
export interface WrittenAttribute {
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

/** An element to be written; names are ours, never input. Absent parts and children are left out. */
export interface Written {
  readonly name: string;
  /** Absent: that of the element around it. */
  readonly namespace?: string | undefined;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly qualified?: readonly WrittenAttribute[];
  readonly text?: string | undefined;
  /** Elements, and text between them. */
  readonly children?: readonly (Written | string | undefined)[];
}

/** What no XML 1.0 document may hold, escaped or not: it is left out (T24a). */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** A parser turns these into spaces within an attribute; better that it is seen here. */
const BREAKS = /[\t\n\r]+/g;

type Builder = ReturnType<typeof create>;

/** The document as UTF-8 text with XML declaration, one line, deterministic. */
export function writeXml(root: Written): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  append(document, root, '');
  return document.end();
}

/** xmlbuilder2 takes "&lt;" in a text for an entity and leaves it: every "&" is escaped before. */
const clean = (text: string): string => text.replace(NOT_XML, '').replaceAll('&', '&amp;');
const cleanAttribute = (text: string): string => clean(text).replace(BREAKS, ' ');

function append(parent: Builder, written: Written, around: string): void {
  const { name, attributes, qualified, text, children, namespace = around } = written;
  const element = namespace === '' ? parent.ele(name, { xmlns: '' }) : parent.ele(namespace, name);
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) element.att(key, cleanAttribute(value));
  }
  for (const { namespace: own, name: local, value } of qualified ?? [])
    if (own === '') element.att(local, cleanAttribute(value));
    else element.att(own, local, cleanAttribute(value));
  if (text !== undefined) element.txt(clean(text));
  if (children)
    for (const child of children)
      if (typeof child === 'string') element.txt(clean(child));
      else if (child) append(element, child, namespace);
}
