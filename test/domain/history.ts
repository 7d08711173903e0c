import { OSLO, readTime } from '../../src/domain/calendar.ts';
import type { Calendar } from '../../src/domain/calendar.ts';
import type { HerId, Instant, MsgId } from '../../src/domain/ids.ts';
import { fold } from '../../src/domain/pathway.ts';
import type {
  Episode,
  EventData,
  EventKind,
  PathwayEvent,
  PathwaySettings,
  PathwayView,
  RegionName,
  TimerName,
} from '../../src/domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { plainInstant } from './written.ts';

export const SYKEHUS_A = 101 as HerId;
export const SYKEHUS_B = 102 as HerId;

export interface Given {
  readonly key?: string;
  readonly received?: string;
  readonly sent?: string;
  readonly hospital?: HerId | undefined;
  readonly sender?: HerId;
  readonly organisation?: HerId;
  readonly receivers?: readonly HerId[];
  readonly outbound?: true;
  readonly ref?: string;
  readonly conversation?: string;
  readonly data?: EventData;
}

const HOSPITAL_KINDS: readonly EventKind[] = [
  'AdmissionNotified',
  'EarlyNotice',
  'HealthInfoUpdated',
  'DischargeReady',
  'DischargeReadyWithdrawn',
  'DischargeReport',
  'Epikrise',
  'Discharged',
  'MsgCancelled',
];
/** Messages of the municipality and of the doctor. */
const OTHER_MESSAGES: readonly EventKind[] = [
  'AdmissionReportSent',
  'KommuneReplied',
  'ServiceDecision',
  'HealthInfoToGP',
  'AppointmentRequested',
  'AppointmentAnswered',
  'MedicalInfo',
  'MedicationList',
  'PositiveAppRec',
  'NegativeAppRec',
  'FaultReport',
];

const utc = (text: string): Instant => {
  const read = readTime(text);
  if (read === undefined) throw new Error(`no time: ${text}`);
  return read.at;
};

const partiesOf = ({ sender, organisation, receivers, outbound }: Given) => ({
  ...(sender === undefined ? {} : { sender }),
  ...(organisation === undefined ? {} : { organisation }),
  ...(receivers === undefined ? {} : { receivers }),
  ...(outbound === undefined ? {} : { outbound }),
});

/** An event at a written time (Oslo unless it says otherwise); sent and received then too. */
export function event(kind: EventKind, at: string, given: Given = {}): PathwayEvent {
  const read = readTime(at);
  if (read === undefined) throw new Error(`no time: ${at}`);
  const sentAt = utc(given.sent ?? at);
  const isHospitals = HOSPITAL_KINDS.includes(kind);
  const isMessage = isHospitals || OTHER_MESSAGES.includes(kind);
  const key = given.key ?? `${kind}@${at}`;
  const hospital = 'hospital' in given ? given.hospital : isHospitals ? SYKEHUS_A : undefined;
  return {
    key,
    kind,
    occurredAt: read.at,
    occurredOn: read.on,
    ...(read.dateOnly ? { dateOnly: true } : {}),
    sentAt,
    receivedAt: given.received === undefined ? sentAt : utc(given.received),
    source: isMessage ? 'message' : 'api',
    ...(isMessage ? { msgId: key as MsgId } : {}),
    ...(given.ref === undefined ? {} : { ref: given.ref as MsgId }),
    ...(given.conversation === undefined ? {} : { refConversation: given.conversation as MsgId }),
    ...(hospital === undefined ? {} : { hospital }),
    ...partiesOf(given),
    ...(given.data === undefined ? {} : { data: given.data }),
  };
}

/** What the record system reports of a kind that is mostly a message: it has no MsgId. */
export function reported(kind: EventKind, at: string, given: Given = {}): PathwayEvent {
  const { msgId: none, ...rest } = event(kind, at, { key: `epj:${kind}@${at}`, ...given });
  return none === undefined ? rest : { ...rest, source: 'api' };
}

export const admitted = (at: string, given?: Given) => event('AdmissionNotified', at, given);
export const ready = (at: string, given?: Given) => event('DischargeReady', at, given);
export const withdrawn = (at: string, given?: Given) => event('DischargeReadyWithdrawn', at, given);
export const home = (at: string, given?: Given) => event('Homecoming', at, given);
export const held = (at: string, given?: Given) => event('GPConsultationHeld', at, given);
export const died = (at: string, given?: Given) => event('Died', at, given);

/** Discharged to `UtTil`; 1 is home, 11 a nursing home. */
export const discharged = (at: string, to = '1', given: Given = {}) =>
  event('Discharged', at, { ...given, data: { dischargedTo: to } });

/** The nurse's visit, by a nurse unless another profession is given. */
export const visited = (at: string, profession = 'SP', given: Given = {}) =>
  event('HPH2Completed', at, { ...given, data: { profession } });

export const cancelled = (at: string, original: PathwayEvent, given: Given = {}) =>
  event('MsgCancelled', at, { ref: original.key, conversation: original.key, ...given });

/** A receipt of, a refusal of, or an answer to a message. */
export const answering = (kind: EventKind, at: string, original: PathwayEvent, given: Given = {}) =>
  event(kind, at, { ref: original.key, ...given });

export const answered = (at: string, answer: 'ACCEPT' | 'REFUSE' | 'ACCEPT_LATER', given?: Given) =>
  event('KommuneAnswer', at, { ...given, data: { answer } });

export const moved = (at: string, institution: 'SHORT' | 'LONG', given?: Given) =>
  event('MovedToInstitution', at, { ...given, data: { institution } });

export const declined = (at: string, step?: string, given?: Given) =>
  event('Declined', at, { ...given, data: step === undefined ? {} : { step } });

/** The appointment is at a written time. */
export function booked(at: string, appointment: string, given?: Given): PathwayEvent {
  return event('AppointmentConfirmed', at, { ...given, data: { appointedAt: utc(appointment) } });
}

export const view = (
  events: readonly PathwayEvent[],
  now: string,
  calendar: Calendar = OSLO,
  settings: Partial<PathwaySettings> = {},
) => fold(events, utc(now), { ...DEFAULT_SETTINGS, ...settings }, calendar);

/** The only episode of a view. */
export function only(given: PathwayView): Episode {
  const [episode, ...more] = given.episodes;
  if (episode === undefined || more.length > 0) {
    throw new Error(`${given.episodes.length} episodes, expected one`);
  }
  return episode;
}

/** The deadline of a timer as `status dueAt`; that of the last stay for the timers of a stay. */
export function deadline(episode: Episode | undefined, timer: string): string {
  const found = episode?.deadlines.findLast((d) => d.timer === timer);
  return found === undefined ? 'none' : `${found.status} ${plainInstant(found.dueAt)}`;
}

/** The alerts as `timer level at status`; of some timers only, where they are named. */
export const alerts = (episode: Episode | undefined, ...timers: readonly TimerName[]): string[] =>
  (episode?.alerts ?? [])
    .filter(({ timer }) => timers.length === 0 || timers.includes(timer))
    .map((a) => `${a.timer} ${a.level} ${plainInstant(a.at)} ${a.status}`);

/** The deviations but that documents are missing, which holds of every discharge without papers. */
export const codes = (episode: Episode | undefined): string[] =>
  allCodes(episode).filter((code) => code !== 'DOCS_MISSING');

export const allCodes = (episode: Episode | undefined): string[] =>
  (episode?.deviations ?? []).map(({ code }) => code);

const SHOWN: readonly RegionName[] = ['E', 'S', 'N', 'G'];

/** The regions as `E S N G`, and one more where that is what a test is about. */
export const states = (episode: Episode | undefined, region: RegionName = 'E'): string =>
  episode === undefined
    ? 'none'
    : [...SHOWN, ...(SHOWN.includes(region) ? [] : [region])]
        .map((one) => episode.state[one])
        .join(' ');
