import { expect } from 'chai';
import type { HerId } from '../../src/domain/ids.ts';
import type { PathwayEvent } from '../../src/domain/pathway.ts';
import {
  SYKEHUS_B,
  admitted,
  alerts,
  answered,
  answering,
  cancelled,
  codes,
  deadline,
  died,
  discharged,
  event,
  home,
  moved,
  only,
  ready,
  states,
  view,
  visited,
} from './history.ts';
import type { Given } from './history.ts';

/** HPH specification §4.3, by the numbers of its rows, where one row of ours does not show it all. */

const IN = admitted('2026-01-05T10:00');
const OUT = discharged('2026-01-07T12:00');
const HOME = [IN, OUT];
const SENT = event('AdmissionReportSent', '2026-01-05T11:00');
const B = { hospital: SYKEHUS_B };
const LATER = '2026-06-01T00:00:00Z';
const REVIEWED = event('HPH5Completed', '2026-01-30T10:00');

const at = (events: readonly PathwayEvent[], now: string) => only(view(events, now));
const last = (events: readonly PathwayEvent[], now: string) => view(events, now).episodes.at(-1);

describe('Rows 26 and 27, institutions', () => {
  const SHORT = moved('2026-01-08T12:00', 'SHORT');
  const LEFT = event('LeftInstitution', '2026-01-20T12:00');

  it('pause the clocks, which start anew from the exit and the homecoming', () => {
    const away = at([...HOME, SHORT], '2026-01-19');
    expect(['t2', 't3', 't5due'].map((timer) => deadline(away, timer).split(' ')[0])).to.deep.equal(
      ['void', 'void', 'void'],
    );
    const out = at([...HOME, SHORT, LEFT], '2026-01-20T13:00');
    expect([states(out), deadline(out, 't3'), deadline(out, 'tHome')]).to.deep.equal([
      'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE',
      'open 2026-02-03T23:00:00Z',
      'open 2026-01-20T23:00:00Z',
    ]);
    const back = at([...HOME, SHORT, LEFT, home('2026-01-21T12:00')], '2026-01-22');
    expect(['t2', 't3', 't5due', 'tHome'].map((timer) => deadline(back, timer))).to.deep.equal([
      'open 2026-01-24T23:00:00Z',
      'open 2026-02-03T23:00:00Z',
      'open 2026-02-18T23:00:00Z',
      'met-late 2026-01-20T23:00:00Z',
    ]);
  });

  it('count the consultation from the exit also when nobody told of the move', () => {
    const events = [IN, discharged('2026-01-07T12:00', '11'), LEFT];
    expect(deadline(at(events, '2026-01-21'), 't3')).to.equal('open 2026-02-03T23:00:00Z');
  });

  it('are asked after a week later, also when somebody has told of the short stay', () => {
    const kad = [IN, discharged('2026-01-07T12:00', '21')];
    for (const events of [kad, [...kad, SHORT]])
      expect(alerts(at(events, '2026-01-15T12:00'), 'tAway')).to.deep.equal([
        'tAway L1 2026-01-14T23:00:00Z raised',
      ]);
    const back = [...kad, home('2026-01-10T12:00')];
    expect(alerts(at(back, '2026-01-15T12:00'), 'tAway')).to.deep.equal([]);
  });

  it('start no clock for a discharge told after the move', () => {
    const early = moved('2026-01-06T12:00', 'SHORT');
    const episode = at([IN, early, discharged('2026-01-07T12:00', '99')], '2026-01-08');
    expect([deadline(episode, 't3'), deadline(episode, 'tHome')]).to.deep.equal(['none', 'none']);
  });

  it('lead to a readmission like home does', () => {
    const [old, next] = view([...HOME, SHORT, admitted('2026-01-15T10:00')], '2026-01-16').episodes;
    expect([old?.state.E, next?.state.E, next?.continues]).to.deep.equal([
      'SUSPENDED_READMITTED',
      'ACTIVE',
      old?.id,
    ]);
  });

  it('for good end the pathway, and nothing is overdue after that instant', () => {
    const long = moved('2026-01-12T12:00', 'LONG');
    const episode = at([...HOME, long], LATER);
    expect([episode.state.E, deadline(episode, 't2'), deadline(episode, 't3')]).to.deep.equal([
      'CLOSED_LONGTERM',
      'overdue 2026-01-10T23:00:00Z',
      'void 2026-01-21T23:00:00Z',
    ]);
    expect(view([...HOME, long], LATER).nextDueAt).to.equal(undefined);
  });
});

describe('Rows 28 and 34, death and what comes after an end', () => {
  it('reminds of nothing after death', () => {
    const given = view([...HOME, died('2026-01-09T10:00')], '2026-01-09T12:00');
    expect([only(given).state.E, given.nextDueAt]).to.deep.equal(['CLOSED_DEAD', undefined]);
  });

  it('keeps a completed pathway as it was, and asks for no further review', () => {
    const given = view([...HOME, REVIEWED, died('2026-03-01T10:00')], LATER);
    const episode = only(given);
    expect([episode.state.E, episode.anchors.diedOn, ...episode.gaps]).to.deep.equal([
      'COMPLETED',
      '2026-03-01',
      'HPH2',
      'HPH3',
    ]);
    expect([deadline(episode, 'tPeriodic'), given.nextDueAt]).to.deep.equal([
      'void 2027-01-30T23:00:00Z',
      undefined,
    ]);
    const again = last(
      [...HOME, REVIEWED, died('2026-03-01T10:00'), admitted('2026-04-01')],
      LATER,
    );
    expect(codes(again)).to.deep.equal(['ADMITTED_AFTER_DEATH']);
  });

  it('logs a late event and changes nothing else', () => {
    const end = event('MovedKommune', '2026-01-09T10:00');
    const late = visited('2026-01-10T10:00');
    const before = at([...HOME, end], LATER);
    const after = at([...HOME, end, late], LATER);
    expect([after.state, after.deadlines]).to.deep.equal([before.state, before.deadlines]);
    expect(codes(after)).to.deep.equal(['AFTER_CLOSE']);
  });

  it('is taken back by a cancellation like everything else', () => {
    const death = event('Died', '2026-01-09T10:00');
    const wrong: PathwayEvent = { ...death, msgId: death.key as NonNullable<typeof IN.msgId> };
    const undone = at([...HOME, wrong, cancelled('2026-01-12T10:00', wrong)], '2026-01-13');
    expect([undone.state.E, deadline(undone, 't2')]).to.deep.equal([
      'ACTIVE',
      'overdue 2026-01-10T23:00:00Z',
    ]);
  });
});

describe('Row 33, a refusal', () => {
  const refused = answering('NegativeAppRec', '2026-01-05T11:30', SENT);
  const faulty = answering('FaultReport', '2026-01-05T11:30', SENT);

  for (const [word, code] of [
    [refused, 'REFUSED_BY_RECEIVER'],
    [faulty, 'FAULT_REPORTED'],
  ] as const)
    it(`by ${word.kind} lets the step fall back, with the anchor and the deadline it had`, () => {
      const before = at([IN, SENT, word], '2026-01-05T12:30');
      expect([before.state.A, deadline(before, 't6'), ...codes(before)]).to.deep.equal([
        'A_OPEN',
        'open 2026-01-05T12:00:00Z',
        code,
      ]);
      const after = at([IN, SENT, word], '2026-01-05T13:00');
      expect([after.state.A, ...alerts(after, 't6')]).to.deep.equal([
        'A_OVERDUE',
        't6 L1 2026-01-05T12:00:00Z raised',
      ]);
    });

  it('that comes after the deadline raises the alert at once', () => {
    const late = answering('NegativeAppRec', '2026-01-05T15:00', SENT);
    expect(alerts(at([IN, SENT, late], '2026-01-06'), 't6')).to.deep.equal([
      't6 L1 2026-01-05T14:00:00Z raised',
    ]);
  });

  it('is mended by sending the message again', () => {
    const again = event('AdmissionReportSent', '2026-01-05T12:00');
    const ack = answering('PositiveAppRec', '2026-01-05T12:01', again);
    const episode = at([IN, SENT, refused, again, ack], '2026-01-06');
    expect([episode.state.A, deadline(episode, 't6')]).to.deep.equal([
      'A_ACKED',
      'met 2026-01-05T12:00:00Z',
    ]);
  });

  it('of a notice makes it not given (L-18)', () => {
    const notice = event('EarlyNotice', '2026-01-05T15:00');
    const word = answering('NegativeAppRec', '2026-01-05T16:00', notice);
    expect(deadline(at([IN, notice, word], '2026-01-07'), 't24')).to.equal(
      'overdue 2026-01-06T09:00:00Z',
    );
  });

  it('of a change leaves what it would have replaced', () => {
    const change = event('Discharged', '2026-01-09T12:00', {
      ref: OUT.key,
      conversation: OUT.key,
      data: { dischargedTo: '1', replaces: true },
    });
    const word = answering('NegativeAppRec', '2026-01-09T12:30', change);
    expect(deadline(at([...HOME, change], '2026-01-10'), 't2')).to.include('2026-01-12T23:00:00Z');
    expect(deadline(at([...HOME, change, word], '2026-01-10'), 't2')).to.include(
      '2026-01-10T23:00:00Z',
    );
  });

  it('of a cancellation leaves what it would have taken back', () => {
    const undo = cancelled('2026-01-08T12:00', OUT);
    const word = answering('NegativeAppRec', '2026-01-08T12:30', undo);
    const given = view([...HOME, undo, word], '2026-01-09');
    expect(states(only(given))).to.equal('ACTIVE DISCHARGED HPH2_OPEN G_IDLE');
    expect([given.parked, given.voided.map(({ key }) => key)]).to.deep.equal([[], [undo.key]]);
  });
});

describe('Row 33, who may take a message back', () => {
  const hospital = 101 as HerId;
  const department = 111 as HerId;
  const municipality = 201 as HerId;
  const other = 999 as HerId;
  const toUs = { sender: department, receivers: [municipality] };
  const fromUs = {
    sender: municipality,
    receivers: [department, hospital],
    outbound: true,
  } as const;
  const word = (kind: 'FaultReport' | 'NegativeAppRec', about: PathwayEvent, from: Given) =>
    answering(kind, '2026-01-08T09:00', about, from);

  it('is not the municipality that finds fault with a discharge: the clocks run on', () => {
    const out = discharged('2026-01-07T12:00', '1', toUs);
    const fault = word('FaultReport', out, { sender: municipality });
    const given = view([IN, out, fault], '2026-01-08T12:00');
    const clocks = only(given).deadlines.map(({ timer }) => timer);
    expect([given.voided, clocks, codes(only(given))]).to.deep.equal([
      [],
      ['t2', 't24', 't3', 't5due', 't5open', 't5over', 't6'],
      ['FAULT_REPORTED'],
    ]);
  });

  for (const kind of ['FaultReport', 'NegativeAppRec'] as const) {
    it(`is with a ${kind} a receiver of it, or another service of that virksomhet`, () => {
      const sent = event('AdmissionReportSent', '2026-01-05T11:00', fromUs);
      for (const from of [{ sender: department }, { sender: other, organisation: hospital }])
        expect(at([IN, sent, word(kind, sent, from)], '2026-01-09').state.A).to.equal('A_OVERDUE');
    });

    it(`is with a ${kind} nobody that did not get it: that is noted, and the step stands`, () => {
      const sent = event('AdmissionReportSent', '2026-01-05T11:00', fromUs);
      const episode = at([IN, sent, word(kind, sent, { sender: other })], '2026-01-09');
      expect([episode.state.A, codes(episode).length]).to.deep.equal(['A_SENT', 1]);
    });
  }

  it('is a receiver that refuses a notice (L-18)', () => {
    const notice = event('EarlyNotice', '2026-01-05T15:00', toUs);
    const t24 = (sender: HerId | undefined) =>
      deadline(
        at([IN, notice, word('NegativeAppRec', notice, sender ? { sender } : {})], '2026-01-09'),
        't24',
      );
    expect(t24(municipality)).to.include('overdue');
    expect(t24(other)).to.include('met');
  });
});

describe('§4.6, two hospitals', () => {
  const AT_B = admitted('2026-01-06T10:00', B);
  const READY_A = ready('2026-01-06T12:00');
  const READY_B = ready('2026-01-06T13:00', B);

  it('an answer is to the readiness that it names', () => {
    const answer = answered('2026-01-06T14:00', 'ACCEPT', { ref: READY_A.key });
    const episode = at([IN, AT_B, READY_A, READY_B, answer], '2026-01-06T15:00');
    expect(episode.stays.map(({ state }) => state)).to.deep.equal(['READY_ACCEPTED', 'READY']);
  });

  it('have each their own deadlines', () => {
    const episode = at([IN, AT_B, READY_A, READY_B], '2026-01-08');
    const own = episode.deadlines.map(({ timer, stay, status }) => `${timer}.${stay} ${status}`);
    expect(own).to.deep.equal([
      't24.0 overdue',
      't24.1 overdue',
      't6.0 overdue',
      't6.1 overdue',
      'tAns.0 overdue',
      'tAns.1 overdue',
    ]);
  });

  it('a stay that began without a hospital is of the first one that tells of it', () => {
    const first = event('AdmissionReportSent', '2026-01-05T09:00');
    const episode = at([first, IN, AT_B], '2026-01-06T12:00');
    expect(episode.stays.map(({ hospital, state }) => `${hospital} ${state}`)).to.deep.equal([
      '101 ADMITTED',
      '102 ADMITTED',
    ]);
  });
});

describe('An admission told after what follows it', () => {
  it('is the admission of that stay, and starts the clock of the report', () => {
    const notice = event('EarlyNotice', '2026-01-05T09:00');
    const episode = at([notice, IN], '2026-01-05T11:00');
    expect([episode.state.S, episode.anchors.admittedAt, deadline(episode, 't6')]).to.deep.equal([
      'EARLY_NOTICE',
      '2026-01-05T09:00:00.000Z',
      'open 2026-01-05T12:00:00Z',
    ]);
    expect(codes(episode)).to.deep.equal([]);
  });
});
