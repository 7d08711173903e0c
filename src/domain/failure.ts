/**
 * Every way in which a message, an address, a delivery or we ourselves can fail: one row each.
 * The class alone decides what happens next; the other columns say what the outside is told.
 */

/**
 * - `refused`: the message or the address is wrong, the same bytes will fail again.
 * - `transient`: the other side surely did not take it; try again.
 * - `ambiguous`: it may have been taken; resend only to a party that drops duplicates.
 * - `fault`: our own error; never blamed on the sender.
 */
export type FailureClass = 'refused' | 'transient' | 'ambiguous' | 'fault';

export interface FailureRow {
  readonly class: FailureClass;
  /** HTTP status when it is answered to a caller. */
  readonly http: number;
  /** `ErrorCode` of the EDI 2.0 problem body. */
  readonly edi: number;
  /** Code of list 8221 when it is answered with a negative AppRec; absent: no AppRec. */
  readonly apprec?: AppRecCode;
  /** What may be shown outside: no identity, no content. */
  readonly text: string;
}

/** The codes of list 8221 that we issue, with their published names. */
export const APPREC_CODES = {
  T01: 'Ikke XML / ikke "well formed" / uleselig',
  T02: 'XML validerer ikke',
  T10: 'Støtter ikke meldingsformatet',
  E10: 'Ugyldig meldingsidentifikator',
  E21: 'Mottaker finnes ikke',
  E36: 'Pasientopplysninger er utilstrekkelige',
  X99: 'Annen feil',
} as const;
export type AppRecCode = keyof typeof APPREC_CODES;

const row = <T extends Record<string, FailureRow>>(
  rows: T,
): { readonly [K in keyof T]: FailureRow } => rows;

export const FAILURES = row({
  'empty-body': { class: 'refused', http: 415, edi: 1001, text: 'the request has no body' },
  'content-type': {
    class: 'refused',
    http: 415,
    edi: 1001,
    text: 'Content-Type must be application/json or application/xml',
  },
  'bad-request': {
    class: 'refused',
    http: 400,
    edi: 1001,
    text: 'the request is not as documented',
  },
  'bad-base64': { class: 'refused', http: 400, edi: 1001, text: 'businessDocument is not base64' },
  'too-large': { class: 'refused', http: 413, edi: 1001, text: 'the document is too large' },
  'encoding-unsupported': {
    class: 'refused',
    http: 415,
    edi: 1001,
    text: 'only UTF-8 and ISO-8859-1 are received',
  },
  'encoding-conflict': {
    class: 'refused',
    http: 415,
    edi: 1001,
    text: 'byte order mark, charset and XML declaration disagree',
  },
  'encoding-invalid': {
    class: 'refused',
    http: 422,
    edi: 1001,
    text: 'the bytes are not what the encoding says',
  },
  doctype: { class: 'refused', http: 422, edi: 1001, text: 'DOCTYPE is not received' },
  'processing-instruction': {
    class: 'refused',
    http: 422,
    edi: 1001,
    text: 'processing instructions are not received',
  },
  'too-deep': { class: 'refused', http: 422, edi: 1001, text: 'elements are nested too deeply' },
  'too-wide': { class: 'refused', http: 422, edi: 1001, text: 'too many elements or attributes' },
  'not-well-formed': { class: 'refused', http: 422, edi: 1001, text: 'the XML is not well-formed' },
  'not-a-message': {
    class: 'refused',
    http: 422,
    edi: 1001,
    text: 'the root element is neither MsgHead nor AppRec',
  },
  'head-unreadable': {
    class: 'refused',
    http: 422,
    edi: 1001,
    text: 'sender, receiver, type or message id cannot be read',
  },
  unauthorised: { class: 'refused', http: 401, edi: 1200, text: 'a valid bearer token is needed' },
  'sender-not-yours': {
    class: 'refused',
    http: 403,
    edi: 1201,
    text: 'this client may not act for that HER-id',
  },
  'not-found': { class: 'refused', http: 404, edi: 1010, text: 'no such thing here' },
  'msgid-reused': {
    class: 'refused',
    http: 409,
    edi: 1001,
    text: 'this MsgId has been received with other content',
  },
  'not-in-scope': {
    class: 'refused',
    http: 403,
    edi: 1201,
    text: 'this client may not do that',
  },
  'report-reused': {
    class: 'refused',
    http: 409,
    edi: 1001,
    text: 'this id has been used for another report',
  },
  'too-many': {
    class: 'transient',
    http: 429,
    edi: 1001,
    text: 'too many requests: wait as Retry-After says',
  },
  unplaced: {
    class: 'refused',
    http: 422,
    edi: 1010,
    text: 'a deterioration was reported for a patient without an open pathway here',
  },
  'apprec-on-apprec': {
    class: 'refused',
    http: 400,
    edi: 1100,
    text: 'an AppRec is never answered with an AppRec',
  },
  'apprec-already': {
    class: 'refused',
    http: 409,
    edi: 1102,
    text: 'this receiver has already answered this message',
  },
  busy: { class: 'transient', http: 503, edi: 1001, text: 'the broker cannot store just now' },

  'schema-violation': {
    class: 'refused',
    http: 422,
    edi: 1001,
    apprec: 'T02',
    text: 'the message does not follow its schema',
  },
  'type-unsupported': {
    class: 'refused',
    http: 422,
    edi: 1001,
    apprec: 'T10',
    text: 'the message type or version is not supported',
  },
  'msgid-not-uuid': {
    class: 'refused',
    http: 422,
    edi: 1001,
    apprec: 'E10',
    text: 'MsgId is not a UUID',
  },
  'patient-insufficient': {
    class: 'refused',
    http: 422,
    edi: 1001,
    apprec: 'E36',
    text: 'the patient is not sufficiently identified',
  },
  'attachment-unsupported': {
    class: 'refused',
    http: 422,
    edi: 1001,
    apprec: 'X99',
    text: 'an attachment is of a type that is not received here',
  },
  'patient-synthetic': {
    class: 'refused',
    http: 422,
    edi: 1001,
    text: 'the patient number is synthetic, and this installation is for real patients',
  },
  'receiver-unknown': {
    class: 'refused',
    http: 422,
    edi: 1001,
    apprec: 'E21',
    text: 'the receiving service does not exist in its organisation',
  },
  'no-route': {
    class: 'refused',
    http: 422,
    edi: 1010,
    text: 'the receiver is not in the partner book',
  },
  'apprec-orphan': {
    class: 'refused',
    http: 422,
    edi: 1010,
    text: 'the AppRec names a message that was never sent to its sender',
  },

  'original-missing': {
    class: 'refused',
    http: 422,
    edi: 1010,
    text: 'the message that this one cancels has not come',
  },
  'apprec-status': {
    class: 'refused',
    http: 422,
    edi: 1001,
    text: 'the AppRec has a status that means nothing: it neither confirms nor refuses',
  },
  'apprec-overdue': {
    class: 'refused',
    http: 504,
    edi: 1001,
    text: 'the receiver has not answered with an AppRec in time',
  },

  'receiver-refused': {
    class: 'refused',
    http: 502,
    edi: 1001,
    text: 'the receiving system refused the delivery',
  },
  'receiver-unreachable': {
    class: 'transient',
    http: 502,
    edi: 1001,
    text: 'the receiving system could not be reached',
  },
  'receiver-unavailable': {
    class: 'transient',
    http: 502,
    edi: 1001,
    text: 'the receiving system asked to wait',
  },
  'receiver-silent': {
    class: 'ambiguous',
    http: 504,
    edi: 1001,
    text: 'the receiving system did not confirm in time',
  },
  'destination-forbidden': {
    class: 'refused',
    http: 502,
    edi: 1001,
    text: 'the destination address is not allowed',
  },
  'no-address': {
    class: 'refused',
    http: 422,
    edi: 1001,
    text: 'the responsible unit has no alert address in the partner book',
  },
  'mail-refused': {
    class: 'refused',
    http: 502,
    edi: 1001,
    text: 'the mail server refused the alert',
  },
  'engine-exhausted': {
    class: 'fault',
    http: 503,
    edi: 1001,
    text: 'the validator ran out of memory; the message is kept and tried again',
  },
  internal: { class: 'fault', http: 500, edi: 1001, text: 'an error of ours; the message is kept' },
});
export type FailureCode = keyof typeof FAILURES;

/** A fault or refusal on its way to the place that answers it; `inside` goes to the log only. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly inside: string | undefined;

  constructor(code: FailureCode, inside?: string, options?: ErrorOptions) {
    super(FAILURES[code].text, options);
    this.name = 'Failure';
    this.code = code;
    this.inside = inside;
  }
}
