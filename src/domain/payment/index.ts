import type { Calendar } from '../calendar.ts';
import { OSLO } from '../calendar.ts';
import type { PathwayEvent } from '../pathway-event.ts';
import { evidenceOf } from './evidence.ts';
import type { Payment } from './payment.ts';
import { proposalOf } from './proposal.ts';
import type { PaymentSettings } from './settings.ts';
import { PAYMENT_SETTINGS, settingsWith } from './settings.ts';

export type { Evidence, EvidenceItem } from './evidence.ts';
export type { EvidenceTime } from './evidence-time.ts';
export type { Payment } from './payment.ts';
export type { PaymentDay, Proposal, Reason } from './proposal.ts';
export type { Agreement, PaymentSettings } from './settings.ts';
export { OVERRIDE_REASONS } from '../pathway-event.ts';
export { PAYMENT_SETTINGS } from './settings.ts';
export type { Bundle, BundleNames, BundleSection, Cell } from './bundle.ts';
export { bundleOf } from './bundle.ts';
export { eventsOfStay } from './stay-events.ts';
export type { StaySpan } from './stay-events.ts';
export type { Word } from './words.ts';

/**
 * The evidence of one stay and the payment days it gives (law.md §3, §5). `events` are the live
 * events of that stay in any order, without those a cancellation took back; `superseded` are the
 * notices among the events that a later version replaced. A negative AppRec (NegativeAppRec, `ref`
 * the MsgId it refuses) belongs to the stay of its message. Pure: what is not over by
 * `settings.asOf` is not proposed.
 */
export function paymentOf(
  events: readonly PathwayEvent[],
  settings: PaymentSettings = PAYMENT_SETTINGS,
  calendar: Calendar = OSLO,
  superseded: readonly PathwayEvent[] = [],
): Payment {
  const evidence = evidenceOf(events, calendar, settings.tzVersion, {
    superseded,
    criteriaExpected: settings.criteriaExpected,
  });
  return {
    evidence,
    proposal: proposalOf(evidence, settingsWith(settings, evidence.hospital), calendar),
  };
}
