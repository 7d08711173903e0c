import { expect } from 'chai';
import { openSchemas, readXsds } from '../../src/schema/schema-set.ts';
import { compileXsd } from '../../src/schema/xsd.ts';
import { CONSTRUCTS } from '../../src/schema/xsd-constructs.ts';
import { shapeOf, type Shape } from '../../src/schema/plan.ts';

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
    'keyref',
    '<xs:element name="e"><xs:keyref name="k" refer="t:k"/></xs:element>',
    'a/own.xsd:2: <keyref> within <element>',
  ],
  [
    'unique',
    '<xs:element name="e">\n<xs:unique name="u"/></xs:element>',
    'a/own.xsd:3: <unique> within <element>',
  ],
  [
    'an abstract element',
    '<xs:element name="e" abstract="true"/>',
    'a/own.xsd:2: attribute abstract on <element>',
  ],
  ['final', '<xs:complexType name="c" final="#all"/>', 'attribute final on <complexType>'],
  ['block', '<xs:element name="e" block="restriction"/>', 'attribute block on <element>'],
  [
    'a group by reference',
    '<xs:complexType name="c"><xs:sequence>\n<xs:group ref="t:g"/></xs:sequence></xs:complexType>',
    'a/own.xsd:3: <group> within <sequence>',
  ],
  [
    'types of a union written in place',
    '<xs:simpleType name="s"><xs:union><xs:simpleType/></xs:union></xs:simpleType>',
    'a/own.xsd:2: <simpleType> within <union>',
  ],
  [
    'a facet of a simple type written in place',
    '<xs:element name="e"><xs:simpleType><xs:restriction base="xs:int">\n<xs:maxInclusive value="3"/></xs:restriction></xs:simpleType></xs:element>',
    'a/own.xsd:3: <maxInclusive> within <restriction>',
  ],
  [
    'white space said anew',
    '<xs:simpleType name="s"><xs:restriction base="xs:string"><xs:whiteSpace value="collapse"/></xs:restriction></xs:simpleType>',
    '<whiteSpace> within <restriction>',
  ],
  [
    'an element of another namespace with a known name',
    '<x:element xmlns:x="urn:x" name="e"/>',
    'a/own.xsd:2: <element> within <schema>',
  ],
  [
    'an attribute that XML Schema does not have',
    '<xs:element name="e" kind="x"/>',
    'attribute kind on <element>',
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
      .join('')}<xs:key><xs:selector><xs:field><xs:include><xs:appinfo>`;
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

describe('a shape', () => {
  const shape = (body: string, attributes = ''): Shape => {
    const plan = compileXsd([around(body, attributes)]);
    const type = plan.elements.get('{urn:t}r')?.type;
    if (!type) throw new Error('r is not there');
    return shapeOf(plan, type);
  };
  const element = (model: string): string =>
    `<xs:element name="r"><xs:complexType>${model}</xs:complexType></xs:element>`;
  const one = (name: string, more = ''): string => `<xs:element name="${name}" ${more}/>`;

  const MODELS: readonly (readonly [what: string, model: string, alternating: boolean])[] = [
    ['a sequence', `<xs:sequence>${one('a')}${one('b', 'maxOccurs="9"')}</xs:sequence>`, false],
    ['a choice', `<xs:choice>${one('a', 'maxOccurs="9"')}${one('b')}</xs:choice>`, false],
    [
      'a choice again and again',
      `<xs:choice maxOccurs="2">${one('a')}${one('b')}</xs:choice>`,
      true,
    ],
    ['one element again and again', `<xs:choice maxOccurs="9">${one('a')}</xs:choice>`, false],
    [
      'a sequence repeated',
      `<xs:sequence maxOccurs="9">${one('a')}${one('b')}</xs:sequence>`,
      true,
    ],
    ['a name at two places', `<xs:sequence>${one('a')}${one('b')}${one('a')}</xs:sequence>`, true],
    ['a wildcard at the end', `<xs:sequence>${one('a')}<xs:any/></xs:sequence>`, false],
    ['a wildcard before an element', `<xs:sequence><xs:any/>${one('a')}</xs:sequence>`, true],
    [
      'a repeated group further in',
      `<xs:sequence>${one('a')}<xs:choice maxOccurs="2">${one('b')}${one('c')}</xs:choice></xs:sequence>`,
      true,
    ],
  ];
  for (const [what, model, alternating] of MODELS)
    it(`of ${what} ${alternating ? 'needs' : 'does not need'} its order kept`, () => {
      expect(shape(element(model)).alternating).to.equal(alternating);
    });

  it('lists a name at two places once, as one that repeats', () => {
    const { children } = shape(
      element(`<xs:sequence>${one('a')}${one('b')}${one('a')}</xs:sequence>`),
    );
    expect(children.map(({ name, many, max }) => [name, many, max])).to.deep.equal([
      ['a', true, 2],
      ['b', false, 1],
    ]);
  });

  it('inherits attributes in extension and restriction, less those prohibited', () => {
    const { attributes, children } = shape(
      `<xs:complexType name="base"><xs:sequence>${one('a')}${one('b', 'minOccurs="0"')}</xs:sequence><xs:attribute name="x"/><xs:attribute name="y"/></xs:complexType>
       <xs:element name="r"><xs:complexType><xs:complexContent><xs:restriction base="t:base"><xs:sequence>${one('a')}</xs:sequence><xs:attribute name="x" use="required"/><xs:attribute name="y" use="prohibited"/></xs:restriction></xs:complexContent></xs:complexType></xs:element>`,
    );
    expect(children.map(({ name }) => name)).to.deep.equal(['a']);
    expect(attributes.map(({ name, required }) => [name, required])).to.deep.equal([['x', true]]);
  });

  it('takes the type of a referenced attribute from where it is declared', () => {
    const { attributes } = shape(
      `<xs:attribute name="g" type="xs:date" fixed="x"/>${element('<xs:attribute ref="t:g" use="required"/>')}`,
    );
    expect(attributes).to.deep.equal([
      {
        namespace: 'urn:t',
        name: 'g',
        type: { ref: '{http://www.w3.org/2001/XMLSchema}date' },
        required: true,
        fixed: 'x',
      },
    ]);
  });

  it('qualifies local attributes where the file or the attribute says so', () => {
    const body = element('<xs:attribute name="a"/><xs:attribute name="b" form="unqualified"/>');
    const { attributes } = shape(body, ' attributeFormDefault="qualified"');
    expect(attributes.map(({ namespace }) => namespace)).to.deep.equal(['urn:t', '']);
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
    // Two files under one name: the engine is given one of them, and takes it for both.
    const hidden = {
      file: 'plo-1.6/Pasientlogistikk.xsd',
      text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:lonely"><xs:element name="e" type="xs:date"/></xs:schema>`,
    };
    expect(() => openSchemas([...files, hidden])).to.throw('did not load');
  });

  it('declares each namespace under one prefix of its own', () => {
    const { prefixes } = compileXsd(files);
    expect(prefixes.size).to.equal(files.length);
    expect(new Set(prefixes.values()).size).to.equal(files.length);
  });
});
