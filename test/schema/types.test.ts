import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { buildRoot } from '../../src/schema/build.ts';
import { derive } from '../../src/schema/derive.ts';
import { emitFields } from '../../src/schema/emit-fields.ts';
import { emitTypes } from '../../src/schema/emit-types.ts';
import type { MhConversationRef } from '../../src/schema/elements/index.gen.ts';
import { isRoot } from '../../src/schema/parse.ts';
import { compileXsd } from '../../src/schema/xsd.ts';
import { jsonOf, schemas } from '../codec/documents.ts';

const GENERATED = ['src/schema/elements', 'docs/fields'];

describe('what is generated from the schemas', () => {
  it('is current', () => {
    const said: string[] = [];
    expect(
      derive(['--check'], (line) => said.push(line)),
      said.join(''),
    ).to.equal(0);
  });

  it('is told apart from what is changed, missing or superfluous, and then written', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'overgang-derive-'));
    try {
      for (const folder of ['schemas', ...GENERATED])
        cpSync(folder, path.join(root, folder), { recursive: true });
      const at = (file: string): string => path.join(root, file);
      const said: string[] = [];
      const run = (...args: string[]): number => {
        said.length = 0;
        return derive(args, (line) => said.push(line), root);
      };
      expect(run('--check')).to.equal(0);
      rmSync(at('src/schema/elements/mh.gen.ts'));
      writeFileSync(at('src/schema/elements/old.gen.ts'), '');
      writeFileSync(at('docs/fields/mh.md'), readFileSync(at('docs/fields/mh.md'), 'utf8') + ' ');
      expect(run('--check')).to.equal(1);
      expect(
        said.map((line) => line.replace(/:.*/, '').replaceAll('\\', '/')).sort(),
      ).to.deep.equal([
        'docs/fields/mh.md is not current',
        'src/schema/elements/mh.gen.ts is missing',
        'src/schema/elements/old.gen.ts is superfluous',
      ]);
      expect(run()).to.equal(0);
      expect(said).to.have.length(3);
      expect(run('--check')).to.equal(0);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

const PLAN = compileXsd([
  {
    file: 'x.xsd',
    text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:x" xmlns:y="urn:y" targetNamespace="urn:x">
      <xs:import namespace="urn:y"/>
      <xs:element name="r"><xs:complexType><xs:sequence>
        <xs:element name="a" type="xs:string" minOccurs="0"/>
        <xs:element ref="x:r" maxOccurs="3"/>
        <xs:element name="m" type="xs:anyType"/>
        <xs:element name="o" type="y:O"><xs:annotation><xs:documentation>Other. Code lists 12, 3401.</xs:documentation></xs:annotation></xs:element>
      </xs:sequence><xs:attribute name="v"><xs:simpleType><xs:restriction base="xs:string">
        <xs:enumeration value="N"/><xs:enumeration value="C"/></xs:restriction></xs:simpleType></xs:attribute>
      </xs:complexType></xs:element></xs:schema>`,
  },
  {
    file: 'y.xsd',
    text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:y="urn:y" targetNamespace="urn:y">
      <xs:complexType name="O"><xs:choice maxOccurs="unbounded"><xs:element name="b" type="xs:int"/><xs:element name="c" type="xs:int"/></xs:choice></xs:complexType></xs:schema>`,
  },
]);

describe('the generated types', () => {
  it('tell what may be absent, what repeats, what is one of few and what alternates', () => {
    const files = emitTypes(PLAN);
    expect([...files.keys()]).to.deep.equal(['x.gen.ts', 'y.gen.ts', 'index.gen.ts']);
    const x = files.get('x.gen.ts');
    expect(x).to.include("import type { YO } from './y.gen.ts';");
    expect(x).to.include('export interface Xr {');
    expect(x).to.include('readonly "@v"?: "N" | "C";');
    expect(x).to.include('readonly "a"?: string;');
    expect(x).to.include('readonly "r": readonly Xr[];');
    expect(x).to.include('readonly "m": AnyContent;');
    expect(x).to.include('readonly "o": YO;');
    expect(files.get('y.gen.ts')).to.include(
      'readonly "#content": readonly ({ readonly "b": string } | { readonly "c": string })[];',
    );
    expect(files.get('index.gen.ts')).to.include('readonly "x:r": Xr;');
  });

  it('hold what is built and what is read to the type of its root', () => {
    const value: MhConversationRef = { RefToParent: 'a', RefToConversation: 'b' };
    const text = buildRoot(schemas.plan, 'mh:ConversationRef', value);
    const read = jsonOf(Buffer.from(text));
    expect(isRoot(read, 'mh:MsgHead')).to.be.false;
    if (!isRoot(read, 'mh:ConversationRef')) throw new Error('another root');
    const parent: string = read.value.RefToParent;
    expect(parent).to.equal('a');
    // @ts-expect-error: what is required is missing, and the compiler says so first.
    const lacking: MhConversationRef = { RefToParent: 'a' };
    expect(() => buildRoot(schemas.plan, 'mh:ConversationRef', lacking)).to.throw(
      '/mh:ConversationRef/RefToConversation: it is required and missing',
    );
  });
});

describe('the field reference', () => {
  it('has a row for each field: path, how often, type, code list and what it is', () => {
    const files = emitFields(PLAN);
    expect([...files.keys()]).to.deep.equal(['x.md', 'y.md', 'README.md']);
    const x = files.get('x.md');
    expect(x).to.include('| `@v` | 0..1 | `N`, `C` |  |  |');
    expect(x).to.include('| `a` | 0..1 | xs:string |  |  |');
    expect(x).to.include('| `r` | 1..3 | [x:r](x.md#r) |  |  |');
    expect(x).to.include('| `m` | 1 | anything |  |  |');
    expect(x).to.include('| `o` | 1 | [y:O](y.md#o-type) | 12, 3401 | Other. |');
    expect(files.get('y.md')).to.include('| `b` | 0..* one of | xs:int |  |  |');
  });

  it('links only to sections that are there', () => {
    const files = emitFields(schemas.plan);
    const anchors = new Set(
      [...files].flatMap(([file, text]) =>
        [...text.matchAll(/^## (.*)$/gm)].map(
          ([, title = '']) =>
            `${file}#${title.toLowerCase().replace(/[()]/g, '').replaceAll(' ', '-')}`,
        ),
      ),
    );
    const links = [...files.values()].flatMap((text) =>
      [...text.matchAll(/\]\(([^)]*#[^)]*)\)/g)].map(([, to = '']) => to),
    );
    expect(links.length).to.be.greaterThan(500);
    expect(links.filter((to) => !anchors.has(to))).to.deep.equal([]);
  });
});
