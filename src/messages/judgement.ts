import { FAILURES } from '../domain/failure.ts';
import type { AppRecCode, FailureCode } from '../domain/failure.ts';
import type { HerId } from '../domain/ids.ts';
import type { Violation } from '../domain/violation.ts';
import type { MessageFacts, Receiver } from './reading.ts';

/** The forward leg: our delivery. `sent` only after the receiver's transport acknowledged. */
export type ForwardLeg = 'owed' | 'sent' | 'refused' | 'stuck' | 'closed';
/** The receipt leg: the receiver's word. `confirmed` only after a positive AppRec. */
export type ReceiptLeg = 'not-owed' | 'owed' | 'confirmed' | 'refused';

/** What the partner book knows of a HER-id, as far as judging needs it. */
export interface Addressee {
  readonly herId: HerId;
  readonly orgId: string;
}

export interface JudgementBook {
  readonly parties: ReadonlyMap<number, Addressee>;
  readonly organisations: ReadonlyMap<number, { readonly id: string }>;
}

export interface JudgementRules {
  /** Unknown part of a known organisation: negative AppRec E21, or kept for the operator (R066). */
  readonly unknownPart: 'reject' | 'hold';
}

/** What becomes of a message for one of its receivers. */
export interface LegJudgement {
  readonly receiver: Receiver;
  readonly herId: HerId;
  readonly orgId: string | undefined;
  readonly forward: ForwardLeg;
  readonly receipt: ReceiptLeg;
  /** The negative AppRec we owe the sender on behalf of this part (R065, R066). */
  readonly answer?: { readonly code: AppRecCode; readonly detail: string };
  /** Why an operator has to look at it. */
  readonly failure?: FailureCode;
}

export interface Judgement {
  readonly state: 'decided' | 'refused';
  readonly failure?: FailureCode;
  readonly legs: readonly LegJudgement[];
}

/** Enough to find the fault, short enough for Error/@OT; never content. */
const DETAIL_LENGTH = 400;

const detailOf = (violations: readonly Violation[]): string => {
  const first = violations[0];
  if (first === undefined) return '';
  const place = first.xpath || `line ${first.line}`;
  return `${first.rule} ${place}: ${first.message}`.slice(0, DETAIL_LENGTH);
};

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

/**
 * Judges a message: for each receiver either a delivery owed, a refusal with a negative AppRec, or
 * a case for the operator. Pure; the partner book and the rules are passed in.
 *
 * A refusal is answered only on behalf of a part in an organisation of the partner book (R063).
 */
export function judge(
  facts: MessageFacts,
  violations: readonly Violation[],
  on: {
    readonly book: JudgementBook;
    readonly rules: JudgementRules;
    readonly subset?: readonly number[] | undefined;
  },
): Judgement {
  const failure = violations[0]?.code;
  const { parties, organisations } = on.book;
  const legs = addressed(facts, on.subset).map(({ herId, receiver }): LegJudgement => {
    const party = parties.get(herId);
    const organisation = organisations.get(receiver.organisation.herId ?? herId);
    const base = { receiver, herId, orgId: party?.orgId ?? organisation?.id };
    if (failure !== undefined) {
      const code = FAILURES[failure].apprec;
      return base.orgId === undefined || code === undefined
        ? { ...base, forward: 'refused', receipt: 'not-owed', failure }
        : {
            ...base,
            forward: 'refused',
            receipt: 'refused',
            failure,
            answer: { code, detail: detailOf(violations) },
          };
    }
    if (party) return { ...base, forward: 'owed', receipt: 'owed' };
    if (organisation && on.rules.unknownPart === 'reject') {
      const answer = { code: 'E21', detail: `HER-id ${herId}` } as const;
      return {
        ...base,
        forward: 'refused',
        receipt: 'refused',
        failure: 'receiver-unknown',
        answer,
      };
    }
    return { ...base, forward: 'stuck', receipt: 'owed', failure: 'no-route' };
  });
  return failure === undefined ? { state: 'decided', legs } : { state: 'refused', failure, legs };
}
