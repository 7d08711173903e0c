import { endOfDays, plusMinutes, plusMonths } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Facts } from './course.ts';
import type { Deadline } from './episode.ts';
import { isWorkingDay, nextWorkingDay, plusWorkingDays } from './holidays.ts';
import type { Instant, LocalDate } from './ids.ts';
import type { PathwaySettings } from './settings.ts';
import type { DateAnchor, InstantAnchor, TimerRow } from './step.ts';

interface Counting {
  readonly settings: PathwaySettings;
  readonly calendar: Calendar;
}

type Known = Readonly<Partial<Record<InstantAnchor, Instant>>>;
type Counted = Pick<Deadline, 'dueAt' | 'anchorOn' | 'anchorAt'>;

const MINUTES = 60;

/** Hours are elapsed time, whatever the clock on the wall does (§4.5 rule 3). */
export const plusHours = (at: Instant, hours: number): Instant => plusMinutes(at, hours * MINUTES);

function knownOf({ per }: TimerRow, facts: Facts, incident: number): Known {
  if (per === undefined) return facts.anchors;
  return per === 'stay' ? facts.stay : (facts.incidents[incident] ?? {});
}

/**
 * When a timer runs out, or undefined while what it counts from is not known; `incident` is the
 * place of the deterioration it would be of.
 */
export function countedFrom(
  row: TimerRow,
  facts: Facts,
  { settings, calendar }: Counting,
  incident = 0,
): Counted | undefined {
  switch (row.unit) {
    case 'calendar days':
    case 'working days':
    case 'months': {
      const anchorOn = facts.anchors[row.anchor];
      if (anchorOn === undefined) return undefined;
      const last = lastDayOf(row, anchorOn, { settings, calendar });
      const dueAt = row.opens === true ? calendar.startOf(last) : endOfDays(calendar, last, 0);
      return { dueAt, anchorOn };
    }
    case 'hours':
    case 'hours or end of the day': {
      const known: Known = knownOf(row, facts, incident);
      const anchorAt = known[row.anchor];
      if (anchorAt === undefined) return undefined;
      const anchorOn = calendar.dateOf(anchorAt);
      const hours = settings[row.setting];
      const isDay = row.unit !== 'hours' && hours === 0;
      const dueAt = isDay ? endOfDays(calendar, anchorOn, 0) : plusHours(anchorAt, hours);
      return { dueAt, anchorOn, anchorAt };
    }
  }
}

type DateTimer = Extract<TimerRow, { readonly anchor: DateAnchor }>;

/** The last day on which it is in time. */
function lastDayOf(row: DateTimer, from: LocalDate, { settings, calendar }: Counting): LocalDate {
  const count = settings[row.setting];
  switch (row.unit) {
    case 'calendar days': {
      const last = calendar.plusDays(from, count);
      const moves = row.toWorkingDay !== undefined && settings[row.toWorkingDay];
      return moves && !isWorkingDay(last, settings) ? nextWorkingDay(last, settings) : last;
    }
    case 'working days':
      return plusWorkingDays(from, count, settings);
    case 'months':
      return plusMonths(from, count);
  }
}
