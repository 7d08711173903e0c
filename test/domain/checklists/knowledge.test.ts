import { expect } from 'chai';
import { factsOf } from '../../../src/domain/checklists/facts.ts';
import { knowledgeOf } from '../../../src/domain/checklists/knowledge.ts';
import { revisionsOf } from '../../../src/domain/checklists/score.ts';
import { SHIPPED } from '../../../src/domain/checklists/shipped/index.ts';
import type { Tick } from '../../../src/domain/checklists/tick.ts';
import type { Instant, MsgId } from '../../../src/domain/ids.ts';
import { fold } from '../../../src/domain/pathway.ts';
import type { PathwayEvent } from '../../../src/domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { admitted, cancelled, discharged, event, home, SYKEHUS_A, visited } from '../history.ts';
import { march, tick } from './given.ts';

const TEN = SHIPPED.find(({ checklist }) => checklist.list === 'TEN')?.checklist;
/** Home on day 0, and a visit on day 4: late by three days, in time by five. */
const LATE_VISIT = [
  admitted('2026-03-01T10:00:00+01:00'),
  discharged('2026-03-05T10:00:00+01:00'),
  home('2026-03-05T12:00:00+01:00'),
  visited('2026-03-09T10:00:00+01:00'),
];
/** The end of the episode, as a message that can be taken back. */
const moved = (at: string): PathwayEvent => ({
  ...event('MovedKommune', at, { hospital: SYKEHUS_A }),
  source: 'message',
  msgId: `MovedKommune@${at}` as MsgId,
});
const END = moved('2026-03-10T10:00:00+01:00');

/** What the municipality has set: three days, and five from some day on. */
const fiveFrom = (since: Instant) => (at: Instant) =>
  at < since ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, hph2Days: 5 };

/** Of each revision its number, the nurse's visit, and how many are done. */
function revisions(events: readonly PathwayEvent[], since: Instant, ticks: readonly Tick[] = []) {
  const settingsAt = fiveFrom(since);
  const now = march(30);
  const view = fold(events, now, settingsAt(now));
  const id = view.episodes.at(-1)?.id ?? '';
  const facts = factsOf(view, id, events);
  if (TEN === undefined || facts === undefined) throw new Error('no episode');
  const { factsAt, instants } = knowledgeOf({ events, settingsAt }, facts);
  const of = ticks.map((one) => ({ ...one, episode: id }));
  return revisionsOf(TEN, of, instants, factsAt).map(({ revision, statuses, done }) => [
    revision,
    statuses['nurse-visit'],
    done,
  ]);
}

describe('A frozen score and the settings of the municipality (ME-4)', () => {
  it('is by those in force when the end became known, however many days are set later', () => {
    expect(revisions([...LATE_VISIT, END], march(20))).to.deep.equal([[1, 'IKKE_UTFORT', 0]]);
    expect(revisions([...LATE_VISIT, END], march(8))).to.deep.equal([[1, 'UTFORT', 1]]);
  });

  it('is not moved by later settings when something else is corrected', () => {
    const late = tick(4, 'UTFORT', { item: 'primary-contact', recordedAt: march(25) });
    expect(revisions([...LATE_VISIT, END], march(20), [late])).to.deep.equal([
      [1, 'IKKE_UTFORT', 0],
      [2, 'IKKE_UTFORT', 1],
    ]);
  });

  it('is by the settings of the second end where the first was taken back', () => {
    const undone = cancelled('2026-03-12T10:00:00+01:00', END);
    const again = moved('2026-03-15T10:00:00+01:00');
    expect(revisions([...LATE_VISIT, END, undone, again], march(13))).to.deep.equal([
      [1, 'IKKE_UTFORT', 0],
      [2, 'UTFORT', 1],
    ]);
  });
});
