import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { Node, Tree } from '../../src/schema/facts.ts';
import { buildXml } from '../../src/schema/build.ts';
import { serialise } from '../../src/schema/engine.ts';
import { gate } from '../../src/schema/gate.ts';
import { parseJson, type Json } from '../../src/schema/parse.ts';
import { openMessageSchemas } from '../../src/messages/schemas.ts';
import { buildAppRec } from '../../src/messages/app-rec.ts';
import { PARTIES } from '../../src/messages/make.ts';
import { aMessage, MSG_ID, reader } from './support.ts';

const schemas = openMessageSchemas('schemas');

function jsonOf(bytes: Buffer): { root: string; value: Json } {
  const settled = gate(bytes);
  if (!('body' in settled)) throw new Error('refused by the gate');
  return schemas.withDocument(
    { ...settled, mergeCdata: true },
    ({ parsed }) => parseJson(schemas.plan, serialise(parsed)),
    (broken) => {
      throw new Error(JSON.stringify(broken));
    },
  );
}

/** Every value of a document as libxml2 has it: attributes, and texts of elements without elements. */
function valuesOfTree(tree: Tree, node: Node, into: string[] = []): string[] {
  for (const { name, value } of tree.attributes(node)) into.push(`@${name}=${value}`);
  if (tree.firstElement(node) === 0) {
    if (tree.text(node) !== '') into.push(`${tree.name(node)}=${tree.text(node)}`);
  } else
    for (let at = tree.firstElement(node); at !== 0; at = tree.nextElement(at))
      valuesOfTree(tree, at, into);
  return into;
}

/** The same of the JSON form. */
function valuesOfJson(name: string, value: Json, into: string[] = []): string[] {
  const local = name.replace(/^(@?)(?:\{.*\}|[^:]*:)/, '$1');
  if (typeof value === 'string') {
    if (value !== '') into.push(`${local}=${value}`);
  } else if (Array.isArray(value))
    for (const one of value as readonly Json[]) valuesOfJson(name, one, into);
  else
    for (const [key, own] of Object.entries(value))
      valuesOfJson(/^#(text|content)$/.test(key) ? name : key, own, into);
  return into;
}

const documents = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.xml') && !name.startsWith('refused'))
  .map((name) => [name, readFileSync(path.join('fixtures', name))] as const);

describe('the JSON form', () => {
  for (const [name, bytes] of documents) {
    it(`of ${name} has exactly the values that libxml2 has`, () => {
      const settled = gate(bytes);
      if (!('body' in settled)) throw new Error('refused');
      const ofTree = schemas.withDocument(
        settled,
        (document) => valuesOfTree(document.tree(), document.tree().root),
        () => [],
      );
      const { root, value } = jsonOf(bytes);
      expect(ofTree).not.to.be.empty;
      expect(valuesOfJson(root, value).sort()).to.deep.equal(ofTree.sort());
    });

    it(`of ${name} builds a document that reads the same and is as valid`, () => {
      const { root, value } = jsonOf(bytes);
      const rebuilt = Buffer.from(buildXml(schemas.plan, root, value));
      expect(jsonOf(rebuilt)).to.deep.equal({ root, value });
      const before = reader.read(bytes);
      const after = reader.read(rebuilt);
      expect(after.violations.map(({ rule }) => rule)).to.deep.equal(
        before.violations.map(({ rule }) => rule),
      );
      expect(after.kind !== 'unreadable' && after.facts).to.deep.equal(
        before.kind !== 'unreadable' && before.facts,
      );
    });
  }

  it('of an AppRec builds the very bytes it was read from', () => {
    const text = buildAppRec({
      id: MSG_ID,
      genDate: '2026-03-27T14:06:00Z',
      status: '2',
      errors: [{ code: 'X99', name: 'Annen feil', detail: '<&lt;> "ø"' }],
      from: PARTIES.gp,
      to: PARTIES.ward,
      original: { type: 'LOG_INNLAGT', msgId: MSG_ID, genDate: '2026-03-27T14:05:00' },
    });
    const { root, value } = jsonOf(Buffer.from(text));
    expect(buildXml(schemas.plan, root, value)).to.equal(text);
  });

  it('keeps leading zeros, blanks, exponents and decoded characters as text (F2, F3)', () => {
    const text = aMessage()
      .replace('<Id>2011<', '<Id>02011<')
      .replace(
        /<OrganisationName>Solvik/,
        '<OrganisationName>  1e5 &#248;&amp;#65; &lt;x&gt;&#13;Solvik',
      )
      .replace('DN="HER-id"', 'DN="0x1F &#10;&quot;&amp;amp;"');
    const shown = JSON.stringify(jsonOf(Buffer.from(text)));
    expect(shown).to.include('"Id":"02011"');
    expect(shown).to.include('"  1e5 ø&#65; <x>\\rSolvik');
    expect(shown).to.include('"0x1F \\n\\"&amp;"');
  });

  it('gives arrays where the schema lets an element repeat, and only there', () => {
    const { value } = jsonOf(Buffer.from(aMessage()));
    expect(value).to.have.nested.property('Document[0].RefDoc.MsgType.@V', 'XML');
    expect(value).to.have.nested.property('MsgInfo.Sender.Organisation.Ident[0].Id', '1001');
    expect(value).to.have.nested.property('MsgInfo.MsgId').that.is.a('string');
  });

  it('takes no name from a document as a bare key (T20)', () => {
    const hostile =
      '<s:Signature xmlns:s="http://www.w3.org/2000/09/xmldsig#"><constructor valueOf="1"/><toString>x</toString></s:Signature>';
    const { root, value } = jsonOf(Buffer.from(hostile));
    expect(root).to.equal('ds:Signature');
    expect(JSON.stringify(value)).to.include('"{}constructor"').and.to.include('"{}toString"');
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('keeps mixed content in its order', () => {
    const mixed =
      '<s:Signature xmlns:s="http://www.w3.org/2000/09/xmldsig#" Id="1">a<b>c</b>d<![CDATA[e]]><b/></s:Signature>';
    expect(jsonOf(Buffer.from(mixed)).value).to.deep.equal({
      '@Id': '1',
      '#content': ['a', { '{}b': { '#content': ['c'] } }, 'de', { '{}b': { '#content': [] } }],
    });
  });

  it('is refused by the builder where a key has no place', () => {
    expect(() => buildXml(schemas.plan, 'mh:MsgInfo', { Flytting: 'x' })).to.throw('Flytting');
  });
});
