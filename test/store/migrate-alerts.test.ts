import { expect } from 'chai';
import { migrate } from '../../src/store/migrate.ts';
import { putInDigests } from '../../src/store/sql/digests.ts';
import { ask } from './rows.ts';
import { closeStores, SCHEMA, storeBefore } from './server.ts';

const OURS = '0008_alerts.sql';
const PATHWAY = '00000000-0000-7000-8000-000000000001';

/** What became of the mail that an alert had of its own, and whether it is told of in a digest. */
const BEFORE: readonly { state: string; attempts: number; told: string | null; joins: boolean }[] =
  [
    { state: 'settled', attempts: 1, told: 'overdue', joins: false },
    { state: 'held', attempts: 0, told: null, joins: true },
    { state: 'owed', attempts: 0, told: null, joins: true },
    { state: 'owed', attempts: 1, told: 'overdue', joins: false },
  ];

describe('alerts of before there were digests', function () {
  this.timeout(60_000);
  afterEach(closeStores);

  it('are told once: what waited goes into a digest, what was under way is not repeated', async () => {
    const store = await storeBefore(OURS);
    await ask(store, `insert into pathway (id, patient_key, kommune_her) values ($1, '\\x00', 1)`, [
      PATHWAY,
    ]);
    for (const [i, { state, attempts }] of BEFORE.entries()) {
      const id = `00000000-0000-7000-8000-00000000001${i}`;
      await ask(
        store,
        `insert into alert (id, key, pathway_id, episode, timer, level, at, due_at, unit_her, status)
         values ($1, $2, $3, 'e', 't2', 'L1', now(), now(), 2011, 'raised')`,
        [id, `k${i}/L1`, PATHWAY],
      );
      await ask(
        store,
        `insert into effect (id, kind, alert_id, state, attempts) values ($1, 'alert', $2, $3, $4)`,
        [`alert/${id}`, id, state, attempts],
      );
      await ask(store, `insert into dead_letter (key, effect_id, failure) values ($1, $2, 'x')`, [
        `effect/alert/${id}`,
        `alert/${id}`,
      ]);
    }

    expect(await migrate(store, SCHEMA)).to.include(OURS);
    await putInDigests(store, new Date(), { gatherSeconds: 0, spreadSeconds: 0, mail: true });
    const after = await ask<{ told: string | null; joins: boolean }>(
      store,
      'select told, digest_id is not null as joins from alert order by id',
    );
    expect(after).to.deep.equal(BEFORE.map(({ told, joins }) => ({ told, joins })));
    const cases = await ask(store, `select from dead_letter where state = 'open'`);
    expect(cases, 'the settled one had none to close').to.have.length(1);
  });
});
