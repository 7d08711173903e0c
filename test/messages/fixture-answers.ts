import { reasonOf, writeAppRec, type Answer, type AppRecSettings } from '../../src/answer.ts';
import { herId, type HerId } from '../../src/domain/ids.ts';
import { LOCAL_PARTNERS } from '../../src/local-partners.ts';
import {
  judge,
  type Addressee,
  type Judgement,
  type JudgementBook,
  type JudgementRules,
} from '../../src/messages/judgement.ts';
import { dice } from '../../src/messages/make/dice.ts';
import type { Reading } from '../../src/messages/reading.ts';

const her = (value: number): HerId => {
  const id = herId(String(value));
  if (id === undefined) throw new Error(`${value} is no HER-id`);
  return id;
};

/** The partner book of a first start: the town that the fixtures are sent in. */
const BOOK: JudgementBook = {
  organisations: new Map(LOCAL_PARTNERS.map((one) => [one.herId, { id: String(one.herId) }])),
  parties: new Map(
    LOCAL_PARTNERS.flatMap((organisation) =>
      (organisation.parties ?? []).map((party): [number, Addressee] => [
        party.herId,
        {
          herId: her(party.herId),
          orgId: String(organisation.herId),
          organisationHer: her(organisation.herId),
          organisationKind: organisation.kind,
        },
      ]),
    ),
  ),
};

/** What the standard leaves open, as a new installation has it. */
const RULES: JudgementRules = {
  unknownPart: 'reject',
  schemaInvalid: 'reject',
  unsupportedType: 'reject',
};
const APPRECS: AppRecSettings = { unsupportedVersion: '1.1', primaryRole: 'SPR', overdueHours: 96 };

/** When the AppRecs of the fixtures are made. */
const ANSWERED_AT = new Date('2026-12-31T12:00:00Z');

/** What the broker decides of a reading; undefined for an AppRec, which the store decides. */
export function decisionOf(reading: Reading): Judgement | undefined {
  if (reading.kind !== 'message') return undefined;
  const { facts, violations } = reading;
  return judge(facts, violations, { book: BOOK, rules: RULES });
}

/** The same for people to review: who gets it, what the sender is told, and what is remarked. */
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
      remarks: [...reading.remarks, ...decision.remarks],
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
      ? { status: '2', errors: leg.answer.map(reasonOf) }
      : leg.forward === 'owed'
        ? { status: '1' }
        : undefined;
    if (!answer) return [];
    const id = dice(leg.herId, `apprec ${facts.msgId}`).uuid();
    const message = { facts, receivedAt: ANSWERED_AT };
    const xml = writeAppRec(APPRECS, message, leg.receiver, { id, at: ANSWERED_AT, answer });
    return [{ herId: leg.herId, xml }];
  });
}
