/** Namespaces of the head and the receipts; those of payloads are in the catalogue. */
export const MSGHEAD = 'http://www.kith.no/xmlstds/msghead/2006-05-24';
export const APPREC_11 = 'http://www.kith.no/xmlstds/apprec/2012-02-15';
export const APPREC_10 = 'http://www.kith.no/xmlstds/apprec/2004-11-21';

const LIST = '2.16.578.1.12.4.1.1.';
/** Full OID of a code list, as S carries it. */
export const codeList = (number: number): string => `${LIST}${number}`;
/** Identifier types of organisations (R020). */
export const ORGANISATION_IDS = codeList(9051);
/** Identifier types of persons (R021). */
export const PERSON_IDS = codeList(8116);
/** General errors of AppRec (R070). */
export const APPREC_ERRORS = codeList(8221);
