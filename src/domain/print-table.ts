import type { Pathway } from './course.ts';
import type { PathwaySettings } from './settings.ts';
import type { AlertRow, Step } from './step.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  line(head),
  line(head.map(() => '---')),
  ...rows.map(line),
];

function effects(step: Step): string {
  const { start = [], stop = [], flag = [], unflag = [], note, unnote } = step;
  const voids = step.void === undefined ? [] : step.void.timers;
  return [
    ...start.map((timer) => `start ${timer}`),
    ...stop.map((timer) => `stop ${timer}`),
    ...voids.map((timer) => `void ${timer}${step.void?.only === 'open' ? ' if open' : ''}`),
    ...flag.map((name) => `+${name}`),
    ...unflag.map((name) => `-${name}`),
    ...(note === undefined ? [] : [`note ${note}`]),
    ...(unnote === undefined ? [] : [`drop note ${unnote}`]),
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

function whenOf({ after, afterAnchor, onDay, lastWorkingDay, unless }: AlertRow): string {
  const when =
    onDay !== undefined
      ? `at the end of day \`${onDay}\``
      : lastWorkingDay === true
        ? 'on the last working day before it is due'
        : afterAnchor !== undefined
          ? `${afterAnchor} after what it counts from`
          : after === 'PT0S'
            ? 'when it is due'
            : `${after ?? ''} after it was due`;
  return unless === undefined ? when : `${when} unless ${unless.states.join(', ')}`;
}

/** The timers of a pathway as a Markdown table. */
export const printTimers = (pathway: Pathway): string =>
  table(
    ['Timer', 'Counted from', 'Setting', 'Alerts'],
    pathway.timers.map((row) => [
      row.timer,
      row.anchor,
      'setting' in row ? `\`${row.setting}\`, ${row.unit}` : row.unit,
      row.alerts.map((alert) => `${alert.level} ${whenOf(alert)}`).join('; '),
    ]),
  ).join('\n');

/** The settings and their values as a Markdown table. */
export const printSettings = (settings: PathwaySettings): string =>
  table(
    ['Setting', 'Default'],
    Object.entries(settings).map(([name, value]) => [
      `\`${name}\``,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  ).join('\n');
