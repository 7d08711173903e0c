import { expect } from 'chai';
import { openSite } from './open-site.ts';
import type { Browser, Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account } from './rows.ts';

const langOf = (markup: string): string | undefined => /<html lang="(\w+)">/.exec(markup)?.[1];

describe('the language of the pages', () => {
  let db: TestStore;
  let site: Site;
  let browser: Browser;
  before(async () => {
    db = await openTestStore();
    site = await openSite(db.store);
    await account(db.store, 'kari');
    browser = await site.signedIn('kari');
  });
  after(async () => {
    await site.close();
    await db.close();
  });

  const signInPage = (headers: Readonly<Record<string, string>>) =>
    fetch(`${site.url}/ops/sign-in`, { headers });
  const asked = async (headers: Readonly<Record<string, string>>) =>
    langOf(await (await signInPage(headers)).text());
  const choose = (language: string, next = '/ops/audit', headers?: Record<string, string>) =>
    browser.post('/ops/language', { language, next }, headers);

  const BROWSERS = [
    ['*', 'nb'],
    ['en', 'en'],
    ['en-US,en;q=0.9,nb;q=0.8', 'en'],
    ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
    ['nn-NO, nb;q=0.5', 'nn'],
    ['no, en;q=0.9', 'nb'],
    ['da, nn;q=0.2, en;q=0.1', 'nn'],
    ['en;q=0, nn;q=0.1', 'nn'],
    ['se, de', 'nb'],
    ['!!;q=x,,', 'nb'],
    [`${'x-'.repeat(3000)}en`, 'nb'],
  ] as const;
  for (const [accepted, language] of BROWSERS)
    it(`is ${language} for a browser that asks for ${accepted.slice(0, 30)}`, async () => {
      expect(await asked({ 'accept-language': accepted })).to.equal(language);
    });

  it('is the chosen one on every page from then on, also before signing in', async () => {
    const chosen = await choose('nn');
    expect(chosen.status).to.equal(303);
    expect(chosen.headers.get('location')).to.equal('/ops/audit');
    const cookie = chosen.headers.get('set-cookie') ?? '';
    expect(cookie).to.match(/^overgang-language=nn; Max-Age=31536000; Path=\/ops; /);
    expect(cookie).to.contain('HttpOnly').and.to.contain('SameSite=Lax');
    const own = cookie.split(';')[0] ?? '';
    const page = await site.browser(`${browser.cookie}; ${own}`).get('/ops/audit');
    expect(langOf(await page.text())).to.equal('nn');
    expect(page.headers.get('content-language')).to.equal('nn');
    expect(await asked({ cookie: own, 'accept-language': 'en' })).to.equal('nn');
  });

  it('is kept in a cookie of this host alone when the pages are reached by https', async () => {
    const secure = await openSite(db.store, { secure: true });
    const answer = await secure.browser().post('/ops/language', { language: 'en', next: '/ops' });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).to.match(/^__Host-overgang-language=en; Max-Age=31536000; Path=\/; /);
    expect(cookie).to.contain('HttpOnly; Secure; SameSite=Lax');
    await secure.close();
  });

  it('is chosen by a form that works without script, and shows which one it is', async () => {
    const markup = await (await browser.get('/ops/messages?state=stuck')).text();
    const form = /<form\s+class="languages"[\s\S]*?<\/form>/.exec(markup)?.[0] ?? '';
    expect(form).to.contain('method="post"').and.to.contain('action="/ops/language"');
    expect(form).to.contain('name="next" value="/ops/messages?state=stuck"');
    const buttons = [...form.matchAll(/<button[^>]*value="(\w+)"\s+lang="(\w+)"([^>]*)>\s*(\S+)/g)];
    expect(buttons.map(([, value, lang, , name]) => [value, lang, name])).to.deep.equal([
      ['nb', 'nb', 'Bokmål'],
      ['nn', 'nn', 'Nynorsk'],
      ['en', 'en', 'English'],
    ]);
    expect(buttons.map(([, , , rest]) => rest?.includes('aria-current'))).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('leads back to where a sign-in that failed would have gone', async () => {
    const wrong = { name: 'nobody', password: 'x', next: '/ops/messages?her=1' };
    const page = await (await site.browser().post('/ops/sign-in', wrong)).text();
    const next = /class="languages"[\s\S]*?name="next" value="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(next).to.equal('/ops/sign-in?next=%2Fops%2Fmessages%3Fher%3D1');
    const answer = await choose('en', next);
    expect(answer.headers.get('location')).to.equal(next);
  });

  it('is never what is none of the three: nothing is kept, and such a cookie is ignored', async () => {
    for (const unknown of ['', 'de', 'NB', 'nb ', 'constructor', 'en\r\nx: y', 'x'.repeat(9000)]) {
      const answer = await choose(unknown);
      expect(answer.status).to.equal(303);
      expect(answer.headers.get('set-cookie')).to.equal(null);
    }
    for (const cookie of ['de', '__proto__', '"en"', 'x'.repeat(4000), ''])
      expect(await asked({ cookie: `overgang-language=${cookie}` })).to.equal('nb');
    // The control: the same cookie with a value that there is.
    expect(await asked({ cookie: 'overgang-language=en' })).to.equal('en');
  });

  it('leads to our own pages and nowhere else', async () => {
    for (const next of ['//evil.example', 'https://evil.example/ops', '/ops/../..//evil', '/opsx'])
      expect((await choose('en', next)).headers.get('location')).to.equal('/ops');
  });

  it('is not changed by another site, nor by a link', async () => {
    const forged = await choose('en', '/ops', { origin: 'https://evil.example' });
    expect(forged.status).to.equal(403);
    expect(forged.headers.get('set-cookie')).to.equal(null);
    const link = await browser.get('/ops/language?language=en');
    expect(link.status).to.equal(404);
    expect(link.headers.get('set-cookie')).to.equal(null);
  });

  it('changes no row, and no session', async () => {
    const rows = async () => {
      const text = `select (select count(*) from audit) as audited,
        (select json_agg(s order by s) from operator_session s) as sessions`;
      return (await db.store.pool.query<object>(text)).rows;
    };
    const before = await rows();
    await choose('en');
    expect(await rows()).to.deep.equal(before);
    expect((await browser.get('/ops')).status).to.equal(200);
  });

  it('is told to caches, which keep no page at all', async () => {
    for (const answer of [await signInPage({}), await browser.get('/ops'), await choose('en')]) {
      const vary = (answer.headers.get('vary') ?? '').toLowerCase();
      expect(vary).to.contain('cookie').and.to.contain('accept-language');
      expect(answer.headers.get('cache-control')).to.equal('no-store');
    }
  });
});
