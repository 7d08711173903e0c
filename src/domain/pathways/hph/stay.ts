import type { Calendar } from '../../calendar.ts';
import type { Course, Item, Target } from '../../course.ts';
import type { Stay } from '../../episode.ts';
import type { PathwayEvent } from '../../pathway-event.ts';
import type { PathwaySettings } from '../../settings.ts';

export const ENDED = 'DISCHARGED';

export const isOpen = (stay: Stay): boolean => stay.state !== ENDED;

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
 * The stay that a report to the hospital, or its warning, is about when no stay is open: the one
 * that has ended if it may be late paperwork. To make a readmission of that would call off the
 * visits that are owed; a real readmission shows by its other messages.
 */
function lateFor(stay: Stay, item: Item, settings: PathwaySettings, calendar: Calendar): boolean {
  if (item.event?.kind === 'EarlyNotice') return true;
  const owed = stay.report === 'A_OPEN' || stay.report === 'A_OVERDUE';
  if (!owed || stay.dischargedOn === undefined) return false;
  return item.on <= calendar.plusDays(stay.dischargedOn, settings.lateDischargeDays);
}

/** The stay that an answer or a receipt names by the message it is an answer to, else the last. */
function answeredOf(stays: readonly Stay[], { ref, refConversation }: PathwayEvent): Target {
  const names = (id: string | undefined): boolean =>
    id !== undefined && (id === ref || id === refConversation);
  const named = stays.findLastIndex(
    ({ readyMsgId, reportMsgIds = [] }) => names(readyMsgId) || reportMsgIds.some(names),
  );
  return orNone(named >= 0 ? named : stays.length - 1);
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
      const mine = (stay: Stay) => sameHospital(stay, event);
      const open = stays.findLastIndex((stay) => isOpen(stay) && mine(stay));
      if (open >= 0) return open;
      const isNotice = event.kind === 'AdmissionReportSent' || event.kind === 'EarlyNotice';
      const last = stays.findLastIndex(mine);
      const ended = stays[last];
      if (isNotice && ended !== undefined && lateFor(ended, item, settings, calendar)) return last;
      const told = stays.findLastIndex(
        (stay) => mine(stay) && tellsOf(stay, item, settings, calendar),
      );
      return told < 0 ? 'new' : told;
    }
    case 'DischargeReadyWithdrawn': {
      const open = stays.findLastIndex((stay) => isOpen(stay) && sameHospital(stay, event));
      return open >= 0 ? open : orNone(stays.length - 1);
    }
    case 'Homecoming':
      return stays.length === 0 ? 'new' : stays.length - 1;
    case 'KommuneAnswer':
    case 'KommuneReplied':
    case 'PositiveAppRec':
      return answeredOf(stays, event);
    default:
      return orNone(stays.length - 1);
  }
}
