import { expect } from 'chai';
import fc from 'fast-check';
import type { Instant } from '../../src/domain/ids.ts';
import { fold } from '../../src/domain/pathway.ts';
import type { PathwayEvent, PathwayView } from '../../src/domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { wake } from '../../src/domain/wake.ts';
import { discharged, home } from './history.ts';
import { history, moment } from './histories.ts';

const SETTINGS = [
  DEFAULT_SETTINGS,
  { ...DEFAULT_SETTINGS, hph5Strict: true },
  { ...DEFAULT_SETTINGS, answerDueHours: 4, hph3SendDays: 9 },
];

/** As the database gives a view back. */
const stored = (view: PathwayView): PathwayView => JSON.parse(JSON.stringify(view)) as PathwayView;

/** From here on everything has been received. */
const lastReceipt = (events: readonly PathwayEvent[]): Instant =>
  events.reduce<Instant>(
    (last, { receivedAt }) => (receivedAt > last ? receivedAt : last),
    '2026-01-01T00:00:00.000Z' as Instant,
  );

/** Wakes a pathway whenever it asks for it, and looks each time whether the whole fold says the same. */
function followed(events: readonly PathwayEvent[], settings = DEFAULT_SETTINGS): number {
  let view = stored(fold(events, lastReceipt(events), settings));
  let times = 0;
  for (let at = view.nextDueAt; at !== undefined && times < 60; at = view.nextDueAt) {
    view = stored(wake(view, at, settings));
    expect(view, at).to.deep.equal(stored(fold(events, at, settings)));
    times += 1;
  }
  return times;
}

describe('Waking a pathway without its events', () => {
  it('gives what the whole fold gives, each time it has asked to be woken', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...SETTINGS), (events, settings) => {
        followed(events, settings);
      }),
      { numRuns: 600 },
    );
  }).timeout(120_000);

  it('gives what the whole fold gives when it is woken late, over several timers at once', () => {
    fc.assert(
      fc.property(history, moment, fc.constantFrom(...SETTINGS), (events, later, settings) => {
        const from = lastReceipt(events);
        const at = later > from ? later : from;
        const woken = wake(stored(fold(events, from, settings)), at, settings);
        expect(stored(woken)).to.deep.equal(stored(fold(events, at, settings)));
      }),
      { numRuns: 2_000 },
    );
  }).timeout(120_000);

  it('goes through all timers of an ordinary pathway', () => {
    const events = [discharged('2026-03-02T12:00'), home('2026-03-02T14:00')];
    expect(followed(events)).to.be.above(10);
  });

  it('cannot know of what was received meanwhile, so the comparison can fail', () => {
    const events = [discharged('2026-03-02T12:00')];
    const before = stored(fold(events, lastReceipt(events), DEFAULT_SETTINGS));
    const later = '2026-03-20T12:00:00.000Z' as Instant;
    const all = [...events, home('2026-03-03T10:00')];
    expect(wake(before, later, DEFAULT_SETTINGS)).not.to.deep.equal(
      stored(fold(all, later, DEFAULT_SETTINGS)),
    );
  });
});
