import type { RegionName } from '../../../src/domain/episode.ts';
import type { PathwayEvent, PathwaySettings } from '../../../src/domain/pathway.ts';
import {
  SYKEHUS_B,
  admitted,
  answered,
  booked,
  declined,
  discharged,
  event,
  held,
  home,
  moved,
  ready,
  visited,
  withdrawn,
} from '../history.ts';

export const MARCH_4 = '2026-03-04T12:00';
export const MARCH_5 = '2026-03-05T12:00';
export const MARCH_9 = '2026-03-09T12:00';
/** After the consultation was due, and before the review opens. */
export const MARCH_20 = '2026-03-20T12:00';
/** The review is open, not due, due, overdue. */
export const MARCH_25 = '2026-03-25T12:00';
export const APRIL_2 = '2026-04-02T12:00';
export const APRIL_9 = '2026-04-09T12:00';

export const IN = admitted('2026-03-01T10:00');
export const REPORT = event('AdmissionReportSent', '2026-03-01T11:00');
export const NOTICE = event('EarlyNotice', '2026-03-01T15:00');
export const READY = ready('2026-03-02T10:00');
export const YES = answered('2026-03-02T11:00', 'ACCEPT');
export const NO = answered('2026-03-02T11:00', 'REFUSE');
export const PAPERS = [
  event('DischargeReport', '2026-03-03T09:00'),
  event('Epikrise', '2026-03-03T09:10'),
  event('MedicationList', '2026-03-03T09:20'),
];
export const EARLY = [IN, READY, withdrawn('2026-03-02T18:00')];
export const OUT = discharged('2026-03-03T12:00');
export const AWAY = discharged('2026-03-03T12:00', '11');
/** To a place that the code does not tell. */
export const SOMEWHERE = discharged('2026-03-03T12:00', '99');
export const HOME = [IN, OUT];
export const BACK = home('2026-03-03T16:00');
export const SEEN = visited('2026-03-04T10:00');
export const SEEN_LATE = visited('2026-03-08T10:00');
export const INFO = event('HealthInfoToGP', '2026-03-03T13:00');
export const ASKED = event('AppointmentRequested', '2026-03-03T14:00');
export const BOOKED = booked('2026-03-03T15:00', '2026-03-12T10:00');
export const HELD = held('2026-03-04T08:00');
export const PLAN = event('MedicalInfo', '2026-03-04T09:00');
export const FALL = event('DeteriorationReported', '2026-03-03T18:00', {
  data: { deterioration: 'FALL' },
});
export const ASSESSED = event('HPH4Completed', '2026-03-03T19:00');
export const RESOLVED = event('DeteriorationResolved', '2026-03-03T20:00');
export const AGAIN = admitted('2026-03-20T06:00');
export const SHORT = moved('2026-03-04T06:00', 'SHORT');
export const REVIEWED = event('HPH5Completed', '2026-03-25T09:00');
export const COMPLETED = [...HOME, REVIEWED];
export const SAME_DAY = [admitted('2026-03-02', { sent: '2026-03-02T08:00' }), READY];
export const SAME_DAY_RESENT = admitted('2026-03-02', { sent: '2026-03-02T18:00', key: 'resent' });
export const B = { hospital: SYKEHUS_B };
export const AT_B = admitted('2026-03-04T06:00', B);
export const OUT_OF_B = discharged('2026-03-09T12:00', '1', B);
export const B_TO_SHORT_STAY = discharged('2026-03-09T12:00', '11', B);
/** The patient wants no visit of the nurse, and says so in hospital. */
export const NO_VISIT = declined('2026-03-02T12:00', 'HPH2');
/** A transfer finds the later states only if the gap is longer than the deadlines. */
export const WIDE_GAP = { settings: { transferGapHours: 2_000 } };
/** In the second hospital already when the first one's discharge comes, without its admission. */
export const OVERLAP = [admitted('2026-03-01T12:00', B), OUT];

/** When the case is looked at (absent: at its last event), and what the municipality has set. */
export interface Circumstances {
  readonly now?: string;
  readonly settings?: Partial<PathwaySettings>;
}

/**
 * Row, region, from, the history, `E S N G` of each episode after it (and the region's own state
 * where it is none of these), deviations of the last episode.
 */
export type Case = readonly [
  row: string,
  region: RegionName,
  from: string,
  events: readonly PathwayEvent[],
  gives: string,
  notes?: string | undefined,
  circumstances?: Circumstances,
];

/** What leads to each state that a row is taken from. */
export type Ways = Readonly<Record<string, readonly PathwayEvent[]>>;

/** What a case gives, which may depend on the state, and the deviations of the last episode. */
export interface Outcome extends Circumstances {
  readonly gives: string | ((from: string) => string);
  readonly notes?: string;
}

/** One case for each state: its way, then `event`. */
export function grid(
  [row, region]: readonly [string, RegionName],
  ways: Ways,
  event: PathwayEvent,
  outcome: Outcome,
): Case[] {
  const { gives, notes, ...circumstances } = outcome;
  return Object.entries(ways).map(([from, way]): Case => {
    const expected = typeof gives === 'string' ? gives : gives(from);
    return [row, region, from, [...way, event], expected, notes, circumstances];
  });
}

/** Some of the ways. */
export const only = (ways: Ways, ...states: readonly string[]): Ways =>
  Object.fromEntries(states.map((state) => [state, ways[state] ?? []]));

/** The ways, each followed by the same events. */
export const then = (ways: Ways, ...events: readonly PathwayEvent[]): Ways =>
  Object.fromEntries(Object.entries(ways).map(([state, way]) => [state, [...way, ...events]]));
