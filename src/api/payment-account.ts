import { PART_NAMES } from '../domain/payment/evidence.ts';
import type { Evidence } from '../domain/payment/evidence.ts';
import type { EpisodePayment } from '../domain/payment/episode.ts';
import type { Payment, PaymentDay } from '../domain/payment/index.ts';

/** One date, also one that does not count, with the rule that decided it. */
const dayJson = ({ on, counts, code, kroner, payerBasis, payer }: PaymentDay) => ({
  on,
  counts,
  reason: code,
  ...(kroner === undefined ? {} : { kroner }),
  payerBasis,
  ...(payer === undefined ? {} : { payer }),
});

const evidenceJson = (evidence: Evidence) =>
  Object.fromEntries(PART_NAMES.map((name) => [name, evidence[name]]));

/**
 * What one stay comes to, with all that it was computed from (law.md §5): dates as `YYYY-MM-DD`,
 * kroner null where a rate is not known, each time of the evidence in four forms (L-16).
 */
export const stayJson = ({ evidence, proposal }: Payment) => ({
  hospital: evidence.hospital ?? null,
  status: proposal.status,
  days: proposal.calendar.map(dayJson),
  kroner: proposal.kroner,
  disputes: proposal.disputes,
  contested: proposal.contested,
  settled: proposal.settled,
  gaps: evidence.gaps,
  readyDateBasis: proposal.readyDateBasis,
  receiptBasis: proposal.receiptBasis,
  inclusive: proposal.inclusive,
  ruleVersion: proposal.ruleVersion,
  rateVersion: proposal.rateVersion,
  ...(proposal.agreementVersion === undefined
    ? {}
    : { agreementVersion: proposal.agreementVersion }),
  tzVersion: evidence.tzVersion,
  evidence: evidenceJson(evidence),
});

/** The payment of an episode as the API shows it: a proposal, never an invoice. */
export const paymentJson = ({
  days,
  kroner,
  reasons,
  disputes,
  settled,
  stays,
}: EpisodePayment) => ({
  days,
  kroner,
  reasons,
  disputes,
  settled,
  stays: stays.map(stayJson),
});
