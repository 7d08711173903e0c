import { PART_NAMES } from '../domain/payment/evidence.ts';
import type { Evidence } from '../domain/payment/evidence.ts';
import type { EpisodePayment } from '../domain/payment/episode.ts';
import type { Payment, PaymentDay } from '../domain/payment/index.ts';
import { standing } from '../domain/payment/recorded.ts';
import type { RecordedProposal } from '../domain/payment/recorded.ts';

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

/** A proposal as it was recorded, by whom and when. */
export const recordedJson = ({ number, proposal, ...row }: RecordedProposal) => ({
  number,
  recordedAt: row.recordedAt,
  by: row.actor,
  status: proposal.status,
  days: proposal.days,
  kroner: proposal.kroner,
  reasons: proposal.reasons,
  disputes: proposal.disputes,
  settled: proposal.settled,
  ruleVersion: row.ruleVersion,
  rateVersion: row.rateVersion,
  evidenceHash: row.evidence,
});

/** A stay with its number and what was recorded of it; null: nothing was. */
export const stayOfPathwayJson = (
  payment: Payment,
  number: number,
  recorded: readonly RecordedProposal[],
) => {
  const stands = standing(payment.proposal, recorded);
  return {
    number,
    ...stayJson(payment),
    proposals: recorded.map(recordedJson),
    differs: stands === 'none' ? null : stands === 'other',
  };
};

/**
 * The payment of an episode as the API shows it: a proposal, never an invoice. `before`: how many
 * stays the earlier episodes of the pathway have; `recorded`: of all its stays.
 */
export const paymentJson = (
  { days, kroner, reasons, disputes, settled, stays }: EpisodePayment,
  before: number,
  recorded: readonly RecordedProposal[],
) => ({
  days,
  kroner,
  reasons,
  disputes,
  settled,
  stays: stays.map((payment, i) => {
    const number = before + i + 1;
    const own = recorded.filter(({ stay }) => stay === number);
    return stayOfPathwayJson(payment, number, own);
  }),
});
