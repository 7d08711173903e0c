/** One XSD element this compiler knows: the attributes it may carry and the elements within it. */
export interface Construct {
  readonly attributes: readonly string[];
  /** `prose`: whatever is within is for people or other tools. */
  readonly children: readonly string[] | 'prose';
}

const occurs = ['minOccurs', 'maxOccurs'];
const content = ['annotation', 'sequence', 'choice', 'attribute', 'attributeGroup'];
const particles = ['annotation', 'element', 'sequence', 'choice', 'any'];

/**
 * The closed list; `id` and attributes of other namespaces may stand anywhere. Deliberately absent:
 * redefine, group, list, all, unique, keyref, substitutionGroup, anyAttribute, nillable, block,
 * final and the facets but enumeration and pattern; no published message schema uses them.
 */
export const CONSTRUCTS: Readonly<Record<string, Construct>> = {
  schema: {
    // The two last narrow what xsi:type may do, which is the engine's business alone.
    attributes: [
      'targetNamespace',
      'elementFormDefault',
      'attributeFormDefault',
      'version',
      'blockDefault',
      'finalDefault',
    ],
    children: [
      'annotation',
      'include',
      'import',
      'element',
      'complexType',
      'simpleType',
      'attribute',
      'attributeGroup',
    ],
  },
  annotation: { attributes: [], children: ['documentation', 'appinfo'] },
  documentation: { attributes: ['source'], children: 'prose' },
  appinfo: { attributes: ['source'], children: 'prose' },
  include: { attributes: ['schemaLocation'], children: ['annotation'] },
  import: { attributes: ['namespace', 'schemaLocation'], children: ['annotation'] },
  element: {
    attributes: ['name', 'ref', 'type', 'form', 'fixed', 'default', ...occurs],
    children: ['annotation', 'complexType', 'simpleType', 'key'],
  },
  key: { attributes: ['name'], children: ['annotation', 'selector', 'field'] },
  selector: { attributes: ['xpath'], children: [] },
  field: { attributes: ['xpath'], children: [] },
  complexType: {
    attributes: ['name', 'mixed', 'abstract'],
    children: [...content, 'simpleContent', 'complexContent'],
  },
  sequence: { attributes: occurs, children: particles },
  choice: { attributes: occurs, children: particles },
  any: { attributes: ['namespace', 'processContents', ...occurs], children: ['annotation'] },
  simpleContent: { attributes: [], children: ['annotation', 'extension', 'restriction'] },
  complexContent: { attributes: ['mixed'], children: ['annotation', 'extension', 'restriction'] },
  extension: { attributes: ['base'], children: content },
  restriction: { attributes: ['base'], children: [...content, 'enumeration', 'pattern'] },
  attribute: {
    attributes: ['name', 'ref', 'type', 'use', 'form', 'fixed', 'default'],
    children: ['annotation', 'simpleType'],
  },
  attributeGroup: { attributes: ['name', 'ref'], children: ['annotation', 'attribute'] },
  simpleType: { attributes: ['name'], children: ['annotation', 'restriction', 'union'] },
  union: { attributes: ['memberTypes'], children: ['annotation'] },
  enumeration: { attributes: ['value'], children: ['annotation'] },
  pattern: { attributes: ['value'], children: ['annotation'] },
};
