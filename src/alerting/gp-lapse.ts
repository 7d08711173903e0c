/** Where region G of an episode stands; null when the episode is not there. */
export interface GpStanding {
  readonly timer: string;
  readonly gpState: string | null;
  readonly isGpInformed: boolean | null;
}

/** How far it got when the GP's step lapsed (HPH specification §4.3 row 18). */
export type GpLapse = 'no-info' | 'no-booking' | 'not-held';

const NOT_HELD = ['G_IDLE', 'G_INFO_SENT', 'G_REQUESTED', 'G_BOOKED'];

/** Undefined for other steps, and once the consultation is held. */
export function gpLapse({ timer, gpState, isGpInformed }: GpStanding): GpLapse | undefined {
  if (timer !== 't3' || gpState === null || !NOT_HELD.includes(gpState)) return undefined;
  if (gpState === 'G_BOOKED') return 'not-held';
  return isGpInformed === true ? 'no-booking' : 'no-info';
}
