import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { CATALOGUE } from '../../src/messages/catalogue/index.ts';
import { openMessages } from '../../src/messages/reader.ts';

/** UPDATE=1 rewrites the expectations; review them as code. */
const UPDATE = process.env['UPDATE'] === '1';
const FOLDER = 'fixtures';

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.xml'))
  .sort();

describe('the fixtures', () => {
  const reader = openMessages('schemas');

  for (const file of files) {
    const refused = file.startsWith('refused');
    it(`${file} is ${refused ? 'refused for its reason' : 'read as expected'}`, () => {
      const bytes = readFileSync(path.join(FOLDER, file));
      const expected = path.join(FOLDER, file.replace(/\.xml$/, '.json'));
      const reading = reader.read(bytes);
      const actual: unknown = refused
        ? { kind: reading.kind, violations: reading.violations }
        : reader.json(bytes);
      const text = `${JSON.stringify(actual, null, 2)}\n`;
      if (UPDATE) writeFileSync(expected, text);
      if (refused) expect(reading.violations).not.to.be.empty;
      else expect(reading.violations).to.deep.equal([]);
      expect(existsSync(expected), `${expected} is missing: run with UPDATE=1`).to.be.true;
      expect(text).to.equal(readFileSync(expected, 'utf8'));
    });
  }

  it('have no expectation without a document', () => {
    const orphans = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .filter((name) => !existsSync(path.join(FOLDER, name.replace(/\.json$/, '.xml'))));
    expect(orphans).to.deep.equal([]);
  });

  it('hold a new message of every type in the catalogue', () => {
    for (const { type } of CATALOGUE) expect(files).to.include(path.join(type, 'new.xml'));
  });

  it('name only synthetic patients: month plus 80, and an adjective with a noun', () => {
    for (const file of files) {
      const text = readFileSync(path.join(FOLDER, file), 'latin1');
      for (const [number] of text.matchAll(/(?<![0-9])[0-9]{11}(?![0-9])/g))
        expect(Number(number.slice(2, 4)), `${file}: ${number}`).to.be.within(81, 92);
    }
  });
});
