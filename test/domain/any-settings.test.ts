import { expect } from 'chai';
import fc from 'fast-check';
import type { PathwaySettings } from '../../src/domain/settings.ts';
import { fold } from '../../src/domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { readSettings, settingsOf } from '../../src/domain/settings-file.ts';
import type { SettingsFile } from '../../src/domain/settings-file.ts';
import { PATHWAY_ROWS } from '../../src/domain/settings-table.ts';
import type { SettingKind } from '../../src/domain/settings-table.ts';
import { history, moment, shuffled } from './histories.ts';

const SEED = Number(process.env.PATHWAY_SEED ?? String(Date.now() % 0x7fffffff));
const RUNS = 300;

/** Codes that the histories use, and one day that is a half day in some year. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  halfDays: ['12-24', '12-31', '03-27', '04-01'],
};
const CODES = ['1', '2', '3', '5', '7', '8', '11', '21', 'SP', 'HF'];

/** Any value of a setting; the ends of its range as often as all between. */
function valueOf(name: string, kind: SettingKind): fc.Arbitrary<unknown> {
  switch (kind.is) {
    case 'integer':
      return fc.oneof(
        fc.constantFrom(kind.least, kind.most),
        fc.integer({ min: kind.least, max: kind.most }),
      );
    case 'flag':
      return fc.boolean();
    case 'list':
      return fc.subarray([...(LISTS[name] ?? CODES)]);
    default:
      throw new Error(`no pathway setting is ${kind.is}`);
  }
}

const file: fc.Arbitrary<SettingsFile> = fc
  .record(
    Object.fromEntries(
      Object.entries(PATHWAY_ROWS).map(([name, { kind }]) => [name, valueOf(name, kind)]),
    ),
    { requiredKeys: [] },
  )
  .map((pathway): SettingsFile => ({ pathway }));

const isTaken = (given: SettingsFile): boolean =>
  'file' in readSettings(JSON.stringify(given), DEFAULT_SETTINGS);
const settings: fc.Arbitrary<PathwaySettings> = file
  .filter(isTaken)
  .map((given) => settingsOf(given, DEFAULT_SETTINGS).pathway);

describe(`Any settings that are taken (seed ${SEED})`, () => {
  it('give a view of any history, the same in any order, with alerts after what they tell of', () => {
    fc.assert(
      fc.property(history, settings, fc.nat(), moment, (events, by, salt, now) => {
        const view = fold(events, now, by);
        const other = fold(shuffled(events, salt), now, by);
        expect(JSON.stringify(other)).to.equal(JSON.stringify(view));
        for (const { alerts, deadlines } of view.episodes) {
          for (const { at } of alerts) expect(at <= now).to.be.true;
          for (const { timer, dueAt, status } of deadlines)
            if (status === 'open') expect(dueAt > now, timer).to.be.true;
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }).timeout(120_000);

  it('are some of all that could be written: others contradict themselves', () => {
    const drawn = fc.sample(file, { numRuns: 500, seed: SEED });
    expect(drawn.filter(isTaken).length).to.be.within(1, 499);
  });
});
