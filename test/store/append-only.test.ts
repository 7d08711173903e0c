import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { audit } from '../../src/store/sql/audit.ts';
import { codeOf } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { ask } from './rows.ts';
import { closeStores, freshStore } from './server.ts';

const INSUFFICIENT_PRIVILEGE = '42501';

const REFUSED: readonly string[] = [
  `update audit set actor = 'nobody'`,
  'delete from audit',
  'truncate audit',
  `update pathway_event set event = '{}'`,
  'delete from pathway_event',
  'truncate pathway_event cascade',
  `update checklist_tick set status = 'UTFORT'`,
  'delete from checklist_tick',
  'truncate checklist_tick',
  `update checklist_definition set version = 'x'`,
  'delete from checklist_definition',
  'truncate checklist_definition',
  'delete from deterioration_report',
  'truncate deterioration_report',
  `update municipality_settings set values = '{}'`,
  'delete from municipality_settings',
  'truncate municipality_settings',
  `update payment_proposal set actor = 'x'`,
  'delete from payment_proposal',
  'truncate payment_proposal',
  `update alert_action set reason = 'x'`,
  'delete from alert_action',
  'truncate alert_action',
];

/** What has been written stays as it is, even when no row would be touched. */
describe('append-only tables', () => {
  let store: Store;
  before(async () => {
    store = await freshStore(1);
    await audit(store, { actor: 'client:x', action: 'looked' });
    const id = randomUUID();
    await ask(store, `insert into pathway (id, patient_key, kommune_her) values ($1, '\\x00', 1)`, [
      id,
    ]);
    await ask(store, `insert into pathway_event (pathway_id, key, event) values ($1, 'k', '{}')`, [
      id,
    ]);
  });
  after(closeStores);

  for (const statement of REFUSED)
    it(`refuse ${statement}`, async () => {
      const error: unknown = await ask(store, statement).then(
        () => undefined,
        (e: unknown) => e,
      );
      expect(codeOf(error)).to.equal(INSUFFICIENT_PRIVILEGE);
    });

  it('refuse it also for no rows at all', async () => {
    const error: unknown = await ask(store, 'delete from audit where false').then(
      () => undefined,
      (e: unknown) => e,
    );
    expect(codeOf(error)).to.equal(INSUFFICIENT_PRIVILEGE);
  });
});
