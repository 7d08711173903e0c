import { expect } from 'chai';
import { deadlineName } from '../../src/domain/episode.ts';
import type { EventData, EventKind, PathwayEvent } from '../../src/domain/pathway.ts';
import type { StepName } from '../../src/domain/steps.ts';
import { STEP_TIMERS, stepsOf } from '../../src/domain/steps.ts';
import { plainInstant } from './written.ts';
import { admitted, alerts, discharged, event, held, only, view } from './history.ts';

const HOME = [admitted('2026-01-05T10:00'), discharged('2026-01-07T12:00')];

function stepOf(name: StepName, events: readonly PathwayEvent[], now: string): string {
  const found = stepsOf(only(view(events, now))).find(({ step }) => step === name);
  return `${found?.status} ${found?.dueAt === undefined ? '' : plainInstant(found.dueAt)}`.trim();
}

describe('The consultation, HPH3, as a step', () => {
  const VISIT = held('2026-01-12T10:00');
  const PLAN = event('MedicalInfo', '2026-01-13T10:00');
  const REASON = event('MedicalInfo', '2026-01-13T10:00', { data: { reason: 'no change' } });
  const hph3 = (now: string, ...more: readonly PathwayEvent[]) =>
    stepOf('HPH3', [...HOME, ...more], now);

  it('is not done by the consultation alone: the plan is owed two working days later', () => {
    expect(hph3('2026-01-12T12:00', VISIT)).to.equal('open 2026-01-14T23:00:00Z');
    expect(hph3('2026-01-15T12:00', VISIT)).to.equal('overdue 2026-01-14T23:00:00Z');
  });

  it('is done with the plan, or with the reason why there is none', () => {
    for (const word of [PLAN, REASON])
      expect(hph3('2026-01-15T12:00', VISIT, word)).to.equal('done 2026-01-21T23:00:00Z');
  });

  it('is a gap of a completed pathway as long as it is not done', () => {
    const reviewed = event('HPH5Completed', '2026-01-30T10:00');
    for (const [more, gaps, status] of [
      [[], ['HPH2', 'HPH3'], 'overdue'],
      [[PLAN], ['HPH2'], 'done'],
    ] as const) {
      const events = [...HOME, VISIT, ...more, reviewed];
      expect(only(view(events, '2026-02-01')).gaps).to.deep.equal(gaps);
      expect(stepOf('HPH3', events, '2026-02-01')).to.include(status);
    }
  });
});

describe('Deteriorations, HPH4, as a step', () => {
  const told = (kind: EventKind, on: string, data: EventData = {}) =>
    event(kind, `2026-01-${on}`, { data });
  const FALL = told('DeteriorationReported', '08T10:00', { deterioration: 'FALL' });
  const AMK = told('DeteriorationReported', '08T12:00', { deterioration: 'AMK' });
  const hph4 = (now: string, ...more: readonly PathwayEvent[]) =>
    stepOf('HPH4', [...HOME, ...more], `2026-01-${now}`);

  it('are due a day after they were reported, and alert when nobody has looked', () => {
    expect(hph4('08T11:00', FALL)).to.equal('open 2026-01-09T09:00:00Z');
    expect(hph4('18T11:00', FALL)).to.equal('overdue 2026-01-09T09:00:00Z');
    expect(alerts(only(view([...HOME, FALL], '2026-01-18')), 't4')).to.deep.equal([
      't4 L1 2026-01-09T09:00:00Z raised',
      't4 L2 2026-01-10T09:00:00Z raised',
      't4 L3 2026-01-16T09:00:00Z raised',
    ]);
  });

  it('are as bad as the worst that is open, and not as the last', () => {
    const over = told('DeteriorationResolved', '08T13:00', { about: AMK.key });
    expect(hph4('08T14:00', FALL, AMK, over)).to.equal('open 2026-01-09T09:00:00Z');
    expect(hph4('12T14:00', FALL, AMK, over)).to.equal('overdue 2026-01-09T09:00:00Z');
    expect(only(view([...HOME, FALL, AMK, over], '2026-01-08T14:00')).state.X).to.equal('X_OPEN');
  });

  it('have each a clock of its own, which its own assessment stops', () => {
    const late = told('HPH4Completed', '10T10:00', { about: FALL.key });
    const inTime = told('HPH4Completed', '08T13:00', { about: AMK.key });
    const { deadlines } = only(view([...HOME, FALL, AMK, inTime, late], '2026-01-11'));
    const clocks = deadlines.filter(({ timer }) => timer === 't4');
    expect(clocks.map((one) => `${deadlineName(one)} ${one.status}`)).to.deep.equal([
      't4 met-late',
      't4.1 met',
    ]);
    expect(
      alerts(only(view([...HOME, FALL, AMK, inTime], '2026-01-10T12:00')), 't4'),
    ).to.have.length(2);
  });

  it('are done when all are over', () => {
    const over = (about: PathwayEvent) =>
      told('DeteriorationResolved', about === FALL ? '08T14:00' : '08T13:00', { about: about.key });
    expect(hph4('12T14:00', FALL, AMK, over(FALL), over(AMK))).to.include('done');
  });
});

describe('The review, HPH5, as a step', () => {
  const DUE = '2026-02-04T23:00:00Z';
  const hph5 = (now: string, ...more: readonly PathwayEvent[]) =>
    stepOf('HPH5', [...HOME, ...more], now);

  it('is due at the end of day 28 and not of day 35', () => {
    expect(hph5('2026-02-01T12:00')).to.equal(`open ${DUE}`);
    expect(hph5('2026-02-06T12:00')).to.equal(`overdue ${DUE}`);
    expect(hph5('2026-02-20T12:00')).to.equal(`overdue ${DUE}`);
  });

  it('is late on day 30', () => {
    const on = (day: string) => event('HPH5Completed', `${day}T10:00`);
    expect(hph5('2026-02-07', on('2026-02-06'))).to.equal(`done-late ${DUE}`);
    expect(hph5('2026-02-07', on('2026-02-04'))).to.equal(`done ${DUE}`);
  });

  it('is asked for by the same timer', () => {
    expect(STEP_TIMERS.get('HPH5')).to.equal('t5due');
  });
});
