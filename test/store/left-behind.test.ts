import { expect } from 'chai';
import { listPathways } from '../../src/store/sql/read-pathways.ts';
import type { Store } from '../../src/store/store.ts';
import { ask, ORG } from './rows.ts';
import { closeStores, freshStore } from './server.ts';

const PATHWAYS = [1, 2].map((n) => `00000000-0000-7000-8000-00000000000${n}`);

describe('pathways with an overdue deadline', function () {
  this.timeout(60_000);
  let store: Store;
  beforeEach(async () => {
    store = await freshStore(1);
    for (const [i, id] of PATHWAYS.entries()) {
      await ask(
        store,
        `insert into pathway (id, org_id, patient_key, kommune_her) values ($1, $2, $3, 1)`,
        [id, ORG, Buffer.from([i])],
      );
      await ask(
        store,
        `insert into deadline (pathway_id, episode, timer, due_at, status, left_at)
         values ($1, 'e', 't2', now(), 'overdue', $2)`,
        [id, i === 0 ? null : new Date()],
      );
    }
  });
  afterEach(closeStores);

  const listed = async (overdue: boolean | undefined): Promise<string[]> => {
    const q = { orgId: ORG, after: undefined, message: undefined, most: 50, overdue };
    return (await listPathways(store, q)).map(({ id }) => id);
  };

  it('are those in which it is still owed, not those that have left it behind', async () => {
    expect(await listed(true)).to.deep.equal([PATHWAYS[0]]);
    expect(await listed(undefined)).to.deep.equal(PATHWAYS);
  });
});
