import { OSLO, readTime } from '../../src/domain/calendar.ts';
import type { Calendar } from '../../src/domain/calendar.ts';
import type { HerId, Instant, MsgId } from '../../src/domain/ids.ts';
import { fold } from '../../src/domain/pathway.ts';
import type {
  Episode,
  EventData,
  EventKind,
  PathwayEvent,
  PathwayView,
} from '../../src/domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

export const SYKEHUS_A = 101 as HerId;
export const SYKEHUS_B = 102 as HerId;

export interface Given {
  readonly key?: string;
  readonly received?: string;
  readonly sent?: string;
  readonly hospital?: HerId | undefined;
  readonly ref?: string;
  readonly conversation?: string;
  readonly data?: EventData;
}

const HOSPITAL_KINDS: readonly EventKind[] = [
  'AdmissionNotified',
  'DischargeReady',
  'DischargeReadyWithdrawn',
  'Discharged',
  'MsgCancelled',
];

const utc = (text: string): Instant => {
  const read = readTime(text);
  if (read === undefined) throw new Error(`no time: ${text}`);
  return read.at;
};

/** An event at a written time (Oslo unless it says otherwise); sent and received then too. */
export function event(kind: EventKind, at: string, given: Given = {}): PathwayEvent {
  const read = readTime(at);
  if (read === undefined) throw new Error(`no time: ${at}`);
  const sentAt = utc(given.sent ?? at);
  const isMessage = HOSPITAL_KINDS.includes(kind);
  const key = given.key ?? `${kind}@${at}`;
  const hospital = 'hospital' in given ? given.hospital : isMessage ? SYKEHUS_A : undefined;
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
    ...(given.data === undefined ? {} : { data: given.data }),
  };
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

export const view = (events: readonly PathwayEvent[], now: string, calendar: Calendar = OSLO) =>
  fold(events, utc(now), DEFAULT_SETTINGS, calendar);

/** The only episode of a view. */
export function only(given: PathwayView): Episode {
  const [episode, ...more] = given.episodes;
  if (episode === undefined || more.length > 0) {
    throw new Error(`${given.episodes.length} episodes, expected one`);
  }
  return episode;
}

/** The deadline of a timer as `status dueAt`. */
export function deadline(episode: Episode | undefined, timer: string): string {
  const found = episode?.deadlines.find((d) => d.timer === timer);
  return found === undefined ? 'none' : `${found.status} ${found.dueAt.replace('.000Z', 'Z')}`;
}

/** The alerts as `timer level at status`. */
export const alerts = (episode: Episode | undefined): string[] =>
  (episode?.alerts ?? []).map(
    (a) => `${a.timer} ${a.level} ${a.at.replace('.000Z', 'Z')} ${a.status}`,
  );

export const codes = (episode: Episode | undefined): string[] =>
  (episode?.deviations ?? []).map(({ code }) => code);

/** The regions as `E S N G`; the others where they are what a test is about. */
export const states = (episode: Episode | undefined): string =>
  episode === undefined
    ? 'none'
    : (['E', 'S', 'N', 'G'] as const).map((region) => episode.state[region]).join(' ');
