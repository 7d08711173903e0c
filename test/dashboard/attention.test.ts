import { expect } from 'chai';
import { BOARD } from '../../src/dashboard/texts/board.ts';
import { STEP_TEXTS } from '../../src/alerting/step-texts.ts';
import { TIMERS } from '../../src/domain/pathways/hph/timers.ts';
import { openSite } from './open-site.ts';
import type { Browser, Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account, deadLetter, partners, pathway } from './rows.ts';

const NASTY = "<script>alert(1)</script>\"onload='x'";
const NUMBER = '13916900216';
const HOUR_MS = 3_600_000;

describe('the page of an alert', () => {
  let db: TestStore;
  let site: Site;
  let browser: Browser;
  let pathwayId: string;
  let path: string;
  before(async () => {
    db = await openTestStore();
    site = await openSite(db.store);
    await partners(db.store, `Sone ${NASTY}`);
    await account(db.store, 'kari');
    browser = await site.signedIn('kari');
  });
  after(async () => {
    await site.close();
    await db.close();
  });
  beforeEach(async () => {
    pathwayId = await pathway(db.store, { daysAgo: 6 });
    const { rows } = await db.store.pool.query<{ id: string }>(
      `select id from alert where pathway_id = $1 and timer = 't2' and level = 'L1'`,
      [pathwayId],
    );
    path = `/ops/alerts/${rows[0]?.id}`;
  });

  const text = async (from: string): Promise<string> => (await browser.get(from)).text();
  const words = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const fieldsOf = (markup: string, act: string): Record<string, string> => {
    const form = new RegExp(`action="[^"]*/${act}"[\\s\\S]*?</form>`).exec(markup)?.[0] ?? '';
    return Object.fromEntries(
      [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, n = '', value = '']) => [
        n,
        value,
      ]),
    );
  };
  const press = async (
    act: 'acknowledge' | 'snooze',
    given: Record<string, string>,
    headers?: Record<string, string>,
  ) => {
    const fields = { ...fieldsOf(await text(path), act), ...given };
    return browser.post(`${path}/${act}`, fields, headers);
  };
  const actions = async () =>
    (
      await db.store.pool.query<{ act: string; actor: string; reason: string; until: Date | null }>(
        `select act, actor, reason, until from alert_action where pathway_id = $1 order by id`,
        [pathwayId],
      )
    ).rows;
  /** Norwegian local time, as a browser's field has it. */
  const local = (hours: number): string =>
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Oslo',
      dateStyle: 'short',
      timeStyle: 'short',
    })
      .format(Date.now() + hours * HOUR_MS)
      .replace(' ', 'T');

  it('is linked from the board, and says which step, whose, and what can be done', async () => {
    const board = await text('/ops/overdue');
    // Of a deadline the board shows how far it has gone: the highest alert.
    const { rows } = await db.store.pool.query<{ id: string }>(
      `select id from alert where pathway_id = $1 and timer = 't2' order by level desc limit 1`,
      [pathwayId],
    );
    expect(board).to.contain(`href="/ops/alerts/${rows[0]?.id}"`);
    const markup = await text(path);
    expect(markup)
      .to.match(/^<!doctype html>/)
      .and.not.to.match(/<script|\sstyle=/i);
    expect(markup.match(/<h1>/g)).to.have.length(1);
    expect(words(markup))
      .to.contain('HPH2 sykepleiers besøk')
      .and.to.contain('Ingen har sagt noe om denne fristen.')
      .and.to.contain('høyst 7 døgn fram');
  });

  it('of a warning says what it warned of, there and in the list', async () => {
    const { rows } = await db.store.pool.query<{ id: string }>(
      `select id from alert where pathway_id = $1 and key like '%/t3/%/L0.2'`,
      [pathwayId],
    );
    const says = 'verken opplysninger eller forespørsel om time var sendt til fastlegen';
    expect(words(await text(`/ops/alerts/${rows[0]?.id}`))).to.contain(says);
    expect(words(await text('/ops/alerts'))).to.contain(says);
    expect(await text(path), 'the control').not.to.contain(says);
  });

  it('of a step that the pathway left behind has nothing to see to, and stands in a list of its own', async () => {
    const left = await pathway(db.store, { daysAgo: 9, readmittedDaysAgo: 2 });
    const { rows } = await db.store.pool.query<{ id: string }>(
      `select id from alert where pathway_id = $1 and timer = 't2' and status = 'raised' order by level`,
      [left],
    );
    const href = `/ops/alerts/${rows[0]?.id}`;
    const [board, aside] = [await text('/ops/overdue'), await text('/ops/overdue?left=1')];
    expect(rows).not.to.be.empty;
    // What is owed of the new stay does stand on the board.
    for (const { id } of rows) expect(board).not.to.contain(id);
    expect(aside).to.contain(left).and.not.to.contain('Følg opp');
    expect(words(aside)).to.contain('HPH2').and.to.contain('forløpet gikk videre');
    const page = await text(href);
    expect(words(page)).to.contain('ikke noe å følge opp');
    expect(page).not.to.contain('<textarea');
    expect(await text(path), 'the control').to.contain('<textarea');
  });

  it('keeps who has it and why, and shows it on the board', async () => {
    const answer = await press('acknowledge', { reason: `ringer ${NASTY}` });
    expect(answer.headers.get('location')).to.equal(`${path}?done=done`);
    expect(await actions()).to.deep.equal([
      { act: 'acknowledged', actor: 'operator:kari', reason: `ringer ${NASTY}`, until: null },
    ]);
    expect(words(await text(`${path}?done=done`)))
      .to.contain('Lagret.')
      .and.to.contain('kari');
    const board = await text('/ops/overdue');
    expect(words(board)).to.contain('Følges opp av kari');
    expect(board).not.to.contain('<script>');
    expect(words(await text('/ops/audit'))).to.contain('Følger opp passert frist');
  });

  it('puts the mails off until a Norwegian time, and shows it on the board', async () => {
    const until = local(48);
    expect((await press('snooze', { reason: 'avtalt besøk', until })).status).to.equal(303);
    const [row] = await actions();
    expect(row?.act).to.equal('snoozed');
    expect(Math.abs((row?.until?.getTime() ?? 0) - Date.now() - 48 * HOUR_MS)).to.be.below(61_000);
    expect(words(await text('/ops/overdue'))).to.contain('Utsatt til');
  });

  it('counts a form once, however often it is sent', async () => {
    const fields = { ...fieldsOf(await text(path), 'acknowledge'), reason: 'ringer dem' };
    await browser.post(`${path}/acknowledge`, fields);
    const again = await browser.post(`${path}/acknowledge`, fields);
    expect(again.headers.get('location')).to.contain('done=known');
    expect(await actions()).to.have.length(1);
  });

  const BAD: readonly (readonly [
    'acknowledge' | 'snooze',
    () => Record<string, string>,
    string,
  ])[] = [
    ['acknowledge', () => ({ reason: 'nei' }), 'Skriv minst 5 tegn.'],
    ['acknowledge', () => ({ reason: 'x'.repeat(501) }), 'Skriv høyst 500 tegn.'],
    ['acknowledge', () => ({ reason: `gjelder ${NUMBER}` }), 'ser ut som et fødselsnummer'],
    ['snooze', () => ({ reason: 'avtalt besøk' }), 'Velg et tidspunkt fram i tid'],
    ['snooze', () => ({ reason: 'avtalt besøk', until: local(-1) }), 'Velg et tidspunkt'],
    ['snooze', () => ({ reason: 'avtalt besøk', until: local(24 * 7 + 2) }), 'høyst 7 døgn'],
    ['snooze', () => ({ reason: 'avtalt besøk', until: 'i morgen' }), 'Velg et tidspunkt'],
  ];
  for (const [act, given, says] of BAD)
    it(`takes no ${act} with ${JSON.stringify(given()).slice(0, 60)}`, async () => {
      const answer = await press(act, given());
      expect(answer.status).to.equal(422);
      expect(words(await answer.text())).to.contain(says);
      expect(await actions()).to.be.empty;
    });

  it('takes nothing from another site, without the token, or from nobody', async () => {
    const given = { reason: 'ringer dem' };
    const elsewhere = await press('acknowledge', given, { origin: 'https://evil.example' });
    expect(elsewhere.status).to.equal(403);
    expect((await press('acknowledge', { ...given, csrf: 'x' })).status).to.equal(403);
    const out = await site.browser().post(`${path}/acknowledge`, given);
    expect(out.headers.get('location')).to.contain('/ops/sign-in');
    expect(await actions()).to.be.empty;
  });

  it('says of a unit that its alerts do not arrive, with the case, on the board and at the partner', async () => {
    await db.store.pool.query(
      `insert into undeliverable select unit_her, org_id, level, id, now() from digest
       where unit_her = 2011 limit 1 on conflict do nothing`,
    );
    const { rows } = await db.store.pool.query<{ id: string }>(
      'select digest_id as id from undeliverable',
    );
    const effectId = rows[0]?.id ?? '';
    const id = await deadLetter(db.store, { effectId, failure: 'mail-refused' });
    await db.store.pool.query(`update dead_letter set key = 'effect/' || effect_id where id = $1`, [
      id,
    ]);
    for (const page of ['/ops/overdue', '/ops'])
      expect(await text(page)).to.contain(`href="/ops/dead-letters/${id}"`);
    expect(words(await text('/ops/overdue'))).to.contain('Varselet kom ikke fram til Sone');
    expect(words(await text('/ops'))).to.contain('Varsel kommer ikke fram');
    expect(words(await text(`/ops/dead-letters/${id}`))).to.contain('Varsel om passerte frister (');
    await db.store.pool.query('delete from undeliverable');
    expect(await text('/ops/overdue')).not.to.contain('Varselet kom ikke fram');
  });

  it('has every timer in words, and every text of the board in three languages', () => {
    for (const { timer } of TIMERS) expect(STEP_TEXTS).to.have.property(`timer.${timer}`);
    const texts = Object.entries({ ...BOARD, ...STEP_TEXTS });
    expect(texts.length).to.be.above(80);
    for (const [key, text] of texts) {
      expect(text, key).to.have.all.keys('nb', 'nn', 'en');
      const places = Object.values(text).map(
        (one) =>
          one
            .match(/\{\w+\}/g)
            ?.sort()
            .join() ?? '',
      );
      expect(new Set(places).size, key).to.equal(1);
    }
  });
});
