import { expect } from 'chai';
import type { PathwayEvent } from '../../src/domain/pathway.ts';
import type { StepName } from '../../src/domain/steps.ts';
import { STEP_TIMERS, stepsOf } from '../../src/domain/steps.ts';
import { plainInstant } from './written.ts';
import { admitted, discharged, event, held, only, view } from './history.ts';

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
