import type { Instant } from '../ids.ts';
import type { Proposal } from './proposal.ts';

/** A proposal as it was given out: what was proposed then is shown as it was then. */
export interface RecordedProposal {
  /** Of the pathway, over all its episodes, from 1. */
  readonly stay: number;
  /** The first of its stay is 1. */
  readonly number: number;
  readonly proposal: Proposal;
  readonly ruleVersion: string;
  readonly rateVersion: string;
  /** Hash of the evidence it was computed from. */
  readonly evidence: string;
  /** `client:<name>` or `operator:<name>`. */
  readonly actor: string;
  readonly recordedAt: Instant;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON that is the same for the same content: a database gives fields back in an order of its own. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    isFields(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

export const sameProposal = (a: Proposal, b: Proposal): boolean => canonical(a) === canonical(b);

/** How what is computed now stands to what was recorded last: of a stay, in order. */
export const standing = (
  now: Proposal,
  recorded: readonly RecordedProposal[],
): 'none' | 'same' | 'other' => {
  const last = recorded.at(-1);
  if (last === undefined) return 'none';
  return sameProposal(now, last.proposal) ? 'same' : 'other';
};
export type Standing = ReturnType<typeof standing>;
