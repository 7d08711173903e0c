import { OSLO, readTime } from '../../../src/domain/calendar.ts';
import type { Calendar } from '../../../src/domain/calendar.ts';
import type { HerId, Instant, LocalDate, MsgId } from '../../../src/domain/ids.ts';
import type { EventData, EventKind, PathwayEvent } from '../../../src/domain/pathway.ts';
import type { Payment, PaymentSettings } from '../../../src/domain/payment/index.ts';
import { PAYMENT_SETTINGS, paymentOf } from '../../../src/domain/payment/index.ts';

export const SYKEHUS_A = 101 as HerId;
export const SYKEHUS_B = 102 as HerId;
export const KOMMUNE = 201 as HerId;

export type Basis = PaymentSettings['readyDateBasis'];
export const BASES: readonly Basis[] = ['NOTIFIED', 'DECLARED'];

export interface Told extends EventData {
  /** When it was sent and received; the same time unless given. */
  readonly sent?: string;
  readonly received?: string;
  readonly msgId?: string;
  readonly ref?: string;
  readonly conversation?: string;
  readonly hospital?: HerId;
  readonly source?: PathwayEvent['source'];
}

const at = (text: string): Instant => {
  const read = readTime(text);
  if (read === undefined) throw new Error(`no time: ${text}`);
  return read.at;
};

const FROM_HOSPITAL: readonly EventKind[] = [
  'AdmissionNotified',
  'EarlyNotice',
  'HealthInfoUpdated',
  'DischargeReady',
  'DischargeReadyWithdrawn',
  'Discharged',
  'Died',
];

/** A message of a stay at a written time, Oslo unless it says otherwise. */
export function told(kind: EventKind, written: string, given: Told = {}): PathwayEvent {
  const { sent, received, msgId, ref, conversation, hospital, source, ...data } = given;
  const read = readTime(written);
  if (read === undefined) throw new Error(`no time: ${written}`);
  const sentWritten = sent ?? received ?? written;
  const id = (msgId ?? `${kind}@${written}`) as MsgId;
  const theirs = FROM_HOSPITAL.includes(kind);
  return {
    key: `msg:${theirs ? SYKEHUS_A : KOMMUNE}:${id}`,
    kind,
    occurredAt: read.at,
    occurredOn: read.on,
    ...(read.dateOnly ? { dateOnly: true } : {}),
    written,
    sentAt: at(sentWritten),
    sentWritten,
    receivedAt: at(received ?? sentWritten),
    source: source ?? 'message',
    msgId: id,
    ...(ref === undefined ? {} : { ref: ref as MsgId }),
    ...(conversation === undefined ? {} : { refConversation: conversation as MsgId }),
    sender: theirs ? (hospital ?? SYKEHUS_A) : KOMMUNE,
    ...(theirs ? { hospital: hospital ?? SYKEHUS_A } : {}),
    ...(Object.keys(data).length > 0 ? { data } : {}),
  };
}

export const admitted = (written: string, given?: Told) =>
  told('AdmissionNotified', written, given);
export const warned = (written: string, given?: Told) => told('EarlyNotice', written, given);
export const ready = (written: string, given?: Told) => told('DischargeReady', written, given);
export const withdrawn = (written: string, given?: Told) =>
  told('DischargeReadyWithdrawn', written, given);
export const left = (written: string, given?: Told) => told('Discharged', written, given);
export const died = (written: string, given?: Told) => told('Died', written, given);
export const refused = (written: string, given?: Told) =>
  told('KommuneAnswer', written, { answer: 'REFUSE', ...given });
/** The municipality can receive, from a time on if one is given. */
export function accepted(written: string, from?: string, given?: Told) {
  const answer = from === undefined ? 'ACCEPT' : 'ACCEPT_LATER';
  const dateOnly = from !== undefined && readTime(from)?.dateOnly === true;
  const when: EventData =
    from === undefined
      ? {}
      : dateOnly
        ? { appointedOn: from as LocalDate }
        : { appointedAt: at(from) };
  return told('KommuneAnswer', written, { answer, ...when, ...given });
}
/** A negative AppRec for a message. */
export const rejected = (written: string, of: PathwayEvent) =>
  told('NegativeAppRec', written, { ref: of.msgId ?? '' });

/** A fault that the receiver reports in a message (DIALOG_AVVIK). */
export const faultOf = (written: string, of: PathwayEvent) =>
  told('FaultReport', written, { ref: of.msgId ?? '' });

export const settingsOf = (more: Partial<PaymentSettings> = {}): PaymentSettings => ({
  ...PAYMENT_SETTINGS,
  tzVersion: '2026a',
  ...more,
});

export const payment = (
  events: readonly PathwayEvent[],
  more: Partial<PaymentSettings> = {},
  calendar: Calendar = OSLO,
): Payment => paymentOf(events, settingsOf(more), calendar);

/** The proposal as `days = kroner [disputes]`, days without their year. */
export function summary(
  events: readonly PathwayEvent[],
  more: Partial<PaymentSettings> = {},
  calendar: Calendar = OSLO,
): string {
  const { days, kroner, disputes } = payment(events, more, calendar).proposal;
  const dates = days.map((on) => on.slice(5)).join(' ') || 'none';
  return `${dates} = ${kroner ?? '?'}${disputes.length === 0 ? '' : ` [${disputes.join(' ')}]`}`;
}
