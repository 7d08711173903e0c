import type { Store } from '../../src/store/store.ts';
import type { Fault } from './judge.ts';

const MOST = 12;

const TRACE = `
select m.msg_id, m.state, m.attempts, m.failure, m.due_at - now() as due,
  (select jsonb_agg(jsonb_build_object('her', l.receiver_her, 'forward', l.forward, 'receipt', l.receipt,
     'inbox', l.inbox_seq, 'read', l.read_at is not null)) from leg l where l.message_id = m.id) as legs,
  (select jsonb_agg(jsonb_build_object('state', e.state, 'attempts', e.attempts, 'failure', e.failure,
     'due', e.due_at - now())) from effect e where e.message_id = m.id) as effects
from message m where m.msg_id = any($1::text[])`;

/**
 * What the broker's tables say of condemned messages: for whoever looks for the cause. It takes no
 * part in the verdict.
 */
export async function postMortem(store: Store, faults: readonly Fault[]): Promise<string> {
  const ids = [...new Set(faults.map(({ msgId }) => msgId))].slice(0, MOST);
  const { rows } = await store.pool.query<Record<string, unknown>>(TRACE, [ids]);
  const cases = await store.pool.query<Record<string, unknown>>(
    'select failure, state, count(*)::int from dead_letter group by 1, 2',
  );
  return [...rows, ...cases.rows].map((row) => JSON.stringify(row)).join('\n');
}
