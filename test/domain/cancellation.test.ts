import { expect } from 'chai';
import { apiEventOf } from '../../src/domain/api-events.ts';
import {
  SYKEHUS_B,
  admitted,
  alerts,
  cancelled,
  deadline,
  discharged,
  event,
  only,
  ready,
  states,
  view,
  visited,
} from './history.ts';

const IN = admitted('2026-03-01T10:00');
const OUT = discharged('2026-03-03T12:00');
const APRIL = '2026-04-15T00:00:00Z';

describe('A cancellation', () => {
  const undo = cancelled('2026-03-04T08:00', OUT);

  it('of a discharge opens the stay again', () => {
    const episode = only(view([IN, OUT, undo], APRIL));
    expect([states(episode), episode.deadlines.map(({ timer }) => timer)]).to.deep.equal([
      'ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
      ['t24', 't6'],
    ]);
  });

  it('that comes first is parked, and applies when its original comes', () => {
    const early = cancelled('2026-03-04T08:00', OUT);
    const original = discharged('2026-03-03T12:00', '1', { received: '2026-03-05T08:00' });
    const before = view([IN, early, original], '2026-03-05T06:00:00Z');
    expect(before.parked.map(({ reason }) => reason)).to.deep.equal(['ORIGINAL_MISSING']);
    const after = view([IN, early, original], APRIL);
    expect(after.parked).to.deep.equal([]);
    expect(states(only(after))).to.equal('ACTIVE ADMITTED N_WAIT_HOME G_IDLE');
  });

  it('is none of a report that names the message it answers', () => {
    const told = ready('2026-03-02T10:00');
    const origin = { client: 'epj', key: 'svar', receivedAt: told.receivedAt };
    for (const kind of ['KommuneAnswer', 'AppointmentConfirmed', 'AppointmentCancelled']) {
      const { event: answer } = apiEventOf(
        {
          kind,
          at: '2026-03-02T11:00',
          answer: 'ACCEPT',
          appointedAt: '2026-03-09',
          ref: told.key,
        },
        origin,
      );
      if (answer === undefined) throw new Error(kind);
      expect(answer.ref).to.equal(told.key);
      const given = view([IN, told, answer], APRIL);
      expect([given.voided, given.parked]).to.deep.equal([[], []]);
      if (kind === 'KommuneAnswer')
        expect(only(given).stays.map(({ state }) => state)).to.deep.equal(['READY_ACCEPTED']);
      const undone = view([IN, told, answer, cancelled('2026-03-03T08:00', told)], APRIL);
      expect(undone.voided.map(({ key }) => key)).to.deep.equal([told.key]);
    }
  });

  it('without a reference is parked and harms nothing', () => {
    const blind = event('MsgCancelled', '2026-03-04T08:00');
    const given = view([IN, OUT, blind], APRIL);
    expect(given.parked.map(({ reason }) => reason)).to.deep.equal(['NO_REFERENCE']);
    expect(given.episodes).to.deep.equal(view([IN, OUT], APRIL).episodes);
  });

  it('of another hospital takes nothing back', () => {
    const foreign = cancelled('2026-03-04T08:00', OUT, { hospital: SYKEHUS_B });
    expect(view([IN, OUT, foreign], APRIL).episodes).to.deep.equal(view([IN, OUT], APRIL).episodes);
  });

  it('takes back the whole conversation before it, and not what follows', () => {
    const second = discharged('2026-03-04T12:00', '1', {
      ref: OUT.key,
      conversation: OUT.key,
    });
    const third = discharged('2026-03-06T12:00', '1', { ref: second.key, conversation: OUT.key });
    const all = cancelled('2026-03-05T08:00', second, { conversation: OUT.key });
    const given = view([IN, OUT, second, all, third], '2026-03-07');
    expect(given.voided.map(({ key }) => key).toSorted()).to.deep.equal([OUT.key, second.key]);
    expect(deadline(only(given), 't2')).to.equal('open 2026-03-09T23:00:00Z');
  });

  it('of the only beginning leaves an empty episode', () => {
    const given = view([IN, cancelled('2026-03-02T08:00', IN)], APRIL);
    const episode = only(given);
    expect([episode.state.E, episode.deadlines, episode.alerts]).to.deep.equal(['VOID', [], []]);
  });

  it('retracts the alert that its original had raised, even when the episode is gone', () => {
    const history = [OUT, cancelled('2026-03-10T08:00', OUT)];
    const raised = only(view(history, '2026-03-09'));
    expect(alerts(raised)).to.deep.equal([
      't2 L1 2026-03-06T23:00:00Z raised',
      't2 L2 2026-03-07T23:00:00Z raised',
      't3 L0 2026-03-08T23:00:00Z raised',
    ]);
    const gone = view(history, APRIL);
    expect(gone.withdrawn).to.deep.equal(
      raised.alerts.map((alert) => ({ ...alert, status: 'retracted', retraction: 'corrected' })),
    );
  });

  it('of a cancellation is none: what was taken back stays so', () => {
    const again = cancelled('2026-03-05T08:00', undo);
    const given = view([IN, OUT, undo, again], APRIL);
    expect(states(only(given))).to.equal('ACTIVE ADMITTED N_WAIT_HOME G_IDLE');
    expect(given.parked.map(({ key }) => key)).to.deep.equal([again.key]);
  });

  it('cannot take back what the record system reported', () => {
    const visit = visited('2026-03-04T10:00');
    const given = only(view([IN, OUT, visit, cancelled('2026-03-05T08:00', visit)], APRIL));
    expect(given.state.N).to.equal('HPH2_DONE');
  });
});

describe('A later version of a message', () => {
  it('takes the place of the earlier one', () => {
    const better = event('Discharged', '2026-03-04T12:00', {
      ref: OUT.key,
      conversation: OUT.key,
      data: { dischargedTo: '1', replaces: true },
    });
    const given = view([better, OUT, IN], '2026-03-05');
    expect(deadline(only(given), 't2')).to.equal('open 2026-03-07T23:00:00Z');
    expect(given.voided.map(({ key, by }) => [key, by])).to.deep.equal([[OUT.key, better.key]]);
  });
});
