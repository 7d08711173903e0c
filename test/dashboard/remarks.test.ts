import { expect } from 'chai';
import { openSite } from './open-site.ts';
import type { Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account, leg, message, partners } from './rows.ts';

describe('the page of a message', () => {
  let db: TestStore;
  let site: Site;
  before(async () => {
    db = await openTestStore();
    site = await openSite(db.store);
    await account(db.store, 'kari');
    await partners(db.store);
  });
  after(async () => {
    await site.close();
    await db.close();
  });

  it('lists what was remarked on, by rule and place, and has no such list for others', async () => {
    const remarks = [
      { rule: 'R006', severity: 'note', line: 7, xpath: '/mh:MsgHead/<i>', message: 'Ack & co' },
    ];
    const [bent, plain] = [await message(db.store), await message(db.store)];
    await leg(db.store, bent, { forward: 'sent', receipt: 'owed' });
    await db.store.rows(
      { name: 'test-remarks', text: 'update message set remarks = $2 where id = $1' },
      [bent, JSON.stringify(remarks)],
    );
    const browser = await site.signedIn('kari');
    const page = await (await browser.get(`/ops/messages/${bent}`)).text();
    expect(page).to.include('R006').and.include('Merknad').and.include('Ack &amp; co');
    expect(page).not.to.include('<i>');
    expect(await (await browser.get(`/ops/messages/${plain}`)).text()).not.to.include('R006');
  });
});
