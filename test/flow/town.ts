import { openBook } from '../../src/store/sql/parties.ts';
import { openMailer } from '../../src/alerting/mailer.ts';
import { openDeliverer } from '../../src/deliver.ts';
import { apiEventOf } from '../../src/domain/api-events.ts';
import type { ApiInput } from '../../src/domain/api-events.ts';
import { instant } from '../../src/domain/ids.ts';
import type { HerId, Instant } from '../../src/domain/ids.ts';
import { readTime } from '../../src/domain/calendar.ts';
import type { PathwayEvent } from '../../src/domain/pathway-event.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { newId } from '../../src/new-id.ts';
import { advanceById } from '../../src/pathways.ts';
import type { Doorbell } from '../../src/queue.ts';
import { openReadings } from '../../src/readings.ts';
import { putInDigests } from '../../src/store/sql/digests.ts';
import { upsertPartners } from '../../src/store/sql/partner-book.ts';
import type { PartnerEntry } from '../../src/store/sql/partner-book.ts';
import type { Store } from '../../src/store/store.ts';
import { openSweeper } from '../../src/sweep.ts';
import { openTransports } from '../../src/transport/index.ts';
import { openJsonPost } from '../../src/transport/json-post.ts';
import { clockAt } from '../store/due.ts';
import { protect } from '../store/rows.ts';
import { silent } from '../store/database-server.ts';
import type { MailServer } from './mail-server.ts';

export const KOMMUNE = 2001;
export const UNITS = [2011, 2012, 2013, 2014, 2015] as const;
export const addressOf = (unit: number): string => `enhet-${unit}@fjordvik.example`;
export const LEADER = 'leder@fjordvik.example';
export const BOARD = 'tavle@fjordvik.example';

/** Every unit has its own address; the leader and the board are the municipality's. */
export const townOf = (more: Partial<PartnerEntry['parties'][number]> = {}): PartnerEntry => ({
  herId: KOMMUNE,
  name: 'Fjordvik kommune',
  kind: 'kommune',
  leaderEmail: LEADER,
  boardEmail: BOARD,
  parties: UNITS.map((herId) => ({
    herId,
    name: `Sone ${herId}`,
    alertEmail: addressOf(herId),
    ...more,
  })),
});

export const GATHER_SECONDS = 60;
export const SPREAD_SECONDS = 600;
export const PLAN = { gatherSeconds: GATHER_SECONDS, spreadSeconds: SPREAD_SECONDS, mail: true };

/** Beyond any deadline: where the effects that are not due by the test's clock wait. */
const FAR = `interval '500 years'`;

/** Nothing rings here: the test says when. */
export const deaf: Doorbell = {
  ring: () => undefined,
  work: () => Promise.resolve(),
  stopWorking: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** The broker's clock and deliverer on a real database, at whatever time the test says it is. */
export interface Town {
  readonly store: Store;
  /** Patients of a unit who came home, told at `receivedAt`; answers the pathways' ids. */
  dischargedTo(unit: number, count: number, at: string, receivedAt?: string): Promise<string[]>;
  /** The nurse's visit of a pathway, told at a time. */
  visited(pathwayId: string, at: string, told: string): Promise<void>;
  /** The patient of a pathway died at an instant, told at a time. */
  died(pathwayId: string, at: string, told: string): Promise<void>;
  /** One round of the clock at a time: folds all that is due, and puts alerts into digests. */
  clock(at: string): Promise<void>;
  /** Sends all that is due at a time, and waits for it. */
  deliver(at: string, store?: Store): Promise<void>;
  close(): Promise<void>;
}

const event = (
  kind: PathwayEvent['kind'],
  at: Instant,
  told: Instant,
  n: number,
): PathwayEvent => ({
  key: `msg:1011:${kind}-${n}`,
  kind,
  occurredAt: at,
  occurredOn: readTime(at)?.on ?? readTime('2026-01-01')!.on,
  sentAt: told,
  receivedAt: told,
  source: 'message',
  sender: 1011 as HerId,
  hospital: 1001 as HerId,
  data: { dischargedTo: '1' },
});

const asInstant = (at: string): Instant => instant(new Date(at));

export async function openTown(
  store: Store,
  server: MailServer,
  entries: readonly PartnerEntry[] = [townOf()],
): Promise<Town> {
  let now = new Date(0);
  const clock = () => now;
  const advancing = {
    now: clock,
    newId: () => newId(new Date()),
    settings: { ...DEFAULT_SETTINGS, tzVersion: 'test' },
  };
  await upsertPartners(store, entries, () => newId(new Date()));
  const mailer = openMailer({ smtpUrl: server.url, from: 'overgang@localhost' });
  const posting = { timeoutMs: 5_000, allow: ['127.0.0.1'] };
  const [transports, webhook] = [openTransports(posting), openJsonPost(posting)];
  const delivererOn = (on: Store) =>
    openDeliverer({
      store: on,
      queue: deaf,
      readings: openReadings(Date.now),
      protect,
      transports,
      webhook,
      mailer,
      publicUrl: 'https://overgang.example',
      book: openBook(on, Date.now),
      acknowledge: () => Promise.reject(new Error('no message is sent here')),
      timeoutMs: 5_000,
      retry: { firstMs: 1, mostMs: 1, giveUpHours: 72 },
      now: clock,
      random: () => 0,
      log: silent,
    });
  const q = (sql: string, values: unknown[] = []) => store.pool.query(sql, values);
  let made = 0;
  const { rows: orgs } = await q('select id from organisation where her_id = $1', [KOMMUNE]);
  const org = (orgs[0] as { id: string }).id;

  const report = async (id: string, said: ApiInput, told: string): Promise<void> => {
    now = new Date(told);
    const origin = { client: 'epj', key: newId(now), receivedAt: asInstant(told) };
    const { event, problems } = apiEventOf(said, origin);
    if (event === undefined) throw new Error(JSON.stringify(problems));
    await store.tx((db) => advanceById(db, { id, event, actor: 'client:epj' }, advancing));
  };

  return {
    store,
    async dischargedTo(unit, count, at, receivedAt = at) {
      const ids = Array.from({ length: count }, () => newId(new Date()));
      for (const id of ids) {
        made += 1;
        const key = Buffer.alloc(32);
        key.writeUInt32BE(made);
        await q(
          `insert into pathway (id, org_id, patient_key, kommune_her, unit_her, wake_at)
           values ($1, $2, $3, $4, $5, $6)`,
          [id, org, key, KOMMUNE, unit, receivedAt],
        );
        const one = event('Discharged', asInstant(at), asInstant(receivedAt), made);
        await q(
          `insert into pathway_event (pathway_id, key, org_id, event) values ($1, $2, $3, $4)`,
          [id, one.key, org, JSON.stringify(one)],
        );
      }
      return ids;
    },
    visited: (id, at, told) => report(id, { kind: 'HPH2Completed', at, profession: 'SP' }, told),
    died: (id, at, told) => report(id, { kind: 'Died', at }, told),
    async clock(at) {
      now = new Date(at);
      await openSweeper({ ...clockAt(store, now), ...advancing }).sweepAll();
      await putInDigests(store, now, PLAN);
    },
    async deliver(at, on = store) {
      now = new Date(at);
      await q(`update effect set due_at = due_at + ${FAR} where state = 'owed' and due_at > $1`, [
        now,
      ]);
      const deliverer = delivererOn(on);
      await deliverer.deliverAll();
      await deliverer.settled();
      await q(
        `update effect set due_at = due_at - ${FAR} where due_at > now() + interval '400 years'`,
      );
    },
    async close() {
      await mailer.close();
      await transports.webhook.close();
      await webhook.close();
    },
  };
}
