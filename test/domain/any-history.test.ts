import { expect } from 'chai';
import fc from 'fast-check';
import { OSLO } from '../../src/domain/calendar.ts';
import type { Instant } from '../../src/domain/ids.ts';
import type { PathwayEvent, RegionName } from '../../src/domain/pathway.ts';
import { fold, foldBy } from '../../src/domain/pathway.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { BROKEN_FOLDS } from './broken-folds.ts';
import { B_TO_SHORT_STAY, HOME, OVERLAP } from './cases/given.ts';
import type { Fold, Property, PropertyName } from './properties.ts';
import { PROPERTIES } from './properties.ts';
import { strays } from './waiting.ts';

const USUAL_RUNS = 2_500;
const RUNS = Number(process.env.PATHWAY_RUNS ?? String(USUAL_RUNS));
const SEED = Number(process.env.PATHWAY_SEED ?? String(Date.now() % 0x7fffffff));
/** A fault that takes more histories than these to show is not one that the property is for. */
const RUNS_TO_FIND_A_FAULT = 2_000;

const ours: Fold = (events, now) => fold(events, now, DEFAULT_SETTINGS);
const runsOf = ({ perThousand }: Property, runs: number) => Math.ceil((runs * perThousand) / 1_000);
const all: readonly Property[] = Object.values(PROPERTIES);
const total = (runs: number) => all.reduce((sum, property) => sum + runsOf(property, runs), 0);

describe(`Any history (PATHWAY_SEED=${SEED}, PATHWAY_RUNS=${RUNS})`, () => {
  let tried = 0;
  const count = () => {
    tried += 1;
  };

  for (const property of all)
    it(`${property.says} (${runsOf(property, RUNS)} histories)`, () => {
      fc.assert(property.of(ours, count), { numRuns: runsOf(property, RUNS), seed: SEED });
    }).timeout(300_000);

  it(`is tried ${total(RUNS)} times in all, and by default at least twenty thousand`, () => {
    expect(total(USUAL_RUNS)).to.be.at.least(20_000);
    expect(tried).to.be.at.least(total(RUNS));
  });

  for (const { fault, fold: broken, found } of BROKEN_FOLDS)
    for (const name of found)
      it(`would find a fold that ${fault}: ${name}`, () => {
        const { failed } = fc.check(
          PROPERTIES[name].of(broken, () => undefined),
          { numRuns: RUNS_TO_FIND_A_FAULT, seed: SEED, endOnFailure: true },
        );
        expect(failed).to.equal(true);
      }).timeout(120_000);

  it('has for every property a fault that it finds', () => {
    const found = new Set<PropertyName>(BROKEN_FOLDS.flatMap((one) => one.found));
    expect(Object.keys(PROPERTIES).filter((name) => !found.has(name as PropertyName))).to.eql([]);
  });

  it('would find a deadline that runs on, and one that is missing', () => {
    const now = '2026-03-10T12:00:00.000Z' as Instant;
    const without = (row: string, region: RegionName, events: readonly PathwayEvent[]) => {
      const steps = HPH.steps.filter((step) => step.row !== row || step.region !== region);
      const rules = { pathway: { ...HPH, steps }, settings: DEFAULT_SETTINGS, calendar: OSLO };
      return foldBy(rules, events, now).episodes.flatMap(strays);
    };
    expect(without('8a', 'R', [...OVERLAP, B_TO_SHORT_STAY])).to.include(
      't5due open in R_WAIT though not at home',
    );
    expect(without('11', 'N', HOME)).to.deep.equal([
      't2 overdue in HPH2_OPEN',
      't2 overdue in HPH2_OPEN',
    ]);
  });
});
