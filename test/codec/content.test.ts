import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { buildXml } from '../../src/schema/build.ts';
import type { JsonObject } from '../../src/schema/json.ts';
import { LIMITS } from '../../src/schema/limits.ts';
import { openSchemas } from '../../src/schema/schema-set.ts';
import { canonicalXml, resolvedXml } from './canonical.ts';
import { isValid, jsonOf, schemas } from './documents.ts';

const DIA = 'http://www.kith.no/xmlstds/dialog/2013-01-23';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A question of Dialogmelding 1.1 around some content of Sporsmal, which may hold anything. */
const question = (inner: string, attributes = ''): string =>
  `<d:Foresporsel xmlns:d="${DIA}"><d:TypeForesp V="1" S="2.16.578.1.12.4.1.1.8331" DN="x"/><d:Sporsmal${attributes}>${inner}</d:Sporsmal></d:Foresporsel>`;

const read = (xml: string, encoding: BufferEncoding = 'utf8'): JsonObject =>
  jsonOf(Buffer.from(xml, encoding)).value as JsonObject;

/** Reads, builds, and expects the same document again. */
function back(xml: string): string {
  const bytes = Buffer.from(xml);
  const { root, value } = jsonOf(bytes);
  const built = buildXml(schemas.plan, root, value);
  expect(resolvedXml(schemas, Buffer.from(built))).to.equal(resolvedXml(schemas, bytes));
  expect(jsonOf(Buffer.from(built))).to.deep.equal({ root, value });
  return built;
}

const SAME: readonly (readonly [what: string, xml: string])[] = [
  [
    'marked-up text',
    question(`Om <b xmlns="${XHTML}" class="x">dose <i>A</i></b>, eller <br xmlns="${XHTML}"/>`),
  ],
  [
    'white space alone in mixed content',
    question(`<p xmlns="${XHTML}">a</p> \n <p xmlns="${XHTML}"/>`),
  ],
  ['an element of no namespace within another', question(`<x xmlns="urn:x"><y xmlns="">z</y></x>`)],
  ['an attribute of a namespace no schema has', question('t', ' xmlns:q="urn:q" q:a="1"')],
  ['xml:lang and xml:space', question('  t  ', ' xml:lang="nn" xml:space="preserve"')],
  ['CDATA', question('<![CDATA[<b>&amp;]]>')],
  ['line breaks of each kind as references', question('a&#13;&#10;b&#13;c&#10;d&#9;e')],
  ['an empty element', question('')],
  [
    'xsi:type of XML Schema',
    question(
      't',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:z="http://www.w3.org/2001/XMLSchema" xsi:type="z:string"',
    ),
  ],
  [
    'xsi:type of a schema of ours, which says what stands within',
    question(
      '<f:Id xmlns:f="http://www.kith.no/xmlstds/felleskomponent1">1</f:Id><f:TypeId xmlns:f="http://www.kith.no/xmlstds/felleskomponent1" V="HER"/>',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:g="http://www.kith.no/xmlstds/felleskomponent1" xsi:type="g:Ident"',
    ),
  ],
];

describe('content', () => {
  for (const [what, xml] of SAME)
    it(`keeps ${what}`, () => {
      expect(isValid(schemas, Buffer.from(xml))).to.be.true;
      expect(isValid(schemas, Buffer.from(back(xml)))).to.be.true;
    });

  it('that is mixed stands in its order, elements under their own names', () => {
    expect(read(question(`a<b xmlns="${XHTML}">c</b>d`))['Sporsmal']).to.deep.equal({
      '#content': ['a', { [`{${XHTML}}b`]: { '#content': ['c'] } }, 'd'],
    });
  });

  it('of an element with xsi:type is named by that type, whose prefix is ours', () => {
    const [, xml] = SAME.at(-1) ?? ['', ''];
    expect(read(xml)['Sporsmal']).to.deep.equal({
      '@xsi:type': 'fk1:Ident',
      Id: '1',
      TypeId: { '@V': 'HER' },
    });
  });

  it('keeps a CRLF given by reference in text and in attributes (R099)', () => {
    const xml = question('a&#13;&#10;b').replace('DN="x"', 'DN="a&#13;&#10;b&#9;c  d"');
    const value = read(xml);
    expect(value).to.have.nested.property('Sporsmal.#content[0]', 'a\r\nb');
    expect((value['TypeForesp'] as JsonObject)['@DN']).to.equal('a\r\nb\tc  d');
    const built = back(xml);
    expect(built).to.include('a&#13;\nb').and.include('DN="a&#13;&#10;b&#9;c  d"');
  });

  it('reads a bare line break as LF, and one in an attribute as a space, as XML has it', () => {
    const value = read(question('a\r\nb').replace('DN="x"', 'DN="a\r\nb"'));
    expect(value).to.have.nested.property('Sporsmal.#content[0]', 'a\nb');
    expect((value['TypeForesp'] as JsonObject)['@DN']).to.equal('a b');
  });

  it('leaves comments out, and joins the text around them', () => {
    expect(read(question('a<!-- b -->c')).Sporsmal).to.deep.equal({ '#content': ['ac'] });
  });

  it('tells an empty element from an absent one', () => {
    const xml = question('x').replace('<d:Sporsmal>', '<d:EmneSporsmal/><d:Sporsmal>');
    expect(read(xml)['EmneSporsmal']).to.equal('');
    expect(read(question('x'))).not.to.have.property('EmneSporsmal');
    expect(back(xml)).to.include('<EmneSporsmal/>');
    const blank = xml.replace('<d:EmneSporsmal/>', '<d:EmneSporsmal> \n </d:EmneSporsmal>');
    expect(read(blank)['EmneSporsmal']).to.equal(' \n ');
    back(blank);
  });

  it('reads ISO-8859-1 as declared', () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?>${question('blåbær')}`;
    expect(read(xml, 'latin1')).to.have.nested.property('Sporsmal.#content[0]', 'blåbær');
  });

  it('takes names by namespace, whatever the prefixes', () => {
    const rebound = question('x').replaceAll('d:', 'mh:').replace('xmlns:d', 'xmlns:mh');
    expect(read(rebound)).to.deep.equal(read(question('x')));
    const standard = question('x').replaceAll('d:', '').replace('xmlns:d', 'xmlns');
    expect(read(standard)).to.deep.equal(read(question('x')));
  });

  it('keeps the order of elements that may alternate, and of those alone', () => {
    const use = (name: string, id: string): string =>
      `<e:${name} m:basiskomponenttype="EPJ opplysning" m:komponenttype="x"><e:a>${id}</e:a></e:${name}>`;
    const names = ['AdmAvHelsepersonell', 'Egenadministrering', 'AdmAvHelsepersonell'];
    const xml = `<e:LegemidlerAdministrertVedOverforing xmlns:e="http://www.kith.no/xmlstds/epj/epj3/2008-02-20" xmlns:m="http://www.kith.no/xmlstds/epj/meta/2008-02-20" m:basiskomponenttype="EPJ dokument" m:komponenttype="2.16.578.1.12.4.1.6.13.10302.0">${names.map((name, at) => use(name, String(at))).join('')}</e:LegemidlerAdministrertVedOverforing>`;
    const content = read(xml)['#content'] as readonly JsonObject[];
    expect(content.map((one) => Object.keys(one)[0])).to.deep.equal(names);
  });

  it('of a document out of order keeps that order, and is built no more valid than it was', () => {
    const xml = question('x').replace(/(<d:TypeForesp[^>]*>)(.*<\/d:Sporsmal>)/, '$2$1');
    const { root, value } = jsonOf(Buffer.from(xml));
    expect(value).to.have.property('#content');
    const built = Buffer.from(buildXml(schemas.plan, root, value));
    expect(resolvedXml(schemas, built)).to.equal(resolvedXml(schemas, Buffer.from(xml)));
    expect(isValid(schemas, built)).to.be.false;
  });

  it('of an element that should hold text alone loses nothing when it holds more', () => {
    const xml = question('x').replace(
      '</d:Foresporsel>',
      '<d:Begrunnelse>a<d:Sporsmal/>b</d:Begrunnelse></d:Foresporsel>',
    );
    expect(back(xml)).to.include('<Begrunnelse>a<Sporsmal/>b</Begrunnelse>');
    const text = question('x').replace('<d:Sporsmal>', 'stray<d:Sporsmal>');
    expect(back(text)).to.include('stray');
  });

  it('is the same in canonical XML when a built document is read and built once more', () => {
    for (const [, xml] of SAME) {
      const once = back(xml);
      expect(canonicalXml(Buffer.from(back(once)))).to.equal(canonicalXml(Buffer.from(once)));
    }
  });
});

describe('content of models that no published schema has', () => {
  const set = openSchemas([
    {
      file: 'x.xsd',
      text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:x" targetNamespace="urn:x">
        <xs:element name="twice"><xs:complexType><xs:sequence>
          <xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string"/><xs:element name="a" type="xs:string" minOccurs="0"/>
        </xs:sequence></xs:complexType></xs:element>
        <xs:element name="free"><xs:complexType><xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string"/>
        </xs:choice></xs:complexType></xs:element>
        <xs:element name="wild"><xs:complexType><xs:sequence>
          <xs:element name="a" type="xs:string"/><xs:any namespace="##other" processContents="lax" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence></xs:complexType></xs:element></xs:schema>`,
    },
  ]);
  const value = (xml: string): unknown => {
    const bytes = Buffer.from(xml);
    expect(isValid(set, bytes)).to.be.true;
    const got = jsonOf(bytes, set);
    const built = Buffer.from(buildXml(set.plan, got.root, got.value));
    expect(resolvedXml(set, built)).to.equal(resolvedXml(set, bytes));
    return got.value;
  };

  it('keeps an element at two places where it stood', () => {
    expect(value('<x:twice xmlns:x="urn:x"><a>1</a><b>2</b><a>3</a></x:twice>')).to.deep.equal({
      '#content': [{ a: '1' }, { b: '2' }, { a: '3' }],
    });
  });

  it('keeps elements as they alternate, in the same form when they do not', () => {
    expect(value('<x:free xmlns:x="urn:x"><b>1</b><a>2</a>\n<b> </b></x:free>')).to.deep.equal({
      '#content': [{ b: '1' }, { a: '2' }, { b: ' ' }],
    });
    expect(value('<x:free xmlns:x="urn:x"/>')).to.deep.equal({ '#content': [] });
  });

  it('takes what a wildcard let in by name, or in order where names repeat out of turn', () => {
    const wild = (inner: string): string =>
      `<x:wild xmlns:x="urn:x" xmlns:y="urn:y"><a>1</a>${inner}</x:wild>`;
    const empty = { '#content': [] };
    expect(value(wild('<y:b/><y:b/><y:a/>'))).to.deep.equal({
      a: '1',
      '{urn:y}b': [empty, empty],
      '{urn:y}a': empty,
    });
    expect(value(wild('<y:b/><y:a/><y:b/>'))).to.deep.equal({
      '#content': [{ a: '1' }, { '{urn:y}b': empty }, { '{urn:y}a': empty }, { '{urn:y}b': empty }],
    });
  });
});

describe('fast-xml-parser', () => {
  it('is given nothing but what libxml2 has written, in one place', () => {
    const callers = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) =>
        readFileSync(path.join('src', name), 'utf8')
          .split('\n')
          .filter((line) => /\bparseJson\(/.test(line) && !line.includes('export function')),
      );
    expect(callers).to.have.length(1);
    expect(callers[0]).to.include('parseJson(schemas.plan, serialise(parsed))');
  });

  it('meets no bound of its own before ours: depth, entities, names', () => {
    const depth = LIMITS.depth - 2;
    const deep = `${'<x xmlns="urn:x">'.repeat(depth)}${'&amp;'.repeat(20_000)}${'</x>'.repeat(depth)}`;
    expect(JSON.stringify(read(question(deep)))).to.include('&'.repeat(20_000));
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const hostile = names.map((name) => `<${name} xmlns="urn:x" ${name}="1/">v</${name}>`).join('');
    back(question(hostile));
    expect(read(question(hostile)))
      .to.have.nested.property('Sporsmal.#content')
      .with.length(4);
    expect(JSON.stringify(read(question(hostile)))).to.include('"@__proto__":"1/"');
  });
});
