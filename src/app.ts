import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openAccept } from './accept.ts';
import { openAcknowledge } from './acknowledge.ts';
import { openMailer } from './alerting/mailer.ts';
import { mountPartnerApi } from './api/routes.ts';
import { listen, openApplication } from './api/server.ts';
import type { Listening } from './api/server.ts';
import { startClock } from './clock.ts';
import type { Config } from './config.ts';
import { openDashboard } from './dashboard/router.ts';
import { openDeadLetters } from './dead-letter.ts';
import { decideAll } from './decide.ts';
import { openDeliverer } from './deliver.ts';
import { DEFAULT_SETTINGS } from './domain/settings.ts';
import { credentialsFile, firstStart } from './first-start.ts';
import type { FirstStart } from './first-start.ts';
import { openLog } from './log.ts';
import type { Log } from './log.ts';
import { openMessages } from './messages/reader.ts';
import { newId } from './new-id.ts';
import { openQueue } from './queue.ts';
import { openReadings } from './readings.ts';
import { assertDurable, holdDataDirectory } from './store/assert-durable.ts';
import { startEmbedded } from './store/embedded.ts';
import { migrate } from './store/migrate.ts';
import { loadKey, protectWith } from './store/protected.ts';
import { openClients } from './store/sql/clients.ts';
import { releaseHeldAlerts } from './store/sql/digests.ts';
import { openBook } from './store/sql/parties.ts';
import { keepPartitions } from './store/sql/partitions.ts';
import { openStore } from './store/store.ts';
import type { Store } from './store/store.ts';
import { openTransports } from './transport/index.ts';
import { openJsonPost } from './transport/json-post.ts';

/** What one process does; each may run many times over. */
export type Role = 'intake' | 'process' | 'clock' | 'dashboard';

export interface App {
  /** Absent when no role listens. */
  readonly url: string | undefined;
  readonly credentials: string;
  readonly first: FirstStart;
  readonly log: Log;
  /** Takes nothing new, ends what is under way, closes in reverse order of opening. */
  close(): Promise<void>;
}

/** Closes what was opened, last first; one failure does not keep the rest open. */
function openStack(log: Log) {
  const opened: { readonly name: string; readonly close: () => Promise<unknown> }[] = [];
  return {
    opened<T>(name: string, thing: T, close: (thing: T) => Promise<unknown>): T {
      opened.push({ name, close: () => close(thing) });
      return thing;
    },
    async close() {
      for (const { name, close } of opened.splice(0).reverse())
        await close().catch((error: unknown) =>
          log.warn('app.close-failed', { name, error: error instanceof Error ? error.name : '' }),
        );
    },
  };
}

type Stack = ReturnType<typeof openStack>;

async function openDatabase(config: Config, stack: Stack, log: Log): Promise<Store> {
  // A server that another Overgang holds is not ours to stop.
  let theirs = false;
  const url =
    config.databaseUrl ??
    stack.opened('postgres', await startEmbedded(config.dataDir, log), (e) =>
      theirs ? Promise.resolve() : e.stop(),
    ).url;
  const options = { url, schema: config.databaseSchema, log };
  const store = stack.opened(
    'store',
    openStore({ ...options, connections: config.databaseConnections }),
    (s) => s.close(),
  );
  if (config.databaseUrl === undefined) {
    const held = await holdDataDirectory(store, config.dataDir).catch((error: unknown) => {
      theirs = true;
      throw error;
    });
    stack.opened('lock', held, (lock) => lock.release());
  }
  await assertDurable(store);
  await migrate(store, config.databaseSchema);
  await keepPartitions(store, new Date());
  return store;
}

/** Everything that roles share, opened once. */
async function openParts(config: Config, stack: Stack, log: Log) {
  await mkdir(config.dataDir, { recursive: true });
  const reader = openMessages(config.schemaDir, undefined, {
    largeBytes: config.largeMessageBytes,
    attachmentTypes: config.attachmentTypes,
    syntheticPatients: config.syntheticPatients,
  });
  const protect = protectWith(await loadKey(config.dataDir));
  const store = await openDatabase(config, stack, log);
  // BullMQ keeps one connection per worker listening: a pool of its own.
  const queueStore = openStore({ url: storeUrl(store), schema: 'bullmq', connections: 8, log });
  stack.opened('queue-store', queueStore, (s) => s.close());
  const queue = await openQueue({ redisUrl: config.redisUrl, pool: queueStore.pool }, log);
  stack.opened('queue', queue, (q) => q.close());
  const now = () => new Date();
  const settings = { ...DEFAULT_SETTINGS, tzVersion: process.versions.tz ?? 'unknown' };
  const mail = config.smtpUrl !== undefined;
  const appRec = {
    unsupportedVersion: config.appRecVersion,
    primaryRole: config.appRec10Role,
    overdueHours: config.appRecHours,
  };
  const { originalWaitHours } = config;
  const base = {
    store,
    queue,
    reader,
    protect,
    now,
    newId,
    appRec,
    settings,
    mail,
    log,
    originalWaitHours,
  };
  return { ...base, readings: openReadings(Date.now), book: openBook(store, Date.now) };
}

const storeUrl = (store: Store): string => String(store.pool.options.connectionString);

type Parts = Awaited<ReturnType<typeof openParts>>;

async function openProcess(config: Config, parts: Parts, stack: Stack): Promise<void> {
  const { store, queue, log } = parts;
  const posting = { timeoutMs: config.webhookTimeoutMs, allow: config.webhookAllow };
  const transports = openTransports(posting);
  stack.opened('transports', transports, (t) => t.webhook.close());
  const webhook = stack.opened('alert-webhook', openJsonPost(posting), (p) => p.close());
  const mailer =
    config.smtpUrl === undefined
      ? undefined
      : openMailer({ smtpUrl: config.smtpUrl, from: config.alertFrom });
  if (mailer) {
    stack.opened('mailer', mailer, (m) => m.close());
    await releaseHeldAlerts(store, config.alertSpreadSeconds);
  }
  const deliverer = openDeliverer({
    ...parts,
    transports,
    mailer,
    webhook,
    publicUrl: config.publicUrl,
    acknowledge: openAcknowledge(parts),
    timeoutMs: config.webhookTimeoutMs,
    retry: {
      firstMs: config.retryFirstMs,
      mostMs: config.retryMostMs,
      giveUpHours: config.retryGiveUpHours,
    },
    random: Math.random,
  });
  stack.opened('deliveries', deliverer, (d) => d.settled());
  const { unknownPart, schemaInvalid, unsupportedType } = config;
  const rules = { unknownPart, schemaInvalid, unsupportedType };
  await queue.work('decide', () => decideAll({ ...parts, rules }));
  await queue.work('deliver', () => deliverer.deliverAll());
  // Workers stop before deliveries are waited for: nothing new begins.
  stack.opened('workers', queue, (q) => q.stopWorking());
  log.info('process.ready');
}

const digestPlan = (config: Config) => ({
  gatherSeconds: config.alertGatherSeconds,
  spreadSeconds: config.alertSpreadSeconds,
  mail: config.smtpUrl !== undefined,
});

async function openHttp(
  config: Config,
  parts: Parts,
  stack: Stack,
  roles: ReadonlySet<Role>,
): Promise<Listening> {
  const closing = new AbortController();
  const secure = config.publicUrl.startsWith('https:');
  const app = openApplication(parts.log, secure, (express) => {
    if (roles.has('dashboard')) {
      const dashboard = openDashboard({
        ...parts,
        deadLetters: openDeadLetters(parts.store, parts.queue),
        publicUrl: config.publicUrl,
        secure,
        environment: config.databaseUrl === undefined ? 'LOKAL' : 'SERVER',
      });
      express.use('/ops', dashboard);
      express.get('/', (_req, res) => res.redirect(303, '/ops'));
    }
    if (roles.has('intake'))
      mountPartnerApi(express, {
        ...parts,
        accept: openAccept(parts),
        acknowledge: openAcknowledge(parts),
        authenticate: openClients(parts.store, Date.now),
        maxMessageBytes: config.maxMessageBytes,
        syntheticPatients: config.syntheticPatients,
        reportsPerMinute: config.reportsPerMinute,
        closing: closing.signal,
      });
  });
  const listening = await listen(app, config);
  return stack.opened('http', listening, (l) => {
    closing.abort();
    return l.close();
  });
}

const displayHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Opens every resource the roles need. Throws when anything is unsafe or missing. */
export async function openApp(
  given: Config,
  roles: ReadonlySet<Role>,
  write: (line: string) => void,
): Promise<App> {
  const log = openLog(given.logLevel, write, () => new Date());
  const stack = openStack(log);
  try {
    const parts = await openParts(given, stack, log);
    const listens = roles.has('intake') || roles.has('dashboard');
    if (roles.has('process')) await openProcess(given, parts, stack);
    if (roles.has('clock')) {
      const clock = startClock({ ...parts, digests: digestPlan(given) }, given.clockMs);
      stack.opened('clock', clock, (c) => c.stop());
    }
    const http = listens ? await openHttp(given, parts, stack, roles) : undefined;
    const url = http && `http://${displayHost(given.host)}:${http.port}`;
    const first = await firstStart(parts.store, given, url ?? given.publicUrl, () =>
      newId(new Date()),
    );
    return {
      url,
      first,
      log,
      credentials: path.relative(process.cwd(), credentialsFile(given.dataDir)) || '.',
      close: () => stack.close(),
    };
  } catch (error) {
    await stack.close();
    throw error;
  }
}
