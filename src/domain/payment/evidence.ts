import type { Calendar } from '../calendar.ts';
import { readTime } from '../calendar.ts';
import type { HerId, MsgId } from '../ids.ts';
import type { Ordered } from '../order.ts';
import { inOrder } from '../order.ts';
import type { EventData, EventKind, PathwayEvent } from '../pathway-event.ts';
import type { EvidenceTime, Times } from './evidence-time.ts';
import { timesIn } from './evidence-time.ts';
import type { GapCode } from './gaps.ts';
import { gapsOf } from './gaps.ts';
import type { PaymentSettings } from './settings.ts';
import type { Verdicts } from './verdicts.ts';
import { verdictOn, verdictsIn } from './verdicts.ts';

/** What the receiver said against a message: key of that event, and when. */
export interface Objection {
  readonly by: string;
  readonly at: EvidenceTime;
}

/** One thing that was said about the stay, with when, and by which message or person. */
export interface EvidenceItem {
  readonly kind: EvidenceKind;
  readonly key: string;
  readonly msgId?: MsgId;
  readonly ref?: MsgId;
  /** First message of its document (R036). */
  readonly conversation?: MsgId;
  readonly sender?: HerId;
  /** API client that reported it, and the signer by its identifier in the record system. */
  readonly client?: string;
  readonly signedBy?: string;
  readonly hospital?: HerId;
  /** A telephone call that an operator logged is worth as much as a message (L-13). */
  readonly channel: PathwayEvent['source'];
  /** When it holds from: the readiness, the answer, the leaving. */
  readonly occurred: EvidenceTime;
  readonly sent: EvidenceTime;
  /** When the broker had it for the municipality. */
  readonly received: EvidenceTime;
  /** Positive AppRec: the proof of receipt, by its own clock (L-18). */
  readonly acknowledged?: EvidenceTime;
  /** Negative AppRec: a notice that was not given (L-18); key of the event, and when. */
  readonly refused?: Objection;
  /** Its receiver reported a fault in it, and so has received it; key of the event, and when. */
  readonly faulted?: Objection;
  /** Replaced by a later version of its document; it was given all the same. */
  readonly superseded?: true;
  /** KommuneAnswer: from when the municipality can receive. */
  readonly appointed?: EvidenceTime;
  readonly data?: EventData;
  /** Where it stands among all events of the stay, from 0. */
  readonly place: number;
}

/** Which events stand where in the record (law.md §5). */
const PARTS = {
  admissions: ['AdmissionNotified'],
  needs: ['NeedAssessed'],
  notices8: ['EarlyNotice', 'HealthInfoUpdated'],
  readiness: ['DischargeReady'],
  assessments: ['ReadinessDocumented'],
  answers: ['KommuneAnswer', 'KommuneReplied'],
  withdrawals: ['DischargeReadyWithdrawn'],
  discharges: ['Discharged'],
  deaths: ['Died'],
  homecomings: ['Homecoming'],
  dischargeReports: ['DischargeReport'],
  epikrises: ['Epikrise'],
  medicationLists: ['MedicationList'],
  moves: ['MovedKommune'],
  overrides: ['Override'],
} as const satisfies Readonly<Record<string, readonly EventKind[]>>;
export type PartName = keyof typeof PARTS;
/** The kinds that the record holds. */
export type EvidenceKind = (typeof PARTS)[PartName][number];
export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

export type EvidenceParts = Readonly<Record<PartName, readonly EvidenceItem[]>>;

/** All that is known of one stay and matters for the payment, in the order in which it happened. */
export interface Evidence extends EvidenceParts {
  readonly hospital?: HerId;
  /** What is not documented; never a reason to hold anything back (L-5). */
  readonly gaps: readonly GapCode[];
  readonly tzVersion: string;
}

/** Kinds whose replaced versions are evidence still: they were given when they were given. */
const NOTICES: readonly EventKind[] = [...PARTS.notices8, ...PARTS.readiness];

type Told = PathwayEvent & { readonly kind: EvidenceKind };

export const EVIDENCE_KINDS: readonly EvidenceKind[] = Object.values(PARTS).flat();
const isTold = (event: PathwayEvent): event is Told =>
  EVIDENCE_KINDS.some((kind) => kind === event.kind);

/** A free text is an answer when it is to a readiness, and not of the party that declared it (L-7). */
function isAnswer(reply: PathwayEvent, ordered: readonly Ordered[]): boolean {
  const { ref, refConversation, sender } = reply;
  return ordered.some(
    ({ event: { kind, msgId, sender: hospital } }) =>
      kind === 'DischargeReady' &&
      msgId !== undefined &&
      (msgId === ref || msgId === refConversation) &&
      (sender === undefined || sender !== hospital),
  );
}

const occurredIn = (event: PathwayEvent, time: Times): EvidenceTime =>
  time(event.occurredAt, event.written, event.dateOnly === true ? event.occurredOn : undefined);

/** The AppRec's own time; for events of a record system the time that it gives. */
function acknowledgedIn(
  { data }: PathwayEvent,
  receipt: PathwayEvent | undefined,
  time: Times,
): EvidenceTime | undefined {
  if (receipt !== undefined) return occurredIn(receipt, time);
  const read = readTime(data?.acknowledgedAt ?? '');
  return read && time(read.at);
}

/** Nobody has judged these times before; one that is none says nothing. */
function appointedIn({ data }: PathwayEvent, time: Times): EvidenceTime | undefined {
  const { appointedAt, appointedOn, appointedWritten: written } = data ?? {};
  const read = readTime(appointedAt ?? appointedOn ?? '');
  // The instant of a date alone is its first one; only what was written says that there was no clock.
  const isDate = read?.dateOnly === true || readTime(written ?? '')?.dateOnly === true;
  return read && time(read.at, written, isDate ? read.on : undefined);
}

function itemOf(event: Told, place: number, of: Reading): EvidenceItem {
  const { time, verdicts, superseded } = of;
  const { kind, key, msgId, ref, refConversation, sender, hospital, source, data } = event;
  const { receipt, refusal, fault } = verdictOn(event, verdicts);
  const conversation = refConversation ?? msgId;
  const appointed = appointedIn(event, time);
  const acknowledged = acknowledgedIn(event, receipt, time);
  const objection = (to: PathwayEvent): Objection => ({ by: to.key, at: occurredIn(to, time) });
  return {
    kind,
    key,
    ...(msgId === undefined ? {} : { msgId }),
    ...(ref === undefined ? {} : { ref }),
    ...(conversation === undefined ? {} : { conversation }),
    ...(sender === undefined ? {} : { sender }),
    ...saidBy(event),
    ...(hospital === undefined ? {} : { hospital }),
    channel: source,
    occurred: occurredIn(event, time),
    sent: time(event.sentAt, event.sentWritten),
    received: time(event.receivedAt),
    ...(acknowledged && { acknowledged }),
    ...(refusal && { refused: objection(refusal) }),
    ...(fault && { faulted: objection(fault) }),
    ...(superseded.has(key) ? { superseded: true } : {}),
    ...(appointed && { appointed }),
    ...(data === undefined ? {} : { data }),
    place,
  };
}

/** The key of an event of a record system begins with its client's name. */
const CLIENT = /^api:([^:]+):/;

function saidBy({ key, data }: PathwayEvent): Pick<EvidenceItem, 'client' | 'signedBy'> {
  const client = CLIENT.exec(key)?.[1];
  const { signedBy } = data ?? {};
  return {
    ...(client === undefined ? {} : { client }),
    ...(signedBy === undefined ? {} : { signedBy }),
  };
}

interface Reading {
  readonly time: Times;
  readonly verdicts: Verdicts;
  readonly superseded: ReadonlySet<string>;
}

interface Beside {
  readonly superseded?: readonly PathwayEvent[];
  readonly criteriaExpected?: boolean;
}

/**
 * The evidence record of one stay, from its events in any order. `superseded` are the notices that
 * a later version has replaced (R041): they no longer count in the pathway, yet they were given.
 * What a cancellation took back is in neither list. `criteriaExpected`: points a to e of §9 that
 * nobody tells of are a gap.
 */
export function evidenceOf(
  events: readonly PathwayEvent[],
  calendar: Calendar,
  tzVersion: string,
  { superseded = [], criteriaExpected = false }: Beside = {},
): Evidence {
  const replaced = superseded.filter(({ kind }) => NOTICES.includes(kind));
  const ordered = inOrder([...events, ...replaced], calendar);
  const of: Reading = {
    time: timesIn(calendar, tzVersion),
    verdicts: verdictsIn(ordered),
    superseded: new Set(replaced.map(({ key }) => key)),
  };
  const items = ordered.flatMap(({ event }, place) => {
    const isOther = event.kind === 'KommuneReplied' && !isAnswer(event, ordered);
    return isTold(event) && !isOther ? [itemOf(event, place, of)] : [];
  });
  const parts = Object.fromEntries(
    PART_NAMES.map((name) => {
      const kinds: readonly EventKind[] = PARTS[name];
      return [name, items.filter(({ kind }) => kinds.includes(kind))];
    }),
  ) as unknown as EvidenceParts;
  const hospital = [...parts.readiness, ...parts.admissions].find((i) => i.hospital)?.hospital;
  return {
    ...(hospital === undefined ? {} : { hospital }),
    ...parts,
    gaps: gapsOf(parts, criteriaExpected),
    tzVersion,
  };
}

type Basis = PaymentSettings['receiptBasis'];

/**
 * When a notice was given: a message when it was received, a call when it was made however late it
 * was logged. A message that no AppRec proves was received when the broker had it.
 */
export function givenAt(item: EvidenceItem, basis: Basis): EvidenceTime {
  const { channel, data, received, acknowledged, sent, occurred } = item;
  if (channel !== 'message') return data?.toldAt === undefined ? occurred : sent;
  return basis === 'APPREC' ? (acknowledged ?? received) : received;
}

/** Notices that the receiver has not refused, the one given first before the others. */
export const given = (items: readonly EvidenceItem[], basis: Basis): EvidenceItem[] =>
  items
    .filter(({ refused }) => refused === undefined)
    .sort((a, b) => {
      const [x, y] = [givenAt(a, basis).utc, givenAt(b, basis).utc];
      return x < y ? -1 : x > y ? 1 : a.place - b.place;
    });
