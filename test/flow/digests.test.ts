import { expect } from 'chai';
import type { Store } from '../../src/store/store.ts';
import { closeStores, freshStore } from '../store/server.ts';
import { openMailServer, textOf } from './mail-server.ts';
import type { Mail, MailServer } from './mail-server.ts';
import {
  addressOf,
  BOARD,
  GATHER_SECONDS,
  LEADER,
  openTown,
  SPREAD_SECONDS,
  UNITS,
} from './town.ts';
import type { Town } from './town.ts';

/** Home on Monday 2 March: the nurse's three days end with Thursday, at this instant. */
const HOME = '2026-03-02T10:00:00Z';
const DUE = '2026-03-05T23:00:00Z';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const after = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

const A_TICK_LATER = after(DUE, 1_000);
const SOON = after(DUE, 15 * MINUTE_MS);

describe('a digest of alerts', function () {
  this.timeout(60_000);
  let store: Store;
  let server: MailServer;
  let town: Town;
  beforeEach(async () => {
    store = await freshStore(6);
    server = await openMailServer();
    town = await openTown(store, server);
  });
  afterEach(async () => {
    await town.close();
    await server.close();
    await closeStores();
  });

  const to = (address: string): Mail[] => server.mails.filter((mail) => mail.to.includes(address));
  const messageIdOf = ({ source }: Mail) => /^message-id:\s+(<\S+>)/im.exec(source)?.[1];
  const subjectOf = ({ source }: Mail) => /^subject: (.+)$/im.exec(source)?.[1]?.trim();
  const rows = async <R extends object>(sql: string): Promise<R[]> =>
    (await store.pool.query<R>(sql)).rows;
  const effects = () =>
    rows<{ id: string; state: string; due_at: Date }>(
      `select id, state, due_at from effect where kind = 'alert' order by due_at, id`,
    );

  it('is one mail for each unit and level, however many deadlines pass at once', async () => {
    for (const unit of UNITS) await town.dischargedTo(unit, 60, HOME);
    await town.clock(A_TICK_LATER);
    const alerts = await rows<{ level: string; n: number }>(
      'select level, count(*)::int as n from alert group by level',
    );
    expect(alerts).to.deep.equal([{ level: 'L1', n: 300 }]);
    await town.deliver(SOON);
    expect(server.mails).to.have.length(UNITS.length);
    for (const unit of UNITS) {
      const [mail, ...more] = to(addressOf(unit));
      expect(more).to.be.empty;
      expect(mail && subjectOf(mail)).to.equal('Overgang: 60 frister passert (L1)');
      const text = mail ? textOf(mail) : '';
      expect(text).to.contain(`Sone ${unit}`).and.to.contain('- og 10 til:');
      expect(text.match(/\/ops\/overdue#/g)).to.have.length(50);
    }

    await town.clock(after(A_TICK_LATER, 24 * HOUR_MS));
    await town.deliver(after(SOON, 24 * HOUR_MS));
    expect(server.mails, 'the leader has five zones').to.have.length(2 * UNITS.length);
    expect(to(LEADER).map(subjectOf)).to.deep.equal(
      UNITS.map(() => 'Overgang: 60 frister passert (L2)'),
    );
    await town.clock(after(A_TICK_LATER, 168 * HOUR_MS));
    await town.deliver(after(SOON, 168 * HOUR_MS));
    expect(to(BOARD)).to.have.length(UNITS.length);
    // The control: with a mail for each alert there would be as many as alerts.
    const [{ n } = { n: 0 }] = await rows<{ n: number }>(
      "select count(*)::int as n from alert where level <> 'L0'",
    );
    expect(n)
      .to.equal(900)
      .and.to.be.above(server.mails.length * 50);
  });

  it('waits a little for others of its unit, and each unit has its own place in the hour', async () => {
    for (const unit of UNITS) await town.dischargedTo(unit, 1, HOME);
    await town.clock(A_TICK_LATER);
    const waits = (await effects()).map(
      ({ due_at }) => (due_at.getTime() - Date.parse(A_TICK_LATER)) / 1_000,
    );
    expect(Math.min(...waits)).to.be.at.least(GATHER_SECONDS);
    expect(Math.max(...waits)).to.be.at.most(GATHER_SECONDS + SPREAD_SECONDS);
    // A place is a hash of the unit, so now and then two have the same; never most of them.
    expect(new Set(waits).size).to.be.above(UNITS.length / 2);
    await town.deliver(after(A_TICK_LATER, (GATHER_SECONDS - 1) * 1_000));
    expect(server.mails).to.be.empty;
    const [unit] = UNITS;
    await town.dischargedTo(unit, 1, HOME, after(A_TICK_LATER, 1_000));
    await town.clock(after(A_TICK_LATER, 2_000));
    await town.deliver(SOON);
    expect(to(addressOf(unit)).map(subjectOf)).to.deep.equal(['Overgang: 2 frister passert (L1)']);
  });

  it('comes again in the next hour, not before, for what is raised after it went', async () => {
    const [unit] = UNITS;
    await town.dischargedTo(unit, 2, HOME);
    await town.clock(A_TICK_LATER);
    await town.deliver(SOON);
    await town.dischargedTo(unit, 1, HOME, after(SOON, 1_000));
    await town.clock(after(SOON, 2_000));
    await town.clock(after(SOON, 3_000));
    await town.deliver(after(DUE, HOUR_MS - 1));
    expect(to(addressOf(unit))).to.have.length(1);
    await town.deliver(after(SOON, HOUR_MS));
    expect(to(addressOf(unit)).map(subjectOf)).to.deep.equal([
      'Overgang: 2 frister passert (L1)',
      'Overgang: 1 frist passert (L1)',
    ]);
    await town.clock(after(SOON, 2 * HOUR_MS));
    await town.deliver(after(SOON, 3 * HOUR_MS));
    expect(server.mails, 'nothing new').to.have.length(2);
    expect(new Set(server.mails.map(messageIdOf)).size).to.equal(2);
  });

  it('says how late it is when the clock was down', async () => {
    const [unit, other] = UNITS;
    await town.dischargedTo(unit, 1, HOME);
    await town.clock(after(DUE, 4 * HOUR_MS + MINUTE_MS));
    await town.dischargedTo(other, 1, HOME, after(DUE, 4 * HOUR_MS));
    await town.clock(after(DUE, 4 * HOUR_MS + MINUTE_MS));
    await town.deliver(after(DUE, 5 * HOUR_MS));
    const texts = [unit, other].map((her) => to(addressOf(her)).map(textOf).join());
    expect(texts[0]).to.contain('(varslet 4 t for sent)');
    expect(texts[1], 'told late, and not by us').to.not.contain('for sent');
  });

  it('is never repeated unseen after a crash between sending and settling', async () => {
    const [unit] = UNITS;
    await town.dischargedTo(unit, 3, HOME);
    await town.clock(A_TICK_LATER);
    let crashes = 0;
    const dying: Store = {
      ...store,
      rows: (sql, values) => {
        if (sql.name !== 'settle-digest') return store.rows(sql, values);
        crashes += 1;
        return Promise.reject(new Error('Connection terminated'));
      },
    };
    await town.deliver(SOON, dying);
    expect({ crashes, mails: server.mails.length }).to.deep.equal({ crashes: 1, mails: 1 });
    await store.pool.query(`update effect set due_at = '2026-01-01' where state = 'owed'`);
    await town.deliver(after(SOON, MINUTE_MS));
    expect(server.mails, 'not a second time').to.have.length(1);
    expect(await rows('select failure, state from dead_letter')).to.deep.equal([
      { failure: 'receiver-silent', state: 'open' },
    ]);
    expect((await effects()).map(({ state }) => state)).to.deep.equal(['stuck']);
    // The control: a try that is known to have failed is made again.
    await store.pool.query(`update effect set state = 'owed', due_at = '2026-01-01'`);
    await town.deliver(after(SOON, 2 * MINUTE_MS));
    expect(server.mails).to.have.length(2);
  });

  it('leaves out what was done in time after all before it went, and is called off when nothing is left', async () => {
    const [unit, other] = UNITS;
    const [first, second] = await town.dischargedTo(unit, 2, HOME);
    const [only] = await town.dischargedTo(other, 1, HOME);
    await town.clock(A_TICK_LATER);
    const told = after(A_TICK_LATER, 10_000);
    await town.visited(first ?? '', '2026-03-04T09:00:00Z', told);
    await town.visited(only ?? '', '2026-03-04T09:00:00Z', told);
    await town.clock(after(told, 1_000));
    await town.deliver(SOON);
    expect(server.mails.map(subjectOf)).to.deep.equal(['Overgang: 1 frist passert (L1)']);
    const text = server.mails.map(textOf).join();
    expect(text).to.contain(second).and.not.to.contain(first);
    const states = (await effects()).map(({ state }) => state);
    expect(states).to.have.members(['settled', 'closed']);
    await town.clock(after(SOON, HOUR_MS));
    await town.deliver(after(SOON, 2 * HOUR_MS));
    expect(server.mails, 'of what was never told nothing is taken back').to.have.length(1);
  });

  it('says of a late visit that it was late, and that only the leader heard of it too early', async () => {
    const [unit] = UNITS;
    const [first = ''] = await town.dischargedTo(unit, 1, HOME);
    for (const hours of [0, 24]) {
      await town.clock(after(A_TICK_LATER, hours * HOUR_MS));
      await town.deliver(after(SOON, hours * HOUR_MS));
    }
    expect(to(LEADER)).to.have.length(1);
    const told = after(DUE, 9 * 24 * HOUR_MS);
    await town.visited(first, after(DUE, 11 * HOUR_MS), told);
    await town.clock(after(told, 1_000));
    await town.deliver(after(told, HOUR_MS));
    expect(to(addressOf(unit)), 'what the unit was told holds').to.have.length(1);
    const [, mail] = to(LEADER);
    expect(mail && subjectOf(mail)).to.equal('Overgang: 1 frist gjelder ikke lenger (L2)');
    const text = mail ? textOf(mail) : '';
    expect(text)
      .to.contain('Utført etter fristen')
      .and.not.to.match(/i tide/i);
  });

  it("says the deadline's own time, and what is missing of the GP's step", async () => {
    const [unit] = UNITS;
    await town.dischargedTo(unit, 1, HOME);
    const due = after(DUE, 11 * 24 * HOUR_MS);
    await town.clock(after(due, 1_000));
    await town.deliver(after(due, HOUR_MS));
    const text = to(addressOf(unit)).map(textOf).join();
    expect(text).to.contain('- HPH2 sykepleiers besøk innen 3 dager, før');
    expect(text).to.contain(
      '- HPH3 konsultasjon hos fastlege innen 2 uker (opplysninger til fastlegen er ikke sendt), før',
    );
  });

  it('says nothing more of a patient who has died, neither what is new nor what is taken back', async () => {
    const [unit, other] = UNITS;
    const [told = ''] = await town.dischargedTo(unit, 1, HOME);
    await town.clock(A_TICK_LATER);
    await town.deliver(SOON);
    expect(server.mails).to.have.length(1);
    const [untold = ''] = await town.dischargedTo(other, 1, HOME, after(SOON, 1_000));
    await town.clock(after(SOON, 2_000));
    for (const id of [told, untold]) await town.died(id, after(SOON, -60_000), after(SOON, 3_000));
    for (const hours of [1, 2]) {
      await town.clock(after(SOON, hours * HOUR_MS));
      await town.deliver(after(SOON, hours * HOUR_MS + 30 * MINUTE_MS));
    }
    expect(server.mails).to.have.length(1);
    expect(await rows('select distinct status, retraction, silent from alert')).to.deep.equal([
      { status: 'retracted', retraction: 'not-owed', silent: true },
    ]);
  });

  it('says once that what it told of was in time after all', async () => {
    const [unit] = UNITS;
    const [first, second] = await town.dischargedTo(unit, 2, HOME);
    await town.clock(A_TICK_LATER);
    await town.deliver(SOON);
    const told = after(SOON, MINUTE_MS);
    await town.visited(first ?? '', '2026-03-04T09:00:00Z', told);
    await town.clock(after(told, 1_000));
    await town.deliver(after(SOON, HOUR_MS));
    const [, mail] = to(addressOf(unit));
    expect(mail && subjectOf(mail)).to.equal('Overgang: 1 frist likevel i tide (L1)');
    const text = mail ? textOf(mail) : '';
    expect(text).to.contain('Likevel i tide').and.to.contain(`/ops/pathways/${first}`);
    expect(text).not.to.contain(second);
    for (const hours of [2, 3]) {
      await town.clock(after(SOON, hours * HOUR_MS));
      await town.deliver(after(SOON, hours * HOUR_MS + 30 * MINUTE_MS));
    }
    expect(server.mails).to.have.length(2);
  });
});
