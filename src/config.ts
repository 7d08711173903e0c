import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LogLevel } from './log.ts';

/** All that can be set from outside, parsed once; nothing else in the program reads process.env. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Address by which people reach the pages; goes into alert e-mails. */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly schemaDir: string;
  /** Absent: the embedded PostgreSQL below dataDir. */
  readonly databaseUrl: string | undefined;
  readonly databaseSchema: string;
  readonly databaseConnections: number;
  /** Absent: BullMQ runs on PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Absent: alerts wait in the outbox and are shown. */
  readonly smtpUrl: string | undefined;
  readonly alertFrom: string;
  /** Seconds that the first alert mail of an hour waits for more alerts of its unit. */
  readonly alertGatherSeconds: number;
  /** Seconds over which the alert mails of an hour are spread, each unit in its own place. */
  readonly alertSpreadSeconds: number;
  readonly logLevel: LogLevel;
  readonly maxMessageBytes: number;
  readonly maxConnections: number;
  /** Scores that a group must have to be told of (ME-6). */
  readonly smallNumber: number;
  /** Reports of one HPH4 client a minute. */
  readonly reportsPerMinute: number;
  /** Answer an unknown part of a known organisation with E21 (R066), or keep it for the operator. */
  readonly unknownPart: 'reject' | 'hold';
  /** Hours a cancellation waits for its original before it is the operator's case (R044). */
  readonly originalWaitHours: number;
  /** The same for what does not follow its schema (T02), and for types not supported (T10). */
  readonly schemaInvalid: 'reject' | 'hold';
  readonly unsupportedType: 'reject' | 'hold';
  /** Version of the AppRec that answers a type not supported (R055). */
  readonly appRecVersion: '1.0' | '1.1';
  /** Role of a primary receiver in AppRec 1.0 (R073). */
  readonly appRec10Role: 'SPR' | 'REQ';
  /** Hours from GenDate after which an AppRec is overdue (R061). */
  readonly appRecHours: number;
  /** MIME types of attachments that are received (R069); absent: any. */
  readonly attachmentTypes: readonly string[] | undefined;
  readonly syntheticPatients: 'allow' | 'warn' | 'hold';
  readonly largeMessageBytes: number;
  /** Hosts a webhook may reach although they are private, as `host` or `host:port`. */
  readonly webhookAllow: readonly string[];
  readonly webhookTimeoutMs: number;
  readonly retryFirstMs: number;
  readonly retryMostMs: number;
  readonly retryGiveUpHours: number;
  readonly clockMs: number;
  readonly seedPartners: boolean;
}

/** A setting that cannot be used; the process ends with this line and exit code 78 (EX_CONFIG). */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MEBIBYTE = 1_048_576;

type Parse<T> = (text: string, name: string) => T;

const text: Parse<string> = (value) => value;
const folder: Parse<string> = (value) => path.resolve(value);
const list: Parse<readonly string[]> = (value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const integer =
  (least: number, most: number): Parse<number> =>
  (value, name) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new ConfigError(`${name} must be a whole number from ${least} to ${most}`);
    return number;
  };

const oneOf =
  <T extends string>(...allowed: readonly T[]): Parse<T> =>
  (value, name) => {
    const found = allowed.find((item) => item === value);
    if (found === undefined) throw new ConfigError(`${name} must be one of ${allowed.join(', ')}`);
    return found;
  };

const url =
  (...schemes: readonly string[]): Parse<string> =>
  (value, name) => {
    const scheme = URL.canParse(value) ? new URL(value).protocol.replace(':', '') : '';
    if (!schemes.includes(scheme))
      throw new ConfigError(
        `${name} must be an address beginning with ${schemes.join(':// or ')}://`,
      );
    return value;
  };

const identifier: Parse<string> = (value, name) => {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(value))
    throw new ConfigError(`${name} must be a plain lower-case database identifier`);
  return value;
};

interface Setting<T> {
  readonly parse: Parse<T>;
  readonly fallback: T;
  readonly says: string;
}
const setting = <T>(parse: Parse<T>, fallback: T, says: string): Setting<T> => ({
  parse,
  fallback,
  says,
});
const optional = (parse: Parse<string>, says: string): Setting<string | undefined> => ({
  parse,
  fallback: undefined,
  says,
});

/** The table of settings: the operator's guide is printed from it. */
export const SETTINGS = {
  HOST: setting(
    text,
    '127.0.0.1',
    'address to listen on; beyond loopback PUBLIC_URL must be https',
  ),
  PORT: setting(integer(0, 65_535), 8080, 'port to listen on; 0 takes a free one'),
  PUBLIC_URL: optional(url('http', 'https'), 'address of the pages as people reach them'),
  DATA_DIR: setting(folder, path.join(ROOT, 'data'), 'keys, credentials and the embedded database'),
  SCHEMA_DIR: setting(folder, path.join(ROOT, 'schemas'), 'the XML schemas'),
  DATABASE_URL: optional(
    url('postgres', 'postgresql'),
    'a PostgreSQL server instead of the embedded',
  ),
  REDIS_URL: optional(url('redis', 'rediss'), 'a Redis for the queue instead of PostgreSQL'),
  SMTP_URL: optional(
    url('smtp', 'smtps'),
    'mail server for alerts; unset: alerts wait and are shown',
  ),
  LOG_LEVEL: setting(
    oneOf<LogLevel>('debug', 'info', 'warn', 'error'),
    'info',
    'least level logged',
  ),
  OVERGANG_ALERT_FROM: setting(text, 'overgang@localhost', 'sender address of alerts'),
  OVERGANG_ALERT_GATHER_SECONDS: setting(
    integer(0, 3_600),
    60,
    'seconds that the first alert mail of an hour waits for more alerts of its unit',
  ),
  OVERGANG_ALERT_SPREAD_SECONDS: setting(
    integer(0, 3_000),
    600,
    'seconds over which the alert mails of an hour are spread',
  ),
  OVERGANG_DATABASE_SCHEMA: setting(identifier, 'overgang', 'database schema of our tables'),
  OVERGANG_DATABASE_CONNECTIONS: setting(integer(4, 200), 12, 'connections of one process'),
  OVERGANG_MAX_MESSAGE_BYTES: setting(
    integer(1_000, 64 * MEBIBYTE),
    20 * MEBIBYTE,
    'largest document received',
  ),
  OVERGANG_MAX_CONNECTIONS: setting(integer(1, 100_000), 1_000, 'HTTP connections at a time'),
  OVERGANG_SMALL_NUMBER: setting(
    integer(3, 100),
    5,
    'scores that a group must have for its mean to be printed (ME-6)',
  ),
  OVERGANG_REPORTS_PER_MINUTE: setting(
    integer(1, 100_000),
    120,
    'deteriorations one client may report in a minute (HPH4); beyond that 429',
  ),
  OVERGANG_UNKNOWN_PART: setting(
    oneOf('reject', 'hold'),
    'reject',
    'unknown part of a known organisation: E21 (R066), or dead letter',
  ),
  OVERGANG_ORIGINAL_WAIT_HOURS: setting(
    integer(1, 8_760),
    96,
    'hours a cancellation waits for its original before it becomes a dead letter (R044)',
  ),
  OVERGANG_SCHEMA_INVALID: setting(
    oneOf('reject', 'hold'),
    'reject',
    'message that does not follow its schema: T02 (R066), or dead letter',
  ),
  OVERGANG_UNSUPPORTED_TYPE: setting(
    oneOf('reject', 'hold'),
    'reject',
    'type or version that is not supported: T10 (R066), or dead letter',
  ),
  OVERGANG_APPREC_VERSION: setting(
    oneOf('1.0', '1.1'),
    '1.1',
    'AppRec that answers a type that is not supported; the others say themselves (R055)',
  ),
  OVERGANG_APPREC_10_ROLE: setting(
    oneOf('SPR', 'REQ'),
    'SPR',
    'role of a primary receiver in AppRec 1.0 (R073)',
  ),
  OVERGANG_APPREC_HOURS: setting(
    integer(1, 1_000),
    96,
    'hours from GenDate until a missing AppRec becomes a dead letter (R061)',
  ),
  OVERGANG_ATTACHMENT_TYPES: optional(
    text,
    'MIME types of attachments received, comma-separated; others: X99 (R069)',
  ),
  OVERGANG_SYNTHETIC_PATIENTS: setting(
    oneOf('allow', 'warn', 'hold'),
    'allow',
    'synthetic patient number: nothing, a remark, or dead letter; for production hold (R022)',
  ),
  OVERGANG_LARGE_MESSAGE_BYTES: setting(
    integer(1_000, 64 * MEBIBYTE),
    10 * MEBIBYTE,
    'larger documents are remarked on (R097)',
  ),
  OVERGANG_WEBHOOK_ALLOW: optional(text, 'private hosts a webhook may reach, comma-separated'),
  OVERGANG_WEBHOOK_TIMEOUT_MS: setting(integer(100, 120_000), 10_000, 'patience with a webhook'),
  OVERGANG_RETRY_FIRST_MS: setting(integer(10, 3_600_000), 1_000, 'wait before the second try'),
  OVERGANG_RETRY_MOST_MS: setting(integer(10, 86_400_000), 900_000, 'longest wait between tries'),
  OVERGANG_RETRY_GIVE_UP_HOURS: setting(integer(1, 1_000), 72, 'then it becomes a dead letter'),
  OVERGANG_CLOCK_MS: setting(integer(50, 60_000), 1_000, 'interval of the clock worker'),
  OVERGANG_SEED_PARTNERS: setting(
    oneOf('yes', 'no'),
    'yes',
    'fill an empty partner book of the embedded database with local example parties',
  ),
} as const;

type Values = {
  -readonly [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K] extends Setting<infer T> ? T : never;
};

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

function values(env: Readonly<Record<string, string | undefined>>): Values {
  const unknown = Object.keys(env).filter(
    (name) => name.startsWith('OVERGANG_') && !(name in SETTINGS),
  );
  if (unknown.length > 0) throw new ConfigError(`unknown setting ${unknown.join(', ')}`);
  const entries = Object.entries(SETTINGS).map(([name, row]: [string, Setting<unknown>]) => {
    const given = env[name];
    return [name, given === undefined || given === '' ? row.fallback : row.parse(given, name)];
  });
  return Object.fromEntries(entries) as Values;
}

const mimeTypes = (given: string | undefined): readonly string[] | undefined =>
  given === undefined ? undefined : list(given.toLowerCase(), '');

function refuseUnsafe(v: Values): void {
  if (!isLoopback(v.HOST) && !v.PUBLIC_URL?.startsWith('https:'))
    throw new ConfigError(
      'HOST is not loopback: put a TLS proxy in front and set PUBLIC_URL to its https address',
    );
  if (v.REDIS_URL !== undefined) {
    const redis = new URL(v.REDIS_URL);
    if (!isLoopback(redis.hostname) && (redis.protocol !== 'rediss:' || redis.password === ''))
      throw new ConfigError('REDIS_URL beyond this machine must be rediss:// with a password');
  }
  if (v.OVERGANG_RETRY_FIRST_MS > v.OVERGANG_RETRY_MOST_MS)
    throw new ConfigError('OVERGANG_RETRY_FIRST_MS is larger than OVERGANG_RETRY_MOST_MS');
}

/** Parses the environment; throws ConfigError with one clear line on anything unknown or unsafe. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const v = values(env);
  refuseUnsafe(v);
  const loopback = isLoopback(v.HOST);
  const bracketed = v.HOST.includes(':') ? `[${v.HOST}]` : v.HOST;
  return {
    host: v.HOST,
    port: v.PORT,
    publicUrl: (v.PUBLIC_URL ?? `http://${bracketed}:${v.PORT}`).replace(/\/$/, ''),
    dataDir: v.DATA_DIR,
    schemaDir: v.SCHEMA_DIR,
    databaseUrl: v.DATABASE_URL,
    databaseSchema: v.OVERGANG_DATABASE_SCHEMA,
    databaseConnections: v.OVERGANG_DATABASE_CONNECTIONS,
    redisUrl: v.REDIS_URL,
    smtpUrl: v.SMTP_URL,
    alertFrom: v.OVERGANG_ALERT_FROM,
    alertGatherSeconds: v.OVERGANG_ALERT_GATHER_SECONDS,
    alertSpreadSeconds: v.OVERGANG_ALERT_SPREAD_SECONDS,
    logLevel: v.LOG_LEVEL,
    maxMessageBytes: v.OVERGANG_MAX_MESSAGE_BYTES,
    maxConnections: v.OVERGANG_MAX_CONNECTIONS,
    smallNumber: v.OVERGANG_SMALL_NUMBER,
    reportsPerMinute: v.OVERGANG_REPORTS_PER_MINUTE,
    unknownPart: v.OVERGANG_UNKNOWN_PART,
    originalWaitHours: v.OVERGANG_ORIGINAL_WAIT_HOURS,
    schemaInvalid: v.OVERGANG_SCHEMA_INVALID,
    unsupportedType: v.OVERGANG_UNSUPPORTED_TYPE,
    appRecVersion: v.OVERGANG_APPREC_VERSION,
    appRec10Role: v.OVERGANG_APPREC_10_ROLE,
    appRecHours: v.OVERGANG_APPREC_HOURS,
    attachmentTypes: mimeTypes(v.OVERGANG_ATTACHMENT_TYPES),
    syntheticPatients: v.OVERGANG_SYNTHETIC_PATIENTS,
    largeMessageBytes: v.OVERGANG_LARGE_MESSAGE_BYTES,
    // On a machine that only listens to itself, receivers on that machine are the normal case.
    webhookAllow: list(v.OVERGANG_WEBHOOK_ALLOW ?? (loopback ? '127.0.0.1,::1,localhost' : ''), ''),
    webhookTimeoutMs: v.OVERGANG_WEBHOOK_TIMEOUT_MS,
    retryFirstMs: v.OVERGANG_RETRY_FIRST_MS,
    retryMostMs: v.OVERGANG_RETRY_MOST_MS,
    retryGiveUpHours: v.OVERGANG_RETRY_GIVE_UP_HOURS,
    clockMs: v.OVERGANG_CLOCK_MS,
    seedPartners: v.OVERGANG_SEED_PARTNERS === 'yes' && v.DATABASE_URL === undefined,
  };
}

export const configOfProcess = (): Config => readConfig(process.env);
