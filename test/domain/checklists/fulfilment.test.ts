import { expect } from 'chai';
import fc from 'fast-check';
import { finalFulfilment, liveFulfilment } from '../../../src/domain/checklists/fulfilment.ts';
import type { Scored } from '../../../src/domain/checklists/fulfilment.ts';
import { STATUSES } from '../../../src/domain/checklists/tick.ts';
import type { Status } from '../../../src/domain/checklists/tick.ts';

const RUNS = Number(process.env.PATHWAY_RUNS ?? '2000');
const SEED = Number(process.env.PATHWAY_SEED ?? String(Date.now() % 0x7fffffff));
const CHECK = { numRuns: RUNS, seed: SEED };

const of = (n: number, status: Status, passed = false): Scored[] =>
  Array.from({ length: n }, () => ({ status, passed }));

/** ME-3, computed by hand. */
const TABLE: readonly {
  readonly what: string;
  readonly items: readonly Scored[];
  readonly live: readonly [number, number, number | null];
  readonly final: readonly [number, number, number | null];
}[] = [
  {
    what: 'six of ten done and two not applicable',
    items: [...of(6, 'UTFORT'), ...of(2, 'IKKE_AKTUELT'), ...of(2, 'IKKE_UTFORT')],
    live: [6, 8, 75],
    final: [6, 8, 75],
  },
  {
    what: 'six done, two not applicable, two nobody registered and still to come',
    items: [...of(6, 'UTFORT'), ...of(2, 'IKKE_AKTUELT'), ...of(2, 'UREGISTRERT')],
    live: [6, 6, 100],
    final: [6, 8, 75],
  },
  {
    what: 'six done, two not applicable, two nobody registered, one of them late',
    items: [
      ...of(6, 'UTFORT'),
      ...of(2, 'IKKE_AKTUELT'),
      ...of(1, 'UREGISTRERT'),
      ...of(1, 'UREGISTRERT', true),
    ],
    live: [6, 7, 600 / 7],
    final: [6, 8, 75],
  },
  {
    what: 'all done',
    items: of(10, 'UTFORT'),
    live: [10, 10, 100],
    final: [10, 10, 100],
  },
  {
    what: 'none done',
    items: of(10, 'IKKE_UTFORT'),
    live: [0, 10, 0],
    final: [0, 10, 0],
  },
  {
    what: 'nothing applicable',
    items: of(10, 'IKKE_AKTUELT', true),
    live: [0, 0, null],
    final: [0, 0, null],
  },
  {
    what: 'nothing registered and nothing late',
    items: of(10, 'UREGISTRERT'),
    live: [0, 0, null],
    final: [0, 10, 0],
  },
  {
    what: 'nothing registered and all late',
    items: of(10, 'UREGISTRERT', true),
    live: [0, 10, 0],
    final: [0, 10, 0],
  },
  {
    what: 'one done and two not',
    items: [...of(1, 'UTFORT'), ...of(2, 'IKKE_UTFORT'), ...of(7, 'IKKE_AKTUELT')],
    live: [1, 3, 100 / 3],
    final: [1, 3, 100 / 3],
  },
  { what: 'no items', items: [], live: [0, 0, null], final: [0, 0, null] },
];

const scored = fc.record<Scored>({ status: fc.constantFrom(...STATUSES), passed: fc.boolean() });
const items = fc.array(scored, { minLength: 1, maxLength: 15 });

describe('Fulfilment of a list (ME-3)', () => {
  for (const { what, items, live, final } of TABLE)
    it(`is exact with ${what}`, () => {
      const [a, b] = [liveFulfilment(items), finalFulfilment(items)];
      expect([a.done, a.of, a.percent], 'live').to.deep.equal(live);
      expect([b.done, b.of, b.percent], 'final').to.deep.equal(final);
    });

  describe(`of any items (${RUNS} runs, seed ${SEED})`, () => {
    it('lies from 0 to 100, or is null where nothing counts', () => {
      fc.assert(
        fc.property(items, (given) => {
          for (const { done, of, percent } of [liveFulfilment(given), finalFulfilment(given)]) {
            if (of === 0) expect(percent).to.equal(null);
            else expect(percent).to.be.within(0, 100);
            expect(done).to.be.at.most(of);
          }
        }),
        CHECK,
      );
    });

    it('does not depend on their order', () => {
      fc.assert(
        fc.property(items, (given) => {
          const turned = given.toReversed();
          expect(liveFulfilment(turned)).to.deep.equal(liveFulfilment(given));
          expect(finalFulfilment(turned)).to.deep.equal(finalFulfilment(given));
        }),
        CHECK,
      );
    });

    it('is never lowered by saying that an item which is not done is not applicable', () => {
      fc.assert(
        fc.property(items, fc.nat(), (given, at) => {
          const i = at % given.length;
          fc.pre(given[i]?.status !== 'UTFORT');
          const changed = given.with(i, { status: 'IKKE_AKTUELT', passed: true });
          for (const score of [liveFulfilment, finalFulfilment]) {
            const [before, after] = [score(given).percent, score(changed).percent];
            if (before !== null && after !== null) expect(after).to.be.at.least(before);
            if (before === null) expect(after).to.equal(null);
          }
        }),
        CHECK,
      );
    });

    it('is never lowered by doing an item, and never lower live than in the end', () => {
      fc.assert(
        fc.property(items, fc.nat(), (given, at) => {
          const done = given.with(at % given.length, { status: 'UTFORT', passed: true });
          for (const score of [liveFulfilment, finalFulfilment])
            expect(score(done).percent).to.be.at.least(score(given).percent ?? 0);
          const [live, final] = [liveFulfilment(given).percent, finalFulfilment(given).percent];
          if (live !== null) expect(live).to.be.at.least(final ?? 0);
        }),
        CHECK,
      );
    });
  });
});
