import type { Ident } from '../reading.ts';

/** Weights of each control digit over the digits before it and itself (modulus 11). */
const WEIGHTS = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
] as const;

const ELEVEN = /^[0-9]{11}$/;
const NATIONAL = ['FNR', 'DNR', 'HNR', 'FHN'];

const agrees = (digits: string, weights: readonly number[]): boolean =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;

/** Month as written, less what marks a synthetic number (80 or 65) or an H-number (40). */
function monthOf(digits: string): { month: number; added: number } {
  const written = Number(digits.slice(2, 4));
  const added = [80, 65, 40].find((one) => written - one >= 1 && written - one <= 12) ?? 0;
  return { month: written - added, added };
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** What the digits of each kind of number must look like besides their control digits (R022). */
const FORMS: Readonly<Record<string, (digits: string) => boolean>> = {
  FNR: (digits) =>
    /^[0-3]/.test(digits) && monthOf(digits).added !== 40 && isMonth(monthOf(digits).month),
  DNR: (digits) =>
    /^[4-7]/.test(digits) && monthOf(digits).added !== 40 && isMonth(monthOf(digits).month),
  HNR: (digits) => /^[0-3]/.test(digits) && monthOf(digits).added === 40,
  FHN: (digits) => /^[89]/.test(digits),
};

/** Whether an identifier says it is a national number and has not the form of one (R022). */
export function isMalformed({ id, type }: Ident): boolean {
  if (!NATIONAL.includes(type)) return false;
  const digits = id.trim();
  return !(ELEVEN.test(digits) && (FORMS[type]?.(digits) ?? true));
}

/** Whether the control digits of a well-formed national number disagree with the others (R022). */
export function isMiscounted(ident: Ident): boolean {
  if (!NATIONAL.includes(ident.type) || isMalformed(ident)) return false;
  return !WEIGHTS.every((weights) => agrees(ident.id.trim(), weights));
}

/** Month plus 80 or 65: nobody alive has such a number. Plus 40 proves nothing: H-numbers have it. */
export function isSynthetic({ id, type }: Ident): boolean {
  const digits = id.trim();
  if (!['FNR', 'DNR'].includes(type) || !ELEVEN.test(digits)) return false;
  return [80, 65].includes(monthOf(digits).added);
}
