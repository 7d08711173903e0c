import { expect } from 'chai';
import { admitted, alerts, answered, deadline, only, ready, view } from './history.ts';

const READY = [admitted('2026-01-05T10:00'), ready('2026-01-07T09:00')];

/** The deadline of the answer and its alerts, long after it. */
function told(answerDueHours: number, ...answers: readonly string[]): string[] {
  const events = [...READY, ...answers.map((at) => answered(at, 'ACCEPT'))];
  const episode = only(view(events, '2026-02-01', undefined, { answerDueHours }));
  return [deadline(episode, 'tAns'), ...alerts(episode, 'tAns')];
}

describe('The answer to a readiness, tAns', () => {
  const WARNED = 'tAns L0 2026-01-07T10:00:00Z raised';

  for (const [hours, due] of [
    [0, '2026-01-07T23:00:00Z'],
    [4, '2026-01-07T12:00:00Z'],
    [24, '2026-01-08T08:00:00Z'],
  ] as const)
    it(`is due at ${due} with answerDueHours ${hours}, and alerted then`, () => {
      expect(told(hours)).to.deep.equal([`overdue ${due}`, WARNED, `tAns L1 ${due} raised`]);
    });

  for (const [hours, last, late, due] of [
    [0, '2026-01-07T23:59:59', '2026-01-08T00:01', '2026-01-07T23:00:00Z'],
    [4, '2026-01-07T12:59:59', '2026-01-07T13:01', '2026-01-07T12:00:00Z'],
  ] as const)
    it(`is in time until then and late after it, with answerDueHours ${hours}`, () => {
      expect(told(hours, last)).to.deep.equal([`met ${due}`, WARNED]);
      expect(told(hours, late)).to.deep.equal([`met-late ${due}`, WARNED, `tAns L1 ${due} raised`]);
    });

  it('leaves the patient unanswered when its hours are over, and not before', () => {
    const state = (now: string) => only(view(READY, now, undefined, { answerDueHours: 4 })).state.S;
    expect([state('2026-01-07T12:59:59'), state('2026-01-07T13:00')]).to.deep.equal([
      'READY',
      'READY_REFUSED',
    ]);
  });
});
