import type { Violation } from '../../domain/violation.ts';
import type { Db } from '../../store/store.ts';
import { pageOf, PAGE_ROWS, reading } from './listing.ts';
import type { Page } from './listing.ts';

export const CASE_STATES = ['open', 'retried', 'discarded', 'settled'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** A dead letter with what the operator needs to judge it; never content. */
export interface CaseRow {
  readonly id: string;
  readonly state: CaseState;
  readonly failure: string;
  readonly detail: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly reason: string | null;
  readonly messageId: string | null;
  readonly messageType: string | null;
  readonly messageState: string | null;
  readonly senderHer: number | null;
  readonly senderName: string | null;
  readonly effectId: string | null;
  readonly effectState: string | null;
  readonly receiverHer: number | null;
  readonly receiverName: string | null;
  /** Set when the case is about a pathway itself. */
  readonly pathwayId: string | null;
  /** Set when the case is about a digest of alerts: whose, and of which level. */
  readonly digestUnitHer: number | null;
  readonly digestUnit: string | null;
  readonly digestLevel: string | null;
  readonly attempts: number | null;
  readonly places: readonly Violation[] | null;
}

const COLUMNS = `
select d.id::text, d.state, d.failure, d.detail, d.opened_at as "openedAt", d.closed_at as "closedAt",
  d.closed_by as "closedBy", d.reason, d.message_id as "messageId", m.type as "messageType",
  m.state as "messageState", m.sender_her as "senderHer", ps.name as "senderName",
  d.effect_id as "effectId", e.state as "effectState", e.receiver_her as "receiverHer",
  pr.name as "receiverName", d.pathway_id as "pathwayId",
  nullif(g.unit_her, 0) as "digestUnitHer", pg.name as "digestUnit", g.level as "digestLevel",
  coalesce(e.attempts, m.attempts) as attempts, m.places
from dead_letter d
left join message m on m.id = d.message_id
left join party ps on ps.her_id = m.sender_her
left join effect e on e.id = d.effect_id
left join party pr on pr.her_id = e.receiver_her
left join digest g on g.id = regexp_replace(d.effect_id, '/webhook$', '')
left join party pg on pg.her_id = g.unit_her`;

export const LIST_CASES = reading(
  'cases',
  `${COLUMNS}
where d.state = $1 and ($2::bigint is null or d.id < $2) order by d.id desc limit ${PAGE_ROWS + 1}`,
);

export const listCases = async (
  db: Db,
  state: CaseState,
  before: string | undefined,
): Promise<Page<CaseRow>> => pageOf(await db.rows<CaseRow>(LIST_CASES, [state, before]));

export const ONE_CASE = reading('case', `${COLUMNS} where d.id = $1`);

export const caseById = async (db: Db, id: string): Promise<CaseRow | undefined> =>
  (await db.rows<CaseRow>(ONE_CASE, [id]))[0];

/** All cases about a message, whatever became of them. */
export const CASES_OF_MESSAGE = reading(
  'cases-of-message',
  `${COLUMNS}
where d.message_id = $1 order by d.id desc limit ${PAGE_ROWS}`,
);

export const casesOfMessage = (db: Db, messageId: string): Promise<CaseRow[]> =>
  db.rows<CaseRow>(CASES_OF_MESSAGE, [messageId]);
