import { expect } from 'chai';
import {
  BODIES,
  CLAIM_MESSAGES,
  FENCE_MESSAGES,
  POSTPONE_MESSAGE,
} from '../../src/store/sql/claim-messages.ts';
import { LIST_LEFT, LIST_OVERDUE } from '../../src/dashboard/queries/overdue.ts';
import { LIST_REPLIES } from '../../src/dashboard/queries/replies.ts';
import { TICKS_OF } from '../../src/store/sql/checklists.ts';
import { LIST_DEAD_LETTERS } from '../../src/store/sql/dead-letters.ts';
import { CLAIM_EFFECTS, FAIL_EFFECT, SOMETHING_DUE } from '../../src/store/sql/effects.ts';
import { REPORT_BY_ID } from '../../src/store/sql/deterioration-reports.ts';
import { SETTINGS_IN_FORCE } from '../../src/store/sql/municipality-settings.ts';
import { CLAIM_DUE_PATHWAYS, SET_ASIDE } from '../../src/store/sql/due-pathways.ts';
import { HISTORY_OF } from '../../src/store/sql/history.ts';
import { INBOX_NEWEST, INBOX_OLDEST, MARK_READ, OWN_MESSAGE } from '../../src/store/sql/inbox.ts';
import { KNOWN_ENVELOPES } from '../../src/store/sql/insert-envelopes.ts';
import { OVERDUE_RECEIPTS } from '../../src/store/sql/overdue-receipts.ts';
import { NOTIFICATIONS } from '../../src/store/sql/notifications.ts';
import {
  APPEND_EVENTS,
  LOAD_EVENTS,
  MOVED_BY,
  OPEN_AND_LOCK,
} from '../../src/store/sql/pathways.ts';
import { CHAINED_EVENTS, PROPOSALS_AFTER, PROPOSALS_OF } from '../../src/store/sql/proposals.ts';
import { LIST_PATHWAYS, LIST_TO_CLASSIFY } from '../../src/store/sql/read-pathways.ts';
import { ORIGINAL_SEEN, SETTLE_RECEIPTS } from '../../src/store/sql/receipts.ts';
import { ESCALATE, VERSIONS, WAITING_IN_VAIN } from '../../src/store/sql/revisions.ts';
import { SAVE_PATHWAYS } from '../../src/store/sql/save-pathways.ts';
import { ACTIONS_OF, ALERTS_OF_PATHWAY } from '../../src/store/sql/alert-actions.ts';
import { GATHER, LINES } from '../../src/store/sql/alerts.ts';
import { JOIN_DIGESTS, OPEN_DIGESTS, RELEASE_ADDRESSED } from '../../src/store/sql/digests.ts';
import { RETRY_READDRESSED } from '../../src/store/sql/refused-digests.ts';
import { MESSAGES_TO_ANSWER, SETTLE_SENT } from '../../src/store/sql/settle-sent.ts';
import type { Sql, Store } from '../../src/store/store.ts';
import { fill, ROWS } from './fill.ts';
import { closeStores, freshStore } from './server.ts';

const MESSAGE = '00000000-0000-7001-8000-000000000096';
const PATHWAY = '00000000-0000-7002-8000-000000000096';
const EFFECT = `${MESSAGE}/2150`;
const ORG = '00000000-0000-7000-8000-000000000001';
/** Both find the one row of a message and a receiver. */
const LEG = 'leg_(pkey|by_receiver|unsettled)';
/** The partition of the month in which the test runs. */
const BODY = 'body_.*_pkey';

/** Every statement of the ways in, through and out; an index of each pattern must be used. */
const TABLE: readonly { sql: Sql; params: readonly unknown[]; index: readonly string[] }[] = [
  { sql: KNOWN_ENVELOPES, params: [[1011], ['msg-11']], index: ['seen_once'] },
  { sql: CLAIM_MESSAGES, params: [64, 15, false], index: ['message_due', 'message_pkey'] },
  {
    sql: FENCE_MESSAGES,
    params: ['[]'],
    index: ['message_pkey|message_due', 'revision_by_parent', 'revision_by_conversation'],
  },
  {
    sql: VERSIONS,
    params: [['msg-11'], 500],
    index: ['message_by_msg_id', 'revision_by_parent', 'revision_by_conversation', 'message_pkey'],
  },
  { sql: WAITING_IN_VAIN, params: [100], index: ['revision_waiting', 'message_by_msg_id'] },
  { sql: ESCALATE, params: [new Date(), 100], index: ['revision_escalates'] },
  { sql: POSTPONE_MESSAGE, params: [MESSAGE, 1, 2, 'x'], index: ['message_pkey'] },
  { sql: BODIES, params: [[MESSAGE]], index: ['message_pkey', BODY] },
  {
    sql: CLAIM_EFFECTS,
    params: [32, 30, []],
    index: ['effect_due', 'effect_pkey', 'message_pkey', 'attempt_pkey'],
  },
  { sql: FAIL_EFFECT, params: [EFFECT, 1, 'stuck', 'x', null, 1], index: ['effect_pkey', LEG] },
  { sql: SETTLE_SENT, params: ['[]'], index: ['effect_pkey|effect_due', LEG, 'message_pkey'] },
  { sql: MESSAGES_TO_ANSWER, params: [[MESSAGE]], index: ['message_pkey'] },
  { sql: SETTLE_RECEIPTS, params: ['[]'], index: ['seen_once', LEG, 'effect_by_message'] },
  { sql: ORIGINAL_SEEN, params: [1011, 'msg-11'], index: ['seen_once'] },
  { sql: OVERDUE_RECEIPTS, params: [100], index: ['leg_receipt_due', 'message_pkey'] },
  { sql: SOMETHING_DUE, params: [], index: ['message_due', 'effect_due'] },
  { sql: INBOX_OLDEST, params: [[2011], null, null, 10], index: ['leg_inbox', 'message_pkey'] },
  { sql: INBOX_NEWEST, params: [[2011], null, null, 10], index: ['leg_inbox', 'message_pkey'] },
  { sql: OWN_MESSAGE, params: [MESSAGE, [2011]], index: ['message_pkey', LEG] },
  { sql: MARK_READ, params: [MESSAGE, 2011], index: [LEG] },
  { sql: NOTIFICATIONS, params: [[2011, 2012], '0', 100, '9999'], index: ['history_notify'] },
  { sql: HISTORY_OF, params: [MESSAGE, 100], index: ['history_by_message'] },
  { sql: LIST_DEAD_LETTERS, params: ['open', null, 50], index: ['dead_letter_newest|_pkey'] },
  { sql: OPEN_AND_LOCK, params: ['[]'], index: ['pathway_patient_key_kommune_her_key'] },
  { sql: APPEND_EVENTS, params: ['[]'], index: ['pathway_event_(once|chain)'] },
  { sql: LOAD_EVENTS, params: [[PATHWAY]], index: ['pathway_event_(once|chain)'] },
  { sql: CHAINED_EVENTS, params: [PATHWAY, null], index: ['pathway_event_(once|chain)'] },
  { sql: PROPOSALS_OF, params: [PATHWAY], index: ['payment_proposal_once'] },
  { sql: PROPOSALS_AFTER, params: ['17'], index: ['payment_proposal_seq'] },
  { sql: SETTINGS_IN_FORCE, params: [[ORG]], index: ['municipality_settings_newest'] },
  { sql: REPORT_BY_ID, params: [ORG, 'fall-1'], index: ['deterioration_report_once'] },
  { sql: TICKS_OF, params: [PATHWAY], index: ['checklist_tick_once'] },
  {
    sql: SAVE_PATHWAYS,
    params: ['[]', '[]', '[]', null],
    index: ['pathway_pkey', 'deadline_pkey', 'alert_of_pathway', 'dead_letter_open'],
  },
  { sql: CLAIM_DUE_PATHWAYS, params: [new Date(), 100], index: ['pathway_wake'] },
  { sql: SET_ASIDE, params: ['[]', new Date()], index: ['pathway_pkey'] },
  {
    sql: OPEN_DIGESTS,
    params: [new Date(), 60, 600, true],
    index: ['alert_untold', 'digest_unit'],
  },
  { sql: JOIN_DIGESTS, params: [new Date()], index: ['alert_untold', 'digest_(open|pkey|unit)'] },
  { sql: GATHER, params: ['alert/x', new Date()], index: ['alert_in_digest', 'digest_pkey'] },
  { sql: LINES, params: ['alert/x', new Date()], index: ['digest_line_pkey', 'alert_pkey'] },
  { sql: ALERTS_OF_PATHWAY, params: [PATHWAY], index: ['alert_of_pathway'] },
  { sql: ACTIONS_OF, params: [['k']], index: ['alert_action_of_deadline'] },
  {
    sql: RELEASE_ADDRESSED,
    params: [new Date(), 600, true],
    index: ['effect_held', 'digest_pkey', 'dead_letter_open'],
  },
  {
    sql: LIST_OVERDUE,
    params: [null, null, null, null],
    index: ['deadline_overdue', 'alert_of_pathway'],
  },
  {
    sql: RETRY_READDRESSED,
    params: [new Date(), 600, true],
    index: ['effect_refused', 'digest_pkey', 'dead_letter_open'],
  },
  { sql: LIST_LEFT, params: [null, null, null, null], index: ['deadline_left'] },
  { sql: LIST_REPLIES, params: [null], index: ['pathway_to_classify'] },
  {
    sql: LIST_TO_CLASSIFY,
    params: [ORG, null, null, 50, null, null, null, null, null],
    index: ['pathway_to_classify'],
  },
  { sql: MOVED_BY, params: [[MESSAGE]], index: ['pathway_event_by_message'] },
  {
    sql: LIST_PATHWAYS,
    params: [ORG, null, 'msg-11', 50, null, null, null, null, null],
    index: ['pathway_(by_org|pkey)', 'message_by_msg_id', 'pathway_event_by_message'],
  },
];

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** Tables that stay small, and months that have not come: reading them whole is the quick way. */
const SMALL = /^(party|organisation|client|body_.*)$/;

const scanned = (plan: Plan): string[] =>
  nodes(plan).flatMap((node) =>
    node['Node Type'] === 'Seq Scan' && !SMALL.test(node['Relation Name'] ?? '')
      ? [node['Relation Name'] ?? '']
      : [],
  );

describe(`query plans with ${ROWS} rows`, function () {
  this.timeout(120_000);
  let store: Store;
  before(async () => {
    store = await freshStore(1);
    await fill(store);
  });
  after(closeStores);

  const planOf = async (how: string, sql: Sql, params: readonly unknown[]): Promise<Plan> => {
    const text = `explain (format json${how}) ${sql.text}`;
    const result = await store.pool.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      how === '' ? { text, values: [...params] } : { text },
    );
    const plan = result.rows[0]?.['QUERY PLAN'][0].Plan;
    if (plan === undefined) throw new Error('no plan');
    return plan;
  };

  // A prepared statement is planned for its values at first, and later for any values at all.
  for (const { says, how } of [
    { says: 'for given values', how: '' },
    { says: 'for any values', how: ', generic_plan' },
  ])
    for (const { sql, params, index } of TABLE)
      it(`${sql.name} ${says}: ${index.join(', ')}`, async () => {
        const plan = await planOf(how, sql, params);
        const used = nodes(plan).flatMap((node) => node['Index Name'] ?? []);
        const unused = index.filter((one) => !used.some((name) => new RegExp(one).test(name)));
        expect(unused, `used are ${used.join(', ')}`).to.deep.equal([]);
        expect(scanned(plan)).to.deep.equal([]);
      });
});
