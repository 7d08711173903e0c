import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { openSite } from './open-site.ts';
import type { Browser, Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account, partners, pathway } from './rows.ts';

describe('the page of a stay', () => {
  let db: TestStore;
  let site: Site;
  let browser: Browser;
  let id: string;

  before(async () => {
    db = await openTestStore();
    await account(db.store, 'kari');
    await partners(db.store);
    id = await pathway(db.store, { daysAgo: 4 });
    site = await openSite(db.store);
    browser = await site.signedIn('kari');
  });
  after(async () => {
    await site.close();
    await db.close();
  });

  it('is led to by the page of the pathway, and names the parties', async () => {
    const shown = await (await browser.get(`/ops/pathways/${id}`)).text();
    expect(shown).to.contain(`href="/ops/pathways/${id}/stays/1"`);
    const stay = await browser.get(`/ops/pathways/${id}/stays/1`);
    expect(stay.status).to.equal(200);
    const text = await stay.text();
    expect(text).to.contain('Fjordvik sykehus').and.to.contain('Fjordvik kommune');
    expect(text).to.contain('forslag til betalingsdøgn').and.to.contain(`${id}/1`);
  });

  it('speaks three languages', async () => {
    for (const [lang, words] of [
      ['nn', 'framlegg til betalingsdøgn'],
      ['en', 'proposed payment days'],
    ] as const)
      expect(
        await (await browser.get(`/ops/pathways/${id}/stays/1?lang=${lang}`)).text(),
      ).to.contain(words);
  });

  it('lets in the style that it carries, and nothing else', async () => {
    const stay = await browser.get(`/ops/pathways/${id}/stays/1`);
    const style = /<style>([\s\S]*?)<\/style>/.exec(await stay.text())?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = stay.headers.get('content-security-policy') ?? '';
    expect(style).to.have.length.above(100);
    expect(policy).to.contain("default-src 'none'").and.to.contain(`style-src 'sha256-${hash}'`);
  });

  it('is not there for a stay that is not, nor without signing in', async () => {
    for (const number of ['0', '2', '99999', '1a', '-1'])
      expect((await browser.get(`/ops/pathways/${id}/stays/${number}`)).status).to.equal(404);
    expect((await site.browser().get(`/ops/pathways/${id}/stays/1`)).status).not.to.equal(200);
  });
});
