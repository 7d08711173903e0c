import type { EventData, OverrideReason, PathwayEvent, Teller } from '../pathway-event.ts';
import type { DisputeCode } from './disputes.ts';
import type { EvidenceKind } from './evidence.ts';
import type { GapCode } from './gaps.ts';
import type { PaymentDay, Proposal, ReasonCode } from './proposal.ts';
import type { Standing } from './recorded.ts';

export type SectionId = 'summary' | 'periods' | 'disputes' | 'evidence' | 'gaps' | 'recorded';

export type Column =
  | 'from'
  | 'to'
  | 'days'
  | 'rate'
  | 'sum'
  | 'why'
  | 'payer'
  | 'item'
  | 'occurred'
  | 'sent'
  | 'received'
  | 'acknowledged'
  | 'said'
  | 'source'
  | 'recordedAt'
  | 'by'
  | 'kroner'
  | 'rules'
  | 'hash';

export type Fact =
  | 'patient'
  | 'stay'
  | 'hospital'
  | 'kommune'
  | 'status'
  | 'days'
  | 'kroner'
  | 'basis'
  | 'inclusive'
  | 'agreement'
  | 'rules'
  | 'tz'
  | 'recorded';

export type Answered = NonNullable<EventData['answer']> | 'UNCLASSIFIED';

/** The three fields of an early notice (L-3). */
export type NoticeField = NonNullable<EventData['fields']>[number];

/** Everything the page of a stay says in words; a table of texts that lacks one does not compile. */
export type Word =
  | `payment.section.${SectionId}`
  | `payment.column.${Column}`
  | `payment.fact.${Fact}`
  | `payment.reason.${ReasonCode}`
  | `payment.dispute.${DisputeCode}`
  | `payment.gap.${GapCode}`
  | `payment.item.${EvidenceKind}`
  | `payment.answer.${Answered}`
  | `payment.channel.${PathwayEvent['source']}`
  | `payment.told.${NonNullable<EventData['channel']>}`
  | `payment.role.${Teller}`
  | 'payment.to'
  | 'payment.about'
  | `payment.status.${Proposal['status']}`
  | `payment.basis.${Proposal['readyDateBasis']}`
  | `payment.payer.${PaymentDay['payerBasis']}`
  | `payment.field.${NoticeField}`
  | `payment.override.${OverrideReason}`
  | `payment.recorded.${Standing}`
  | 'payment.title'
  | 'payment.lead'
  | 'payment.none'
  | 'payment.yes'
  | 'payment.not-counted'
  | 'payment.no-rate'
  | 'payment.date-only'
  | 'payment.written'
  | 'payment.from'
  | 'payment.estimate'
  | 'payment.superseded'
  | 'payment.refused'
  | 'payment.faulted'
  | 'payment.signed-by'
  | 'payment.settled'
  | 'payment.record';
