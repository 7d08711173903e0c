import type { Store } from '../../src/store/store.ts';

/** As after a while of running: nearly everything is done, a little is waiting. */
export const ROWS = 60_000;

/** UUID of row i, so that tables can be filled without looking one up in the other. */
const id = (i: string, kind: number): string =>
  `('00000000-0000-700${kind}-8000-' || lpad(to_hex(${i}), 12, '0'))::uuid`;
const message = id('i', 1);
const pathway = id('i', 2);
const ORG = `'00000000-0000-7000-8000-000000000001'::uuid`;

const each = (into: string, columns: string, rows = ROWS): string =>
  `insert into ${into} select ${columns} from generate_series(1, ${rows}) as i`;

const STATEMENTS: readonly string[] = [
  each(
    `message (id, org_id, kind, origin, received_at, sha256, size, sender_her, receiver_hers, msg_id,
       type, gen_date, state, due_at)`,
    `${message}, ${ORG}, 'message', 'client', now() - i * interval '1 second', '\\x00', 900, 1000 + i % 40,
     array[2000 + i % 200], 'msg-' || i, 'LOG_INNLAGT', '2026-03-01T12:00:00',
     case when i % 200 = 0 then 'accepted' else 'decided' end, now() - i * interval '1 second'`,
  ),
  each('seen', `1000 + i % 40, 'msg-' || i, '\\x00', ${message}`),
  each(
    'body',
    `${message}, now() - i * interval '1 second', ${ORG}, 0, decode(repeat('00', 900), 'hex')`,
  ),
  each(
    'leg (message_id, receiver_her, role, forward, receipt, inbox_seq, read_at)',
    `${message}, 2000 + i % 200, 'PRIM', case when i % 150 = 0 then 'owed' else 'sent' end,
     case when i % 3 = 0 then 'owed' else 'confirmed' end, i, case when i % 50 = 0 then null else now() end`,
  ),
  each('answer', `${message}, 2000 + i % 200, ${message}, '1'`),
  each(
    'effect (id, kind, message_id, receiver_her, state, attempts, due_at)',
    `${message}::text || '/' || (2000 + i % 200), 'forward', ${message}, 2000 + i % 200,
     case when i % 100 = 0 then 'owed' else 'settled' end, 1, now() - i * interval '1 second'`,
  ),
  each(`attempt`, `${message}::text || '/' || (2000 + i % 200), 1, now(), 'receiver-silent', null`),
  each(
    'history (message_id, what, her_id, notify)',
    `${message}, 'routed', 2000 + i % 200, case when i % 3 = 0 then null else 'NewMessage' end`,
    ROWS * 2,
  ),
  each(
    'dead_letter (key, message_id, failure, state)',
    `'message/' || i, ${message}, 'internal', case when i % 100 = 0 then 'open' else 'settled' end`,
  ),
  each(
    'pathway (id, org_id, patient_key, kommune_her, wake_at)',
    `${pathway}, ${id('i % 50', 0)}, decode(lpad(to_hex(i), 64, '0'), 'hex'), 2001,
     now() + (i - 100) * interval '1 second'`,
  ),
  each('pathway_event (pathway_id, key, event, message_id)', `${pathway}, 'k', '{}', ${message}`),
  each(
    `checklist_tick (pathway_id, key, episode, list, item, version, status, at, made_by, actor,
       recorded_at)`,
    `${pathway}, 'k', 'e', 'TEN', 'i', '1', 'UTFORT', now(), 'x', 'client:x', now()`,
  ),
  each(
    `payment_proposal (pathway_id, stay, number, proposal, rule_version, rate_version, settings, evidence,
       mark, events_until, chain_head, actor, recorded_at)`,
    `${pathway}, 1, 1, '{}', 'x', 'x', '{}', '\\x00', '\\x00', i, '\\x00', 'client:x', now()`,
  ),
  each(
    'deadline (pathway_id, episode, timer, due_at, status, left_at)',
    `${pathway}, 'e', 't2', now() - i * interval '1 second',
     case when i % 200 = 0 then 'open' when i % 40 = 1 then 'overdue' else 'met' end,
     case when i % 80 = 1 then now() end`,
  ),
  each(
    'revision (message_id, org_id, act, parent, conversation, waiting, escalate_at)',
    `${message}, ${ORG}, 'cancels', 'msg-' || (i + 1), 'msg-' || (i + 1), i % 500 = 0,
     case when i % 1000 = 0 then now() - interval '1 second' end`,
  ),
  each('organisation (id, her_id, name, kind)', `${id('i', 0)}, 2000 + i, 'x', 'kommune'`, 300),
  `insert into client (id, org_id, name, token_sha256, her_ids) values (${ORG}, ${ORG}, 'x', '\\x00', '{}')`,
  each(
    'deterioration_report (client_id, report_id, org_id, patient_key, content, received_at)',
    `${ORG}, 'fall-' || i, ${ORG}, '\\x00', '{}', now()`,
  ),
  each(
    'municipality_settings (org_id, at, actor, values)',
    `${id('i % 300 + 1', 0)}, now(), 'x', '{}'`,
    5_000,
  ),
  each(
    'alert (id, key, org_id, pathway_id, episode, timer, level, at, due_at, unit_her, status, told)',
    `${id('i', 3)}, 'k' || i || '/L1', ${ORG}, ${pathway}, 'e', 't2', 'L1', now(), now(), 2000 + i % 200,
     'raised', case when i % 500 = 0 then null else 'overdue' end`,
  ),
  each(
    'digest (id, org_id, unit_her, level, hour, gathered_at)',
    `'alert/' || i, ${ORG}, 2000 + i % 200, 'L1', now() - i * interval '1 hour', now()`,
  ),
  each('digest_line', `'alert/' || i, ${id('i', 3)}, 'overdue'`),
  each(
    `alert_action (key, alert_id, pathway_id, deadline_key, act, reason, actor, at)`,
    `'k' || i, ${id('i', 3)}, ${pathway}, 'k' || i, 'acknowledged', 'x', 'x', now()`,
  ),
  'vacuum analyze',
];

/** Fills every table that grows, and lets the planner know. */
export async function fill(store: Store): Promise<void> {
  for (const statement of STATEMENTS) await store.pool.query(statement);
}
