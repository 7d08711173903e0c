import { expect } from 'chai';
import { migrate } from '../../src/store/migrate.ts';
import { ask, ORG } from './rows.ts';
import { closeStores, SCHEMA, storeBefore } from './server.ts';

const OURS = '0017_alert_language.sql';

/** How the mail of a digest ended, at which level, and whom it is then known to have been for. */
const BEFORE: readonly {
  state: string;
  failure: string | null;
  level: string;
  to: string | null;
}[] = [
  { state: 'stuck', failure: 'mail-refused', level: 'L1', to: 'sone@x.example' },
  { state: 'stuck', failure: 'mail-refused', level: 'L2', to: 'leder@x.example' },
  { state: 'stuck', failure: 'mail-refused', level: 'L3', to: 'leder@x.example' },
  { state: 'stuck', failure: 'receiver-silent', level: 'L1', to: null },
  { state: 'settled', failure: null, level: 'L1', to: null },
];

describe('alerts refused before it was written down by whom', function () {
  this.timeout(60_000);
  afterEach(closeStores);

  it('are taken to have been refused at the address that the book has', async () => {
    const store = await storeBefore(OURS);
    await ask(
      store,
      `insert into organisation (id, her_id, name, kind, leader_email)
       values ($1, 2001, 'x', 'kommune', 'leder@x.example')`,
      [ORG],
    );
    await ask(
      store,
      `insert into party (her_id, org_id, name, kind, transport, alert_email)
       values (2011, $1, 'x', 'service', 'inbox', 'sone@x.example')`,
      [ORG],
    );
    for (const [i, { state, failure, level }] of BEFORE.entries()) {
      await ask(
        store,
        `insert into digest (id, org_id, unit_her, level, hour)
         values ($1, $2, 2011, $3, now() + $4 * interval '1 hour')`,
        [`alert/${i}`, ORG, level, i],
      );
      await ask(
        store,
        `insert into effect (id, kind, state, failure) values ($1, 'alert', $2, $3)`,
        [`alert/${i}`, state, failure],
      );
    }
    expect(await migrate(store, SCHEMA)).to.include(OURS);
    const after = await ask<{ to: string | null }>(
      store,
      'select recipient as "to" from digest order by id',
    );
    expect(after.map(({ to }) => to)).to.deep.equal(BEFORE.map(({ to }) => to));
  });
});
