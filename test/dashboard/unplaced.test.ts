import { expect } from 'chai';
import { insertConsequences, noConsequences } from '../../src/store/sql/consequences.ts';
import { openSite } from './open-site.ts';
import type { Browser, Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account, partners, pathway } from './rows.ts';

describe('the case of a deterioration without an open pathway', () => {
  let db: TestStore;
  let site: Site;
  let browser: Browser;
  let pathwayId: string;
  let id: string;
  before(async () => {
    db = await openTestStore();
    site = await openSite(db.store);
    await partners(db.store);
    await account(db.store, 'kari');
    browser = await site.signedIn('kari');
    pathwayId = await pathway(db.store, { daysAgo: 2 });
    const out = noConsequences();
    const key = `unplaced/${pathwayId}`;
    out.deadLetters.push({ key, orgId: undefined, pathwayId, failure: 'unplaced' });
    await insertConsequences(db.store, out);
    const found = await db.store.pool.query<{ id: string }>('select id::text from dead_letter');
    id = found.rows[0]?.id ?? '';
  });
  after(async () => {
    await site.close();
    await db.close();
  });

  const text = async (path: string): Promise<string> => (await browser.get(path)).text();

  it('is listed by its cause, and leads to the pathway', async () => {
    expect(await text('/ops/dead-letters')).to.contain('uten åpent forløp');
    const page = await text(`/ops/dead-letters/${id}`);
    expect(page).to.contain(`href="/ops/pathways/${pathwayId}"`);
    expect(page).to.contain('Hendelsen er lagret i forløpet');
    expect(page).not.to.contain(`/ops/dead-letters/${id}/retry`);
  });

  it('is closed with a reason, and opens anew with the next report', async () => {
    const fields = { csrf: await browser.csrf(), reason: 'Tjenesten er varslet' };
    const done = await browser.post(`/ops/dead-letters/${id}/discard`, fields);
    expect(done.status).to.equal(303);
    const out = noConsequences();
    const key = `unplaced/${pathwayId}`;
    for (let i = 0; i < 2; i += 1)
      out.deadLetters.push({ key, orgId: undefined, pathwayId, failure: 'unplaced' });
    await insertConsequences(db.store, out);
    const { rows } = await db.store.pool.query('select state from dead_letter order by id');
    expect(rows).to.eql([{ state: 'discarded' }, { state: 'open' }]);
  });
});
