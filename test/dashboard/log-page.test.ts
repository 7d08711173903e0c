import { expect } from 'chai';
import type { PathwayEvent } from '../../src/domain/pathway-event.ts';
import { openSite } from './open-site.ts';
import type { Browser, Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account, hoursAgo, partners, pathway } from './rows.ts';

const NUMBER = '13916900216';

describe('the page on which a call is entered', () => {
  let db: TestStore;
  let site: Site;
  let browser: Browser;
  let id: string;
  let path: string;

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
    path = `/ops/pathways/${id}/log`;
  });

  const text = async (from: string): Promise<string> => (await browser.get(from)).text();
  const words = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const hidden = async (act: string): Promise<Record<string, string>> => {
    const form = new RegExp(`action="[^"]*/${act}"[\\s\\S]*?</form>`).exec(await text(path));
    const fields = [...(form?.[0] ?? '').matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
  };
  const events = async (): Promise<PathwayEvent[]> =>
    (
      await db.store.pool.query<{ event: PathwayEvent }>(
        `select event from pathway_event where pathway_id = $1 and actor is not null order by seq`,
        [id],
      )
    ).rows.map(({ event }) => event);
  const call = (hours: number) => ({
    kind: 'DischargeReady',
    at: hoursAgo(hours).toISOString(),
    toldBy: 'HOSPITAL_NURSE',
    toldTo: 'KOMMUNE_CASE_WORKER',
    because: 'ringt inn, meldingen kom aldri',
  });

  it('is led to by the page of the pathway, and has no script', async () => {
    expect(await text(`/ops/pathways/${id}`)).to.contain(`href="${path}"`);
    const page = await text(path);
    expect(page).not.to.match(/<script|\sstyle=/i);
    expect(words(page)).to.contain('Telefonsamtale').and.to.contain('Avgjør en uenighet');
  });

  it('has chosen nothing beforehand that somebody might enter by mistake', async () => {
    const page = await text(path);
    const selects = [...page.matchAll(/<select\s+id="([\w-]+)"[^>]*>\s*<option value="([^"]*)"/g)];
    const chosen = selects.filter(([, , first]) => first !== '').map(([, name]) => name);
    expect(selects).to.have.length(7);
    expect(chosen).to.deep.equal([]);
    const forms = page.match(/<form class="entry"[\s\S]*?<\/form>/g) ?? [];
    expect(forms).to.have.length(2);
    expect(forms.join('')).not.to.match(/<option value="[^"]+"\s+selected/);
  });

  it('makes an event of a call, with who told whom, by whom it was entered and why', async () => {
    const fields = { ...(await hidden('call')), ...call(120), toldAt: hoursAgo(119).toISOString() };
    const answer = await browser.post(`${path}/call`, fields);
    expect(answer.headers.get('location')).to.equal(`${path}?done=done`);
    const [event] = await events();
    expect(event).to.include({ kind: 'DischargeReady', source: 'operator' });
    expect(event?.key).to.match(/^page:kari:/);
    expect(event?.sentAt).to.equal(fields.toldAt);
    expect(event?.data).to.include({
      channel: 'PHONE',
      toldBy: 'HOSPITAL_NURSE',
      toldTo: 'KOMMUNE_CASE_WORKER',
      signedBy: 'kari',
      loggedBecause: 'ringt inn, meldingen kom aldri',
    });
    expect(event?.data).not.to.have.property('reason');
    const stay = words(await text(`/ops/pathways/${id}/stays/1`));
    expect(stay)
      .to.contain('Telefon Ført av person')
      .and.to.contain('sykepleier på sykehuset')
      .and.to.contain('saksbehandler i kommunen')
      .and.to.contain('kari');
    expect(words(await text(`/ops/pathways/${id}`))).to.contain('Operatør: kari');
    const { rows } = await db.store.pool.query<{ detail: unknown }>(
      `select detail from audit where action = 'pathway.event' and actor = 'operator:kari'`,
    );
    expect(rows.at(-1)?.detail).to.deep.equal({ kind: 'DischargeReady', reason: fields.because });
  });

  it('counts a form once, however often it is sent', async () => {
    const fields = { ...(await hidden('call')), ...call(120) };
    const again = async () => (await browser.post(`${path}/call`, fields)).headers.get('location');
    expect([await again(), await again()]).to.deep.equal([
      `${path}?done=done`,
      `${path}?done=known`,
    ]);
    expect(await events()).to.have.length(1);
    const other = await browser.post(`${path}/call`, { ...fields, toldTo: 'KOMMUNE_NURSE' });
    expect(other.headers.get('location')).to.equal(`${path}?done=key-used`);
    expect(await events()).to.have.length(1);
  });

  it('takes no call without a time, a known kind and a reason that names nobody', async () => {
    for (const [wrong, says] of [
      [{ at: '' }, 'Gjelder fra: mangler'],
      [{ at: 'i går' }, 'Gjelder fra: kan ikke leses'],
      [{ kind: 'Override' }, 'kan ikke leses'],
      [{ kind: 'KommuneAnswer' }, 'Svaret, hvis det er kommunens svar: mangler'],
      [{ toldBy: 'Ola' }, 'Hvem ga beskjed: kan ikke leses'],
      [{ because: '' }, 'tegn'],
      [{ because: `gjelder ${NUMBER}` }, 'Skriv'],
      [{ late: `gjelder ${NUMBER}` }, 'Feil'],
    ] as const) {
      const fields = { ...(await hidden('call')), ...call(120), ...wrong };
      const answer = await browser.post(`${path}/call`, fields);
      expect(answer.status, JSON.stringify(wrong)).to.equal(422);
      const page = words(await answer.text());
      expect(page).to.contain('Skjemaet er ikke sendt inn');
      if (says !== 'Feil') expect(page).to.contain(says);
    }
    expect(await events()).to.deep.equal([]);
  });

  it('settles a dispute about a stay, and shows who decided and why', async () => {
    const [first] = (
      await db.store.pool.query<{ key: string }>(
        `select key from pathway_event where pathway_id = $1 order by seq limit 1`,
        [id],
      )
    ).rows;
    const fields = {
      ...(await hidden('override')),
      about: first?.key ?? '',
      overrides: 'ACCEPTED_NOT_FETCHED',
      settles: 'HOSPITAL_DELAYED',
      because: 'sykehuset holdt igjen pasienten',
    };
    const press = () => browser.post(`${path}/override`, fields);
    expect((await press()).headers.get('location')).to.equal(`${path}?done=done`);
    expect((await press()).headers.get('location')).to.equal(`${path}?done=known`);
    const [event] = await events();
    expect(event?.data).to.deep.include({
      about: first?.key,
      overrides: 'ACCEPTED_NOT_FETCHED',
      settles: 'HOSPITAL_DELAYED',
      reason: 'sykehuset holdt igjen pasienten',
      signedBy: 'kari',
    });
    const stay = words(await text(`/ops/pathways/${id}/stays/1`));
    expect(stay)
      .to.contain('sykehuset holdt pasienten tilbake')
      .and.to.contain('sykehuset holdt igjen pasienten')
      .and.to.contain('kari');
    const none = { ...fields, ...(await hidden('override')), because: '' };
    expect((await browser.post(`${path}/override`, none)).status).to.equal(422);
  });

  it('lets the operator say which report of which stay is decided about, the newest stay first', async () => {
    id = await pathway(db.store, { daysAgo: 9, readmittedDaysAgo: 3 });
    path = `/ops/pathways/${id}/log`;
    const form =
      /<select\s+id="override-about"[\s\S]*?<\/select>/.exec(await text(path))?.[0] ?? '';
    const groups = [...form.matchAll(/<optgroup label="([^"]*)">([\s\S]*?)<\/optgroup>/g)];
    const told = groups.map(([, label, options = '']) => [
      label,
      [...options.matchAll(/>\s*([^<,]+), \d\d\.\d\d\.\d{4} \d\d:\d\d\s*</g)].map(
        ([, kind]) => kind,
      ),
    ]);
    expect(told).to.deep.equal([
      ['Opphold 2', ['Innlagt']],
      ['Opphold 1', ['Innlagt', 'Utskrevet']],
    ]);
    const left = /value="([^"]+)"[^>]*>\s*Utskrevet/.exec(form)?.[1] ?? '';
    const fields = {
      ...(await hidden('override')),
      overrides: 'END_REFUSED',
      because: 'avdelingen har bekreftet tidspunktet',
    };
    const about = (key: string) => browser.post(`${path}/override`, { ...fields, about: key });
    for (const [key, says] of [
      ['', 'Hva avgjørelsen gjelder: mangler'],
      ['msg:1:another', 'Hva avgjørelsen gjelder: kan ikke leses'],
    ] as const) {
      const answer = await about(key);
      expect([answer.status, words(await answer.text()).includes(says)]).to.deep.equal([422, true]);
    }
    expect(await events()).to.deep.equal([]);
    expect((await about(left)).headers.get('location')).to.equal(`${path}?done=done`);
    expect((await events()).map(({ data }) => data?.about)).to.deep.equal([left]);
    const [first, second] = [1, 2].map((n) => text(`/ops/pathways/${id}/stays/${n}`));
    expect(words((await first) ?? '')).to.match(/Avgjort av person .* om Utskrevet \d\d\./);
    expect(words((await second) ?? '')).not.to.contain('Avgjort av person');
  });

  it('is for who is signed in, with the token of the session', async () => {
    const fields = { ...(await hidden('call')), ...call(120) };
    const without = await browser.post(`${path}/call`, { ...fields, csrf: 'x' });
    expect(without.status).to.equal(403);
    expect((await site.browser().get(path)).status).to.equal(303);
    const nowhere = '0190a5d2-7c31-7000-8000-000000000009';
    expect((await browser.get(`/ops/pathways/${nowhere}/log`)).status).to.equal(404);
    expect(await events()).to.deep.equal([]);
  });
});
