import { readTime } from './calendar.ts';
import type { ReadTime } from './calendar.ts';
import type { HerId, Instant, MsgId } from './ids.ts';
import { instant } from './ids.ts';
import type { EventData, EventKind, PathwayEvent } from './pathway-event.ts';
import { NOTICE_FIELDS } from './pathway-event.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import type { PathwaySettings } from './settings.ts';

/** The facts of one message that make an event of it; codes and times as written. */
export interface MessageInput {
  /** `MsgInfo/Type`. */
  readonly type: string;
  /** `Forsendelsesstatus` (7309); absent counts as N. */
  readonly status?: string | undefined;
  readonly genDate: string;
  readonly receivedAt: Instant;
  readonly msgId: MsgId;
  readonly senderHer: HerId;
  /** Virksomhet of the sender. */
  readonly organisationHer?: HerId | undefined;
  /** Those it was sent to, parties and their virksomheter, without those who got a copy. */
  readonly receiverHers?: readonly HerId[] | undefined;
  /** The municipality or its record system sent it. */
  readonly outbound?: boolean | undefined;
  /** Virksomhet of the hospital side; absent for messages without one. */
  readonly hospitalHer?: HerId | undefined;
  readonly conversation?: { readonly parent: string; readonly conversation: string } | undefined;
  /** Each `TidsfestetHendelse`: code of list 9121, time as written, `Anslag`. */
  readonly events: readonly TimedEvent[];
  /** `UtTil`, list 8408. */
  readonly dischargedTo?: string | undefined;
  /** `Uttilstand`, list 8431. */
  readonly outcome?: string | undefined;
  /** Kind of content, as the catalogue names its place: a code and its list. */
  readonly topic?: CodedTopic | undefined;
  /** Codes of the headings of its texts (list 9145); absent: this message cannot tell its fields. */
  readonly headings?: readonly CodedTopic[] | undefined;
  /** The kind of the request that it answers, when that was copied into it. */
  readonly request?: CodedTopic | undefined;
}

/** A code and the number of its list, without the OID before it; no list where none is given. */
export interface CodedTopic {
  readonly code: string;
  readonly list?: string | undefined;
}

export interface TimedEvent {
  readonly code?: string | undefined;
  readonly time: string;
  readonly estimate: boolean;
}

/** What was unusual about a message; all but `TZ_ASSUMED` become deviations of the episode. */
export type EventFlag =
  'TZ_ASSUMED' | 'EVENT_CODE_MISSING' | 'GENDATE_USED' | 'GENDATE_UNREADABLE' | 'STATUS_UNEXPECTED';

interface Mapping {
  readonly type: string;
  readonly kind: EventKind;
  /**
   * Codes of list 9121 whose time the event has, the first one found; absent: it happened when the
   * message was written, whatever times it tells of.
   */
  readonly codes?: readonly string[];
  /** Instead of `kind`, when `Uttilstand` says that the patient is dead. */
  readonly dead?: EventKind;
  /** Only with one of these statuses; absent: any. */
  readonly statuses?: readonly string[];
  /** Only with this kind of content. */
  readonly topic?: Match;
  /** Only as the answer to this kind of request. */
  readonly request?: Match;
  /** Only when it refers to another message. */
  readonly refers?: true;
  /** A change (M) reports anew, and what was reported before still happened. */
  readonly adds?: true;
}

interface Match {
  readonly codes: readonly string[];
  /** Number of the code list; not asked for where the code has no list on the wire (CS). */
  readonly list?: string;
}

/** Time for examination or treatment: the request for an appointment (list 9152). */
const APPOINTMENT: Match = { codes: ['7'], list: '9152' };

/**
 * Which message reports which event: the first row that fits. A message without a row is no event
 * of the pathway; it is passed on all the same.
 */
export const MESSAGE_EVENTS: readonly Mapping[] = [
  { type: 'LOG_INNLAGT', kind: 'AdmissionNotified', codes: ['1'] },
  // Code 5 is announced but in no list; accepted beside 3 (K7).
  { type: 'LOG_UTSKRIVNINGSKLAR', kind: 'DischargeReady', codes: ['3', '5'] },
  { type: 'LOG_AVMELDING', kind: 'DischargeReadyWithdrawn', codes: ['4'] },
  { type: 'LOG_UTSKREVET', kind: 'Discharged', codes: ['2'], dead: 'Died' },
  { type: 'LOG_DOD', kind: 'Died', codes: ['13'] },
  // The first one warns (list 9140, 1); all later ones, and every change, say what is new.
  {
    type: 'HELSEOPPL_SOKNAD',
    kind: 'HealthInfoUpdated',
    topic: { codes: ['2'], list: '9140' },
    adds: true,
  },
  { type: 'HELSEOPPL_SOKNAD', kind: 'HealthInfoUpdated', statuses: ['M', 'O'], adds: true },
  { type: 'HELSEOPPL_SOKNAD', kind: 'EarlyNotice' },
  { type: 'INNLEGGELSESRAPPORT', kind: 'AdmissionReportSent', adds: true },
  { type: 'UTSKRIVNINGSRAPPORT', kind: 'DischargeReport', adds: true },
  { type: 'ORIENTERING_TJENESTETILBUD', kind: 'ServiceDecision' },
  { type: 'MEDISINSKE_OPPLYSNINGER', kind: 'MedicalInfo' },
  { type: 'HELSEOPPLYSNINGER_LEGE', kind: 'HealthInfoToGP' },
  { type: 'DIALOG_FORESPORSEL', kind: 'AppointmentRequested', topic: APPOINTMENT },
  // Free text: a person says whether it confirms or declines.
  { type: 'DIALOG_SVAR', kind: 'AppointmentAnswered', request: APPOINTMENT },
  // The answer to "ready for discharge" may come as any of these (K12).
  { type: 'DIALOG_NOTAT', kind: 'KommuneReplied', refers: true },
  { type: 'DIALOG_SVAR', kind: 'KommuneReplied', refers: true },
  { type: 'DIALOG_HELSEFAGLIG', kind: 'KommuneReplied', refers: true },
  { type: 'DIALOG_AVVIK', kind: 'FaultReport', refers: true },
];

const matches = (match: Match | undefined, given: CodedTopic | undefined): boolean =>
  match === undefined ||
  (given !== undefined &&
    match.codes.includes(given.code) &&
    (match.list === undefined || given.list === undefined || given.list === match.list));

const fits = (row: Mapping, input: MessageInput): boolean =>
  row.type === input.type &&
  (row.statuses?.includes(input.status ?? 'N') ?? true) &&
  matches(row.topic, input.topic) &&
  matches(row.request, input.request) &&
  (row.refers !== true || input.conversation !== undefined);

type NoticeField = (typeof NOTICE_FIELDS)[number];

/** Where an early notice has each of its three fields (law.md L-3); when the stay ends is an event. */
const STATES_AND_COURSE: Readonly<Record<string, NoticeField>> = { 1: 'status', 2: 'course' };
const END_OF_STAY = ['2', '3', '5'];

/** Which of the three fields a notice holds; undefined where it has no place for one of them. */
function fieldsOf({ headings, events }: MessageInput): readonly NoticeField[] | undefined {
  const told = headings
    ?.filter(({ list }) => list === '9145')
    .map(({ code }) => STATES_AND_COURSE[code]);
  const ends = events.some(
    ({ code, time }) => END_OF_STAY.includes(code ?? '') && readTime(time) !== undefined,
  );
  return (
    told &&
    NOTICE_FIELDS.filter((one) => told.includes(one) || (one === 'expectedDischarge' && ends))
  );
}

const NOTICES: ReadonlySet<EventKind> = new Set(['EarlyNotice', 'HealthInfoUpdated']);

/** What a Forsendelsesstatus does. O is an older M (K5), and M on these types is bent but read. */
const STATUS: Readonly<Record<string, 'new' | 'replaces' | 'cancels'>> = {
  N: 'new',
  M: 'replaces',
  O: 'replaces',
  C: 'cancels',
};

interface Found extends ReadTime {
  readonly written: string;
  readonly estimate: boolean;
  readonly flags: readonly EventFlag[];
}

const asWritten = (event: TimedEvent, read: ReadTime): Omit<Found, 'flags'> => ({
  ...read,
  written: event.time,
  estimate: event.estimate,
});

function timeOf(codes: readonly string[], input: MessageInput, sent: ReadTime): Found {
  const read = input.events.map((event) => ({ ...event, read: readTime(event.time) }));
  for (const code of codes) {
    const hit = read.find((event) => event.code === code && event.read !== undefined);
    if (hit?.read !== undefined) return { ...asWritten(hit, hit.read), flags: [] };
  }
  const [only, ...more] = read;
  if (only?.read !== undefined && more.length === 0) {
    return { ...asWritten(only, only.read), flags: ['EVENT_CODE_MISSING'] };
  }
  const flags: EventFlag[] = ['EVENT_CODE_MISSING', 'GENDATE_USED'];
  return { ...sent, written: input.genDate, estimate: false, flags };
}

/** GenDate, or the receipt when it says nothing; the schema lets no such message through. */
function sentOf(input: MessageInput): { sent: ReadTime; flags: EventFlag[] } {
  const sent = readTime(input.genDate);
  if (sent !== undefined) return { sent, flags: [] };
  const received = readTime(input.receivedAt);
  if (received !== undefined) return { sent: received, flags: ['GENDATE_UNREADABLE'] };
  throw new RangeError('receivedAt is no instant');
}

const references = ({
  conversation,
}: MessageInput): Pick<PathwayEvent, 'ref' | 'refConversation'> =>
  conversation === undefined
    ? {}
    : {
        ref: conversation.parent as MsgId,
        refConversation: conversation.conversation as MsgId,
      };

const partiesOf = ({
  organisationHer,
  receiverHers,
  outbound,
  hospitalHer,
}: MessageInput): Pick<PathwayEvent, 'organisation' | 'receivers' | 'outbound' | 'hospital'> => ({
  ...(organisationHer === undefined ? {} : { organisation: organisationHer }),
  ...(receiverHers === undefined ? {} : { receivers: receiverHers }),
  ...(outbound === true ? { outbound } : {}),
  ...(hospitalHer === undefined ? {} : { hospital: hospitalHer }),
});

const codesOf = ({ dischargedTo, outcome }: MessageInput): EventData => ({
  ...(dischargedTo === undefined ? {} : { dischargedTo }),
  ...(outcome === undefined ? {} : { outcome }),
});

/**
 * The event a message reports, or undefined for a type that reports none. A time that is missing
 * or unreadable falls back to the single event's, then to GenDate, with a flag; never refused.
 */
export function eventOf(
  input: MessageInput,
  settings: PathwaySettings = DEFAULT_SETTINGS,
): { event: PathwayEvent; flags: readonly EventFlag[] } | undefined {
  const mapping = MESSAGE_EVENTS.find((row) => fits(row, input));
  if (mapping === undefined) return undefined;
  const effect = STATUS[input.status ?? 'N'];
  const { sent, flags: sentFlags } = sentOf(input);
  const cancels = effect === 'cancels';
  const time: Found =
    cancels || mapping.codes === undefined
      ? { ...sent, written: input.genDate, estimate: false, flags: [] }
      : timeOf(mapping.codes, input, sent);
  const dead = settings.deadOutcomes.includes(input.outcome ?? '');
  const kind = dead ? (mapping.dead ?? mapping.kind) : mapping.kind;
  const remarks: EventFlag[] = [...sentFlags, ...time.flags];
  if (effect === undefined) remarks.push('STATUS_UNEXPECTED');
  const fields = NOTICES.has(kind) ? fieldsOf(input) : undefined;
  const data: EventData = {
    ...codesOf(input),
    ...(fields === undefined ? {} : { fields }),
    ...(time.assumedZone ? { assumedZone: true } : {}),
    ...(time.estimate ? { estimate: true } : {}),
    ...(effect === 'replaces' && mapping.adds !== true ? { replaces: true } : {}),
    ...(remarks.length === 0 ? {} : { remarks }),
  };
  const event: PathwayEvent = {
    key: `msg:${input.senderHer}:${input.msgId}`,
    kind: cancels ? 'MsgCancelled' : kind,
    occurredAt: time.at,
    occurredOn: time.on,
    ...(time.dateOnly ? { dateOnly: true } : {}),
    written: time.written,
    sentAt: sent.at,
    sentWritten: input.genDate,
    receivedAt: instant(new Date(input.receivedAt)),
    source: 'message',
    msgId: input.msgId,
    ...references(input),
    sender: input.senderHer,
    ...partiesOf(input),
    ...(cancels ? {} : { data }),
  };
  return { event, flags: time.assumedZone ? [...remarks, 'TZ_ASSUMED'] : remarks };
}
