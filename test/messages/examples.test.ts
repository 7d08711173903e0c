import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { shared } from '../schema/shared.ts';
import { reader } from './support.ts';

describe("the standard's own examples", () => {
  const folder = shared('examples');
  if (folder === undefined) {
    it.skip('are not on this machine');
    return;
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.xml'))) {
    const supported = file.startsWith('Pasientlogistikk') && file.includes('v1-6');
    it(`${file} is ${supported ? 'read without violation' : 'unsupported, and only that'}`, () => {
      const reading = reader.read(readFileSync(path.join(folder, file)));
      expect(reading.kind).to.equal('message');
      expect(reading.violations.map(({ code }) => code)).to.deep.equal(
        supported ? [] : ['type-unsupported'],
      );
    });
  }
});
