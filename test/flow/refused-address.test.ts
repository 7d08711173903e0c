import { expect } from 'chai';
import { bounceIn } from '../../src/alerting/bounce.ts';
import type { Bounce } from '../../src/alerting/bounce.ts';
import { messageIdOf } from '../../src/alerting/message-id.ts';
import { takeBounce } from '../../src/cli/bounce.ts';
import { undeliverable } from '../../src/dashboard/queries/undeliverable.ts';
import { newId } from '../../src/new-id.ts';
import { putInDigests } from '../../src/store/sql/digests.ts';
import { claimEffects, failEffect } from '../../src/store/sql/effects.ts';
import { upsertPartners } from '../../src/store/sql/partner-book.ts';
import type { PartnerEntry } from '../../src/store/sql/partner-book.ts';
import type { Store } from '../../src/store/store.ts';
import { notification } from '../alerting/notification.ts';
import { closeStores, freshStore } from '../store/server.ts';
import { openMailServer } from './mail-server.ts';
import type { MailServer } from './mail-server.ts';
import { addressOf, openTown, PLAN, townOf, UNITS } from './town.ts';
import type { Town } from './town.ts';
import { openWebhookReceiver } from './webhook-receiver.ts';

const HOME = '2026-03-02T10:00:00Z';
const DUE = '2026-03-05T23:00:00Z';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const after = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
const [UNIT, OTHER] = UNITS;
const CORRECTED = 'sone@fjordvik.example';

type Recipients = Omit<PartnerEntry['parties'][number], 'herId' | 'name'>;

/** The book of the town, with one unit as it is corrected. */
const bookWith = (corrected: Recipients): PartnerEntry => {
  const town = townOf();
  return {
    ...town,
    parties: town.parties.map((party) =>
      party.herId === UNIT ? { herId: UNIT, name: party.name, ...corrected } : party,
    ),
  };
};

describe('alerts that an address refused', function () {
  this.timeout(60_000);
  let store: Store;
  let server: MailServer;
  let town: Town;
  beforeEach(async () => {
    store = await freshStore(6);
    server = await openMailServer();
    town = await openTown(store, server);
    for (const unit of [UNIT, OTHER]) server.refused.add(addressOf(unit));
  });
  afterEach(async () => {
    await town.close();
    await server.close();
    await closeStores();
  });

  const at = async (time: string): Promise<void> => {
    await town.clock(time);
    await town.deliver(after(time, 15 * MINUTE_MS));
  };
  const hours = (n: number): string => after(DUE, n * HOUR_MS);
  const correct = (recipients: Recipients): Promise<number> =>
    upsertPartners(store, [bookWith(recipients)], () => newId(new Date()));
  const rows = async <R extends object>(sql: string): Promise<R[]> =>
    (await store.pool.query<R>(sql)).rows;
  const recipients = (): string[] => server.mails.flatMap(({ to }) => to);
  const cases = () =>
    rows<{ state: string; by: string | null; unit: number }>(
      `select l.state, l.closed_by as by, d.unit_her as unit from dead_letter l
       join digest d on l.key = 'effect/' || d.id order by d.unit_her, l.id`,
    );
  const retries = () =>
    rows<{ target: string; actor: string }>(
      `select target, actor from audit where action = 'alert.readdressed' order by id`,
    );
  const digestsOf = async (unit: number): Promise<string[]> =>
    (await rows<{ id: string }>(`select id from digest where unit_her = ${unit} order by id`)).map(
      ({ id }) => id,
    );

  it('are sent to another that is imported, each once, and their cases are over', async () => {
    for (const hour of [0, 2]) {
      for (const unit of [UNIT, OTHER]) await town.dischargedTo(unit, 1, HOME, hours(hour));
      await at(hours(hour));
    }
    expect(recipients()).to.deep.equal([]);
    await correct({ alertEmail: CORRECTED });
    for (const hour of [3, 4, 5]) await at(hours(hour));
    expect(recipients()).to.deep.equal([CORRECTED, CORRECTED]);
    expect(await cases()).to.deep.equal([
      { state: 'retried', by: 'broker', unit: UNIT },
      { state: 'retried', by: 'broker', unit: UNIT },
      // The control: the address of the other unit is as it was.
      { state: 'open', by: null, unit: OTHER },
      { state: 'open', by: null, unit: OTHER },
    ]);
    expect((await undeliverable(store)).map(({ unitHer }) => unitHer)).to.deep.equal([OTHER]);
    const told = await retries();
    expect(told.map(({ target }) => target)).to.have.members(await digestsOf(UNIT));
    expect(new Set(told.map(({ actor }) => actor))).to.deep.equal(new Set(['broker']));
    expect(JSON.stringify(told), 'no address in the log').not.to.contain('@');
  });

  it('stay where they are when the book is written anew with the same address', async () => {
    await town.dischargedTo(UNIT, 1, HOME);
    await at(DUE);
    server.refused.clear();
    await correct({ alertEmail: addressOf(UNIT), alertLanguage: 'nn' });
    for (const hour of [1, 2]) await at(hours(hour));
    expect(recipients()).to.deep.equal([]);
    expect((await cases()).map(({ state }) => state)).to.deep.equal(['open']);
    expect(await retries()).to.deep.equal([]);
  });

  it('are a new case when the other address refuses them too, and not tried there again', async () => {
    await town.dischargedTo(UNIT, 1, HOME);
    await at(DUE);
    server.refused.add(CORRECTED);
    await correct({ alertEmail: CORRECTED });
    for (const hour of [1, 2, 3]) await at(hours(hour));
    expect(recipients()).to.deep.equal([]);
    expect((await cases()).map(({ state }) => state)).to.deep.equal(['retried', 'open']);
    expect(await retries()).to.have.length(1);
    expect((await undeliverable(store)).map(({ unitHer }) => unitHer)).to.deep.equal([UNIT]);
    await correct({ alertEmail: 'tredje@fjordvik.example' });
    await at(hours(4));
    expect(recipients()).to.deep.equal(['tredje@fjordvik.example']);
  });

  it('that came back later are sent to the other too', async () => {
    server.refused.clear();
    await town.dischargedTo(UNIT, 1, HOME);
    await at(DUE);
    const [id = ''] = await digestsOf(UNIT);
    const recipient = `rfc822; ${addressOf(UNIT)}`;
    const back = bounceIn(notification({ messageId: messageIdOf(id), recipient })) as Bounce;
    await takeBounce(store, back, new Date(hours(1)));
    await at(hours(1));
    expect(recipients(), 'the control: not before').to.deep.equal([addressOf(UNIT)]);
    await correct({ alertEmail: CORRECTED });
    for (const hour of [2, 3]) await at(hours(hour));
    expect(recipients()).to.deep.equal([addressOf(UNIT), CORRECTED]);
    expect((await cases()).map(({ state }) => state)).to.deep.equal(['retried']);
    expect(await undeliverable(store)).to.deep.equal([]);
    // A second notification of the first address is about no mail that counts any more.
    expect(await takeBounce(store, back, new Date(hours(4)))).to.contain('known already');
  });

  it('go by the webhook that takes the place of the address', async () => {
    const receiver = await openWebhookReceiver();
    await town.dischargedTo(UNIT, 1, HOME);
    await at(DUE);
    await correct({ alertWebhook: receiver.endpoint });
    for (const hour of [1, 3]) await at(hours(hour));
    expect(receiver.hitsOf(undefined)).to.have.length(1);
    expect(recipients()).to.deep.equal([]);
    expect((await cases()).map(({ state }) => state)).to.deep.equal(['retried']);
    await receiver.close();
  });

  it('say no more than what still holds, and nothing when nothing does', async () => {
    const [pathway = ''] = await town.dischargedTo(UNIT, 1, HOME);
    await at(DUE);
    await town.visited(pathway, '2026-03-04T09:00:00Z', hours(1));
    await correct({ alertEmail: CORRECTED });
    for (const hour of [2, 3]) await at(hours(hour));
    expect(recipients()).to.deep.equal([]);
    expect((await cases()).map(({ state }) => state)).to.deep.equal(['retried']);
  });

  it('are tried again by one of many clocks, and what an old try says then counts for nothing', async () => {
    await town.dischargedTo(UNIT, 1, HOME);
    await at(DUE);
    await correct({ alertEmail: CORRECTED });
    const now = new Date(hours(1));
    await Promise.all(Array.from({ length: 5 }, () => putInDigests(store, now, PLAN)));
    expect(await retries()).to.have.length(1);
    await store.pool.query(`update effect set due_at = '2026-01-01' where state = 'owed'`);
    const [claim] = await claimEffects(store, 10, 60, []);
    expect(claim).to.include({ attempts: 2, unsure: false });
    const late = { id: claim?.id ?? '', attempts: 1 };
    const tried = { effect: late, failure: 'mail-refused', detail: undefined } as const;
    expect(await failEffect(store, { ...tried, next: { state: 'stuck' } })).to.equal(false);
  });
});
