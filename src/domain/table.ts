import type { Pathway } from './course.ts';
import type { TimerName } from './episode.ts';
import type { Step, TimerRow, Trigger } from './step.ts';

/** The rows of a pathway by what is asked for, in the order in which they are tried. */
export interface Table {
  stepsOn(trigger: Trigger): readonly Step[];
  timer(name: TimerName): TimerRow | undefined;
}

const tables = new WeakMap<Pathway, Table>();

function indexed({ steps, timers }: Pathway): Table {
  const byTrigger = new Map<Trigger, Step[]>();
  for (const step of steps) {
    const rows = byTrigger.get(step.on);
    if (rows === undefined) byTrigger.set(step.on, [step]);
    else rows.push(step);
  }
  const byName = new Map(timers.map((row) => [row.timer, row]));
  return {
    stepsOn: (trigger) => byTrigger.get(trigger) ?? [],
    timer: (name) => byName.get(name),
  };
}

/** A pathway never changes, so its rows are sorted once. */
export function tableOf(pathway: Pathway): Table {
  const known = tables.get(pathway);
  if (known !== undefined) return known;
  const table = indexed(pathway);
  tables.set(pathway, table);
  return table;
}
