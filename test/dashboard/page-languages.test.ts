import { expect } from 'chai';
import { PAGES } from '../../src/dashboard/router.ts';
import { sample } from '../rendering/letters.ts';
import { foreign, leftovers, written } from './leftovers.ts';
import { openSite } from './open-site.ts';
import type { Browser, Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import {
  account,
  deadLetter,
  GP,
  history,
  hoursAgo,
  leg,
  message,
  NURSES,
  partners,
  pathway,
  refusal,
  stuck,
} from './rows.ts';

const PLACES = [{ line: 3, column: 1, xpath: '/a/b', code: 'x', rule: 'R003', message: 'Bad' }];
/** The page of a stay is a document of its own, not one in the frame of the others. */
const SHEET = /\/stays\/\d+$/;
const DOTTED = /\b\d\d\.\d\d\.\d{4}\b/;

/** The pages that stand in no table of routes of their own. */
const OTHERS = ['/ops/sign-in', '/ops/nowhere'] as const;

describe('every page, in every language', () => {
  let db: TestStore;
  let site: Site;
  let kari: Browser;
  let urls: readonly string[];
  let letter: string;
  let open: string;
  let alert: string;
  let answered: string;

  /** A message with its body, as `accept` stores them. */
  async function stored(bytes: Buffer): Promise<string> {
    const id = await message(db.store, { type: 'LOG_INNLAGT' });
    await db.store.pool.query(
      `insert into body (message_id, received_at, org_id, encoding, bytes)
       select id, received_at, org_id, 0, $2 from message where id = $1`,
      [id, bytes],
    );
    return id;
  }

  before(async () => {
    db = await openTestStore();
    const { store } = db;
    site = await openSite(store);
    await account(store, 'kari');
    await partners(store, 'Sone 1');
    const sent = await message(store, { receivers: [NURSES, GP], at: hoursAgo(30) });
    await leg(store, sent, { forward: 'sent', receipt: 'owed', inbox: 1 });
    await leg(store, sent, { her: GP, forward: 'stuck', receipt: 'owed' });
    await history(store, sent, { what: 'stuck', detail: 'receiver-silent', actor: 'apprec' });
    open = await stuck(store, sent, { her: GP, failure: 'receiver-silent' });
    const bad = await message(store, {
      state: 'refused',
      failure: 'schema-violation',
      places: PLACES,
    });
    await leg(store, bad, { forward: 'sent', receipt: 'refused' });
    const refused = await deadLetter(store, { messageId: bad, failure: 'schema-violation' });
    await refusal(store, { failure: 'not-well-formed', client: 'one', places: PLACES });
    const late = await pathway(store, { daysAgo: 20, messageId: sent });
    await pathway(store, { daysAgo: 2 });
    answered = await pathway(store, { daysAgo: 2, then: ['AppointmentAnswered'] });
    letter = await stored(sample('LOG_INNLAGT/1.6-new.xml'));
    kari = await site.signedIn('kari');
    const { rows } = await store.pool.query<{ id: string }>('select id from alert limit 1');
    alert = rows[0]?.id ?? '';
    urls = [
      '/ops',
      '/ops/messages',
      '/ops/messages?her=x&state=stuck',
      `/ops/messages/${sent}`,
      `/ops/messages/${bad}`,
      `/ops/messages/${letter}/content`,
      ...['open', 'retried', 'discarded', 'settled'].map((one) => `/ops/dead-letters?state=${one}`),
      `/ops/dead-letters/${open}?done=not-open`,
      `/ops/dead-letters/${refused}`,
      '/ops/refusals',
      '/ops/overdue',
      '/ops/replies',
      '/ops/alerts',
      '/ops/alerts?state=held',
      `/ops/alerts/${alert}?done=known`,
      `/ops/pathways/${late}`,
      `/ops/pathways/${answered}?done=over`,
      `/ops/pathways/${late}/checklists/HPH2`,
      `/ops/pathways/${late}/stays/1`,
      `/ops/pathways/${late}/stays/1/proposals`,
      `/ops/pathways/${late}/log`,
      '/ops/audit',
    ];
  });
  after(async () => {
    await site.close();
    await db.close();
  });

  const speaking = (language: string): Browser =>
    site.browser(`${kari.cookie}; overgang-language=${language}`);
  const get = async (language: string, url: string): Promise<string> =>
    (await speaking(language).get(url)).text();

  const shown = async (language: string, url: string): Promise<string> =>
    (await get(language, url)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

  it('has been asked for here: a new page needs an address in this list', () => {
    const paths = urls.map((url) => url.replace(/\?.*$/, ''));
    const missing = PAGES.map(([path]) => path).filter((path) => {
      const route = new RegExp(`^/ops${path.replace(/:\w+/g, '[^/]+').replace(/\/$/, '')}$`);
      return !paths.some((one) => route.test(one));
    });
    expect(missing).to.deep.equal([]);
  });

  for (const language of ['nn', 'en'] as const) {
    it(`has no bokmål left over in ${language}`, async () => {
      for (const url of urls) {
        const markup = await get(language, url);
        expect(markup, url).to.contain(`<html lang="${language}">`);
        expect(leftovers(markup, language), url).to.deep.equal([]);
        expect(foreign(markup, language), url).to.deep.equal([]);
      }
      for (const url of OTHERS) {
        const cookie = `${url.endsWith('sign-in') ? '' : kari.cookie}; overgang-language=${language}`;
        const markup = await (await site.browser(cookie).get(url)).text();
        expect(markup, url).to.contain(`<html lang="${language}">`);
        expect(leftovers(markup, language), url).to.deep.equal([]);
        expect(foreign(markup, language), url).to.deep.equal([]);
      }
    });

    it(`says in ${language} what is wrong with a form`, async () => {
      const browser = speaking(language);
      const csrf = await browser.csrf();
      const shown = await get(language, `/ops/pathways/${answered}`);
      const reply = /name="reply" value="(\w+)"/.exec(shown)?.[1] ?? '';
      const forms = [
        `/ops/dead-letters/${open}/discard`,
        `/ops/messages/${letter}/content`,
        `/ops/alerts/${alert}/snooze`,
        `/ops/pathways/${answered}/appointment`,
      ];
      for (const form of forms) {
        const once = '00000000-0000-4000-8000-000000000001';
        const answer = await browser.post(form, { csrf, reason: 'x', once, reply });
        expect(answer.status, form).to.equal(422);
        const markup = await answer.text();
        expect(markup, form).to.contain(`<html lang="${language}">`);
        expect(leftovers(markup, language), form).to.deep.equal([]);
      }
    });

    it(`shows a letter in ${language} when no other language was asked for`, async () => {
      const browser = speaking(language);
      const reason = 'A call of ward 4';
      const form = await (await browser.get(`/ops/messages/${letter}/content`)).text();
      expect(form).to.match(new RegExp(`value="${language}"\\s+lang="${language}"\\s+selected`));
      const fields = { csrf: await browser.csrf(), reason };
      const answer = await browser.post(`/ops/messages/${letter}/content`, fields);
      expect(await answer.text()).to.contain(`<article class="letter" lang="${language}">`);
    });
  }

  it('writes English dates, and Norwegian ones with dots', async () => {
    for (const url of ['/ops/messages', '/ops/overdue', '/ops/audit', '/ops/dead-letters']) {
      expect(await shown('en', url), url).not.to.match(DOTTED);
      expect(await shown('nn', url), url).to.match(DOTTED);
    }
    expect(await shown('en', '/ops/overdue')).to.match(
      /before \d\d \w{3,4} \d{4} 00:00 \d+ days( \d+ h)? past the deadline/,
    );
  });

  it('has every word of its own from the tables', async () => {
    for (const url of urls.filter((one) => !SHEET.test(one)))
      expect(written(await get('nb', url), await get('en', url)), url).to.deep.equal([]);
    expect(written('<p>Se her</p><p>Saker</p>', '<p>Se her</p><p>Cases</p>')).to.eql(['Se her']);
  });

  it('is found out when it is left in bokmål', async () => {
    for (const url of urls)
      if (!SHEET.test(url))
        expect(leftovers(await get('nb', url), 'en').length, url).to.be.above(20);
    expect(foreign('<p>Ingen <b>har svart på dette</b></p>', 'en')).to.eql(['har svart på dette']);
    expect(foreign('<p>Ingen har svart ennå</p>', 'nn')).to.eql(['Ingen har svart ennå']);
    expect(leftovers(await get('nb', '/ops'), 'nn')).to.include('Hovedmeny');
  });
});
