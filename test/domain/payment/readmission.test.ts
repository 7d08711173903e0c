import { expect } from 'chai';
import type { PathwayEvent } from '../../../src/domain/pathway.ts';
import { everyStay, ofEpisodes } from './of-episode.ts';
import {
  admitted,
  left,
  ready,
  refused,
  rejected,
  SYKEHUS_B,
  told,
  warned,
  withdrawn,
} from './stay.ts';

const FIRST: readonly PathwayEvent[] = [
  admitted('2025-05-05T09:00:00'),
  warned('2025-05-05T15:00:00'),
  ready('2025-05-09T10:00:00', { msgId: 'r1' }),
  refused('2025-05-09T12:00:00'),
  left('2025-05-11T10:00:00'),
  told('Homecoming', '2025-05-11T14:00:00', { source: 'api' }),
];
const SECOND: readonly PathwayEvent[] = [
  admitted('2025-06-05T09:00:00'),
  warned('2025-06-05T15:00:00'),
  ready('2025-06-09T10:00:00', { msgId: 'r2' }),
  refused('2025-06-09T12:00:00'),
  left('2025-06-14T10:00:00'),
];
const MAY = '05-09 05-10';
const JUNE = '06-09 06-10 06-11 06-12 06-13';
const IN_B = { hospital: SYKEHUS_B };

describe('The payment of an episode', () => {
  it('is of its own stays, and a readmission has its own days', () => {
    expect(everyStay([...FIRST, ...SECOND])).to.deep.equal([[MAY], [JUNE]]);
  });

  it('is the same whatever order the events are stored in', () => {
    expect(everyStay([...SECOND, ...FIRST].reverse())).to.deep.equal([[MAY], [JUNE]]);
  });

  it('is its own after the episode before it was completed', () => {
    const visit = told('HPH2Completed', '2025-05-13T10:00:00', { profession: 'SP', source: 'api' });
    const review = told('HPH5Completed', '2025-06-03T10:00:00', { source: 'api' });
    expect(everyStay([...FIRST, visit, review, ...SECOND])).to.deep.equal([[MAY], [JUNE]]);
  });

  it('is its own for a readmission that shows only by the readiness', () => {
    const again = SECOND.filter(({ kind }) => kind !== 'AdmissionNotified');
    expect(everyStay([...FIRST, ...again])).to.deep.equal([[MAY], [JUNE]]);
  });

  it('counts until now for a readmission that goes on', () => {
    const still = SECOND.filter(({ kind }) => kind !== 'Discharged');
    const now = '2025-06-11T12:00:00';
    expect(everyStay([...FIRST, ...still], {}, now)).to.deep.equal([[MAY], ['06-09 06-10']]);
  });

  it('does not take the early notice of an earlier stay for one of its own', () => {
    const unwarned = SECOND.filter(({ kind }) => kind !== 'EarlyNotice');
    expect(everyStay([...FIRST, ...unwarned])).to.deep.equal([[MAY], ['none [PRECOND_8]']]);
  });

  it('is moved by an AppRec of its own readiness only, however late that comes', () => {
    const [, , notice] = FIRST;
    if (notice === undefined) throw new Error('no notice');
    const late = rejected('2025-06-10T08:00:00', notice);
    const [[first] = [], [second] = []] = everyStay([...FIRST, late, ...SECOND]);
    expect(second).to.equal(JUNE);
    expect(first).not.to.equal(MAY);
  });

  it('takes an answer that came after the readmission for the readiness it names', () => {
    const open = FIRST.filter(({ kind }) => kind !== 'KommuneAnswer');
    const logged = refused('2025-06-09T11:00:00', { ref: 'r1', msgId: 'late' });
    const [first, second] = ofEpisodes([...open, logged, ...SECOND]);
    expect(first?.stays[0]?.evidence.answers.map(({ msgId }) => msgId)).to.eql(['late']);
    expect(second?.stays[0]?.evidence.answers).to.have.length(1);
  });

  it('has a stay for each hospital of a transfer, and then those of the readmission', () => {
    const transfer = [
      admitted('2025-05-11T09:00:00', IN_B),
      warned('2025-05-11T12:00:00', IN_B),
      ready('2025-05-14T10:00:00', IN_B),
      left('2025-05-15T10:00:00', IN_B),
    ];
    const stays = FIRST.filter(({ kind }) => kind !== 'Discharged' && kind !== 'Homecoming');
    expect(everyStay([...stays, ...transfer, ...SECOND])).to.deep.equal([[MAY, '05-14'], [JUNE]]);
  });

  it('sums the days, kroner and flags of its stays', () => {
    const [first, second] = ofEpisodes([...FIRST, ...SECOND]);
    expect([first?.kroner, second?.kroner]).to.eql([2 * 5981, 5 * 5981]);
    expect(second?.reasons.map(({ code, from }) => `${code} ${from}`)).to.eql([
      'KOMMUNE_REFUSED 2025-06-09',
      'LEFT 2025-06-14',
    ]);
  });

  it('has no days that a withdrawal of the readmission took', () => {
    const gone = withdrawn('2025-06-10T09:00:00');
    expect(everyStay([...FIRST, gone, ...SECOND])).to.deep.equal([[MAY], ['06-09']]);
  });
});
