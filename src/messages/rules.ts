import type { FailureCode } from '../domain/failure.ts';
import { isUuid } from '../domain/ids.ts';
import type { MessageFacts } from './reading.ts';

/**
 * Grounds for refusal beyond the schema. Deliberately absent: unknown code values, unknown patient
 * and missing clinical content, which are no grounds (R064, R067).
 */
export interface Rule {
  /** Number of the message rule. */
  readonly rule: string;
  readonly code: FailureCode;
  readonly message: string;
  /** Local names below the root where the fault is; undefined when there is none. */
  readonly check: (facts: MessageFacts) => readonly string[] | undefined;
}

/** Identifier types that, with a name, identify a patient (R065); an H-number does not (R068). */
const SUFFICIENT = new Set(['FNR', 'DNR', 'FHN']);
const ELEVEN_DIGITS = /^[0-9]{11}$/;

/** Name with a national number, or name with date of birth and sex. */
export function isSufficient(patient: MessageFacts['patient']): boolean {
  if (!patient) return false;
  const { familyName, givenName, dateOfBirth, sex, idents } = patient;
  if (!familyName?.trim() && !givenName?.trim()) return false;
  return (
    idents.some(({ id, type }) => SUFFICIENT.has(type) && ELEVEN_DIGITS.test(id.trim())) ||
    (dateOfBirth !== undefined && sex !== undefined)
  );
}

export const RULES: readonly Rule[] = [
  {
    rule: 'R003',
    code: 'msgid-not-uuid',
    message: 'MsgId is not a UUID (8-4-4-4-12 hexadecimal digits)',
    check: ({ msgId }) => (isUuid(msgId) ? undefined : ['MsgInfo', 'MsgId']),
  },
  {
    rule: 'R065',
    code: 'patient-insufficient',
    message:
      'the patient needs a name and either a national number (FNR, DNR, FHN) or date of birth and sex',
    check: ({ patient }) => (isSufficient(patient) ? undefined : ['MsgInfo', 'Patient']),
  },
  {
    rule: 'R007',
    code: 'schema-violation',
    message: 'the payload is of another message type than MsgInfo/Type says',
    check: ({ catalogue, content }) =>
      catalogue?.choice === undefined || content?.choice === catalogue.choice
        ? undefined
        : ['Document', 'RefDoc', 'Content'],
  },
];
