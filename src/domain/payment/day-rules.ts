import type { LocalDate } from '../ids.ts';
import type { EndCode } from './readiness.ts';

/** What the municipality's last answer by the end of a day comes to. */
export interface Answer {
  readonly value: 'ACCEPT' | 'REFUSE' | 'UNCLASSIFIED';
  /** The date from which it can receive; absent: it has named none. */
  readonly from?: LocalDate;
}

/** All that the rules ask about one date of a time of readiness. */
export interface DaySituation {
  readonly on: LocalDate;
  /** The date the doctor set. */
  readonly declaredOn: LocalDate;
  /** The first day by READY_DATE_BASIS, and then by what the parties have agreed. */
  readonly readyOn: LocalDate;
  readonly startOn: LocalDate;
  /** A notice of the readiness has been given (§10), and from when one of the need (§8). */
  readonly notified: boolean;
  readonly warnedOn?: LocalDate;
  /** The date it ended, or for one that goes on the first date that is not over. */
  readonly endOn: LocalDate;
  readonly end?: EndCode;
  readonly inclusive: boolean;
  readonly answer?: Answer;
  /** Who kept the patient waiting, where a person has said so. */
  readonly heldBy?: 'HOSPITAL' | 'KOMMUNE';
}

/** The day of leaving counts in an inclusive profile. */
const over = (s: DaySituation): boolean => (s.inclusive ? s.on > s.endOn : s.on >= s.endOn);

const endedBy =
  (code: EndCode) =>
  (s: DaySituation): boolean =>
    over(s) && s.end === code;

/** Whether the municipality could receive from the first day; then it is a matter of fetching. */
const fromTheStart = ({ answer, startOn }: DaySituation): boolean =>
  answer?.from !== undefined && answer.from <= startOn;

/** Whether the municipality could receive on this date. */
const canReceive = (s: DaySituation): boolean => {
  const from = s.answer?.from;
  if (from === undefined) return false;
  return s.inclusive && !fromTheStart(s) ? s.on > from : s.on >= from;
};

/** Still there on the day after the one promised, and nobody has said who kept the patient. */
const isPastPromise = ({ on, answer, heldBy }: DaySituation): boolean =>
  heldBy === undefined && answer?.from !== undefined && on > answer.from;

interface DayRule {
  readonly code: string;
  /** Whether the day is proposed for payment. */
  readonly counts: boolean;
  /** Where the rule comes from. */
  readonly law: string;
  /** In words, for the document. */
  readonly says: string;
  /** The dispute that a day decided by this rule may raise. */
  readonly dispute?: string;
  /** Only on such a day; absent: on every one. */
  readonly disputed?: (s: DaySituation) => boolean;
  readonly when: (s: DaySituation) => boolean;
}

/** The first rule that fits decides a day (law.md §3). */
export const DAY_RULES = [
  {
    code: 'LEFT',
    counts: false,
    law: '§3',
    says: 'the patient had left, or left on this date',
    when: endedBy('LEFT'),
  },
  {
    code: 'DIED',
    counts: false,
    law: '§3',
    says: 'the patient had died, or died on this date',
    when: endedBy('DIED'),
  },
  {
    code: 'TRANSFERRED',
    counts: false,
    law: '§3',
    says: 'the patient was admitted to another hospital',
    when: endedBy('TRANSFERRED'),
  },
  {
    code: 'WITHDRAWN',
    counts: false,
    law: 'L-11',
    says: 'the readiness was withdrawn on this date or before',
    when: endedBy('WITHDRAWN'),
  },
  {
    code: 'NO_NOTICE_10',
    counts: false,
    law: '§10, L-18',
    says: 'the notice of the readiness was refused (negative AppRec) and not sent again',
    dispute: 'PRECOND_10',
    when: (s) => !s.notified,
  },
  {
    code: 'REDATED',
    counts: false,
    law: '§3',
    says: 'a later version of the readiness has a later date',
    dispute: 'READY_REDATED',
    when: (s) => s.on < s.declaredOn,
  },
  {
    code: 'NOT_NOTIFIED',
    counts: false,
    law: '§3, NOTIFIED',
    says: 'the municipality had not been told of the readiness',
    when: (s) => s.on < s.readyOn,
  },
  {
    code: 'AGREED_LATER',
    counts: false,
    law: 'L-14',
    says: 'the agreement of the two parties lets a later day be the first',
    when: (s) => s.on < s.startOn,
  },
  {
    code: 'RECEIVED_IN_TIME',
    counts: false,
    law: 'L-9',
    says: 'the municipality could receive on the first day, and the patient left on it',
    when: (s) => fromTheStart(s) && s.end !== undefined && s.endOn <= s.startOn,
  },
  {
    code: 'KOMMUNE_READY',
    counts: false,
    law: '§3',
    says: 'the municipality could receive from this date or before, and the patient stayed on',
    dispute: 'PROMISE_NOT_KEPT',
    disputed: isPastPromise,
    when: (s) =>
      canReceive(s) && (s.heldBy === 'HOSPITAL' || (s.heldBy !== 'KOMMUNE' && !fromTheStart(s))),
  },
  {
    code: 'NO_NOTICE_8',
    counts: false,
    law: '§8, L-18',
    says: 'no early notice of the need for help has been given',
    dispute: 'PRECOND_8',
    when: (s) => s.warnedOn === undefined,
  },
  {
    code: 'NOTICE_8_LATER',
    counts: false,
    law: '§8',
    says: 'the early notice was given on a later date',
    dispute: 'PRECOND_8_LATER',
    when: (s) => s.warnedOn !== undefined && s.on < s.warnedOn,
  },
  {
    code: 'ACCEPTED_NOT_FETCHED',
    counts: true,
    law: '§3',
    says: 'the municipality had said that it could receive, and the patient was not fetched',
    dispute: 'ACCEPTED_NOT_FETCHED',
    when: canReceive,
  },
  {
    code: 'KOMMUNE_LATER',
    counts: true,
    law: 'L-9',
    says: 'the municipality could receive later only',
    when: (s) => s.answer?.value === 'ACCEPT',
  },
  {
    code: 'KOMMUNE_REFUSED',
    counts: true,
    law: 'L-9',
    says: 'the municipality could not receive',
    when: (s) => s.answer?.value === 'REFUSE',
  },
  {
    code: 'ANSWER_UNCLASSIFIED',
    counts: true,
    law: 'L-9',
    says: 'the municipality has answered, and nobody has read what it means',
    dispute: 'ANSWER_UNCLASSIFIED',
    when: (s) => s.answer?.value === 'UNCLASSIFIED',
  },
  {
    code: 'NO_ANSWER',
    counts: true,
    law: 'L-9',
    says: 'the municipality had not answered',
    when: () => true,
  },
] as const satisfies readonly DayRule[];

export type DayCode = (typeof DAY_RULES)[number]['code'];
type WithDispute = Extract<(typeof DAY_RULES)[number], { readonly dispute: string }>;
export type DayDispute = WithDispute['dispute'];

export type DecidingRule = (typeof DAY_RULES)[number];

/** The dispute that a day raises. */
export function disputeOn(rule: DecidingRule, situation: DaySituation): DayDispute | undefined {
  if (!('dispute' in rule)) return undefined;
  return !('disputed' in rule) || rule.disputed(situation) ? rule.dispute : undefined;
}

/** The rule that decides a day; the last one always fits. */
export function ruleFor(situation: DaySituation): DecidingRule {
  const rule = DAY_RULES.find(({ when }) => when(situation));
  if (rule === undefined) throw new Error('no rule for a day');
  return rule;
}
