import type { FailureCode } from './domain/failure.ts';
import type { Judgement } from './messages/judgement.ts';
import type { ClaimedMessage } from './store/sql/claim-messages.ts';
import { effectIdOf } from './store/sql/consequences.ts';
import type { Consequences } from './store/sql/consequences.ts';

type Claim = Pick<ClaimedMessage, 'id' | 'orgId'>;

/** Lays a message before the operator. */
export function openCase(
  out: Consequences,
  claim: Claim,
  failure: FailureCode,
  detail?: string,
): void {
  const { id: messageId, orgId } = claim;
  out.history.push({ orgId, messageId, what: 'stuck', detail: failure });
  out.deadLetters.push({
    key: `message/${messageId}`,
    orgId,
    messageId,
    failure,
    ...(detail === undefined ? {} : { detail }),
  });
}

/** Lays one leg of a message before the operator: refused, or without a route. */
export function openLegCase(out: Consequences, claim: Claim, leg: Judgement['legs'][number]): void {
  if (leg.failure === undefined) return;
  const effectId = leg.forward === 'stuck' ? effectIdOf(claim.id, leg.herId) : undefined;
  out.deadLetters.push({
    key: effectId === undefined ? `message/${claim.id}/${leg.herId}` : `effect/${effectId}`,
    orgId: claim.orgId,
    messageId: claim.id,
    failure: leg.failure,
    detail: leg.answer?.[0].detail ?? `HER-id ${leg.herId}`,
    ...(effectId === undefined ? {} : { effectId }),
  });
}
