import { plusElapsed, plusMinutes } from '../../calendar.ts';
import type { Guard, Situation } from '../../course.ts';
import type { Stay, TimerName } from '../../episode.ts';
import type { EventData, EventKind } from '../../pathway-event.ts';
import { READY } from './row.ts';
import { ENDED, isOpen, stayOf } from './stay.ts';

const lastStay = (s: Situation): Stay | undefined => s.course.stays.at(-1);

const targetStay = (s: Situation): Stay | undefined =>
  typeof s.target === 'number' ? s.course.stays[s.target] : undefined;

/** Whether the patient is out of hospital after the target stay ends. */
export const leaves = (s: Situation): boolean =>
  s.target !== undefined &&
  (s.target === 'new' || s.course.stays.slice(s.target + 1).every((stay) => !isOpen(stay)));

/** Whether the target stay ends by this event, rather than having ended before it. */
const ends = (s: Situation): boolean => leaves(s) && (targetStay(s)?.state ?? '') !== ENDED;

export const homeReported = (s: Situation): boolean =>
  s.course.anchors.homecomingOn !== undefined && s.course.anchors.homecomingInferred !== true;

const toHome = (s: Situation): boolean =>
  s.settings.inferHomecoming &&
  s.settings.homeCodes.includes(s.item.event?.data?.dischargedTo ?? '');

const inInstitution = (s: Situation): boolean => s.course.state.E === 'SUSPENDED_INSTITUTION';

/** Of who has moved to an institution since, only the end of a stay says that they go home. */
const goesHome = (s: Situation): boolean =>
  leaves(s) && toHome(s) && !homeReported(s) && (ends(s) || !inInstitution(s));

const isNurse = (s: Situation): boolean =>
  s.settings.nurseProfessions.includes(s.item.event?.data?.profession ?? '');

/** Reported as done before it happened; what is booked is not done. */
function isPremature(s: Situation): boolean {
  const event = s.item.event;
  if (event === undefined) return false;
  return event.occurredAt > plusMinutes(event.receivedAt, s.settings.clockSkewMinutes);
}

/** A new stay while the last one known has ended. */
const isUnseenStay = (s: Situation): boolean => s.target === 'new' && lastStay(s)?.state === ENDED;

/** Another hospital within the gap, and nobody has seen the patient at home in between. */
function isTransfer(s: Situation): boolean {
  const last = lastStay(s);
  if (!isUnseenStay(s) || last?.dischargedAt === undefined || homeReported(s)) return false;
  const hospital = s.item.event?.hospital;
  if (hospital === undefined || last.hospital === undefined || hospital === last.hospital) {
    return false;
  }
  return s.item.at < plusElapsed(last.dischargedAt, `PT${s.settings.transferGapHours}H`);
}

/** Admitted again so long after an admission that its end must have been missed. */
function isLostDischarge(s: Situation): boolean {
  const [stay, event] = [targetStay(s), s.item.event];
  if (stay?.admittedAt === undefined || event === undefined || !isOpen(stay)) return false;
  const admittedOn = s.calendar.dateOf(stay.admittedAt);
  return s.item.on > s.calendar.plusDays(admittedOn, s.settings.readmissionAfterDays);
}

/** Nothing known before says that this event belongs elsewhere. */
function isFirstContact(s: Situation): boolean {
  if (s.previous === undefined) return true;
  if (s.previous.anchors.diedOn !== undefined) return false;
  // What would be late paperwork while the pathway runs is news when it is over.
  if (s.item.trigger === 'EarlyNotice') return true;
  return stayOf(s.previous, s.item, s.settings, s.calendar) === 'new';
}

/** Refers to a message: by parent, or as the start of its conversation (R018, R031). */
const refersTo = (s: Situation, msgId: string | undefined): boolean =>
  msgId !== undefined && (s.item.event?.ref === msgId || s.item.event?.refConversation === msgId);

const data = (s: Situation): EventData => s.item.event?.data ?? {};

const DOCUMENTS = ['HAS_REPORT', 'HAS_EPIKRISE', 'HAS_MEDICATION'] as const;
const BROUGHT_BY: Readonly<Partial<Record<EventKind, (typeof DOCUMENTS)[number]>>> = {
  DischargeReport: 'HAS_REPORT',
  Epikrise: 'HAS_EPIKRISE',
  MedicationList: 'HAS_MEDICATION',
};

/** With this document the three are complete that HPH0 asks for. */
function isLastDocument(s: Situation): boolean {
  const brought = s.item.event && BROUGHT_BY[s.item.event.kind];
  return DOCUMENTS.every((one) => one === brought || s.course.flags.includes(one));
}

const dueOf = (s: Situation, timer: TimerName) =>
  s.course.deadlines.find((deadline) => deadline.timer === timer)?.dueAt;

/** The appointment is later than the consultation should have been. */
function isTooLate(s: Situation): boolean {
  const [due, at] = [dueOf(s, 't3'), data(s).appointedAt];
  return due !== undefined && at !== undefined && at >= due;
}

/** Discharged, and neither at home nor known to be in an institution. */
const isWaitedFor = (s: Situation): boolean =>
  s.course.state.E === 'ACTIVE' &&
  lastStay(s)?.state === ENDED &&
  s.course.anchors.homecomingOn === undefined;

const confirms = (s: Situation): boolean => targetStay(s)?.inferred === true && leaves(s);

const isOverdue = (s: Situation): boolean => s.course.flags.includes('G_OVERDUE');

/** The GP's information is of the day of the consultation; earlier it is background. */
const hasPlan = (s: Situation): boolean =>
  s.course.anchors.dischargedOn !== undefined && s.course.anchors.informedOn === s.item.on;

export const GUARDS = {
  'first contact': isFirstContact,
  'after death': (s) => s.previous?.anchors.diedOn !== undefined,
  transfer: isTransfer,
  'last stay ended': isUnseenStay,
  'discharge was lost': isLostDischarge,
  'another admission time': (s) => targetStay(s)?.admittedAt !== s.item.event?.occurredAt,
  'ends the last stay': ends,
  'new stay': (s) => s.target === 'new',
  'admission not known': (s) => targetStay(s)?.admittedAt === undefined,
  'ends the last stay, not into an institution': (s) => ends(s) && (toHome(s) || !inInstitution(s)),
  'ends the last stay, whereabouts unknown': (s) =>
    ends(s) &&
    !toHome(s) &&
    !homeReported(s) &&
    !inInstitution(s) &&
    !s.settings.awayCodes.includes(data(s).dischargedTo ?? ''),
  'ends the last stay, into an institution': (s) =>
    ends(s) &&
    !toHome(s) &&
    !homeReported(s) &&
    s.settings.awayCodes.includes(data(s).dischargedTo ?? ''),
  'the last document': isLastDocument,
  accepting: (s) => data(s).answer === 'ACCEPT',
  'not accepting': (s) => data(s).answer === 'REFUSE' || data(s).answer === 'ACCEPT_LATER',
  ready: (s) => READY.some((state) => state === targetStay(s)?.state),
  'answers the readiness': (s) => refersTo(s, targetStay(s)?.readyMsgId),
  'about the report': (s) =>
    targetStay(s)?.reportMsgIds?.some((msgId) => refersTo(s, msgId)) === true,
  'by the record system': (s) => s.item.event?.msgId === undefined,
  'strictly due': (s) => s.settings.hph5Strict,
  'review is open': (s) =>
    ['HPH5_WINDOW', 'HPH5_OVERDUE'].includes(s.course.state.R) && !isPremature(s),
  'homecoming not reported before': (s) => !homeReported(s),
  'from an institution': inInstitution,
  'out of hospital, not home': isWaitedFor,
  'leaves an institution': (s) => inInstitution(s) || isWaitedFor(s),
  'for a short time': (s) => data(s).institution !== 'LONG',
  'for good': (s) => data(s).institution === 'LONG',
  'of no step': (s) => data(s).step === undefined,
  'the whole pathway': (s) => data(s).step === undefined,
  'the nurse’s visit': (s) => data(s).step === 'HPH2',
  'the consultation': (s) => data(s).step === 'HPH3',
  'the review': (s) => data(s).step === 'HPH5',
  'too late': isTooLate,
  'confirms an inferred discharge': confirms,
  'confirms an inferred discharge, not in an institution': (s) => confirms(s) && !inInstitution(s),
  'no discharge known': (s) => lastStay(s)?.state !== ENDED,
  'discharge known': (s) => s.course.anchors.dischargedOn !== undefined,
  overdue: isOverdue,
  'plan has come': hasPlan,
  'overdue, plan has come': (s) => isOverdue(s) && hasPlan(s),
  'to home, no homecoming reported': goesHome,
  'ends the last stay, to home': (s) => ends(s) && toHome(s) && !homeReported(s),
  'ends the last stay, elsewhere': (s) => ends(s) && !toHome(s) && !homeReported(s),
  'homecoming was inferred': (s) => s.course.anchors.homecomingInferred === true,
  'on another date': (s) => s.course.anchors.homecomingOn !== s.item.on,
  'reported before it happened': isPremature,
  'by a nurse': isNurse,
  'not by a nurse': (s) => !isNurse(s),
} satisfies Record<string, Guard>;
export type GuardName = keyof typeof GUARDS;
