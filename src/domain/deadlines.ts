import type { Course, Facts, Rules, Situation } from './course.ts';
import { isUnmet } from './course.ts';
import { countedFrom } from './due.ts';
import { deadlineName, placeOf } from './episode.ts';
import type { Deadline } from './episode.ts';
import type { Instant } from './ids.ts';
import { text } from './order.ts';
import type { Step, TimerRow } from './step.ts';
import { tableOf } from './table.ts';

/** Place of the stay that a situation is about: a new one comes last. */
export const stayIndex = ({ course, target }: Situation): number =>
  target === 'new' ? course.stays.length : (target ?? 0);

/** The same of deteriorations. */
const incidentIndex = ({ course, incident }: Situation): number =>
  incident === 'new' ? course.incidents.length : (incident ?? 0);

/** The stay or the deterioration that a timer of its kind would be of. */
function subjectOf({ per }: TimerRow, situation: Situation): Pick<Deadline, 'stay' | 'incident'> {
  if (per === undefined) return {};
  return per === 'stay' ? { stay: stayIndex(situation) } : { incident: incidentIndex(situation) };
}

const isSame = (row: TimerRow, deadline: Deadline, situation: Situation): boolean =>
  row.per === undefined || placeOf(deadline) === placeOf(subjectOf(row, situation));

/** Whether a row's timers concern a deadline: those of a stay only when it is about that stay. */
function concerns(step: Step, deadline: Deadline, situation: Situation, rules: Rules): boolean {
  if (step.region === 'E') return true;
  const row = tableOf(rules.pathway).timer(deadline.timer);
  return row === undefined || isSame(row, deadline, situation);
}

const voids = (step: Step, { timer }: Deadline): boolean =>
  step.void?.timers.includes(timer) === true;

const isVoidedBy = (deadline: Deadline, step: Step): boolean =>
  voids(step, deadline) &&
  (deadline.status === 'open' || (deadline.status === 'overdue' && step.void?.only === 'all'));

function stoppedBy(deadline: Deadline, step: Step, at: Instant): Deadline {
  if (step.stop?.includes(deadline.timer) !== true || !isUnmet(deadline)) return deadline;
  return { ...deadline, status: at < deadline.dueAt ? 'met' : 'met-late', metAt: at };
}

function calledOffBy(deadline: Deadline, step: Step, at: Instant): Deadline {
  if (!voids(step, deadline) || !isUnmet(deadline)) return deadline;
  if (isVoidedBy(deadline, step)) return { ...deadline, status: 'void' };
  return deadline.leftAt === undefined ? { ...deadline, leftAt: at } : deadline;
}

const inOrder = (a: Deadline, b: Deadline): number =>
  text(a.timer, b.timer) || placeOf(a) - placeOf(b);

type Deadlines = Pick<Course, 'deadlines' | 'past'>;

/** Whether a row that starts a timer anew ends a round of it, rather than correcting its anchor. */
const endsRound = (step: Step, { timer }: Deadline): boolean =>
  step.stop?.includes(timer) === true || step.void?.timers.includes(timer) === true;

/** The deadlines with one in its place, after those with a lesser name and instead of its own. */
function placed(all: Deadlines, fresh: Deadline, isRound: boolean): Deadlines {
  const at = all.deadlines.findIndex((deadline) => inOrder(deadline, fresh) >= 0);
  const old = at < 0 ? undefined : all.deadlines[at];
  if (at < 0 || old === undefined) return { ...all, deadlines: [...all.deadlines, fresh] };
  if (inOrder(old, fresh) !== 0)
    return { ...all, deadlines: all.deadlines.toSpliced(at, 0, fresh) };
  const isKept = old.status !== 'open' && old.status !== 'void';
  const kept = isKept && (isRound || old.leftAt !== undefined);
  return {
    past: kept ? [...all.past, old] : all.past,
    deadlines: all.deadlines.with(at, fresh),
  };
}

function started(all: Deadlines, step: Step, facts: Facts, { situation, rules }: Taking) {
  let deadlines = all;
  for (const timer of step.start ?? []) {
    const row = tableOf(rules.pathway).timer(timer);
    if (row === undefined) continue;
    const counted = countedFrom(row, facts, rules, incidentIndex(situation));
    if (counted === undefined) continue;
    const subject = subjectOf(row, situation);
    const fresh: Deadline = { timer, ...subject, ...counted, status: 'open' };
    deadlines = placed(deadlines, fresh, endsRound(step, fresh));
  }
  return deadlines;
}

interface Taking {
  readonly situation: Situation;
  readonly rules: Rules;
}

/** The deadlines as the rows leave them before any starts anew; what one region did is not called off. */
function settled(steps: readonly Step[], situation: Situation, rules: Rules): readonly Deadline[] {
  const { course, item } = situation;
  let { deadlines } = course;
  for (const settle of [stoppedBy, calledOffBy])
    for (const step of steps) {
      if (step.stop === undefined && step.void === undefined) continue;
      deadlines = deadlines.map((deadline) =>
        concerns(step, deadline, situation, rules) ? settle(deadline, step, item.at) : deadline,
      );
    }
  return deadlines;
}

/** What had lapsed in earlier rounds, after rows that say that nothing was ever owed. */
function pastAfter(steps: readonly Step[], past: Course['past']): Course['past'] {
  const timers = steps.flatMap((step) => (step.void?.past === true ? step.void.timers : []));
  if (timers.length === 0 || past.length === 0) return past;
  return past.map((one) =>
    timers.includes(one.timer) && isUnmet(one) ? { ...one, status: 'void' } : one,
  );
}

/** `t2=VOID`, and whether it had been overdue: that is not forgotten. */
const voiding = (one: Deadline): string =>
  `${deadlineName(one)}=VOID${one.status === 'overdue' ? '(WAS_OVERDUE)' : ''}`;

/** The deadlines after the rows an item takes, and the names of those they voided. */
export function deadlinesAfter(
  steps: readonly Step[],
  situation: Situation,
  facts: Facts,
  rules: Rules,
): Deadlines & { readonly voided: readonly string[] } {
  const { course } = situation;
  const deadlines = settled(steps, situation, rules);
  const voided = course.deadlines.filter(
    (before, i) => before.status !== 'void' && deadlines[i]?.status === 'void',
  );
  const after = steps.reduce<Deadlines>(
    (all, step) => started(all, step, facts, { situation, rules }),
    { deadlines, past: pastAfter(steps, course.past) },
  );
  return { ...after, voided: voided.map(voiding) };
}
