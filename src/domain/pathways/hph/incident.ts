import type { Course, Item, Target } from '../../course.ts';

const isOver = (state: string): boolean => state === 'X_RESOLVED' || state === 'X_ADMITTED';

/** The deterioration an item is about: the one it names, else the last that is not over. */
export function incidentOf({ incidents }: Course, { event }: Item): Target {
  switch (event?.kind) {
    case 'DeteriorationReported':
      return 'new';
    case 'HPH4Completed':
    case 'DeteriorationResolved': {
      const named = incidents.findIndex(({ key }) => key === event.data?.about);
      if (named >= 0) return named;
      const open = incidents.findLastIndex(({ state }) => !isOver(state));
      const last = open >= 0 ? open : incidents.length - 1;
      return last < 0 ? undefined : last;
    }
    default:
      return undefined;
  }
}
