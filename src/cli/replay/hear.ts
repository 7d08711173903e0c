import { apiEventOf, API_FIELDS } from '../../domain/api-events.ts';
import { appRecEventOf } from '../../domain/apprec-event.ts';
import { readTime } from '../../domain/calendar.ts';
import { eventOf } from '../../domain/events.ts';
import type { HerId, Instant } from '../../domain/ids.ts';
import type { EventKind, PathwayEvent } from '../../domain/pathway.ts';
import type { PathwaySettings } from '../../domain/settings.ts';
import type { AppRecFacts, MessageFacts, MessageReader, Party } from '../../messages/reading.ts';
import { isProduction } from '../../messages/production.ts';
import { codedTopic, hospitalSideOf, municipalSideOf } from '../../messages/sides.ts';
import type { MunicipalSide } from '../../messages/sides.ts';
import { bytesOf, type Io } from '../validate.ts';

export const DONE = 0;
export const REFUSED = 1;
export const TROUBLE = 2;

/** One event and whose it is; the patient's identifier never leaves this file. */
export interface Told {
  readonly patient: string | undefined;
  /** HER-ids of the organisations whose pathway it may belong to. */
  readonly municipalities: readonly number[];
  /** Whether it makes a pathway for them, or only adds to one that is there. */
  readonly founding: boolean;
  /** Of a message: its sender, to whom it went, and which side its type's profile gives municipalities. */
  readonly sentBy?: {
    readonly herIds: readonly number[];
    readonly receivers: readonly HerId[];
    readonly side: MunicipalSide;
  };
  readonly event: PathwayEvent;
}

/** What the files say, and the worst that was wrong with one of them. */
export interface Heard {
  readonly told: Told[];
  /** AppRecs, to be joined with the messages they name when all have been heard. */
  readonly appRecs: AppRecFacts[];
  code: number;
  /** The municipality's choices where a code decides which event a message is. */
  readonly settings: PathwaySettings;
}

/** The identifier that names the patient: a national one before any other, then by text. */
function patientOf(facts: MessageFacts): string | undefined {
  const rank = ['DNR', 'FNR'];
  const idents = facts.patient?.idents ?? [];
  return idents
    .toSorted((a, b) => rank.indexOf(b.type) - rank.indexOf(a.type) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id.trim())[0];
}

const herIds = (parties: readonly MessageFacts['sender'][]): number[] =>
  parties.flatMap(({ herId, organisation }) => organisation.herId ?? herId ?? []);

/** Events from which the municipality's pathway begins; others only join one that is there. */
const FOUNDING: ReadonlySet<EventKind> = new Set([
  'AdmissionNotified',
  'AdmissionReportSent',
  'EarlyNotice',
  'HealthInfoUpdated',
  'DischargeReady',
  'DischargeReadyWithdrawn',
  'Discharged',
  'Died',
  'MsgCancelled',
]);

const organisationOf = (party: Party | undefined): HerId | undefined =>
  party?.organisation.herId ?? party?.herId;

/** Those it was sent to and their virksomheter; who got a copy has no say in it. */
const sentTo = ({ receivers }: MessageFacts): HerId[] =>
  receivers
    .filter(({ role }) => role !== 'COP')
    .flatMap(({ herId, organisation }) => [herId, organisation.herId])
    .filter((herId) => herId !== undefined);

/**
 * The event as one municipality has it: a fault report undoes only what that municipality sent. Where
 * nobody is known to be it, the type's profile says, and where that says nothing, the kind of event.
 */
export function eventFor({ event, sentBy }: Told, municipality: number): PathwayEvent {
  if (sentBy === undefined) return event;
  const { receivers } = sentBy;
  if (municipality === 0 && sentBy.side === 'either') return event;
  const isOwn =
    municipality === 0 ? sentBy.side === 'sender' : sentBy.herIds.includes(municipality);
  return { ...event, receivers, ...(isOwn ? { outbound: true } : {}) };
}

/** The event of a message, and the municipality: by the type's profile, there is no partner book. */
function toldBy(facts: MessageFacts, settings: PathwaySettings): Told | undefined {
  const receivedAt = readTime(facts.genDate)?.at;
  const sender = facts.sender.herId ?? facts.sender.organisation.herId;
  if (receivedAt === undefined || sender === undefined) return undefined;
  const { catalogue, content, conversation, genDate, msgId, type } = facts;
  const primary = facts.receivers.filter(({ role }) => role === 'PRIM');
  const hospital = { sender: facts.sender, receiver: primary[0] };
  const side = municipalSideOf(catalogue);
  const found = eventOf(
    {
      type,
      genDate,
      receivedAt,
      msgId,
      conversation,
      senderHer: sender,
      organisationHer: facts.sender.organisation.herId,
      hospitalHer: organisationOf(hospital[hospitalSideOf(catalogue) ?? 'receiver']),
      events: content?.events ?? [],
      status: content?.status,
      dischargedTo: content?.dischargedTo,
      outcome: content?.outcome,
      topic: codedTopic(content?.topic),
      headings: content?.headings?.flatMap((heading) => codedTopic(heading) ?? []),
      request: codedTopic(content?.request),
    },
    settings,
  );
  if (found === undefined) return undefined;
  const municipal = {
    sender: [facts.sender],
    receiver: primary,
    either: [facts.sender, ...primary],
  };
  const isHospital = hospitalSideOf(catalogue) !== undefined;
  const { hospital: at, ...rest } = found.event;
  return {
    patient: patientOf(facts),
    municipalities: herIds(municipal[side]),
    founding: side !== 'either' && FOUNDING.has(found.event.kind),
    sentBy: { herIds: herIds([facts.sender]), receivers: sentTo(facts), side },
    event: isHospital && at !== undefined ? found.event : rest,
  };
}

/** Joins each AppRec with the message it names; one that names none of them is about none. */
export function joinAppRecs(heard: Heard): void {
  for (const facts of heard.appRecs) {
    const original = heard.told.find(({ event }) => event.msgId === facts.original.msgId);
    const receivedAt = readTime(facts.genDate)?.at;
    const answering = facts.sender.herId;
    if (!original || receivedAt === undefined || answering === undefined) continue;
    const event = appRecEventOf({
      id: facts.id,
      answering,
      status: facts.status,
      genDate: facts.genDate,
      receivedAt,
      original: facts.original.msgId,
      originalType: facts.original.type,
      ofCopy: facts.role === 'COP',
    });
    const { patient, municipalities } = original;
    if (event) heard.told.push({ patient, municipalities, founding: false, event });
  }
}

export function hearMessage(file: string, reader: MessageReader, heard: Heard, io: Io): void {
  const bytes = bytesOf(file, io);
  if (!bytes) {
    heard.code = TROUBLE;
    return;
  }
  const reading = reader.read(bytes);
  for (const { line, column, xpath, rule, message } of reading.violations) {
    io.err(`${file}:${line}:${column}: ${rule} ${xpath} ${message}`);
  }
  if (reading.violations.length > 0) heard.code = Math.max(heard.code, REFUSED);
  else if (reading.kind === 'message' && !isProduction(reading.facts))
    io.err(`${file}: R005 ProcessingStatus is not P: the message moves no pathway`);
  else if (reading.kind === 'message') {
    const told = toldBy(reading.facts, heard.settings);
    if (told) heard.told.push(told);
  } else if (reading.kind === 'apprec') heard.appRecs.push(reading.facts);
}

function recordOf(line: string): Readonly<Record<string, string>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const texts = Object.entries(value as Readonly<Record<string, unknown>>)
      .map(([name, v]) => [name, Array.isArray(v) ? v.join(' ') : v] as const)
      .filter((one): one is readonly [string, string] => typeof one[1] === 'string');
    return Object.fromEntries(texts);
  } catch {
    return undefined;
  }
}

/** The event of one line, or what is wrong with it; never what stands in it. */
function lineOf(line: string): Told | string {
  const record = recordOf(line);
  if (!record) return 'not a JSON object';
  const { kind = '', at, profession, patient, receivedAt = at } = record;
  const received = readTime(receivedAt ?? '')?.at;
  if (at !== undefined && received === undefined) return 'receivedAt: unreadable';
  // Without a key the line itself is the key, so that the same line twice is one event.
  const key = record.key ?? [kind, at, profession ?? ''].join('/');
  const origin = { client: 'replay', key, receivedAt: received ?? ('' as Instant) };
  const fields = Object.fromEntries(API_FIELDS.map((field) => [field, record[field]]));
  const { event, problems } = apiEventOf({ ...fields, kind }, origin);
  if (!event) return problems.map(({ field, problem }) => `${field}: ${problem}`).join(', ');
  return { patient: patient?.trim(), municipalities: [], founding: false, event };
}

export function hearLines(file: string, heard: Heard, io: Io): void {
  const bytes = bytesOf(file, io);
  if (!bytes) heard.code = TROUBLE;
  for (const [i, line] of (bytes?.toString('utf8') ?? '').split('\n').entries()) {
    if (line.trim() === '') continue;
    const told = lineOf(line);
    if (typeof told !== 'string') heard.told.push(told);
    else {
      io.err(`${file}:${i + 1}: ${told}`);
      heard.code = Math.max(heard.code, REFUSED);
    }
  }
}
