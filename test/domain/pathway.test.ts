import { expect } from 'chai';
import { UTC_DAYS } from './broken-calendars.ts';
import {
  alerts,
  admitted,
  codes,
  deadline,
  died,
  discharged,
  held,
  home,
  only,
  states,
  view,
  visited,
} from './history.ts';

const IN = admitted('2026-03-20T10:00');
const OUT = discharged('2026-03-27', '1', { sent: '2026-03-27T11:00' });
const HOME = home('2026-03-27T20:00:00+01:00');
const DUE = '2026-03-30T22:00:00Z';

describe('A deadline', () => {
  it('is open until the last instant before it is due and overdue from the due instant', () => {
    const before = only(view([IN, OUT, HOME], '2026-03-30T21:59:59.999Z'));
    expect([states(before), deadline(before, 't2'), ...alerts(before, 't2')]).to.deep.equal([
      'ACTIVE DISCHARGED HPH2_OPEN G_IDLE',
      `open ${DUE}`,
    ]);
    const at = only(view([IN, OUT, HOME], DUE));
    expect([states(at), deadline(at, 't2'), ...alerts(at, 't2')]).to.deep.equal([
      'ACTIVE DISCHARGED HPH2_OVERDUE G_IDLE',
      `overdue ${DUE}`,
      `t2 L1 ${DUE} raised`,
    ]);
  });

  it('is another one by a calendar of UTC days, so the calendar is what decides', () => {
    expect(deadline(only(view([IN, OUT, HOME], DUE, UTC_DAYS)), 't2')).not.to.equal(
      `overdue ${DUE}`,
    );
  });

  it('of the consultation ends with the fourteenth day after discharge, Easter or not', () => {
    const out = discharged('2026-03-23', '11', { sent: '2026-03-23T11:00' });
    const easter = (now: string) => only(view([admitted('2026-03-20T10:00'), out], now));
    expect(deadline(easter('2026-04-06T21:59:59Z'), 't3')).to.equal('open 2026-04-06T22:00:00Z');
    const late = easter('2026-04-06T22:00:00Z');
    expect([deadline(late, 't3'), ...late.flags]).to.deep.equal([
      'overdue 2026-04-06T22:00:00Z',
      'NO_EARLY_NOTICE',
      'HOMECOMING_UNCONFIRMED',
      'G_OVERDUE',
    ]);
  });

  it('starts at the discharge home when nobody reports a homecoming, and alerts', () => {
    const episode = only(view([IN, OUT], '2026-04-01T00:00:00Z'));
    expect(episode.anchors.homecomingInferred).to.equal(true);
    expect(alerts(episode, 't2')).to.deep.equal([
      `t2 L1 ${DUE} raised`,
      't2 L2 2026-03-31T22:00:00Z raised',
    ]);
  });

  it('is counted from a reported homecoming instead of the inferred one', () => {
    const episode = only(view([IN, OUT, home('2026-03-29T15:00')], '2026-04-01T00:00:00Z'));
    expect(episode.anchors).to.include({ homecomingOn: '2026-03-29' });
    expect(episode.anchors).not.to.have.property('homecomingInferred');
    expect(deadline(episode, 't2')).to.equal('open 2026-04-01T22:00:00Z');
  });

  it('retracts the alert of an inferred homecoming when a later one is reported', () => {
    const late = home('2026-03-29T15:00', { received: '2026-03-31T10:00' });
    const episode = only(view([IN, OUT, late], '2026-04-01T00:00:00Z'));
    expect([deadline(episode, 't2'), ...alerts(episode, 't2')]).to.deep.equal([
      'open 2026-04-01T22:00:00Z',
      `t2 L1 ${DUE} retracted`,
    ]);
  });

  for (const to of ['2', '3', '5', '7', '8', '10', '11', '21', '88', '98', '99']) {
    it(`waits for a homecoming after a discharge to ${to}`, () => {
      const episode = only(view([IN, discharged('2026-03-27T11:00', to)], '2026-04-05T00:00:00Z'));
      expect([states(episode), deadline(episode, 't2')]).to.deep.equal([
        'ACTIVE DISCHARGED N_WAIT_HOME G_IDLE',
        'none',
      ]);
    });
  }

  it('that was met in time but reported late is met, and its alert retracted', () => {
    const visit = visited('2026-03-30T12:00', 'SP', { received: '2026-04-01T08:00' });
    const before = only(view([IN, OUT, HOME, visit], '2026-03-31T08:00'));
    expect(alerts(before, 't2')).to.deep.equal([`t2 L1 ${DUE} raised`]);
    const after = only(view([IN, OUT, HOME, visit], '2026-04-02T08:00'));
    expect([states(after), deadline(after, 't2'), ...alerts(after, 't2')]).to.deep.equal([
      'ACTIVE DISCHARGED HPH2_DONE G_IDLE',
      `met ${DUE}`,
      `t2 L1 ${DUE} retracted`,
      't2 L2 2026-03-31T22:00:00Z retracted',
    ]);
  });

  it('that was met too late keeps its alert', () => {
    const episode = only(view([IN, OUT, HOME, visited('2026-03-31T00:00')], '2026-04-02T08:00'));
    expect([states(episode), deadline(episode, 't2')]).to.deep.equal([
      'ACTIVE DISCHARGED HPH2_DONE_LATE G_IDLE',
      `met-late ${DUE}`,
    ]);
    for (const at of ['2026-03-31T00:00', '2026-03-31T08:00']) {
      const told = visited(at, 'SP', { received: '2026-03-31T09:00' });
      expect(alerts(only(view([IN, OUT, HOME, told], '2026-04-02T08:00')), 't2')).to.deep.equal([
        `t2 L1 ${DUE} raised`,
      ]);
    }
  });

  it('that was met at the very due instant, and told then, is late without an alert', () => {
    const episode = only(view([IN, OUT, HOME, visited('2026-03-31T00:00')], '2026-04-02T08:00'));
    expect([deadline(episode, 't2'), ...alerts(episode, 't2')]).to.deep.equal([`met-late ${DUE}`]);
  });

  it('that all became known after it was met sends no alert', () => {
    const received = { received: '2026-04-05T10:00' };
    const history = [
      admitted('2026-03-20T10:00', received),
      discharged('2026-03-27T11:00', '1', received),
      visited('2026-03-31T08:00', 'SP', received),
    ];
    const episode = only(view(history, '2026-04-06T00:00:00Z'));
    expect([deadline(episode, 't2'), ...alerts(episode, 't2')]).to.deep.equal([`met-late ${DUE}`]);
  });

  it('that became known after its due instant alerts at once', () => {
    const late = discharged('2026-03-27T11:00', '1', { received: '2026-04-02T10:00' });
    expect(alerts(only(view([IN, late], '2026-04-03T00:00:00Z')), 't2')).to.deep.equal([
      't2 L1 2026-04-02T08:00:00Z raised',
      't2 L2 2026-04-02T08:00:00Z raised',
    ]);
  });

  it('of a visit reported on its last date alone is met', () => {
    const visit = visited('2026-03-30', 'SP', { sent: '2026-03-31T08:00' });
    expect(deadline(only(view([IN, OUT, HOME, visit], '2026-04-02T08:00')), 't2')).to.equal(
      `met ${DUE}`,
    );
  });

  it('of a late consultation leaves a flag', () => {
    const late = only(view([IN, OUT, held('2026-04-12T10:00')], '2026-04-13T00:00:00Z'));
    expect([states(late).split(' ')[3], deadline(late, 't3'), ...late.flags]).to.deep.equal([
      'G_HELD',
      'met-late 2026-04-10T22:00:00Z',
      'NO_EARLY_NOTICE',
      'G_HELD_LATE',
    ]);
  });

  for (const [profession, code] of [
    ['SP', ''],
    ['HP', 'NOT_A_NURSE'],
    ['', 'NOT_A_NURSE'],
  ] as const) {
    it(`is ${code === '' ? '' : 'not '}met by a visit of profession '${profession}'`, () => {
      const visit = visited('2026-03-28T12:00', profession);
      const episode = only(view([IN, OUT, HOME, visit], '2026-03-29T00:00:00Z'));
      expect(codes(episode).join()).to.equal(code);
      expect(deadline(episode, 't2')).to.equal(`${code === '' ? 'met' : 'open'} ${DUE}`);
    });
  }
});

describe('A death', () => {
  it('voids what is still owed, retracts what was overdue, and says so', () => {
    const told = died('2026-04-01T03:00', { received: '2026-04-01T09:00' });
    const episode = only(view([IN, OUT, HOME, told], '2026-05-01T00:00:00Z'));
    expect(states(episode)).to.equal('CLOSED_DEAD DISCHARGED N_NA G_NA');
    expect(deadline(episode, 't2')).to.equal(`void ${DUE}`);
    expect(deadline(episode, 't3')).to.equal('void 2026-04-10T22:00:00Z');
    expect(alerts(episode, 't2')).to.deep.equal([
      `t2 L1 ${DUE} retracted`,
      't2 L2 2026-03-31T22:00:00Z retracted',
    ]);
    expect(episode.timeline.at(-1)?.what).to.equal(
      'Died E=CLOSED_DEAD N=N_NA G=G_NA R=R_NA D=D_OFF ' +
        't2=VOID(WAS_OVERDUE) t24=VOID(WAS_OVERDUE) t3=VOID t5due=VOID t5open=VOID ' +
        't5over=VOID t6=VOID(WAS_OVERDUE)',
    );
  });

  it('opens no deadline for a discharge told after it', () => {
    const episode = only(view([IN, died('2026-03-26T03:00'), OUT], '2026-05-01T00:00:00Z'));
    const owed = episode.deadlines.filter(({ status }) => status !== 'void');
    expect([states(episode), ...codes(episode), owed.length]).to.deep.equal([
      'CLOSED_DEAD DISCHARGED N_NA G_NA',
      'AFTER_CLOSE',
      0,
    ]);
  });
});

describe('An event dated after its receipt', () => {
  it('counts at once, by the date it tells of, and is noted', () => {
    const tomorrow = discharged('2026-03-27T11:00', '1', { sent: '2026-03-26T10:00' });
    const episode = only(view([IN, tomorrow], '2026-03-26T12:00'));
    expect([states(episode), deadline(episode, 't2'), ...codes(episode)]).to.deep.equal([
      'ACTIVE DISCHARGED HPH2_OPEN G_IDLE',
      `open ${DUE}`,
      'DATED_AHEAD',
    ]);
  });

  it('but on the same day is an ordinary plan', () => {
    const later = discharged('2026-03-27T14:00', '1', { sent: '2026-03-27T10:00' });
    expect(codes(only(view([IN, later], '2026-03-27T12:00')))).to.deep.equal([]);
  });

  it('is no visit made', () => {
    const booked = visited('2026-03-28T16:00', 'SP', { sent: '2026-03-28T12:00' });
    const episode = only(view([IN, OUT, HOME, booked], '2026-03-29T12:00'));
    expect([episode.state.N, ...codes(episode)]).to.deep.equal(['HPH2_OPEN', 'REPORTED_TOO_EARLY']);
  });

  it('by no more than a clock may be wrong counts at once', () => {
    const visit = visited('2026-03-28T12:05', 'SP', { sent: '2026-03-28T12:00' });
    const episode = only(view([IN, OUT, HOME, visit], '2026-03-28T12:00'));
    expect([episode.state.N, ...codes(episode)]).to.deep.equal(['HPH2_DONE']);
  });
});

describe('An event sent after its receipt', () => {
  const out = (received: string) =>
    discharged('2026-03-27T11:00', '1', { sent: '2026-03-27T12:00', received });

  it('by more than a clock may be wrong is noted, and counts all the same', () => {
    const episode = only(view([IN, out('2026-03-27T11:54')], '2026-03-27T12:30'));
    expect([episode.state.N, deadline(episode, 't2'), ...codes(episode)]).to.deep.equal([
      'HPH2_OPEN',
      `open ${DUE}`,
      'IN_THE_FUTURE',
    ]);
  });

  it('by no more than that is nothing to note', () => {
    expect(codes(only(view([IN, out('2026-03-27T11:55')], '2026-03-27T12:30')))).to.eql([]);
  });
});

describe('The next due instant', () => {
  const next = (now: string, ...more: Parameters<typeof view>[0]) =>
    view([IN, OUT, HOME, ...more], now).nextDueAt?.replace('.000Z', 'Z');

  it('is the next deadline, warning or escalation, one after the other, then none', () => {
    const dues: string[] = [];
    let now: string | undefined = '2026-03-28T00:00:00Z';
    for (; now !== undefined && dues.length < 20; now = next(now)) dues.push(now);
    expect(dues.slice(1)).to.deep.equal([
      DUE,
      '2026-03-31T22:00:00Z',
      '2026-04-01T22:00:00Z',
      '2026-04-03T22:00:00Z',
      '2026-04-06T22:00:00Z',
      '2026-04-09T22:00:00Z',
      '2026-04-10T22:00:00Z',
      '2026-04-13T22:00:00Z',
      '2026-04-16T22:00:00Z',
      '2026-04-17T22:00:00Z',
      '2026-04-24T22:00:00Z',
      '2026-05-01T22:00:00Z',
      '2026-05-04T22:00:00Z',
      '2026-05-08T22:00:00Z',
    ]);
  });

  it('is the receipt of an event that our clock says has not come yet', () => {
    const early = visited('2026-03-28T10:00', 'SP', { received: '2026-03-28T10:00:05' });
    const now = '2026-03-28T10:00';
    expect(next(now, early)).to.equal('2026-03-28T09:00:05Z');
    expect(states(only(view([IN, OUT, HOME, early], now)))).to.include('HPH2_OPEN');
  });
});
