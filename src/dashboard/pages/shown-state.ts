import type { Episode, RegionName, TimelineEntry } from '../../domain/episode.ts';

const APPOINTMENT = ['AppointmentRequested', 'AppointmentDeclined', 'AppointmentCancelled'];

const kindOf = ({ what }: TimelineEntry): string => what.split(' ')[0] ?? '';

/** Whether a deadline of the last stay stands so. */
const isLast = ({ deadlines }: Episode, timer: string, status: string): boolean =>
  deadlines.findLast((one) => one.timer === timer)?.status === status;

/** A refused readiness may be one that nobody has answered, a requested appointment a lost one. */
const BECAUSE: Readonly<Record<string, string>> = {
  'READY_REFUSED Timer:tAns': 'READY_UNANSWERED',
  'G_REQUESTED AppointmentDeclined': 'G_NO_APPOINTMENT',
  'G_REQUESTED AppointmentCancelled': 'G_NO_APPOINTMENT',
};

/** The code of the words for a state that an entry of the timeline brought. */
export const changedTo = (kind: string, state: string): string =>
  BECAUSE[`${state} ${kind}`] ?? state;

/** The code of the words for where a region stands; some states say less than is known. */
export function shownState(episode: Episode, region: RegionName): string {
  const state = episode.state[region];
  if (state === 'READY_REFUSED' && isLast(episode, 'tAns', 'overdue'))
    return changedTo('Timer:tAns', state);
  if (state === 'A_OVERDUE' && isLast(episode, 't6', 'void')) return 'A_NONE';
  if (state !== 'G_REQUESTED') return state;
  const last = episode.timeline.map(kindOf).findLast((kind) => APPOINTMENT.includes(kind));
  return changedTo(last ?? '', state);
}
