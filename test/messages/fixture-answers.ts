import { makeAppRec, type Answer, type Maker } from '../../src/answer.ts';
import type { MessageId } from '../../src/domain/ids.ts';
import { LOCAL_PARTNERS } from '../../src/local-partners.ts';
import { judge, type Judgement, type JudgementBook } from '../../src/messages/judgement.ts';
import { dice } from '../../src/messages/make/dice.ts';
import type { Reading } from '../../src/messages/reading.ts';
import { protectWith } from '../../src/store/protected.ts';

/** The partner book of a first start: the town that the fixtures are sent in. */
const BOOK: JudgementBook = {
  organisations: new Map(
    LOCAL_PARTNERS.map(({ herId }) => [herId, { id: String(herId) }] as const),
  ),
  parties: new Map(
    LOCAL_PARTNERS.flatMap((organisation) =>
      (organisation.parties ?? []).map(
        ({ herId }) =>
          [herId, { herId: herId as never, orgId: String(organisation.herId) }] as const,
      ),
    ),
  ),
};

/** When the AppRecs of the fixtures are made. */
const ANSWERED_AT = new Date('2026-12-31T12:00:00Z');

/** What the broker decides of a reading; undefined for an AppRec, which the store decides. */
export function decisionOf(reading: Reading): Judgement | undefined {
  if (reading.kind !== 'message') return undefined;
  const { facts, violations } = reading;
  return judge(facts, violations, { book: BOOK, rules: { unknownPart: 'reject' } });
}

/** The same for people to review: who gets it, and what the sender is told. */
export function decisionJson(reading: Reading): object | undefined {
  if (reading.kind === 'unreadable')
    return { state: 'unreadable', failure: reading.violations[0]?.code, legs: [] };
  const decision = decisionOf(reading);
  return (
    decision && {
      ...decision,
      legs: decision.legs.map(({ receiver, orgId, ...leg }) => ({
        ...leg,
        role: receiver.role,
        organisation: orgId,
      })),
    }
  );
}

/** AppRec of each receiver that gives one: positive where it is delivered, negative where refused. */
export function answersTo(reading: Reading): { readonly herId: number; readonly xml: string }[] {
  const decision = decisionOf(reading);
  if (!decision || reading.kind !== 'message') return [];
  const { facts } = reading;
  return decision.legs.flatMap((leg) => {
    const answer: Answer | undefined = leg.answer
      ? { status: '2', ...leg.answer }
      : leg.forward === 'owed'
        ? { status: '1' }
        : undefined;
    if (!answer) return [];
    const id = dice(leg.herId, `apprec ${facts.msgId}`).uuid();
    const maker: Maker = {
      protect: protectWith(Buffer.alloc(32)),
      now: () => ANSWERED_AT,
      newId: () => id as MessageId,
    };
    const message = { facts, receivedAt: ANSWERED_AT, orgId: leg.orgId ?? '' };
    const { body } = makeAppRec(maker, message, leg.receiver, answer);
    return [{ herId: leg.herId, xml: maker.protect.unpack(body).toString('utf8') }];
  });
}
