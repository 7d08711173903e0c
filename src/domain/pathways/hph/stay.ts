import type { Calendar } from '../../calendar.ts';
import type { Course, Item, Target } from '../../course.ts';
import type { Stay } from '../../episode.ts';
import type { PathwayEvent } from '../../pathway-event.ts';
import type { PathwaySettings } from '../../settings.ts';

export const ENDED = 'DISCHARGED';

export const isOpen = (stay: Stay): boolean => stay.state !== ENDED && stay.state !== 'CANCELLED';

/** A party that is not named may be any. */
const sameHospital = (stay: Stay, event: PathwayEvent): boolean =>
  stay.hospital === undefined || event.hospital === undefined || stay.hospital === event.hospital;

const orNone = (index: number): Target => (index < 0 ? undefined : index);

/** Stays after the last one that ended: one left open before it was never reported ended. */
function admissionOf(stays: readonly Stay[], event: PathwayEvent): Target {
  const ended = stays.findLastIndex((stay) => !isOpen(stay));
  const index = stays.findLastIndex((stay, i) => i > ended && sameHospital(stay, event));
  return index < 0 ? 'new' : index;
}

/** The same stay told of again, or a discharge that a homecoming had already told. */
function tellsOf(stay: Stay, item: Item, settings: PathwaySettings, calendar: Calendar): boolean {
  if (stay.dischargedOn === undefined) return true;
  const until =
    stay.inferred === true
      ? calendar.plusDays(stay.dischargedOn, settings.lateDischargeDays)
      : stay.dischargedOn;
  return item.on <= until;
}

/**
 * The stay an item is about. PLO carries no id of a stay (R035): hospital, order and dates decide.
 * A discharge or readiness later than the last known discharge is of a stay whose admission
 * nobody reported; to take it for a repetition would let its deadlines lapse unseen.
 */
export function stayOf(
  course: Course,
  item: Item,
  settings: PathwaySettings,
  calendar: Calendar,
): Target {
  const { stays } = course;
  const { event } = item;
  switch (event?.kind) {
    case 'AdmissionNotified':
      return admissionOf(stays, event);
    case 'AdmissionReportSent':
    case 'EarlyNotice':
    case 'DischargeReady':
    case 'Discharged': {
      const open = stays.findLastIndex((stay) => isOpen(stay) && sameHospital(stay, event));
      if (open >= 0) return open;
      const told = stays.findLastIndex(
        (stay) => sameHospital(stay, event) && tellsOf(stay, item, settings, calendar),
      );
      return told < 0 ? 'new' : told;
    }
    case 'DischargeReadyWithdrawn': {
      const open = stays.findLastIndex((stay) => isOpen(stay) && sameHospital(stay, event));
      return open >= 0 ? open : orNone(stays.length - 1);
    }
    case 'Homecoming':
      return stays.length === 0 ? 'new' : stays.length - 1;
    default:
      return orNone(stays.length - 1);
  }
}
