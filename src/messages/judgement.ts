import { FAILURES } from '../domain/failure.ts';
import type { AppRecCode, FailureCode } from '../domain/failure.ts';
import type { HerId } from '../domain/ids.ts';
import type { Violation } from '../domain/violation.ts';
import type { ServiceKind } from './catalogue/index.ts';
import type { MessageFacts, Receiver, Remark } from './reading.ts';
import { remarksOfDeliveries } from './routing-remarks.ts';

/** The forward leg: our delivery. `sent` only after the receiver's transport acknowledged. */
export type ForwardLeg = 'owed' | 'sent' | 'refused' | 'stuck' | 'closed';
/** The receipt leg: the receiver's word. `confirmed` only after a positive AppRec. */
export type ReceiptLeg = 'not-owed' | 'owed' | 'confirmed' | 'refused';

/** What the partner book knows of a HER-id, as far as judging needs it. */
export interface Addressee {
  readonly herId: HerId;
  readonly orgId: string;
  /** HER-id of its virksomhet. */
  readonly organisationHer: HerId;
  readonly organisationKind: 'hospital' | 'kommune' | 'gp' | 'operator';
  /** Its kind of service, where the book says it (R017). */
  readonly service?: ServiceKind | null;
  /** Kinds of service at which its virksomhet takes a message type, where it differs (R019). */
  readonly addressing?: Readonly<Record<string, readonly ServiceKind[]>>;
}

export interface JudgementBook {
  readonly parties: ReadonlyMap<number, Addressee>;
  readonly organisations: ReadonlyMap<number, { readonly id: string }>;
}

/** Answered with a negative AppRec, or kept for the operator. */
export type Ground = 'reject' | 'hold';

/** The grounds for refusal that the standard leaves to each receiver (R066). */
export interface JudgementRules {
  /** Unknown part of a known organisation: E21. */
  readonly unknownPart: Ground;
  /** The schema is not followed: T02. */
  readonly schemaInvalid: Ground;
  /** Type or version that is not supported: T10. */
  readonly unsupportedType: Ground;
}

/** Why, one entry for each different fault (R070); never empty. */
export type Refusal = readonly [Reason, ...Reason[]];
export interface Reason {
  readonly code: AppRecCode;
  readonly detail: string;
}

/** What becomes of a message for one of its receivers. */
export interface LegJudgement {
  readonly receiver: Receiver;
  readonly herId: HerId;
  readonly orgId: string | undefined;
  readonly forward: ForwardLeg;
  readonly receipt: ReceiptLeg;
  /** The negative AppRec we owe the sender on behalf of this part (R065, R066). */
  readonly answer?: Refusal;
  /** Why an operator has to look at it. */
  readonly failure?: FailureCode;
}

export interface Judgement {
  readonly state: 'decided' | 'refused';
  /** Also of a message that is kept for the operator: then it moves no pathway. */
  readonly failure?: FailureCode;
  readonly legs: readonly LegJudgement[];
  readonly remarks: readonly Remark[];
}

/** Enough to find the fault, short enough for Error/@OT; never content. */
const DETAIL_LENGTH = 400;

const detailOf = (violation: Violation): string => {
  const place = violation.xpath || `line ${violation.line}`;
  return `${violation.rule} ${place}: ${violation.message}`.slice(0, DETAIL_LENGTH);
};

/** Failures whose AppRec the standard leaves to the receiver (R066). */
const LEFT_OPEN: Partial<Record<FailureCode, keyof JudgementRules>> = {
  'schema-violation': 'schemaInvalid',
  'type-unsupported': 'unsupportedType',
};

/** The violations that are answered, the first of each AppRec code; empty: nothing is. */
function reasonsOf(violations: readonly Violation[], rules: JudgementRules) {
  const reasons = new Map<AppRecCode, { readonly failure: FailureCode; readonly detail: string }>();
  for (const violation of violations) {
    const { code: failure } = violation;
    const code = FAILURES[failure].apprec;
    const open = LEFT_OPEN[failure];
    if (code === undefined || (open !== undefined && rules[open] === 'hold')) continue;
    if (!reasons.has(code)) reasons.set(code, { failure, detail: detailOf(violation) });
  }
  return reasons;
}

/** Receivers once each: the same part named twice is one delivery and one AppRec (R060). */
function addressed(facts: MessageFacts, subset: readonly number[] | undefined) {
  const seen = new Map<HerId, Receiver>();
  for (const receiver of facts.receivers) {
    if (receiver.herId === undefined || seen.has(receiver.herId)) continue;
    if (subset && !subset.includes(receiver.herId)) continue;
    seen.set(receiver.herId, receiver);
  }
  return [...seen].map(([herId, receiver]) => ({ herId, receiver }));
}

interface Judging {
  readonly book: JudgementBook;
  readonly rules: JudgementRules;
  readonly subset?: readonly number[] | undefined;
}

/**
 * Judges a message: for each receiver either a delivery owed, a refusal with a negative AppRec, or
 * a case for the operator. Pure; the partner book and the rules are passed in.
 *
 * A refusal is answered only on behalf of a part in an organisation of the partner book (R063).
 */
export function judge(
  facts: MessageFacts,
  violations: readonly Violation[],
  on: Judging,
): Judgement {
  const legs = addressed(facts, on.subset).map((one): Base => {
    const { parties, organisations } = on.book;
    const party = parties.get(one.herId);
    const organisation = organisations.get(one.receiver.organisation.herId ?? one.herId);
    return { ...one, party, orgId: party?.orgId ?? organisation?.id };
  });
  const [first] = violations;
  if (first !== undefined) return refuse(legs, { first, reasons: reasonsOf(violations, on.rules) });
  return {
    state: 'decided',
    legs: legs.map((leg) => route(leg, on)),
    remarks: remarksOfDeliveries(facts, legs, on.book.parties),
  };
}

interface Base {
  readonly receiver: Receiver;
  readonly herId: HerId;
  readonly party: Addressee | undefined;
  readonly orgId: string | undefined;
}

const plain = ({ receiver, herId, orgId }: Base) => ({ receiver, herId, orgId });

/** A message with faults: answered for all its receivers, or kept for the operator. */
function refuse(
  legs: readonly Base[],
  on: { readonly first: Violation; readonly reasons: ReturnType<typeof reasonsOf> },
): Judgement {
  const [answer, ...more] = [...on.reasons].map(([code, { detail }]) => ({ code, detail }));
  const failure = [...on.reasons.values()][0]?.failure ?? on.first.code;
  const judged = legs.map((leg): LegJudgement => {
    if (answer === undefined) return { ...plain(leg), forward: 'stuck', receipt: 'owed', failure };
    if (leg.orgId === undefined)
      return { ...plain(leg), forward: 'refused', receipt: 'not-owed', failure };
    const refused = { forward: 'refused', receipt: 'refused', answer: [answer, ...more] } as const;
    return { ...plain(leg), ...refused, failure };
  });
  return { state: answer ? 'refused' : 'decided', failure, legs: judged, remarks: [] };
}

/** A message without faults, for one receiver. */
function route(leg: Base, { book, rules }: Judging): LegJudgement {
  if (leg.party) return { ...plain(leg), forward: 'owed', receipt: 'owed' };
  const { herId, receiver } = leg;
  if (
    book.organisations.has(receiver.organisation.herId ?? herId) &&
    rules.unknownPart === 'reject'
  )
    return {
      ...plain(leg),
      forward: 'refused',
      receipt: 'refused',
      failure: 'receiver-unknown',
      answer: [{ code: 'E21', detail: `HER-id ${herId}` }],
    };
  return { ...plain(leg), forward: 'stuck', receipt: 'owed', failure: 'no-route' };
}
