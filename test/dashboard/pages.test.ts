import { expect } from 'chai';
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

const NASTY = "<script>alert(1)</script>\"onload='x'";
const NUMBER = '13916900216';

const TABLES = [
  'message',
  'leg',
  'effect',
  'attempt',
  'dead_letter',
  'history',
  'refusal',
  'audit',
  'pathway',
  'pathway_event',
  'deadline',
  'alert',
  'alert_action',
  'digest',
  'digest_line',
  'undeliverable',
  'operator_account',
  'organisation',
  'party',
] as const;

describe('pages', () => {
  let db: TestStore;
  let site: Site;
  let browser: Browser;
  let urls: readonly string[];
  let twoLegs: string;
  let overdue: string;

  before(async () => {
    db = await openTestStore();
    const { store } = db;
    site = await openSite(store);
    await account(store, 'kari');
    await partners(store, NASTY);
    twoLegs = await message(store, { receivers: [NURSES, GP], msgId: `${NASTY} ${NUMBER}` });
    await leg(store, twoLegs, { forward: 'sent', receipt: 'owed', inbox: 1 });
    await leg(store, twoLegs, { her: GP, forward: 'stuck', receipt: 'owed' });
    await history(store, twoLegs, { what: NASTY, detail: NASTY, actor: NASTY });
    const failed = { her: GP, failure: 'receiver-silent', detail: NASTY };
    const open = await stuck(store, twoLegs, failed);
    const places = [
      { line: 3, column: 0, xpath: `/a${NASTY}`, code: 'x', rule: NASTY, message: NASTY },
    ];
    const bad = await message(store, {
      state: 'refused',
      failure: 'schema-violation',
      type: NASTY,
      places,
    });
    const errors = [{ code: 'E36', detail: 'Ola Nordmann' }];
    await leg(store, bad, { forward: 'sent', receipt: 'refused', errors });
    const refused = await deadLetter(store, {
      messageId: bad,
      failure: 'unheard-of',
      detail: NASTY,
    });
    await refusal(store, { failure: 'not-well-formed', client: NASTY, places });
    overdue = await pathway(store, { daysAgo: 20, messageId: twoLegs });
    await pathway(store, { daysAgo: 2 });
    browser = await site.signedIn('kari');
    const { rows } = await store.pool.query<{ id: string }>('select id from alert limit 1');
    urls = [
      `/ops/alerts/${rows[0]?.id}`,
      '/ops',
      '/ops/messages',
      ...['accepted', 'waiting', 'undelivered', 'awaiting-receipt', 'refused', 'stuck'].map(
        (state) => `/ops/messages?state=${state}`,
      ),
      '/ops/messages?type=LOG_UTSKREVET&her=2011',
      `/ops/messages?id=${encodeURIComponent(NASTY)}&her=${encodeURIComponent(NASTY)}&type=${encodeURIComponent(NASTY)}`,
      `/ops/messages/${twoLegs}`,
      `/ops/messages/${bad}`,
      ...['open', 'retried', 'discarded', 'settled'].map(
        (state) => `/ops/dead-letters?state=${state}`,
      ),
      `/ops/dead-letters/${open}`,
      `/ops/dead-letters/${refused}`,
      '/ops/refusals',
      '/ops/overdue',
      '/ops/alerts',
      '/ops/alerts?state=held',
      `/ops/pathways/${overdue}`,
      '/ops/audit',
    ];
  });
  after(async () => {
    await site.close();
    await db.close();
  });

  const page = async (path: string): Promise<string> => (await browser.get(path)).text();
  /** What a reader sees: markup away, spaces one. */
  const words = async (path: string): Promise<string> =>
    (await page(path)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  /** The rows of the first table, each as markup. */
  const rowsOf = (markup: string): string[] =>
    (/<tbody[\s\S]*?<\/tbody>/.exec(markup)?.[0] ?? '').split('<tr').slice(1);
  const nextOf = (markup: string): string | undefined =>
    /href="([^"]+)"\s+rel="next"/.exec(markup)?.[1]?.replaceAll('&amp;', '&');

  it('are shown with security headers, a language, a caption and nothing inline', async () => {
    for (const url of urls) {
      const answer = await browser.get(url);
      expect(answer.status, url).to.equal(200);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).to.contain("default-src 'self'").and.to.contain("frame-ancestors 'none'");
      expect(policy).not.to.contain('unsafe');
      expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
      expect(answer.headers.get('referrer-policy')).to.equal('no-referrer');
      expect(answer.headers.get('cache-control')).to.equal('no-store');
      const markup = await answer.text();
      expect(markup, url).to.match(/^<!doctype html>\s*<html lang="nb">/);
      expect(markup, url)
        .to.match(/<main id="content"/)
        .and.to.match(/href="#content"/);
      expect(markup.match(/<h1>/g), url).to.have.length(1);
      expect(markup.match(/<table/g)?.length ?? 0, url).to.equal(
        markup.match(/<caption>/g)?.length ?? 0,
      );
      expect(markup, url).not.to.match(/<script|<style|\sstyle=|\son\w+=/i);
      expect(markup, url).not.to.match(/https?:\/\/(?!127)/);
    }
  });

  it('show nobody’s number, name or patient key', async () => {
    const { rows } = await db.store.pool.query<{ key: string }>(
      `select encode(patient_key, 'hex') as key from pathway`,
    );
    for (const url of urls) {
      const markup = await page(url);
      expect(markup, url).not.to.contain(NUMBER).and.not.to.contain('Nordmann');
      for (const { key } of rows) expect(markup, url).not.to.contain(key);
    }
  });

  it('change nothing when they are looked at', async () => {
    const digest = async (table: string): Promise<string> => {
      const text = `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as md5 from ${table} t`;
      return (await db.store.pool.query<{ md5: string }>(text)).rows[0]?.md5 ?? '';
    };
    const all = () => Promise.all(TABLES.map(async (table) => `${table} ${await digest(table)}`));
    const before = await all();
    for (const url of urls) await browser.get(url);
    expect(await all()).to.deep.equal(before);
  });

  it('answer what is not there, and what cannot be, with a page of their own', async () => {
    const paths = [
      '/ops/nowhere',
      '/ops/messages/1',
      '/ops/messages/00000000-0000-7000-8000-000000000000',
      '/ops/dead-letters/99999999999999999999',
      "/ops/dead-letters/1'--",
      '/ops/pathways/x',
    ];
    for (const path of paths) {
      const answer = await browser.get(path);
      expect(answer.status, path).to.equal(404);
      expect(await answer.text())
        .to.contain('Fant ikke siden')
        .and.not.to.match(/ at |\.ts:|\.js:/);
    }
    expect((await browser.get('/ops/messages/%E0%A4%A')).status).to.equal(400);
    expect(
      (await page('/ops/messages?before=x&her=999999999999&state=y&her=1')).length,
    ).to.be.above(0);
    expect((await browser.get('/ops/overdue?before=W10')).status).to.equal(200);
  });

  it('say of each receiver how the delivery stands and how the answer stands, apart', async () => {
    const shown = await words(`/ops/messages?id=${twoLegs}`);
    expect(shown).to.match(
      /HER-id 2011 Levering: Sendt \(transportkvittert\) Kvittering: Venter på AppRec/,
    );
    expect(shown).to.match(/HER-id 3011 Levering: Stoppet Kvittering: Venter på AppRec/);
    expect(shown).not.to.contain('Bekreftet');
  });

  it('say "sent" and "confirmed" of no leg that is not', async () => {
    const legs = [
      ['owed', 'owed', undefined, 'Venter på levering', 'Venter på AppRec'],
      ['owed', 'owed', 7, 'Venter i innboks', 'Venter på AppRec'],
      ['sent', 'owed', 7, 'Sendt (transportkvittert)', 'Venter på AppRec'],
      ['sent', 'confirmed', 7, 'Sendt (transportkvittert)', 'Bekreftet (AppRec OK)'],
      ['sent', 'refused', 7, 'Sendt (transportkvittert)', 'Avvist (AppRec)'],
      ['refused', 'refused', undefined, 'Avvist', 'Avvist (AppRec)'],
      ['refused', 'not-owed', undefined, 'Avvist', 'Ikke aktuelt'],
      ['stuck', 'owed', undefined, 'Stoppet', 'Venter på AppRec'],
      ['closed', 'owed', undefined, 'Avsluttet manuelt', 'Venter på AppRec'],
    ] as const;
    for (const [forward, receipt, inbox, delivery, answer] of legs) {
      const id = await message(db.store, { at: hoursAgo(400) });
      await leg(db.store, id, { forward, receipt, ...(inbox && { inbox }) });
      const shown = await words(`/ops/messages?id=${id}`);
      expect(shown).to.contain(`Levering: ${delivery} Kvittering: ${answer} `);
      expect(shown.includes('Sendt (')).to.equal(forward === 'sent');
      expect(shown.includes('Bekreftet (')).to.equal(receipt === 'confirmed');
      await db.store.pool.query('delete from leg where message_id = $1', [id]);
      await db.store.pool.query('delete from message where id = $1', [id]);
    }
  });

  it('count in the tiles what their lists show', async () => {
    const shown = await words('/ops');
    expect(shown).to.match(/Åpne saker 2 /);
    const { rows } = await db.store.pool.query<{ overdue: number; held: number }>(
      `select (select count(*)::int from deadline where status = 'overdue' and left_at is null) as overdue,
         (select count(*)::int from alert where status = 'raised' and level <> 'L0'
            and told is null) as held`,
    );
    const { overdue: late, held } = rows[0] ?? { overdue: 0, held: 0 };
    expect(late).to.be.above(1);
    expect(held).to.be.above(1);
    expect(shown).to.contain(`Frister som er passert ${late} `);
    expect(shown).to.contain(`Varsler i utboksen ${held} `);
    expect(shown).to.match(/Venter på levering 0 /);
    expect(shown).to.match(/Venter på AppRec 1 /);
    expect(shown).to.match(/Avvist med AppRec i dag 1 /);
    expect(shown).to.match(/Avvist i mottaket i dag 1 /);
    expect(shown).to.contain('Varsler sendes ikke på e-post').and.to.contain('Miljø: TEST');
  });

  it('show on the board which step is late, by how much, whose it is, and what it is counted from', async () => {
    const board = await page('/ops/overdue');
    expect(board.match(new RegExp(`id="${overdue}"`, 'g'))).to.have.length(1);
    const shown = await words('/ops/overdue');
    expect(shown).to.match(
      /HPH2 sykepleiers besøk innen 3 dager før \d\d\.\d\d\.\d{4} 00:00 \d+ døgn/,
    );
    expect(shown).to.contain(
      'HPH3 konsultasjon hos fastlege innen 2 uker opplysninger til fastlegen er ikke sendt',
    );
    expect(shown).to.contain('Hjemkomst ikke meldt; utskrivningsdato brukt');
    expect(await words('/ops/overdue?left=1')).to.match(
      /Sykehusets varsel .* før [\d. :]+ .* Innlagt \d\d\.\d\d\.\d{4} /,
    );
    expect(shown).to.contain('Venter i utboks').and.to.contain('Fjordvik kommune');
  });

  it('turn a full list over, row by row, missing none and repeating none', async () => {
    const ids: string[] = [];
    // Three at each instant, so that the order must not hang on the instant alone.
    for (let n = 0; n < 120; n += 1)
      ids.push(await message(db.store, { at: hoursAgo(500 + Math.floor(n / 3)), type: 'LOG_DOD' }));
    const seen: string[] = [];
    let path: string | undefined = '/ops/messages?type=LOG_DOD';
    const sizes: number[] = [];
    while (path !== undefined && sizes.length < 9) {
      const markup = await page(path);
      const rows = rowsOf(markup);
      sizes.push(rows.length);
      seen.push(...rows.map((row) => /\/ops\/messages\/([0-9a-f-]{36})/.exec(row)?.[1] ?? ''));
      path = nextOf(markup);
    }
    expect(sizes).to.deep.equal([50, 50, 20]);
    expect(new Set(seen)).to.deep.equal(new Set(ids));
    expect(seen).to.have.length(120);
  });

  it('turn over the board, cases, refusals, alerts and the log as well', async () => {
    const { store } = db;
    for (let n = 0; n < 60; n += 1) {
      await deadLetter(store, { failure: 'internal', effectId: `none/${n}` });
      await refusal(store, { failure: 'bad-request', client: `client ${n}` });
      await pathway(store, { daysAgo: 6 });
      await store.pool.query(`insert into audit (actor, action, target) values ('x', 'y', $1)`, [
        n,
      ]);
    }
    const lists = [
      '/ops/dead-letters',
      '/ops/refusals',
      '/ops/overdue',
      '/ops/alerts',
      '/ops/alerts?state=held',
      '/ops/audit',
    ];
    for (const list of lists) {
      const pages = [await page(list)];
      for (let next = nextOf(pages[0] ?? ''); next !== undefined && pages.length < 9;) {
        const markup = await page(next);
        pages.push(markup);
        next = nextOf(markup);
      }
      const rows = pages.flatMap(rowsOf);
      expect(rows.length, list).to.be.at.least(61).and.at.most(400);
      expect(new Set(rows).size, list).to.equal(rows.length);
      expect(pages.at(-1), list).to.contain('Til starten').and.not.to.contain('rel="next"');
    }
  });

  it('hold back nothing but the style sheet and the sign-in', async () => {
    const css = await site.browser().get('/ops/assets/ops.css');
    expect(css.status).to.equal(200);
    expect(css.headers.get('content-type')).to.contain('text/css');
    expect((await site.browser().get('/ops/assets/../router.ts')).status).not.to.equal(200);
    expect((await site.browser().get('/ops/assets/%2e%2e%2frouter.ts')).status).not.to.equal(200);
  });

  it('say so when the database is away, without a word of why', async () => {
    const away = await openSite({
      ...db.store,
      rows: () => Promise.reject(Object.assign(new Error('secret host'), { code: 'ECONNREFUSED' })),
    });
    const answer = await away.browser(browser.cookie).get('/ops');
    expect(answer.status).to.equal(503);
    expect(await answer.text())
      .to.contain('Databasen svarer ikke')
      .and.not.to.contain('secret');
    await away.close();
  });
});
