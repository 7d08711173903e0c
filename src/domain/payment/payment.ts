import type { Evidence } from './evidence.ts';
import type { Proposal } from './proposal.ts';

export interface Payment {
  readonly evidence: Evidence;
  readonly proposal: Proposal;
}
