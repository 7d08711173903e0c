/** One XSD element this compiler knows: the attributes it may carry and the elements within it. */
export interface Construct {
  readonly attributes: readonly string[];
  /** `text`: whatever is within is prose. */
  readonly children: readonly string[] | 'text';
}

const occurs = ['minOccurs', 'maxOccurs'];
const content = ['annotation', 'sequence', 'choice', 'attribute', 'attributeGroup'];
const particles = ['annotation', 'element', 'sequence', 'choice', 'any'];

/**
 * The closed list. Deliberately absent: include, redefine, group, list, all, substitutionGroup,
 * anyAttribute, nillable, block and final; no published message schema uses them.
 */
export const CONSTRUCTS: Readonly<Record<string, Construct>> = {
  schema: {
    attributes: ['targetNamespace', 'elementFormDefault', 'attributeFormDefault', 'version'],
    children: [
      'annotation',
      'import',
      'element',
      'complexType',
      'simpleType',
      'attribute',
      'attributeGroup',
    ],
  },
  annotation: { attributes: [], children: ['documentation'] },
  documentation: { attributes: [], children: 'text' },
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
    attributes: ['name', 'ref', 'type', 'use', 'fixed', 'default'],
    children: ['annotation', 'simpleType'],
  },
  attributeGroup: { attributes: ['name', 'ref'], children: ['annotation', 'attribute'] },
  simpleType: { attributes: ['name'], children: ['annotation', 'restriction', 'union'] },
  union: { attributes: ['memberTypes'], children: ['annotation'] },
  enumeration: { attributes: ['value'], children: ['annotation'] },
  pattern: { attributes: ['value'], children: ['annotation'] },
};
