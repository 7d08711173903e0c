import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Checklist } from '../../src/domain/checklists/definition.ts';
import { SHIPPED } from '../../src/domain/checklists/shipped/index.ts';
import { moment } from '../../src/dashboard/times.ts';
import { osloText } from '../../src/domain/calendar.ts';
import { instant } from '../../src/domain/ids.ts';
import { insertEditions } from '../../src/store/sql/checklists.ts';
import { openSite } from './open-site.ts';
import type { Browser, Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account, hoursAgo, KOMMUNE, partners, pathway } from './rows.ts';

const NASTY = "<script>alert(1)</script>\"onload='x'";
const NUMBER = '13916900216';

describe('checklist pages', () => {
  let db: TestStore;
  let site: Site;
  let browser: Browser;
  before(async () => {
    db = await openTestStore();
    site = await openSite(db.store);
    await partners(db.store);
    await account(db.store, 'kari');
    await account(db.store, 'ola');
    browser = await site.signedIn('kari');
  });
  after(async () => {
    await site.close();
    await db.close();
  });

  const text = async (path: string): Promise<string> => (await browser.get(path)).text();
  const words = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  /** The row of an item, as markup. */
  const rowOf = (markup: string, item: string): string =>
    new RegExp(`<tr role="row"\\s+id="${item}"[\\s\\S]*?</tr>`).exec(markup)?.[0] ?? '';
  const fieldsOf = (markup: string): Record<string, string> =>
    Object.fromEntries<string>(
      [...markup.matchAll(/name="(\w+)" value="([^"]*)"/g)]
        .map(([, name = '', value = '']): [string, string] => [name, value])
        .filter(([name]) => name !== 'status'),
    );
  const ticks = async (id: string) =>
    (
      await db.store.pool.query<{ item: string; status: string; actor: string; by: string }>(
        `select item, status, actor, made_by as by from checklist_tick
         where pathway_id = $1 order by seq`,
        [id],
      )
    ).rows;

  /** A pathway of some days ago, and the page of one of its lists. */
  async function opened(list: string): Promise<{ id: string; path: string; markup: string }> {
    const id = await pathway(db.store, { daysAgo: 2 });
    const path = `/ops/pathways/${id}/checklists/${list}`;
    return { id, path, markup: await text(path) };
  }
  const press = (path: string, fields: Record<string, string>, headers?: Record<string, string>) =>
    browser.post(path, { status: 'UTFORT', ...fields }, headers);

  it('are linked from the pathway, with how far each list has come', async () => {
    const id = await pathway(db.store, { daysAgo: 6 });
    const markup = await text(`/ops/pathways/${id}`);
    expect(markup).to.match(
      new RegExp(`/ops/pathways/${id}/checklists/HPH2\\?episode=[0-9a-f]{16}`),
    );
    const said = words(markup);
    expect(said).to.contain('Sykepleiers oppfølging innen tre dager 0 av 12 (0 %)');
    expect(said).to.contain('Når helse eller funksjon svikter Ikke aktuell ennå');
    expect(said).to.contain('Hjemmetjenestens forberedelse Valgfri');
  });

  it('show each item with a form that works without script', async () => {
    const { markup } = await opened('HPH2');
    expect(markup)
      .to.match(/^<!doctype html>/)
      .and.not.to.match(/<script|\son\w+=|\sstyle=/i);
    expect(markup.match(/<h1>/g)).to.have.length(1);
    const row = rowOf(markup, 'function');
    expect(words(row)).to.contain('Ikke registrert').and.to.contain('Ikke aktuelt');
    expect(row).to.contain('aria-label="Utført: Fysisk og kognitiv funksjon er vurdert"');
    expect(fieldsOf(row)).to.have.keys('csrf', 'once', 'episode', 'item');
    expect(words(markup)).to.contain('Tekstene er foreløpige');
  });

  it('register what is pressed, by whom and when, and lead back to the item', async () => {
    const { id, path, markup } = await opened('HPH2');
    const answer = await press(path, fieldsOf(rowOf(markup, 'function')));
    expect(answer.status).to.equal(303);
    const to = answer.headers.get('location') ?? '';
    expect(to).to.match(/\?episode=[0-9a-f]{16}&done=done#function$/);
    expect(await ticks(id)).to.deep.equal([
      { item: 'function', status: 'UTFORT', actor: 'operator:kari', by: 'kari' },
    ]);
    const after = await text(to.split('#')[0] ?? '');
    expect(words(after)).to.contain('Registrert.').and.to.contain('1 av 1 (100 %)');
    expect(words(rowOf(after, 'function'))).to.match(/Utført kari \d\d\.\d\d\.\d{4}/);
    const { rows } = await db.store.pool.query<{ actor: string; target: string }>(
      `select actor, target from audit where action = 'pathway.checklist' and target = $1`,
      [id],
    );
    expect(rows).to.deep.equal([{ actor: 'operator:kari', target: id }]);
    expect(words(await text('/ops/audit'))).to.contain('Registrerte punkt i sjekkliste');
  });

  describe('take when it was done', () => {
    const wall = (hours: number) => osloText(instant(hoursAgo(hours))).slice(0, 16);

    it('and show that beside when it was registered', async () => {
      const { id, path, markup } = await opened('HPH2');
      const row = rowOf(markup, 'function');
      expect(row)
        .to.match(/type="datetime-local"\s+name="at"/)
        .and.to.match(/max="[-\dT:]{16}"/);
      await press(path, { ...fieldsOf(row), at: wall(30) });
      const [done] = (
        await db.store.pool.query<{ hours: string }>(
          `select round(extract(epoch from recorded_at - at) / 3600) as hours
           from checklist_tick where pathway_id = $1`,
          [id],
        )
      ).rows;
      expect(Number(done?.hours)).to.equal(30);
      const at = moment(hoursAgo(30), 'nb');
      const said = words(rowOf(await text(path), 'function'));
      expect(said).to.contain(
        `Utført kari ${at}, registrert ${moment(new Date(), 'nb').slice(0, 10)}`,
      );
    });

    for (const [what, hours] of [
      ['is still to come', -3],
      ['was more than a year ago', 24 * 400],
    ] as const)
      it(`and say so where that ${what}`, async () => {
        const { id, path, markup } = await opened('HPH2');
        const fields = { ...fieldsOf(rowOf(markup, 'function')), at: wall(hours) };
        const answer = await press(path, fields);
        const page = await text(answer.headers.get('location') ?? '');
        expect(words(page)).to.contain('Ikke registrert: tidspunktet');
        expect(await ticks(id)).to.deep.equal([]);
      });
  });

  it('ask for the next control or a reason where the item does, and show it', async () => {
    const { id, path, markup } = await opened('GP');
    const row = rowOf(markup, 'plan-and-control');
    expect(row).to.contain('name="controlAt"').and.to.contain('name="noControlReason"');
    expect(rowOf(markup, 'orders')).not.to.contain('name="controlAt"');
    const refused = await press(path, fieldsOf(row));
    const said = words(await text(refused.headers.get('location') ?? ''));
    expect(said).to.contain('skriv enten når neste kontroll er');
    expect(await ticks(id)).to.deep.equal([]);
    await press(path, { ...fieldsOf(row), noControlReason: NASTY });
    const after = rowOf(await text(path), 'plan-and-control');
    expect(words(after)).to.contain('Ingen kontroll: &lt;script&gt;');
  });

  it('count a form once, however often it is sent', async () => {
    const { id, path, markup } = await opened('HPH2');
    const fields = fieldsOf(rowOf(markup, 'nutrition'));
    await press(path, fields);
    const again = await press(path, fields);
    expect(await ticks(id)).to.have.length(1);
    const page = await text((again.headers.get('location') ?? '').split('#')[0] ?? '');
    expect(words(page)).to.contain('Dette var registrert fra før.');
  });

  it('take back what was registered', async () => {
    const { id, path, markup } = await opened('HPH2');
    await press(path, fieldsOf(rowOf(markup, 'risks')));
    const done = rowOf(await text(path), 'risks');
    expect(words(done)).to.contain('Angre');
    await press(path, { ...fieldsOf(done), status: 'UREGISTRERT' });
    expect((await ticks(id)).map(({ status }) => status)).to.deep.equal(['UTFORT', 'UREGISTRERT']);
    expect(words(rowOf(await text(path), 'risks'))).to.contain('Ikke registrert');
  });

  it('have one list for each deterioration, and register in the one that is shown', async () => {
    const id = await pathway(db.store, { daysAgo: 2, falls: 2 });
    const links = [
      ...(await text(`/ops/pathways/${id}`)).matchAll(
        /href="([^"]*HPH4\?episode=[0-9a-f]{16}&amp;about=[0-9a-f]{16})">([^<]*)/g,
      ),
    ].map(([, href = '', title = '']) => ({ path: href.replace('&amp;', '&'), title }));
    expect(links).to.have.length(2);
    for (const { title } of links)
      expect(title).to.match(/^Når helse eller funksjon svikter: fall \d\d\.\d\d\.\d{4}/);
    const [one, other] = links.map(({ path }) => path);
    await press(one ?? '', fieldsOf(rowOf(await text(one ?? ''), 'observed')));
    expect(words(rowOf(await text(one ?? ''), 'observed'))).to.contain('Utført kari');
    expect(words(rowOf(await text(other ?? ''), 'observed'))).to.contain('Ikke registrert');
  });

  describe('register nothing', () => {
    const unchanged = async (
      send: (on: { path: string; fields: Record<string, string> }) => Promise<Response>,
      status: number,
    ) => {
      const { id, path, markup } = await opened('HPH2');
      const answer = await send({ path, fields: fieldsOf(rowOf(markup, 'function')) });
      expect(answer.status).to.equal(status);
      expect(await ticks(id)).to.deep.equal([]);
    };

    it('without the token of the session', () =>
      unchanged(({ path, fields }) => press(path, { ...fields, csrf: '' }), 403));
    it('with the token of another session', () =>
      unchanged(async ({ path, fields }) => {
        const csrf = await (await site.signedIn('ola')).csrf();
        return press(path, { ...fields, csrf });
      }, 403));
    it('from another origin', () =>
      unchanged(
        ({ path, fields }) => press(path, fields, { origin: 'https://evil.example' }),
        403,
      ));
    it('without a session', () =>
      unchanged(({ path, fields }) => site.browser().post(path, fields), 303));
    it('with an unknown status', () =>
      unchanged(({ path, fields }) => press(path, { ...fields, status: 'OK' }), 400));
    it('without what tells two presses from one', () =>
      unchanged(({ path, fields }) => press(path, { ...fields, once: '1' }), 400));
    it('in an episode that is none', () =>
      unchanged(({ path, fields }) => press(path, { ...fields, episode: 'x' }), 404));
    it('on an item that the list has not', async () => {
      const { id, path, markup } = await opened('HPH2');
      const fields = { ...fieldsOf(rowOf(markup, 'function')), item: NASTY };
      const answer = await press(path, fields);
      expect(answer.headers.get('location')).to.match(/done=nowhere$/);
      expect(await ticks(id)).to.deep.equal([]);
    });
  });

  it('do not exist for a list or a pathway that is none', async () => {
    const { id } = await opened('HPH2');
    for (const path of [
      `/ops/pathways/${id}/checklists/HPH9`,
      `/ops/pathways/${randomUUID()}/checklists/HPH2`,
      `/ops/pathways/${id}/checklists/HPH2?episode=ffffffffffffffff`,
    ])
      expect((await browser.get(path)).status, path).to.equal(404);
  });

  it('escape what others wrote, and hide numbers', async () => {
    const shipped = SHIPPED.find(({ checklist }) => checklist.list === 'HPH5')?.checklist;
    const [first, ...rest] = shipped?.items ?? [];
    const nasty = {
      ...shipped,
      version: '1',
      items: [{ ...first, text: { nb: NASTY, nn: 'x', en: 'x' } }, ...rest],
    } as Checklist;
    const on = { kommuneHer: KOMMUNE, actor: 'test', at: new Date() };
    await insertEditions(db.store, on, [nasty]);
    const { id, path } = await opened('HPH5');
    await db.store.pool.query(
      `insert into checklist_tick (pathway_id, key, episode, list, item, version, status, at,
         made_by, actor, recorded_at)
       select $1, 'k', view->'episodes'->0->>'id', 'HPH5', 'function', '1', 'UTFORT', now(), $2,
         'client:x', now() from pathway where id = $1`,
      [id, `${NASTY} ${NUMBER}`],
    );
    const markup = await text(path);
    expect(markup).not.to.contain('<script>').and.not.to.contain(NUMBER);
    expect(markup).to.contain('&lt;script&gt;').and.to.contain('***********');
  });
});
