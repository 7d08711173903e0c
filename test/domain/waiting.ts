import type { Deadline, Episode, RegionName, TimerName } from '../../src/domain/episode.ts';

/** Where a deadline that is open, or overdue and still pursued, must find its region. */
interface Waiting {
  readonly region: RegionName;
  readonly open: readonly string[];
  /** Absent: an overdue one says nothing of the state. */
  readonly overdue?: readonly string[];
}

const NOT_HELD = ['G_IDLE', 'G_INFO_SENT', 'G_REQUESTED', 'G_BOOKED'];
const READY = ['READY', 'READY_ACCEPTED', 'READY_REFUSED'];

/** Of each timer: who waits for it. Written from HPH specification §4.3 and §4.4, not from the rows. */
export const WAITING: Readonly<Record<TimerName, Waiting>> = {
  t24: { region: 'S', open: ['ADMITTED', 'EARLY_NOTICE', ...READY] },
  t6: { region: 'A', open: ['A_OPEN'], overdue: ['A_OVERDUE'] },
  tAns: { region: 'S', open: ['READY'], overdue: ['READY_REFUSED'] },
  tHome: { region: 'N', open: ['N_WAIT_HOME', 'N_NA'], overdue: ['N_WAIT_HOME', 'N_NA'] },
  tAway: { region: 'N', open: ['N_WAIT_HOME', 'N_NA'], overdue: ['N_WAIT_HOME', 'N_NA'] },
  t2: { region: 'N', open: ['HPH2_OPEN'], overdue: ['HPH2_OVERDUE'] },
  t3: { region: 'G', open: NOT_HELD, overdue: NOT_HELD },
  tPlan: { region: 'G', open: ['G_HELD'], overdue: ['G_HELD'] },
  t4: { region: 'X', open: ['X_OPEN'], overdue: ['X_OPEN'] },
  t5open: { region: 'R', open: ['R_WAIT'] },
  t5due: { region: 'R', open: ['R_WAIT', 'HPH5_WINDOW'], overdue: ['HPH5_WINDOW', 'HPH5_OVERDUE'] },
  t5over: { region: 'R', open: ['R_WAIT', 'HPH5_WINDOW'], overdue: ['HPH5_OVERDUE'] },
  tPeriodic: { region: 'E', open: ['COMPLETED'], overdue: ['COMPLETED'] },
};

/** The timer that must be running, or have run out, while a region is in a state. */
const OWED: readonly (readonly [RegionName, string, TimerName, Deadline['status']])[] = [
  ['N', 'HPH2_OPEN', 't2', 'open'],
  ['N', 'HPH2_OVERDUE', 't2', 'overdue'],
  ['N', 'HPH2_DONE', 't2', 'met'],
  ['N', 'HPH2_DONE_LATE', 't2', 'met-late'],
  ['S', 'READY', 'tAns', 'open'],
  ['A', 'A_OVERDUE', 't6', 'overdue'],
  ['R', 'HPH5_WINDOW', 't5over', 'open'],
  ['R', 'HPH5_OVERDUE', 't5over', 'overdue'],
];

const stateOf = (episode: Episode, region: RegionName, one: Deadline): string => {
  const { stay, incident } = one;
  if (region === 'X') return episode.incidents[incident ?? 0]?.state ?? '';
  const of = episode.stays[stay ?? 0];
  return region === 'S' && of !== undefined
    ? of.state
    : region === 'A' && of !== undefined
      ? of.report
      : episode.state[region];
};

/** Counted from the homecoming: open only while there is one. */
const FROM_HOME: readonly TimerName[] = ['t2', 't5open', 't5due', 't5over'];

/** What the review has stopped, and never a completion that calls it off. */
const REVIEW: readonly TimerName[] = ['t5due', 't5over'];

/** Deadlines that run although nothing waits for them, or that are missing where something does. */
export function strays(episode: Episode): string[] {
  const found: string[] = [];
  const isHome = episode.anchors.homecomingOn !== undefined;
  for (const one of episode.deadlines) {
    const { timer, status, leftAt } = one;
    const { region, open, overdue } = WAITING[timer];
    const state = stateOf(episode, region, one);
    const wrong =
      (status === 'open' && !open.includes(state)) ||
      (status === 'overdue' && leftAt === undefined && overdue?.includes(state) === false);
    if (wrong) found.push(`${timer} ${status} in ${state}`);
    if (status === 'open' && !isHome && FROM_HOME.includes(timer))
      found.push(`${timer} open in ${state} though not at home`);
    if (status === 'open' && timer !== 'tPeriodic' && episode.state.E !== 'ACTIVE') {
      const isHeld = episode.state.E === 'SUSPENDED_INSTITUTION';
      if (!isHeld || !['t24', 't6', 'tAns', 'tPlan', 't4', 'tAway'].includes(timer))
        found.push(`${timer} open in ${episode.state.E}`);
    }
  }
  if (episode.state.R === 'HPH5_DONE')
    for (const { timer, status } of episode.deadlines)
      if (REVIEW.includes(timer) && !status.startsWith('met'))
        found.push(`${timer} ${status} in HPH5_DONE`);
  if (episode.state.E !== 'ACTIVE') return found;
  for (const [region, state, timer, status] of OWED) {
    if (episode.state[region] !== state) continue;
    const last = episode.deadlines.findLast((deadline) => deadline.timer === timer);
    if (last?.status !== status) found.push(`${timer} ${last?.status} in ${state}`);
  }
  return found;
}
