import type { Violation } from '../../domain/violation.ts';

/** One thing Xerces said about a place; its words quote the document, so they are not kept. */
export interface Remark {
  readonly fatal: boolean;
  /** The clause of XML Schema it names (`cvc-complex-type.2.4.a`); empty when it is none we know. */
  readonly clause: string;
  /** 0 when it names no place. */
  readonly line: number;
  readonly column: number;
}

/** Words for the clauses of XML Schema 1.0 part 1 that a document can break. */
const CLAUSES: Readonly<Record<string, string>> = {
  'cvc-attribute.3': 'the attribute value is not of its type',
  'cvc-attribute.4': 'the attribute value is not the fixed one',
  'cvc-au': 'the attribute value is not the fixed one',
  'cvc-complex-type.2.1': 'text or elements stand where nothing may',
  'cvc-complex-type.2.2': 'elements stand where only text may',
  'cvc-complex-type.2.3': 'text stands where only elements may',
  'cvc-complex-type.2.4': 'an element is missing or not expected here',
  'cvc-complex-type.2.4.c':
    'no known schema declares this element, and only known ones may stand here',
  'cvc-complex-type.3.1': 'the attribute value is not the fixed one',
  'cvc-complex-type.3.2': 'the attribute is not allowed',
  'cvc-complex-type.4': 'a required attribute is missing',
  'cvc-datatype-valid': 'the value is not of its type',
  'cvc-elt.1': 'no known schema declares this element as a root',
  'cvc-elt.2': 'the element is abstract and cannot be used',
  'cvc-elt.3': 'xsi:nil is not allowed here',
  'cvc-elt.4': 'its xsi:type is not known or may not stand here',
  'cvc-elt.5': 'the value is not the fixed one',
  'cvc-enumeration-valid': 'the value is not one of those listed',
  'cvc-fractionDigits-valid': 'the value has too many decimals',
  'cvc-id': 'an id is given twice, or one is referred to that is not there',
  'cvc-identity-constraint': 'a key is missing or given twice',
  'cvc-length-valid': 'the value has not the right length',
  'cvc-maxExclusive-valid': 'the value is too large',
  'cvc-maxInclusive-valid': 'the value is too large',
  'cvc-maxLength-valid': 'the value is too long',
  'cvc-minExclusive-valid': 'the value is too small',
  'cvc-minInclusive-valid': 'the value is too small',
  'cvc-minLength-valid': 'the value is too short',
  'cvc-pattern-valid': 'the value does not match the pattern of its type',
  'cvc-totalDigits-valid': 'the value has too many digits',
  'cvc-type.2': 'its type is abstract and cannot be used',
  'cvc-type.3.1.1': 'the attribute is not allowed',
  'cvc-type.3.1.2': 'elements stand where only text may',
  'cvc-type.3.1.3': 'the value is not of its type',
};

const RECORD = /^\[(error|fatal|warning)\] /m;
const CLAUSE = /^(cvc-[A-Za-z-]+(?:\.[0-9]+)*(?:\.[a-z])?): /;
const PLACE = /\((\d+):(\d+)\)\s*$/;

/** What the processor said, in its order. */
export function remarksOf(said: string): Remark[] {
  // The separator is captured: kind and text alternate after what stands before the first.
  const parts = said.split(new RegExp(RECORD, 'gm')).slice(1);
  const remarks: Remark[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const text = parts[i + 1] ?? '';
    const place = PLACE.exec(text);
    const named = CLAUSE.exec(text)?.[1] ?? '';
    remarks.push({
      fatal: parts[i] === 'fatal',
      clause: wordsFor(named) === undefined ? '' : named,
      line: Number(place?.[1] ?? 0),
      column: Number(place?.[2] ?? 0),
    });
  }
  return remarks;
}

/** The sentence of a clause, or of the nearest clause above it. */
function wordsFor(clause: string): string | undefined {
  for (let at = clause; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const words = CLAUSES[at];
    if (words !== undefined) return words;
  }
  return undefined;
}

export const violationOf = ({ fatal, clause, line, column }: Remark): Violation => ({
  line,
  column,
  xpath: '',
  code: fatal ? 'not-well-formed' : 'schema-violation',
  rule: fatal ? 'XML' : clause || 'XSD',
  message: fatal
    ? 'the XML is not well-formed here'
    : (wordsFor(clause) ?? 'the schema does not allow this'),
});
