import { expect } from 'chai';
import type { PathwayEvent, PathwaySettings, TimerName } from '../../src/domain/pathway.ts';
import { TIMER_NAMES } from '../../src/domain/episode.ts';
import { UTC_DAYS } from './broken-calendars.ts';
import {
  admitted,
  alerts,
  answered,
  deadline,
  declined,
  died,
  discharged,
  event,
  held,
  home,
  ready,
  view,
  visited,
  withdrawn,
} from './history.ts';
import { plainInstant } from './written.ts';

/** Six weeks and more after everything below, for what never ends by itself. */
const MUCH_LATER = '2028-06-01T00:00:00Z';

interface Example {
  readonly timer: TimerName;
  readonly events: readonly PathwayEvent[];
  /** First instant that is too late. */
  readonly due: string;
  /** Does the step in time. */
  readonly done?: PathwayEvent;
  /** Does it, but too late. */
  readonly late?: PathwayEvent;
  /** Calls it off. */
  readonly off: PathwayEvent;
}

const IN = admitted('2026-01-05T10:00');
const READY = ready('2026-01-07T09:00');
const OUT = discharged('2026-01-07T12:00', '99');
/** To a municipal bed for emergencies (KAD). */
const AWAY = discharged('2026-01-07T12:00', '21');
const BACK = home('2026-01-07T16:00');
const CONSULTED = held('2026-01-09T10:00');
const FALL = event('DeteriorationReported', '2026-01-08T10:00', {
  data: { deterioration: 'FALL' },
});
const REVIEWED = event('HPH5Completed', '2026-01-30T10:00');
const HOME = [IN, OUT, BACK];
const REMOVED = event('MovedKommune', '2026-01-08T12:00');

/** One winter without a holiday after Epiphany, so that only the counting is looked at. */
const EXAMPLES: readonly Example[] = [
  {
    timer: 't24',
    events: [IN],
    due: '2026-01-06T09:00:00Z',
    done: event('EarlyNotice', '2026-01-06T09:59:59'),
    late: event('EarlyNotice', '2026-01-06T10:00'),
    off: discharged('2026-01-06T09:00'),
  },
  {
    timer: 't6',
    events: [IN],
    due: '2026-01-05T12:00:00Z',
    done: event('AdmissionReportSent', '2026-01-05T12:59:59'),
    late: event('AdmissionReportSent', '2026-01-05T13:00'),
    off: died('2026-01-05T12:00'),
  },
  {
    timer: 'tAns',
    events: [IN, READY],
    due: '2026-01-07T23:00:00Z',
    done: answered('2026-01-07T23:59:59', 'REFUSE'),
    late: answered('2026-01-08T00:00', 'ACCEPT'),
    off: withdrawn('2026-01-07T20:00'),
  },
  {
    timer: 'tHome',
    events: [IN, OUT],
    due: '2026-01-07T23:00:00Z',
    done: home('2026-01-07T23:59:59'),
    late: home('2026-01-08T00:00'),
    off: event('MovedToInstitution', '2026-01-07T15:00'),
  },
  {
    timer: 'tAway',
    events: [IN, AWAY],
    due: '2026-01-14T23:00:00Z',
    done: home('2026-01-14T23:59:59'),
    late: home('2026-01-15T00:00'),
    off: event('LeftInstitution', '2026-01-12T15:00'),
  },
  {
    timer: 't2',
    events: HOME,
    due: '2026-01-10T23:00:00Z',
    done: visited('2026-01-10T23:59:59'),
    late: visited('2026-01-11T00:00'),
    off: declined('2026-01-08T10:00', 'HPH2'),
  },
  {
    timer: 't3',
    events: HOME,
    due: '2026-01-21T23:00:00Z',
    done: held('2026-01-21T23:59:59'),
    late: held('2026-01-22T00:00'),
    off: declined('2026-01-08T10:00', 'HPH3'),
  },
  {
    // Friday 9 January; two working days later is Tuesday.
    timer: 'tPlan',
    events: [...HOME, CONSULTED],
    due: '2026-01-13T23:00:00Z',
    done: event('MedicalInfo', '2026-01-13T23:59:59'),
    late: event('MedicalInfo', '2026-01-14T00:00'),
    off: event('MovedKommune', '2026-01-10T12:00'),
  },
  {
    timer: 't4',
    events: [...HOME, FALL],
    due: '2026-01-09T09:00:00Z',
    done: event('HPH4Completed', '2026-01-09T09:59:59'),
    late: event('DeteriorationResolved', '2026-01-09T10:00'),
    off: admitted('2026-01-08T20:00'),
  },
  { timer: 't5open', events: HOME, due: '2026-01-27T23:00:00Z', off: REMOVED },
  {
    timer: 't5due',
    events: HOME,
    due: '2026-02-04T23:00:00Z',
    done: event('HPH5Completed', '2026-02-04T23:59:59'),
    late: event('HPH5Completed', '2026-02-05T00:00'),
    off: declined('2026-01-08T10:00', 'HPH5'),
  },
  {
    timer: 't5over',
    events: HOME,
    due: '2026-02-11T23:00:00Z',
    done: event('HPH5Completed', '2026-02-11T23:59:59'),
    late: event('HPH5Completed', '2026-02-12T00:00'),
    off: declined('2026-02-08T10:00', 'HPH5'),
  },
  {
    timer: 'tPeriodic',
    events: [...HOME, REVIEWED],
    due: '2027-01-30T23:00:00Z',
    off: admitted('2026-06-01T10:00'),
  },
];

/** The deadline of the first episode, whatever followed it. */
const ofFirst = (events: readonly PathwayEvent[], now: string, timer: TimerName): string =>
  deadline(view(events, now).episodes[0], timer);

const justBefore = (due: string): string => new Date(Date.parse(due) - 1).toISOString();
const justAfter = (one: PathwayEvent): string => one.occurredAt;

describe('The timers', () => {
  it('have each an example', () => {
    expect(EXAMPLES.map(({ timer }) => timer)).to.deep.equal(TIMER_NAMES);
  });

  for (const { timer, events, due, done, late, off } of EXAMPLES) {
    it(`${timer} starts, and is due at ${due}`, () => {
      expect(ofFirst(events, justBefore(due), timer)).to.equal(`open ${due}`);
    });

    it(`${timer} runs out at that instant and not before`, () => {
      const status = timer === 't5open' ? 'met' : 'overdue';
      expect(ofFirst(events, due, timer)).to.equal(`${status} ${due}`);
    });

    if (done !== undefined)
      it(`${timer} is stopped by ${done.kind}`, () => {
        expect(ofFirst([...events, done], MUCH_LATER, timer)).to.equal(`met ${due}`);
      });

    if (late !== undefined)
      it(`${timer} is met late by ${late.kind} at the instant it is due`, () => {
        expect(ofFirst([...events, late], MUCH_LATER, timer)).to.equal(`met-late ${due}`);
      });

    it(`${timer} is voided by ${off.kind}`, () => {
      expect(ofFirst([...events, off], justAfter(off), timer)).to.equal(`void ${due}`);
      expect(ofFirst([...events, off], MUCH_LATER, timer)).to.equal(`void ${due}`);
    });
  }
});

describe('The next review, tPeriodic', () => {
  const again = (at: string) =>
    view([...HOME, REVIEWED, event('HPH5Completed', at)], MUCH_LATER).episodes[0];
  const rounds = (at: string) =>
    again(at)?.past?.map((one) => `${one.timer} ${one.status} ${plainInstant(one.dueAt)}`);

  it('is stopped by the review, and counted anew from it', () => {
    expect(deadline(again('2027-01-30T23:59:59'), 'tPeriodic')).to.include('2028-01-30T23:00:00Z');
    expect(rounds('2027-01-30T23:59:59')).to.deep.equal(['tPeriodic met 2027-01-30T23:00:00Z']);
  });

  it('that was held too late keeps its lapse and its alert', () => {
    expect(rounds('2027-02-01T10:00')).to.deep.equal(['tPeriodic met-late 2027-01-30T23:00:00Z']);
    expect(alerts(again('2027-02-01T10:00'), 'tPeriodic')).to.deep.equal([
      'tPeriodic L0 2027-01-30T23:00:00Z raised',
      'tPeriodic L0 2028-02-01T23:00:00Z raised',
    ]);
  });

  it('falls on the last day of a shorter month', () => {
    const leap = [
      admitted('2028-01-20T10:00'),
      discharged('2028-02-01T12:00'),
      event('HPH5Completed', '2028-02-29T10:00'),
    ];
    expect(deadline(view(leap, '2028-03-01').episodes[0], 'tPeriodic')).to.equal(
      'open 2029-02-28T23:00:00Z',
    );
  });
});

/** Timer, what for, the history, and the instant at which it is due over a change of clocks. */
const OVER_A_CHANGE: readonly (readonly [TimerName, string, readonly PathwayEvent[], string])[] = [
  ['t24', 'autumn', [admitted('2026-10-24T14:00')], '2026-10-25T12:00:00Z'],
  ['t24', 'spring', [admitted('2026-03-28T14:00')], '2026-03-29T13:00:00Z'],
  ['t6', 'autumn', [admitted('2026-10-25T01:00')], '2026-10-25T02:00:00Z'],
  ['t6', 'spring', [admitted('2026-03-29T00:30')], '2026-03-29T02:30:00Z'],
  ['tAns', 'autumn', [ready('2026-10-25T01:00')], '2026-10-25T23:00:00Z'],
  ['tAns', 'spring', [ready('2026-03-29T01:00')], '2026-03-29T22:00:00Z'],
  ['tHome', 'autumn', [discharged('2026-10-24T20:00', '99')], '2026-10-25T06:00:00Z'],
  ['tHome', 'spring', [discharged('2026-03-28T20:00', '99')], '2026-03-29T07:00:00Z'],
  ['tAway', 'autumn', [discharged('2026-10-20T20:00', '11')], '2026-10-27T23:00:00Z'],
  ['t2', 'autumn', [home('2026-10-23T20:00')], '2026-10-26T23:00:00Z'],
  ['t2', 'spring', [home('2026-03-27T20:00')], '2026-03-30T22:00:00Z'],
  ['t3', 'autumn', [discharged('2026-10-15T12:00')], '2026-10-29T23:00:00Z'],
  ['t3', 'spring and Easter', [discharged('2026-03-23T12:00')], '2026-04-06T22:00:00Z'],
  [
    't4',
    'autumn',
    [discharged('2026-10-20T12:00'), event('DeteriorationReported', '2026-10-24T14:00')],
    '2026-10-25T12:00:00Z',
  ],
  ['t5open', 'autumn', [home('2026-10-10T12:00')], '2026-10-30T23:00:00Z'],
  ['t5due', 'spring', [home('2026-03-10T12:00')], '2026-04-07T22:00:00Z'],
  ['t5over', 'spring', [home('2026-03-10T12:00')], '2026-04-14T22:00:00Z'],
  [
    'tPlan',
    'spring and Easter',
    [discharged('2026-03-23T12:00'), held('2026-03-28T10:00')],
    '2026-03-31T22:00:00Z',
  ],
  [
    'tPlan',
    'Easter',
    [discharged('2026-03-23T12:00'), held('2026-04-01T10:00')],
    '2026-04-08T22:00:00Z',
  ],
];

describe('The timers over a change of clocks', () => {
  for (const [timer, change, events, due] of OVER_A_CHANGE)
    it(`${timer} in ${change} is due at ${due}`, () => {
      expect(ofFirst(events, justBefore(due), timer)).to.equal(`open ${due}`);
    });

  it('would be due at another instant by UTC days, all but those that count hours', () => {
    const wrong = OVER_A_CHANGE.filter(
      ([timer, , events, due]) =>
        deadline(view(events, justBefore(due), UTC_DAYS).episodes[0], timer) === `open ${due}`,
    );
    const hours = ['t24', 't6', 'tHome', 't4'];
    expect(wrong.map(([timer]) => timer).filter((timer) => !hours.includes(timer))).to.deep.equal(
      [],
    );
  });
});

/** Timer and settings, the history, and every alert it ever sends if nobody does anything. */
const ESCALATIONS: readonly (readonly [
  TimerName,
  Partial<PathwaySettings>,
  readonly PathwayEvent[],
  readonly string[],
])[] = [
  ['t24', {}, [IN], ['L0 2026-01-06T09:00:00Z']],
  ['t6', {}, [IN], ['L1 2026-01-05T12:00:00Z']],
  ['tAns', {}, [IN, READY], ['L0 2026-01-07T10:00:00Z', 'L1 2026-01-07T23:00:00Z']],
  ['tHome', {}, [IN, OUT], ['L1 2026-01-07T23:00:00Z']],
  ['tAway', {}, [IN, AWAY], ['L1 2026-01-14T23:00:00Z']],
  ['tAway', { awayDays: 3 }, [IN, AWAY], ['L1 2026-01-10T23:00:00Z']],
  [
    't2',
    {},
    HOME,
    ['L1 2026-01-10T23:00:00Z', 'L2 2026-01-11T23:00:00Z', 'L3 2026-01-17T23:00:00Z'],
  ],
  [
    't3',
    {},
    HOME,
    [
      // The end of the fifth and of the seventh day; the start of Wednesday 21, the last working day.
      'L0 2026-01-12T23:00:00Z',
      'L0 2026-01-14T23:00:00Z',
      'L0 2026-01-20T23:00:00Z',
      'L1 2026-01-21T23:00:00Z',
      'L2 2026-01-24T23:00:00Z',
      'L3 2026-01-28T23:00:00Z',
    ],
  ],
  ['tPlan', {}, [...HOME, CONSULTED], ['L1 2026-01-13T23:00:00Z']],
  [
    't4',
    {},
    [...HOME, FALL],
    ['L1 2026-01-09T09:00:00Z', 'L2 2026-01-10T09:00:00Z', 'L3 2026-01-16T09:00:00Z'],
  ],
  ['t5open', {}, HOME, []],
  ['t5due', {}, HOME, ['L0 2026-02-04T23:00:00Z']],
  [
    't5over',
    {},
    HOME,
    ['L1 2026-02-11T23:00:00Z', 'L2 2026-02-14T23:00:00Z', 'L3 2026-02-18T23:00:00Z'],
  ],
  [
    't5due',
    { hph5Strict: true },
    HOME,
    ['L1 2026-02-04T23:00:00Z', 'L2 2026-02-07T23:00:00Z', 'L3 2026-02-11T23:00:00Z'],
  ],
  ['t5over', { hph5Strict: true }, HOME, []],
  ['tPeriodic', {}, [...HOME, REVIEWED], ['L0 2027-01-30T23:00:00Z']],
];

describe('The alerts', () => {
  for (const [timer, settings, events, expected] of ESCALATIONS)
    it(`of ${timer} ${JSON.stringify(settings)} escalate as ${expected.join(', ')}`, () => {
      const [episode] = view(events, MUCH_LATER, undefined, settings).episodes;
      expect(alerts(episode, timer)).to.deep.equal(expected.map((one) => `${timer} ${one} raised`));
    });

  it('have an example for each timer', () => {
    expect(new Set(ESCALATIONS.map(([timer]) => timer)).size).to.equal(TIMER_NAMES.length);
  });

  it('stop with the step: no further level after it is done', () => {
    const [episode] = view([...HOME, visited('2026-01-11T10:00')], MUCH_LATER).episodes;
    expect(alerts(episode, 't2')).to.deep.equal(['t2 L1 2026-01-10T23:00:00Z raised']);
  });

  for (const [name, leaving] of [
    ['a readmission', admitted('2026-01-12T10:00')],
    ['a short stay in an institution', event('MovedToInstitution', '2026-01-12T10:00')],
    ['a move to another municipality', event('MovedKommune', '2026-01-12T10:00')],
  ] as const)
    it(`stop with ${name}, and what had lapsed stays a lapse`, () => {
      const [episode] = view([...HOME, leaving], MUCH_LATER).episodes;
      expect(deadline(episode, 't2')).to.equal('overdue 2026-01-10T23:00:00Z');
      expect(alerts(episode, 't2')).to.deep.equal([
        't2 L1 2026-01-10T23:00:00Z raised',
        't2 L2 2026-01-11T23:00:00Z raised',
      ]);
    });

  it('of a lapse before an institution stay when the visit is owed anew', () => {
    const away = event('MovedToInstitution', '2026-01-12T10:00');
    const [episode] = view([...HOME, away, home('2026-01-20T12:00')], '2026-01-22').episodes;
    expect(deadline(episode, 't2')).to.equal('open 2026-01-23T23:00:00Z');
    expect(episode?.past?.map(({ timer, status }) => `${timer} ${status}`)).to.deep.equal([
      't2 overdue',
    ]);
    expect(alerts(episode, 't2')).to.deep.equal([
      't2 L1 2026-01-10T23:00:00Z raised',
      't2 L2 2026-01-11T23:00:00Z raised',
    ]);
  });

  it('of an unanswered readiness stay when the hospital says it again', () => {
    const again = ready('2026-01-08T09:00');
    const [episode] = view([IN, READY, again], '2026-01-08T10:00').episodes;
    expect(deadline(episode, 'tAns')).to.equal('open 2026-01-08T23:00:00Z');
    expect(alerts(episode, 'tAns')).to.deep.equal([
      'tAns L0 2026-01-07T10:00:00Z raised',
      'tAns L1 2026-01-07T23:00:00Z raised',
    ]);
  });
});
