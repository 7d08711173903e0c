import { expect } from 'chai';
import type { PartnerEntry } from '../../src/store/sql/partner-book.ts';
import { openDeadLetters } from '../../src/dead-letter.ts';
import { upsertPartners } from '../../src/store/sql/partner-book.ts';
import { retryEffect } from '../../src/store/sql/dead-letters.ts';
import type { Store } from '../../src/store/store.ts';
import { newId } from '../../src/new-id.ts';
import { messageIdOf } from '../../src/alerting/message-id.ts';
import { bounceIn } from '../../src/alerting/bounce.ts';
import type { Bounce } from '../../src/alerting/bounce.ts';
import { takeBounce } from '../../src/cli/bounce.ts';
import { notification } from '../alerting/notification.ts';
import { undeliverable } from '../../src/dashboard/queries/undeliverable.ts';
import { partners } from '../../src/dashboard/queries/partners.ts';
import { closeStores, freshStore } from '../store/server.ts';
import { openMailServer, textOf } from './mail-server.ts';
import type { MailServer } from './mail-server.ts';
import { addressOf, BOARD, deaf, KOMMUNE, LEADER, openTown, townOf, UNITS } from './town.ts';
import type { Town } from './town.ts';
import { openWebhookReceiver, status } from './webhook-receiver.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

const HOME = '2026-03-02T10:00:00Z';
const DUE = '2026-03-05T23:00:00Z';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const after = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
const [UNIT, OTHER] = UNITS;

describe('recipients of alerts', function () {
  this.timeout(60_000);
  let store: Store;
  let server: MailServer;
  let receiver: WebhookReceiver;
  let town: Town | undefined;
  beforeEach(async () => {
    store = await freshStore(6);
    server = await openMailServer();
    receiver = await openWebhookReceiver();
  });
  afterEach(async () => {
    await town?.close();
    await server.close();
    await receiver.close();
    await closeStores();
  });

  const open = async (entries?: readonly PartnerEntry[]): Promise<Town> =>
    (town = await openTown(store, server, entries));
  const at = async (time: string): Promise<void> => {
    await town?.clock(time);
    await town?.deliver(after(time, 15 * MINUTE_MS));
  };
  const recipients = (): string[] => server.mails.flatMap(({ to }) => to);
  const rows = async <R extends object>(sql: string): Promise<R[]> =>
    (await store.pool.query<R>(sql)).rows;

  const LEVELS = [0, 24, 168].map((hours) => after(DUE, hours * HOUR_MS));
  const bare = { herId: UNIT, name: 'Sone' };
  const kommune = { herId: KOMMUNE, name: 'Fjordvik', kind: 'kommune' } as const;
  const BOOKS: readonly { says: string; entry: PartnerEntry; to: readonly string[] }[] = [
    {
      says: "the unit's own, where it has them",
      entry: {
        ...kommune,
        alertEmail: 'k1@x.example',
        leaderEmail: 'k2@x.example',
        boardEmail: 'k3@x.example',
        parties: [
          {
            ...bare,
            alertEmail: 'u1@x.example',
            leaderEmail: 'u2@x.example',
            boardEmail: 'u3@x.example',
          },
        ],
      },
      to: ['u1@x.example', 'u2@x.example', 'u3@x.example'],
    },
    {
      says: "its organisation's, where it has none",
      entry: {
        ...kommune,
        alertEmail: 'k1@x.example',
        leaderEmail: 'k2@x.example',
        boardEmail: 'k3@x.example',
        parties: [{ ...bare, leaderEmail: 'u2@x.example' }],
      },
      to: ['k1@x.example', 'u2@x.example', 'k3@x.example'],
    },
    {
      says: 'those of the level below, where nobody is named for one',
      entry: { ...kommune, alertEmail: 'k1@x.example', parties: [bare] },
      to: ['k1@x.example', 'k1@x.example', 'k1@x.example'],
    },
  ];
  for (const { says, entry, to } of BOOKS)
    it(`are ${says}`, async () => {
      await open([entry]);
      await town?.dischargedTo(UNIT, 1, HOME);
      for (const time of LEVELS) await at(time);
      expect(recipients()).to.deep.equal(to);
    });

  it("are the municipality's, when the unit is another organisation's that names none", async () => {
    await open([
      { ...kommune, alertEmail: 'k1@x.example', parties: [] },
      { herId: 7001, name: 'Sykehjem AS', kind: 'kommune', parties: [bare] },
    ]);
    await town?.dischargedTo(UNIT, 1, HOME);
    await at(DUE);
    expect(recipients()).to.deep.equal(['k1@x.example']);
  });

  const nn = 'nn' as const;
  const TONGUES: readonly { says: string; entries: readonly PartnerEntry[]; subject: string }[] = [
    {
      says: "the unit's language, before its organisation's",
      entries: [
        {
          ...kommune,
          alertEmail: 'k1@x.example',
          alertLanguage: nn,
          parties: [{ ...bare, alertLanguage: 'en' }],
        },
      ],
      subject: 'Overgang: 1 deadline has passed (L1)',
    },
    {
      says: "its organisation's, where it names none",
      entries: [{ ...kommune, alertEmail: 'k1@x.example', alertLanguage: nn, parties: [bare] }],
      subject: 'Overgang: 1 frist er passert (L1)',
    },
    {
      says: "the municipality's, where neither names one",
      entries: [
        { ...kommune, alertEmail: 'k1@x.example', alertLanguage: nn, parties: [] },
        { herId: 7001, name: 'Sykehjem AS', kind: 'kommune', parties: [bare] },
      ],
      subject: 'Overgang: 1 frist er passert (L1)',
    },
    {
      says: 'bokmål, where nobody names one',
      entries: [{ ...kommune, alertEmail: 'k1@x.example', parties: [bare] }],
      subject: 'Overgang: 1 frist passert (L1)',
    },
  ];
  for (const { says, entries, subject } of TONGUES)
    it(`are written to in ${says}`, async () => {
      await open(entries);
      await town?.dischargedTo(UNIT, 1, HOME);
      await at(DUE);
      expect(server.mails.map(({ source }) => /^subject: (.+)\r$/im.exec(source)?.[1])).to.eql([
        subject,
      ]);
    });

  it('that are not in the book are one case for each unit, and told all of it when they are', async () => {
    await open([{ ...kommune, parties: [bare] }]);
    await town?.dischargedTo(UNIT, 1, HOME);
    await at(DUE);
    await town?.dischargedTo(UNIT, 1, HOME, after(DUE, 2 * HOUR_MS));
    await at(after(DUE, 2 * HOUR_MS));
    const cases = await rows<{ effect_id: string; failure: string }>(
      'select effect_id, failure from dead_letter',
    );
    expect(cases.map(({ failure }) => failure)).to.deep.equal(['no-address']);
    const entry: PartnerEntry = { ...kommune, parties: [{ ...bare, alertEmail: 'u1@x.example' }] };
    await upsertPartners(store, [entry], () => newId(new Date()));
    await retryEffect(store, cases[0]?.effect_id ?? '', 'operator:kari');
    await store.pool.query(`update effect set due_at = '2026-01-01' where state = 'owed'`);
    await town?.deliver(after(DUE, 3 * HOUR_MS));
    expect(server.mails.map(textOf).join()).to.contain('2 frister i pasientforløp');
  });

  it('that the mail server refuses are shown at the unit with the case, until a mail arrives', async () => {
    await open();
    server.refused.add(addressOf(UNIT));
    await town?.dischargedTo(UNIT, 1, HOME);
    await town?.dischargedTo(OTHER, 1, HOME);
    await at(DUE);
    expect(recipients()).to.deep.equal([addressOf(OTHER)]);
    const [bounced, ...more] = await undeliverable(store);
    expect(more, 'the control: the other unit was reached').to.be.empty;
    expect(bounced).to.include({ unitHer: UNIT, level: 'L1' });
    expect(bounced?.caseId).to.match(/^\d+$/);
    const strip = (await partners(store)).filter(({ undeliveredSince }) => undeliveredSince);
    expect(strip.map(({ herId }) => herId)).to.deep.equal([UNIT]);

    server.refused.clear();
    await town?.dischargedTo(UNIT, 1, HOME, after(DUE, 2 * HOUR_MS));
    await at(after(DUE, 2 * HOUR_MS));
    expect(recipients()).to.include(addressOf(UNIT));
    expect(await undeliverable(store)).to.be.empty;
  });

  it('that were told in another way are not mailed again, and hear if it was in time after all', async () => {
    await open();
    server.refused.add(addressOf(UNIT));
    const [pathwayId = ''] = (await town?.dischargedTo(UNIT, 1, HOME)) ?? [];
    await at(DUE);
    const [{ id } = { id: '' }] = await rows<{ id: string }>('select id::text from dead_letter');
    const actor = { name: 'kari', orgId: '00000000-0000-7000-8000-000000000001' };
    expect(await openDeadLetters(store, deaf).discard(id, actor, 'ringte dem')).to.equal('done');
    server.refused.clear();
    await at(after(DUE, 2 * HOUR_MS));
    expect(server.mails).to.be.empty;
    await town?.visited(pathwayId, '2026-03-04T09:00:00Z', after(DUE, 3 * HOUR_MS));
    await at(after(DUE, 4 * HOUR_MS));
    expect(server.mails.map(textOf).join()).to.contain('Likevel i tide');
  });

  it('whose mail comes back later are shown in the same way, by the address it went to', async () => {
    await open();
    await town?.dischargedTo(UNIT, 1, HOME);
    await at(DUE);
    const [{ id } = { id: '' }] = await rows<{ id: string }>('select id from digest');
    const messageId = messageIdOf(id);
    const back = (to: number) =>
      bounceIn(notification({ messageId, recipient: `rfc822; ${addressOf(to)}` })) as Bounce;
    const other = back(OTHER);
    expect(await takeBounce(store, other, new Date(DUE))).to.contain('not an alert of ours');
    expect(await undeliverable(store)).to.be.empty;
    const ours = back(UNIT);
    expect(await takeBounce(store, ours, new Date(DUE))).to.contain('did not arrive');
    expect(await takeBounce(store, ours, new Date(DUE))).to.contain('known already');
    expect(await undeliverable(store)).to.have.length(1);
    const cases = await rows<{ detail: string }>('select detail from dead_letter');
    expect(cases).to.deep.equal([{ detail: 'bounced 5.1.1' }]);

    await retryEffect(store, id, 'operator:kari');
    await store.pool.query(`update effect set due_at = '2026-01-01' where state = 'owed'`);
    await town?.deliver(after(DUE, HOUR_MS));
    expect(recipients()).to.deep.equal([addressOf(UNIT), addressOf(UNIT)]);
    expect(await undeliverable(store)).to.be.empty;
  });

  it('get the same as JSON at a webhook, once, and by its own key', async () => {
    await open([townOf({ alertWebhook: receiver.endpoint })]);
    const [first] = (await town?.dischargedTo(UNIT, 60, HOME)) ?? [];
    let answers = 0;
    receiver.reply = (response) => status((answers += 1) === 1 ? 503 : 204)(response, 1);
    await at(DUE);
    await store.pool.query(`update effect set due_at = '2026-01-01' where state = 'owed'`);
    await town?.deliver(after(DUE, 16 * MINUTE_MS));
    await at(after(DUE, 2 * HOUR_MS));
    const hits = receiver.hitsOf(undefined);
    expect(hits).to.have.length(2);
    expect(new Set(hits.map(({ headers }) => headers['idempotency-key'])).size).to.equal(1);
    const body = JSON.parse(hits[1]?.bytes.toString() ?? '') as {
      unit: object;
      level: string;
      steps: object;
      overdue: { count: number; deadlines: { pathway: string; url: string }[] };
    };
    expect(body).to.deep.include({
      unit: { herId: UNIT, name: `Sone ${UNIT}` },
      level: 'L1',
      steps: { t2: 60 },
    });
    expect(body.overdue.count).to.equal(60);
    expect(body.overdue.deadlines).to.have.length(50);
    expect(body.overdue.deadlines.some(({ pathway }) => pathway === first)).to.equal(true);
    expect(recipients(), 'and by mail').to.deep.equal([addressOf(UNIT)]);
  });

  it('need no address where there is a webhook', async () => {
    await open([{ ...kommune, parties: [{ ...bare, alertWebhook: receiver.endpoint }] }]);
    await town?.dischargedTo(UNIT, 1, HOME);
    await at(DUE);
    expect(receiver.hitsOf(undefined)).to.have.length(1);
    expect(await rows('select 1 from dead_letter')).to.be.empty;
  });

  it('are those of the partner book and nobody else', async () => {
    await open();
    for (const unit of UNITS) await town?.dischargedTo(unit, 2, HOME);
    for (const time of LEVELS) await at(time);
    const known = new Set([...UNITS.map(addressOf), LEADER, BOARD]);
    expect(recipients()).to.have.length(15);
    for (const address of recipients()) expect(known).to.include(address);
    for (const mail of server.mails) {
      expect(mail.to).to.have.length(1);
      expect(mail.source).not.to.match(/^(cc|bcc|reply-to):/im);
    }
  });
});
