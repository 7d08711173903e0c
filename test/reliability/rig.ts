import { randomInt } from 'node:crypto';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../../src/new-id.ts';
import { openLog } from '../../src/log.ts';
import { embeddedUrl } from '../../src/store/embedded.ts';
import { upsertPartners } from '../../src/store/sql/partner-book.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { PARTIES } from '../../src/messages/make.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { startInboxReader } from './inboxes.ts';
import { isPending, judge } from './judge.ts';
import type { Verdict } from './judge.ts';
import { openLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { herOf, partners } from './partners.ts';
import { seeded } from './random.ts';
import { startReceiver } from './receiver.ts';
import { startSenders } from './senders.ts';
import type { Outside, Senders } from './senders.ts';
import { killServer, postmaster, until } from './server-process.ts';

/** A broker on a port that outlives it, and everything outside of it. */
export interface Rig {
  readonly ledger: Ledger;
  readonly dataDir: string;
  broker(): Broker;
  /** A look into the database: to break it on purpose, never to judge. */
  readonly store: Store;
  send(count: number, seed: number): Senders;
  /** kill -9 of the broker, and a new one on the same data. */
  killBroker(): Promise<void>;
  /** kill -9 of PostgreSQL, the broker being left alone; resolves when another server answers. */
  killPostgres(): Promise<void>;
  killBoth(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stopBroker(): Promise<number | null>;
  startAgain(): Promise<void>;
  /** Waits until nothing is pending, or nothing has happened for so long; then judges. */
  drain(patienceMs: number): Promise<Verdict>;
  close(): Promise<void>;
}

const SETTINGS = {
  LOG_LEVEL: 'warn',
  OVERGANG_CLOCK_MS: '200',
  OVERGANG_RETRY_FIRST_MS: '100',
  OVERGANG_RETRY_MOST_MS: '1000',
  OVERGANG_WEBHOOK_TIMEOUT_MS: '1000',
} as const;

const LOOK_MS = 200;

const silent = openLog(
  'error',
  () => undefined,
  () => new Date(),
);

/** Below the ports that systems hand out by themselves: until the broker listens, nobody gets it. */
const PORTS = { from: 20_000, many: 10_000 } as const;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A port that a broker can have again after it was killed. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.from + PORTS.many);
    if (await isFree(port)) return port;
  }
}

/** Starts everything; the seed decides how the receiver behaves. */
export async function openRig(seed: number): Promise<Rig> {
  const ledger = openLedger();
  const dataDir = await makeDataDir();
  const env = { ...SETTINGS, PORT: String(await freePort()) };
  const receiver = await startReceiver(ledger, seeded(seed));
  let broker = await startBroker(dataDir, env);
  const store = openStore({
    url: await embeddedUrl(dataDir),
    schema: 'overgang',
    connections: 2,
    log: silent,
  });
  await upsertPartners(store, partners(receiver.url), () => newId(new Date()));
  const as = (client: string): Outside => ({
    url: broker.url,
    token: broker.tokenOf(client),
    ledger,
  });
  const readers = [
    startInboxReader(as('sykehus'), herOf(PARTIES.ward)),
    startInboxReader(as('kommune'), herOf(PARTIES.caseHandling)),
  ];

  const sending: Senders[] = [];
  const assertAlive = () => {
    if (broker.process.exitCode !== null)
      throw new Error(`the broker ended by itself (${broker.process.exitCode}): ${broker.log()}`);
  };
  const answers = (): Promise<boolean> =>
    store.pool.query('select 1').then(
      () => true,
      () => false,
    );
  const restart = async () => {
    await broker.kill();
    broker = await startBroker(dataDir, env);
  };

  return {
    ledger,
    dataDir,
    store,
    broker: () => broker,
    send(count, senderSeed) {
      const senders = startSenders(as('sykehus'), count, seeded(senderSeed));
      sending.push(senders);
      return senders;
    },
    async killBroker() {
      assertAlive();
      await restart();
    },
    async killPostgres() {
      assertAlive();
      const killed = await killServer(dataDir);
      const another = async () => (await postmaster(dataDir)) !== killed && (await answers());
      await until(another, 'another server');
      assertAlive();
    },
    async killBoth() {
      assertAlive();
      await killServer(dataDir);
      await restart();
    },
    stopBroker() {
      assertAlive();
      return broker.stop();
    },
    async startAgain() {
      broker = await startBroker(dataDir, env);
    },
    async drain(patienceMs) {
      let seen = -1;
      let until = 0;
      for (; ; await wait(LOOK_MS)) {
        const verdict = judge(ledger.entries);
        if (!verdict.faults.some(isPending)) return verdict;
        if (ledger.entries.length > seen) until = Date.now() + patienceMs;
        if (Date.now() >= until) break;
        seen = ledger.entries.length;
      }
      assertAlive();
      return judge(ledger.entries);
    },
    async close() {
      sending.forEach((senders) => senders.abandon());
      await Promise.all(readers.map((reader) => reader.stop()));
      await store.close();
      const { exitCode, signalCode } = broker.process;
      if (exitCode === null && signalCode === null) await broker.stop();
      // A broker that could not be started again has left its database running.
      await killServer(dataDir).catch(() => undefined);
      receiver.close();
      await removeDataDir(dataDir);
    },
  };
}
