import { expect } from 'chai';
import { openSchemas, readXsds } from '../../src/schema/schema-set.ts';
import { compileXsd } from '../../src/schema/xsd.ts';
import { CONSTRUCTS } from '../../src/schema/xsd-constructs.ts';
import { shapeOf } from '../../src/schema/plan.ts';

const around = (body: string, attributes = ''): { file: string; text: string } => ({
  file: 'a/own.xsd',
  text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t"${attributes}>\n${body}\n</xs:schema>`,
});
const message = (body: string, attributes = ''): string => {
  try {
    compileXsd([around(body, attributes)]);
    return 'compiled';
  } catch (error) {
    return (error as Error).message;
  }
};

const REFUSED: readonly [string, string, string][] = [
  ['include', '<xs:include schemaLocation="b.xsd"/>', 'a/own.xsd:2: <include> within <schema>'],
  ['redefine', '<xs:redefine schemaLocation="b.xsd"/>', 'a/own.xsd:2: <redefine> within <schema>'],
  ['group', '\n<xs:group name="g"/>', 'a/own.xsd:3: <group> within <schema>'],
  ['notation', '<xs:notation name="n" public="p"/>', 'a/own.xsd:2: <notation> within <schema>'],
  [
    'all',
    '<xs:complexType name="c">\n<xs:all/></xs:complexType>',
    'a/own.xsd:3: <all> within <complexType>',
  ],
  [
    'list',
    '<xs:simpleType name="s"><xs:list itemType="xs:string"/></xs:simpleType>',
    'a/own.xsd:2: <list> within <simpleType>',
  ],
  [
    'anyAttribute',
    '<xs:complexType name="c"><xs:anyAttribute/></xs:complexType>',
    'a/own.xsd:2: <anyAttribute> within <complexType>',
  ],
  [
    'substitutionGroup',
    '<xs:element name="e" substitutionGroup="t:f"/>',
    'a/own.xsd:2: attribute substitutionGroup on <element>',
  ],
  [
    'nillable',
    '<xs:element name="e" nillable="true"/>',
    'a/own.xsd:2: attribute nillable on <element>',
  ],
  [
    'a length facet',
    '<xs:simpleType name="s"><xs:restriction base="xs:string"><xs:length value="3"/></xs:restriction></xs:simpleType>',
    'a/own.xsd:2: <length> within <restriction>',
  ],
  ['an element of another namespace', '<x:e xmlns:x="urn:x"/>', 'a/own.xsd:2: <e>'],
  [
    'an undeclared type',
    '<xs:element name="e" type="t:none"/>',
    'a/own.xsd:2: type {urn:t}none is not declared',
  ],
  [
    'an undeclared element',
    '<xs:complexType name="c"><xs:sequence><xs:element ref="t:none"/></xs:sequence></xs:complexType>',
    'a/own.xsd:2: element {urn:t}none',
  ],
  ['an undeclared prefix', '<xs:element name="e" type="q:none"/>', 'undeclared prefix q'],
  ['a missing import', '<xs:import namespace="urn:missing"/>', 'a/own.xsd:2: imports urn:missing'],
  ['XML that is not well-formed', '<xs:element', 'a/own.xsd:3:'],
];

describe('the XSD compiler', () => {
  for (const [what, body, says] of REFUSED)
    it(`refuses ${what}, naming file and line`, () => {
      expect(message(body)).to.include(says);
    });

  it('refuses a document that is no schema', () => {
    expect(() => compileXsd([{ file: 'b.xsd', text: '<schema/>' }])).to.throw('b.xsd:1');
  });

  it('reads every construct it lists', () => {
    const used = new Set<string>();
    const collected = `${readXsds('schemas')
      .map(({ text }) => text)
      .join('')}<xs:key><xs:selector><xs:field>`;
    for (const [, name] of collected.matchAll(/<xs:([a-zA-Z]+)/g)) used.add(name ?? '');
    expect([...used].filter((name) => !CONSTRUCTS[name])).to.deep.equal([]);
    expect(Object.keys(CONSTRUCTS).filter((name) => !used.has(name))).to.deep.equal([]);
  });

  it('keeps order, occurrence, choice, form and fixed values', () => {
    const plan = compileXsd([
      around(
        `<xs:element name="r"><xs:complexType><xs:sequence>
          <xs:element name="a" type="xs:string" minOccurs="0"/>
          <xs:choice maxOccurs="2"><xs:element name="b" type="xs:date"/><xs:element name="c" form="qualified"/></xs:choice>
          <xs:element name="d" type="xs:string" fixed="x" maxOccurs="unbounded"/>
          <xs:any processContents="lax"/>
        </xs:sequence><xs:attribute name="v" use="required"/></xs:complexType>
        <xs:key name="k"><xs:selector xpath="a"/><xs:field xpath="@v"/></xs:key></xs:element>`,
      ),
    ]);
    const type = plan.elements.get('{urn:t}r')?.type;
    if (!type) throw new Error('r is not there');
    const { children, attributes, any } = shapeOf(plan, type);
    expect(
      children.map(({ namespace, name, min, many, fixed }) => ({
        namespace,
        name,
        min,
        many,
        fixed,
      })),
    ).to.deep.equal([
      { namespace: '', name: 'a', min: 0, many: false, fixed: undefined },
      { namespace: '', name: 'b', min: 0, many: true, fixed: undefined },
      { namespace: 'urn:t', name: 'c', min: 0, many: true, fixed: undefined },
      { namespace: '', name: 'd', min: 1, many: true, fixed: 'x' },
    ]);
    expect(attributes.map(({ name, required }) => [name, required])).to.deep.equal([['v', true]]);
    expect(any).to.be.true;
  });
});

describe('a schema set', () => {
  const files = readXsds('schemas');

  for (const { file, text } of files) {
    const namespace = /targetNamespace="([^"]*)"/.exec(text)?.[1] ?? '';
    const wanted = files.some((one) => one.text.includes(`import namespace="${namespace}"`));
    if (wanted)
      it(`is refused at start without ${file}, and the message names its namespace`, () => {
        expect(() => openSchemas(files.filter((one) => one.file !== file))).to.throw(namespace);
      });
  }

  it('is refused when the engine did not load a file, although nothing refers to it', () => {
    // The driver finds files by their target namespace; this one it cannot find.
    const hidden = {
      file: 'lonely.xsd',
      text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:l="urn:lonely" targetNamespace='urn:lonely'><xs:element name="e" type="xs:date"/></xs:schema>`,
    };
    expect(() => openSchemas([...files, hidden])).to.throw('urn:lonely did not load');
  });

  it('declares each namespace under one prefix of its own', () => {
    const { prefixes } = compileXsd(files);
    expect(prefixes.size).to.equal(files.length);
    expect(new Set(prefixes.values()).size).to.equal(files.length);
  });
});
