import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { CATALOGUE } from '../../src/messages/catalogue/index.ts';
import { PREFIXES } from '../../src/messages/prefixes.ts';
import { openMessageSchemas } from '../../src/messages/schemas.ts';
import type { SchemaSet } from '../../src/schema/schema-set.ts';
import { readXsds, type XsdFile } from '../../src/schema/xsd-files.ts';
import { compileXsd } from '../../src/schema/xsd.ts';
import { boundary, examples, fixtures, isValid, jsonOf, schemas } from '../codec/documents.ts';
import { between, seeded } from '../reliability/random.ts';
import { publish, type Hand } from './publish.ts';

const SEED = 1144;
const SAMPLE = 1_000;

const HANDS: readonly Hand[] = [
  { xs: '', target: 'tns', encoding: 'ISO-8859-1' },
  { xs: 'xsd', target: '', encoding: 'UTF-8' },
  { xs: 'xs', target: 'po', encoding: 'ISO-8859-1' },
];

/** W3C's own schema of signatures has a DOCTYPE, and constructs that no message needs. */
const SIGNATURE = `<?xml version="1.0"?>
<!DOCTYPE schema PUBLIC "-//W3C//DTD XMLSchema 200102//EN" "http://www.w3.org/2001/XMLSchema.dtd" [<!ENTITY dsig "x">]>
<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/09/xmldsig#"/>`;

/** What else lies in an archive, and no message type leads to. */
const BESIDE: readonly (readonly [file: string, bytes: Buffer])[] = [
  ['w3c/xmldsig-core-schema.xsd', Buffer.from(SIGNATURE)],
  ['w3c/xmldsig-without-doctype.xsd', Buffer.from(SIGNATURE.replace(/<!DOCTYPE.*\]>/, ''))],
  [
    'other/redefine.xsd',
    Buffer.from(
      '<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other"><redefine schemaLocation="x.xsd"/></schema>',
    ),
  ],
  ['other/utf-16.xsd', Buffer.from('\ufeff<schema/>', 'utf16le')],
  ['other/broken.xsd', Buffer.from('<schema')],
  ['other/no-schema.xsd', Buffer.from('<catalog/>')],
];

function writeAll(folder: string, files: readonly (readonly [string, Buffer])[]): string {
  for (const [file, bytes] of files) {
    const at = path.join(folder, file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, bytes);
  }
  return folder;
}

/** Our schemas by other hands, in other folders and another order, among what else there is. */
const archive = (files: readonly XsdFile[]): (readonly [string, Buffer])[] => {
  const hand = (at: number): Hand =>
    HANDS[at % HANDS.length] ?? { xs: '', target: 't', encoding: 'UTF-8' };
  const published = files.map(
    (one, at) => [`skjema ${99 - at}/${path.basename(one.file)}`, publish(one, hand(at))] as const,
  );
  const copy = files.find(({ file }) => file.endsWith('kith.xsd'));
  if (!copy) throw new Error('no kith.xsd');
  return [...published, ['old/kith.XSD', publish(copy, hand(1))], ...BESIDE];
};

describe('SCHEMA_DIR at a published archive', function () {
  this.timeout(120_000);
  const ours = readXsds('schemas');
  const folders: string[] = [];
  const folderOf = (files: readonly (readonly [string, Buffer])[]): string => {
    const folder = mkdtempSync(path.join(tmpdir(), 'overgang-archive-'));
    folders.push(folder);
    return writeAll(folder, files);
  };
  let published: SchemaSet;
  before(() => {
    const signed = ours.filter(({ file }) => !file.startsWith('xmldsig'));
    published = openMessageSchemas(folderOf(archive(signed)));
  });
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('says the same types, whatever prefixes, encoding, order and layout its files have', () => {
    expect([...published.plan.elements.keys()].sort()).to.deep.equal(
      [...schemas.plan.elements.keys()].sort(),
    );
    expect(new Map([...published.plan.prefixes].sort())).to.deep.equal(
      new Map([...schemas.plan.prefixes].sort()),
    );
  });

  it(`judges ${SAMPLE} boundary documents as our schemas do`, function () {
    const cases = boundary();
    if (!cases) return this.skip();
    const random = seeded(SEED);
    const chosen = Array.from(
      { length: SAMPLE },
      () => cases[between(random, 0, cases.length - 1)],
    );
    const wrong = chosen.filter(
      (one) => one && isValid(published, Buffer.from(one.xml)) !== one.libxml2,
    );
    expect(wrong.map((one) => one?.id)).to.deep.equal([]);
    expect(chosen.filter((one) => one?.libxml2).length).to.be.within(100, SAMPLE - 100);
  });

  it('gives the same JSON for every fixture, example and boundary document', () => {
    const some = (boundary() ?? [])
      .filter(({ xsd }, at) => xsd && at % 20 === 0)
      .map(({ id, xml }) => ({ name: `boundary ${id}`, bytes: Buffer.from(xml) }));
    for (const { name, bytes } of [...fixtures(), ...examples(), ...some])
      expect(JSON.stringify(jsonOf(bytes, published)), name).to.equal(
        JSON.stringify(jsonOf(bytes)),
      );
  });

  const refusal = (files: readonly (readonly [string, Buffer])[]): string => {
    try {
      openMessageSchemas(folderOf(files));
      return 'opened';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const plain = (): (readonly [string, Buffer])[] =>
    ours.map(({ file, text }) => [file, Buffer.from(text)] as const);

  it('refuses two files of one namespace that say different things, and names both', () => {
    const changed = ours.find(({ file }) => file === 'kith/kith.xsd');
    const other = Buffer.from(changed?.text.replace('name="U"', 'name="U" use="required"') ?? '');
    const said = refusal([...plain(), ['old/kith.xsd', other]]);
    expect(said).to.include('kith/kith.xsd').and.include('old/kith.xsd').and.include('differ');
    expect(refusal([...plain(), ['old/kith.xsd', Buffer.from(changed?.text ?? '')]])).to.equal(
      'opened',
    );
  });

  it('refuses an unknown construct in a file it needs, naming file and line', () => {
    const files = plain().map(([file, bytes]) =>
      file === 'kith/kith.xsd'
        ? ([
            file,
            Buffer.from(
              bytes
                .toString()
                .replace('<xs:complexType name="CS">', '<xs:complexType name="CS" final="#all">'),
            ),
          ] as const)
        : ([file, bytes] as const),
    );
    expect(refusal(files)).to.match(/^kith\/kith\.xsd:\d+: attribute final on <complexType>/);
  });

  it('refuses an encoding it does not read in a file it needs, and says which were not readable', () => {
    const files = plain().map(([file, bytes]) =>
      file === 'kith/kith.xsd'
        ? ([file, Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le')] as const)
        : ([file, bytes] as const),
    );
    expect(refusal(files))
      .to.include('imports http://www.kith.no/xmlstds,')
      .and.include('not readable: kith/kith.xsd: the first bytes');
  });

  it('refuses a set without the schema of a message type, naming its namespace', () => {
    const [row] = CATALOGUE;
    const files = ours
      .filter(({ text }) => !text.includes(`targetNamespace="${row?.namespace}"`))
      .map(({ file, text }) => [file, Buffer.from(text)] as const);
    expect(refusal(files)).to.include(`the catalogue needs ${row?.namespace}`);
  });

  it('follows includes of the same namespace, and refuses others', () => {
    const head = ours.find(({ file }) => file === 'felleskomponent/felleskomponent1.xsd');
    if (!head) throw new Error('no felleskomponent');
    const address = /\n {2}<xs:complexType name="Address">.*?\n {2}<\/xs:complexType>/s;
    const [part = ''] = address.exec(head.text) ?? [];
    const start = head.text.slice(0, head.text.indexOf('<xs:complexType'));
    const included = (text: string): string => {
      const top = head.text
        .replace(address, '')
        .replace(/<xs:import/, '<xs:include schemaLocation="parts/address.xsd"/>\n  <xs:import');
      return refusal([
        ...plain().filter(([file]) => file !== head.file),
        [head.file, Buffer.from(top)],
        ['felleskomponent/parts/address.xsd', Buffer.from(text)],
      ]);
    };
    expect(part).not.to.equal('');
    expect(included(`${start}${part}</xs:schema>`)).to.equal('opened');
    expect(included('<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>')).to.include(
      'includes parts/address.xsd, which is of another namespace',
    );
  });
});

describe('the table of prefixes', () => {
  it('has the prefix that our own schema declares for each namespace, and no other', () => {
    const { prefixes } = compileXsd(readXsds('schemas'));
    expect(
      Object.entries(PREFIXES)
        .map(([uri, { prefix }]) => `${prefix} ${uri}`)
        .sort(),
    ).to.deep.equal([...prefixes].map(([uri, prefix]) => `${prefix} ${uri}`).sort());
  });

  it('gives way to no file that uses a known prefix for a namespace of its own', () => {
    const plan = compileXsd(
      [
        {
          file: 'a.xsd',
          text: '<s:schema xmlns:s="http://www.w3.org/2001/XMLSchema" xmlns:mh="urn:a" targetNamespace="urn:a"/>',
        },
        {
          file: 'b.xsd',
          text: '<s:schema xmlns:s="http://www.w3.org/2001/XMLSchema" xmlns="urn:b" targetNamespace="urn:b"/>',
        },
        {
          file: 'c.xsd',
          text: '<s:schema xmlns:s="http://www.w3.org/2001/XMLSchema" xmlns="urn:c" targetNamespace="urn:c"/>',
        },
      ],
      PREFIXES,
    );
    expect([...plan.prefixes.values()]).to.deep.equal(['mh2', 'ns', 'ns2']);
  });
});
