import { expect } from 'chai';
import type { PathwayEvent, TimerName } from '../../src/domain/pathway.ts';
import { admitted, cancelled, declined, died, discharged, home, view, visited } from './history.ts';

const IN = admitted('2026-03-01T10:00');
const OUT = discharged('2026-03-05', '1', { sent: '2026-03-05T11:00' });
const HOME = home('2026-03-05T15:00');
const APRIL = '2026-04-20';

/** Of the alerts of a timer: which level was taken back, and why; the others as `raised`. */
function said(events: readonly PathwayEvent[], timer: TimerName = 't2'): string[] {
  const { episodes, withdrawn } = view(events, APRIL);
  return [...episodes.flatMap(({ alerts }) => alerts), ...withdrawn]
    .filter((alert) => alert.timer === timer && alert.level !== 'L0')
    .map(({ level, status, retraction }) => `${level} ${retraction ?? status}`);
}

describe('An alert is taken back with the reason', () => {
  it('that the step was done before its deadline, however late it was told', () => {
    const visit = visited('2026-03-08T23:59', 'SP', { received: '2026-03-21T12:00' });
    expect(said([IN, OUT, HOME, visit])).to.deep.equal(['L1 in-time', 'L2 in-time', 'L3 in-time']);
  });

  it('that it was done late, but before the alert: of a late visit nobody says that it was in time', () => {
    const visit = visited('2026-03-09T11:00', 'SP', { received: '2026-03-21T12:00' });
    expect(said([IN, OUT, HOME, visit])).to.deep.equal([
      'L1 raised',
      'L2 done-late',
      'L3 done-late',
    ]);
  });

  it('that nobody owes it any more, after a death, a refusal or a readmission told late', () => {
    const late = { received: '2026-03-21T12:00' };
    for (const end of [
      died('2026-03-07T03:00', late),
      declined('2026-03-07T10:00', 'HPH2', late),
      admitted('2026-03-07T10:00', late),
    ])
      expect(said([IN, OUT, HOME, end])).to.deep.equal([
        'L1 not-owed',
        'L2 not-owed',
        'L3 not-owed',
      ]);
    const lapsed = admitted('2026-03-09T11:00', late);
    expect(said([IN, OUT, HOME, lapsed])).to.deep.equal([
      'L1 raised',
      'L2 not-owed',
      'L3 not-owed',
    ]);
  });

  it('that it was counted from what was wrong: a later homecoming, another discharge, a cancellation', () => {
    const later = home('2026-03-20T15:00', { received: '2026-03-21T12:00' });
    expect(said([IN, OUT, later])).to.deep.equal([
      'L1 corrected',
      'L2 corrected',
      'L3 corrected',
      'L1 raised',
      'L2 raised',
      'L3 raised',
    ]);
    const gone = cancelled('2026-03-21T12:00', OUT);
    expect(said([OUT, gone])).to.deep.equal(['L1 corrected', 'L2 corrected', 'L3 corrected']);
  });
});
