import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { openSite } from './open-site.ts';
import type { Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account } from './rows.ts';

describe('signing in to the pages', () => {
  let db: TestStore;
  let site: Site;
  before(async () => {
    db = await openTestStore();
    site = await openSite(db.store);
  });
  after(async () => {
    await site.close();
    await db.close();
  });

  const actions = async (): Promise<string[]> => {
    const { rows } = await db.store.pool.query<{ said: string }>(
      `select actor || ' ' || action as said from audit order by id`,
    );
    return rows.map(({ said }) => said);
  };
  const signIn = (name: string, password: string, next = '') =>
    site.browser().post('/ops/sign-in', { name, password, next });

  it('sends everybody else to the sign-in page, and back afterwards', async () => {
    for (const path of ['/ops', '/ops/messages?state=stuck', '/ops/audit', '/ops/nowhere']) {
      const answer = await site.browser().get(path);
      expect(answer.status).to.equal(303);
      expect(answer.headers.get('location')).to.equal(
        `/ops/sign-in?next=${encodeURIComponent(path)}`,
      );
    }
    await account(db.store, 'anne');
    const answer = await signIn('anne', 'anne', '/ops/messages?state=stuck');
    expect(answer.headers.get('location')).to.equal('/ops/messages?state=stuck');
    const astray = await signIn('anne', 'anne', '//evil.example');
    expect(astray.headers.get('location')).to.equal('/ops');
  });

  it('gives a new HttpOnly, SameSite=Strict cookie each time and stores its digest only', async () => {
    await account(db.store, 'berit');
    const [first, second] = [await signIn('berit', 'berit'), await signIn('berit', 'berit')];
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).to.match(/^overgang=[\w-]{43}; Path=\/ops; HttpOnly; SameSite=Strict$/);
    expect(second.headers.get('set-cookie')).not.to.equal(cookie);
    const token = /=([\w-]{43})/.exec(cookie)?.[1] ?? '';
    const digest = createHash('sha256').update(token).digest();
    const text = 'select count(*)::int as n from operator_session where token_sha256 = $1';
    expect((await db.store.pool.query<{ n: number }>(text, [digest])).rows[0]?.n).to.equal(1);
  });

  it('takes no token that it did not give out, and ends the session it replaces', async () => {
    await account(db.store, 'cato');
    const planted = site.browser(`overgang=${'A'.repeat(43)}`);
    expect((await planted.get('/ops')).status).to.equal(303);
    const old = await site.signedIn('cato');
    await old.post('/ops/sign-in', { name: 'cato', password: 'cato' });
    expect((await old.get('/ops')).status).to.equal(303);
  });

  it('binds the cookie to this host when the pages are reached by https', async () => {
    const secure = await openSite(db.store, { secure: true });
    await account(db.store, 'dina');
    const answer = await secure.browser().post('/ops/sign-in', { name: 'dina', password: 'dina' });
    expect(answer.headers.get('set-cookie')).to.match(
      /^__Host-overgang=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    await secure.close();
  });

  it('answers a wrong password and an unknown name alike, and makes both wait', async () => {
    await account(db.store, 'eva');
    const told: string[] = [];
    for (const name of ['eva', 'nobody'])
      for (const wanted of [401, 429]) {
        const answer = await signIn(name, 'wrong');
        expect(answer.status).to.equal(wanted);
        told.push((await answer.text()).replaceAll(name, ''));
      }
    expect(told[0]).to.equal(told[2]);
    expect(told[1]).to.equal(told[3]);
    expect(told[1]).to.contain('Prøv igjen om litt');
    // The right password has to wait as well, or the delay would tell who guessed right.
    expect((await signIn('eva', 'eva')).status).to.equal(429);
  });

  it('lets only one of many guesses that come at once be checked', async () => {
    const other = await openSite(db.store);
    await account(db.store, 'frida');
    const guess = () => other.browser().post('/ops/sign-in', { name: 'frida', password: 'wrong' });
    const statuses = await Promise.all(
      Array.from({ length: 8 }, async () => (await guess()).status),
    );
    expect(statuses.filter((status) => status === 401)).to.have.length(1);
    await other.close();
  });

  it('makes an address wait after ten wrong tries, whatever names it tries', async () => {
    const other = await openSite(db.store);
    const tries = [];
    for (let n = 0; n < 11; n += 1) {
      const fields = { name: `name ${n}`, password: 'wrong' };
      tries.push((await other.browser().post('/ops/sign-in', fields)).status);
    }
    expect(tries.slice(0, 10)).to.deep.equal(Array(10).fill(401));
    const before = (await actions()).length;
    await account(db.store, 'gerd');
    const answer = await other.browser().post('/ops/sign-in', { name: 'gerd', password: 'gerd' });
    expect([answer.status, tries[10]]).to.include(429);
    expect((await actions()).length - before).to.be.at.most(1);
    await other.close();
  });

  it('writes every sign-in, failure and sign-out to the audit log, with no password in it', async () => {
    await account(db.store, 'hanna');
    const before = (await actions()).length;
    await signIn('hanna', 'my secret');
    await signIn('my secret typed as a name', 'x');
    await db.store.pool.query(
      `update operator_account set not_before = now() where name = 'hanna'`,
    );
    const browser = await site.signedIn('hanna');
    await browser.post('/ops/sign-out', { csrf: await browser.csrf() });
    expect((await actions()).slice(before)).to.deep.equal([
      'operator:hanna sign-in.failed',
      'unknown sign-in.failed',
      'operator:hanna sign-in',
      'operator:hanna sign-out',
    ]);
    expect((await browser.get('/ops')).status).to.equal(303);
  });

  it('ends a session that has been idle for a quarter of an hour, or open for eight hours', async () => {
    await account(db.store, 'ida');
    for (const column of ['seen_at', 'created_at']) {
      const browser = await site.signedIn('ida');
      expect((await browser.get('/ops')).status).to.equal(200);
      const old = `update operator_session set ${column} = now() - interval '9 hours'`;
      await db.store.pool.query(old);
      expect((await browser.get('/ops')).status).to.equal(303);
    }
  });
});
