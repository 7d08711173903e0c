import { expect } from 'chai';
import { openSite } from './open-site.ts';
import type { Browser, Site } from './open-site.ts';
import { openTestStore } from './open-test-store.ts';
import type { TestStore } from './open-test-store.ts';
import { account, deadLetter, GP, leg, message, partners, stuck } from './rows.ts';

describe('forms of the pages', () => {
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

  const one = async <R extends object>(
    text: string,
    values: unknown[] = [],
  ): Promise<R | undefined> => (await db.store.pool.query<R>(text, values)).rows[0];
  const stateOf = async (id: string) =>
    (await one<{ state: string }>('select state from dead_letter where id = $1', [id]))?.state;
  const audited = (id: string) =>
    one<{ actor: string; action: string; detail: { reason?: string } | null }>(
      'select actor, action, detail from audit where target = $1 order by id desc',
      [id],
    );

  async function stuckCase(): Promise<{ id: string; messageId: string }> {
    const messageId = await message(db.store, { receivers: [GP] });
    await leg(db.store, messageId, { her: GP, forward: 'stuck', receipt: 'owed' });
    const id = await stuck(db.store, messageId, { her: GP, failure: 'receiver-unreachable' });
    return { id, messageId };
  }

  describe('from elsewhere', () => {
    const verbs = ['retry', 'discard'];

    for (const verb of verbs) {
      const refused = async (post: (path: string) => Promise<Response>) => {
        const { id } = await stuckCase();
        const answer = await post(`/ops/dead-letters/${id}/${verb}`);
        expect(answer.status).to.equal(403);
        expect(await stateOf(id)).to.equal('open');
      };
      const reason = 'løst på telefon';

      it(`${verb} is refused without a token`, () =>
        refused((path) => browser.post(path, { reason })));

      it(`${verb} is refused with a wrong token`, () =>
        refused((path) => browser.post(path, { reason, csrf: 'x'.repeat(43) })));

      it(`${verb} is refused with the token of another session`, () =>
        refused(async (path) => {
          const other = await site.signedIn('ola');
          return browser.post(path, { reason, csrf: await other.csrf() });
        }));

      it(`${verb} is refused from another origin, token or not`, () =>
        refused(async (path) => {
          const csrf = await browser.csrf();
          return browser.post(path, { reason, csrf }, { origin: 'https://evil.example' });
        }));

      it(`${verb} is refused when the token is in the address`, () =>
        refused(async (path) => browser.post(`${path}?csrf=${await browser.csrf()}`, { reason })));

      it(`${verb} without a session leads to the sign-in page`, async () => {
        const { id } = await stuckCase();
        const answer = await site.browser().post(`/ops/dead-letters/${id}/${verb}`, { reason });
        expect(answer.headers.get('location')).to.equal('/ops/sign-in?expired=1');
        expect(await stateOf(id)).to.equal('open');
      });

      it(`${verb} by GET does not exist`, async () => {
        const { id } = await stuckCase();
        expect((await browser.get(`/ops/dead-letters/${id}/${verb}`)).status).to.equal(404);
        expect(await stateOf(id)).to.equal('open');
      });
    }

    it('signing in and out are refused from another origin', async () => {
      const headers = { origin: 'https://evil.example' };
      for (const path of ['/ops/sign-in', '/ops/sign-out'])
        expect(
          (await browser.post(path, { name: 'ola', password: 'ola' }, headers)).status,
        ).to.equal(403);
      expect((await browser.get('/ops')).status).to.equal(200);
    });
  });

  describe('discard', () => {
    const reasons = [
      ['', 'minst 5 tegn'],
      ['    ', 'minst 5 tegn'],
      ['ja', 'minst 5 tegn'],
      ['x'.repeat(501), 'høyst 500 tegn'],
      ['gjaldt 13916900216', 'fødselsnummer'],
    ] as const;
    for (const [reason, said] of reasons)
      it(`asks again after the reason ${JSON.stringify(reason.slice(0, 20))} and changes nothing`, async () => {
        const { id } = await stuckCase();
        const csrf = await browser.csrf();
        const answer = await browser.post(`/ops/dead-letters/${id}/discard`, { csrf, reason });
        const page = await answer.text();
        expect(answer.status).to.equal(422);
        expect(page)
          .to.contain('role="alert"')
          .and.to.contain('href="#reason"')
          .and.to.contain(said);
        expect(page).to.contain('aria-invalid="true"');
        expect(await stateOf(id)).to.equal('open');
        expect(await audited(id)).to.equal(undefined);
      });

    it('closes the case with its reason, in the audit log too, and keeps the message', async () => {
      const { id, messageId } = await stuckCase();
      const fields = { csrf: await browser.csrf(), reason: 'Avklart med legekontoret.' };
      const answer = await browser.post(`/ops/dead-letters/${id}/discard`, fields);
      expect(answer.status).to.equal(303);
      expect(answer.headers.get('location')).to.equal(`/ops/dead-letters/${id}?done=discarded`);
      expect(await stateOf(id)).to.equal('discarded');
      expect(await audited(id)).to.deep.include({
        actor: 'operator:kari',
        action: 'dead-letter.discard',
      });
      expect((await audited(id))?.detail?.reason).to.equal('Avklart med legekontoret.');
      const page = await (await browser.get(`/ops/messages/${messageId}`)).text();
      expect(page).to.contain('Avsluttet manuelt');
      const after = await (await browser.get(`/ops/dead-letters/${id}?done=discarded`)).text();
      expect(after).to.contain('Saken er lukket').and.not.to.contain('name="reason"');
    });
  });

  describe('retry', () => {
    it('owes the delivery anew, rings, and is in the audit log', async () => {
      const { id, messageId } = await stuckCase();
      const answer = await browser.post(`/ops/dead-letters/${id}/retry`, {
        csrf: await browser.csrf(),
      });
      expect(answer.headers.get('location')).to.equal(`/ops/dead-letters/${id}?done=retried`);
      expect(await stateOf(id)).to.equal('retried');
      expect(site.rung).to.include(`deliver ${messageId}/${GP}`);
      expect(await audited(id)).to.deep.include({
        actor: 'operator:kari',
        action: 'dead-letter.retry',
      });
      const again = await browser.post(`/ops/dead-letters/${id}/retry`, {
        csrf: await browser.csrf(),
      });
      expect(again.headers.get('location')).to.equal(`/ops/dead-letters/${id}?done=not-open`);
    });

    it('is not offered for a refused message, and says that the sender must send a new one', async () => {
      const messageId = await message(db.store, { state: 'refused', failure: 'schema-violation' });
      const refusal = { forward: 'refused', receipt: 'refused', apprec: messageId };
      await leg(db.store, messageId, refusal);
      const id = await deadLetter(db.store, { messageId, failure: 'schema-violation' });
      const page = await (await browser.get(`/ops/dead-letters/${id}`)).text();
      expect(page).not.to.contain(`/ops/dead-letters/${id}/retry`);
      expect(page).to.contain('sende en ny melding med ny MsgId');
      const answer = await browser.post(`/ops/dead-letters/${id}/retry`, {
        csrf: await browser.csrf(),
      });
      expect(answer.headers.get('location')).to.equal(`/ops/dead-letters/${id}?done=final`);
      expect(await stateOf(id)).to.equal('open');
    });

    it('warns before a delivery that may have arrived is sent again', async () => {
      const messageId = await message(db.store, { receivers: [GP] });
      await leg(db.store, messageId, { her: GP, forward: 'stuck', receipt: 'owed' });
      const id = await stuck(db.store, messageId, { her: GP, failure: 'receiver-silent' });
      const page = await (await browser.get(`/ops/dead-letters/${id}`)).text();
      expect(page).to.contain('Mottakeren kan ha fått dette allerede');
    });
  });
});
