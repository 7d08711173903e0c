import { expect } from 'chai';
import type { PathwayEvent } from '../../src/domain/pathway-event.ts';
import type { PathwayView } from '../../src/domain/pathway.ts';
import { lockPathwaysById } from '../../src/store/sql/pathways.ts';
import { openSite } from './open-site.ts';
import type { Browser, Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account, hoursAgo, partners, pathway } from './rows.ts';

const ASKED = ['HealthInfoToGP', 'AppointmentRequested', 'AppointmentAnswered'] as const;
const WAITS = 'svar om time må leses';
const DAY_H = 24;

describe('the form for a free-text reply about an appointment', () => {
  let db: TestStore;
  let site: Site;
  let browser: Browser;
  let id: string;
  let page: string;

  before(async () => {
    db = await openTestStore();
    for (const name of ['kari', 'ola']) await account(db.store, name);
    await partners(db.store);
    site = await openSite(db.store);
    browser = await site.signedIn('kari');
  });
  after(async () => {
    await site.close();
    await db.close();
  });
  beforeEach(async () => {
    id = await pathway(db.store, { daysAgo: 2, then: ASKED });
    page = `/ops/pathways/${id}`;
  });

  const text = async (from: string, as = browser): Promise<string> => (await as.get(from)).text();
  const formOf = (markup: string): string =>
    /<section id="appointment">[\s\S]*?<\/section>/.exec(markup)?.[0] ?? '';
  const words = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const hidden = async (as = browser): Promise<Record<string, string>> => {
    const form = formOf(await text(page, as));
    const fields = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
  };
  const events = async (): Promise<PathwayEvent[]> =>
    (
      await db.store.pool.query<{ event: PathwayEvent }>(
        `select event from pathway_event where pathway_id = $1 order by seq`,
        [id],
      )
    ).rows.map(({ event }) => event);
  const entered = async () => (await events()).filter(({ source }) => source === 'operator');
  const flags = async (): Promise<readonly string[]> =>
    (
      await db.store.pool.query<{ view: PathwayView }>('select view from pathway where id = $1', [
        id,
      ])
    ).rows.flatMap(({ view }) => view.episodes.flatMap((episode) => episode.flags));
  const send = (fields: Record<string, string>, as = browser) =>
    as.post(`${page}/appointment`, fields);
  const where = async (answer: Promise<Response>) => (await answer).headers.get('location');
  const soon = (): string =>
    hoursAgo(-3 * DAY_H)
      .toISOString()
      .slice(0, 16);
  const confirmed = () => ({ outcome: 'CONFIRMED', appointedAt: soon() });

  /** Lets go of the pathway when both have come as far as to wait for it. */
  const bothAtOnce = (begin: () => Promise<unknown>[]): Promise<unknown[]> =>
    db.store
      .tx(async (lock) => {
        await lockPathwaysById(lock, [id]);
        const begun = begin();
        const waiting = {
          name: '',
          text: `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        };
        for (let looks = 0; looks < 10_000; looks += 1)
          if ((await db.store.rows(waiting)).length === begun.length) return { begun };
        throw new Error('they did not wait for each other');
      })
      .then(({ begun }) => Promise.all(begun));

  it('is on the page of its pathway, led to by the list of replies, while the reply waits', async () => {
    expect(await text('/ops/replies')).to.contain(`href="${page}#appointment"`);
    const form = formOf(await text(page));
    expect(words(form)).to.contain('Svar om time hos fastlegen').and.to.contain('Svaret kom:');
    expect(form).not.to.match(/<script|\sstyle=/i);
    expect(await where(send({ ...(await hidden()), outcome: 'DECLINED' }))).to.equal(
      `${page}?done=done`,
    );
    expect(formOf(await text(page))).to.equal('');
    expect(words(await text(`${page}?done=done`))).to.contain('Svaret er ført.');
    expect(await text('/ops/replies')).not.to.contain(id);
    const other = await pathway(db.store, { daysAgo: 2 });
    expect(formOf(await text(`/ops/pathways/${other}`))).to.equal('');
  });

  it('has chosen nothing beforehand, and a label for every field', async () => {
    const form = formOf(await text(page));
    expect(form).not.to.match(/\schecked/);
    expect(/id="appointedAt"[^>]*?value="([^"]*)"/.exec(form)?.[1]).to.equal('');
    const ids = [...form.matchAll(/<input\s[^>]*?id="([\w-]+)"/g)].map(([, one]) => one);
    expect(ids).to.deep.equal(['outcome-CONFIRMED', 'outcome-DECLINED', 'appointedAt']);
    for (const one of ids) expect(form).to.contain(`for="${one}"`);
    expect(form).to.match(/<fieldset[^>]*>\s*<legend>Hva sier svaret\?<\/legend>/);
  });

  it('makes the appointment one of the pathway, as of when the reply came, by whom', async () => {
    const fields = { ...(await hidden()), ...confirmed() };
    expect(await where(send(fields))).to.equal(`${page}?done=done`);
    const reply = (await events()).find(({ kind }) => kind === 'AppointmentAnswered');
    const [event] = await entered();
    expect(event).to.include({ kind: 'AppointmentConfirmed', occurredAt: reply?.occurredAt });
    expect(event?.key).to.match(/^page:kari:/);
    expect(event?.data).to.include({ signedBy: 'kari' });
    expect(event?.data?.appointedAt?.slice(0, 10)).to.equal(fields.appointedAt.slice(0, 10));
    expect(await flags()).not.to.include('TO_CLASSIFY_APPOINTMENT');
    const shown = words(await text(page));
    expect(shown).to.contain('Time er avtalt').and.to.contain('Operatør: kari');
    expect(shown).not.to.contain(WAITS);
    const { rows } = await db.store.pool.query(
      `select actor, detail from audit where action = 'pathway.event' and target = $1`,
      [id],
    );
    expect(rows).to.deep.equal([
      { actor: 'operator:kari', detail: { kind: 'AppointmentConfirmed' } },
    ]);
  });

  it('says that there is no appointment when the reply declines', async () => {
    expect(await where(send({ ...(await hidden()), outcome: 'DECLINED' }))).to.equal(
      `${page}?done=done`,
    );
    expect((await entered()).map(({ kind }) => kind)).to.deep.equal(['AppointmentDeclined']);
    expect(await flags()).not.to.include('TO_CLASSIFY_APPOINTMENT');
    expect(words(await text(page))).to.contain('Ingen time: avslått eller avlyst');
  });

  it('counts once, however often it is sent, and not when another has been quicker', async () => {
    const ola = await site.signedIn('ola');
    const [mine, his] = [await hidden(), await hidden(ola)];
    const fields = { ...mine, ...confirmed() };
    expect([await where(send(fields)), await where(send(fields))]).to.deep.equal([
      `${page}?done=done`,
      `${page}?done=known`,
    ]);
    expect(await where(send({ ...mine, outcome: 'DECLINED' }))).to.equal(`${page}?done=key-used`);
    expect(await where(send({ ...his, outcome: 'DECLINED' }, ola))).to.equal(`${page}?done=over`);
    expect(words(await text(`${page}?done=over`))).to.contain('noen har ført det i mellomtiden');
    expect(await entered()).to.have.length(1);
  });

  it('counts once when two send it in the same instant, and tells the other', async () => {
    const ola = await site.signedIn('ola');
    const [mine, his] = [await hidden(), await hidden(ola)];
    const went = await bothAtOnce(() => [
      where(send({ ...mine, ...confirmed() })),
      where(send({ ...his, outcome: 'DECLINED' }, ola)),
    ]);
    expect(went).to.have.members([`${page}?done=done`, `${page}?done=over`]);
    expect(await entered()).to.have.length(1);
  });

  it('is about the reply that was read: one that came later still waits', async () => {
    const first = await hidden();
    const [reply] = (await events()).filter(({ kind }) => kind === 'AppointmentAnswered');
    const later = hoursAgo(1).toISOString();
    const event = { ...reply, key: `${reply?.key}-2`, occurredAt: later, receivedAt: later };
    await db.store.pool.query(
      'insert into pathway_event (pathway_id, key, event) values ($1, $2, $3)',
      [id, event.key, JSON.stringify(event)],
    );
    expect(await where(send({ ...first, outcome: 'DECLINED' }))).to.equal(`${page}?done=done`);
    expect(await flags()).to.include('TO_CLASSIFY_APPOINTMENT');
    expect(await where(send({ ...(await hidden()), ...confirmed() }))).to.equal(
      `${page}?done=done`,
    );
    expect(await flags()).not.to.include('TO_CLASSIFY_APPOINTMENT');
    expect((await entered()).map(({ occurredAt }) => occurredAt)).to.deep.equal([
      reply?.occurredAt,
      later,
    ]);
  });

  const days = (n: number): string =>
    hoursAgo(-n * DAY_H)
      .toISOString()
      .slice(0, 16);
  const FAULTS: readonly { given: Record<string, string>; says: string; field: string }[] = [
    { given: {}, says: 'Velg hva svaret sier.', field: 'outcome' },
    { given: { outcome: 'MAYBE' }, says: 'Velg hva svaret sier.', field: 'outcome' },
    {
      given: { outcome: 'CONFIRMED' },
      says: 'Skriv dato og klokkeslett for timen.',
      field: 'appointedAt',
    },
    {
      given: { outcome: 'CONFIRMED', appointedAt: 'tirsdag' },
      says: 'Dato og klokkeslett kan ikke leses.',
      field: 'appointedAt',
    },
    {
      given: { outcome: 'CONFIRMED', appointedAt: days(3).slice(0, 10) },
      says: 'Dato og klokkeslett kan ikke leses.',
      field: 'appointedAt',
    },
    {
      given: { outcome: 'CONFIRMED', appointedAt: days(-10) },
      says: 'Timen kan ikke være før svaret kom.',
      field: 'appointedAt',
    },
    {
      given: { outcome: 'CONFIRMED', appointedAt: days(400) },
      says: 'Timen er mer enn ett år fram i tid.',
      field: 'appointedAt',
    },
    {
      given: { outcome: 'DECLINED', appointedAt: days(3) },
      says: 'Når det ikke gis noen time, skal dato og klokkeslett stå tomt.',
      field: 'appointedAt',
    },
  ];
  for (const { given, says, field } of FAULTS)
    it(`asks again after ${JSON.stringify(given)}, at its field, with what was written`, async () => {
      const answer = await send({ ...(await hidden()), ...given });
      expect(answer.status).to.equal(422);
      const markup = await answer.text();
      const summary = /<div class="notice error"[\s\S]*?<\/div>/.exec(markup)?.[0] ?? '';
      const to = /href="#([\w-]+)"/.exec(summary)?.[1] ?? '';
      expect(words(summary)).to.contain(says);
      expect(to).to.match(new RegExp(`^${field}`));
      const form = formOf(markup);
      expect(form).to.contain(`id="${to}"`).and.to.contain(`id="${field}-error"`);
      expect(form).to.match(new RegExp(`aria-describedby="[^"]*${field}-error"`));
      expect(/id="appointedAt"[^>]*?value="([^"]*)"/.exec(form)?.[1]).to.equal(
        given['appointedAt'] ?? '',
      );
      expect(/value="(\w+)"\s+checked/.exec(form)?.[1]).to.equal(
        given['outcome'] === 'MAYBE' ? undefined : given['outcome'],
      );
      expect(await entered()).to.deep.equal([]);
      expect(await flags()).to.include('TO_CLASSIFY_APPOINTMENT');
    });

  it('is for who is signed in, with the token of the session, about a reply that there is', async () => {
    const fields = { ...(await hidden()), ...confirmed() };
    expect((await send({ ...fields, csrf: 'x' })).status).to.equal(403);
    expect((await send({ ...fields, reply: 'f'.repeat(16) })).status).to.equal(400);
    expect((await send({ ...fields, once: '1' })).status).to.equal(400);
    expect(await where(send(fields, site.browser()))).to.equal('/ops/sign-in?expired=1');
    const nowhere = '/ops/pathways/0190a5d2-7c31-7000-8000-000000000009/appointment';
    expect((await browser.post(nowhere, fields)).status).to.equal(404);
    expect((await browser.get(`${page}/appointment`)).status).to.equal(404);
    expect(await entered()).to.deep.equal([]);
  });
});
