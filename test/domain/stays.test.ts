import { expect } from 'chai';
import {
  SYKEHUS_B,
  admitted,
  alerts,
  answered,
  cancelled,
  codes,
  deadline,
  died,
  discharged,
  event,
  held,
  home,
  moved,
  only,
  ready,
  states,
  view,
  visited,
  withdrawn,
} from './history.ts';

const IN = admitted('2026-03-01T10:00');
const OUT = discharged('2026-03-03T12:00');
const AGAIN = admitted('2026-03-05T06:00');
const B = { hospital: SYKEHUS_B };
const APRIL = '2026-04-15T00:00:00Z';

describe('A readmission', () => {
  it('suspends the episode, voids what is not yet due and opens a successor', () => {
    const [old, successor, ...more] = view([IN, OUT, AGAIN], '2026-03-06T00:00:00Z').episodes;
    expect(more).to.deep.equal([]);
    expect([states(old), deadline(old, 't2'), deadline(old, 't3')]).to.deep.equal([
      'SUSPENDED_READMITTED DISCHARGED HPH2_OPEN G_IDLE',
      'void 2026-03-06T23:00:00Z',
      'void 2026-03-17T23:00:00Z',
    ]);
    const owed = successor?.deadlines.map(({ timer, status }) => `${timer} ${status}`);
    expect([states(successor), successor?.continues, owed]).to.deep.equal([
      'ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
      old?.id,
      ['t24 open', 't6 overdue'],
    ]);
  });

  it('closes the old episode and starts the clocks anew when the new stay ends', () => {
    const [old, successor] = view(
      [IN, OUT, AGAIN, discharged('2026-03-10T12:00')],
      '2026-03-11T00:00:00Z',
    ).episodes;
    expect(old?.state.E).to.equal('CLOSED_BY_READMISSION');
    expect([deadline(successor, 't2'), deadline(successor, 't3')]).to.deep.equal([
      'open 2026-03-13T23:00:00Z',
      'open 2026-03-24T23:00:00Z',
    ]);
  });

  it('does not wash out a lapse that came before it', () => {
    const late = admitted('2026-03-08T06:00');
    const [old] = view([IN, OUT, late, discharged('2026-03-10T12:00')], APRIL).episodes;
    expect([deadline(old, 't2'), ...alerts(old, 't2')]).to.deep.equal([
      'overdue 2026-03-06T23:00:00Z',
      't2 L1 2026-03-06T23:00:00Z raised',
      't2 L2 2026-03-07T23:00:00Z raised',
    ]);
  });

  it('that is cancelled leaves everything as if it had not been', () => {
    const base = view([IN, OUT], APRIL);
    const undone = view([IN, OUT, AGAIN, cancelled('2026-03-05T08:00', AGAIN)], APRIL);
    expect(undone.episodes).to.deep.equal(base.episodes);
    expect(undone.voided).to.deep.equal([
      {
        key: AGAIN.key,
        kind: 'AdmissionNotified',
        by: 'MsgCancelled@2026-03-05T08:00',
        at: '2026-03-05T07:00:00.000Z',
      },
    ]);
  });

  it('nobody reported shows by its discharge', () => {
    const [, successor] = view([IN, OUT, discharged('2026-03-20T12:00')], '2026-03-21').episodes;
    expect([states(successor), ...codes(successor)]).to.deep.equal([
      'ACTIVE DISCHARGED HPH2_OPEN G_IDLE',
      'NO_ADMISSION',
    ]);
  });
});

describe('A second admission to a hospital that has reported no discharge', () => {
  const MAY = admitted('2026-05-01T10:00');

  it('is a readmission a week later: its clocks start, and the lost discharge is noted', () => {
    const [old, successor, ...more] = view([IN, MAY], '2026-05-01T14:00').episodes;
    expect(more).to.deep.equal([]);
    expect([states(old), ...codes(old), old?.stays[0]?.inferred]).to.deep.equal([
      'SUSPENDED_READMITTED DISCHARGED N_WAIT_HOME G_IDLE',
      'DISCHARGE_LOST',
      true,
    ]);
    expect(old?.stays[0]).not.to.have.property('dischargedOn');
    expect([states(successor), deadline(successor, 't6'), deadline(successor, 't24')]).to.eql([
      'ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
      'overdue 2026-05-01T11:00:00Z',
      'open 2026-05-02T08:00:00Z',
    ]);
    expect(successor?.continues).to.equal(old?.id);
  });

  it('leaves the old episode to be closed when the new stay ends', () => {
    const given = view([IN, MAY, discharged('2026-05-04T12:00')], '2026-05-05');
    expect(given.episodes.map(({ state }) => state.E)).to.deep.equal([
      'CLOSED_BY_READMISSION',
      'ACTIVE',
    ]);
    expect(deadline(given.episodes.at(-1), 't2')).to.equal('open 2026-05-07T22:00:00Z');
  });

  it('is a readmission like any other once the lost discharge has come', () => {
    const late = discharged('2026-03-03T12:00', '1', { received: '2026-05-02T08:00' });
    const [old] = view([IN, MAY, late], '2026-05-03').episodes;
    expect([states(old), ...codes(old)]).to.deep.equal([
      'SUSPENDED_READMITTED DISCHARGED HPH2_OVERDUE G_IDLE',
    ]);
    expect(deadline(old, 't2')).to.equal('overdue 2026-03-06T23:00:00Z');
  });

  it('is told twice within the days that the municipality has set', () => {
    const soon = admitted('2026-03-08T10:00');
    expect(codes(only(view([IN, soon], '2026-03-09')))).to.deep.equal(['ADMITTED_TWICE']);
    const set = { readmissionAfterDays: 90 };
    expect(codes(only(view([IN, MAY], '2026-05-02', undefined, set)))).to.deep.equal([
      'ADMITTED_TWICE',
    ]);
  });
});

describe('A stay', () => {
  it('of one day whose discharge has no clock is one stay', () => {
    const out = discharged('2026-03-01', '1', { sent: '2026-03-01T15:00' });
    expect(states(only(view([IN, out], '2026-03-02')))).to.equal(
      'ACTIVE DISCHARGED HPH2_OPEN G_IDLE',
    );
    const toldLater = discharged('2026-03-01', '1', { sent: '2026-03-04T15:00' });
    expect(codes(only(view([IN, toldLater], '2026-03-05')))).to.deep.equal([]);
  });

  it('forecast to be ready after the day it ended is one stay', () => {
    const forecast = ready('2026-03-04', { sent: '2026-03-02T10:00' });
    const episode = only(view([IN, forecast, OUT], '2026-03-05'));
    expect([states(episode), deadline(episode, 't2'), ...codes(episode)]).to.deep.equal([
      'ACTIVE DISCHARGED HPH2_OPEN G_IDLE',
      'open 2026-03-06T23:00:00Z',
    ]);
  });

  it('no longer ready is so, whichever of the two messages came first', () => {
    const notice = ready('2026-03-02T10:00', { received: '2026-03-02T19:00' });
    const taken = withdrawn('2026-03-02T18:00');
    const again = ready('2026-03-03', { sent: '2026-03-03T08:00' });
    expect(only(view([IN, notice, taken], '2026-03-03')).state.S).to.equal('EARLY_NOTICE');
    expect(only(view([again, IN, notice, taken], '2026-03-03T23:59')).state.S).to.equal('READY');
  });

  it('in another hospital within 24 hours is of the same episode and stops the clocks', () => {
    const transfer = [IN, OUT, admitted('2026-03-04T11:59', B)];
    const moved = only(view(transfer, '2026-03-20'));
    expect([states(moved), deadline(moved, 't2'), moved.stays.length]).to.deep.equal([
      'ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
      'void 2026-03-06T23:00:00Z',
      2,
    ]);
    const done = only(view([...transfer, discharged('2026-03-10T12:00', '1', B)], '2026-03-11'));
    expect([deadline(done, 't2'), deadline(done, 't3')]).to.deep.equal([
      'open 2026-03-13T23:00:00Z',
      'open 2026-03-24T23:00:00Z',
    ]);
  });

  for (const [name, history] of [
    ['after 24 hours', [IN, OUT, admitted('2026-03-04T12:00', B)]],
    ['in the same hospital', [IN, OUT, admitted('2026-03-03T18:00')]],
    ['after a homecoming', [IN, OUT, home('2026-03-03T14:00'), admitted('2026-03-03T18:00', B)]],
  ] as const) {
    it(`that begins ${name} is a readmission`, () => {
      expect(view(history, '2026-03-05').episodes.length).to.equal(2);
    });
  }

  it('that ends in one hospital does not end the stay in the other', () => {
    const history = [IN, admitted('2026-03-02T12:00', B), OUT];
    const still = only(view(history, '2026-03-20'));
    const home = still.deadlines.filter(({ stay }) => stay === undefined);
    expect([states(still), home]).to.deep.equal(['ACTIVE ADMITTED N_WAIT_HOME G_IDLE', []]);
    const out = only(view([...history, discharged('2026-03-12T12:00', '1', B)], '2026-03-13'));
    expect(deadline(out, 't2')).to.equal('open 2026-03-15T23:00:00Z');
  });
});

describe('An orphan', () => {
  it('discharge with an inferred date is replaced by the reported one', () => {
    const early = home('2026-03-03T10:00');
    const inferred = only(view([IN, early], '2026-03-04'));
    expect(codes(inferred)).to.deep.equal(['DISCHARGE_INFERRED']);
    expect(inferred.anchors.dischargedOn).to.equal('2026-03-03');
    const told = only(view([IN, early, OUT], '2026-03-04'));
    expect([told.anchors.homecomingInferred, ...codes(told)]).to.deep.equal([undefined]);
  });

  it('visit before the homecoming completes nothing', () => {
    const history = [IN, discharged('2026-03-03T12:00', '11'), visited('2026-03-04T10:00')];
    const episode = only(view([...history, home('2026-03-05T10:00')], '2026-03-06'));
    expect([deadline(episode, 't2'), ...codes(episode)]).to.deep.equal([
      'open 2026-03-08T23:00:00Z',
      'HPH2_BEFORE_HOME',
    ]);
  });

  it('consultation without any stay waits, and is no episode', () => {
    const given = view([held('2026-03-05T10:00')], '2026-03-06');
    expect([given.episodes.length, given.parked.map(({ reason }) => reason)]).to.deep.equal([
      0,
      ['NO_EPISODE'],
    ]);
  });

  it('event that no row knows is noted in the episode', () => {
    const given = only(view([IN, event('MsgCorrected', '2026-03-02T10:00')], '2026-03-06'));
    expect(codes(given)).to.deep.equal(['UNEXPECTED']);
  });
});

describe('The name of an episode', () => {
  it('stays when an earlier message comes late, so that no alert goes out twice', () => {
    const late = admitted('2026-03-01T10:00', { received: '2026-03-10T10:00' });
    const before = only(view([OUT, late], '2026-03-09'));
    const after = only(view([OUT, late], '2026-03-11'));
    expect(after.id).to.equal(OUT.key);
    expect(alerts(after, 't2').slice(0, 2)).to.deep.equal(alerts(before, 't2'));
    expect(alerts(before, 't2').length).to.equal(2);
    const key = before.alerts.find(({ timer }) => timer === 't2')?.key;
    expect(after.alerts.map((alert) => alert.key)).to.include(key);
  });
});

describe('A discharge told after the patient has moved to an institution', () => {
  const AT_HOME = home('2026-03-03T14:00');
  const SHORT = moved('2026-03-03T16:00', 'SHORT');
  const TOLD = discharged('2026-03-03T17:00');
  const status = (episode: ReturnType<typeof only>) =>
    episode.deadlines.map((one) => `${one.timer} ${one.status}`);

  it('starts nothing when a homecoming had already told of it', () => {
    const episode = only(view([IN, AT_HOME, SHORT, TOLD], '2026-03-03T18:00:00Z'));
    expect(states(episode)).to.equal('SUSPENDED_INSTITUTION DISCHARGED N_WAIT_HOME G_IDLE');
    expect(status(episode).filter((one) => one.endsWith('open'))).to.deep.equal([]);
  });

  it('starts what is owed at home when it is what ends the stay', () => {
    const episode = only(view([IN, SHORT, TOLD], '2026-03-03T18:00:00Z'));
    expect(states(episode)).to.equal('ACTIVE DISCHARGED HPH2_OPEN G_IDLE');
    expect(status(episode)).to.include('t2 open').and.to.include('t3 open');
  });
});

describe('A step that was done late keeps its alerts', () => {
  it('when the patient is ready a second time', () => {
    const answer = answered('2026-03-02T09:00', 'ACCEPT');
    const [first, second] = [ready('2026-03-01T16:00'), ready('2026-03-04T10:00')];
    const events = [IN, first, answer, withdrawn('2026-03-03T09:00'), second];
    const episode = only(view(events, '2026-03-04T10:00:00Z'));
    expect([deadline(episode, 'tAns'), ...alerts(episode, 'tAns')]).to.deep.equal([
      'open 2026-03-04T23:00:00Z',
      'tAns L0 2026-03-01T17:00:00Z raised',
      'tAns L1 2026-03-01T23:00:00Z raised',
    ]);
  });

  const RESPITE = [
    moved('2026-03-12T10:00', 'SHORT'),
    event('LeftInstitution', '2026-03-20T10:00'),
    home('2026-03-20T14:00'),
  ];

  it('when the patient comes home a second time', () => {
    const events = [IN, OUT, visited('2026-03-07T12:00'), ...RESPITE];
    const episode = only(view(events, '2026-03-21T00:00:00Z'));
    expect([deadline(episode, 't2'), ...alerts(episode, 't2')]).to.deep.equal([
      'open 2026-03-23T23:00:00Z',
      't2 L1 2026-03-06T23:00:00Z raised',
    ]);
  });

  it('when nobody knows a second time where the patient is', () => {
    const events = [IN, discharged('2026-03-03T12:00', '99'), home('2026-03-04T12:00'), ...RESPITE];
    const episode = only(view(events, '2026-03-20T12:00:00Z'));
    expect([deadline(episode, 'tHome'), ...alerts(episode, 'tHome')]).to.deep.equal([
      'open 2026-03-20T21:00:00Z',
      'tHome L1 2026-03-03T23:00:00Z raised',
    ]);
  });
});

describe('What had lapsed before a death', () => {
  const [first, second] = [ready('2026-03-01T16:00'), ready('2026-03-02T10:00')];

  it('stands while the patient lives, also when the next round has begun', () => {
    const episode = only(view([IN, first, second], '2026-03-02T12:00:00Z'));
    expect(alerts(episode, 'tAns')).to.include('tAns L1 2026-03-01T23:00:00Z raised');
  });

  it('is taken back in every round of it', () => {
    const events = [IN, first, second, died('2026-03-03T12:00')];
    const episode = only(view(events, '2026-03-04T00:00:00Z'));
    expect(alerts(episode, 'tAns').filter((alert) => alert.endsWith('raised'))).to.deep.equal([]);
    expect(alerts(episode, 'tAns')).to.include('tAns L1 2026-03-01T23:00:00Z retracted');
  });
});
