import { endOfDays, OSLO } from '../calendar.ts';
import type { Calendar } from '../calendar.ts';
import { refuses } from '../cancellation.ts';
import type {
  Deadline,
  Deviation,
  Episode,
  Incident,
  PathwayView,
  TimelineEntry,
} from '../episode.ts';
import type { Instant, LocalDate } from '../ids.ts';
import type { EventData, EventKind, PathwayEvent } from '../pathway-event.ts';
import { lostAppointments } from './appointments.ts';
import { deteriorationOfEach } from './deteriorations.ts';
import type { DateAnchor, InstantAnchor, Sender } from './definition.ts';

/** That an episode is over: when it happened, and when we learnt of it. */
export interface End {
  readonly state: string;
  readonly at: Instant;
  readonly knownAt: Instant;
}

/** What the lists need to know of an event of the episode. */
export interface EpisodeEvent {
  readonly key: string;
  readonly kind: EventKind;
  /** When the pathway takes it as having happened. */
  readonly at: Instant;
  readonly knownAt: Instant;
  /** Absent: it is no document. */
  readonly from?: Sender;
  /** It says that what its kind names has not come about and will not: no evidence that it has. */
  readonly denies?: true;
  /** Declined: the step that the patient does not want. */
  readonly declines?: string;
  /** Of a deterioration, its assessment or its resolution: key of the report. */
  readonly about?: string;
  /** The receiver has answered it with a positive AppRec. */
  readonly acknowledged: boolean;
}

export type Deterioration = Pick<Incident, 'key' | 'reportedAt' | 'deterioration'>;

/** What the lists of one episode are judged by. */
export interface EpisodeFacts {
  readonly id: string;
  /** Absent while the episode runs. */
  readonly end?: End;
  /** The episode's events that stand, in the order in which they were taken. */
  readonly events: readonly EpisodeEvent[];
  /** In the order in which they happened. */
  readonly deteriorations: readonly Deterioration[];
  readonly deadlines: readonly Deadline[];
  readonly anchors: Readonly<
    Partial<Record<DateAnchor, LocalDate> & Record<InstantAnchor, Instant>>
  >;
}

/** Final states of region E; a void episode is no episode. */
const ENDED = /^(COMPLETED$|CLOSED_)/;

/** Notes saying that the step was not taken as done by what was reported. */
const NOT_ACCEPTED = new Set([
  'NOT_A_NURSE',
  'REPORTED_TOO_EARLY',
  'HPH2_BEFORE_HOME',
  'HPH3_BEFORE_DISCHARGE',
  'HPH5_BEFORE_WINDOW',
]);

/** Reports that there is no such thing: a plan that will not come (§3 HPH3), a refusal. */
const DENIALS: Readonly<Partial<Record<EventKind, (data: EventData) => boolean>>> = {
  MedicalInfo: ({ reason }) => reason !== undefined,
  KommuneAnswer: ({ answer }) => answer === 'REFUSE',
};

/** Whose a document is by its kind alone, however it was reported. */
const WRITTEN_BY: Readonly<Partial<Record<EventKind, Sender>>> = {
  Epikrise: 'hospital',
  MedicalInfo: 'gp',
  HealthInfoToGP: 'municipality',
  AdmissionReportSent: 'municipality',
  ServiceDecision: 'municipality',
  KommuneAnswer: 'municipality',
};

const SENDERS = { HOSPITAL: 'hospital', GP: 'gp', MUNICIPALITY: 'municipality' } as const;

function senderOf({ kind, source, hospital, data }: PathwayEvent): Sender | undefined {
  if (data?.from !== undefined) return SENDERS[data.from];
  const writer = WRITTEN_BY[kind];
  if (writer !== undefined) return writer;
  // After the kinds that go to a hospital, for their events name it too.
  if (source === 'message') return hospital === undefined ? 'other' : 'hospital';
  return kind === 'MedicationList' ? 'unknown' : undefined;
}

const stateSet = ({ what }: TimelineEntry): string | undefined => / E=(\S+)/.exec(what)?.[1];

/** The entry that ended the episode: the first after which no state was anything but final. */
function endOf(episode: Episode, byKey: ReadonlyMap<string, PathwayEvent>): End | undefined {
  if (!ENDED.test(episode.state.E)) return undefined;
  const changes = episode.timeline.filter((entry) => stateSet(entry) !== undefined);
  const running = changes.findLastIndex((entry) => !ENDED.test(stateSet(entry) ?? ''));
  const entry = changes[running + 1];
  if (entry === undefined) return undefined;
  const knownAt = byKey.get(entry.key)?.receivedAt ?? entry.at;
  return { state: episode.state.E, at: entry.at, knownAt };
}

function accepted(events: readonly PathwayEvent[], deviations: readonly Deviation[]) {
  const refused = new Set(
    deviations
      .filter(({ code }) => NOT_ACCEPTED.has(code))
      .map(({ key, kind }) => `${kind} ${key}`),
  );
  const words = events.filter(({ ref }) => ref !== undefined);
  const lost = lostAppointments(events);
  return events.filter((event) => {
    const { kind, key } = event;
    if (refused.has(`${kind} ${key}`) || lost.has(key)) return false;
    return !words.some((word) => refuses(word, event));
  });
}

/** Of a date alone it is known that it was over by the end of the day. */
const latestOf = (event: PathwayEvent | undefined, calendar: Calendar): Instant | undefined =>
  event?.dateOnly === true ? endOfDays(calendar, event.occurredOn, 0) : event?.occurredAt;

function anchorsOf(
  { anchors }: Episode,
  events: readonly PathwayEvent[],
  calendar: Calendar,
): EpisodeFacts['anchors'] {
  const first = (kind: EventKind) => events.find((event) => event.kind === kind);
  const last = (kind: EventKind) => events.findLast((event) => event.kind === kind);
  const visit = first('GPConsultationHeld');
  const all: Anchored<DateAnchor, LocalDate> & Anchored<InstantAnchor, Instant> = {
    admittedAt: anchors.admittedAt,
    admissionKnownAt: last('AdmissionNotified')?.receivedAt,
    readyAt: anchors.readyAt,
    dischargedOn: anchors.dischargedOn,
    dischargedAt: latestOf(last('Discharged'), calendar),
    homecomingOn: anchors.homecomingOn,
    consultationOn: visit?.occurredOn,
    consultationAt: latestOf(visit, calendar),
    deteriorationAt: first('DeteriorationReported')?.occurredAt,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

type Anchored<Name extends string, Value> = Readonly<Record<Name, Value | undefined>>;

/** What of an event is told by others. */
interface Told {
  readonly at: Instant | undefined;
  readonly answered: boolean;
  readonly about: string | undefined;
}

function shortened(event: PathwayEvent, { at, answered, about }: Told): EpisodeEvent {
  const from = senderOf(event);
  const declines = event.kind === 'Declined' ? event.data?.step : undefined;
  const denies = DENIALS[event.kind]?.(event.data ?? {}) === true;
  return {
    key: event.key,
    kind: event.kind,
    at: at ?? event.occurredAt,
    knownAt: event.receivedAt,
    ...(from === undefined ? {} : { from }),
    ...(denies ? { denies } : {}),
    ...(about === undefined ? {} : { about }),
    ...(declines === undefined ? {} : { declines }),
    acknowledged: answered || event.data?.acknowledgedAt !== undefined,
  };
}

/** The facts of one episode of a folded pathway; `stored` are the pathway's events in any order. */
export function factsOf(
  view: PathwayView,
  id: string,
  stored: readonly PathwayEvent[],
  calendar: Calendar = OSLO,
): EpisodeFacts | undefined {
  const episode = view.episodes.find((one) => one.id === id);
  if (episode === undefined || episode.state.E === 'VOID') return undefined;
  const byKey = new Map(stored.map((event) => [event.key, event]));
  const takenAt = new Map(episode.timeline.map(({ key, at }) => [key, at]));
  const own = [...takenAt.keys()].flatMap((key) => byKey.get(key) ?? []);
  const events = accepted(own, episode.deviations);
  const end = endOf(episode, byKey);
  const about = deteriorationOfEach(events, episode.incidents);
  const answered = new Set(
    own.filter(({ kind }) => kind === 'PositiveAppRec').map(({ ref }) => ref),
  );
  return {
    id,
    ...(end === undefined ? {} : { end }),
    events: events.map((event) =>
      shortened(event, {
        at: takenAt.get(event.key),
        answered: event.msgId !== undefined && answered.has(event.msgId),
        about: about.get(event.key),
      }),
    ),
    deteriorations: episode.incidents.map(({ key, reportedAt, deterioration }) => ({
      key,
      reportedAt,
      ...(deterioration === undefined ? {} : { deterioration }),
    })),
    deadlines: episode.deadlines,
    anchors: anchorsOf(episode, events, calendar),
  };
}
