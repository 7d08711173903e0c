import { OSLO } from '../../../domain/calendar.ts';
import { instant } from '../../../domain/ids.ts';
import type { HerId, MsgId } from '../../../domain/ids.ts';
import { fold } from '../../../domain/pathway.ts';
import type { EventData, EventKind, PathwayEvent, PathwayView } from '../../../domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../../domain/settings.ts';
import { wake } from '../../../domain/wake.ts';
import { numbers } from '../numbers.ts';

const HOSPITAL = 1011 as HerId;
const KOMMUNE = 2011 as HerId;
const HOUR_MS = 3_600_000;
const DAYS = 24;

interface Planned {
  readonly kind: EventKind;
  /** Hours from the homecoming. */
  readonly after: number;
  readonly by: HerId | 'api';
  readonly data?: EventData;
  /** How many of a hundred have it at all. */
  readonly share: number;
}

/** A stay and what follows it, as it is meant and in its order; time and again something is missing. */
const PLAN: readonly Planned[] = [
  { kind: 'AdmissionNotified', after: -5 * DAYS, by: HOSPITAL, share: 100 },
  { kind: 'AdmissionReportSent', after: -5 * DAYS + 2, by: KOMMUNE, share: 95 },
  { kind: 'PositiveAppRec', after: -5 * DAYS + 2.1, by: HOSPITAL, share: 98 },
  { kind: 'EarlyNotice', after: -4.3 * DAYS, by: HOSPITAL, share: 95 },
  { kind: 'DischargeReady', after: -1.2 * DAYS, by: HOSPITAL, share: 100 },
  {
    kind: 'KommuneAnswer',
    after: -1.15 * DAYS,
    by: 'api',
    data: { answer: 'ACCEPT' },
    share: 90,
  },
  { kind: 'Discharged', after: -1, by: HOSPITAL, data: { dischargedTo: '1' }, share: 100 },
  { kind: 'Epikrise', after: -0.5, by: HOSPITAL, share: 80 },
  { kind: 'Homecoming', after: 0, by: 'api', share: 90 },
  { kind: 'HPH2Completed', after: 2 * DAYS, by: 'api', data: { profession: 'SP' }, share: 93 },
  { kind: 'HealthInfoToGP', after: 2 * DAYS + 1, by: KOMMUNE, share: 80 },
  { kind: 'AppointmentConfirmed', after: 4 * DAYS, by: 'api', share: 45 },
  { kind: 'GPConsultationHeld', after: 12 * DAYS, by: 'api', share: 60 },
];

/** What is known of one imagined patient, as the broker has it stored. */
export interface Template {
  readonly events: readonly PathwayEvent[];
  /** Folded when the last of the events came. */
  readonly folded: PathwayView;
  /** As it is by now: timers have acted since. */
  readonly view: PathwayView;
}

type Draw = () => number;

function uuid(draw: Draw): MsgId {
  const hex = () =>
    Math.floor(draw() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const [a, b, c] = [hex(), hex(), hex()];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(5)}-${c}${a.slice(4)}` as MsgId;
}

function told(planned: Planned, home: Date, before: MsgId | undefined, draw: Draw): PathwayEvent {
  const at = instant(new Date(home.getTime() + planned.after * HOUR_MS));
  const { kind, by, data } = planned;
  const msgId = uuid(draw);
  const own = { kind, occurredAt: at, occurredOn: OSLO.dateOf(at), sentAt: at, receivedAt: at };
  const more = data === undefined ? {} : { data };
  if (by === 'api') return { key: `api:bench:${msgId}`, ...own, source: 'api', ...more };
  const written = at.replace(/\.\d+Z$/, 'Z');
  return {
    key: `msg:${by}:${msgId}`,
    ...own,
    written,
    sentWritten: written,
    source: 'message',
    msgId,
    sender: by,
    hospital: HOSPITAL,
    ...(kind === 'PositiveAppRec' && before !== undefined ? { ref: before } : {}),
    ...more,
  };
}

/** One patient who came or comes home at an instant, as far as it is known at another. */
function madeAt(home: Date, now: Date, draw: Draw): Template {
  const events: PathwayEvent[] = [];
  for (const planned of PLAN) {
    // An AppRec answers what was sent just before, or there is none.
    const last = events.at(-1);
    const answers = planned.kind !== 'PositiveAppRec' || last?.kind === 'AdmissionReportSent';
    const happens = draw() * 100 < planned.share && answers;
    const at = home.getTime() + planned.after * HOUR_MS;
    if (happens && at <= now.getTime()) events.push(told(planned, home, last?.msgId, draw));
  }
  const latest = events.at(-1)?.receivedAt ?? instant(now);
  const folded = fold(events, latest, DEFAULT_SETTINGS);
  return { events, folded, view: wake(folded, instant(now), DEFAULT_SETTINGS) };
}

export const deadlinesIn = ({ view }: Template): number =>
  view.episodes.flatMap(({ deadlines }) => deadlines.filter(({ status }) => status === 'open'))
    .length;

/**
 * Endless imagined patients as known at an instant: they came home in the weeks before it, or are
 * in hospital and will in the days after it. Each has at least one open deadline.
 * @param days the range of the homecoming, in days from the instant
 */
export function* templates(
  now: Date,
  seed: number,
  days: { readonly from: number; readonly to: number },
): Generator<Template> {
  const draw = numbers(seed);
  for (;;) {
    const after = (days.from + draw() * (days.to - days.from)) * DAYS * HOUR_MS;
    const made = madeAt(new Date(now.getTime() + Math.round(after)), now, draw);
    if (deadlinesIn(made) > 0) yield made;
  }
}
