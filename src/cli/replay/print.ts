import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../domain/ids.ts';
import { factsOf } from '../../domain/checklists/facts.ts';
import { listState } from '../../domain/checklists/evaluate.ts';
import { SHIPPED } from '../../domain/checklists/shipped/index.ts';
import type {
  Alert,
  Deadline,
  Episode,
  PathwayEvent,
  PathwayView,
  TimerName,
} from '../../domain/pathway.ts';
import { paymentOfEpisode } from '../../domain/payment/episode.ts';
import type { PaymentSettings } from '../../domain/payment/index.ts';
import { stepsOf } from '../../domain/steps.ts';

/** One pathway as folded. */
export interface Replayed {
  readonly patient: number;
  /** HER-id, or 0 when no message names one. */
  readonly municipality: number;
  readonly view: PathwayView;
  readonly events: readonly PathwayEvent[];
  readonly now: Instant;
  readonly payment: PaymentSettings;
}

const written = (at: string): string => at.replace('.000Z', 'Z');

const alertJson = ({ timer, level, at, dueAt, status }: Alert) => ({
  timer,
  level,
  at: written(at),
  dueAt: written(dueAt),
  status,
});

const deadlineJson = ({ timer, stay = 0, dueAt, anchorOn, status, metAt }: Deadline) => ({
  timer,
  ...(stay === 0 ? {} : { stay }),
  dueAt: written(dueAt),
  anchorOn,
  status,
  ...(metAt === undefined ? {} : { metAt: written(metAt) }),
});

const isRaised = ({ status }: Alert): boolean => status === 'raised';

/** Lists that are open, ticked by what the messages show; nobody has ticked anything by hand here. */
function checklistsJson({ view, events, now }: Replayed, episode: Episode) {
  const facts = factsOf(view, episode.id, events);
  if (facts === undefined) return [];
  return SHIPPED.map(({ checklist }) => listState(checklist, { facts, ticks: [], now }))
    .filter(({ isOpen }) => isOpen)
    .map(({ checklist, items, fulfilment }) => ({
      list: checklist.list,
      version: checklist.version,
      ...fulfilment,
      items: items.map(({ item, status }) => ({ item: item.id, status })),
    }));
}

function paymentJson({ view, events, now, payment }: Replayed, episode: Episode) {
  const { days, kroner, reasons, disputes } = paymentOfEpisode(view, episode, events, {
    ...payment,
    asOf: now,
  });
  return {
    days,
    kroner,
    reasons: reasons.map(({ code, counts, from, to, years }) => ({
      code,
      counts,
      from,
      to,
      years,
    })),
    disputes,
  };
}

export const episodesJson = (replayed: Replayed): object[] =>
  replayed.view.episodes.map((episode) => ({
    ...episodeJson(episode),
    checklists: checklistsJson(replayed, episode),
    payment: paymentJson(replayed, episode),
  }));

const episodeJson = (episode: Episode) => ({
  state: episode.state,
  flags: episode.flags,
  steps: stepsOf(episode).map(({ dueAt, ...step }) => ({
    ...step,
    ...(dueAt === undefined ? {} : { dueAt: written(dueAt) }),
  })),
  ...(episode.gaps.length === 0 ? {} : { gaps: episode.gaps }),
  deadlines: episode.deadlines.map(deadlineJson),
  alerts: episode.alerts.filter(isRaised).map(alertJson),
  deviations: episode.deviations.map(({ code, kind, at }) => ({ code, kind, at: written(at) })),
});

/** `dd.mm.yyyy HH:MM` on the clocks of Europe/Oslo. */
function clock(at: Instant): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Oslo');
  const two = (n: number): string => String(n).padStart(2, '0');
  const date = `${two(local.day)}.${two(local.month)}.${local.year}`;
  return `${date} ${two(local.hour)}:${two(local.minute)}`;
}

const STEP: Readonly<Record<TimerName, string>> = {
  t24: "the hospital's early notice",
  t6: 'HPH6, the report to the hospital',
  tAns: "the municipality's answer",
  tHome: 'where the patient is',
  t2: "HPH2, the nurse's visit",
  t3: 'HPH3, the consultation with the GP',
  tPlan: "the GP's plan",
  t5open: 'HPH5 may be held',
  t5due: 'HPH5, the four-week review',
  t5over: 'HPH5, at the latest',
  tPeriodic: 'the periodic review',
};

function deadlineWords({ timer, dueAt, status, metAt }: Deadline): string {
  const done = metAt === undefined ? '' : `, done ${clock(metAt)}`;
  return `    ${STEP[timer]}: ${status}, to be done before ${clock(dueAt)}${done}`;
}

const episodeWords = (episode: Episode, n: number): string[] => [
  `  Episode ${n}: ${Object.entries(episode.state)
    .map(([region, state]) => `${region} ${state}`)
    .join(', ')}${episode.flags.map((flag) => `, ${flag}`).join('')}`,
  ...episode.deadlines.map(deadlineWords),
  ...episode.alerts.map(
    ({ timer, level, at, status }) => `    Alert ${level} ${status}: ${STEP[timer]}, ${clock(at)}`,
  ),
  ...episode.deviations.map(({ code, kind, at }) => `    Note ${code}: ${kind}, ${clock(at)}`),
];

export const inWords = ({ patient, municipality, view }: Replayed): string[] => [
  `Patient ${patient}, municipality ${municipality === 0 ? 'unknown' : `HER-id ${municipality}`}`,
  ...view.episodes.flatMap((episode, i) => episodeWords(episode, i + 1)),
  ...view.parked.map(({ kind, reason, since }) => `  Waiting ${reason}: ${kind}, ${clock(since)}`),
];
