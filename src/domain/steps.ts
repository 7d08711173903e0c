import type { Deadline, Episode, TimelineEntry, TimerName } from './episode.ts';
import type { Instant } from './ids.ts';
import { text } from './order.ts';

/** The steps of the pathway (HPH specification §3). */
export const STEP_NAMES = ['HPH0', 'HPH1', 'HPH2', 'HPH3', 'HPH4', 'HPH5', 'HPH6'] as const;
export type StepName = (typeof STEP_NAMES)[number];

/**
 * - `not-started`: nothing has opened it yet.
 * - `not-applicable`: declined, dead, or nothing to do.
 */
export type StepStatus =
  'not-started' | 'open' | 'done' | 'done-late' | 'overdue' | 'not-applicable';

export interface StepState {
  readonly step: StepName;
  readonly status: StepStatus;
  /** The exclusive end of its time, where it has one. */
  readonly dueAt?: Instant;
  /** Keys of the events that opened and closed it, in order. */
  readonly evidence: readonly string[];
}

interface StepRow {
  readonly step: StepName;
  /** Region, as the timeline names it. */
  readonly region: keyof Episode['state'];
  /** What it is measured by. */
  readonly timer?: TimerName;
  /** What it is measured by in a state in which something else is owed. */
  readonly timerIn?: Readonly<Record<string, TimerName>>;
  /** That it is overdue shows by its deadline alone, and not by the state. */
  readonly lapses?: true;
  readonly states: Readonly<Record<string, StepStatus>>;
}

/** What each state of a region says of its step; a state left out is one nobody reaches. */
const ROWS: readonly StepRow[] = [
  {
    step: 'HPH0',
    region: 'T0',
    states: { T_IDLE: 'not-started', HPH0_OPEN: 'open', HPH0_DONE: 'done' },
  },
  {
    step: 'HPH1',
    region: 'T1',
    states: { T_IDLE: 'not-started', HPH1_OPEN: 'open', HPH1_DONE: 'done' },
  },
  {
    step: 'HPH2',
    region: 'N',
    timer: 't2',
    states: {
      N_WAIT_HOME: 'not-started',
      HPH2_OPEN: 'open',
      HPH2_OVERDUE: 'overdue',
      HPH2_DONE: 'done',
      HPH2_DONE_LATE: 'done-late',
      N_NA: 'not-applicable',
    },
  },
  {
    step: 'HPH3',
    region: 'G',
    timer: 't3',
    timerIn: { G_HELD: 'tPlan' },
    lapses: true,
    states: {
      G_IDLE: 'open',
      G_INFO_SENT: 'open',
      G_REQUESTED: 'open',
      G_BOOKED: 'open',
      G_HELD: 'open',
      HPH3_DONE: 'done',
      G_NA: 'not-applicable',
    },
  },
  {
    step: 'HPH4',
    region: 'X',
    timer: 't4',
    lapses: true,
    states: {
      X_NONE: 'not-applicable',
      X_OPEN: 'open',
      X_ASSESSED: 'open',
      X_RESOLVED: 'done',
      X_ADMITTED: 'done',
    },
  },
  {
    step: 'HPH5',
    region: 'R',
    timer: 't5due',
    lapses: true,
    states: {
      R_WAIT: 'not-started',
      HPH5_WINDOW: 'open',
      HPH5_OVERDUE: 'overdue',
      HPH5_DONE: 'done',
      R_NA: 'not-applicable',
    },
  },
  {
    step: 'HPH6',
    region: 'A',
    timer: 't6',
    states: {
      A_NONE: 'not-started',
      A_OPEN: 'open',
      A_SENT: 'open',
      A_ACKED: 'done',
      A_OVERDUE: 'overdue',
    },
  },
];

const CLOSED = /^(CLOSED_|VOID)/;

/** Entries of the timeline in which a region changed: what opened and closed its step. */
const evidenceOf = (timeline: readonly TimelineEntry[], region: string): string[] =>
  timeline
    .filter(({ what }) => what.split(' ').some((word) => word.startsWith(`${region}=`)))
    .map(({ key }) => key);

const timerOf = (row: StepRow, episode: Episode): TimerName | undefined =>
  row.timerIn?.[episode.state[row.region]] ?? row.timer;

/** Of several deteriorations the one that is to be assessed first, and else the last. */
const mostUrgent = (all: readonly Deadline[]): Deadline | undefined =>
  all
    .filter(({ status, leftAt }) => status === 'open' || (status === 'overdue' && !leftAt))
    .sort((a, b) => text(a.dueAt, b.dueAt))[0] ?? all.at(-1);

function deadlineOf(row: StepRow, episode: Episode): Deadline | undefined {
  const all = episode.deadlines.filter(({ timer }) => timer === timerOf(row, episode));
  return row.region === 'X' ? mostUrgent(all) : all.at(-1);
}

function statusOf(row: StepRow, episode: Episode): StepStatus {
  const said = row.states[episode.state[row.region]] ?? 'not-started';
  const deadline = deadlineOf(row, episode);
  const over = CLOSED.test(episode.state.E);
  // What was not done when the pathway ended by death, move or refusal is owed by nobody.
  if (over && (said === 'open' || said === 'not-started') && deadline?.status !== 'overdue')
    return 'not-applicable';
  if (over && said === 'overdue' && deadline?.status === 'void') return 'not-applicable';
  if (row.lapses === true && said === 'open' && deadline?.status === 'overdue') return 'overdue';
  if (row.step === 'HPH3' && said === 'open' && deadline === undefined) return 'not-started';
  return said === 'done' && deadline?.status === 'met-late' ? 'done-late' : said;
}

/** The timer that each step is measured by, of the steps that have one. */
export const STEP_TIMERS: ReadonlyMap<string, TimerName> = new Map(
  ROWS.flatMap(({ step, timer }) => (timer === undefined ? [] : [[step, timer] as const])),
);

/** Where each step of an episode stands, with the events behind it. */
export function stepsOf(episode: Episode): StepState[] {
  return ROWS.map((row) => {
    const due = deadlineOf(row, episode)?.dueAt;
    return {
      step: row.step,
      status: statusOf(row, episode),
      ...(due === undefined ? {} : { dueAt: due }),
      evidence: evidenceOf(episode.timeline, row.region),
    };
  });
}
