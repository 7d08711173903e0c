import type { Violation } from '../domain/violation.ts';
import type { Diagnostic } from './engine.ts';
import type { Node, Tree } from './facts.ts';
import { LIMITS } from './limits.ts';
import { key, type Plan } from './plan.ts';

/**
 * Words for the engine's diagnostics. Its own messages quote the document, so none is passed on:
 * each code has a sentence here, and only what stems from the schema (expected names, type and
 * facet names) is taken out of the message, by patterns that the document cannot reach.
 */
interface Sentence {
  readonly text: string;
  /** Group 1 is put after the sentence; it can only match text the schema supplied. */
  readonly detail?: RegExp;
  readonly lead?: string;
  /** Other words for a message that begins this way. */
  readonly variant?: { readonly begins: string; readonly text: string };
}

/** What may stand here: the engine ends its message with the list, after any content. */
const EXPECTED = /Expected is (?:one of )?\( ([^()]*) \)\.\s*$/;
const TYPE = /type '((?:xs:|\{[^{}'\s]*\})[\w.-]+)'\.\s*$/;
/** How every message begins: only names stand there, and no name can hold a quote. */
const HEAD = /^Element '[^']*'(?:, attribute '(?:\{([^{}']*)\})?([^']+)')?: /;
const FACET = /^\[facet '([a-zA-Z]+)'\]/;

const SCHEMA: Readonly<Record<number, Sentence>> = {
  1824: { text: 'the value is not of its type', detail: TYPE, lead: ':' },
  1825: { text: 'the value is not of its list type', detail: TYPE, lead: ':' },
  1826: { text: 'the value is of none of the types allowed', detail: TYPE, lead: ':' },
  1827: { text: 'the attribute is not allowed' },
  1828: { text: 'elements stand where only text may' },
  1831: { text: 'the value is too short' },
  1832: { text: 'the value is too long' },
  1839: { text: 'the value does not match the pattern of its type' },
  1840: { text: 'the value is not one of those listed' },
  1841: { text: 'text or elements stand where nothing may' },
  1842: { text: 'elements stand where only text may' },
  1843: { text: 'text stands where only elements may' },
  1845: { text: 'no known schema declares this element as a root' },
  1850: { text: 'its xsi:type is not a name' },
  1851: { text: 'its xsi:type is not known' },
  1852: { text: 'its xsi:type may not stand for its own type' },
  1853: { text: 'an empty element has no valid default' },
  1858: { text: 'the value is not the fixed one' },
  1864: { text: 'the attribute value is not the fixed one' },
  1866: { text: 'the attribute is not allowed' },
  1867: { text: 'the attribute is not allowed' },
  1868: {
    text: 'a required attribute is missing',
    detail: /^The attribute '((?:\{[^{}'\s]*\})?[\w.-]+)' is required/,
    lead: ':',
  },
  1871: {
    text: 'this element is not expected here',
    detail: EXPECTED,
    lead: '; expected:',
    variant: { begins: 'Missing child', text: 'an element is missing within it' },
  },
  1874: { text: 'the attribute value is not the fixed one' },
  1876: { text: 'its type is abstract and cannot be used' },
  1878: { text: 'no known schema declares this element, and only known ones may stand here' },
};

const OTHER: Sentence = { text: 'the schema does not allow this' };

const FORM: Readonly<Record<number, string>> = {
  0: 'it has a DOCTYPE',
  4: 'it is empty',
  5: 'something follows the root element',
  6: 'a character reference is wrong',
  7: 'a character reference is wrong',
  8: 'a character reference is wrong',
  9: 'a character is not allowed in XML',
  26: 'an entity is used that is not declared',
  38: 'a "<" stands within an attribute value',
  39: 'an attribute value is not quoted',
  40: 'an attribute value is not closed',
  41: 'an attribute has no value',
  42: 'an attribute is given twice',
  45: 'a comment is not closed',
  62: 'a CDATA end stands outside CDATA',
  63: 'a CDATA section is not closed',
  64: 'an XML declaration stands elsewhere than first',
  65: 'white space is missing between attributes',
  68: 'a name is expected',
  73: 'a tag is not closed by ">"',
  76: 'an end tag does not match its start tag',
  77: 'the document ends before an element is closed',
  80: 'two hyphens stand within a comment',
  81: 'a byte is not of the encoding',
  200: 'a namespace is not valid',
  201: 'a prefix is used that is not declared',
  203: 'an attribute is given twice, by two prefixes for one namespace',
};

/** A name harmless enough to repeat although no schema has it; others could carry content. */
const PLAIN = /^[A-Za-zÆØÅæøå_][A-Za-zÆØÅæøå_.-]*[0-9]{0,2}$/;

/** A name as a path shows it. */
export function shown(plan: Plan, namespace: string, name: string): string {
  const plain =
    plan.elements.has(key(namespace, name)) || (PLAIN.test(name) && name.length <= LIMITS.nameShown)
      ? name
      : 'unknown';
  const prefix = plan.prefixes.get(namespace);
  return prefix === undefined ? plain : `${prefix}:${plain}`;
}

/** `{uri}name` of the engine's message, with our prefix instead. */
function short(plan: Plan, names: string): string {
  return names.replace(/\{([^}]*)\}/g, (_all, uri: string) => {
    const prefix = plan.prefixes.get(uri);
    return prefix === undefined ? '' : `${prefix}:`;
  });
}

/** Path of a node in our own prefixes, with positions. */
export const pathOf = (tree: Tree, plan: Plan, node: Node): string =>
  tree.path(node, (namespace, name) => shown(plan, namespace, name));

/** A schema diagnostic as a violation without content. */
export function schemaViolation(plan: Plan, tree: Tree, found: Diagnostic): Violation {
  const sentence = SCHEMA[found.code] ?? OTHER;
  const head = HEAD.exec(found.message);
  const rest = found.message.slice(head?.[0].length ?? 0);
  const detail = sentence.detail?.exec(rest)?.[1];
  const facet = sentence === OTHER ? FACET.exec(rest)?.[1] : undefined;
  const { variant } = sentence;
  const text = variant && rest.startsWith(variant.begins) ? variant.text : sentence.text;
  const { node } = found;
  // The engine's node is the element even when the attribute is at fault.
  const attribute =
    head?.[2] === undefined || tree.isAttribute(node)
      ? ''
      : `/@${shown(plan, head[1] ?? '', head[2])}`;
  const name = node === 0 ? 'document' : shown(plan, tree.namespace(node), tree.name(node));
  const words = [
    `${name}${attribute}: ${text}`,
    detail === undefined ? '' : `${sentence.lead ?? ':'} ${short(plan, detail)}`,
    facet === undefined ? '' : ` (${facet})`,
  ];
  return {
    line: found.line,
    column: 0,
    xpath: pathOf(tree, plan, node) + attribute,
    code: 'schema-violation',
    rule: `XSD-${found.code}`,
    message: words.join(''),
  };
}

/** A parse diagnostic as a violation without content. */
export function formViolation(found: Diagnostic): Violation {
  return {
    line: found.line,
    column: found.column,
    xpath: '',
    code: found.code === 0 ? 'doctype' : 'not-well-formed',
    rule: `XML-${found.code}`,
    message: FORM[found.code] ?? 'the XML is not well-formed here',
  };
}
