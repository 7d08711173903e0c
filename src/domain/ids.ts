/** Branded identifiers: a string of one kind is never accepted where another kind is meant. */
declare const brand: unique symbol;
export type Branded<T, B extends string> = T & { readonly [brand]: B };

/** The MsgId of a MsgHead or the Id of an AppRec, as the sender wrote it (R003: should be a UUID). */
export type MsgId = Branded<string, 'MsgId'>;
/** Our own UUID of one stored message. */
export type MessageId = Branded<string, 'MessageId'>;
/** Communication party number of Adresseregisteret (R013, R015): digits only, up to 2^31-1. */
export type HerId = Branded<number, 'HerId'>;
/** Hex of HMAC-SHA-256 over the patient's identifier; the only form of it in tables. */
export type PatientKey = Branded<string, 'PatientKey'>;
/** UTC instant, ISO-8601 with milliseconds and `Z`: sorts as text. */
export type Instant = Branded<string, 'Instant'>;
/** Calendar date in Europe/Oslo, `YYYY-MM-DD`. */
export type LocalDate = Branded<string, 'LocalDate'>;

const HER_ID = /^[1-9][0-9]{0,9}$/;
const HER_ID_MAX = 2_147_483_647;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The HER-id a text names, or undefined when it names none (R015). */
export function herId(text: string): HerId | undefined {
  if (!HER_ID.test(text)) return undefined;
  const value = Number(text);
  return value <= HER_ID_MAX ? (value as HerId) : undefined;
}

/** Whether a text has the 8-4-4-4-12 form that R003 asks of a MsgId. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** The instant of a Date. */
export const instant = (date: Date): Instant => date.toISOString() as Instant;
