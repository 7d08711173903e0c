import { createHash } from 'node:crypto';
import { instant } from './domain/ids.ts';
import { RULE_VERSION } from './domain/payment/proposal.ts';
import { proposedFrom } from './domain/payment/proposed-from.ts';
import { canonical, sameProposal } from './domain/payment/recorded.ts';
import type { RecordedProposal } from './domain/payment/recorded.ts';
import type { PathwaySettings } from './domain/settings.ts';
import { settingsOfKommune } from './municipality-settings.ts';
import type { Reporter } from './report-event.ts';
import { audit } from './store/sql/audit.ts';
import { lockPathwaysById } from './store/sql/pathways.ts';
import { chainedEvents, insertProposal, proposalsOf } from './store/sql/proposals.ts';
import type { ProposalRow } from './store/sql/proposals.ts';
import type { Db, Store } from './store/store.ts';

export interface RecordingParts {
  readonly now: () => Date;
  /** What stands where a municipality has set nothing. */
  readonly settings: PathwaySettings;
}

/** The nth stay of a pathway, over all its episodes. */
export interface StayOf {
  readonly pathwayId: string;
  readonly kommuneHer: number;
  readonly stay: number;
}

/** `known`: the last one recorded of the stay is the same. */
export interface Recorded {
  readonly outcome: 'done' | 'known';
  readonly recorded: RecordedProposal;
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex');

/** What the events come to now, as a row that would follow those there are. */
async function computed(
  db: Db,
  { pathwayId, kommuneHer, stay }: StayOf,
  by: { readonly actor: string; readonly number: number } & RecordingParts,
): Promise<ProposalRow | undefined> {
  const chained = await chainedEvents(db, pathwayId);
  if (chained === undefined) return undefined;
  const settings = await settingsOfKommune(db, kommuneHer, by.settings);
  const recordedAt = instant(by.now());
  const payment = proposedFrom(chained.events, stay, { settings, asOf: recordedAt });
  if (payment === undefined) return undefined;
  const { evidence, proposal } = payment;
  const { actor, number } = by;
  return {
    ...{ pathwayId, stay, number, proposal, settings, actor, recordedAt },
    ruleVersion: proposal.ruleVersion,
    rateVersion: proposal.rateVersion,
    evidence: hashOf(evidence),
    mark: hashOf([proposal, evidence, settings.payment]),
    eventsUntil: chained.until,
    chainHead: chained.head,
  };
}

/**
 * Records the payment proposal of a stay as it is given out, with its audit row, under the lock of the
 * pathway. The same as the last one is that one: the same evidence, rules, settings and days. One that
 * was left in between and holds again is a row of its own, or the log would not say what held when.
 * Undefined: there is no such stay.
 */
export function recordProposal(
  store: Store,
  of: StayOf,
  by: Reporter,
  parts: RecordingParts,
): Promise<Recorded | undefined> {
  const actor = `${by.kind}:${by.name}`;
  return store.tx(async (db) => {
    const [pathway] = await lockPathwaysById(db, [of.pathwayId]);
    if (pathway === undefined) return undefined;
    const all = await proposalsOf(db, of.pathwayId);
    const last = all.findLast(({ stay }) => stay === of.stay);
    const number = (last?.number ?? 0) + 1;
    const recorded = await computed(db, of, { actor, number, ...parts });
    if (recorded === undefined) return undefined;
    if (last?.mark === recorded.mark) return { outcome: 'known', recorded: last };
    await insertProposal(db, recorded, pathway.orgId);
    await audit(db, {
      orgId: by.orgId,
      actor,
      action: 'proposal.record',
      target: of.pathwayId,
      detail: { stay: of.stay, number },
    });
    return { outcome: 'done', recorded };
  });
}

/**
 * - `same`: computed again from the stored events it is what was recorded.
 * - `differs`: it is something else, by the same version of the rules.
 * - `events-changed`: the events up to then are no longer those it was computed from.
 * - `other-rules`: the rules of its version are no longer here.
 */
export type Checked = 'same' | 'differs' | 'events-changed' | 'other-rules';

/** Computes a recorded proposal again from the stored events, by the settings of its time (L-17). */
export async function checkProposal(db: Db, row: ProposalRow): Promise<Checked> {
  const chained = await chainedEvents(db, row.pathwayId, row.eventsUntil);
  if (chained?.until !== row.eventsUntil || chained.head !== row.chainHead) return 'events-changed';
  if (row.ruleVersion !== RULE_VERSION) return 'other-rules';
  const { settings, recordedAt: asOf } = row;
  const again = proposedFrom(chained.events, row.stay, { settings, asOf });
  const isSame =
    again !== undefined &&
    sameProposal(again.proposal, row.proposal) &&
    hashOf(again.evidence) === row.evidence;
  return isSame ? 'same' : 'differs';
}
