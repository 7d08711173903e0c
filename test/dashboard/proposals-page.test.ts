import { expect } from 'chai';
import { openSite } from './open-site.ts';
import type { Browser, Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account, hoursAgo, partners, pathway } from './rows.ts';

describe('the page on which a payment proposal is recorded', () => {
  let db: TestStore;
  let site: Site;
  let browser: Browser;
  let id: string;
  let sheet: string;

  before(async () => {
    db = await openTestStore();
    await account(db.store, 'kari');
    await partners(db.store);
    site = await openSite(db.store);
    browser = await site.signedIn('kari');
  });
  after(async () => {
    await site.close();
    await db.close();
  });
  beforeEach(async () => {
    id = await pathway(db.store, { daysAgo: 4 });
    sheet = `/ops/pathways/${id}/stays/1`;
  });

  const text = async (from: string): Promise<string> => (await browser.get(from)).text();
  const shown = async (from: string): Promise<string> =>
    (await text(from)).replace(/<style>[\s\S]*<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const record = async (): Promise<Response> =>
    browser.post(`${sheet}/proposals`, { csrf: await browser.csrf() });
  const rows = async (): Promise<number> =>
    (await db.store.pool.query('select from payment_proposal where pathway_id = $1', [id]))
      .rowCount ?? 0;
  const answered = async (hours: number): Promise<void> => {
    const form = await text(`/ops/pathways/${id}/log`);
    const once = /name="once" value="([^"]*)"/.exec(form)?.[1] ?? '';
    const fields = {
      ...{ csrf: await browser.csrf(), once, kind: 'DischargeReady' },
      ...{ at: hoursAgo(hours).toISOString(), toldBy: 'HOSPITAL_NURSE' },
      ...{ toldTo: 'KOMMUNE_NURSE', because: 'ringt inn av avdelingen' },
    };
    expect((await browser.post(`/ops/pathways/${id}/log/call`, fields)).status).to.equal(303);
  };

  it('is led to by the page of the pathway and by the sheet, which has no form of its own', async () => {
    expect(await text(`/ops/pathways/${id}`)).to.contain(`href="${sheet}/proposals"`);
    const stay = await text(sheet);
    expect(stay).to.contain(`href="${sheet}/proposals"`);
    expect(stay).to.match(/@media print \{\s*nav \{\s*display: none/);
    expect(stay, 'it is sent to the other party').not.to.match(/<form|csrf/);
    const page = await text(`${sheet}/proposals`);
    expect(page).to.match(/<form class="entry" method="post"/);
    expect(await shown(`${sheet}/proposals`)).to.contain(
      'Ingen forslag er loggført for dette oppholdet.',
    );
  });

  it('records nothing for looking at the sheet, which says so', async () => {
    expect(await shown(sheet)).to.contain('ikke loggført: bare regnet ut nå');
    expect(await rows()).to.equal(0);
  });

  it('records what is proposed with who and when, once, and opens the sheet', async () => {
    const done = await record();
    expect([done.status, done.headers.get('location')]).to.deep.equal([303, sheet]);
    expect((await record()).headers.get('location')).to.equal(sheet);
    expect(await rows()).to.equal(1);
    const stay = await shown(sheet);
    expect(stay).to.contain('som det sist loggførte forslaget');
    expect(stay).to.match(
      /Forslag som er loggført .* kari 0 0 kr payment-\d+, rates-\d+ [0-9a-f]{16}/,
    );
    expect(await shown(`${sheet}/proposals`)).to.match(/\d\d:\d\d kari 0 0 /);
  });

  it('says when what is proposed now differs from what was recorded, and shows both', async () => {
    await record();
    await answered(120);
    expect(await shown(sheet)).to.contain('avviker fra det sist loggførte forslaget');
    expect(await shown(`${sheet}/proposals`)).to.contain('avviker fra det sist loggførte');
    await record();
    expect(await rows()).to.equal(2);
    expect(await shown(sheet)).to.contain('som det sist loggførte forslaget');
  });

  it('is for who is signed in, with the token of the session, of a stay that is there', async () => {
    expect((await browser.post(`${sheet}/proposals`, { csrf: 'x' })).status).to.equal(403);
    expect((await site.browser().get(`${sheet}/proposals`)).status).to.equal(303);
    const other = `/ops/pathways/${id}/stays/2/proposals`;
    expect((await browser.get(other)).status).to.equal(404);
    expect((await browser.post(other, { csrf: await browser.csrf() })).status).to.equal(404);
    expect(await rows()).to.equal(0);
  });
});
