import { expect } from 'chai';
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
});
