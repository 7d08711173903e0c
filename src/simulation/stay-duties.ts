import type { Duty, Stop } from './duty.ts';
import { stopped } from './duty.ts';
import type { Fact } from './fact.ts';
import type { Ms } from './oslo.ts';
import { HOUR, dayOf, endOf } from './oslo.ts';

const named = (timer: string, stay: number): string => (stay === 0 ? timer : `${timer}.${stay}`);

/** The notices of readiness and what follows each, until the patient has left. */
function answers(facts: readonly Fact[], stay: number, end: Stop | undefined): Duty[] {
  const course = facts.filter(
    ({ kind, at }) =>
      ['DischargeReady', 'DischargeReadyWithdrawn', 'KommuneAnswer'].includes(kind) &&
      (end === undefined || at < end.at),
  );
  return course.flatMap((ready, i) => {
    if (ready.kind !== 'DischargeReady') return [];
    const after = course.slice(i + 1);
    const next = after.findIndex(({ kind }) => kind !== 'KommuneAnswer');
    const answer = (next < 0 ? after : after.slice(0, next))[0];
    const due = endOf(dayOf(ready.told));
    const duty: Duty = {
      name: named('tAns', stay),
      due,
      reminders: [
        { name: 'L0', at: ready.told + 2 * HOUR },
        { name: 'L1', at: due },
      ],
      doneAt: answer?.at,
    };
    const over = after[next];
    if (over === undefined) return stopped(duty, end);
    return stopped(duty, { at: over.at, forGood: over.kind === 'DischargeReadyWithdrawn' });
  });
}

/** What is owed about one stay: the early notice, the report to the hospital, the answer. */
export function stayDuties(facts: readonly Fact[], stay: number, homeAt: Ms | undefined): Duty[] {
  const mine = facts.filter((fact) => fact.stay === stay);
  const first = (kind: Fact['kind']) => mine.find((fact) => fact.kind === kind);
  const leftAt = first('Discharged')?.at ?? homeAt;
  const end = leftAt === undefined ? undefined : { at: leftAt, forGood: false };
  const admitted = first('AdmissionNotified');
  if (admitted === undefined) return answers(mine, stay, end);
  const early = admitted.at + 24 * HOUR;
  const report = admitted.told + 3 * HOUR;
  const duties: Duty[] = [
    {
      name: named('t24', stay),
      due: early,
      reminders: [{ name: 'L0', at: early }],
      doneAt: first('EarlyNotice')?.at,
    },
    {
      name: named('t6', stay),
      due: report,
      reminders: [{ name: 'L1', at: report }],
      doneAt: first('AdmissionReportSent')?.at,
    },
  ];
  return [...duties.flatMap((duty) => stopped(duty, end)), ...answers(mine, stay, end)];
}
