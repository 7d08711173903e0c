import { expect } from 'chai';
import type { PathwayEvent } from '../../src/domain/pathway.ts';
import { stepsOf } from '../../src/domain/steps.ts';
import {
  SYKEHUS_B,
  admitted,
  alerts,
  allCodes,
  answering,
  booked,
  codes,
  deadline,
  declined,
  discharged,
  event,
  held,
  home,
  only,
  ready,
  reported,
  states,
  view,
  visited,
} from './history.ts';

/** HPH specification §4.3, by the numbers of its rows, where one row of ours does not show it all. */

const IN = admitted('2026-01-05T10:00');
const OUT = discharged('2026-01-07T12:00');
const HOME = [IN, OUT];
const SENT = event('AdmissionReportSent', '2026-01-05T11:00');
const B = { hospital: SYKEHUS_B };
const LATER = '2026-06-01T00:00:00Z';
const REVIEWED = event('HPH5Completed', '2026-01-30T10:00');

const at = (events: readonly PathwayEvent[], now: string) => only(view(events, now));

describe('Row 8, the discharge', () => {
  const papers = (on: string) => [
    event('DischargeReport', `${on}T09:00`),
    event('Epikrise', `${on}T09:10`),
    event('MedicationList', `${on}T09:20`),
  ];

  it('warns of missing documents, and no longer when they have come', () => {
    const missing = at(HOME, '2026-01-08');
    expect([missing.state.T0, ...allCodes(missing)]).to.deep.equal(['HPH0_OPEN', 'DOCS_MISSING']);
    const late = at([...HOME, ...papers('2026-01-09')], '2026-01-10');
    expect([late.state.T0, ...allCodes(late)]).to.deep.equal(['HPH0_DONE']);
  });

  it('does not warn when they came before the patient left', () => {
    expect(allCodes(at([...HOME, ...papers('2026-01-07')], '2026-01-08'))).to.deep.equal([]);
  });

  it('leaves what was sent to the doctor and booked before it', () => {
    const before = [
      event('HealthInfoToGP', '2026-01-06T10:00'),
      booked('2026-01-06T11:00', '2026-01-14T10:00'),
    ];
    const episode = at([...HOME, ...before], '2026-01-15T12:00');
    expect([episode.state.G, ...alerts(episode, 't3')]).to.deep.equal(['G_BOOKED']);
    expect(episode.flags).to.include('INFO_SENT');
  });
});

describe('Row 9, the homecoming', () => {
  it('closes HPH1 and starts the services, the visit and the review', () => {
    const events = [
      IN,
      ready('2026-01-06T10:00'),
      discharged('2026-01-07T12:00', '11'),
      home('2026-01-09T12:00'),
    ];
    const episode = at(events, '2026-01-09T13:00');
    const { T1, D, N, R } = episode.state;
    expect([T1, D, N, R]).to.deep.equal(['HPH1_DONE', 'D_ON', 'HPH2_OPEN', 'R_WAIT']);
    expect(['t2', 't5open', 't5due', 't5over'].map((t) => deadline(episode, t))).to.deep.equal([
      'open 2026-01-12T23:00:00Z',
      'open 2026-01-29T23:00:00Z',
      'open 2026-02-06T23:00:00Z',
      'open 2026-02-13T23:00:00Z',
    ]);
  });

  it('counts the review also for whoever declines the visit', () => {
    const episode = at([IN, declined('2026-01-06T10:00', 'HPH2'), OUT], '2026-01-08');
    expect([episode.state.N, deadline(episode, 't2'), deadline(episode, 't5due')]).to.deep.equal([
      'N_NA',
      'none',
      'open 2026-02-04T23:00:00Z',
    ]);
  });
});

describe('Rows 14 and 15, the appointment', () => {
  it('too late is booked with a warning, which a better one takes away', () => {
    const late = booked('2026-01-10T10:00', '2026-01-22T00:00');
    const better = booked('2026-01-11T10:00', '2026-01-21T23:00');
    expect(codes(at([...HOME, late], '2026-01-12'))).to.deep.equal(['BOOKED_AFTER_DUE']);
    expect(codes(at([...HOME, late, better], '2026-01-12'))).to.deep.equal([]);
  });

  it('answered in free text waits for a person, who confirms or declines', () => {
    const reply = event('AppointmentAnswered', '2026-01-10T10:00');
    const episode = at([...HOME, reply], '2026-01-11');
    expect(episode.flags).to.include('TO_CLASSIFY_APPOINTMENT');
    for (const word of [
      booked('2026-01-11T10:00', '2026-01-14T10:00'),
      event('AppointmentDeclined', '2026-01-11T10:00'),
    ])
      expect(at([...HOME, reply, word], '2026-01-12').flags).not.to.include(
        'TO_CLASSIFY_APPOINTMENT',
      );
  });
});

describe('A reply that does not say what it answers', () => {
  const ASKED = event('AppointmentRequested', '2026-01-08T10:00');
  const flags = (...events: readonly PathwayEvent[]) =>
    at([...HOME, ...events], '2026-01-12').flags;

  it('is about the appointment when it refers to the request for one', () => {
    const reply = answering('KommuneReplied', '2026-01-10T10:00', ASKED);
    expect(flags(ASKED, reply)).to.include('TO_CLASSIFY_APPOINTMENT');
    const later = event('KommuneReplied', '2026-01-10T10:00', {
      ref: 'x',
      conversation: ASKED.key,
    });
    expect(flags(ASKED, later)).to.include('TO_CLASSIFY_APPOINTMENT');
  });

  it('is so too when the request comes after it, or was written by a clock ahead', () => {
    const ahead = event('AppointmentRequested', '2026-01-10T10:05');
    const reply = answering('KommuneReplied', '2026-01-10T10:00', ahead);
    expect(flags(ahead, reply)).to.include('TO_CLASSIFY_APPOINTMENT');
    expect(flags(reply)).not.to.include('TO_CLASSIFY_APPOINTMENT');
  });

  it('is about something else when it refers to something else', () => {
    const reply = event('KommuneReplied', '2026-01-10T10:00', { ref: 'another' });
    expect(flags(ASKED, reply)).not.to.include('TO_CLASSIFY_APPOINTMENT');
  });
});

describe('Rows 16 and 17, the consultation and its plan', () => {
  it('are both needed, and a recorded reason will do for the plan', () => {
    const visit = held('2026-01-12T10:00');
    const reason = event('MedicalInfo', '2026-01-13T10:00', { data: { reason: 'no change' } });
    expect(at([...HOME, visit], '2026-01-12T12:00').state.G).to.equal('G_HELD');
    const done = at([...HOME, visit, reason], '2026-01-20');
    expect([done.state.G, deadline(done, 'tPlan')]).to.deep.equal([
      'HPH3_DONE',
      'met 2026-01-14T23:00:00Z',
    ]);
  });

  it('are done when the plan came on the day, and the consultation was told by its date alone', () => {
    const plan = event('MedicalInfo', '2026-01-12T14:00');
    const visit = held('2026-01-12', { sent: '2026-01-13T08:00' });
    const done = at([...HOME, plan, visit], '2026-01-20');
    expect([done.state.G, deadline(done, 'tPlan')]).to.deep.equal(['HPH3_DONE', 'none']);
  });

  it('are not done by information from before the consultation', () => {
    const background = event('MedicalInfo', '2026-01-11T14:00');
    expect(at([...HOME, background, held('2026-01-12T10:00')], '2026-01-13').state.G).to.equal(
      'G_HELD',
    );
  });
});

describe('Row 20, the review', () => {
  it('completes the pathway with what is left undone, and that freezes', () => {
    const visit = visited('2026-02-02T10:00');
    const episode = at([...HOME, REVIEWED, visit], LATER);
    expect([episode.state.E, episode.state.N, ...episode.gaps]).to.deep.equal([
      'COMPLETED',
      'HPH2_OVERDUE',
      'HPH2',
      'HPH3',
    ]);
    expect(codes(episode)).to.deep.equal(['AFTER_CLOSE']);
    // The last level of the visit was due on 17 January, of the consultation on the 28th.
    expect(alerts(episode, 't2', 't3').at(-1)).to.equal('t3 L3 2026-01-28T23:00:00Z raised');
  });

  it('leaves no gap where everything was done, or was not wanted', () => {
    const done = [
      visited('2026-01-08T10:00'),
      held('2026-01-12T10:00'),
      event('MedicalInfo', '2026-01-13T10:00'),
    ];
    expect(at([...HOME, ...done, REVIEWED], LATER).gaps).to.deep.equal([]);
    const unwanted = [declined('2026-01-08T10:00', 'HPH2'), declined('2026-01-08T11:00', 'HPH3')];
    expect(at([...HOME, ...unwanted, REVIEWED], LATER).gaps).to.deep.equal([]);
  });

  it('held without the plan of the consultation is a gap', () => {
    const held12 = held('2026-01-12T10:00');
    expect(at([...HOME, visited('2026-01-08T10:00'), held12, REVIEWED], LATER).gaps).to.deep.equal([
      'HPH3',
    ]);
  });
});

describe('Rows 21 and 22, deteriorations', () => {
  const FALL = event('DeteriorationReported', '2026-01-08T10:00', {
    data: { deterioration: 'FALL' },
  });
  const AMK = event('DeteriorationReported', '2026-01-08T12:00', {
    data: { deterioration: 'AMK' },
  });

  it('run side by side, each with its own state', () => {
    const about = event('DeteriorationResolved', '2026-01-08T15:00', { data: { about: FALL.key } });
    const episode = at([...HOME, FALL, AMK, about], '2026-01-08T16:00');
    expect(episode.incidents.map((one) => `${one.deterioration} ${one.state}`)).to.deep.equal([
      'FALL X_RESOLVED',
      'AMK X_OPEN',
    ]);
    expect(episode.state.N).to.equal('HPH2_OPEN');
  });

  it('without a name are of the last one that is open', () => {
    const assessed = event('HPH4Completed', '2026-01-08T15:00');
    const episode = at([...HOME, FALL, AMK, assessed], '2026-01-08T16:00');
    expect(episode.incidents.map(({ state }) => state)).to.deep.equal(['X_OPEN', 'X_ASSESSED']);
  });

  it('end with an admission, and do not follow into the next episode', () => {
    const [old, next] = view([...HOME, FALL, admitted('2026-01-08T14:00')], '2026-01-09').episodes;
    expect([old?.incidents[0]?.state, old?.state.X, next?.state.X]).to.deep.equal([
      'X_ADMITTED',
      'X_ADMITTED',
      'X_NONE',
    ]);
  });
});

describe('Row 24, the report to the hospital', () => {
  it('sent before the notice starts no clock', () => {
    const first = event('AdmissionReportSent', '2026-01-05T09:00');
    const episode = at([first, IN], '2026-01-06');
    expect([episode.state.A, episode.state.S, deadline(episode, 't6')]).to.deep.equal([
      'A_SENT',
      'ADMITTED',
      'none',
    ]);
  });

  it('is one for each stay', () => {
    const transfer = [...HOME, SENT, admitted('2026-01-08T09:00', B)];
    const episode = at(transfer, '2026-01-08T10:00');
    expect(episode.stays.map(({ report }) => report)).to.deep.equal(['A_SENT', 'A_OPEN']);
    expect(deadline(episode, 't6')).to.equal('open 2026-01-08T11:00:00Z');
    const both = event('AdmissionReportSent', '2026-01-08T11:00');
    expect(at([...transfer, both], '2026-01-09').stays.map(({ report }) => report)).to.deep.equal([
      'A_SENT',
      'A_SENT',
    ]);
  });

  it('is acknowledged in its own stay, however many there are by then', () => {
    const ack = answering('PositiveAppRec', '2026-01-08T10:00', SENT);
    const episode = at([...HOME, SENT, admitted('2026-01-08T09:00', B), ack], '2026-01-08T11:00');
    expect(episode.stays.map(({ report }) => report)).to.deep.equal(['A_ACKED', 'A_OPEN']);
  });

  it('is acknowledged also by a receipt whose clock was behind', () => {
    const ack = answering('PositiveAppRec', '2026-01-05T10:58', SENT, {
      received: '2026-01-05T11:01',
    });
    for (const events of [
      [IN, SENT, ack],
      [SENT, ack],
    ])
      expect(at(events, '2026-01-05T12:00').state.A).to.equal('A_ACKED');
  });

  it('told the day after a short stay is that of the stay, and no readmission', () => {
    const late = event('AdmissionReportSent', '2026-01-08T09:00');
    const episode = at([...HOME, late], '2026-01-09');
    expect([episode.state.A, deadline(episode, 't6'), deadline(episode, 't2')]).to.deep.equal([
      'A_SENT',
      'met-late 2026-01-05T12:00:00Z',
      'open 2026-01-10T23:00:00Z',
    ]);
  });
});

describe('HPH6 reported by the record system', () => {
  const hph6 = (...events: readonly PathwayEvent[]) => {
    const episode = at([IN, ...events], '2026-01-05T12:30');
    return stepsOf(episode).find(({ step }) => step === 'HPH6')?.status;
  };

  it('is done, and one sent as a message waits for its receipt', () => {
    expect(hph6(reported('AdmissionReportSent', '2026-01-05T11:00'))).to.equal('done');
    expect(hph6(SENT)).to.equal('open');
    expect(hph6(SENT, answering('PositiveAppRec', '2026-01-05T11:01', SENT))).to.equal('done');
  });
});

describe('An early notice after the discharge', () => {
  it('is late paperwork, and calls off no visit', () => {
    const episode = at([...HOME, event('EarlyNotice', '2026-01-09T09:00')], '2026-01-10');
    expect([states(episode), deadline(episode, 't24'), deadline(episode, 't2')]).to.deep.equal([
      'ACTIVE DISCHARGED HPH2_OPEN G_IDLE',
      'met-late 2026-01-06T09:00:00Z',
      'open 2026-01-10T23:00:00Z',
    ]);
  });

  it('of another hospital is of a new stay', () => {
    const notice = event('EarlyNotice', '2026-01-09T09:00', B);
    expect(
      view([...HOME, notice], '2026-01-10').episodes.map(({ state }) => state.E),
    ).to.deep.equal(['SUSPENDED_READMITTED', 'ACTIVE']);
  });
});
