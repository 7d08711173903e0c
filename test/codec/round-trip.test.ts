import path from 'node:path';
import { expect } from 'chai';
import { buildXml } from '../../src/schema/build.ts';
import { canonicalXml, prefixesUsed, resolvedXml } from './canonical.ts';
import {
  boundary,
  examples,
  fixtures,
  isValid,
  jsonOf,
  schemas,
  type Sample,
} from './documents.ts';

/** Reads, builds, and holds the built document against the original. */
function assertSame({ name, bytes }: Sample): { exact: boolean } {
  const read = jsonOf(bytes);
  const built = Buffer.from(buildXml(schemas.plan, read.root, read.value));
  expect(jsonOf(built), name).to.deep.equal(read);
  expect(resolvedXml(schemas, built), name).to.equal(resolvedXml(schemas, bytes));
  expect(isValid(schemas, built), name).to.be.true;
  const indented = Buffer.from(buildXml(schemas.plan, read.root, read.value, { indent: true }));
  expect(resolvedXml(schemas, indented), name).to.equal(resolvedXml(schemas, bytes));
  const prefixes = prefixesUsed(bytes);
  if (!prefixes) return { exact: false };
  // The original's own prefixes: then canonical XML is the same to the byte.
  const alike = Buffer.from(buildXml(schemas.plan, read.root, read.value, { prefixes }));
  expect(canonicalXml(alike), name).to.equal(canonicalXml(bytes));
  return { exact: true };
}

describe('reading and building', () => {
  for (const one of fixtures())
    it(`gives back fixture ${one.name}`, () => {
      assertSame(one);
    });

  for (const one of examples())
    it(`gives back ${one.name}, in the prefixes of the published samples`, () => {
      assertSame(one);
      const { root, value } = jsonOf(one.bytes);
      const built = buildXml(schemas.plan, root, value, { indent: true });
      expect(canonicalXml(Buffer.from(built))).to.equal(canonicalXml(one.bytes));
    });

  it('gives back every valid boundary document', function () {
    this.timeout(240_000);
    const cases = boundary();
    if (!cases) return this.skip();
    const valid = cases.filter(({ xsd }) => xsd);
    let exact = 0;
    for (const { id, xml } of valid)
      if (assertSame({ name: `boundary ${id}`, bytes: Buffer.from(xml) }).exact) exact += 1;
    process.stdout.write(
      `      ${valid.length} documents given back, ${exact} of them compared as canonical XML too\n`,
    );
    expect(valid.length).to.be.greaterThan(3000);
    expect(exact).to.be.greaterThan(valid.length / 2);
  });

  it('would see a text, an attribute or an order that is lost', () => {
    const one = fixtures().find(({ name }) => name === path.join('LOG_INNLAGT', '1.6-new.xml'));
    if (!one) throw new Error('no fixture');
    const text = one.bytes.toString();
    for (const spoilt of [
      text.replace('<MsgId>', '<MsgId> '),
      text.replace(/ DN="[^"]*"/, ''),
      text.replace(/(<GenDate>[^<]*<\/GenDate>)\s*(<MsgId>[^<]*<\/MsgId>)/, '$2$1'),
    ]) {
      expect(spoilt).not.to.equal(text);
      const bytes = Buffer.from(spoilt);
      expect(resolvedXml(schemas, bytes)).not.to.equal(resolvedXml(schemas, one.bytes));
      expect(canonicalXml(bytes)).not.to.equal(canonicalXml(one.bytes));
    }
  });
});
