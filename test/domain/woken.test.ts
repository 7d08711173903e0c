import { expect } from 'chai';
import fc from 'fast-check';
import type { Instant } from '../../src/domain/ids.ts';
import { fold } from '../../src/domain/pathway.ts';
import type { PathwayEvent, PathwayView } from '../../src/domain/pathway.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { wake } from '../../src/domain/wake.ts';
import { viewAfter, wokenSince } from '../../src/domain/woken.ts';
import { history } from './histories.ts';
import { discharged, home } from './history.ts';

/** As the database gives JSON back. */
const stored = <T>(json: T): T => JSON.parse(JSON.stringify(json)) as T;

const lastReceipt = (events: readonly PathwayEvent[]): Instant =>
  events.reduce<Instant>(
    (last, { receivedAt }) => (receivedAt > last ? receivedAt : last),
    '2026-01-01T00:00:00.000Z' as Instant,
  );

const asFolded = (events: readonly PathwayEvent[]): PathwayView =>
  stored(fold(events, lastReceipt(events), DEFAULT_SETTINGS));

/** The same view each time it has asked to be woken, from the changes that the time before left. */
function* wakings(folded: PathwayView): Generator<PathwayView> {
  let view = folded;
  for (let times = 0; view.nextDueAt !== undefined && times < 60; times++) {
    view = wake(view, view.nextDueAt, DEFAULT_SETTINGS);
    const after = viewAfter(folded, stored(wokenSince(folded, view) ?? null));
    expect(stored(after)).to.deep.equal(stored(view));
    view = after;
    yield view;
  }
}

const ORDINARY = [discharged('2026-03-02T12:00'), home('2026-03-02T14:00')];

describe('What timers have changed since the fold', () => {
  it('gives with the folded view the view as it is, however often it was woken', () => {
    fc.assert(
      fc.property(history, (events) => {
        for (const view of wakings(asFolded(events))) expect(view.episodes).not.to.equal(undefined);
      }),
      { numRuns: 600 },
    );
  }).timeout(120_000);

  it('is small beside the view, and nothing where nothing has changed', () => {
    const folded = asFolded(ORDINARY);
    const [first] = wakings(folded);
    const changes = JSON.stringify(first && wokenSince(folded, first));
    expect(changes.length).to.be.below(JSON.stringify(first).length / 2);
    const nothing = { set: {}, lists: {} };
    expect(wokenSince(folded, folded)).to.deep.equal({ view: nothing, episodes: {} });
    expect(wokenSince(folded, stored(folded))?.episodes).to.deep.equal({ 0: nothing });
    expect(viewAfter(folded, null)).to.equal(folded);
  });

  it('says that a member is gone', () => {
    const folded = asFolded(ORDINARY);
    const { nextDueAt, ...last } = folded;
    expect(nextDueAt).not.to.equal(undefined);
    const changes = stored(wokenSince(folded, last) ?? null);
    expect(viewAfter(folded, changes)).to.deep.equal(last).and.not.to.have.property('nextDueAt');
  });

  it('never has to do with a reply that waits to be read: a list finds those by the whole view', () => {
    const timed = HPH.steps.filter(({ on }) => on.startsWith('Timer:'));
    const flags = timed.flatMap(({ flag = [], unflag = [] }) => [...flag, ...unflag]);
    expect(flags).to.include('G_OVERDUE');
    expect(flags.filter((flag) => flag.startsWith('TO_CLASSIFY'))).to.deep.equal([]);
  });

  it('cannot be said when there are more episodes: that takes an event', () => {
    const folded = asFolded(ORDINARY);
    const more = { ...folded, episodes: [...folded.episodes, ...folded.episodes] };
    expect(wokenSince(folded, more)).to.equal(undefined);
  });

  it('would be another view without any one of its parts, so the comparison can fail', () => {
    const folded = asFolded(ORDINARY);
    const view = [...wakings(folded)].at(-1) ?? folded;
    const changes = wokenSince(folded, view);
    const [episode] = Object.values(changes?.episodes ?? {});
    if (changes === undefined || episode === undefined) throw new Error('nothing has changed');
    expect(Object.keys(episode.lists)).to.include.members(['deadlines', 'alerts', 'timeline']);
    for (const name of Object.keys(episode.lists)) {
      const lists = { ...episode.lists };
      Reflect.deleteProperty(lists, name);
      const less = { ...changes, episodes: { 0: { ...episode, lists } } };
      expect(viewAfter(folded, less), name).not.to.deep.equal(view);
    }
  });
});
