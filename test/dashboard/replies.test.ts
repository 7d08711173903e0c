import { expect } from 'chai';
import { listPathways } from '../../src/store/sql/read-pathways.ts';
import { openSite } from './open-site.ts';
import type { Browser, Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account, partners, pathway } from './rows.ts';

describe('a reply in free text', () => {
  let db: TestStore;
  let site: Site;
  let browser: Browser;
  before(async () => {
    db = await openTestStore();
    site = await openSite(db.store);
    await partners(db.store);
    await account(db.store, 'kari');
    browser = await site.signedIn('kari');
  });
  after(async () => {
    await site.close();
    await db.close();
  });

  const text = async (path: string): Promise<string> => (await browser.get(path)).text();
  const TILE = /href="\/ops\/replies">[\s\S]*?tile-value">(\d+)</;

  it('is listed until somebody has said what it means, and counted on the first page', async () => {
    expect(await text('/ops/replies')).to.contain('Ingen svar venter på å bli lest.');
    expect(TILE.exec(await text('/ops'))?.[1]).to.equal('0');
    const asked = ['HealthInfoToGP', 'AppointmentRequested'] as const;
    const unread = await pathway(db.store, { daysAgo: 2, then: [...asked, 'AppointmentAnswered'] });
    const read = await pathway(db.store, {
      daysAgo: 2,
      then: [...asked, 'AppointmentAnswered', 'AppointmentDeclined'],
    });
    const page = await text('/ops/replies');
    expect(page).to.contain('svar om time må leses').and.to.contain(`/ops/pathways/${unread}`);
    expect(page).not.to.contain(read);
    expect(TILE.exec(await text('/ops'))?.[1]).to.equal('1');
  });

  it('is said on the page of its pathway, beside the state it belongs to', async () => {
    const id = await pathway(db.store, { daysAgo: 2, then: ['AppointmentAnswered'] });
    expect(await text(`/ops/pathways/${id}`)).to.contain('svar om time må leses');
  });

  it('is found by the record system in the same way', async () => {
    const answered = { daysAgo: 2, then: ['AppointmentAnswered'] as const };
    const ids = [await pathway(db.store, answered), await pathway(db.store, { daysAgo: 2 })];
    const orgId = '00000000-0000-7000-8000-0000000000ff';
    await db.store.pool.query('update pathway set org_id = $1 where id = any($2)', [orgId, ids]);
    const listed = async (toClassify?: boolean): Promise<string[]> => {
      const q = { orgId, after: undefined, message: undefined, most: 50, toClassify };
      return (await listPathways(db.store, q)).map(({ id }) => id);
    };
    const [unread, other] = ids;
    expect(await listed(true)).to.deep.equal([unread]);
    expect(await listed(false)).to.deep.equal([other]);
    expect(await listed()).to.have.members(ids);
    const q = { orgId, after: undefined, message: undefined, most: 50, toClassify: true };
    const elsewhere = { ...q, orgId: '00000000-0000-7000-8000-0000000000fe' };
    expect(await listPathways(db.store, elsewhere), 'of its municipality only').to.deep.equal([]);
  });
});
