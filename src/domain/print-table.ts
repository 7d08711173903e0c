import type { Pathway } from './course.ts';
import type { AlertRow, Step, TimerRow, WarningAnchor } from './step.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  line(head),
  line(head.map(() => '---')),
  ...rows.map(line),
];

const named = (verb: string, names: readonly string[], after = ''): string[] =>
  names.length === 0 ? [] : [`${verb} ${names.join(' ')}${after}`];

function effects(step: Step): string {
  const { start = [], stop = [], flag = [], unflag = [], note, unnote } = step;
  const onlyOpen = step.void?.only === 'open' ? ' if open' : '';
  return [
    ...named('stop', stop),
    ...named('void', step.void?.timers ?? [], onlyOpen),
    ...named('start', start),
    ...named('flag', flag),
    ...named('unflag', unflag),
    ...named('note', note === undefined ? [] : [note]),
    ...named('drop note', unnote === undefined ? [] : [unnote]),
    ...(step.successor === true ? ['new episode'] : []),
  ].join(', ');
}

/** The rows of a pathway as a Markdown table, in the order in which they are tried. */
export const printSteps = (pathway: Pathway): string =>
  table(
    ['Row', 'Region', 'From', 'On', 'If', 'To', 'Does'],
    pathway.steps.map((step) => [
      step.row,
      step.region,
      step.from.join(', '),
      step.on,
      step.guard ?? '',
      step.to ?? '',
      effects(step),
    ]),
  ).join('\n');

function momentOf({ hoursAfterDue, hoursAfterAnchor, onDay, lastWorkingDay }: AlertRow): string {
  if (onDay !== undefined) return `at the end of day \`${onDay}\``;
  if (lastWorkingDay === true) return 'on the last working day before it is due';
  if (hoursAfterAnchor !== undefined) return `\`${hoursAfterAnchor}\` after what it counts from`;
  return hoursAfterDue === undefined || hoursAfterDue === 0
    ? 'when it is due'
    : `\`${hoursAfterDue}\` after it was due`;
}

const ANSWERS: Readonly<Record<WarningAnchor, string>> = {
  bookedAt: 'there is a `bookedAt` for a time before it is due',
  contactedAt: 'there is a `contactedAt` before that',
};

function whenOf(alert: AlertRow): string {
  const { unless, profile } = alert;
  const not = unless === undefined ? '' : `, unless ${ANSWERS[unless]}`;
  const only =
    profile === undefined ? '' : `, ${profile.is ? 'with' : 'without'} \`${profile.setting}\``;
  return momentOf(alert) + not + only;
}

function unitOf(row: TimerRow): string {
  const moved = 'toWorkingDay' in row ? `, to a working day with \`${row.toWorkingDay}\`` : '';
  return `\`${row.setting}\`, ${row.unit}${moved}`;
}

/** The timers of a pathway as a Markdown table. */
export const printTimers = (pathway: Pathway): string =>
  table(
    ['Timer', 'Counted from', 'Setting', 'Alerts'],
    pathway.timers.map((row) => [
      row.timer,
      row.anchor,
      unitOf(row),
      row.alerts.map((alert) => `${alert.level} ${whenOf(alert)}`).join('; '),
    ]),
  ).join('\n');
