import { expect } from 'chai';
import { openDeadLetters } from '../../src/dead-letter.ts';
import { newId } from '../../src/new-id.ts';
import { upsertPartners } from '../../src/store/sql/partner-book.ts';
import type { PartnerEntry } from '../../src/store/sql/partner-book.ts';
import type { Store } from '../../src/store/store.ts';
import { between, seeded } from '../reliability/random.ts';
import type { Random } from '../reliability/random.ts';
import { closeStores, freshStore } from '../store/server.ts';
import { openMailServer, textOf } from './mail-server.ts';
import type { MailServer } from './mail-server.ts';
import { addressOf, deaf, KOMMUNE, openTown, UNITS } from './town.ts';
import type { Town } from './town.ts';
import { openWebhookReceiver } from './webhook-receiver.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

const HOME = '2026-03-02T10:00:00Z';
const DUE = Date.parse('2026-03-05T23:00:00Z');
const MINUTE_MS = 60_000;
const [UNIT, OTHER] = UNITS;
const REFUSED = 'ingen@fjordvik.example';
const ACTOR = { name: 'kari', orgId: '00000000-0000-7000-8000-000000000001' };

type Recipients = Partial<PartnerEntry['parties'][number]>;

/** A town whose book, cases and clock a test moves; it knows of each alert what became of it. */
class World {
  now = DUE;
  readonly discarded = new Set<string>();
  readonly #store: Store;
  readonly #server: MailServer;
  readonly #receiver: WebhookReceiver;
  #town: Town | undefined;

  constructor(store: Store, server: MailServer, receiver: WebhookReceiver) {
    this.#store = store;
    this.#server = server;
    this.#receiver = receiver;
  }

  async open(): Promise<void> {
    this.#town = await openTown(this.#store, this.#server, [book({})]);
  }

  close = (): Promise<void> | undefined => this.#town?.close();

  rows = async <R extends object>(sql: string, values: unknown[] = []): Promise<R[]> =>
    (await this.#store.pool.query<R>(sql, values)).rows;

  /** One alert more, put into a digest that has not gone yet. */
  async raise(unit: number): Promise<void> {
    await this.#town?.dischargedTo(unit, 1, HOME, new Date(this.now).toISOString());
    this.now += MINUTE_MS;
    await this.#town?.clock(new Date(this.now).toISOString());
  }

  import = (recipients: Recipients): Promise<number> =>
    upsertPartners(this.#store, [book(recipients)], () => newId(new Date()));

  webhook = (): Recipients => ({ alertWebhook: this.#receiver.endpoint });

  async later(minutes: number): Promise<void> {
    this.now += minutes * MINUTE_MS;
    await this.#town?.clock(new Date(this.now).toISOString());
    this.now += 15 * MINUTE_MS;
    await this.#town?.deliver(new Date(this.now).toISOString());
  }

  cases = () =>
    this.rows<{ id: string; effect: string; failure: string }>(
      `select id::text, effect_id as effect, failure from dead_letter where state = 'open' order by id`,
    );

  async discard({ id, effect }: { id: string; effect: string }): Promise<void> {
    const named = await this.rows<{ id: string }>('select id from alert where digest_id = $1', [
      effect.replace(/\/webhook$/, ''),
    ]);
    const done = await openDeadLetters(this.#store, deaf).discard(id, ACTOR, 'ringte dem');
    if (done === 'done') for (const alert of named) this.discarded.add(alert.id);
  }

  async retry({ id, effect }: { id: string; effect: string }): Promise<void> {
    await openDeadLetters(this.#store, deaf).retry(id, ACTOR);
    await this.rows('update effect set due_at = $2 where id = $1', [effect, new Date(this.now)]);
  }

  /** Alerts that nobody was told of, that are no case, and that no operator discarded. */
  async nowhere(): Promise<string[]> {
    const mailed = new Set(
      this.#server.mails.map(textOf).flatMap((text) => {
        const level = /^Nivå: (L\d)/m.exec(text)?.[1] ?? '';
        return [...text.matchAll(/#([0-9a-f-]{36})/g)].map(([, id]) => `${id ?? ''}/${level}`);
      }),
    );
    const posted = this.#receiver.hitsOf(undefined).map(({ bytes }) => bytes.toString());
    const alerts = await this.rows<{ id: string; pathway: string; level: string; isCase: boolean }>(
      `select a.id, a.pathway_id as pathway, a.level, exists (
         select from effect e join dead_letter d on d.key = 'effect/' || e.id and d.state = 'open'
         where e.id in (a.digest_id, a.digest_id || '/webhook')) as "isCase"
       from alert a where a.level <> 'L0' and a.status = 'raised'`,
    );
    return alerts
      .filter(({ id, pathway, level, isCase }) => {
        const isSent =
          mailed.has(`${pathway}/${level}`) || posted.some((body) => body.includes(id));
        return !isSent && !isCase && !this.discarded.has(id);
      })
      .map(({ id }) => id);
  }
}

const book = (recipients: Recipients): PartnerEntry => ({
  herId: KOMMUNE,
  name: 'Fjordvik',
  kind: 'kommune',
  parties: [UNIT, OTHER].map((herId) => ({ herId, name: `Sone ${herId}`, ...recipients })),
});

const MAILED: Recipients = { alertEmail: addressOf(UNIT) };

const pick = <T>(random: Random, from: readonly T[]): T | undefined =>
  from[Math.min(from.length - 1, Math.floor(random() * from.length))];

const ACTS: readonly ((world: World, random: Random) => Promise<unknown>)[] = [
  (world, random) => world.raise(pick(random, [UNIT, OTHER]) ?? UNIT),
  (world, random) => world.raise(pick(random, [UNIT, OTHER]) ?? UNIT),
  (world, random) =>
    world.import(
      pick(random, [
        {},
        MAILED,
        { alertEmail: REFUSED },
        world.webhook(),
        { ...MAILED, ...world.webhook() },
      ]) ?? {},
    ),
  async (world, random) => {
    const one = pick(random, await world.cases());
    if (one !== undefined) await world.discard(one);
  },
  async (world, random) => {
    const one = pick(random, await world.cases());
    if (one !== undefined) await world.retry(one);
  },
  (world, random) => world.later(between(random, 5, 600)),
];

describe('an alert', function () {
  this.timeout(120_000);
  let server: MailServer;
  let receiver: WebhookReceiver;
  let world: World;
  beforeEach(async () => {
    server = await openMailServer();
    server.refused.add(REFUSED);
    receiver = await openWebhookReceiver();
    world = new World(await freshStore(6), server, receiver);
    await world.open();
  });
  afterEach(async () => {
    await world.close();
    await server.close();
    await receiver.close();
    await closeStores();
  });
  const settle = async (): Promise<void> => {
    for (let hour = 0; hour < 4; hour += 1) await world.later(60);
  };

  it('goes the way that its unit has now, when the one it was to go is taken from the book', async () => {
    await world.import(world.webhook());
    await world.raise(UNIT);
    await world.import(MAILED);
    await world.later(1);
    for (let n = 0; n < 8; n += 1) await world.raise(UNIT);
    await settle();
    expect(await world.nowhere()).to.deep.equal([]);
    expect(server.mails).not.to.be.empty;
    expect(await world.cases()).to.deep.equal([]);
  });

  it('goes by the webhook that takes the place of an address, without a case', async () => {
    await world.import(MAILED);
    await world.raise(UNIT);
    await world.import(world.webhook());
    await settle();
    expect(await world.nowhere()).to.deep.equal([]);
    expect(receiver.hitsOf(undefined)).not.to.be.empty;
    expect(await world.cases()).to.deep.equal([]);
  });

  it('that is raised after a case was discarded was not discarded with it', async () => {
    await world.raise(UNIT);
    await world.later(1);
    const [one] = await world.cases();
    expect(one?.failure).to.equal('no-address');
    if (one) await world.discard(one);
    await world.import(MAILED);
    for (let n = 0; n < 8; n += 1) await world.raise(UNIT);
    await settle();
    expect(await world.nowhere()).to.deep.equal([]);
    expect(world.discarded.size).to.equal(1);
    expect(server.mails).not.to.be.empty;
  });

  it('that waited for an address goes out when one is imported, and its case is over', async () => {
    await world.raise(UNIT);
    await settle();
    expect(await world.cases()).to.have.length(1);
    expect(server.mails, 'the control: nothing goes out before').to.be.empty;
    await world.import(MAILED);
    await world.later(1);
    expect(server.mails).to.have.length(1);
    expect(await world.cases()).to.deep.equal([]);
  });

  it('that was thrown into a digest nobody sends is found: the control of what follows', async () => {
    await world.import(MAILED);
    await world.raise(UNIT);
    await world.rows(`update effect set state = 'closed' where state = 'owed'`);
    await settle();
    expect(await world.nowhere()).to.have.length(1);
  });

  for (let seed = 1; seed <= 12; seed += 1)
    it(`is sent, is a case or was discarded by name, whatever happened to book and cases (seed ${seed})`, async () => {
      const random = seeded(seed);
      for (let n = 0; n < 18; n += 1) await pick(random, ACTS)?.(world, random);
      await settle();
      expect(await world.nowhere()).to.deep.equal([]);
    });
});
