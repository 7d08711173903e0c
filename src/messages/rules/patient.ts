import type { MessageFacts } from '../reading.ts';

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
