import type { Request } from 'express';
import { instant } from '../../domain/ids.ts';
import { paymentOfStay, settingsAsOf } from '../../domain/payment/episode.ts';
import type { Payment } from '../../domain/payment/index.ts';
import type { RecordedProposal } from '../../domain/payment/recorded.ts';
import { settingsOfKommune } from '../../municipality-settings.ts';
import { loadEvents } from '../../store/sql/pathways.ts';
import { proposalsOf } from '../../store/sql/proposals.ts';
import { field } from '../guard.ts';
import { pathwayPage as readPathway } from '../queries/pathways.ts';
import type { PathwayPageRow } from '../queries/pathways.ts';
import { pathId, uuid } from './desk.ts';
import type { Desk } from './desk.ts';

/** One stay of a pathway: what it comes to now, and what was recorded of it before. */
export interface StayPayment {
  readonly pathway: PathwayPageRow;
  readonly stay: number;
  readonly payment: Payment;
  readonly recorded: readonly RecordedProposal[];
}

const SMALL = /^[1-9]\d{0,3}$/;

/** The stay that the path of a page names; undefined: there is none. */
export async function stayPayment(desk: Desk, req: Request): Promise<StayPayment | undefined> {
  const { store } = desk;
  const [id, number] = [uuid(pathId(req.params)), field(req.params, 'number')];
  const pathway = id === undefined ? undefined : await readPathway(store, id);
  if (pathway === undefined || pathway.view === null || !SMALL.test(number)) return undefined;
  const stay = Number(number);
  const events = (await loadEvents(store, [pathway.id])).get(pathway.id) ?? [];
  const of = await settingsOfKommune(store, pathway.kommuneHer, desk.settings);
  const settings = settingsAsOf(of, instant(desk.site.now()));
  const payment = paymentOfStay(pathway.view, stay, events, settings);
  const all = await proposalsOf(store, pathway.id);
  return payment && { pathway, stay, payment, recorded: all.filter((one) => one.stay === stay) };
}
