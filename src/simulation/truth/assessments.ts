import type { Fact } from '../fact.ts';
import type { Duty } from './duty.ts';
import type { Ms } from './oslo.ts';
import { HOUR } from './oslo.ts';

interface Deterioration {
  readonly at: Ms;
  doneAt?: Ms;
  isOver: boolean;
}

/** What an assessment that names none is about: the last one that is not over. */
const meant = (all: readonly Deterioration[]): Deterioration | undefined =>
  all.findLast(({ isOver }) => !isOver) ?? all.at(-1);

/** Each deterioration is assessed, or over, within a day of its report. */
export function assessments(facts: readonly Fact[]): Duty[] {
  const all: Deterioration[] = [];
  for (const { kind, at } of facts) {
    if (kind === 'DeteriorationReported') all.push({ at, isOver: false });
    if (kind !== 'HPH4Completed' && kind !== 'DeteriorationResolved') continue;
    const one = meant(all);
    if (one === undefined) continue;
    one.doneAt ??= at;
    one.isOver ||= kind === 'DeteriorationResolved';
  }
  return all.map(({ at, doneAt }, i) => {
    const due = at + 24 * HOUR;
    const reminders = [
      { name: 'L1', at: due },
      { name: 'L2', at: due + 24 * HOUR },
      { name: 'L3', at: due + 168 * HOUR },
    ];
    return { name: i === 0 ? 't4' : `t4.${i}`, due, reminders, doneAt };
  });
}
