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
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.xml')))
    it(`${file} is read without violation`, () => {
      const reading = reader.read(readFileSync(path.join(folder, file)));
      expect(reading.kind).to.equal('message');
      expect(reading.violations).to.deep.equal([]);
    });
});
