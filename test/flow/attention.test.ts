import { expect } from 'chai';
import { attend, MOST_SNOOZE_DAYS } from '../../src/alerting/attend.ts';
import type { Attended } from '../../src/alerting/attend.ts';
import type { Store } from '../../src/store/store.ts';
import { closeStores, freshStore } from '../store/server.ts';
import { openMailServer, textOf } from './mail-server.ts';
import type { Mail, MailServer } from './mail-server.ts';
import { addressOf, LEADER, openTown, UNITS } from './town.ts';
import type { Town } from './town.ts';

const HOME = '2026-03-02T10:00:00Z';
const DUE = '2026-03-05T23:00:00Z';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const after = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
const [UNIT] = UNITS;
const BY = {
  kind: 'operator',
  name: 'kari',
  orgId: '00000000-0000-7000-8000-000000000001',
} as const;

describe('an alert that somebody sees to', function () {
  this.timeout(60_000);
  let store: Store;
  let server: MailServer;
  let town: Town;
  let pathwayId: string;
  let alertId: string;
  beforeEach(async () => {
    store = await freshStore(6);
    server = await openMailServer();
    town = await openTown(store, server);
    [pathwayId = ''] = await town.dischargedTo(UNIT, 1, HOME);
    await town.clock(DUE);
    const { rows } = await store.pool.query<{ id: string }>('select id from alert');
    alertId = rows[0]?.id ?? '';
  });
  afterEach(async () => {
    await town.close();
    await server.close();
    await closeStores();
  });

  const to = (address: string): Mail[] => server.mails.filter((mail) => mail.to.includes(address));
  /** The clock and the deliverer at a time. */
  const at = async (time: string): Promise<void> => {
    await town.clock(time);
    await town.deliver(time);
  };
  /** Every half hour from the deadline for some hours: more often than a digest can go. */
  const through = async (fromHours: number, toHours: number): Promise<void> => {
    for (let h = fromHours; h < toHours; h += 0.5) await at(after(DUE, h * HOUR_MS));
  };
  let once = 0;
  const say = (now: string, until?: string, more: object = {}): Promise<Attended> =>
    attend(
      store,
      {
        pathwayId,
        alertId,
        reason: 'ringer dem i dag',
        key: `k${(once += 1)}`,
        until: until === undefined ? undefined : new Date(until),
        ...more,
      },
      BY,
      new Date(now),
    );
  const statuses = async () =>
    (
      await store.pool.query<{ status: string }>('select status from alert where id = $1', [
        alertId,
      ])
    ).rows;

  it('is acknowledged without being closed, and escalates as before', async () => {
    await through(0, 1);
    expect(await say(after(DUE, HOUR_MS))).to.equal('done');
    expect(await statuses()).to.deep.equal([{ status: 'raised' }]);
    await through(24, 26);
    expect(to(LEADER)).to.have.length(1);
    expect(to(addressOf(UNIT)), 'and not again').to.have.length(1);
  });

  it('is snoozed with its escalations, and told again once when the time comes', async () => {
    await through(0, 1);
    expect(to(addressOf(UNIT))).to.have.length(1);
    expect(await say(after(DUE, HOUR_MS), after(DUE, 48 * HOUR_MS))).to.equal('done');
    await through(1, 48);
    expect(server.mails, 'nothing while it is snoozed, though L2 is raised').to.have.length(1);
    const { rows } = await store.pool.query(`select level from alert where level = 'L2'`);
    expect(rows).to.have.length(1);
    await through(48, 54);
    expect(to(addressOf(UNIT))).to.have.length(2);
    expect(to(LEADER)).to.have.length(1);
    expect(to(addressOf(UNIT)).map(textOf)[1]).to.contain(pathwayId);
  });

  it('the control: unsnoozed, the leader hears after a day', async () => {
    await through(0, 1);
    await through(24, 26);
    expect(to(LEADER)).to.have.length(1);
  });

  it('is not mailed at all when it is snoozed before its mail has gone and done before the end', async () => {
    expect(await say(after(DUE, 1_000), after(DUE, 24 * HOUR_MS))).to.equal('done');
    await through(0, 2);
    await town.visited(pathwayId, '2026-03-04T09:00:00Z', after(DUE, 3 * HOUR_MS));
    await through(3, 30);
    expect(server.mails).to.be.empty;
  });

  it('is taken back also when it was snoozed after its mail', async () => {
    await through(0, 1);
    await say(after(DUE, HOUR_MS), after(DUE, 48 * HOUR_MS));
    await town.visited(pathwayId, '2026-03-04T09:00:00Z', after(DUE, 2 * HOUR_MS));
    await through(2, 4);
    expect(to(addressOf(UNIT)).map(textOf)[1]).to.contain('Likevel i tide');
    await through(48, 51);
    expect(server.mails).to.have.length(2);
  });

  it('stays snoozed by the last word: a shorter one ends it earlier', async () => {
    await through(0, 1);
    await say(after(DUE, HOUR_MS), after(DUE, 6 * DAY_MS));
    await say(after(DUE, 2 * HOUR_MS), after(DUE, 4 * HOUR_MS));
    await through(2, 7);
    expect(to(addressOf(UNIT))).to.have.length(2);
  });

  it('is kept by whom, when and why, once for a key, and can be changed by nobody', async () => {
    const now = after(DUE, HOUR_MS);
    expect(await say(now, undefined, { key: 'a' })).to.equal('done');
    expect(await say(now, undefined, { key: 'a' })).to.equal('known');
    expect(await say(now, undefined, { key: 'a', reason: 'noe annet' })).to.equal('key-used');
    expect(await say(now, undefined, { pathwayId: alertId })).to.equal('nowhere');
    const { rows } = await store.pool.query(
      'select act, actor, reason, at from alert_action order by id',
    );
    expect(rows).to.deep.equal([
      {
        act: 'acknowledged',
        actor: 'operator:kari',
        reason: 'ringer dem i dag',
        at: new Date(now),
      },
    ]);
    const audited = await store.pool.query(`select action, target from audit`);
    expect(audited.rows).to.deep.equal([
      { action: 'pathway.alert-acknowledged', target: pathwayId },
    ]);
    for (const change of ['delete from alert_action', `update alert_action set actor = 'x'`])
      expect(
        await store.pool.query(change).then(
          () => 'done',
          () => 'refused',
        ),
      ).to.equal('refused');
  });

  it('has nothing to see to once it is retracted', async () => {
    await town.visited(pathwayId, '2026-03-04T09:00:00Z', after(DUE, HOUR_MS));
    expect(await say(after(DUE, 2 * HOUR_MS))).to.equal('over');
    expect(MOST_SNOOZE_DAYS).to.equal(7);
  });
});
