import type { Instant } from '../../domain/ids.ts';
import { factsOf } from '../../domain/checklists/facts.ts';
import { factsAbout, occasionsOf } from '../../domain/checklists/deteriorations.ts';
import { listState } from '../../domain/checklists/evaluate.ts';
import { SHIPPED } from '../../domain/checklists/shipped/index.ts';
import type { Alert, Deadline, Episode, PathwayEvent, PathwayView } from '../../domain/pathway.ts';
import type { OverrideReason } from '../../domain/pathway-event.ts';
import { settledBy } from '../../domain/payment/days.ts';
import { paymentOfEpisode } from '../../domain/payment/episode.ts';
import type { EpisodePayment } from '../../domain/payment/episode.ts';
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
  readonly payment: PaymentSettings & { readonly earlyNoticeHours: number };
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
  return SHIPPED.flatMap((edition) =>
    occasionsOf([edition], facts).map((about) =>
      listState(edition.checklist, { facts: factsAbout(facts, about), ticks: [], now }),
    ),
  )
    .filter(({ isOpen }) => isOpen)
    .map(({ checklist, items, fulfilment }) => ({
      list: checklist.list,
      version: checklist.version,
      ...fulfilment,
      items: items.map(({ item, status }) => ({ item: item.id, status })),
    }));
}

/** What a person has decided about the payment of a stay, in the order in which it holds. */
export interface Decision {
  readonly at: Instant;
  /** A flag, or the rule behind a day. */
  readonly overrides: string;
  /** What was found; absent: nothing that moves days. */
  readonly settles?: OverrideReason;
}

/** Who decided, and in which words, stands with the broker: a replay names nobody. */
export const decisionsIn = ({ stays }: EpisodePayment): Decision[] =>
  stays.flatMap(({ evidence }) =>
    evidence.overrides.flatMap((item): Decision[] => {
      const { overrides } = item.data ?? {};
      const settles = settledBy(item);
      if (overrides === undefined) return [];
      return [{ at: item.occurred.utc, overrides, ...(settles && { settles }) }];
    }),
  );

/** What the broker would propose now. */
export const paymentIn = ({ view, events, now, payment }: Replayed, episode: Episode) =>
  paymentOfEpisode(view, episode, events, { ...payment, asOf: now });

function paymentJson(replayed: Replayed, episode: Episode) {
  const payment = paymentIn(replayed, episode);
  const { days, kroner, reasons, disputes, settled } = payment;
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
    settled,
    decisions: decisionsIn(payment).map((one) => ({ ...one, at: written(one.at) })),
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
