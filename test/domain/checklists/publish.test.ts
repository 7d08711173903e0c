import { expect } from 'chai';
import fc from 'fast-check';
import { published as publishedFrom } from '../../../src/domain/checklists/publish.ts';
import type { Group } from '../../../src/domain/checklists/publish.ts';

const RUNS = Number(process.env.PATHWAY_RUNS ?? '2000');
const SEED = Number(process.env.PATHWAY_SEED ?? String(Date.now() % 0x7fffffff));

const group = (name: string, ...scores: readonly (number | null)[]): Group => ({
  group: name,
  scores,
});
/** What the specification gives as its default. */
const SMALL_NUMBER = 5;
const published = (groups: readonly Group[], least = SMALL_NUMBER) => publishedFrom(groups, least);
const many = (name: string, n: number): Group => group(name, ...Array<number>(n).fill(50));

describe('Published means (ME-6)', () => {
  it('are means of the scores that there are', () => {
    const given = [group('nord', 75, 100, 50, 0, 25, null), many('sør', 5)];
    expect(published(given)).to.deep.equal([
      { group: 'nord', count: 5, mean: 50 },
      { group: 'sør', count: 5, mean: 50 },
    ]);
  });

  it('hold back what the operator calls small', () => {
    const given = [many('nord', 9), many('sør', 9)];
    expect(published(given, 10).map(({ count }) => count)).to.deep.equal([null, null]);
    expect(published(given, 9).map(({ count }) => count)).to.deep.equal([9, 9]);
  });

  for (const [what, sizes, hidden] of [
    ['shows groups of five', [5, 5], []],
    ['holds back a group of four, and the next one by which it could be found', [4, 9, 7], [0, 2]],
    ['holds back two small groups, which hide each other', [3, 4, 9], [0, 1]],
    ['holds back one more where the small ones are four together', [2, 2, 9, 6], [0, 1, 3]],
    ['holds back one group that is alone and small', [4], [0]],
    ['holds back what has no score', [0, 6, 8], [0, 1]],
  ] as const)
    it(what, () => {
      const groups = sizes.map((size, i) => many(`g${i}`, size));
      const seen = published(groups).flatMap(({ count, mean }, i) => {
        expect(count === null).to.equal(mean === null);
        return count === null ? [i] : [];
      });
      expect(seen).to.deep.equal(hidden);
    });

  it(`never show fewer than ${SMALL_NUMBER}, nor let them be computed (${RUNS} runs, seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }), (sizes) => {
        const shown = published(sizes.map((size, i) => many(`g${i}`, size)));
        const hidden = sizes.filter((_, i) => shown[i]?.count === null);
        for (const { count } of shown) expect(count ?? SMALL_NUMBER).to.be.at.least(SMALL_NUMBER);
        const everything = hidden.length === sizes.length;
        if (hidden.length === 0 || everything) return;
        expect(hidden.length).to.be.at.least(2);
        expect(hidden.reduce((a, b) => a + b, 0)).to.be.at.least(SMALL_NUMBER);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
