import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { gate } from '../../src/schema/gate.ts';
import { openSchemas, readXsds } from '../../src/schema/schema-set.ts';
import { sharedBytes } from './shared.ts';

interface Case {
  readonly id: number;
  /** `prefix:Local` of the document root. */
  readonly root: string;
  readonly libxml2: boolean;
  readonly xml: string;
}

describe('the schemas at their boundaries', () => {
  it('give the verdict of the published schemas on every boundary document', function () {
    this.timeout(120_000);
    const packed = sharedBytes('boundary.jsonl.gz');
    if (!packed) {
      process.stdout.write('      skipped: the boundary documents are not on this machine\n');
      return this.skip();
    }
    const schemas = openSchemas(readXsds('schemas'));
    const known = new Set(schemas.plan.prefixes.values());
    const cases = gunzipSync(packed)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Case)
      .filter(({ root }) => known.has(root.slice(0, root.indexOf(':'))));
    const wrong = cases.filter(({ xml, libxml2 }) => {
      const settled = gate(Buffer.from(xml));
      const valid =
        'body' in settled &&
        schemas.withDocument(
          settled,
          (document) => document.validate().length === 0,
          () => false,
        );
      return valid !== libxml2;
    });
    process.stdout.write(
      `      ${cases.length} boundary documents, ${wrong.length} judged otherwise\n`,
    );
    expect(wrong.map(({ id, root }) => `${id} ${root}`)).to.deep.equal([]);
    expect(cases.length).to.be.greaterThan(5000);
  });
});
