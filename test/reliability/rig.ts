import { readFile } from 'node:fs/promises';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../../src/new-id.ts';
import { openLog } from '../../src/log.ts';
import { prepareHome } from '../../src/store/embedded-files.ts';
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
import { seeded } from './random.ts';
import { startReceiver } from './receiver.ts';
import { startSenders } from './senders.ts';
import type { Outside, Senders } from './senders.ts';

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
  /** kill -9 of PostgreSQL; the broker is left alone. */
  killPostgres(): Promise<void>;
  killBoth(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stopBroker(): Promise<number | null>;
  startAgain(): Promise<void>;
  /** Waits until nothing is pending, or for so long; then judges. */
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

const silent = openLog(
  'error',
  () => undefined,
  () => new Date(),
);

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function postmaster(dataDir: string): Promise<number> {
  const { cluster } = await prepareHome(dataDir);
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

const herOf = (party: { readonly herId?: number | undefined }): number => party.herId ?? 0;

/** The municipality takes one part by webhook, the other from its inbox; we answer for both. */
const partners = (endpoint: string) => [
  {
    herId: herOf(PARTIES.nursing.organisation),
    name: 'Fjordvik kommune (eksempel)',
    kind: 'kommune' as const,
    parties: [
      {
        herId: herOf(PARTIES.nursing),
        name: PARTIES.nursing.name,
        transport: 'webhook' as const,
        endpoint,
        apprec: 'broker' as const,
      },
      {
        herId: herOf(PARTIES.caseHandling),
        name: PARTIES.caseHandling.name,
        apprec: 'broker' as const,
      },
    ],
  },
];

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
  const killPostgres = async () => process.kill(await postmaster(dataDir), 'SIGKILL');
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
      await killPostgres();
    },
    async killBoth() {
      assertAlive();
      await killPostgres();
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
      for (const end = Date.now() + patienceMs; Date.now() < end; await wait(200)) {
        const verdict = judge(ledger.entries);
        if (!verdict.faults.some(isPending)) break;
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
      await killPostgres().catch(() => undefined);
      receiver.close();
      await removeDataDir(dataDir);
    },
  };
}
