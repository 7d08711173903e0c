import type { RegionName } from '../../../src/domain/episode.ts';
import type { PathwayEvent } from '../../../src/domain/pathway.ts';
import { SYKEHUS_B, admitted, discharged, home, ready, visited, withdrawn } from '../history.ts';

export const IN = admitted('2026-03-01T10:00');
export const READY = ready('2026-03-02T10:00');
export const EARLY = [IN, READY, withdrawn('2026-03-02T18:00')];
export const OUT = discharged('2026-03-03T12:00');
export const AWAY = discharged('2026-03-03T12:00', '11');
export const HOME = [IN, OUT];
export const BACK = home('2026-03-03T16:00');
export const MARCH_5 = '2026-03-05T12:00';
export const MARCH_9 = '2026-03-09T12:00';
export const SEEN = visited('2026-03-04T10:00');
export const SEEN_LATE = visited('2026-03-08T10:00');
export const AGAIN = admitted('2026-03-20T06:00');
export const SAME_DAY = [admitted('2026-03-02', { sent: '2026-03-02T08:00' }), READY];
export const SAME_DAY_RESENT = admitted('2026-03-02', { sent: '2026-03-02T18:00', key: 'resent' });
export const B = { hospital: SYKEHUS_B };
export const AT_B = admitted('2026-03-04T06:00', B);
export const OUT_OF_B = discharged('2026-03-09T12:00', '1', B);
export const B_TO_SHORT_STAY = discharged('2026-03-09T12:00', '11', B);
/** In the second hospital already when the first one's discharge comes, without its admission. */
export const OVERLAP = [admitted('2026-03-01T12:00', B), OUT];

/** Row, region, from, the history, `E S N G` of each episode after it, deviations of the last. */
export type Case = readonly [string, RegionName, string, readonly PathwayEvent[], string, string?];
