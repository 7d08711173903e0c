import { expect } from 'chai';
import type { Edition } from '../../../src/domain/checklists/definition.ts';
import { editionFor } from '../../../src/domain/checklists/editions.ts';
import type { EpisodeFacts } from '../../../src/domain/checklists/facts.ts';
import { revisionsOf } from '../../../src/domain/checklists/score.ts';
import type { Instant } from '../../../src/domain/ids.ts';
import { checklist, event, facts, item, march, tenItems, tick } from './given.ts';

const END = { state: 'COMPLETED', at: march(10), knownAt: march(11) };
const list = checklist(tenItems());
const ended = (more: Partial<EpisodeFacts> = {}) => {
  return (at: Instant) => facts(at >= END.knownAt ? { end: END, ...more } : {});
};
const shown = (revisions: ReturnType<typeof revisionsOf>) =>
  revisions.map(({ revision, at, done, of, percent }) => [revision, at, done, of, percent]);

describe('The final score of a list (ME-4)', () => {
  const inTime = [
    ...[1, 2, 3, 4, 5, 6].map((n) => tick(n, 'UTFORT')),
    ...[7, 8].map((n) => tick(n, 'IKKE_AKTUELT')),
  ];

  it('is frozen when the end becomes known: 6 of 8, 75 %', () => {
    const revisions = revisionsOf(list, inTime, [END.knownAt], ended());
    expect(shown(revisions)).to.deep.equal([[1, march(11), 6, 8, 75]]);
    expect(revisions[0]).to.deep.include({ endedAs: 'COMPLETED' });
    expect(revisions[0]?.statuses).to.include({ i1: 'UTFORT', i8: 'IKKE_AKTUELT' });
    expect(revisions[0]?.statuses).to.include({ i9: 'UREGISTRERT' });
  });

  it('does not exist while the episode runs', () => {
    expect(revisionsOf(list, inTime, [march(2)], () => facts())).to.deep.equal([]);
  });

  it('gets a revision by each later correction, and keeps those before it', () => {
    const late = [
      ...inTime,
      tick(9, 'UTFORT', { recordedAt: march(15) }),
      tick(10, 'IKKE_AKTUELT', { recordedAt: march(18) }),
    ];
    const expected = [
      [1, march(11), 6, 8, 75],
      [2, march(15), 7, 8, 87.5],
      [3, march(18), 7, 7, 100],
    ];
    expect(shown(revisionsOf(list, late, [END.knownAt], ended()))).to.deep.equal(expected);
    const turned = late.toReversed();
    expect(shown(revisionsOf(list, turned, [END.knownAt], ended()))).to.deep.equal(expected);
  });

  it('gets none by a registration that says what stood already', () => {
    const again = [...inTime, tick(1, 'UTFORT', { recordedAt: march(15), by: 'ola' })];
    expect(revisionsOf(list, again, [END.knownAt], ended())).to.have.length(1);
  });

  it('gets one by evidence that became known after the end', () => {
    const derived = checklist([item(1, { evidence: { events: ['MedicalInfo'] } })]);
    const late = event('MedicalInfo', march(9), { knownAt: march(13) });
    const factsAt = (at: Instant) =>
      facts({
        ...(at >= END.knownAt ? { end: END } : {}),
        events: at >= late.knownAt ? [late] : [],
      });
    const revisions = revisionsOf(derived, [], [END.knownAt, late.knownAt], factsAt);
    expect(shown(revisions)).to.deep.equal([
      [1, march(11), 0, 1, 0],
      [2, march(13), 1, 1, 100],
    ]);
  });

  it('is none for a list that never opened, and null where nothing is applicable', () => {
    const closed = { ...list, opensOn: ['DeteriorationReported' as const] };
    expect(revisionsOf(closed, [], [END.knownAt], ended())).to.deep.equal([]);
    const none = tenItems().map((_, i) => tick(i + 1, 'IKKE_AKTUELT'));
    const revisions = revisionsOf(list, none, [END.knownAt], ended());
    expect(shown(revisions)).to.deep.equal([[1, march(11), 0, 0, null]]);
  });
});

describe('The version of a list that an episode has (ME-1)', () => {
  const edition = (version: string, since: Instant, own: boolean): Edition => ({
    checklist: checklist([item(1)], { version }),
    since,
    own,
  });
  const EDITIONS = [
    edition('overgang-1', march(1), false),
    edition('overgang-2', march(20), false),
    edition('a', march(5), true),
    edition('b', march(15), true),
  ];
  const versionAt = (now: Instant, ticks: Parameters<typeof editionFor>[1] = [], end?: Instant) =>
    editionFor(EDITIONS, ticks, { now, endKnownAt: end })?.version;

  it('is ours until the municipality has its own, and then its newest', () => {
    expect([march(2), march(6), march(15), march(25)].map((at) => versionAt(at))).to.deep.equal([
      'overgang-1',
      'a',
      'b',
      'b',
    ]);
  });

  it('is our first before any was in force', () => {
    expect(versionAt('2020-01-01T00:00:00.000Z' as Instant)).to.equal('overgang-1');
  });

  it('stays that of the first registration', () => {
    const ticks = [
      tick(1, 'UTFORT', { seq: 8, version: 'b', recordedAt: march(16) }),
      tick(1, 'UTFORT', { seq: 7, version: 'a', recordedAt: march(6) }),
    ];
    expect(versionAt(march(25), ticks)).to.equal('a');
  });

  it('is never changed by what came after the end was known', () => {
    expect(versionAt(march(25), [], march(7))).to.equal('a');
    const late = [tick(1, 'UTFORT', { version: 'b', recordedAt: march(16) })];
    expect(versionAt(march(25), late, march(7))).to.equal('a');
  });

  it('is none for a list that nobody has', () => {
    expect(editionFor([], [], { now: march(1) })).to.equal(undefined);
  });
});
