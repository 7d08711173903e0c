import { expect } from 'chai';
import { openSite } from '../dashboard/open-site.ts';
import type { Browser, Site } from '../dashboard/open-site.ts';
import { openTestStore } from '../dashboard/open-test-store.ts';
import type { TestStore } from '../dashboard/open-test-store.ts';
import { account, message, partners } from '../dashboard/rows.ts';
import { PDF, SCRIPT, withAttachments } from './attachments.ts';
import { sample } from './letters.ts';

const REASON = 'Feilsøking etter telefon fra sykepleietjenesten';

describe('the content of a message on the pages', () => {
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

  /** A message with its body, as `accept` stores them. */
  async function stored(bytes: Buffer, type = 'LOG_INNLAGT'): Promise<string> {
    const id = await message(db.store, { type });
    await db.store.pool.query(
      `insert into body (message_id, received_at, org_id, encoding, bytes)
       select id, received_at, org_id, 0, $2 from message where id = $1`,
      [id, bytes],
    );
    return id;
  }

  interface Audited {
    readonly actor: string;
    readonly action: string;
    readonly detail: Readonly<Record<string, unknown>>;
  }
  const audited = async (id: string): Promise<Audited[]> =>
    (
      await db.store.pool.query<Audited>(
        'select actor, action, detail from audit where target = $1 order by id',
        [id],
      )
    ).rows;

  const open = async (id: string, fields: Readonly<Record<string, string>> = {}) =>
    browser.post(`/ops/messages/${id}/content`, {
      csrf: await browser.csrf(),
      reason: REASON,
      ...fields,
    });

  it('is linked from the message, and asks for a reason before anything is shown', async () => {
    const id = await stored(sample('LOG_INNLAGT/1.6-new.xml'));
    const page = await (await browser.get(`/ops/messages/${id}`)).text();
    expect(page).to.contain(`href="/ops/messages/${id}/content"`);
    const answer = await browser.get(`/ops/messages/${id}/content`);
    const form = await answer.text();
    expect(answer.status).to.equal(200);
    expect(form).to.contain('name="reason"').and.not.to.contain('class="letter"');
    expect(await audited(id)).to.eql([]);
  });

  it('is shown for a reason, with one audit row that says who and why', async () => {
    const id = await stored(sample('LOG_INNLAGT/1.6-new.xml'));
    const answer = await open(id);
    const page = await answer.text();
    expect(answer.status).to.equal(200);
    expect(page).to.contain('<article class="letter" lang="nb">');
    expect(page.match(/<h1>/g)).to.have.length(1);
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    expect(answer.headers.get('content-security-policy')).to.contain("script-src 'none'");
    expect(await audited(id)).to.eql([
      { actor: 'operator:kari', action: 'message.content', detail: { reason: REASON } },
    ]);
    const log = await (await browser.get('/ops/audit')).text();
    expect(log).to.contain('Åpnet innholdet i melding').and.to.contain(REASON);
  });

  it('is shown in the language asked for', async () => {
    const id = await stored(sample('LOG_INNLAGT/1.6-new.xml'));
    const page = await (await open(id, { language: 'en' })).text();
    expect(page).to.contain('<article class="letter" lang="en">').and.to.contain('Date of birth');
  });

  for (const reason of ['', 'ja', 'gjaldt 13916900216'])
    it(`is not shown for the reason ${JSON.stringify(reason)}`, async () => {
      const id = await stored(sample('LOG_INNLAGT/1.6-new.xml'));
      const answer = await open(id, { reason });
      const page = await answer.text();
      expect(answer.status).to.equal(422);
      expect(page).to.contain('role="alert"').and.not.to.contain('class="letter"');
      expect(await audited(id)).to.eql([]);
    });

  it('is nobody’s without a session, a token and our own form', async () => {
    const id = await stored(sample('LOG_INNLAGT/1.6-new.xml'));
    const path = `/ops/messages/${id}/content`;
    const csrf = await browser.csrf();
    const stranger = await site.browser().post(path, { reason: REASON, csrf });
    expect(stranger.status).to.equal(303);
    expect((await browser.post(path, { reason: REASON })).status).to.equal(403);
    const evil = { origin: 'https://evil.example' };
    expect((await browser.post(path, { reason: REASON, csrf }, evil)).status).to.equal(403);
    expect(await audited(id)).to.eql([]);
  });

  it('is told of in words when it is gone, and the attempt is in the log', async () => {
    const id = await message(db.store);
    const page = await (await open(id)).text();
    expect(page).to.contain('ikke lagret lenger');
    expect(await audited(id)).to.have.length(1);
  });

  it('shows what breaks a rule beside a letter, and no letter of what is none', async () => {
    const faulty = await (await open(await stored(sample('refused/schema-order.xml')))).text();
    expect(faulty).to.contain('class="letter"').and.to.contain('XSD-1871');
    const broken = await (await open(await stored(sample('refused/not-well-formed.xml')))).text();
    expect(broken).to.contain('kan ikke leses som en melding').and.to.contain('XML-76');
  });

  it('gives attachments as files only, each with its audit row', async () => {
    const id = await stored(withAttachments());
    const page = await (await open(id)).text();
    expect(page).to.contain(`action="/ops/messages/${id}/attachments/3"`);
    const csrf = await browser.csrf();
    const download = (number: number | string, reason = REASON) =>
      browser.post(`/ops/messages/${id}/attachments/${number}`, { csrf, reason });
    const pdf = await download(1);
    expect(Buffer.from(await pdf.arrayBuffer())).to.eql(PDF);
    expect(pdf.headers.get('content-disposition')).to.equal('attachment; filename="vedlegg-1.pdf"');
    const script = await download(3);
    expect(Buffer.from(await script.arrayBuffer())).to.eql(SCRIPT);
    expect(script.headers.get('content-type')).to.equal('application/octet-stream');
    expect(script.headers.get('content-disposition')).to.contain('vedlegg-3.bin');
    expect(script.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(script.headers.get('cache-control')).to.equal('no-store');
    expect(script.headers.get('content-security-policy')).to.contain('sandbox');
    expect((await audited(id)).map(({ action, detail }) => [action, detail['attachment']])).to.eql([
      ['message.content', undefined],
      ['message.attachment', 1],
      ['message.attachment', 3],
    ]);
    for (const number of [0, 4, '1x', '../1'])
      expect((await download(number)).status).to.equal(404);
    expect((await download(1, '')).status).to.equal(422);
    expect((await browser.get(`/ops/messages/${id}/attachments/1`)).status).to.equal(404);
  });

  it('has its style among the assets', async () => {
    const answer = await site.browser().get('/ops/assets/letter.css');
    expect(answer.headers.get('content-type')).to.contain('text/css');
    expect(await answer.text()).to.contain('.letter');
  });
});
