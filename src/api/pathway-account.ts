import type { RequestHandler } from 'express';
import { checklistsOfPathway } from '../checklists.ts';
import { instant } from '../domain/ids.ts';
import type { TimelineEntry } from '../domain/pathway.ts';
import { paymentOfEpisode, settingsAsOf } from '../domain/payment/episode.ts';
import { stepsOf } from '../domain/steps.ts';
import { settingsOfKommune } from '../municipality-settings.ts';
import { loadEvents } from '../store/sql/pathways.ts';
import { proposalsOf } from '../store/sql/proposals.ts';
import { eventOrigins } from '../store/sql/read-pathways.ts';
import type { EventOrigin, PathwayRead } from '../store/sql/read-pathways.ts';
import { listJson } from './checklists.ts';
import { own, shown } from './pathways.ts';
import { paymentJson } from './payment-account.ts';
import type { PathwayApi } from './pathways.ts';

/** An entry with the message, or the client or operator, that brought it; a timer has neither. */
function traced(entry: TimelineEntry, origins: ReadonlyMap<string, EventOrigin>) {
  const { messageId = null, actor = null } = origins.get(entry.key) ?? {};
  return {
    ...entry,
    ...(messageId === null ? {} : { messageId }),
    ...(actor === null ? {} : { by: actor }),
  };
}

/** Each episode with where its steps stand, its checklists, and what its stays come to. */
async function accountOf(p: PathwayApi, row: PathwayRead) {
  const { id, view, kommuneHer } = row;
  if (view === null) return [];
  const events = (await loadEvents(p.store, [id])).get(id) ?? [];
  const origins = await eventOrigins(p.store, id);
  const lists = await checklistsOfPathway(p.store, row, p);
  const of = await settingsOfKommune(p.store, kommuneHer, p.settings);
  const settings = settingsAsOf(of, instant(p.now()));
  const recorded = await proposalsOf(p.store, id);
  return view.episodes.map((episode, i) => {
    const before = view.episodes.slice(0, i).reduce((sum, { stays }) => sum + stays.length, 0);
    const open = lists.find((one) => one.episode === episode.id)?.lists ?? [];
    return {
      ...episode,
      timeline: episode.timeline.map((entry) => traced(entry, origins)),
      steps: stepsOf(episode),
      checklists: open.filter(({ isOpen }) => isOpen).map(listJson),
      payment: paymentJson(paymentOfEpisode(view, episode, events, settings), before, recorded),
    };
  });
}

/**
 * `GET /pathways/{id}`: state, timeline with what is behind each change, steps, deadlines, alerts,
 * the checklists that are open, and the payment proposal with the evidence of each stay.
 */
export const getPathway =
  (p: PathwayApi): RequestHandler =>
  async (req, res) => {
    const row = await own(p.store, req);
    res.json({ ...shown(row), episodes: await accountOf(p, row) });
  };
