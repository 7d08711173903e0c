import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { NO_BROWSER, openChromium } from '../rendering/chromium.ts';
import { openSite } from './open-site.ts';
import type { Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account, GP, leg, message, NURSES, partners, pathway, refusal, stuck } from './rows.ts';

/** A small telephone, and text that is enlarged to 400 % (WCAG 2.1, 1.4.10). */
const WIDTH = 320;
/** Pages of one kind that are looked at: the first, and the next in case that one is empty. */
const OF_A_KIND = 2;

const kindOf = (href: string): string =>
  href.replace(/\?.*/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/)\d+/g, 'N');

describe('the pages on a narrow screen', function () {
  this.timeout(180_000);
  let db: TestStore;
  let site: Site;
  let browser: Browser;
  let page: Page;

  if (NO_BROWSER !== undefined) {
    it.skip(NO_BROWSER);
    return;
  }
  before(async () => {
    db = await openTestStore();
    const { store } = db;
    site = await openSite(store);
    await account(store, 'kari');
    await partners(store);
    const sent = await message(store, { receivers: [NURSES, GP] });
    await leg(store, sent, { her: GP, forward: 'stuck', receipt: 'owed' });
    await stuck(store, sent, { her: GP, failure: 'receiver-silent' });
    await refusal(store, { failure: 'not-well-formed', client: 'one' });
    await pathway(store, { daysAgo: 20, messageId: sent });
    await pathway(store, { daysAgo: 2, then: ['AppointmentRequested', 'AppointmentAnswered'] });
    const [name = '', value = ''] = (await site.signedIn('kari')).cookie.split('=');
    browser = await openChromium();
    const context = await browser.newContext({ viewport: { width: WIDTH, height: 640 } });
    await context.addCookies([{ name, value, url: `${site.url}/ops` }]);
    page = await context.newPage();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await db.close();
  });

  const widthNow = () => page.evaluate<number>('document.documentElement.scrollWidth');

  it('fit it without sideways scrolling: whatever the links of the first lead to', async () => {
    const looked = new Map<string, string[]>();
    const waiting = ['/ops'];
    const wide: string[] = [];
    for (let href = waiting.shift(); href !== undefined; href = waiting.shift()) {
      const same = looked.get(kindOf(href)) ?? [];
      if (same.includes(href) || same.length >= OF_A_KIND) continue;
      looked.set(kindOf(href), [...same, href]);
      const answer = await page.goto(`${site.url}${href}`);
      expect(answer?.status(), href).to.equal(200);
      if ((await widthNow()) > WIDTH) wide.push(`${kindOf(href)} ${await widthNow()}`);
      const links = await page.locator('a[href^="/ops"]').all();
      for (const link of links)
        waiting.push((await link.getAttribute('href'))?.replace(/#.*/, '') ?? '/ops');
    }
    expect(wide).to.deep.equal([]);
    expect([...looked.keys()])
      .to.include.members(['/ops/pathways/N', '/ops/pathways/N/stays/N', '/ops/overdue'])
      .and.to.include('/ops/pathways/N/checklists/HPH3');
  });

  it('would be seen to be wider', async () => {
    await page.goto(`${site.url}/ops`);
    await page.evaluate(`document.querySelector('main').style.minWidth = '400px'`);
    expect(await widthNow()).to.be.greaterThan(WIDTH);
  });
});
