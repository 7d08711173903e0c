import type { PathwayEvent } from '../../domain/pathway-event.ts';
import type { RecordedProposal } from '../../domain/payment/recorded.ts';
import type { MunicipalitySettings } from '../../domain/settings-file.ts';
import { instant } from '../../domain/ids.ts';
import type { Db, Sql } from '../store.ts';

/** A recorded proposal with all that gives it again; hashes in hex. */
export interface ProposalRow extends RecordedProposal {
  readonly pathwayId: string;
  readonly settings: MunicipalitySettings;
  /** Of proposal, evidence and settings: what has the same is the same. */
  readonly mark: string;
  /** The newest event of the pathway then, by its place in the chain and its hash. */
  readonly eventsUntil: string;
  readonly chainHead: string;
}

const COLUMNS = `
select pathway_id as "pathwayId", stay, number, seq, proposal, rule_version as "ruleVersion",
  rate_version as "rateVersion", settings, encode(evidence, 'hex') as evidence, encode(mark, 'hex') as mark,
  events_until as "eventsUntil", encode(chain_head, 'hex') as "chainHead", actor,
  recorded_at as "recordedAt"
from payment_proposal`;

type Row = Omit<ProposalRow, 'recordedAt'> & { readonly recordedAt: Date; readonly seq: string };

const asProposal = ({ recordedAt, ...row }: Row): ProposalRow & { readonly seq: string } => ({
  ...row,
  recordedAt: instant(recordedAt),
});

export const PROPOSALS_OF: Sql = {
  name: 'proposals-of-pathway',
  text: `${COLUMNS} where pathway_id = $1 order by stay, number`,
};

/** What has been recorded of the stays of a pathway, in order. */
export const proposalsOf = async (db: Db, pathwayId: string): Promise<ProposalRow[]> =>
  (await db.rows<Row>(PROPOSALS_OF, [pathwayId])).map(asProposal);

const AT_ONCE = 200;

export const PROPOSALS_AFTER: Sql = {
  name: 'proposals-after',
  text: `${COLUMNS} where seq > $1 order by seq limit ${AT_ONCE}`,
};

/** A page of all recorded proposals, after the one given. */
export const proposalsAfter = async (
  db: Db,
  seq: string,
): Promise<(ProposalRow & { readonly seq: string })[]> =>
  (await db.rows<Row>(PROPOSALS_AFTER, [seq])).map(asProposal);

export const INSERT_PROPOSAL: Sql = {
  name: 'insert-proposal',
  text: `
insert into payment_proposal (pathway_id, stay, number, org_id, proposal, rule_version, rate_version,
  settings, evidence, mark, events_until, chain_head, actor, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, decode($9, 'hex'), decode($10, 'hex'), $11,
  decode($12, 'hex'), $13, $14)`,
};

export async function insertProposal(
  db: Db,
  row: ProposalRow,
  orgId: string | null,
): Promise<void> {
  await db.rows(INSERT_PROPOSAL, [
    ...[row.pathwayId, row.stay, row.number, orgId, JSON.stringify(row.proposal)],
    ...[row.ruleVersion, row.rateVersion, JSON.stringify(row.settings), row.evidence, row.mark],
    ...[row.eventsUntil, row.chainHead, row.actor, row.recordedAt],
  ]);
}

/** The events of a pathway up to one of them, and where the chain stood then. */
export interface ChainedEvents {
  readonly events: readonly PathwayEvent[];
  readonly until: string;
  readonly head: string;
}

export const CHAINED_EVENTS: Sql = {
  name: 'chained-events',
  text: `
select seq, encode(hash, 'hex') as hash, event from pathway_event
where pathway_id = $1 and ($2::bigint is null or seq <= $2) order by seq`,
};

/** Undefined when there are none. */
export async function chainedEvents(
  db: Db,
  pathwayId: string,
  until?: string,
): Promise<ChainedEvents | undefined> {
  type Link = { readonly seq: string; readonly hash: string; readonly event: PathwayEvent };
  const links = await db.rows<Link>(CHAINED_EVENTS, [pathwayId, until]);
  const last = links.at(-1);
  return last && { events: links.map(({ event }) => event), until: last.seq, head: last.hash };
}
